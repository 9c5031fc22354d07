//! The articles of this tab: one entry of the browser's history each, so that Back, reload and "Undo" bring an article back.
//! They are kept in `sessionStorage`, which ends with the tab.

import { showToast } from './toast.js';
import { t } from './settings/i18n.js';

/** @import { Article } from './input/paste.js' */

/** The key of an article is this and its id. */
const KEY = 'nutgraf.article.';
/** How long "Undo" is offered. */
const UNDO_MS = 10_000;

/** The entry without an article. */
const BLANK = 0;

export class ArticleHistory {
  /** Articles that `sessionStorage` has no room for too. @type {Map<number, Article>} */
  #articles = new Map();
  #current = Number(history.state?.article ?? BLANK);

  /** @param {(article: Article | undefined) => void} show called when the reader goes back or forward */
  constructor(show) {
    if (history.state?.article === undefined) history.replaceState({ article: BLANK }, '');
    addEventListener('popstate', ({ state }) => {
      if (typeof state?.article !== 'number') return; // a change of the address's hash
      this.#current = state.article;
      show(this.#read(state.article));
    });
  }

  /** Adds an entry for an article, or for none, and offers the way back to the one before. @param {Article | undefined} article */
  add(article) {
    const before = this.#current;
    this.#current = article === undefined ? BLANK : Math.max(BLANK, ...this.#articles.keys(), ...stored()) + 1;
    if (article !== undefined) this.#write(article);
    history.pushState({ article: this.#current }, '', location.pathname + location.search.replace(/[?&]example=\w+/, '') + location.hash);
    if (before !== BLANK) showToast(t('replaced'), { ms: UNDO_MS, label: t('undo'), act: () => history.back() });
  }

  /** Keeps the edited text of the current entry. @param {Article} article */
  update(article) {
    if (this.#current !== BLANK) this.#write(article);
  }

  /** @param {number} id @returns {Article | undefined} */
  #read(id) {
    const json = storage()?.getItem(KEY + id) ?? null;
    return this.#articles.get(id) ?? (json === null ? undefined : JSON.parse(json));
  }

  /** @param {Article} article */
  #write(article) {
    this.#articles.set(this.#current, article);
    const json = JSON.stringify(article);
    const oldest = stored().filter((id) => id !== this.#current);
    for (;;) {
      try {
        return storage()?.setItem(KEY + this.#current, json);
      } catch {
        const id = oldest.shift(); // no room: the oldest one stays in memory only
        if (id === undefined) return;
        storage()?.removeItem(KEY + id);
      }
    }
  }
}

/** `undefined` where storage is blocked. */
function storage() {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** The ids in `sessionStorage`, in order. */
function stored() {
  return Object.keys(storage() ?? {}).filter((key) => key.startsWith(KEY)).map((key) => Number(key.slice(KEY.length))).sort((a, b) => a - b);
}
