//! Adds a stylesheet to the page.

import { element } from '../view.js';

/** Resolves whether or not the stylesheet could be loaded. @param {string} href @returns {Promise<unknown>} */
export function addStyles(href) {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = element('link', { rel: 'stylesheet', href });
  const settled = new Promise((settle) => ['load', 'error'].forEach((type) => link.addEventListener(type, settle)));
  document.head.append(link);
  return settled;
}
