//! An article's text → its paragraphs, gathered in sections that can be drawn one by one.

import { element } from '../../view.js';

/** @typedef {import('../../../pkg/nutgraf.js').Source} Source */
/** @typedef {import('../../../pkg/nutgraf.js').Removal} Removal */
/** @typedef {import('../../../pkg/nutgraf.js').BlockKind} BlockKind */
/** @typedef {{ start: number, end: number }} Span */
/**
 * @typedef {object} Paragraph
 * @property {number} start
 * @property {number} end
 * @property {BlockKind} [kind]
 * @property {number} number as the reader counts: from 1, without headline and furniture; 0 for those
 * @property {boolean} isHeadline
 * @property {Removal} [removal] what it is left out as, or was before it was taken back
 * @property {boolean} isOut
 * @property {HTMLElement} [row] once it is drawn
 * @property {Text} [text] once it is drawn
 */
/**
 * @typedef {object} Section
 * @property {HTMLElement} node
 * @property {Paragraph[]} paragraphs
 * @property {boolean} isDrawn
 * @property {Array<() => void>} undress takes away what a digest has put there
 */

/** So many paragraphs are drawn in one go: a few milliseconds. */
export const SECTION_LENGTH = 30;

/** How tall text is, roughly, so that the scroll bar is right before all is drawn. */
const LETTERS_A_LINE = 70;
const LINE_PX = 27;

/** @type {Partial<Record<BlockKind, keyof HTMLElementTagNameMap>>} */
const TAGS = { headline: 'h3', heading: 'h3', quotation: 'blockquote' };

/** @param {Source} source @returns {Paragraph[]} */
export function paragraphsOf({ text, blocks }) {
  const spans = blocks ?? linesOf(text);
  return spans.map(({ start, end, kind }) => ({ start, end, kind, number: 0, isHeadline: false, isOut: false }));
}

/** The lines of a pasted text that hold anything, without white space at their edges. @param {string} text @returns {Array<Span & { kind?: BlockKind }>} */
function linesOf(text) {
  const lines = [];
  for (const { 0: line, index } of text.matchAll(/[^\n\r]+/g)) {
    const start = index + (line.length - line.trimStart().length);
    const end = start + line.trim().length;
    if (end > start) lines.push({ start, end });
  }
  return lines;
}

/** @param {Paragraph[]} paragraphs @returns {Section[]} not drawn yet */
export function sectionsOf(paragraphs) {
  const sections = [];
  for (let i = 0; i < paragraphs.length; i += SECTION_LENGTH) {
    const own = paragraphs.slice(i, i + SECTION_LENGTH);
    const node = element('div', { class: 'section' });
    const lines = own.reduce((sum, { start, end }) => sum + 1 + Math.ceil((end - start) / LETTERS_A_LINE), 0);
    node.style.containIntrinsicBlockSize = `auto ${lines * LINE_PX}px`;
    sections.push({ node, paragraphs: own, isDrawn: false, undress: [] });
  }
  return sections;
}

/** Makes a paragraph's row: its words, with room for its marks. @param {Paragraph} paragraph @param {string} text the source's */
export function draw(paragraph, text) {
  const { start, end, kind = 'paragraph' } = paragraph;
  paragraph.text = document.createTextNode(text.slice(start, end));
  const words = element(TAGS[kind] ?? 'p', { class: `words ${kind}` }, paragraph.text);
  paragraph.row = element('div', { class: 'row', dir: 'auto' }, words);
  return paragraph.row;
}

/** The margin of a row, which takes its marks. @param {HTMLElement} row @param {Section} section */
export function marginOf(row, section) {
  const there = row.querySelector('.margin');
  if (there) return there;
  const margin = element('div', { class: 'margin' });
  row.append(margin);
  section.undress.push(() => margin.remove());
  return margin;
}
