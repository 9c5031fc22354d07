//! The engine and the exports for Node, synchronous.
//!
//! The WebAssembly is compiled when this is imported. A text is read as pasted; a page's HTML has no DOM here to be walked, so
//! give a `Source` with its blocks instead. The package has this as `pkg/node.js`, one file with the WebAssembly inside.

import { addLanguage, addWords as add, check as checkWith, detect, digest as digestWith, hasLanguage, initSync, neededLanguage } from '../pkg/nutgraf.js';
import { files } from './language-files.js';
import { wordFiles } from './languages.js';
import { readLanguage, readWasm } from './node-files.js';

initSync({ module: readWasm() });

export { addLanguage, detect };
export * from './export.js';
/** The element's class, for code that servers and browsers share: on a server it can be imported, but not constructed. */
export { NutGrafElement } from './nut-graf-element.js';

/** @typedef {import('../pkg/nutgraf.js').Check} Check */
/** @typedef {import('../pkg/nutgraf.js').CheckOptions} CheckOptions */
/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {import('../pkg/nutgraf.js').Source} Source */

/**
 * Digests a text. All languages are there; each is read when it is first needed.
 *
 * @param {string | Source} source
 * @param {DigestOptions} [options]
 * @returns {Digest} offsets are UTF-16 code units into the text
 * @throws an `Error` named "NutgrafError" with a stable `code`
 */
export function digest(source, options) {
  load(neededLanguage(source, langOf(options)));
  return digestWith(source, options);
}

/**
 * Compares a summary with its article.
 *
 * @param {string | Source} article
 * @param {string} summary
 * @param {import('../pkg/nutgraf.js').CheckOptions} [options]
 * @returns {import('../pkg/nutgraf.js').Check} offsets are UTF-16 code units into the summary; those of `sources` and `article`
 *   into the article
 * @throws as `digest`
 */
export function check(article, summary, options) {
  load(neededLanguage(article, langOf(options)));
  if (typeof summary === 'string') load(detect(summary));
  return checkWith(article, summary, options);
}

/** @param {string} tag */
function load(tag) {
  if (tag in files && !hasLanguage(tag)) addLanguage(readLanguage(tag));
}

/** The option `lang`; the core says what is wrong with one that is no string. @param {{ lang?: unknown } | undefined} options */
function langOf(options) {
  return typeof options?.lang === 'string' ? options.lang : undefined;
}

/**
 * Adds words of a host's own: an object by language tag ("und" for all) and section, or a file of that kind as text.
 *
 * @param {import('./languages.js').HostWords | string} words
 * @throws an `Error` with code "language-file" for a section or word that the core refuses; a `TypeError` for what is no word
 */
export function addWords(words) {
  for (const file of typeof words === 'string' ? [words] : wordFiles(words)) add(file);
}
