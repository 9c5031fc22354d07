//! `<nut-graf>`: attributes → one `#update()` → the panel, the marks in the article, and an event.
//!
//! The article is read and never written. Whatever fails, it stands as it stood; the panel is then not shown.

import { digest, NutgrafError, read } from './engine.js';
import { goTo, paint, pointAt, unmark } from './highlight.js';
import { panel } from './style.js';
import { element, quoteList, sentenceList } from './view.js';

/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {import('../pkg/nutgraf.js').DomText} DomText */
/** @typedef {import('../pkg/nutgraf.js').Piece} Piece */
/** @typedef {'loading' | 'ready' | 'empty' | 'error'} State */

/** The numbers that the engine takes; any other reads as its default. */
export const RANGES = {
  sentences: { least: 1, most: 50 },
  words: { least: 1, most: 5_000 },
  quotes: { least: 0, most: 50 },
};

/** Those that a script may have set before the class was there. */
const PROPERTIES = /** @type {const} */ (['for', 'sentences', 'words', 'quotes', 'highlight', 'text']);

/**
 * A short summary of an article and its key quotes with who said them, beside the article.
 *
 * @element nut-graf
 * @attr {string} for - The id of the article. Without it, what the element holds is the article.
 * @attr {number} sentences - How many sentences the summary has at most, 1 to 50. Default 3.
 * @attr {number} words - Instead of `sentences`: whole sentences up to about this many words, 1 to 5,000.
 * @attr {number} quotes - How many key quotes at most, 0 to 50. Default 4.
 * @attr {string} lang - The article's language as a BCP 47 tag. Default: what the page says, else found from the text.
 * @attr {string} focus - Words that the summary should lean towards. No property: `focus()` is every element's own.
 * @attr {boolean} highlight - Whether the chosen sentences and quotes are marked in the article.
 *
 * @slot - The article, if it is not elsewhere on the page.
 * @slot summary-heading - The heading above the summary.
 * @slot quotes-heading - The heading above the quotes.
 * @slot empty - What is shown when there is nothing to say.
 *
 * @csspart base - Everything.
 * @csspart article - Around the slotted article.
 * @csspart summary - The summary with its heading.
 * @csspart sentence - A sentence of the summary.
 * @csspart quotes - The quotes with their heading.
 * @csspart quote - A quote with its speaker.
 * @csspart speaker - Who said it.
 * @csspart message - What is said in place of a digest.
 *
 * @cssproperty --nut-graf-gap - The room between summary and quotes, and after both. Default 2em.
 * @cssproperty --nut-graf-accent - The colour of numbers, quotation marks and the quotes' marks in the article.
 * @cssproperty --nut-graf-rule - The colour of the lines above and below.
 * @cssproperty --nut-graf-columns - `grid-template-columns` where summary and quotes stand side by side.
 * @cssproperty --nut-graf-highlight - The colour behind the summary's sentences in the article.
 *
 * @cssstate loading - While the article is read.
 * @cssstate ready - When the digest is shown.
 * @cssstate empty - When there is nothing to say.
 * @cssstate error - When it failed; the panel is not shown.
 *
 * @fires {CustomEvent<{ digest: Digest }>} nut-graf-updated - A new digest is shown.
 * @fires {CustomEvent<{ error: Error }>} nut-graf-error - It failed.
 */
export class NutGrafElement extends HTMLElement {
  static observedAttributes = ['for', 'sentences', 'words', 'quotes', 'lang', 'focus', 'highlight'];

  #internals = this.attachInternals();
  #tree = makeTree();
  /** @type {string | undefined} */
  #text;
  /** @type {Digest | undefined} */
  #digest;
  /** @type {DomText | undefined} */
  #article;
  /** @type {AbortController | undefined} */
  #current;
  /** @type {Promise<void> | undefined} */
  #pending;
  /** @type {Array<() => void>} */
  #unpaint = [];

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [panel];
    root.append(this.#tree.base);
    this.#tree.slot.addEventListener('slotchange', () => this.#schedule());
  }

