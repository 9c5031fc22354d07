//! From a mark in the article to its item in the digest.

/** @import { Place } from '../article/article-view.js' */
/** @import { DigestPanel } from './digest-panel.js' */

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
