//! What only the extension says, in its reader's language; everything else is the page's own words.

import english from '../words/en.js';
import { wantedLanguage } from '../../www/page/settings/language.js';

/** @typedef {keyof typeof english} Key */

let table = english;

/** Loads the language that the page's words are in. */
export async function ownWords() {
  ({ default: table } = await import(`../words/${wantedLanguage()}.js`));
}

/** @param {Key} key @returns {string} */
export function own(key) {
  return table[key];
}
