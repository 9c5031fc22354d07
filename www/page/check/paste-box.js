//! A box that takes a text: by typing, pasting, a file or a drop; once there is one, it folds into one line.

import { icon } from '../digest/icon.js';
import { opened } from '../input/files.js';
import { fromClipboard } from '../input/sources.js';
import { applyWords, t } from '../settings/i18n.js';
import { element } from '../../view.js';

/** @import { Loader } from '../input/paste.js' */
/**
 * @typedef {object} BoxActions
 * @property {(load: Loader) => void} take the reader pasted or opened a text
 * @property {(text: string) => void} type the reader typed
 * @property {() => void} done the reader has no more to type
 */

/** Maximum UTF-16 code units of a text that can be edited: longer ones make a text field slow. */
export const MAX_EDITED = 300_000;

const FILES = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html';

export class PasteBox {
  #title = element('h2', {});
  field;
  #paste = element('button', { type: 'button', class: 'btn primary' }, icon('paste'), element('span', { 'data-i18n': 'paste' }));
  #open = element('button', { type: 'button', class: 'btn', 'data-i18n': 'open' });
  #done = element('button', { type: 'button', class: 'btn', 'data-i18n': 'done', hidden: '' });
  #file = element('input', { type: 'file', accept: FILES, hidden: '', 'data-i18n-aria-label': 'open' });
  #name = element('b', {});
  #brief = element('span', { class: 'brief', dir: 'auto' });
  #change = element('button', { type: 'button', class: 'btn bare' });
  #line = element('div', { class: 'line', hidden: '' }, this.#name, this.#brief, this.#change);
  #box;
  node;
  /** The whole text, also of one that is too long for the field. */
  #text = '';

  /** @param {string} id @param {BoxActions} actions */
  constructor(id, { take, type, done }) {
    this.#title.id = `${id}-title`;
    this.field = element('textarea', { id, dir: 'auto', spellcheck: 'false', 'aria-labelledby': this.#title.id });
    this.#box = element('div', { class: 'paste-box' }, this.field, element('div', { class: 'paste-row' }, this.#paste, this.#open, this.#file, this.#done));
    this.node = element('div', { class: 'one-text' }, this.#title, this.#box, this.#line);
    this.#paste.addEventListener('click', () => take(fromClipboard));
    this.#open.addEventListener('click', () => this.#file.click());
    this.#file.addEventListener('change', () => {
      if (this.#file.files?.[0]) take(opened(this.#file.files[0]));
      this.#file.value = ''; // so that the same file can be opened again
    });
    this.field.addEventListener('input', () => {
      this.#text = this.field.value;
      type(this.field.value);
    });
    this.#done.addEventListener('click', done);
    this.#change.addEventListener('click', () => {
      this.unfold();
      this.field.focus();
      this.field.select();
    });
  }

  /** @param {{ title: string, name: string, hint: string, change: string }} words `name`: in the folded line */
  speak({ title, name, hint, change }) {
    this.#title.textContent = title;
    this.#name.textContent = name;
    this.field.placeholder = hint;
    this.#change.textContent = change;
    this.#change.ariaLabel = `${change}: ${name}`;
    applyWords(this.#box);
    this.#open.textContent = t('open');
  }

  /** Whether the field's text would be replaced by what is pasted. */
  get isReplaced() {
    const { value, selectionStart, selectionEnd } = this.field;
    return value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
  }

  /** @returns {string} */
  get text() {
    return this.#text;
  }

  /** Sets the text that the field holds, if that can. */
  set text(text) {
    if (text === this.#text) return;
    this.#text = text;
    this.field.value = text.length > MAX_EDITED ? '' : text;
  }

  /** Whether one line stands for the text. */
  get isFolded() {
    return this.#box.hidden;
  }

  /** @param {string} brief what the line says of the text */
  fold(brief) {
    this.#brief.textContent = brief;
    this.#show(true);
  }

  unfold() {
    this.#show(false);
  }

  /** Whether there is something to be done with, such as a check. @param {boolean} isChecked */
  offerDone(isChecked) {
    this.#done.hidden = !isChecked;
  }

  /** @param {boolean} isFolded */
  #show(isFolded) {
    this.#title.classList.toggle('hidden', isFolded);
    this.#box.hidden = isFolded;
    this.#line.hidden = !isFolded;
  }
}
