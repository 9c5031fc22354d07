//! Copies, saves and shares the digest or a part of it, in the format that the reader chose.

import { showToast } from '../toast.js';
import { t } from '../settings/i18n.js';
import { quoteToHtml, quoteToMarkdown, quoteToText, toHtml, toJson, toMarkdown, toText } from '../../export.js';
import { element } from '../../view.js';

/** @import { Digest, KeyQuote, SummarySentence } from '../../../pkg/nutgraf.js' */
/** @typedef {{ title?: string, url?: string, voices?: boolean }} About */
/**
 * @typedef {object} Format
 * @property {string} type
 * @property {string} ending of a file
 * @property {(digest: Digest, about: About) => string} all
 * @property {(quote: KeyQuote, about: About) => string} quote
 */

/** A copied button shows so for this time. */
const COPIED_MS = 2_000;

/** @type {Record<string, Format>} */
export const FORMATS = {
  text: { type: 'text/plain', ending: 'txt', all: toText, quote: quoteToText },
  markdown: { type: 'text/markdown', ending: 'md', all: toMarkdown, quote: quoteToMarkdown },
  html: { type: 'text/html', ending: 'html', all: toHtml, quote: quoteToHtml },
  json: { type: 'application/json', ending: 'json', all: toJson, quote: (quote) => JSON.stringify(quote, null, 2) },
};

export class Exporter {
  /** A key of `FORMATS`. */
  format = 'text';
  /** The article's address, added to copies. @type {string | undefined} */
  url;
  /** The headline, where the article's text has none. @type {string | undefined} */
  declaredTitle;
  /** Whether copies of the digest tell who is quoted how much. */
  voices = false;
  /** As it is shown. @type {Digest | undefined} */
  digest;
  /** Shows a quote card in a larger place than this. @type {import('../card/content.js').Enlarge | undefined} */
  enlarge;

  get #format() {
    return FORMATS[this.format] ?? /** @type {Format} */ (FORMATS.text);
  }

  /** The headline. */
  get title() {
    return this.digest?.title?.text ?? this.declaredTitle;
  }

  /** @returns {About} */
  get #about() {
    return { ...(this.title && { title: this.title }), ...(this.url && { url: this.url }), voices: this.voices };
  }

  /** The digest, or one of its lists, in the chosen format. @param {'summary' | 'quotes'} [part] */
  text(part) {
    if (!this.digest) return '';
    if (!part) return this.#format.all(this.digest, this.#about);
    const { title: _, ...list } = this.digest;
    return this.#format.all(part === 'summary' ? { ...list, quotes: [], voices: [] } : { ...list, summary: [] }, { ...this.#about, title: undefined });
  }

  /** @param {HTMLElement} button @param {'summary' | 'quotes'} [part] */
  copyAll(button, part) {
    return this.copy(this.text(part), button);
  }

  /** @param {SummarySentence} sentence @param {HTMLElement} button */
  copySentence({ text }, button) {
    return this.copy(text.replace(/\s+/g, ' '), button, 'text/plain');
  }

  /** @param {KeyQuote} quote @param {HTMLElement} button */
  copyQuote(quote, button) {
    return this.copy(this.#format.quote(quote, this.#about), button);
  }

  /** @param {string} text @param {HTMLElement} button shows whether it worked @param {string} [type] */
  async copy(text, button, type = this.#format.type) {
    const copied = type === 'text/html' && globalThis.ClipboardItem
      ? navigator.clipboard?.write([new ClipboardItem({ [type]: new Blob([text], { type }), 'text/plain': new Blob([text], { type: 'text/plain' }) })])
      : navigator.clipboard?.writeText(text);
    const done = copied ? await copied.then(() => true, () => false) : false;
    showToast(t(done ? 'copied' : 'notCopied'));
    button.classList.toggle('done', done);
    setTimeout(() => button.classList.remove('done'), COPIED_MS);
  }

  save() {
    const { type, ending } = this.#format;
    saveFile(new Blob([this.text()], { type }), `${fileName(this.title)}.${ending}`);
  }

  async share() {
    if (!this.digest) return;
    const about = this.#about;
    await navigator.share({ title: this.title, text: toText(this.digest, about), url: about.url }).catch(() => {}); // cancelled by the reader
  }
}

/** @param {Blob} blob @param {string} name */
export function saveFile(blob, name) {
  const address = URL.createObjectURL(blob);
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), COPIED_MS);
}

/** The headline's words, as far as all file systems take them. @param {string | undefined} title */
export function fileName(title) {
  const words = title?.match(/[\p{L}\p{N}]+/gu) ?? ['nutgraf'];
  return words.join('-').toLowerCase().slice(0, 60);
}
