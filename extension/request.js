//! What the reader asked for last, handed from the background to the panel through the session's storage, which ends with
//! the browser.

import { api } from './api.js';

/** @typedef {'any' | 'page' | 'selection' | 'check'} Mode what to read; "any": the selection if there is one, else the page; "check": the page, and the selection as a summary of it */
/** @typedef {{ tabId: number, windowId: number, mode: Mode, at: number }} Request `at`: milliseconds since 1970 */

const KEY = 'request';

/** @param {Omit<Request, 'at'>} request */
export function leaveRequest(request) {
  return api.storage.session.set({ [KEY]: { ...request, at: Date.now() } });
}

/** @returns {Promise<Request | undefined>} */
export async function lastRequest() {
  return (await api.storage.session.get(KEY))[KEY];
}

/** Calls back at each request from now on. @param {(request: Request) => void} listener */
export function onRequest(listener) {
  api.storage.onChanged.addListener((/** @type {Record<string, { newValue?: Request }>} */ changes, /** @type {string} */ area) => {
    if (area !== 'session') return;
    const request = changes[KEY]?.newValue;
    if (request) listener(request);
  });
}
