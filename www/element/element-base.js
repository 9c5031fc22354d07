//! What the elements share: a base that a server has too, one update for many changes, properties set early, places to go to.

import { canPaint, fragment, goTo, pointAt } from '../highlight.js';

/** @typedef {import('../../pkg/nutgraf.js').Piece} Piece */

/** A server has no elements: there a class can be imported and extended, but not constructed. */
export const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** What an element reads may come so much later than the element before its absence is an error. */
export const LATE_MS = 2_000;

/** What the button to a sentence's place reads. */
const PLACE = '¶';

/** The updates of an element: one for all changes of one breath; a new one aborts the one before. */
export class Updates {
  #element;
  #update;
  /** @type {AbortController | undefined} */
  #current;
  /** @type {Promise<void> | undefined} */
  #pending;

  /**
   * @param {Element} element
   * @param {(signal: AbortSignal) => Promise<void>} update what an update does; it does not reject
   */
  constructor(element, update) {
    this.#element = element;
    this.#update = update;
  }

  /** Asks for an update, unless the element stands in no document. */
  schedule() {
    if (!this.#element.isConnected) return;
    this.abort();
    const current = (this.#current = new AbortController());
    const pending = Promise.resolve().then(() => (current.signal.aborted ? undefined : this.#update(current.signal)));
    this.#pending = pending.finally(() => {
      if (this.#current === current) this.#pending = undefined;
    });
  }

  abort() {
    this.#current?.abort();
  }

  /** Resolves when no update is asked for or under way. */
  async settled() {
    while (this.#pending) await this.#pending;
  }
}

/** Sends properties that were set before the class was there through their setters. @param {Element} element @param {readonly string[]} names */
export function adopt(element, names) {
  const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element));
  for (const name of names.filter((name) => Object.hasOwn(own, name))) {
    const value = own[name];
    delete own[name];
    own[name] = value;
  }
}

/** Links from pieces of a text to where they stand in its article. @param {(piece: Piece) => Range[]} ranges */
export function places(ranges) {
  return {
    label: () => PLACE,
    href: canPaint() ? undefined : (/** @type {Piece} */ { text }) => fragment(text),
    go: (/** @type {Piece} */ piece) => {
      const [range] = ranges(piece);
      if (range) goTo(range);
    },
    point: (/** @type {Piece | undefined} */ piece) => pointAt(piece ? ranges(piece) : []),
  };
}
