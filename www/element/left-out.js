//! The passages that a digest leaves out, in a list that opens.

import { element, placed } from '../view.js';

/** @typedef {import('../../pkg/nutgraf.js').Removal} Removal */
/** @typedef {import('../view.js').Places} Places */
/** @typedef {import('../words.js').Words} Words */

/** Maximum characters of a passage: enough to know it again. */
const PASSAGE = 120;

/**
 * @param {Removal[]} removed
 * @param {Places | undefined} places absent if there is no article to show
 * @param {Words} words
 * @returns {HTMLDetailsElement}
 */
export function leftOutList(removed, places, words) {
  const items = removed.map((removal) => {
    const { text } = removal;
    const passage = element('span', { class: 'text' }, text.length > PASSAGE ? `${text.slice(0, PASSAGE)}…` : text);
    const item = element('li', { part: 'left-out-passage', dir: 'auto' }, passage);
    return placed(item, item, removal, places, words);
  });
  return element('details', {}, element('summary', {}, `${words.leftOut} · ${removed.length}`), element('ul', {}, ...items));
}
