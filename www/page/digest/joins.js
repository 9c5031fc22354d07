//! Shows what joins the digest while the reader moves a slider: it lights up in the article, and comes into its list.

import { paint } from '../../highlight.js';

/** @import { Digest, KeyQuote, Piece } from '../../../pkg/nutgraf.js' */
/** @import { DigestPanel } from './digest-panel.js' */

const LIT_MS = 900;
const ENTER_MS = 150;
/** Maximum pieces that light up at once. */
const MAX_LIT = 40;

export class Joins {
  #panel;
  #rangesOf;
  /** The article of the pieces. @type {unknown} */
  #article;
  /** Where the pieces that were shown last begin. @type {Set<string>} */
  #before = new Set();
  #unlight = () => {};
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {DigestPanel} panel @param {(pieces: Piece[]) => Range[]} rangesOf the places of pieces in the article */
  constructor(panel, rangesOf) {
    this.#panel = panel;
    this.#rangesOf = rangesOf;
  }

  /** @param {Digest} digest as it is shown @param {unknown} article a new one has nothing that joins */
  show({ summary, quotes }, article) {
    const all = [...summary.map((piece, i) => entry('sentence', piece, i)), ...quotes.map((piece, i) => entry('quote', piece, i))];
    const isSame = this.#article === article;
    const joined = isSame ? all.filter(({ key }) => !this.#before.has(key)) : [];
    this.#article = article;
    this.#before = new Set(all.map(({ key }) => key));
    if (!isSame) this.#end();
    if (joined.length === 0 || joined.length > MAX_LIT || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#end();
    this.#unlight = paint('nut-graf-joined', this.#rangesOf(joined.flatMap(({ piece }) => /** @type {Partial<KeyQuote>} */ (piece).parts ?? [piece])));
    this.#timer = setTimeout(() => this.#end(), LIT_MS);
    for (const { kind, index } of joined) this.#panel.item(kind, index)?.animate({ opacity: [0, 1] }, { duration: ENTER_MS, easing: 'ease-out' });
  }

  #end() {
    clearTimeout(this.#timer);
    this.#unlight();
    this.#unlight = () => {};
  }
}

/** @param {'sentence' | 'quote'} kind @param {Piece} piece @param {number} index */
function entry(kind, piece, index) {
  return { key: `${kind} ${piece.start}`, kind, piece, index };
}
