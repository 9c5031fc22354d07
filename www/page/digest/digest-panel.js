//! The digest: the summary and the key quotes side by side.
//!
//! It fills a root element and knows nothing of the page around it. panels.js adds what a first digest does not need: the
//! lists' controls, the items' buttons, what stands under the lists.

import { arranged, bySpeaker, DEFAULT_SHAPE } from './arrange.js';
import { applyWords, langAttribute, locale, t } from '../settings/i18n.js';
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
  #summary = column('summary', 'summary');
  #quotes = column('said', 'quotes');
  /** The engine's answer. @type {Digest | undefined} */
  #digest;

  /** @param {HTMLElement} root @param {Actions} actions */
  constructor(root, actions) {
    this.root = root;
    this.#actions = actions;
    this.foots = { summary: this.#summary.foot, quotes: this.#quotes.foot };
    root.replaceChildren(this.#summary.section, this.#quotes.section);
    applyWords(root);
    new ResizeObserver(() => root.style.setProperty('--digest-height', `${root.offsetHeight}px`)).observe(root);
  }

  /** @param {Partial<Shape>} chosen */
  change(chosen) {
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
    else if (lang === 'und') list.append(element('p', { class: 'none', ...langAttribute() }, t('speakersUnread')));
    markOwnWords(list);
  }
}

/** @param {string} name of the class @param {Key} title */
function column(name, title) {
  const id = `${name}-heading`;
  const heading = element('h2', { id, 'data-i18n': title });
  const list = element('div', { class: 'list' });
  const foot = element('div', { class: 'foot' });
  const section = element('section', { class: `column ${name}`, 'aria-labelledby': id }, element('div', { class: 'bar' }, heading), list, foot);
  return { section, list, foot };
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
