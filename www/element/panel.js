//! The shadow tree of `<nut-graf>`: the panel with its headings and lists, and the slot for the article.
//!
//! The panel has one height before, while and after it loads, so that the page around it does not move. What does not fit is
//! hidden by whole items behind a button. A folded panel is a `<details>` whose summary has a fixed height.

import { leftOutList } from './left-out.js';
import { voicesTable } from './voices.js';
import { panelSheet } from '../style.js';
import { element, isFragment, quoteList, quoteText, sentenceList } from '../view.js';
import { directionOf, languageOf, wordsFor } from '../words.js';

/** @typedef {import('../../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../view.js').Places} Places */
/** @typedef {'loading' | 'ready' | 'empty' | 'error'} State */

/** The least numbers of quotes and sentences that stay when room is short, in the order in which items are hidden. */
const LEAST = [['quotes', 2], ['sentences', 2], ['quotes', 1], ['sentences', 1]];

export class Panel {
  #words = wordsFor();
  #sentences = element('div', {});
  #quotes = element('div', {});
  #voices = element('div', {});
  #headings = { summary: element('h2', {}), quotes: element('h2', {}) };
  #summarySection = element('section', { part: 'summary' }, heading('summary', this.#headings.summary), this.#sentences);
  #quotesSection = element('section', { part: 'quotes' }, heading('quotes', this.#headings.quotes), this.#quotes);
  #voicesSection = element('section', { part: 'voices', hidden: '' }, this.#voices);
  #leftOut = element('section', { part: 'left-out', hidden: '' });
  #columns = element('div', { class: 'columns', hidden: '' }, this.#summarySection, this.#quotesSection, this.#voicesSection, this.#leftOut);
  #empty = element('slot', { name: 'empty' });
  #message = element('div', { part: 'message', role: 'status', hidden: '' }, this.#empty);
  #waiting = element('div', { part: 'message', class: 'waiting', hidden: '' });
  #all = element('button', { type: 'button', class: 'all', part: 'all', hidden: '' });
  #glance = element('b', {});
  #counts = element('span', {});
  #teaser = element('span', { class: 'teaser' });
  #fold = element('details', { open: '' }, element('summary', { part: 'fold' }, element('span', { class: 'top' }, this.#glance, this.#counts), this.#teaser),
    element('div', { class: 'body' }, this.#waiting, this.#columns, this.#message, this.#all));
  #panel = element('section', { class: 'panel', hidden: '' }, this.#fold);
  /** Around the slotted article. */
  article = element('div', { class: 'article', part: 'article' }, element('slot', {}));

  /** @param {ShadowRoot} root */
  constructor(root) {
    root.adoptedStyleSheets = [panelSheet()];
    root.append(element('div', { part: 'base' }, this.#panel, this.article));
    this.#all.addEventListener('click', () => this.#showAll());
    new ResizeObserver(() => this.#fit()).observe(this.#panel);
  }

  /** Shows one line that opens in place, or the whole panel. @param {boolean} folded */
  fold(folded) {
    if (this.#panel.classList.contains('folded') === folded) return;
    this.#panel.classList.toggle('folded', folded);
    this.#fold.open = !folded;
    this.#fit();
  }

  /** Takes on a language's phrases and direction. @param {...(string | null | undefined)} tags BCP 47; the first supported one counts */
  speak(...tags) {
    const tag = tags.find(languageOf);
    this.#words = wordsFor(tag);
    const { glance, summary, quotes, empty, loading, showAll } = this.#words;
    this.#headings.summary.textContent = summary;
    this.#headings.quotes.textContent = quotes;
    this.#empty.textContent = empty;
    this.#waiting.textContent = loading;
    this.#glance.textContent = glance;
    this.#all.textContent = showAll;
    this.#panel.setAttribute('aria-label', glance);
    this.#panel.lang = tag ?? '';
    if (tag) this.#panel.dir = directionOf(tag);
    else this.#panel.removeAttribute('dir');
  }

  /** @param {Digest} digest @param {Places | undefined} places @param {{ voices: boolean, leftOut: boolean }} shown what is shown besides */
  fill(digest, places, shown) {
    const { summary, quotes, voices, removed } = digest;
    this.#sentences.replaceChildren(sentenceList(summary, places, this.#words));
    this.#quotes.replaceChildren(quoteList(quotes, places, this.#words));
    this.#voicesSection.hidden = !shown.voices || voices.length === 0;
    this.#voices.replaceChildren(...(this.#voicesSection.hidden ? [] : [voicesTable(voices, this.#words)]));
    this.#leftOut.hidden = !shown.leftOut || removed.length === 0;
    this.#leftOut.replaceChildren(...(this.#leftOut.hidden ? [] : [this.#leftOutList(removed, places)]));
    this.#summarySection.hidden = summary.length === 0;
    this.#quotesSection.hidden = quotes.length === 0;
    this.#columns.classList.toggle('both', summary.length > 0 && quotes.length > 0);
    this.#panel.classList.remove('whole');
    this.#tease(digest);
    if (digest.lang === 'und') this.#columns.removeAttribute('lang');
    else this.#columns.lang = digest.lang;
  }

  /** The list, for which there is room once it is opened. @param {Digest['removed']} removed @param {Places | undefined} places */
  #leftOutList(removed, places) {
    const list = leftOutList(removed, places, this.#words);
    list.addEventListener('toggle', () => {
      if (list.open) this.#showAll();
    });
    return list;
  }

  /** The folded panel's line: the first whole quote, else the second sentence, since the first often stands just below. @param {Digest} digest */
  #tease({ lang, summary, quotes }) {
    const quote = quotes.find((quote) => !isFragment(quote));
    const { open, close } = wordsFor(lang);
    const name = quote?.speaker?.name;
    const words = quote ? `${open}${quoteText(quote)}${close}` : (summary[1] ?? summary[0])?.text ?? '';
    this.#teaser.lang = lang === 'und' ? '' : lang;
    this.#teaser.replaceChildren(...(name ? [element('b', { class: 'name' }, `${name}: `)] : []), words);
    this.#counts.textContent = quotes.length > 0 ? `${this.#words.summary} · ${this.#words.quotes} ${quotes.length}` : this.#words.summary;
  }

  /** @param {State} state */
  enter(state) {
    // While it loads, what was shown stays; before the first digest there is only room for it.
    const stays = state === 'loading' && !this.#columns.hidden;
    this.#columns.hidden = state !== 'ready' && !stays;
    this.#waiting.hidden = state !== 'loading' || stays;
    this.#message.hidden = state !== 'empty';
    this.#panel.hidden = state === 'error';
    this.#panel.classList.toggle('empty', state === 'empty');
    this.#panel.setAttribute('aria-busy', String(state === 'loading'));
    this.#fit();
  }

  /** Hides the panel, without an error. */
  hide() {
    this.#panel.hidden = true;
  }

  #showAll() {
    this.#panel.classList.add('whole');
    this.#fit();
  }

  /** Hides items from the ends of the lists until the panel's height holds the rest. */
  #fit() {
    const items = { sentences: [...this.#sentences.querySelectorAll('li')], quotes: [...this.#quotes.querySelectorAll('li')] };
    for (const item of [...items.sentences, ...items.quotes]) item.hidden = false;
    this.#all.hidden = true;
    if (this.#columns.hidden || this.#panel.hidden || this.#panel.matches('.whole, .folded') || !this.#isOver()) return;
    this.#all.hidden = false;
    for (const [name, least] of LEAST) {
      const list = items[/** @type {keyof typeof items} */ (name)];
      while (list.length > Number(least) && this.#isOver()) /** @type {HTMLElement} */ (list.pop()).hidden = true;
    }
  }

  #isOver() {
    return this.#columns.scrollHeight > this.#columns.clientHeight + 1;
  }
}

/** @param {'summary' | 'quotes'} name @param {HTMLElement} words */
function heading(name, words) {
  return element('slot', { name: `${name}-heading` }, words);
}
