//! A picture of the choice: the article as a strip, each sentence as high as it scores, what was chosen in colour.

import { byId } from '../by-id.js';
import { list, t } from '../settings/i18n.js';

/** @typedef {import('./digest-view.js').Shown} Shown */
/** @typedef {import('./digest-view.js').Actions} Actions */
/** @typedef {{ start: number, end: number }} Span */
/** @typedef {Span & { score: number }} Scored */

/** The strip's own units. */
const WIDTH = 1_000;
const HEIGHT = 40;
/** What stands below the sentences and tells of quotes. */
const QUOTE_HEIGHT = 5;
/** More bars than this would be thinner than a pixel. */
const MOST_BARS = 300;
const SVG = 'http://www.w3.org/2000/svg';

const svg = byId('strip', SVGSVGElement);
/** @type {Scored[]} */
let scored = [];
let [from, to] = [0, 1];
/** @type {Actions | undefined} */
let ways;

/** @param {Shown} shown @param {Actions} given */
export function showStrip({ digest }, given) {
  ways = given;
  const { summary, quotes, scores = [] } = digest;
  scored = sentencesOf(scores);
  [from, to] = [scored[0]?.start ?? 0, scored.at(-1)?.end ?? 1];
  const highest = scored.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
  const bar = (/** @type {string} */ kind) => (/** @type {Scored} */ it) => sentenceBar(it, kind, it.score / highest);
  const said = quotes.flatMap((quote) => quote.parts ?? [quote]).map((part) => rect('quoted', part, HEIGHT - QUOTE_HEIGHT + 1, QUOTE_HEIGHT - 1));
  const first = document.querySelector('#summary .sentence');
  svg.classList.toggle('mirrored', first?.matches(':dir(rtl)') ?? false);
  svg.replaceChildren(...strongest(scored).map(bar('other')), ...summary.map(bar('chosen')), ...said);
  const isAll = summary.length > 0 && summary.length === scored.length;
  const words = isAll ? t('allChosen') : leaning(summary.map(middle), quotes.map(middle)) || t('nothingChosen');
  svg.setAttribute('aria-label', words);
  byId('leaning', HTMLElement).textContent = words;
}

/** @param {number[]} scores three numbers a sentence @returns {Scored[]} */
function sentencesOf(scores) {
  const sentences = [];
  for (let i = 0; i < scores.length; i += 3) {
    const [start = 0, end = 0, score = 0] = scores.slice(i, i + 3);
    sentences.push({ start, end, score });
  }
  return sentences;
}

/** Where a piece stands in the article, 0 to 1. @param {Span} piece */
function middle({ start, end }) {
  return ((start + end) / 2 - from) / (to - from);
}

/**
 * Where the summary comes from, in words.
 *
 * @param {number[]} chosen where each sentence stands, 0 (the article's beginning) to 1
 * @param {number[]} quoted the same of the quotes
 */
function leaning(chosen, quoted) {
  const summary = chosen.length > 0 ? t('summaryFrom', { places: thirdsOf(chosen) }) : '';
  return quoted.length > 0 ? `${summary} ${t('quotesFrom', { places: thirdsOf(quoted) })}` : summary;
}

/** The thirds of the article that places stand in. @param {number[]} places */
function thirdsOf(places) {
  const isIn = (/** @type {number} */ third) => places.some((place) => Math.min(2, Math.floor(place * 3)) === third);
  const thirds = /** @type {const} */ (['fromStart', 'fromMiddle', 'fromEnd']).filter((_, third) => isIn(third));
  if (thirds.length === 3) return t('fromAll');
  return list(thirds.map((third) => t(third)), 'conjunction');
}

/** Of sentences too many to be seen, the best of each stretch. @param {Scored[]} all */
function strongest(all) {
  if (all.length <= MOST_BARS) return all;
  /** @type {Scored[]} */
  const best = [];
  for (const one of all) {
    const i = Math.min(MOST_BARS - 1, Math.floor(middle(one) * MOST_BARS));
    if (one.score > (best[i]?.score ?? -1)) best[i] = one;
  }
  return best.filter(Boolean);
}

/** @param {Span} piece @param {string} kind @param {number} share of the highest score */
function sentenceBar(piece, kind, share) {
  const height = Math.max(2, share * (HEIGHT - QUOTE_HEIGHT));
  return rect(kind, piece, HEIGHT - QUOTE_HEIGHT - height, height);
}

/** @param {string} kind @param {Span} piece @param {number} y @param {number} height */
function rect(kind, { start, end }, y, height) {
  const x = ((start - from) / (to - from)) * WIDTH;
  const width = ((end - start) / (to - from)) * WIDTH;
  const made = document.createElementNS(SVG, 'rect');
  const gap = Math.min(3, width / 4);
  for (const [name, value] of Object.entries({ class: kind, x, y, width: Math.max(2, width - gap), height })) {
    made.setAttribute(name, String(value));
  }
  return made;
}

/** A place is asked for by its offsets alone. @param {Span} span */
function piece({ start, end }) {
  return { start, end, text: '' };
}

/** The sentence under the pointer. @param {MouseEvent} event @returns {Scored | undefined} */
function under({ clientX }) {
  const { left, right, width } = svg.getBoundingClientRect();
  const share = (svg.classList.contains('mirrored') ? right - clientX : clientX - left) / width;
  return scored.find((_, i) => share * (to - from) + from < (scored[i + 1]?.start ?? Infinity));
}

svg.addEventListener('pointermove', (event) => {
  const sentence = under(event);
  ways?.places.point(sentence && piece(sentence));
});
svg.addEventListener('pointerleave', () => ways?.places.point(undefined));
svg.addEventListener('click', (event) => {
  const sentence = under(event);
  if (sentence) ways?.places.go(piece(sentence));
});
