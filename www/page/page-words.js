//! What the page says in words of its own, in its reader's language.
//!
//! A phrase has places for values, such as "{n}", and where its words depend on a number, a form for each kind of number
//! that the language tells apart (`Intl.PluralRules`). The words of the first digest are built in, in English; words/
//! holds all of them, a table a language: language.js loads one.

/** @typedef {Exclude<keyof typeof import('./words/en.js').default, 'errors' | 'rules'>} Key */
/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Phrase */
/** @typedef {Record<string, string>} Names */
/** @typedef {Partial<Record<Key, Phrase>> & { errors?: Names, rules?: Names }} Table */

/** What words/en.js says too: a test compares the two. @type {Table} */
const FIRST = {
  untitled: 'Untitled article',
  nothing: 'There is nothing here to sum up yet.',
  noQuotes: 'No one is quoted.',
  noSpeaker: 'Speaker not found',
  inferred: 'named earlier',
  go: 'show in the article',
  ready: '{sentences} and {quotes} found.',
  nSentences: { one: '{n} sentence', other: '{n} sentences' },
  nQuotes: { one: '{n} quote', other: '{n} quotes' },
  nWords: { one: '{n} word', other: '{n} words' },
};

let language = 'en';
/** @type {Table} */
let table = FIRST;

/** @returns {string} the tag of the language that the page speaks */
export function tongue() {
  return language;
}

/** Speaks another language from now on. @param {string} tag @param {Table} words */
export function speak(tag, words) {
  language = tag;
  table = words;
}

/**
 * @param {Key} key
 * @param {Record<string, string | number>} [values] for the places of the phrase; `n` chooses its form
 * @returns {string}
 */
export function say(key, values = {}) {
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

/** What an error means, and what the reader can do. @param {string} code @returns {string | undefined} */
export function remedyFor(code) {
  return table.errors?.[code];
}

/** Why a block was left out. @param {string} rule as the engine names it, in English @returns {string} */
export function ruleName(rule) {
  return table.rules?.[rule] ?? rule;
}

/** @param {number} value @param {Intl.NumberFormatOptions} [how] @returns {string} */
export function number(value, how) {
  return new Intl.NumberFormat(language, how).format(value);
}

/** @param {string[]} words @param {'conjunction' | 'unit'} [type] with or without an "and" @returns {string} */
export function list(words, type = 'unit') {
  return new Intl.ListFormat(language, { type, style: type === 'unit' ? 'short' : 'long' }).format(words);
}

/** What says so that its words are the page's, among those of an article. @returns {{ lang: string }} */
export function own() {
  return { lang: language };
}
