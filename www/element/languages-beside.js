//! Where the files of the languages are: in `languages/` beside the script, with the version of their content.

import version from '#languages-version';
import { beside } from './beside.js';

/** @param {string} tag @returns {URL} */
export default function place(tag) {
  return beside(`languages/${tag}.txt?${version}`);
}
