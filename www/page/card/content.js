//! What stands on a card of a quote.

import { fits } from './picture.js';
import { digest } from '../../engine.js';
import { quoteText } from '../../view.js';
import { directionOf, languageOf, wordsFor } from '../../words.js';

/** @import { KeyQuote } from '../../../pkg/nutgraf.js' */
/** @import { Content } from './picture.js' */
/** @typedef {{ title?: string | undefined, url?: string | undefined }} About the article */
/** @typedef {{ quote: KeyQuote, index: number, digest: { lang: string }, about: About }} Card plain data; `index` from 1 */
/** @typedef {{ label: string, open: (card: Card) => void }} Enlarge a button that shows the card in a larger place, and what it does */

/** Stands where the article's site is unknown. */
const SITE = 'Nutgraf';
/** A letter of a script that is written from right to left. */
const RIGHT_TO_LEFT = /^\P{Letter}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * The texts that fit on a card: the whole quote, or those of its sentences that are short enough.
 *
 * @param {KeyQuote} quote
 * @param {string} lang of the article
 * @returns {Promise<string[]>}
 */
export async function textsOf(quote, lang) {
  const whole = withStop(quoteText(quote), quote);
  if (fits(whole)) return [whole];
  const parts = await Promise.all((quote.parts ?? [quote]).map(({ text }) => sentencesOf(text, lang)));
  const sentences = parts.flat().map((text) => ({ ...quote, text, parts: undefined }));
  return sentences.map((sentence) => withStop(quoteText(sentence), sentence)).filter(fits);
}

/** The engine's sentences of a text that is all said. @param {string} text @param {string} lang */
async function sentencesOf(text, lang) {
  const { scores = [] } = await digest(text, { scores: true, clean: false, quotes: 0, ...(lang !== 'und' && { lang }) });
  return scores.map(({ start, end }) => text.slice(start, end));
}

/** A full stop where the comma before the cue was cut. @param {string} text @param {KeyQuote} quote */
function withStop(text, quote) {
  return /[,،]$/.test((quote.parts?.at(-1) ?? quote).text) ? `${text}.` : text;
}

/** @param {string} text @param {KeyQuote} quote @param {string} lang of the article @param {About} about @returns {Content} */
export function contentOf(text, { speaker }, lang, { title, url }) {
  const language = languageOf(lang) ?? '';
  const direction = directionOf(lang);
  return {
    text,
    mark: wordsFor(lang).open.trim(),
    name: oneLine(speaker?.name),
    title: oneLine(speaker?.title),
    headline: oneLine(title),
    site: url ? new URL(url).host.replace(/^www\./, '') : SITE,
    lang: language,
    dir: direction === 'auto' ? (RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr') : direction,
  };
}

/** @param {string | undefined} text */
function oneLine(text) {
  return text?.replace(/\s+/g, ' ').trim();
}
