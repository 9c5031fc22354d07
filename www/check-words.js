//! The words of a check: tables in check-words/, one a language, each loaded when a check is first shown in it.

import { directionOf, languageOf, wordsFor } from './words.js';

/** @typedef {keyof typeof import('./check-words/en.js').default} Key */
/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Phrase */
/** @typedef {Record<Key, Phrase>} Table */

/** Each path is spelt out, so that bundlers find the files. @type {Record<string, () => Promise<{ default: Table }>>} */
const TABLES = {
  ar: () => import('./check-words/ar.js'),
  bn: () => import('./check-words/bn.js'),
  cs: () => import('./check-words/cs.js'),
  da: () => import('./check-words/da.js'),
  de: () => import('./check-words/de.js'),
  el: () => import('./check-words/el.js'),
  en: () => import('./check-words/en.js'),
  es: () => import('./check-words/es.js'),
  fa: () => import('./check-words/fa.js'),
  fi: () => import('./check-words/fi.js'),
  fr: () => import('./check-words/fr.js'),
  he: () => import('./check-words/he.js'),
  hi: () => import('./check-words/hi.js'),
  hu: () => import('./check-words/hu.js'),
  hy: () => import('./check-words/hy.js'),
  id: () => import('./check-words/id.js'),
  it: () => import('./check-words/it.js'),
  ja: () => import('./check-words/ja.js'),
  ko: () => import('./check-words/ko.js'),
  nb: () => import('./check-words/nb.js'),
  nl: () => import('./check-words/nl.js'),
  pl: () => import('./check-words/pl.js'),
  pt: () => import('./check-words/pt.js'),
  ro: () => import('./check-words/ro.js'),
  ru: () => import('./check-words/ru.js'),
  sv: () => import('./check-words/sv.js'),
  th: () => import('./check-words/th.js'),
  tr: () => import('./check-words/tr.js'),
  uk: () => import('./check-words/uk.js'),
  vi: () => import('./check-words/vi.js'),
  zh: () => import('./check-words/zh.js'),
};

/** The phrases of one language. */
export class CheckWords {
  #table;

  /** @param {string} lang a language of the tables @param {Table} table */
  constructor(lang, table) {
    this.lang = lang;
    this.#table = table;
  }

  /** @returns {'rtl' | 'ltr' | 'auto'} */
  get dir() {
    return directionOf(this.lang);
  }

  /** A phrase. @param {Key} key @param {Record<string, string | number>} [values] of its placeholders; `n` chooses the plural form @returns {string} */
  t(key, values = {}) {
    const phrase = this.#table[key];
    const form = typeof phrase === 'string' ? phrase : (phrase[new Intl.PluralRules(this.lang).select(Number(values.n))] ?? phrase.other ?? '');
    return form.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? new Intl.NumberFormat(this.lang).format(value) : value;
    });
  }

  /** A text on one line in the language's quotation marks. @param {string} text */
  quoted(text) {
    const { open, close } = wordsFor(this.lang);
    return `${open}${text.replace(/\s+/g, ' ').replace(/^["“”„«»‘’「『]+\s?|\s?["“”«»‘’」』]+$/gu, '')}${close}`;
  }

  /** @param {string[]} words */
  list(words) {
    return new Intl.ListFormat(this.lang, { type: 'unit', style: 'short' }).format(words);
  }
}

/**
 * The phrases in the first supported language, else in English.
 *
 * @param {...(string | null | undefined)} tags BCP 47
 * @returns {Promise<CheckWords>}
 */
export async function checkWords(...tags) {
  const lang = tags.map(languageOf).find((tag) => tag && TABLES[tag]) ?? 'en';
  const { default: table } = await /** @type {() => Promise<{ default: Table }>} */ (TABLES[lang])();
  return new CheckWords(lang, table);
}
