//! The page's state: one article and one digest at a time. No DOM.
//!
//! `take` sets the article, `update` digests it, `view.show` draws the result. A newer request ends the one before it.

import { digest } from '../engine.js';
import { refusal } from './input/refusal.js';

/** @import { Digest, DigestOptions, Removal } from '../../pkg/nutgraf.js' */
/** @import { Article, Loader } from './input/paste.js' */
/**
 * @typedef {object} View
 * @property {() => void} show draws the session's digest
 * @property {(working: boolean) => void} busy whether work takes long
 * @property {(error: unknown) => void} fail there is no digest of the article
 * @property {(error: unknown) => void} refuse the new article could not be taken; the old one stays
 */

/** Delay before a digest follows typing. */
const TYPING_MS = 200;
/** Work is shown as running after this time. */
const BUSY_MS = 300;

export class Session {
  /** @type {Article | undefined} */
  article;
  /** The engine's answer, with more than is shown. @type {Digest | undefined} */
  digest;
  /** Whether the article was typed or edited in the text field. */
  isTyped = false;

  #view;
  #options;
  /** Places of the blocks that the reader took back into the article. @type {{ start: number, end: number }[]} */
  #keep = [];
  #current = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;

  /** @param {View} view @param {() => DigestOptions} options the reader's choices */
  constructor(view, options) {
    this.#view = view;
    this.#options = options;
  }

  /** Aborts when the next request starts. @returns {AbortSignal} */
  get signal() {
    return this.#current.signal;
  }

  /** The article's text. */
  get text() {
    return typeof this.article === 'string' ? this.article : (this.article?.text ?? '');
  }

  /** The title that the article's page declares: its text may not have it. */
  get declaredTitle() {
    return typeof this.article === 'string' ? undefined : this.article?.title;
  }

  /** Replaces the article and digests it. @param {Loader} load @returns {Promise<boolean>} whether the digest is shown */
  async take(load) {
    const signal = this.#restart();
    const done = this.#busy(signal);
    try {
      const article = await load(signal);
      if (signal.aborted) return false;
      this.#set(article);
      this.digest = undefined;
    } catch (error) {
      if (!signal.aborted) this.#view.refuse(error);
      return false;
    } finally {
      done();
    }
    return this.update();
  }

  /** Sets the text as typed; the digest follows when typing rests. @param {string} text @param {() => void} emptied called instead if there is no text */
  type(text, emptied) {
    this.#set(text);
    this.isTyped = true;
    this.whenTypingRests(text.trim() ? () => this.update() : emptied);
  }

  /** @param {() => void} then */
  whenTypingRests(then) {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(then, TYPING_MS);
  }

  /** Digests the article. @returns {Promise<boolean>} whether the digest is shown; false if it failed or a newer request came */
  async update() {
    if (this.article === undefined) return false;
    const signal = this.#restart();
    const done = this.#busy(signal);
    try {
      this.digest = await this.#ask(this.article, signal);
      this.#view.show();
      return true;
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
      return false;
    } finally {
      done();
    }
  }

  /** Takes a removed block back into the article, or removes it again. @param {Removal} removal @param {boolean} keeps */
  keep(removal, keeps) {
    const { start, end } = removal;
    this.#keep = keeps ? [...this.#keep, { start, end }] : this.#keep.filter((place) => place.start !== start);
    return this.update();
  }

  /** Ends the work in progress at the reader's wish. */
  stop() {
    this.#restart();
    this.#view.busy(false);
    if (!this.digest && this.article !== undefined) this.#fail(refusal('stopped'));
  }

  /** Back to no article. */
  clear() {
    this.#restart();
    this.#view.busy(false);
    this.#set(undefined);
    this.digest = undefined;
  }

  /** @param {Article | undefined} article */
  #set(article) {
    this.article = article;
    this.isTyped = false;
    this.#keep = [];
  }

  /** @param {unknown} error */
  #fail(error) {
    this.digest = undefined;
    this.#view.fail(error);
  }

  /** Ends the work in progress. @returns {AbortSignal} for the next work */
  #restart() {
    clearTimeout(this.#typing);
    this.#current.abort();
    this.#current = new AbortController();
    return this.#current.signal;
  }

  /** Reports work as running if it takes long. @param {AbortSignal} signal @returns {() => void} call it when done */
  #busy(signal) {
    const timer = setTimeout(() => this.#view.busy(true), BUSY_MS);
    return () => {
      clearTimeout(timer);
      if (!signal.aborted) this.#view.busy(false);
    };
  }

  /** @param {Article} article @param {AbortSignal} signal */
  async #ask(article, signal) {
    const options = { ...this.#options(), ...(this.#keep.length > 0 && { keep: this.#keep }) };
    return digest(article, options, { signal }).catch((error) => {
      if (signal.aborted || error?.code !== 'engine-failed') throw error;
      return digest(article, options, { signal }); // the worker died; a new one is started, once
    });
  }
}
