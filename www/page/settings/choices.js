//! What the reader chooses for the engine, and the link that carries all choices in its `#…`, which no browser sends to a
//! server.

import { LANGUAGES } from './language.js';

/** @typedef {import('../../../pkg/nutgraf.js').DigestOptions} DigestOptions */
/**
 * @typedef {object} Choices
 * @property {string} focus words that the summary should lean towards
 * @property {string} lang the article's language; empty: detected
 * @property {boolean} everything whether nothing is left out
 */

/** More than is shown, so that showing more or less needs no new digest. These are the engine's maximums. */
const ALL = { scores: true, words: 5_000, quotes: 50 };

/** @returns {Choices} */
export function defaultChoices() {
  return { focus: '', lang: '', everything: false };
}

/** @param {Choices} choices @returns {DigestOptions} */
export function engineOptions({ focus, lang, everything }) {
  return { ...ALL, ...(focus.trim() && { focus: focus.trim() }), ...(lang && { lang }), ...(everything && { clean: false }) };
}

/** @param {Record<string, string | number | boolean>} values @param {Record<string, string | number | boolean>} defaults @returns {string} what differs from the defaults */
export function toHash(values, defaults) {
  const chosen = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value !== defaults[key]) chosen.set(key, String(value === true ? 1 : value));
  return String(chosen);
}

/** @param {string} hash with or without its "#" @returns {{ choices: Choices, rest: Record<string, string> }} the valid choices, and all other values */
export function fromHash(hash) {
  const { focus = '', lang = '', everything, ...rest } = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '')));
  return { choices: { focus, lang: LANGUAGES.includes(lang) ? lang : '', everything: everything === '1' }, rest };
}
