//! The page's article: its paragraphs as they are read, what of them was chosen, and what was left out.
//!
//! A paragraph is one text node that holds exactly a piece of the source, so an offset of the text is a place in the page.

import { element } from './view.js';

/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').Source} Source */
/** @typedef {import('../pkg/nutgraf.js').BlockKind} BlockKind */
/** @typedef {{ start: number, end: number }} Span */
/**
 * @typedef {object} Paragraph
 * @property {number} start
 * @property {number} end
 * @property {HTMLElement} row holds the text and, where something of it is chosen, the way back in its margin
 * @property {Text} text
 * @property {number} number as the reader counts: from 1, without headline and furniture; 0 for those
 */

/** @type {Partial<Record<BlockKind, keyof HTMLElementTagNameMap>>} */
const TAGS = { headline: 'h3', heading: 'h3', quotation: 'blockquote' };

/** From so many paragraphs on, those out of sight are not laid out. */
const LONG = 500;

export class ArticleView {
  #root;
  /** @type {Paragraph[]} */
  #paragraphs = [];

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  /** Shows an article's paragraphs. @param {string | Source} article */
  show(article) {
    const source = typeof article === 'string' ? { text: article } : article;
    const blocks = source.blocks ?? linesOf(source.text);
    this.#paragraphs = blocks.map((block) => paragraph(source.text, block));
    const rows = document.createDocumentFragment();
    for (const { row } of this.#paragraphs) rows.append(row); // a book has more than a call takes arguments
    this.#root.replaceChildren(rows);
    this.#root.classList.toggle('long', blocks.length > LONG);
  }

  /**
   * Tells headline, text and furniture apart and puts the way back to each chosen piece into the margin.
   *
   * @param {Digest} digest
   * @param {(kind: 'sentence' | 'quote', index: number) => void} back
   */
  mark(digest, back) {
    this.#sort(digest);
    const marks = [
      ...digest.summary.map((piece, i) => ({ piece, index: i, kind: /** @type {const} */ ('sentence') })),
      ...digest.quotes.map((piece, i) => ({ piece, index: i, kind: /** @type {const} */ ('quote') })),
    ];
    for (const { piece, kind, index } of marks.sort((a, b) => a.piece.start - b.piece.start)) {
      const name = kind === 'sentence' ? `Summary sentence ${index + 1}` : `Key quote ${index + 1}`;
      const label = kind === 'sentence' ? String(index + 1) : '“';
      const button = element('button', { type: 'button', class: `back ${kind}`, 'aria-label': `${name}: back to it` }, label);
      button.addEventListener('click', () => back(kind, index));
      const row = this.#at(piece.start)?.row;
      if (row) marginOf(row).append(button);
    }
  }

  /** @param {Digest} digest */
  #sort({ title, removed }) {
    let number = 0;
    let next = 0;
    for (const paragraph of this.#paragraphs) {
      while ((removed[next]?.end ?? Infinity) <= paragraph.start) next += 1;
      const removal = removed[next];
      const out = removal !== undefined && removal.start <= paragraph.start && paragraph.end <= removal.end;
      const headline = title !== undefined && title.start <= paragraph.start && paragraph.end <= title.end;
      paragraph.row.classList.toggle('left-out', out);
      paragraph.row.classList.toggle('headline', headline);
      paragraph.number = out || headline ? 0 : (number += 1);
      marginIn(paragraph.row)?.remove();
    }
  }

  /** The number of the paragraph in which a piece begins; 0 if it has none. @param {Span} piece */
  numberOf({ start }) {
    return this.#at(start)?.number ?? 0;
  }

  /** The place of a piece; `undefined` if nothing of it is shown. @param {Span} piece @returns {Range | undefined} */
  range({ start, end }) {
    const first = this.#at(start);
    const last = this.#at(end - 1);
    if (!first || !last || end <= start) return undefined;
    const range = document.createRange();
    range.setStart(first.text, Math.max(0, start - first.start));
    range.setEnd(last.text, Math.min(last.text.length, end - last.start));
    return range;
  }

  /** The last paragraph that begins at or before an offset. @param {number} offset */
  #at(offset) {
    let low = 0;
    let high = this.#paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {Paragraph} */ (this.#paragraphs[middle]).start <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#paragraphs[low - 1];
  }
}

/** @param {string} text @param {Span & { kind?: BlockKind }} block @returns {Paragraph} */
function paragraph(text, { start, end, kind = 'paragraph' }) {
  const node = document.createTextNode(text.slice(start, end));
  const words = element(TAGS[kind] ?? 'p', { class: `words ${kind}` }, node);
  const row = element('div', { class: 'row', dir: 'auto' }, words);
  return { start, end, row, text: node, number: 0 };
}

/** @param {HTMLElement} row @returns {Element | undefined} */
function marginIn(row) {
  return row.children[1];
}

/** @param {HTMLElement} row @returns {Element} */
function marginOf(row) {
  const margin = marginIn(row) ?? element('div', { class: 'margin' });
  row.append(margin);
  return margin;
}

/** The lines of a pasted text that hold anything, without white space at their edges. @param {string} text */
function linesOf(text) {
  const lines = [];
  for (const { 0: line, index } of text.matchAll(/[^\n\r]+/g)) {
    const start = index + (line.length - line.trimStart().length);
    const end = start + line.trim().length;
    if (end > start) lines.push({ start, end });
  }
  return lines;
}
