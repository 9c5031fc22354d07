//! Ranges of a document → marks in it, through the CSS Custom Highlight API: the document is never written to.

import { highlights as sheet } from './style.js';

/** What can be marked, and which mark lies on top. */
const PRIORITY = { 'nut-graf-summary': 0, 'nut-graf-quote': 1, 'nut-graf-active': 2 };

/** @typedef {keyof typeof PRIORITY} Name */

/**
 * Marks ranges, beside those that others have marked under the same name.
 *
 * @param {Name} name
 * @param {Range[]} ranges
 * @returns {() => void} takes these marks away again
 */
export function paint(name, ranges) {
  if (!globalThis.CSS?.highlights || ranges.length === 0) return () => {};
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

/**
 * Brings a range into view and marks it as the one asked for, for as long as nothing else is.
 *
 * The place where reading goes on by keyboard moves there too, by a collapsed selection.
 *
 * @param {Range} range
 */
export function goTo(range) {
  const holder = range.startContainer.parentElement;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  holder?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  getSelection()?.collapse(range.startContainer, range.startOffset);
  pointAt([range]);
}

/** @type {() => void} */
let unpoint = () => {};

/** Marks ranges as those that the reader points at, and no others. @param {Range[]} ranges */
export function pointAt(ranges) {
  unpoint();
  unpoint = paint('nut-graf-active', ranges);
}

/** Gives a document or shadow root the marks' looks, in a layer that any rule of its own overrides. @param {Node} root */
function dress(root) {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
