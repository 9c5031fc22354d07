//! What the first digest can do without, loaded while the reader looks for an article: the article's view, the parts
//! around the digest, their looks, and all of the page's words.

import { allWords } from './language.js';
import { element } from '../view.js';

/** @typedef {typeof import('./article-view.js') & typeof import('./lengths.js') & typeof import('./parts.js') & typeof import('./warm-up.js') & typeof import('./way-back.js')} Later */

/** Nothing waits longer for the browser to have time. */
const MOST_MS = 100;

/** @type {Promise<Later> | undefined} */
let coming;

/** What is missing is asked for again when it is needed again. @returns {Promise<Later>} */
export function later() {
  coming ??= load();
  coming.catch(() => (coming = undefined));
  return coming;
}

async function load() {
  await frame();
  const modules = Promise.all([import('./article-view.js'), import('./lengths.js'), import('./parts.js'), import('./warm-up.js'), import('./way-back.js')]);
  const [[view, lengths, parts, warmUp, wayBack]] = await Promise.all([modules, allWords(), dress('page/article.css')]);
  return { ...view, ...lengths, ...parts, ...warmUp, ...wayBack };
}

/** When what is on its way to the screen stands there, and the browser has time. @returns {Promise<unknown>} */
export function frame() {
  const soon = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ done) => setTimeout(done));
  return new Promise((done) => requestAnimationFrame(() => soon(done, { timeout: MOST_MS })));
}

/** @param {string} href of a stylesheet, which is waited for, be it there or not @returns {Promise<unknown>} */
function dress(href) {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = element('link', { rel: 'stylesheet', href });
  const settled = new Promise((settle) => ['load', 'error'].forEach((type) => link.addEventListener(type, settle)));
  document.head.append(link);
  return settled;
}
