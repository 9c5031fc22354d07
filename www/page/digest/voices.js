//! Who speaks how much in an article.

/** @import { KeyQuote } from '../../../pkg/nutgraf.js' */
/** @typedef {{ name?: string, title?: string, quotes: number, words: number }} Voice without a name: quotes of speakers who were not found */

/**
 * The speakers of quotes, those with the most words first, and last the quotes without a speaker.
 *
 * @param {KeyQuote[]} quotes
 * @param {string} lang of the quotes
 * @returns {Voice[]}
 */
export function voicesOf(quotes, lang) {
  const words = new Intl.Segmenter(lang === 'und' ? undefined : lang, { granularity: 'word' });
  /** @type {Map<string | undefined, Voice>} */
  const voices = new Map();
  for (const { speaker, parts, text } of quotes) {
    const voice = voices.get(speaker?.name) ?? { name: speaker?.name, title: speaker?.title, quotes: 0, words: 0 };
    voices.set(speaker?.name, voice);
    voice.title ??= speaker?.title;
    voice.quotes += 1;
    for (const part of parts?.map((part) => part.text) ?? [text]) {
      for (const { isWordLike } of words.segment(part)) voice.words += isWordLike ? 1 : 0;
    }
  }
  return [...voices.values()].sort((a, b) => Number(!a.name) - Number(!b.name) || b.words - a.words);
}
