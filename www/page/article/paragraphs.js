//! Splits an article into paragraphs, and groups them in sections that are drawn one by one.

import { element } from '../../view.js';

/** @import { Source, Removal, BlockKind } from '../../../pkg/nutgraf.js' */
/** @typedef {{ start: number, end: number }} Span */
/**
 * @typedef {object} Paragraph
 * @property {number} start
 * @property {number} end
 * @property {BlockKind} [kind]
 * @property {number} number from 1, without headline and removals; 0 for those
 * @property {boolean} isHeadline
 * @property {Removal} [removal] why it was left out, also after it was taken back
 * @property {boolean} isOut
 * @property {HTMLElement} [row] once it is drawn
 * @property {Text} [text] once it is drawn
 */
/**
 * @typedef {object} Section
 * @property {HTMLElement} node
 * @property {Paragraph[]} paragraphs
 * @property {boolean} isDrawn
 * @property {Array<() => void>} undo removes a digest's marks
 */

/** Paragraphs in a section: drawing them takes a few milliseconds. */
export const SECTION_LENGTH = 30;

/** For the estimated height of a section that is not drawn yet. */
const LETTERS_A_LINE = 70;
const LINE_PX = 27;

/** @type {Partial<Record<BlockKind, keyof HTMLElementTagNameMap>>} */
const TAGS = { headline: 'h3', heading: 'h3', quotation: 'blockquote' };

/** @param {Source} source @returns {Paragraph[]} */
export function paragraphsOf({ text, blocks }) {
  const spans = blocks ?? linesOf(text);
  return spans.map(({ start, end, kind }) => ({ start, end, kind, number: 0, isHeadline: false, isOut: false }));
}

/** The non-empty lines of a pasted text, trimmed. @param {string} text @returns {Array<Span & { kind?: BlockKind }>} */
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
    sections.push({ node, paragraphs: own, isDrawn: false, undo: [] });
  }
  return sections;
}

/** Makes a paragraph's row. @param {Paragraph} paragraph @param {string} text the source's */
export function draw(paragraph, text) {
  const { start, end, kind = 'paragraph' } = paragraph;
  paragraph.text = document.createTextNode(text.slice(start, end));
  const words = element(TAGS[kind] ?? 'p', { class: `words ${kind}` }, paragraph.text);
  paragraph.row = element('div', { class: 'row', dir: 'auto' }, words);
  return paragraph.row;
}

/** The margin of a row, for the buttons of its marks. @param {HTMLElement} row @param {Array<() => void>} undo gets what removes it */
export function marginOf(row, undo) {
  const there = row.querySelector('.margin');
  if (there) return there;
  const margin = element('div', { class: 'margin' });
  row.append(margin);
  undo.push(() => margin.remove());
  return margin;
}
