//! Words that the summary should lean towards: a field, and the article's keywords as buttons.

import { list, t } from '../settings/i18n.js';
import { element, langOf } from '../../view.js';

/** @import { Digest } from '../../../pkg/nutgraf.js' */

/** Separates words in the field. */
const SEPARATOR = /[,،、]/;

export class FocusRow {
  #field = element('input', { type: 'search', class: 'field focus', autocomplete: 'off', 'data-i18n-placeholder': 'focusHint', 'data-i18n-aria-label': 'focusOn' });
  #label = element('span', { class: 'focus-label', 'aria-hidden': 'true', 'data-i18n': 'focusOn' });
  #chips = element('div', { class: 'chips', role: 'group', 'data-i18n-aria-label': 'keywords' });
  #unmatched = element('p', { class: 'unmatched', role: 'status' });
  node = element('div', { class: 'focus-row' }, this.#label, this.#field, this.#chips, this.#unmatched);

  /** @param {(focus: string) => void} changed */
  constructor(changed) {
    this.#field.addEventListener('input', () => changed(this.#field.value));
  }

  /** @param {Digest} digest @param {string} focus what the reader chose */
  show({ lang, keywords, unmatchedFocus = [] }, focus) {
    if (document.activeElement !== this.#field) this.#field.value = focus;
    const focused = [...this.#chips.children].indexOf(/** @type {Element} */ (document.activeElement));
    const wanted = new Set(this.#words().map((word) => word.toLowerCase()));
    const chips = keywords.map(({ text }) => {
      const chip = element('button', { type: 'button', class: 'chip', dir: 'auto' }, text);
      chip.setAttribute('aria-pressed', String(wanted.has(text.toLowerCase())));
      chip.addEventListener('click', () => this.#toggle(text));
      return chip;
    });
    this.#chips.lang = langOf(lang);
    this.#chips.replaceChildren(...chips);
    if (focused >= 0) chips[Math.min(focused, chips.length - 1)]?.focus();
    this.#unmatched.textContent = unmatchedFocus.length > 0 ? t('notInText', { words: list(unmatchedFocus) }) : '';
  }

  #words() {
    return this.#field.value.split(SEPARATOR).map((word) => word.trim()).filter(Boolean);
  }

  /** @param {string} word */
  #toggle(word) {
    const words = this.#words().filter((other) => other !== word);
    if (words.length === this.#words().length) words.push(word);
    this.#field.value = words.join(', ');
    this.#field.dispatchEvent(new Event('input'));
  }
}
