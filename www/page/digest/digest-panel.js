//! The digest: the summary and the key quotes side by side, each list with its controls.
//!
//! It fills a root element and knows nothing of the page around it. panels.js adds what a first digest does not need.

import { arranged, bySpeaker, DEFAULT_SHAPE, LENGTHS, MAX_QUOTES } from './arrange.js';
import { icon } from './icon.js';
import { applyWords, langAttribute, locale, number, t } from '../settings/i18n.js';
import { element, langOf, quoteList, sentenceList } from '../../view.js';

/** @import { Digest, KeyQuote, Piece } from '../../../pkg/nutgraf.js' */
/** @import { Places } from '../../view.js' */
/** @import { Key } from '../settings/i18n.js' */
/** @import { Shape } from './arrange.js' */
/**
 * @typedef {object} Numbers paragraph numbers, where the article is on the page
 * @property {(piece: Piece) => number} [number] of a piece's paragraph, from 1; 0 if it has none
 * @property {() => number} [count] of the paragraphs
 */
/** @typedef {Places & Numbers & { point: (piece: Piece | undefined) => void }} PagePlaces */
/**
 * @typedef {object} Actions
 * @property {PagePlaces} places
 * @property {() => void} changed the reader changed what is shown
 * @property {(part: 'summary' | 'quotes', button: HTMLButtonElement) => void} copy
 */

export class DigestPanel {
  /** What the reader chose; an article may have less. @type {Shape} */
  shape = { ...DEFAULT_SHAPE };
  /** Shows only this speaker's quotes; `null`: only quotes without a speaker. @type {string | null | undefined} */
  speaker;
  root;
  /** Under each list, filled later. */
  foots;
  #actions;
  #summary = column('summary', 'summary', dial('length', 'length', 'unit', { sentences: 'inSentences', words: 'inWords', percent: 'inPercent' }));
  #quotes = column('said', 'quotes', dial('quotes', 'howMany', 'order', { importance: 'byWeight', article: 'inOrder', speaker: 'bySpeaker' }));
  /** The engine's answer. @type {Digest | undefined} */
  #digest;

