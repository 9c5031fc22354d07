//! The shadow tree of `<nut-graf>`: the panel with its headings and lists, and the slot for the article.

import { panelSheet } from '../style.js';
import { element, quoteList, sentenceList } from '../view.js';
import { directionOf, languageOf, wordsFor } from '../words.js';

/** @typedef {import('../../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../view.js').Places} Places */
/** @typedef {'loading' | 'ready' | 'empty' | 'error'} State */

export class Panel {
  #words = wordsFor();
  #sentences = element('div', {});
  #quotes = element('div', {});
  #headings = { summary: element('h2', {}), quotes: element('h2', {}) };
  #summarySection = element('section', { part: 'summary' }, heading('summary', this.#headings.summary), this.#sentences);
  #quotesSection = element('section', { part: 'quotes' }, heading('quotes', this.#headings.quotes), this.#quotes);
  #columns = element('div', { class: 'columns', hidden: '' }, this.#summarySection, this.#quotesSection);
  #empty = element('slot', { name: 'empty' });
  #message = element('div', { part: 'message', role: 'status', hidden: '' }, this.#empty);
  #waiting = element('div', { part: 'message', class: 'waiting', hidden: '' });
  #panel = element('section', { class: 'panel', hidden: '' }, this.#waiting, this.#columns, this.#message);
  /** Around the slotted article. */
  article = element('div', { class: 'article', part: 'article' }, element('slot', {}));

  /** @param {ShadowRoot} root */
  constructor(root) {
    root.adoptedStyleSheets = [panelSheet()];
    root.append(element('div', { part: 'base' }, this.#panel, this.article));
  }

  /** Takes on a language's phrases and direction. @param {...(string | null | undefined)} tags BCP 47, the first that is ours counts */
  speak(...tags) {
    const tag = tags.find(languageOf);
    this.#words = wordsFor(tag);
    const { glance, summary, quotes, empty, loading } = this.#words;
    this.#headings.summary.textContent = summary;
    this.#headings.quotes.textContent = quotes;
    this.#empty.textContent = empty;
    this.#waiting.textContent = loading;
    this.#panel.setAttribute('aria-label', glance);
    this.#panel.lang = tag ?? '';
    if (tag) this.#panel.dir = directionOf(tag);
    else this.#panel.removeAttribute('dir');
  }

  /** Keeps room for a digest that is yet to come. @param {number} sentences @param {number} quotes */
  reserve(sentences, quotes) {
    this.#panel.style.setProperty('--sentences', String(sentences));
    this.#panel.style.setProperty('--quoted', String(quotes));
  }

  /** @param {Digest} digest @param {Places} [places] */
  fill(digest, places) {
    const { summary, quotes } = digest;
    this.#sentences.replaceChildren(sentenceList(summary, places, this.#words));
    this.#quotes.replaceChildren(quoteList(quotes, places, this.#words));
    this.#summarySection.hidden = summary.length === 0;
    this.#quotesSection.hidden = quotes.length === 0;
    this.#columns.classList.toggle('both', summary.length > 0 && quotes.length > 0);
    if (digest.lang === 'und') this.#columns.removeAttribute('lang');
    else this.#columns.lang = digest.lang;
  }

  /** @param {State} state */
  enter(state) {
    // While it loads, what was shown stays; before the first digest there is only room for it.
    const stays = state === 'loading' && !this.#columns.hidden;
    this.#columns.hidden = state !== 'ready' && !stays;
    this.#waiting.hidden = state !== 'loading' || stays;
    this.#message.hidden = state !== 'empty';
    this.#panel.hidden = state === 'error';
    this.#panel.setAttribute('aria-busy', String(state === 'loading'));
  }
}

/** @param {'summary' | 'quotes'} name @param {HTMLElement} words */
function heading(name, words) {
  return element('slot', { name: `${name}-heading` }, words);
}
