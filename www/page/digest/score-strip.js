//! The article as a strip: one bar a sentence, as high as its score; the summary and the quotes are coloured.

import { list, number, t } from '../settings/i18n.js';
import { element } from '../../view.js';

/** @import { Digest } from '../../../pkg/nutgraf.js' */
/** @import { PagePlaces } from './digest-panel.js' */
/** @typedef {{ start: number, end: number }} Span */
/** @typedef {Span & { score: number }} Scored */

/** The strip's own units. */
const WIDTH = 1_000;
const HEIGHT = 40;
/** Height of the quotes' bars below the sentences. */
const QUOTE_HEIGHT = 5;
/** Maximum bars: more would be thinner than a pixel. */
const MAX_BARS = 300;
const SVG = 'http://www.w3.org/2000/svg';

export class ScoreStrip {
  #svg = document.createElementNS(SVG, 'svg');
  #title = element('span', { 'data-i18n': 'whereItStands' });
  #where = element('span', { class: 'where' });
  node = element('div', {}, element('h3', {}, this.#title, this.#where), this.#svg);
  #places;
  /** @type {Scored[]} */
  #scored = [];
  /** The bars of all sentences, drawn once a digest. @type {SVGElement} */
  #others = document.createElementNS(SVG, 'g');
  #from = 0;
  #to = 1;

  /** @param {PagePlaces} places */
  constructor(places) {
    this.#places = places;
    const svg = this.#svg;
    for (const [name, value] of Object.entries({ class: 'strip', role: 'img', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none' })) svg.setAttribute(name, value);
    svg.addEventListener('pointermove', (event) => {
      const sentence = this.#under(event);
      this.#places.point(sentence && piece(sentence));
      this.node.title = sentence ? this.#places.label(piece(sentence)) : '';
    });
    svg.addEventListener('pointerleave', () => this.#places.point(undefined));
    svg.addEventListener('click', (event) => {
      const sentence = this.#under(event);
      if (sentence) this.#places.go(piece(sentence));
    });
  }

  /** @param {Digest} digest as it is shown @param {boolean} isMirrored for an article from right to left */
  show({ summary, quotes, scores: scored = [] }, isMirrored) {
    const isNew = scored !== this.#scored;
    this.#scored = scored;
    [this.#from, this.#to] = [scored[0]?.start ?? 0, scored.at(-1)?.end ?? 1];
    const highest = scored.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
    const bar = (/** @type {string} */ kind) => (/** @type {Scored} */ it) => this.#sentenceBar(it, kind, it.score / highest);
    const said = quotes.flatMap((quote) => quote.parts ?? [quote]).map((part) => this.#rect('quoted', part, HEIGHT - QUOTE_HEIGHT + 1, QUOTE_HEIGHT - 1));
    this.#svg.classList.toggle('mirrored', isMirrored);
    if (isNew) this.#others.replaceChildren(...this.#strongest(scored).map(bar('other')));
    while (this.#others.nextSibling) this.#others.nextSibling.remove();
    if (!this.#others.isConnected) this.#svg.append(this.#others);
    this.#svg.append(...summary.map(bar('chosen')), ...said);
    const isAll = summary.length > 0 && summary.length === scored.length;
    const paragraphs = [...new Set(summary.map((it) => this.#places.number?.(it) ?? 0))].filter(Boolean);
    const where = paragraphs.length > 0 ? t('ofParagraphs', { numbers: list(paragraphs.map((n) => number(n))), n: this.#places.count?.() ?? 0 }) : '';
    this.#where.textContent = isAll ? t('allChosen') : where;
    this.#svg.setAttribute('aria-label', `${t('whereItStands')}: ${this.#where.textContent || t('nSentences', { n: summary.length })}`);
  }

  /** Where a piece stands in the article, 0 to 1. @param {Span} piece */
  #middle({ start, end }) {
    return ((start + end) / 2 - this.#from) / (this.#to - this.#from);
  }

  /** The best sentence for each of `MAX_BARS` bars. @param {Scored[]} all */
  #strongest(all) {
    if (all.length <= MAX_BARS) return all;
    /** @type {Scored[]} */
    const best = [];
    for (const one of all) {
      const i = Math.min(MAX_BARS - 1, Math.floor(this.#middle(one) * MAX_BARS));
      if (one.score > (best[i]?.score ?? -1)) best[i] = one;
    }
    return best.filter(Boolean);
  }

  /** @param {Span} piece @param {string} kind @param {number} share of the highest score */
  #sentenceBar(piece, kind, share) {
    const height = Math.max(2, share * (HEIGHT - QUOTE_HEIGHT));
    return this.#rect(kind, piece, HEIGHT - QUOTE_HEIGHT - height, height);
  }

  /** @param {string} kind @param {Span} piece @param {number} y @param {number} height */
  #rect(kind, { start, end }, y, height) {
    const scale = WIDTH / (this.#to - this.#from);
    const width = (end - start) * scale;
    const rect = document.createElementNS(SVG, 'rect');
    const values = { class: kind, x: (start - this.#from) * scale, y, width: Math.max(2, width - Math.min(3, width / 4)), height };
    for (const [name, value] of Object.entries(values)) rect.setAttribute(name, String(value));
    return rect;
  }

  /** The sentence under the pointer. @param {MouseEvent} event @returns {Scored | undefined} */
  #under({ clientX }) {
    const { left, right, width } = this.#svg.getBoundingClientRect();
    const share = (this.#svg.classList.contains('mirrored') ? right - clientX : clientX - left) / width;
    const offset = share * (this.#to - this.#from) + this.#from;
    return this.#scored.find((_, i) => offset < (this.#scored[i + 1]?.start ?? Infinity));
  }
}

/** A place is found by its offsets alone. @param {Span} span */
function piece({ start, end }) {
  return { start, end, text: '' };
}
