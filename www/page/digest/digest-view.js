//! A digest's summary and key quotes → the page's two lists.

import { langAttribute, t } from '../settings/i18n.js';
import { element, langOf, quoteList, sentenceList } from '../../view.js';

/** @typedef {import('../../../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../../../pkg/nutgraf.js').KeyQuote} KeyQuote */
/** @typedef {import('../../../pkg/nutgraf.js').SummarySentence} SummarySentence */
/** @typedef {import('../../view.js').Places} Places */
/** @typedef {import('../../../pkg/nutgraf.js').Piece} Piece */
/** @typedef {import('../../../pkg/nutgraf.js').Removal} Removal */
/**
 * @typedef {object} Shown
 * @property {import('../input/paste.js').Article} article
 * @property {Digest} digest as it is arranged on the page
 */
/**
 * @typedef {object} Actions
 * @property {Places & { point: (piece: Piece | undefined) => void }} places
 * @property {(removal: Removal, keep: boolean) => void} keep takes a block back, or removes it again
 */

/**
 * The digest with no more sentences and quotes than are to be shown, the quotes in the order in which they are.
 *
 * @param {Digest} digest
 * @param {ReturnType<typeof import('../settings/controls.js').shape>} wanted
 * @returns {Digest}
 */
export function arranged(digest, { length, unit, quotes, order }) {
  const { words } = digest.stats;
  const summary = unit === 'sentences' ? digest.summary.filter(({ rank }) => rank <= length) : within(digest.summary, unit === 'words' ? length : (words * length) / 100);
  const stats = { ...digest.stats, summaryWords: summary.reduce((sum, sentence) => sum + sentence.words, 0) };
  const best = digest.quotes.slice(0, quotes);
  if (order === 'article') best.sort((a, b) => a.start - b.start);
  return { ...digest, summary, stats, quotes: order === 'speaker' ? bySpeaker(best).flat() : best };
}

/** The sentences chosen first, as long as they have no more words; but always one. @param {SummarySentence[]} summary @param {number} words */
function within(summary, words) {
  const ranked = [...summary].sort((a, b) => a.rank - b.rank);
  let sum = 0;
  const beyond = ranked.find((sentence) => (sum += sentence.words) > words && sentence.rank > 1);
  return beyond ? summary.filter(({ rank }) => rank < beyond.rank) : summary;
}

/** Who has said the most important thing comes first; who is not known, last. @param {KeyQuote[]} quotes */
function bySpeaker(quotes) {
  const groups = Map.groupBy(quotes, ({ speaker }) => speaker?.name);
  const unknown = groups.get(undefined);
  groups.delete(undefined);
  return [...groups.values(), ...(unknown ? [unknown] : [])];
}

/** @param {HTMLElement} holder @param {Digest} digest @param {Places} places */
export function showSummary(holder, { lang, summary }, places) {
  holder.lang = langOf(lang);
  holder.replaceChildren(sentenceList(summary, places, words()));
  markOwn(holder);
}

/** @param {HTMLElement} holder @param {Digest} digest as arranged @param {string} order @param {Places} places */
export function showQuotes(holder, { lang, quotes }, order, places) {
  holder.lang = langOf(lang);
  holder.classList.toggle('grouped', order === 'speaker');
  holder.replaceChildren(...(order === 'speaker' ? grouped(quotes, places) : [quoteList(quotes, places, words())]));
  markOwn(holder);
}

/** @param {KeyQuote[]} quotes @param {Places} places */
function grouped(quotes, places) {
  return bySpeaker(quotes).flatMap((said) => {
    const { name, title } = said[0]?.speaker ?? { name: t('noSpeaker') };
    const heading = element('h3', { class: 'who', dir: 'auto' }, element('span', { class: 'name' }, name));
    if (title) heading.append(element('span', { class: 'title' }, title));
    if (!said[0]?.speaker) heading.lang = langAttribute().lang;
    return [heading, quoteList(said, places, words())];
  });
}

/** What the lists say in words of the page's own. */
function words() {
  return { go: t('go'), noSpeaker: t('noSpeaker'), inferred: t('inferred') };
}

/** Names the language of those words, which stand among the article's. @param {HTMLElement} holder */
function markOwn(holder) {
  for (const place of holder.querySelectorAll('.place, .how, .unknown')) place.setAttribute('lang', langAttribute().lang);
}
