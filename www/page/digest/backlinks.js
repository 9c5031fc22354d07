//! From a mark in the article back to the piece of the digest that it marks: by a click, or while the reader points at it.

/** @typedef {import('../article/article-view.js').Place} Place */

/** The piece of the digest that stands at a place. @param {Place} place @returns {Element | undefined} */
function itemAt({ kind, index }) {
  return document.querySelectorAll(kind === 'sentence' ? '#summary .sentence' : '#said .quote')[index];
}

/** @param {Place} place */
export function back(place) {
  const item = itemAt(place);
  item?.scrollIntoView({ block: 'nearest' });
  item?.querySelector('button')?.focus({ preventScroll: true });
}

/** @type {Element | undefined} */
let pointed;

/** @param {Place | undefined} place */
export function point(place) {
  pointed?.classList.remove('pointed');
  pointed = place && itemAt(place);
  pointed?.classList.add('pointed');
}
