//! What stands around the digest: each part draws itself anew with every digest.

import { showLanguage } from './settings/article-language.js';
import { showExportPanel } from './digest/export-panel.js';
import { showKeywords } from './digest/keywords.js';
import { showRemovals } from './digest/removals.js';
import { showRemember } from './settings/remember.js';
import { showStrip } from './digest/score-strip.js';

/** @typedef {import('./digest/digest-view.js').Shown} Shown */
/** @typedef {import('./digest/digest-view.js').Actions} Actions */

/** @param {Shown} shown @param {Actions} ways */
export function showAll(shown, ways) {
  showStrip(shown, ways);
  showKeywords(shown);
  showExportPanel(shown);
  showRemovals(shown, ways);
  showRemember(shown.article);
  showLanguage(shown.digest.lang);
}
