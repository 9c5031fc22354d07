//! Puts the script that reads into the page of a tab.

import { api } from './api.js';

/** @typedef {import('./request.js').Mode} Mode */

/** From the package's root: Firefox takes other paths as relative to the panel. */
const SCRIPT = '/extension/content.js';

/** @param {number} tabId @throws where the browser lets nobody read the page */
export async function injectReader(tabId) {
  const [result] = await api.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
  if (result?.error) throw new Error(String(result.error)); // Firefox's way to say so
}

/** Lets the page be read while the panel opens, which asks for it then. @param {number} tabId @param {Mode} mode */
export async function readAhead(tabId, mode) {
  await injectReader(tabId);
  await api.scripting.executeScript({
    target: { tabId },
    func: (/** @type {Mode} */ mode) => /** @type {any} */ (globalThis)[Symbol.for('nutgraf.panel')]?.readAhead(mode),
    args: [mode],
  });
}
