//! Ranges of a document → marks in it, through the CSS Custom Highlight API: the document is never written to.

import { highlightSheet } from './style.js';

/** What can be marked, and which mark lies on top. */
const PRIORITY = { 'nut-graf-summary': 0, 'nut-graf-quote': 1, 'nut-graf-active': 2 };

/** @typedef {keyof typeof PRIORITY} Name */

/** A text fragment names so many words of a piece's beginning and its end. */
const FRAGMENT_WORDS = 5;

/** Whether this browser can mark ranges (Chrome 105, Safari 17.2, Firefox 140). */
export function canPaint() {
  return Boolean(globalThis.CSS?.highlights);
}

/**
 * An address that has the browser itself find and mark a text on this page: a text fragment.
 *
 * @param {string} text
 * @returns {string}
 */
export function fragment(text) {
  const words = text.split(/\s+/).filter(Boolean);
  const ends = [words.slice(0, FRAGMENT_WORDS), words.slice(-FRAGMENT_WORDS)];
  const pieces = words.length > 2 * FRAGMENT_WORDS ? ends : [words];
  // A hyphen has a meaning of its own in a text fragment.
  const coded = pieces.map((piece) => encodeURIComponent(piece.join(' ')).replaceAll('-', '%2D'));
  return `${location.href.replace(/#.*/, '')}#:~:text=${coded.join(',')}`;
}

/**
 * Marks ranges, beside those that others have marked under the same name.
 *
 * @param {Name} name
 * @param {Range[]} ranges
 * @returns {() => void} takes these marks away again
 */
export function paint(name, ranges) {
  if (!canPaint() || ranges.length === 0) return () => {};
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  highlight.priority = PRIORITY[name];
  CSS.highlights.set(name, highlight);
  for (const range of ranges) {
    dress(range.startContainer.getRootNode());
    highlight.add(range);
  }
  return () => {
    for (const range of ranges) highlight.delete(range);
    if (highlight.size === 0 && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}

/** @type {() => void} */
let unmarkAsked = () => {};
/** @type {() => void} */
let unmarkPointed = () => {};

/**
 * Brings a range into view and marks it until another one is asked for. The place where reading goes on by keyboard
 * moves there too, by a collapsed selection.
 *
 * @param {Range} range
 */
export function goTo(range) {
  const holder = range.startContainer.parentElement;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  holder?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  getSelection()?.collapse(range.startContainer, range.startOffset);
  unmarkAsked();
  unmarkAsked = paint('nut-graf-active', [range]);
}

/** Marks the ranges that the reader points at, until others are pointed at or none. @param {Range[]} ranges */
export function pointAt(ranges) {
  unmarkPointed();
  unmarkPointed = paint('nut-graf-active', ranges);
}

/** Marks nothing as asked for or pointed at. */
export function unmark() {
  unmarkAsked();
  unmarkPointed();
}

/** Gives a document or shadow root the marks' looks, in a layer that any rule of its own overrides. @param {Node} root */
function dress(root) {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const sheet = highlightSheet();
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
