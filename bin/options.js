//! The digest's options as the command reads them.

import { files } from '../www/language-files.js';

/**
 * The type of each option's value.
 *
 * @type {Record<keyof import('../pkg/nutgraf.js').DigestOptions, 'number' | 'string' | 'boolean' | 'array'>}
 */
export const OPTION_TYPES = {
  sentences: 'number', words: 'number', quotes: 'number', keywords: 'number', lang: 'string', focus: 'string', clean: 'boolean',
  keep: 'array', scores: 'boolean',
};

/**
 * The same of a check.
 *
 * @type {Record<keyof import('../pkg/nutgraf.js').CheckOptions, 'number' | 'string' | 'boolean' | 'array'>}
 */
export const CHECK_OPTION_TYPES = { lang: 'string', clean: 'boolean', keep: 'array' };

/**
 * A language as `--lang` takes it: a BCP 47 tag, of a language that we know or not. "pt_BR" and "eng" are understood.
 *
 * @param {string} given
 * @returns {string} the tag in its canonical form
 * @throws an `Error` that lists the tags, if it is none
 */
export function languageTag(given) {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(given.replaceAll('_', '-'));
    // Longer ones, such as "english", are well-formed, but no language has one.
    if (/^[a-z]{2,3}(-|$)/.test(tag)) return tag;
  } catch {
    // told below
  }
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const known = Object.keys(files).filter((tag) => tag !== 'und').map((tag) => `${tag} ${names.of(tag)}`);
  throw new Error(`--lang takes a language's tag such as en or pt-BR, not "${given}": ${known.join(', ')}`);
}
