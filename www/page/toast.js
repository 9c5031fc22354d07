//! A short message over the page, with or without a button.

import { element } from '../view.js';

const box = element('div', { class: 'toast', hidden: '' });
const status = element('span', { role: 'status', class: 'toast-text' });
const button = element('button', { type: 'button', class: 'link' });
box.append(status, button);
document.body.append(box);

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {string} text @param {{ ms?: number, label?: string, act?: () => void }} [options] `label` and `act` of the button */
export function showToast(text, { ms = 2_500, label, act } = {}) {
  clearTimeout(timer);
  box.hidden = false;
  status.textContent = text;
  button.hidden = !label;
  button.textContent = label ?? '';
  button.onclick = () => {
    hideToast();
    act?.();
  };
  timer = setTimeout(hideToast, ms);
}

export function hideToast() {
  clearTimeout(timer);
  status.textContent = '';
  box.hidden = true;
}
