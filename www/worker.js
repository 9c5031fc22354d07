//! Digests long texts off the main thread.
//!
//! The first message holds the compiled module; its answer is `{ ready: true, life }`, where `life` names a lock that the
//! worker holds as long as it lives. Every later message is a request with an id; its answer has the same id and either a
//! digest, a check (of a request with a summary) or an error. A request has the files of its languages and the host's words with it.

import init, { addLanguage, addWords, check, digest } from '../pkg/nutgraf.js';

/** @typedef {import('../pkg/nutgraf.js').Source} Source */
/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {import('../pkg/nutgraf.js').CheckOptions} CheckOptions */
/** @typedef {{ id: number, source: string | Source, summary?: string, options: DigestOptions | CheckOptions, languages: string[], words: string[] }} Request */

/** The language files and words that the core has. @type {Set<string>} */
const added = new Set();

/** @type {Promise<unknown>} */
let ready = Promise.reject(new Error('no module was sent'));
ready.catch(() => {});

addEventListener('message', (/** @type {MessageEvent<{ module: WebAssembly.Module } | Request>} */ { data }) => {
  if ('module' in data) {
    ready = Promise.all([hold(), init({ module_or_path: data.module })]).then(([life]) => postMessage({ ready: true, life }));
    ready.catch(reportError); // fires the worker's `error` event
  } else {
    answer(data);
  }
});

/** Takes a lock and never releases it. @returns {Promise<string | undefined>} its name; `undefined` without the Web Locks API */
function hold() {
  const life = `nutgraf-${Math.random()}`;
  return new Promise((held) => {
    if (!navigator.locks) return held(undefined);
    navigator.locks.request(life, () => (held(life), new Promise(() => {}))).catch(() => held(undefined));
  });
}

/** @param {(file: string) => void} add @param {string} file */
function once(add, file) {
  if (added.has(file)) return;
  add(file);
  added.add(file);
}

/** @param {Request} request */
async function answer({ id, source, options, languages, words, ...asked }) {
  try {
    await ready;
    for (const file of words) once(addWords, file);
    for (const file of languages) once(addLanguage, file);
    if ('summary' in asked) postMessage({ id, check: check(source, /** @type {string} */ (asked.summary), options) });
    else postMessage({ id, digest: digest(source, options) });
  } catch (error) {
    const { code, message } = /** @type {{ code?: string, message: string }} */ (error);
    postMessage({ id, error: { code, message } });
  }
}