  /** @param {HTMLElement} root @param {Actions} actions */
  constructor(root, actions) {
    this.root = root;
    this.#actions = actions;
    this.foots = { summary: this.#summary.foot, quotes: this.#quotes.foot };
    root.replaceChildren(this.#summary.section, this.#quotes.section);
    applyWords(root);
    const { range: length, select: unit } = this.#summary.dial;
    const { range: quotes, select: order } = this.#quotes.dial;
    length.addEventListener('input', () => this.#change({ length: length.valueAsNumber }));
    quotes.addEventListener('input', () => this.#change({ quotes: quotes.valueAsNumber }));
    order.addEventListener('input', () => this.#change({ order: /** @type {Shape['order']} */ (order.value) }));
    unit.addEventListener('input', () => {
      const chosen = /** @type {Shape['unit']} */ (unit.value);
      this.#change({ unit: chosen, length: LENGTHS[chosen].start });
    });
    this.#summary.copy.addEventListener('click', () => actions.copy('summary', this.#summary.copy));
    this.#quotes.copy.addEventListener('click', () => actions.copy('quotes', this.#quotes.copy));
    new ResizeObserver(() => root.style.setProperty('--digest-height', `${root.offsetHeight}px`)).observe(root);
  }

  /** @param {Partial<Shape>} chosen */
  #change(chosen) {
    Object.assign(this.shape, chosen);
    this.#actions.changed();
  }

  /** All that the engine found. */
  get digest() {
    return this.#digest;
  }

  /** Shows only one speaker's quotes. @param {string | null | undefined} speaker `null`: quotes without a speaker; `undefined`: all */
  filter(speaker) {
    this.speaker = speaker;
    this.#actions.changed();
  }

  /** Takes a digest, to be drawn by `draw`. @param {Digest} digest with more than is shown @returns {Digest} as it is shown */
  set(digest) {
    const isThere = (/** @type {KeyQuote} */ { speaker }) => (speaker?.name ?? null) === this.speaker;
    if (this.speaker !== undefined && !digest.quotes.some(isThere)) this.speaker = undefined;
    this.#digest = digest;
    return arranged(digest, this.shape, this.speaker);
  }

  /** Draws the digest. The labels of places must be known by now. */
  draw() {
    const digest = this.#digest;
    if (!digest) return;
    const shown = arranged(digest, this.shape, this.speaker);
    this.#setDials(digest);
    this.root.classList.toggle('no-quotes', digest.quotes.length === 0);
    this.#showSummary(shown);
    this.#showQuotes(shown);
  }

  get places() {
    return this.#actions.places;
  }

  /** Where each list begins. */
  get sections() {
    return { summary: this.#summary.section, quotes: this.#quotes.section };
  }

  /** The item of a sentence or a quote. @param {'sentence' | 'quote'} kind @param {number} index @returns {Element | undefined} */
  item(kind, index) {
    return this.items(kind)[index];
  }

  /** @param {'sentence' | 'quote'} kind @returns {NodeListOf<HTMLElement>} */
  items(kind) {
    return this.root.querySelectorAll(`.${kind}`);
  }

  /** Sliders end at what the article has. @param {Digest} digest */
  #setDials({ summary, quotes, stats }) {
    const { unit, length, quotes: wanted, order } = this.shape;
    const { min, max, step } = LENGTHS[unit];
    const available = { sentences: summary.length, words: Math.ceil(stats.words / step) * step, percent: max }[unit];
    set(this.#summary, { min, max: Math.min(max, available), step, value: length, choice: unit });
    set(this.#quotes, { min: 1, max: Math.min(MAX_QUOTES, quotes.length), step: 1, value: wanted, choice: order });
    const n = this.#summary.dial.range.valueAsNumber;
    const percent = number(n / 100, { style: 'percent' });
    this.#summary.dial.number.textContent = unit === 'percent' ? percent : number(n);
    this.#summary.dial.range.ariaValueText = { sentences: t('nSentences', { n }), words: t('nWords', { n }), percent }[unit];
    const q = this.#quotes.dial.range.valueAsNumber;
    this.#quotes.dial.number.textContent = number(q);
    this.#quotes.dial.range.ariaValueText = t('nQuotes', { n: q });
    this.#summary.copy.hidden = summary.length === 0;
    this.#quotes.copy.hidden = quotes.length === 0;
  }

  /** @param {Digest} digest */
  #showSummary({ lang, summary }) {
    const { list } = this.#summary;
    list.lang = langOf(lang);
    list.dir = 'auto';
    list.replaceChildren(sentenceList(summary, this.#actions.places, phrases()));
    markOwnWords(list);
  }

  /** @param {Digest} digest as it is shown */
  #showQuotes({ lang, quotes }) {
    const { list } = this.#quotes;
    const { places } = this.#actions;
    const isGrouped = this.shape.order === 'speaker';
    list.lang = langOf(lang);
    list.dir = 'auto';
    list.classList.toggle('grouped', isGrouped);
    list.replaceChildren(...(isGrouped ? grouped(quotes, places) : [quoteList(quotes, places, phrases())]));
    if (quotes.length === 0) list.replaceChildren(element('p', { class: 'none', ...langAttribute() }, t('noQuotes')));
    markOwnWords(list);
  }
}

/** @param {string} name of the class @param {Key} title @param {ReturnType<typeof dial>} dial */
function column(name, title, dial) {
  const id = `${name}-heading`;
  const copy = element('button', { type: 'button', class: 'btn bare copy-list' }, icon('copy'), translated('span', 'copy'));
  const heading = translated('h2', title);
  heading.id = id;
  const list = element('div', { class: 'list' });
  const foot = element('div', { class: 'foot' });
  const section = element('section', { class: `column ${name}`, 'aria-labelledby': id }, element('div', { class: 'bar' }, heading, dial.node, copy), list, foot);
  return { section, dial, copy, list, foot };
}

/** A slider with its number, and a choice. @param {string} name @param {Key} label @param {Key} choice @param {Record<string, Key>} options */
function dial(name, label, choice, options) {
  const range = element('input', { type: 'range', class: `${name}-range`, 'data-i18n-aria-label': label });
  const number = element('span', { class: 'number', 'aria-hidden': 'true' });
  const select = element('select', { class: choice, 'data-i18n-aria-label': choice });
  for (const [value, key] of Object.entries(options)) {
    const option = translated('option', key);
    option.value = value;
    select.append(option);
  }
  return { node: element('div', { class: 'dial' }, range, number, select), range, number, select };
}

/** @param {ReturnType<typeof column>} column @param {{ min: number, max: number, step: number, value: number, choice: string }} values */
function set({ dial: { node, range, number, select } }, { choice, ...values }) {
  Object.assign(range, { min: values.min, max: values.max, step: values.step, value: values.value });
  range.hidden = number.hidden = values.max <= values.min;
  node.hidden = values.max <= values.min && select.classList.contains('order');
  select.value = choice;
}

/** An element with a phrase as its text: see `applyWords`. @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {Key} key */
function translated(name, key) {
  return element(name, { 'data-i18n': key });
}

/** @param {KeyQuote[]} quotes @param {Places} places */
function grouped(quotes, places) {
  return bySpeaker(quotes).flatMap((said) => {
    const { name, title } = said[0]?.speaker ?? { name: t('noSpeaker') };
    const heading = element('h3', { class: 'who', dir: 'auto' }, element('span', { class: 'name' }, name));
    if (title) heading.append(element('span', { class: 'title' }, title));
    if (!said[0]?.speaker) heading.lang = locale();
    return [heading, quoteList(said, places, phrases(), true)];
  });
}

/** The lists' own phrases. */
function phrases() {
  return { go: t('go'), noSpeaker: t('noSpeaker'), inferred: t('inferred') };
}

/** Names the language of phrases among the article's words. @param {HTMLElement} list */
function markOwnWords(list) {
  for (const node of list.querySelectorAll('.place, .how, .unknown')) node.setAttribute('lang', locale());
}
