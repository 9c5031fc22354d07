//! `<nut-graf-check>`: a summary on an editing page, checked against its article there as either changes.
//!
//! Both are read and never written. Whatever fails, the page stands as it stood; the element then shows nothing.

import { CheckView } from './check-view.js';
import { checkElementSheet, checkSheet } from './check-style.js';
import { checkWords } from './check-words.js';
import { adopt, Base, LATE_MS, places, Updates } from './element/element-base.js';
import { near, pause, Watch } from './element/watch.js';
import { check, NutgrafError, read } from './engine.js';
import { unmark } from './highlight.js';

/** @typedef {import('../pkg/nutgraf.js').Check} Check */
/** @typedef {import('../pkg/nutgraf.js').DomText} DomText */
/** @typedef {import('../pkg/nutgraf.js').Piece} Piece */
/** @typedef {import('../pkg/nutgraf.js').Source} Source */

/** Delay before a check follows typing. */
const TYPING_MS = 300;

/** Those that a script may have set before the class was there. */
const PROPERTIES = /** @type {const} */ (['for', 'summary']);

/**
 * What of a summary its article does not have: for editing pages.
 *
 * @element nut-graf-check
 * @attr {string} for - The id of the article: an element, or a text field.
 * @attr {string} summary - The id of the summary: an element, or a text field.
 * @attr {string} lang - The language of both as a BCP 47 tag, and of the element's words. Default: what the page says, else found from the text.
 *
 * @csspart base - Everything.
 * @csspart sentence - A sentence of the summary, with what is said of it.
 * @csspart sources - The sentences of the article that carry it.
 *
 * @cssproperty --nut-graf-look - The colour of what the article does not have.
 *
 * @fires {CustomEvent<{ check: Check, right: string[] }>} nutgraf-check - There is a new check, or a finding was marked as right. `right` has the words so marked.
 * @fires {CustomEvent<{ error: Error }>} nutgraf-check-error - It failed.
 */
export class NutGrafCheckElement extends Base {
  static observedAttributes = ['for', 'summary', 'lang'];

  #view = new CheckView({ heading: 'h2', changed: () => this.#tell() });
  #updates = new Updates(this, (signal) => this.#update(signal));
  #watches = [this.#watch(() => this.for), this.#watch(() => this.summary)];
  /** @type {DomText | undefined} */
  #article;
  /** Where its fields are. @type {Node | undefined} */
  #root;
  #isSeen = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [checkSheet(), checkElementSheet()];
    this.#view.node.hidden = true;
    root.append(this.#view.node);
  }

  connectedCallback() {
    adopt(this, PROPERTIES);
    this.#root = this.getRootNode();
    this.#root.addEventListener('input', this.#onInput);
    this.#updates.schedule();
  }

  disconnectedCallback() {
    this.#updates.abort();
    clearTimeout(this.#typing);
    this.#root?.removeEventListener('input', this.#onInput);
    for (const watch of this.#watches) watch.end();
    this.#forget();
  }

  attributeChangedCallback() {
    this.#updates.schedule();
  }

  /** The id of the article. */
  get for() {
    return this.getAttribute('for') ?? '';
  }
  set for(id) {
    this.setAttribute('for', id);
  }

  /** The id of the summary. */
  get summary() {
    return this.getAttribute('summary') ?? '';
  }
  set summary(id) {
    this.setAttribute('summary', id);
  }

  /** The check that is shown. @returns {Check | undefined} */
  get check() {
    return this.#view.node.hidden ? undefined : this.#view.check;
  }

  /** Settles when the element shows the check of what its texts are now, or has said that it can't. It waits for the viewport. */
  get updateComplete() {
    return this.#updates.settled();
  }

  /** @param {() => string} id */
  #watch(id) {
    return new Watch(() => this.#find(id()), () => this.#updates.schedule());
  }

  /** @param {string} id @returns {HTMLElement | undefined} */
  #find(id) {
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    return (id && root.getElementById?.(id)) || undefined;
  }

  /** A field's text changes without its nodes. @param {Event} event */
  #onInput = ({ target }) => {
    if (target !== this.#find(this.for) && target !== this.#find(this.summary)) return;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#updates.schedule(), TYPING_MS);
  };

  /** @param {AbortSignal} signal */
  async #update(signal) {
    const [article, summary] = [this.#find(this.for), this.#find(this.summary)];
    for (const [i, found] of [article, summary].entries()) this.#watches[i]?.observe(this.getRootNode(), found);
    try {
      if (!article || !summary) {
        await pause(LATE_MS, signal); // if it comes meanwhile, the watch begins anew
        throw new NutgrafError('no-article', `no element has the id "${article ? this.summary : this.for}"`);
      }
      if (!this.#isSeen) await near(this, signal);
      if (signal.aborted) return;
      this.#isSeen = true;
      await this.#compare(article, summary, signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** @param {HTMLElement} article @param {HTMLElement} summary @param {AbortSignal} signal */
  async #compare(article, summary, signal) {
    const [told, dom] = await this.#read(article);
    try {
      const [text, other] = await this.#read(summary);
      other?.free();
      const written = typeof text === 'string' ? text : text.text;
      signal.throwIfAborted();
      if (!written.trim()) return this.#forget();
      const found = await check(told, written, this.lang ? { lang: this.lang } : {}, { signal });
      const words = await checkWords(this.lang, this.closest('[lang]')?.getAttribute('lang'), document.documentElement.lang, found.lang);
      signal.throwIfAborted();
      this.#forget();
      this.#article = dom;
      this.#view.node.hidden = false;
      this.#view.show(found, words, dom && this.#places);
      this.#tell();
    } finally {
      if (this.#article !== dom) dom?.free();
    }
  }

  /** The text of a field or an element; with what leads back to an element's places. @param {HTMLElement} element @returns {Promise<[string | Source, DomText | undefined]>} */
  async #read(element) {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return [element.value, undefined];
    const dom = await read(element);
    return [dom.source, dom];
  }

  /** @param {unknown} reason */
  #fail(reason) {
    const error = NutgrafError.from(reason);
    this.#forget();
    console.warn(`<nut-graf-check>: ${error.message}`);
    this.dispatchEvent(new CustomEvent('nutgraf-check-error', { bubbles: true, composed: true, detail: { error } }));
  }

  #tell() {
    const { check, right } = this.#view;
    const marked = [...right].flatMap((key) => JSON.parse(key)[1]);
    this.dispatchEvent(new CustomEvent('nutgraf-check', { bubbles: true, composed: true, detail: { check, right: marked } }));
  }

  /** @param {Piece} piece @returns {Range[]} */
  #ranges({ start, end }) {
    const range = this.#article?.range(start, end);
    return range ? [range] : [];
  }

  #places = places((piece) => this.#ranges(piece));

  /** Lets go of the last check and its article. */
  #forget() {
    if (this.#article) unmark();
    this.#article?.free();
    this.#article = undefined;
    this.#view.node.hidden = true;
  }
}
