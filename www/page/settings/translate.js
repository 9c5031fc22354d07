//! Puts the words of the page's language in place of the English ones in index.html.
//!
//! In index.html `data-i18n` names the phrase of an element's text, `data-i18n-title` that of its `title`, and so on.

import { wantedLanguage } from './language.js';
import { locale, setLocale, t } from './i18n.js';

/** @typedef {import('./i18n.js').Key} Key */

/** The languages written from right to left. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he'];
/** Attributes that hold words. */
const ATTRIBUTES = ['aria-label', 'placeholder', 'title'];

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
  root.dir = RIGHT_TO_LEFT.includes(locale()) ? 'rtl' : 'ltr';
  root.dataset.numerals = new Intl.NumberFormat(locale()).resolvedOptions().numberingSystem;
  for (const place of document.querySelectorAll('[data-i18n]')) place.textContent = phraseOf(place, 'data-i18n');
  for (const name of ATTRIBUTES) {
    for (const place of document.querySelectorAll(`[data-i18n-${name}]`)) place.setAttribute(name, phraseOf(place, `data-i18n-${name}`));
  }
}

/** @param {Element} place @param {string} attribute */
function phraseOf(place, attribute) {
  return t(/** @type {Key} */ (place.getAttribute(attribute)));
}
