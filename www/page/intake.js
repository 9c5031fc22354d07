//! The ways by which an article comes: paste and drop anywhere on the page, open a file, choose an example.

import { byId } from './by-id.js';
import { opened, pasted, refusal } from './paste.js';

/** @typedef {import('./paste.js').Bring} Bring */

/**
 * @param {object} page
 * @param {(bring: Bring) => void} page.take takes an article in place of the one before
 * @param {(error: unknown) => void} page.refuse says what stands in the way
 * @param {number} page.most so many UTF-16 code units may stand in the text field
 */
export function listen({ take, refuse, most }) {
  const text = byId('text', HTMLTextAreaElement);
  const file = byId('file', HTMLInputElement);

  document.addEventListener('paste', (event) => {
    const { clipboardData, target } = event;
    if (!clipboardData || (target instanceof Element && target.matches('[type="search"], [type="url"]'))) return;
    const isInsertion = target === text && text.value.trim() !== '';
    const length = text.value.length + clipboardData.getData('text/plain').length;
    if (isInsertion && length <= most) return; // it goes where the caret is
    event.preventDefault();
    if (isInsertion) refuse(refusal('too-long-to-insert'));
    else take(pasted(clipboardData));
  });

  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) document.body.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    if (event.dataTransfer) take(pasted(event.dataTransfer));
  });

  byId('open', HTMLButtonElement).addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    if (file.files?.[0]) take(opened(file.files[0]));
    file.value = ''; // so that the same one can be opened again
  });

  for (const button of document.querySelectorAll('[data-example]')) {
    button.addEventListener('click', () => take(example(button.getAttribute('data-example') ?? '')));
  }
}

/** @param {string} name @returns {Bring} */
const example = (name) => async () => {
  const response = await fetch(`examples/${name}.txt`).catch(() => undefined);
  if (!response?.ok) throw refusal('no-example');
  return response.text();
};
