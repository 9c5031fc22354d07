//! Loads the words of the page's language and puts them in place of the English ones in index.html.

import { wantedLanguage } from './language.js';
import { applyWords, directionOf, locale, setLocale } from './i18n.js';


/** Loads a language's words and shows them. @param {string} tag @returns {Promise<boolean>} whether the page's language changed */
export async function load(tag) {
  const { default: words } = await import(`../words/${tag}.js`);
  if (tag !== wantedLanguage()) return false;
  const isNew = tag !== locale();
  setLocale(tag, words);
  translate();
  if (tag !== 'en') cache(`page/words/${tag}.js`).catch(() => {}); // storage is blocked
  return isNew;
}

/** Caches a file for use without a network; service-worker.js caches the rest. @param {string} file */
async function cache(file) {
  const cache = await caches.open('nutgraf');
  await cache.add(file);
}

/** Shows the current language's words throughout the document. */
export function translate() {
  const { documentElement: root } = document;
  root.lang = locale();
  root.dir = directionOf(locale());
  root.dataset.numerals = new Intl.NumberFormat(locale()).resolvedOptions().numberingSystem;
  applyWords(document);
}