  connectedCallback() {
    for (const name of PROPERTIES) this.#adopt(name);
    this.#schedule();
  }

  disconnectedCallback() {
    this.#current?.abort();
    this.#forget();
  }

  attributeChangedCallback() {
    this.#schedule();
  }

  /** The id of the article; empty if it is what the element holds. */
  get for() {
    return this.getAttribute('for') ?? '';
  }
  set for(id) {
    this.#reflect('for', id);
  }

  /** How many sentences the summary has at most; `undefined` leaves it to the engine. @type {number | undefined} */
  get sentences() {
    return this.#number('sentences');
  }
  set sentences(value) {
    this.#reflect('sentences', value);
  }

  /** Whole sentences up to about this many words, instead of `sentences`. @type {number | undefined} */
  get words() {
    return this.#number('words');
  }
  set words(value) {
    this.#reflect('words', value);
  }

  /** How many key quotes at most; `undefined` leaves it to the engine. @type {number | undefined} */
  get quotes() {
    return this.#number('quotes');
  }
  set quotes(value) {
    this.#reflect('quotes', value);
  }

  /** Whether the chosen sentences and quotes are marked in the article. */
  get highlight() {
    return this.hasAttribute('highlight');
  }
  set highlight(on) {
    this.toggleAttribute('highlight', Boolean(on));
  }

  /** A text to digest instead of an article on the page; `undefined` goes back to that. @type {string | undefined} */
  get text() {
    return this.#text;
  }
  set text(text) {
    this.#text = text === undefined || text === null ? undefined : String(text);
    this.#schedule();
  }

  /** The digest that is shown. */
  get digest() {
    return this.#digest;
  }

  /** Settles when the element shows what its attributes and properties ask for, or has said that it can't. */
  get updateComplete() {
    return this.#settled();
  }

  async #settled() {
    while (this.#pending) await this.#pending;
  }

