//! Why a page can't be read: the browser keeps it closed, or it holds no text.

/** @typedef {import('./words.js').Key} Key */

/** Hosts of the browsers' stores, which no extension may read. */
const STORES = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com', 'addons.opera.com'];

/**
 * @param {unknown} error the browser's
 * @param {string} [address] of the tab, where the browser tells it
 * @returns {Key} what to say of a page that the browser keeps closed
 */
export function whyClosed(error, address = '') {
  const { protocol, hostname, pathname } = URL.canParse(address) ? new URL(address) : { protocol: '', hostname: '', pathname: '' };
  if (address === 'about:blank') return 'blank';
  if (STORES.includes(hostname) || /gallery/.test(String(error))) return 'store';
  if (/\.pdf$/i.test(pathname)) return 'pdf';
  if (protocol === 'file:') return 'file';
  return /\b(chrome|edge|about):/.test(String(error)) || !/^(https?:)?$/.test(protocol) ? 'browser' : 'unreadable';
}

/** @param {string} type of the document @returns {Key} what to say of a page without text */
export function whyBlank(type) {
  if (type === 'application/pdf') return 'pdf';
  return /^(image|audio|video)\//.test(type) ? 'media' : 'blank';
}
