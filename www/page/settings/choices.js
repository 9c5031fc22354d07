//! What the reader chooses for the engine.

/** @import { DigestOptions } from '../../../pkg/nutgraf.js' */
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
