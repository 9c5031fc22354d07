//! Marks ranges of a document with the CSS Custom Highlight API, without writing to the document.

import { highlightSheet } from './style.js';

/** The highlights' names and priorities. */
const PRIORITY = { 'nut-graf-summary': 0, 'nut-graf-quote': 1, 'nut-graf-joined': 2, 'nut-graf-active': 3 };

/** @typedef {keyof typeof PRIORITY} Name */

/** Words at the start and the end of a piece in a text fragment. */
const FRAGMENT_WORDS = 5;

/** Whether the browser supports highlights (Chrome 105, Safari 17.2, Firefox 140). */
export function canPaint() {
  return Boolean(globalThis.CSS?.highlights);
}

/**
 * A link with a text fragment, for browsers without highlights.
 *
 * @param {string} text
 * @returns {string}
 */
export function fragment(text) {
  const words = text.split(/\s+/).filter(Boolean);
  const ends = [words.slice(0, FRAGMENT_WORDS), words.slice(-FRAGMENT_WORDS)];
  const pieces = words.length > 2 * FRAGMENT_WORDS ? ends : [words];
  // A hyphen is syntax in a text fragment.
  const coded = pieces.map((piece) => encodeURIComponent(piece.join(' ')).replaceAll('-', '%2D'));
  return `${location.href.replace(/#.*/, '')}#:~:text=${coded.join(',')}`;
}

/**
 * Adds ranges to a highlight.
 *
 * @param {Name} name
 * @param {Range[]} ranges
 * @returns {() => void} removes them
 */
export function paint(name, ranges) {
  if (!canPaint() || ranges.length === 0) return () => {};
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  highlight.priority = PRIORITY[name];
  CSS.highlights.set(name, highlight);
  for (const range of ranges) {
    adoptStyles(range.startContainer.getRootNode());
    highlight.add(range);
  }
  return () => {
    for (const range of ranges) highlight.delete(range);
    if (highlight.size === 0 && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}

/** @type {() => void} */
let unmarkTarget = () => {};
/** @type {() => void} */
let unmarkPointed = () => {};

/**
 * Scrolls to a range and marks it until the next call. A collapsed selection moves the keyboard's position there too.
 *
 * @param {Range} range
 */
export function goTo(range) {
  const holder = range.startContainer.parentElement;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  holder?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  getSelection()?.collapse(range.startContainer, range.startOffset);
  unmarkTarget();
  unmarkTarget = paint('nut-graf-active', [range]);
}

/** Marks the ranges that the reader points at, until the next call. @param {Range[]} ranges */
export function pointAt(ranges) {
  unmarkPointed();
  unmarkPointed = paint('nut-graf-active', ranges);
}

/** Removes the marks of `goTo` and `pointAt`. */
export function unmark() {
  unmarkTarget();
  unmarkPointed();
}

/** Adopts the highlights' stylesheet into a document or shadow root. @param {Node} root */
function adoptStyles(root) {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const sheet = highlightSheet();
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
