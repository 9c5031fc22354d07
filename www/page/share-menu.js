//! The menu "Save, share": format, files, links, the article's address, and whether this browser keeps the article.

import { byId } from './by-id.js';
import { applyWords } from './settings/i18n.js';
import { element } from '../view.js';

/** @import { Exporter } from './digest/exporter.js' */
/** @import { Key } from './settings/i18n.js' */

/**
 * Fills the menu.
 *
 * @param {Exporter} exporter
 * @param {() => string} link this page's address with the reader's choices
 * @param {() => Promise<string>} articleLink the same with the article
 * @param {(error: unknown) => void} refuse
 * @returns {{ source: HTMLInputElement, remember: HTMLInputElement }}
 */
export function fillShareMenu(exporter, link, articleLink, refuse) {
  const menu = byId('ways', HTMLDetailsElement);
  const format = element('select', { id: 'format' });
  for (const [value, name] of [['text', ''], ['markdown', 'Markdown'], ['html', 'HTML'], ['json', 'JSON']]) {
    const option = new Option(name, value);
    if (!name) option.dataset.i18n = 'plainText';
    format.append(option);
  }
  format.addEventListener('input', () => (exporter.format = format.value));
  const source = element('input', { id: 'source', type: 'url', dir: 'ltr', class: 'field', autocomplete: 'off', placeholder: 'https://' });
  source.addEventListener('input', () => (exporter.url = source.validity.valid && source.value ? source.value : undefined));
  const voices = element('input', { id: 'voices', type: 'checkbox' });
  voices.addEventListener('input', () => (exporter.voices = voices.checked));
  const remember = element('input', { id: 'remember', type: 'checkbox' });
  const share = item('share', 'share', () => exporter.share());
  share.hidden = !('share' in navigator);
  byId('away', HTMLElement).replaceChildren(
    element('label', { class: 'menu-row' }, words('format'), ' ', format),
    element('label', { class: 'menu-row check' }, voices, ' ', words('whoSpeaks')),
    item('save', 'save', () => exporter.save()), share,
    item('print', 'print', () => print()),
    element('hr', {}),
    item('article-link', 'copyArticleLink', (button) => articleLink().then((it) => exporter.copy(it, button, 'text/plain'), refuse)),
    element('p', { 'data-i18n': 'articleInLink' }),
    item('link', 'copyLink', (button) => exporter.copy(link(), button, 'text/plain')),
    element('hr', {}),
    element('label', { class: 'menu-row source' }, words('source'), ' ', source),
    element('label', { class: 'menu-row check' }, remember, ' ', words('remember')),
    element('p', { id: 'not-remembered', role: 'status' }),
  );
  applyWords(menu);
  closesAround(menu);
  return { source, remember };
}

/** @param {Key} key */
function words(key) {
  return element('span', { 'data-i18n': key });
}

/** @param {string} id @param {Key} key @param {(button: HTMLButtonElement) => void} act */
function item(id, key, act) {
  const button = element('button', { type: 'button', id, 'data-i18n': key });
  button.addEventListener('click', () => act(button));
  return button;
}

/** Closes a menu with Escape, or with a click or the focus outside. @param {HTMLDetailsElement} menu */
function closesAround(menu) {
  const isOutside = (/** @type {Event} */ { target }) => target instanceof Node && !menu.contains(target);
  for (const type of ['pointerdown', 'focusin']) document.addEventListener(type, (event) => isOutside(event) && (menu.open = false));
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
