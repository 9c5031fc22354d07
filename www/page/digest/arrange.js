//! Which of the digest's sentences and quotes are shown, and in which order.

import { isFragment } from '../../view.js';

/** @import { Digest, KeyQuote, SummarySentence } from '../../../pkg/nutgraf.js' */
/** @typedef {'sentences' | 'words' | 'percent'} Unit */
/** @typedef {'importance' | 'article' | 'speaker'} Order */
/** @typedef {{ unit: Unit, length: number, quotes: number, order: Order }} Shape how much is shown, and in which order */

/** @type {Readonly<Shape>} */
export const DEFAULT_SHAPE = Object.freeze({ unit: 'sentences', length: 3, quotes: 4, order: 'importance' });

/**
 * The digest with the sentences and quotes to show. Whole statements come before fragments; a fragment that the summary
 * contains is not shown.
 *
 * @param {Digest} digest with more sentences and quotes than are to be shown
 * @param {Shape} shape
 * @param {string | null} [speaker] shows only this speaker's quotes; `null`: only quotes without a speaker
 * @returns {Digest}
 */
export function arranged(digest, { length, unit, quotes, order }, speaker) {
  const { words } = digest.stats;
  const summary = unit === 'sentences' ? digest.summary.filter(({ rank }) => rank <= length) : within(digest.summary, unit === 'words' ? length : (words * length) / 100);
  const stats = { ...digest.stats, summaryWords: summary.reduce((sum, sentence) => sum + sentence.words, 0) };
  const shown = statementsFirst(digest.quotes, summary).filter((quote) => speaker === undefined || (quote.speaker?.name ?? null) === speaker).slice(0, quotes);
  if (order === 'article') shown.sort((a, b) => a.start - b.start);
  return { ...digest, summary, stats, quotes: order === 'speaker' ? bySpeaker(shown).flat() : shown };
}

/** @param {KeyQuote[]} quotes @param {SummarySentence[]} summary */
function statementsFirst(quotes, summary) {
  const isRepeated = (/** @type {KeyQuote} */ { start, end }) => summary.some((sentence) => sentence.start <= start && end <= sentence.end);
  const fragments = quotes.filter(isFragment);
  return [...quotes.filter((quote) => !fragments.includes(quote)), ...fragments.filter((quote) => !isRepeated(quote))];
}

/** The highest-ranked sentences within a number of words; at least one. @param {SummarySentence[]} summary @param {number} words */
function within(summary, words) {
  const ranked = [...summary].sort((a, b) => a.rank - b.rank);
  let sum = 0;
  const beyond = ranked.find((sentence) => (sum += sentence.words) > words && sentence.rank > 1);
  return beyond ? summary.filter(({ rank }) => rank < beyond.rank) : summary;
}

/** Groups quotes by speaker, in the order of each one's best quote; those without a speaker last. @param {KeyQuote[]} quotes */
export function bySpeaker(quotes) {
  const groups = Map.groupBy(quotes, ({ speaker }) => speaker?.name);
  const unknown = groups.get(undefined);
  groups.delete(undefined);
  return [...groups.values(), ...(unknown ? [unknown] : [])];
}
