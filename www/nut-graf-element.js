//! `<nut-graf>`: attributes → one `#update()` → the panel, the marks in the article, and an event.
//!
//! The article is read and never written. Whatever fails, it stands as it stood; the panel is then not shown.

import { advise } from './element/advice.js';
import { adopt, Base, LATE_MS, places, Updates } from './element/element-base.js';
import { digest, NutgrafError, read } from './engine.js';
import { findArticle } from './element/find-article.js';
import { paint, unmark } from './highlight.js';
import { Panel } from './element/panel.js';
import { near, pause, Watch } from './element/watch.js';

/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {import('../pkg/nutgraf.js').DomText} DomText */
/** @typedef {import('../pkg/nutgraf.js').Piece} Piece */
/** @typedef {import('../pkg/nutgraf.js').Source} Source */
/** @typedef {import('./element/panel.js').State} State */

/** The numbers that the engine takes; any other reads as its default. */
export const RANGES = {
  sentences: { least: 1, most: 50 },
  words: { least: 1, most: 5_000 },
  quotes: { least: 0, most: 50 },
};

/** Those that a script may have set before the class was there. */
const PROPERTIES = /** @type {const} */ (['for', 'sentences', 'words', 'quotes', 'highlight', 'folded', 'voices', 'leftOut', 'loading', 'text']);

/** Articles with fewer words may be their own summary (set by hand). */
const SHORT_WORDS = 12;

/**
 * A short summary of an article and its key quotes with who said them, beside the article.
 *
 * @element nut-graf
 * @attr {string} for - The id of the article. Without it, what the element holds is the article; if it holds nothing, the article that it stands in, or the page's only one.
 * @attr {number} sentences - How many sentences the summary has at most, 1 to 50. Default 3.
 * @attr {number} words - Instead of `sentences`: whole sentences up to about this many words, 1 to 5,000.
 * @attr {number} quotes - How many key quotes at most, 0 to 50. Default 4.
 * @attr {string} lang - The article's language as a BCP 47 tag. Default: what the page says, else found from the text.
 * @attr {string} focus - Words that the summary should lean towards. No property: `focus()` is every element's own.
 * @attr {boolean} highlight - Whether the chosen sentences and quotes are marked in the article.
 * @attr {boolean} folded - Whether the panel is one line of fixed height that opens in place.
 * @attr {boolean} voices - Whether a table shows who is quoted how much.
 * @attr {boolean} left-out - Whether a list that opens shows the passages that the digest leaves out.
 * @attr {string} loading - `lazy`, the default: nothing is fetched until the element is near the viewport. `eager`: at once.
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
 * @csspart voices - Who is quoted how much.
 * @csspart voice - A speaker in it.
 * @csspart left-out - The passages that the digest leaves out.
 * @csspart left-out-passage - One of them.
 * @csspart all - The button that shows the sentences and quotes for which there is no room.
 * @csspart fold - The line of a folded panel.
 * @csspart message - What is said in place of a digest.
 *
 * @cssproperty --nut-graf-gap - The room between summary and quotes, and after both. Default 2em.
 * @cssproperty --nut-graf-accent - The colour of numbers, quotation marks and the quotes' marks in the article.
 * @cssproperty --nut-graf-rule - The colour of the lines above and below.
 * @cssproperty --nut-graf-columns - `grid-template-columns` where summary and quotes stand side by side.
 * @cssproperty --nut-graf-reserve - The height of the panel before, while and after it loads. Default 42em, on narrow screens 44em.
 * @cssproperty --nut-graf-highlight - The colour behind the summary's sentences in the article.
 *
 * @cssstate loading - Until the article has been read; room is kept for the digest.
 * @cssstate ready - When the digest is shown.
 * @cssstate empty - When there is nothing to say: the article is empty, or so short that its summary is most of it.
 * @cssstate error - When it failed; the panel is not shown.
 *
 * @fires {CustomEvent<{ digest: Digest }>} nut-graf-updated - A new digest is shown.
 * @fires {CustomEvent<{ error: Error }>} nut-graf-error - It failed.
 */
export class NutGrafElement extends Base {
  static observedAttributes = ['for', 'sentences', 'words', 'quotes', 'lang', 'focus', 'highlight', 'folded', 'voices', 'left-out', 'loading'];

  #internals = this.attachInternals();
  #panel = new Panel(this.attachShadow({ mode: 'open' }));
  #updates = new Updates(this, (signal) => this.#update(signal));
  #watch = new Watch(() => findArticle(this, this.for), () => this.#updates.schedule());
  /** @type {string | undefined} */
  #text;
  /** @type {Digest | undefined} */
  #digest;
  /** @type {DomText | undefined} */
  #article;
  /** What was digested last, to see whether anything changed. */
  #asked = '';
  /** Whether the element has been near the viewport. */
  #seen = false;
  /** @type {Array<() => void>} */
  #unpaint = [];

  connectedCallback() {
    adopt(this, PROPERTIES);
    this.#updates.schedule();
  }

  disconnectedCallback() {
    this.#updates.abort();
    this.#watch.end();
    this.#forget();
  }

