//! Keeps the article and the chosen page language in this browser's storage, if the reader asks for it.

import { chosenLanguage } from './language.js';
import { t } from './i18n.js';
import { onLanguageChange } from './load-words.js';

/** Where app.js looks for the article; the language's key is in language.js. */
const ARTICLE_KEY = 'nutgraf.article';

export class Remember {
  #box;
  #notice;
  /** @type {unknown} */
  #article;

  /** @param {HTMLInputElement} box checked if the reader wants it @param {HTMLElement} notice */
  constructor(box, notice) {
    this.#box = box;
    this.#notice = notice;
    try {
      box.checked = localStorage.getItem(ARTICLE_KEY) !== null;
    } catch {
      box.disabled = true; // storage is blocked
    }
    box.addEventListener('change', () => this.#store());
    onLanguageChange(() => this.#store());
  }

  /** @param {unknown} article */
  show(article) {
    if (this.#article === article) return;
    this.#article = article;
    this.#store();
  }

  #store() {
    if (this.#box.disabled) return;
    this.#notice.textContent = '';
    try {
      keep(ARTICLE_KEY, this.#box.checked ? JSON.stringify(this.#article) : undefined);
      keep('nutgraf.lang', this.#box.checked ? chosenLanguage() : undefined);
    } catch {
      this.#box.checked = false;
      this.#notice.textContent = t('notRemembered');
    }
  }
}

/** @param {string} key @param {string | undefined} value */
function keep(key, value) {
  if (value) localStorage.setItem(key, value);
  else localStorage.removeItem(key);
}
