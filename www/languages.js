//! The files of the languages: fetched when first needed, each once a page. The WebAssembly holds the neutral rules alone.

import { aliases, files } from './language-files.js';

/** @typedef {(tag: string) => string | URL | Promise<string | URL>} LanguageSource the text of a language's file, or a URL to fetch it from */
/** @typedef {Record<string, Record<string, string[]>>} HostWords words by language tag and section name */

/** Maximum time that a digest waits for its language. */
const LANGUAGE_MS = 3_000;

/** @type {string | URL | LanguageSource | undefined} */
let place;

/** The text of each file that was asked for. @type {Map<string, Promise<string>>} */
const texts = new Map();

/** @param {string | URL | LanguageSource} languages a base URL, or a function that has the text of a file or its URL */
export function setLanguages(languages) {
  place = languages;
  texts.clear();
}

/**
 * The text of a language's file. A file that could not be had is asked for again the next time.
 *
 * @param {string} tag
 * @returns {Promise<string>}
 */
export function languageFile(tag) {
  let text = texts.get(tag);
  if (!text) {
    text = ask(tag);
    texts.set(tag, text);
    text.catch(() => texts.delete(tag));
  }
  return text;
}

/** Has a file asked for again. @param {string} tag */
export function forgetLanguage(tag) {
  texts.delete(tag);
}

/**
 * The text of a language's file, if it arrives in time.
 *
 * @param {string} tag
 * @param {AbortSignal | undefined} signal an abort rejects with the signal's reason
 * @returns {Promise<string | undefined>}
 */
export function languageInTime(tag, signal) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(resolve, LANGUAGE_MS);
    const abort = () => reject(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    languageFile(tag).then(resolve, () => resolve(undefined));
    const done = () => {
      clearTimeout(late);
      signal?.removeEventListener('abort', abort);
    };
    languageFile(tag).then(done, done);
  });
}

/** Fetches the file of the page's language, or of the browser's, while the engine is on its way. */
export function fetchLikely() {
  const tag = (globalThis.document?.documentElement.lang || globalThis.navigator?.language || '').split(/[-_]/)[0]?.toLowerCase() ?? '';
  const known = aliases[tag] ?? tag;
  if (known in files) languageFile(known).catch(() => {});
}

/** @param {string} tag @returns {Promise<string>} */
async function ask(tag) {
  const file = files[tag];
  if (typeof place !== 'function') return load(place === undefined ? required(file, tag) : new URL(`${tag}.txt`, new URL(place, document.baseURI)));
  const given = await place(tag);
  return given instanceof URL || !given.includes('\n') ? load(given) : given;
}

/** @param {URL | undefined} file @param {string} tag */
function required(file, tag) {
  if (!file) throw new Error(`there is no file for the language "${tag}"`);
  return file;
}

/** @param {string | URL} url @returns {Promise<string>} */
async function load(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}

/**
 * Words of a host's own as the files that the core adds, one a language. What no line can hold is refused by name.
 *
 * @param {HostWords} words
 * @returns {string[]}
 */
export function wordFiles(words) {
  return Object.entries(words).map(([tag, sections]) => {
    const lines = Object.entries(sections).flatMap(([section, entries]) => {
      const wrong = Array.isArray(entries) ? entries.find((entry) => !isEntry(entry)) : entries;
      if (wrong !== undefined) throw new TypeError(`words.${tag}["${section}"] holds ${JSON.stringify(wrong)}: it must be an array of words or phrases, each on one line`);
      return [`[${section}]`, ...entries];
    });
    return [`tag: ${tag}`, ...lines, ''].join('\n');
  });
}

/** @param {unknown} entry */
function isEntry(entry) {
  return typeof entry === 'string' && /^[^\s[#]/.test(entry) && !/[\r\n]/.test(entry);
}