  attributeChangedCallback() {
    this.#updates.schedule();
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

  /** Whether the panel is one line of fixed height that opens in place. */
  get folded() {
    return this.hasAttribute('folded');
  }
  set folded(on) {
    this.toggleAttribute('folded', Boolean(on));
  }

  /** Whether a table shows who is quoted how much. */
  get voices() {
    return this.hasAttribute('voices');
  }
  set voices(on) {
    this.toggleAttribute('voices', Boolean(on));
  }

  /** Whether a list that opens shows the passages that the digest leaves out. */
  get leftOut() {
    return this.hasAttribute('left-out');
  }
  set leftOut(on) {
    this.toggleAttribute('left-out', Boolean(on));
  }

  /** When the work begins: "lazy", near the viewport, or "eager", at once. @type {'lazy' | 'eager'} */
  get loading() {
    return this.getAttribute('loading')?.trim().toLowerCase() === 'eager' ? 'eager' : 'lazy';
  }
  set loading(when) {
    this.#reflect('loading', when);
  }

  /** A text to digest instead of an article on the page; `undefined` goes back to that. @type {string | undefined} */
  get text() {
    return this.#text;
  }
  set text(text) {
    this.#text = text === undefined || text === null ? undefined : String(text);
    this.#updates.schedule();
  }

  /** The digest that is shown. */
  get digest() {
    return this.#digest;
  }

  /** Settles when the element shows what its attributes and properties ask for, or has said that it can't. A lazy one waits for the viewport. */
  get updateComplete() {
    return this.#updates.settled();
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

  /** @param {AbortSignal} signal */
  async #update(signal) {
    try {
      this.#await();
      if (this.loading === 'lazy' && !this.#seen) await near(this, signal);
      if (signal.aborted) return;
      this.#seen = true;
      if (this.#text === undefined) await this.#digestArticle(signal);
      else await this.#digestSource(this.#text, undefined, signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** Shows that work is to be done, and watches what it is to be done on. */
  #await() {
    this.#panel.fold(this.folded);
    if (!this.#digest) this.#panel.speak(this.lang, this.#declaredLang());
    this.#enter('loading');
    if (this.#text === undefined) this.#watch.observe(this.getRootNode(), findArticle(this, this.for));
    else this.#watch.end();
  }

  /** @param {AbortSignal} signal */
  async #digestArticle(signal) {
    const found = findArticle(this, this.for);
    if (!found) {
      await pause(LATE_MS, signal); // if it comes meanwhile, the watch begins anew
      throw new NutgrafError('no-article', this.for ? `no element has the id "${this.for}"` : 'the page has no article, or several');
    }
    const article = await read(found === this ? this.#panel.article : found);
    try {
      const source = { ...article.source };
      source.lang ??= this.#declaredLang();
      await this.#digestSource(source, article, signal);
    } finally {
      if (this.#article !== article) article.free();
    }
  }

  /** @param {string | Source} source @param {DomText | undefined} article @param {AbortSignal} signal */
  async #digestSource(source, article, signal) {
    signal.throwIfAborted();
    const options = this.#options();
    const asked = JSON.stringify([source, options, this.voices, this.leftOut]);
    const same = asked === this.#asked ? this.#digest : undefined;
    const digested = same ?? (await digest(source, options, { signal }));
    this.#forget();
    this.#asked = asked;
    this.#article = article;
    this.#digest = digested;
    if (!same) this.#fill(digested, typeof source === 'string' ? undefined : source.lang);
    this.#paint(digested);
    this.#enter(digested.summary.length + digested.quotes.length > 0 ? 'ready' : 'empty');
    if (isOwnSummary(digested)) this.#enter('empty', true);
    if (!same) this.#say('nut-graf-updated', { digest: digested });
  }

  /** What is declared around this element holds for what is slotted into it. */
  #declaredLang() {
    return this.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang || undefined;
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

  /** @param {Digest} digest @param {string | undefined} lang what the article declares */
  #fill(digest, lang) {
    this.#panel.speak(this.lang, digest.lang, lang, this.#declaredLang());
    this.#panel.fill(digest, this.#article && this.#places, { voices: this.voices, leftOut: this.leftOut });
  }

  /** @param {unknown} reason */
  #fail(reason) {
    const error = NutgrafError.from(reason);
    this.#forget();
    this.#enter('error');
    advise(error);
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

  #places = places((piece) => this.#ranges([piece]));

  /** Lets go of the last digest, its marks and its article. */
  #forget() {
    for (const unpaint of this.#unpaint.splice(0)) unpaint();
    if (this.#article) unmark();
    this.#article?.free();
    this.#article = undefined;
    this.#digest = undefined;
    this.#asked = '';
  }

  /** @param {State} state @param {boolean} [isHidden] whether the panel is not shown */
  #enter(state, isHidden = false) {
    this.#panel.enter(state);
    if (isHidden) this.#panel.hide();
    const { states } = this.#internals;
    if (!states) return; // Safari before 17.4
    states.clear();
    try {
      states.add(state);
    } catch {
      states.add(`--${state}`); // Chrome before 125
    }
  }

  /** @param {string} type @param {object} detail */
  #say(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

/** Whether an article is so short that its summary would repeat it. @param {Digest} digest */
function isOwnSummary({ stats: { words, summaryWords } }) {
  return words < SHORT_WORDS && summaryWords > words / 2;
}
