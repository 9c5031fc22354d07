//! The page's own words in its reader's language.
//!
//! A phrase has placeholders such as "{n}" and, where its words depend on a number, one form for each plural category of
//! the language (`Intl.PluralRules`). The words of the first digest are built in, in English; words/ holds all words, one
//! table a language, loaded by load-words.js.

/** @typedef {Exclude<keyof typeof import('../words/en.js').default, 'errors' | 'rules'>} Key */
/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Phrase */
/** @typedef {Record<string, string>} Names */
/** @typedef {Partial<Record<Key, Phrase>> & { errors?: Names, rules?: Names }} Table */

/** A subset of words/en.js; a test compares the two. @type {Table} */
const FIRST = {
  summary: 'Summary',
  quotes: 'Key quotes',
  untitled: 'Untitled article',
  nothing: 'No full sentences found to sum up.',
  noQuotes: 'No key quotes found.',
  noSpeaker: 'Speaker not found',
  inferred: 'named earlier',
  go: 'show in the article',
};

/** The languages written from right to left. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he'];
/** Attributes that hold words. */
const ATTRIBUTES = ['aria-label', 'placeholder', 'title'];

let language = 'en';
/** @type {Table} */
let table = FIRST;

/** @returns {string} the language tag of the page's words */
export function locale() {
  return language;
}

/** @param {string} tag BCP 47 @returns {'rtl' | 'ltr'} */
export function directionOf(tag) {
  return RIGHT_TO_LEFT.includes(tag) ? 'rtl' : 'ltr';
}

/** Changes the page's language. @param {string} tag @param {Table} words */
export function setLocale(tag, words) {
  language = tag;
  table = words;
}

/**
 * A phrase in the page's language.
 *
 * @param {Key} key
 * @param {Record<string, string | number>} [values] of the placeholders; `n` chooses the plural form
 * @returns {string}
 */
export function t(key, values = {}) {
  const phrase = table[key] ?? '';
  const form = typeof phrase === 'string' ? phrase : formFor(Number(values.n), phrase);
  return form.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? number(value) : value;
  });
}

/** @param {number} n @param {Partial<Record<string, string>>} forms */
function formFor(n, forms) {
  return forms[new Intl.PluralRules(language).select(n)] ?? forms.other ?? '';
}

/**
 * Puts the page's words in their places: `data-i18n` names the phrase of an element's text, `data-i18n-title` that of its
 * `title`, and so on.
 *
 * @param {ParentNode} root
 */
export function applyWords(root) {
  const phrase = (/** @type {Element} */ place, /** @type {string} */ name) => t(/** @type {Key} */ (place.getAttribute(name)));
  for (const place of root.querySelectorAll('[data-i18n]')) place.textContent = phrase(place, 'data-i18n');
  for (const name of ATTRIBUTES) {
    for (const place of root.querySelectorAll(`[data-i18n-${name}]`)) place.setAttribute(name, phrase(place, `data-i18n-${name}`));
  }
}

/** What an error means and what the reader can do. @param {string} code @returns {string | undefined} */
export function errorText(code) {
  return table.errors?.[code];
}

/** The name of a cleaning rule. @param {string} rule @returns {string} */
export function ruleName(rule) {
  return table.rules?.[rule] ?? rule;
}

/** @param {number} value @param {Intl.NumberFormatOptions} [options] @returns {string} */
export function number(value, options) {
  return new Intl.NumberFormat(language, options).format(value);
}

/** @param {string[]} words @param {'conjunction' | 'unit'} [type] with or without "and" @returns {string} */
export function list(words, type = 'unit') {
  if (['ja', 'zh'].includes(language)) return words.join('、'); // Intl sets no mark, or a space
  return new Intl.ListFormat(language, { type, style: type === 'unit' ? 'short' : 'long' }).format(words);
}

/** For page words that stand inside the article's text. @returns {{ lang: string }} */
export function langAttribute() {
  return { lang: language };
}
