//! The articles of this tab: one entry of the browser's history each, so that Back, reload and "Undo" bring an article back.
//! They are kept in `sessionStorage`, which ends with the tab.

import { showToast } from './toast.js';
import { t } from './settings/i18n.js';

/** @import { Article } from './input/paste.js' */

/** The key of an article is this and its id; its value is the number of pieces, stored when all of them are. */
const KEY = 'nutgraf.article.';
/** Maximum UTF-16 code units of a piece. */
const PIECE = 400_000;
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
    const count = Number(storage()?.getItem(KEY + id));
    if (this.#articles.has(id) || !count) return this.#articles.get(id);
    const pieces = Array.from({ length: count }, (_, i) => storage()?.getItem(pieceKey(id, i)) ?? '');
    return JSON.parse(pieces.join(''));
  }

  /** Stores an article in pieces, each but the first in a task of its own: a book at once would keep the page from answering. @param {Article} article */
  #write(article) {
    const id = this.#current;
    this.#articles.set(id, article);
    forget(id);
    const json = JSON.stringify(article);
    const count = Math.ceil(json.length / PIECE);
    const next = (/** @type {number} */ i) => {
      if (this.#articles.get(id) !== article) return; // edited meanwhile
      if (i === count) return void keep(KEY + id, String(count), id);
      if (keep(pieceKey(id, i), json.slice(i * PIECE, (i + 1) * PIECE), id)) i + 1 < count ? setTimeout(next, 0, i + 1) : next(i + 1);
    };
    next(0);
  }
}

/** Stores an item; where there is no room, the oldest other articles go, which stay in memory. @param {string} key @param {string} value @param {number} id of its article @returns {boolean} whether it is stored */
function keep(key, value, id) {
  const oldest = stored().filter((other) => other !== id);
  for (;;) {
    try {
      storage()?.setItem(key, value);
      return true;
    } catch {
      const other = oldest.shift();
      forget(other ?? id);
      if (other === undefined) return false;
    }
  }
}

/** Removes an article from the storage. @param {number} id */
function forget(id) {
  const own = (/** @type {string} */ key) => key === KEY + id || key.startsWith(`${KEY}${id}.`);
  for (const key of Object.keys(storage() ?? {}).filter(own)) storage()?.removeItem(key);
}

/** @param {number} id @param {number} i */
function pieceKey(id, i) {
  return `${KEY}${id}.${i}`;
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
  return Object.keys(storage() ?? {}).filter((key) => key.startsWith(KEY))
    .map((key) => Number(key.slice(KEY.length).split('.')[0]))
    .filter((id, i, all) => all.indexOf(id) === i)
    .sort((a, b) => a - b);
}
