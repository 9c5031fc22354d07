//! Where the WordPress plugin's files of the languages are: in the folder that the plugin names on the page, and where the
//! page's policy forbids that, in `languages/` beside the script.

import version from '#languages-version';
import { beside } from './beside.js';

/** @param {string} tag @returns {URL} */
export default function place(tag) {
  const { nutgrafLanguages: folder } = /** @type {{ nutgrafLanguages?: unknown }} */ (globalThis);
  const file = `${tag}.txt?${version}`;
  return typeof folder === 'string' ? new URL(file, new URL(folder, document.baseURI)) : beside(`languages/${file}`);
}
