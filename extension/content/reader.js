//! What one panel reads and marks in the page.

import { findArticle } from './candidates.js';
import { mark, unmark } from './marks.js';
import { isThere, selectedText, within } from './selection.js';
import { snapshot } from './snapshot.js';
import { Watch } from '../../www/element/watch.js';

/** @typedef {import('../messages.js').Place} Place */
/** @typedef {import('../messages.js').ToPage} ToPage */
/** @typedef {import('../messages.js').FromPage} FromPage */
/** @typedef {import('../request.js').Mode} Mode */

/** A page's script changes its address without an event; so often it is looked at. */
const LOOK_MS = 500;

export class Reader {
  /** To the panel; none before it has come. @type {any} */
  #port;
  /** What was read before the panel came, unless the page has changed since. @type {import('../messages.js').Page | undefined} */
  #ahead;
  /** The text nodes that were read, in order. @type {Text[]} */
  #texts = [];
  /** What was selected when a check was asked for: the reader may select other things while it is shown. @type {import('./selection.js').Selected | undefined} */
  #summary;
  #address = location.href;
  #watch = new Watch(findArticle, () => this.#changed());
  #look = () => location.href !== this.#address && this.#changed();
  #timer = setInterval(this.#look, LOOK_MS);

  constructor() {
    addEventListener('popstate', this.#look);
  }

  /** @param {Mode} mode that the panel will ask for */
  readAhead(mode) {
    this.#ahead = this.#read(mode);
  }

  /** @param {any} port to the panel */
  connect(port) {
    this.#port = port;
    port.onMessage.addListener((/** @type {ToPage} */ message) => this.#answer(message));
  }

  /** @param {FromPage} message */
  tell(message) {
    this.#port?.postMessage(message);
  }

  end() {
    this.#watch.end();
    clearInterval(this.#timer);
    removeEventListener('popstate', this.#look);
    unmark(this);
    this.#texts = [];
  }

  #changed() {
    const isOther = location.href !== this.#address;
    this.#address = location.href;
    this.#ahead = undefined;
    this.tell({ changed: isOther && !isThere(this.#summary) ? 'page' : 'article' });
  }

  /** @param {ToPage} message */
  #answer(message) {
    if ('read' in message) this.#show(message.read);
    if ('marks' in message) for (const [kind, places] of Object.entries(message.marks)) mark(this, /** @type {any} */ (kind), places.flatMap((place) => this.#rangesOf(place)));
    if ('goTo' in message) this.#goTo(message.goTo);
  }

  /** @param {Mode} mode */
  #show(mode) {
    const page = this.#ahead?.mode === mode ? this.#ahead : this.#read(mode);
    this.#ahead = undefined;
    this.tell({ page });
  }

  /** @param {Mode} mode @returns {import('../messages.js').Page} */
  #read(mode) {
    if (mode === 'check') this.#summary ??= selectedText();
    const summary = mode === 'check' ? this.#summary : undefined;
    const selected = mode === 'any' || mode === 'selection' ? selectedText()?.range : undefined;
    const root = selected ? rootOf(selected) : findArticle();
    const { tree, texts } = snapshot(root);
    this.#texts = texts;
    this.#address = location.href;
    this.#watch.observe(document.documentElement, selected ? undefined : root);
    const { title, contentType: type } = document;
    return {
      mode, tree, title, type,
      address: this.#address,
      lang: root.closest('[lang]')?.getAttribute('lang') ?? undefined,
      headline: document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? undefined,
      selected: selected && within(texts, selected),
      summary: summary && { text: summary.text, place: summary.range && within(texts, summary.range) },
    };
  }

  /** The page's ranges of a place; none if its text has changed since. @param {Place} place @returns {Range[]} */
  #rangesOf({ first, from, last, to }) {
    const [start, end] = [this.#texts[first], this.#texts[last]];
    if (!start?.isConnected || !end?.isConnected || from > start.length || to > end.length) return [];
    const range = start.ownerDocument.createRange();
    range.setStart(start, from);
    range.setEnd(end, to);
    return [range];
  }

  /** @param {Place} place */
  #goTo(place) {
    const [range] = this.#rangesOf(place);
    if (!range) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
    mark(this, 'active', [range]);
  }
}

/** @param {Range} range */
function rootOf(range) {
  const { commonAncestorContainer: node } = range;
  return node.nodeType === Node.ELEMENT_NODE ? /** @type {Element} */ (node) : node.parentElement ?? document.documentElement;
}
