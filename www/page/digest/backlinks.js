//! From a mark in the article to its item in the digest.

/** @typedef {import('../article/article-view.js').Place} Place */
/** @typedef {import('./digest-panel.js').DigestPanel} DigestPanel */

/** Moves to an item. @param {DigestPanel} panel @param {Place} place */
export function goBack(panel, { kind, index }) {
  const item = panel.item(kind, index);
  item?.scrollIntoView({ block: 'nearest' });
  item?.querySelector('button')?.focus({ preventScroll: true });
}

/** Highlights an item while the reader points at its mark. @param {DigestPanel} panel @param {Place | undefined} place */
export function pointBack(panel, place) {
  for (const pointed of panel.root.querySelectorAll('.pointed')) pointed.classList.remove('pointed');
  if (place) panel.item(place.kind, place.index)?.classList.add('pointed');
}
