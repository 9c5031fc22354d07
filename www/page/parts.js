//! What stands around the digest: each part draws itself anew with every digest.

import { showLanguage } from './article-language.js';
import { showAway } from './away.js';
import { showKeywords } from './keywords.js';
import { showLeftOut } from './left-out.js';
import { showRemember } from './remember.js';
import { showStrip } from './strip.js';

/** @typedef {import('../../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../../pkg/nutgraf.js').Piece} Piece */
/** @typedef {import('../../pkg/nutgraf.js').Removal} Removal */
/**
 * @typedef {object} Shown
 * @property {import('./paste.js').Article} article
 * @property {Digest} digest as it is arranged on the page
 * @property {Removal[]} kept what would be left out, had the reader not taken it back
 */
/**
 * @typedef {object} Ways
 * @property {import('../view.js').Places & { point: (piece: Piece | undefined) => void }} places
 * @property {(removal: Removal, keep: boolean) => void} keep takes a block back, or leaves it out again
 */

/** @param {Shown} shown @param {Ways} ways */
export function showAll(shown, ways) {
  showStrip(shown, ways);
  showKeywords(shown);
  showAway(shown);
  showLeftOut(shown, ways);
  showRemember(shown);
  showLanguage(shown);
}
