//! The table of who is quoted how much, with a bar for each speaker.

import { element } from '../view.js';

/** @typedef {import('../../pkg/nutgraf.js').Voice} Voice */
/** @typedef {import('../words.js').Words} Words */

/** Rows that are shown until all of the panel is. */
const MAX_ROWS = 5;

/** @param {Voice[]} voices @param {Words} words @returns {HTMLTableElement} */
export function voicesTable(voices, { whoSpeaks, said, words, noSpeaker }) {
  const most = Math.max(1, ...voices.map((voice) => voice.words));
  const head = element('tr', {}, element('th', { scope: 'col' }, whoSpeaks), element('td', {}), element('th', { scope: 'col' }, said), element('th', { scope: 'col' }, words));
  const rows = voices.map((voice, i) => {
    const bar = element('i', { class: voice.name ? 'bar' : 'bar nobody' });
    bar.style.inlineSize = `${(voice.words / most) * 100}%`;
    const who = element('span', { class: voice.name ? 'name' : 'unknown', dir: 'auto' }, voice.name || noSpeaker);
    // The last voice is that of all who are not named: without it, the table would say too much.
    const isMore = i >= MAX_ROWS && i < voices.length - 1;
    return element('tr', { part: 'voice', ...(isMore && { class: 'more' }) }, element('th', { scope: 'row' }, who), element('td', { class: 'track' }, bar), number(voice.quotes), number(voice.words));
  });
  return element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows));
}

/** @param {number} value */
function number(value) {
  return element('td', { class: 'number' }, String(value));
}
