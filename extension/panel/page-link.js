//! The line to the page in a tab: injects the script that reads it, asks, and is told what has changed.

import { api } from '../api.js';

/** @typedef {import('../messages.js').Page} Page */
/** @typedef {import('../messages.js').ToPage} ToPage */
/** @typedef {import('../messages.js').FromPage} FromPage */

/** From the package's root: Firefox takes other paths as relative to the panel. */
const SCRIPT = '/extension/content.js';
const STYLE = '/extension/marks.css';

export class PageLink {
  /** @type {any} */
  #port;
  tabId;
  #listener;
  /** Tells one opening from the next. */
  #turn = 0;

  /** @param {number} tabId @param {(message: FromPage | { closed: true }) => void} listener */
  constructor(tabId, listener) {
    this.tabId = tabId;
    this.#listener = listener;
  }

  /** Begins anew in the tab. @returns {Promise<boolean>} whether it is open; false if it was closed meanwhile @throws where the browser lets nobody read the page */
  async open() {
    this.close();
    const turn = this.#turn;
    const target = { tabId: this.tabId };
    const [result] = await api.scripting.executeScript({ target, files: [SCRIPT] });
    if (result?.error) throw new Error(String(result.error)); // Firefox's way to say so
    await api.scripting.insertCSS({ target: { ...target, allFrames: true }, files: [STYLE] });
    if (turn !== this.#turn) return false;
    const port = api.tabs.connect(this.tabId, { name: 'nutgraf', frameId: 0 });
    this.#port = port;
    port.onMessage.addListener((/** @type {FromPage} */ message) => this.#listener(message));
    port.onDisconnect.addListener(() => {
      void api.runtime.lastError; // read, so that the browser does not report it
      if (this.#port !== port) return;
      this.#port = undefined;
      this.#listener({ closed: true });
    });
    return true;
  }

  /** @param {ToPage} message */
  send(message) {
    this.#port?.postMessage(message);
  }

  close() {
    this.#turn += 1;
    const port = this.#port;
    this.#port = undefined;
    port?.disconnect();
    if (port) api.scripting.removeCSS({ target: { tabId: this.tabId, allFrames: true }, files: [STYLE] }).catch(() => {});
  }
}
