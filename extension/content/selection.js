//! The part of what was read that the reader has selected.

/** @typedef {import('../messages.js').Place} Place */

/**
 * @param {Text[]} texts that were read, in the order of the document
 * @param {Range} selected
 * @returns {Place | undefined} nothing if the selection touches none of them
 */
export function within(texts, selected) {
  const touched = (/** @type {Text} */ text) => selected.intersectsNode(text);
  const first = texts.findIndex(touched);
  const last = texts.findLastIndex(touched);
  const [start, end] = [texts[first], texts[last]];
  if (!start || !end) return undefined;
  const from = selected.startContainer === start ? selected.startOffset : 0;
  const to = selected.endContainer === end ? selected.endOffset : end.length;
  return { first, from, last, to };
}
