//! Loads all words of the page's language. Only the words of the first digest are built in (i18n.js).

import { wantedLanguage } from './language.js';

/** @type {{ tag: string, words: ReturnType<typeof load> } | undefined} */
let loading;
/** @type {Array<() => void>} */
const listeners = [];

/** Settles when all words of the page's language are loaded and shown. */
export function allWords() {
  const tag = wantedLanguage();
  if (loading?.tag === tag) return loading.words;
  const words = load(tag);
  loading = { tag, words };
  words.catch(() => (loading = loading?.words === words ? undefined : loading)); // the next call tries again
  return words;
}

/** Calls back when the page speaks another language than before. @param {() => void} listener */
export function onLanguageChange(listener) {
  listeners.push(listener);
}

/** @param {string} tag */
async function load(tag) {
  const module = await import('./translate.js');
  if (await module.load(tag)) for (const listener of listeners) listener();
  return module;
}
