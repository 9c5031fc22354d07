//! What the reader pastes → an article: the rich text if there is some, else the plain.

import { read } from './engine.js';

/** @typedef {import('../pkg/nutgraf.js').Source} Source */

/**
 * @param {DataTransfer} data read at once: it is gone when the event is over
 * @returns {Promise<string | Source | undefined>} `undefined` if it holds no text
 */
export function pasted(data) {
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  return choose(html, plain);
}

/** @param {string} html @param {string} plain */
async function choose(html, plain) {
  // Where rich text can't be read, the plain text is kept, and its digest says what is wrong.
  const rich = html.trim() ? await readHtml(html).catch(() => undefined) : undefined;
  if (rich?.text.trim()) return rich;
  return plain.trim() ? plain : undefined;
}

/** Reads HTML in an inert document: nothing in it runs and nothing is fetched. @param {string} html */
async function readHtml(html) {
  const inert = new DOMParser().parseFromString(html, 'text/html');
  const article = await read(inert.body);
  try {
    return article.source;
  } finally {
    article.free();
  }
}
