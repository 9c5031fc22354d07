//! The line to the page in a tab: asks it to read, and is told what has changed. The script that reads is there already where
//! the background has injected it at the reader's click; elsewhere it is injected.

import { api } from '../api.js';
import { injectReader } from '../inject.js';

/** @typedef {import('../messages.js').Page} Page */
/** @typedef {import('../messages.js').ToPage} ToPage */
/** @typedef {import('../messages.js').FromPage} FromPage */
/** @typedef {import('../messages.js').OfPage | { closed: true }} Heard */
/** @typedef {import('../request.js').Mode} Mode */

const STYLE = '/extension/marks.css';

export class PageLink {
  /** @type {any} */
  #port;
  /** Whether the page has the style of the marks from here. */
  #isStyled = false;
  tabId;
  #listener;
  /** Tells one opening from the next. */
  #turn = 0;

  /** @param {number} tabId @param {(message: Heard) => void} listener */
  constructor(tabId, listener) {
    this.tabId = tabId;
    this.#listener = listener;
  }

  /** Begins anew in the tab, and asks for its page. @param {Mode} mode @throws where the browser lets nobody read the page */
  async open(mode) {
    this.close();
    const turn = this.#turn;
    if (await this.#ask(mode) || turn !== this.#turn) return;
    await injectReader(this.tabId);
    if (turn === this.#turn && !await this.#ask(mode) && turn === this.#turn) this.#listener({ closed: true });
  }

  /** @param {Mode} mode @returns {Promise<boolean>} whether somebody in the tab answers */
  #ask(mode) {
    const port = api.tabs.connect(this.tabId, { name: 'nutgraf', frameId: 0 });
    this.#port = port;
    port.postMessage({ read: mode });
    return new Promise((resolve) => {
      let isHeard = false;
      port.onMessage.addListener((/** @type {FromPage} */ message) => {
        isHeard = true;
        resolve(true);
        if (this.#port !== port) return;
        if (!this.#isStyled) this.#style('insertCSS');
        if ('left' in message) return this.#style('removeCSS').then(() => this.#style('insertCSS')); // Firefox has it once, Chromium once a panel
        this.#listener(message);
      });
      port.onDisconnect.addListener(() => {
        void api.runtime.lastError; // read, so that the browser does not report it
        const isOurs = this.#port === port;
        if (isOurs) this.#forget();
        if (isOurs && isHeard) this.#listener({ closed: true });
        resolve(isHeard);
      });
    });
  }

  /** Brings or takes the style of the marks, which no reading waits for. @param {'insertCSS' | 'removeCSS'} act @returns {Promise<void>} */
  #style(act) {
    this.#isStyled = act === 'insertCSS';
    return api.scripting[act]({ target: { tabId: this.tabId, allFrames: true }, files: [STYLE] }).catch(() => {}); // the tab has gone on
  }

  /** @param {ToPage} message */
  send(message) {
    this.#port?.postMessage(message);
  }

  close() {
    this.#turn += 1;
    this.#port?.disconnect();
    if (this.#isStyled) this.#style('removeCSS');
    this.#forget();
  }

  /** The page is another one, or another panel's. */
  #forget() {
    this.#port = undefined;
    this.#isStyled = false;
  }
}