  /** @param {keyof typeof RANGES} name @returns {number | undefined} */
  #number(name) {
    const text = this.getAttribute(name)?.trim() ?? '';
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    const { least, most } = RANGES[name];
    return value >= least && value <= most ? value : undefined;
  }

  /** @param {string} name @param {unknown} value */
  #reflect(name, value) {
    if (value === undefined || value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }

  /** Sends a property that was set before the class was there through its setter. @param {typeof PROPERTIES[number]} name */
  #adopt(name) {
    if (!Object.hasOwn(this, name)) return;
    const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    const value = own[name];
    delete own[name];
    own[name] = value;
  }

  /** However much changes in one breath, there is one update. */
  #schedule() {
    if (!this.isConnected) return;
    this.#current?.abort();
    const current = (this.#current = new AbortController());
    const pending = Promise.resolve().then(() => (current.signal.aborted ? undefined : this.#update(current.signal)));
    this.#pending = pending.finally(() => {
      if (this.#current === current) this.#pending = undefined;
    });
  }

  /** @param {AbortSignal} signal */
  async #update(signal) {
    this.#enter('loading');
    /** @type {DomText | undefined} */
    let article;
    try {
      article = this.#text === undefined ? await read(this.#root()) : undefined;
      const source = article ? { ...article.source } : (this.#text ?? '');
      if (typeof source !== 'string') source.lang ??= this.#declaredLang();
      const found = await digest(source, this.#options(), { signal });
      this.#forget();
      this.#article = article;
      this.#show(found);
    } catch (error) {
      article?.free();
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** The element that holds the article. @returns {Element} */
  #root() {
    if (!this.for) return this.#tree.article;
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const found = root.getElementById(this.for);
    if (!found) throw new NutgrafError('no-article', `no element has the id "${this.for}"`);
    return found;
  }

  /** What is declared around this element holds for what is slotted into it. */
  #declaredLang() {
    return this.closest('[lang]')?.getAttribute('lang') || undefined;
  }

  /** @returns {DigestOptions} */
  #options() {
    const options = {
      sentences: this.#number('sentences'),
      words: this.#number('words'),
      quotes: this.#number('quotes'),
      lang: this.lang || undefined,
      focus: this.getAttribute('focus') || undefined,
    };
    return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  }

  /** @param {Digest} digest */
  #show(digest) {
    const { summary, quotes, columns, sentences, said } = this.#tree;
    this.#digest = digest;
    const places = this.#article && { label: () => WORDS.place, go: this.#go, point: this.#point };
    sentences.replaceChildren(sentenceList(digest.summary, places));
    said.replaceChildren(quoteList(digest.quotes, places));
    summary.hidden = digest.summary.length === 0;
    quotes.hidden = digest.quotes.length === 0;
    columns.classList.toggle('both', !summary.hidden && !quotes.hidden);
    if (digest.lang === 'und') columns.removeAttribute('lang');
    else columns.lang = digest.lang;
    this.#paint(digest);
    this.#enter(summary.hidden && quotes.hidden ? 'empty' : 'ready');
    this.#say('nut-graf-updated', { digest });
  }

  /** @param {unknown} reason */
  #fail(reason) {
    const error = NutgrafError.from(reason);
    this.#forget();
    this.#enter('error');
    console.warn(`<nut-graf>: ${error.message}`);
    this.#say('nut-graf-error', { error });
  }

  /** @param {Digest} digest */
  #paint(digest) {
    if (!this.highlight) return;
    this.#unpaint = [
      paint('nut-graf-summary', this.#ranges(digest.summary)),
      paint('nut-graf-quote', this.#ranges(digest.quotes.flatMap((quote) => quote.parts ?? [quote]))),
    ];
  }

  /** @param {Piece[]} pieces @returns {Range[]} */
  #ranges(pieces) {
    return pieces.flatMap(({ start, end }) => this.#article?.range(start, end) ?? []);
  }

  #go = (/** @type {Piece} */ piece) => {
    const [range] = this.#ranges([piece]);
    if (range) goTo(range);
  };

  #point = (/** @type {Piece | undefined} */ piece) => pointAt(piece ? this.#ranges([piece]) : []);

  /** Lets go of the last digest, its marks and its article. */
  #forget() {
    for (const unpaint of this.#unpaint.splice(0)) unpaint();
    if (this.#article) unmark();
    this.#article?.free();
    this.#article = undefined;
    this.#digest = undefined;
  }

  /** @param {State} state */
  #enter(state) {
    const { states } = this.#internals;
    const { panel, columns, message } = this.#tree;
    states.clear();
    states.add(state);
    // While it loads, what was shown stays.
    if (state !== 'loading') columns.hidden = state !== 'ready';
    message.hidden = state !== 'empty';
    panel.hidden = columns.hidden && message.hidden;
  }

  /** @param {string} type @param {object} detail */
  #say(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

/** What the element says in words of its own; the slots of the same names replace all but the last. */
const WORDS = {
  summary: 'Summary',
  quotes: 'Key quotes',
  empty: 'There is nothing here to sum up.',
  place: '¶',
};

function makeTree() {
  const slot = element('slot', {});
  const article = element('div', { class: 'article', part: 'article' }, slot);
  const sentences = element('div', {});
  const said = element('div', {});
  const summary = element('section', { part: 'summary' }, heading('summary-heading', WORDS.summary), sentences);
  const quotes = element('section', { part: 'quotes' }, heading('quotes-heading', WORDS.quotes), said);
  const columns = element('div', { class: 'columns', hidden: '' }, summary, quotes);
  const empty = element('slot', { name: 'empty' }, WORDS.empty);
  const message = element('div', { part: 'message', role: 'status', hidden: '' }, empty);
  const panel = element('div', { class: 'panel', hidden: '' }, columns, message);
  const base = element('div', { part: 'base' }, panel, article);
  return { base, panel, columns, summary, sentences, quotes, said, message, article, slot };
}

/** @param {string} slot @param {string} words */
function heading(slot, words) {
  return element('slot', { name: slot }, element('h2', {}, words));
}
