//! What the reader pastes, drops or opens → an article: a file's text, else the rich text if there is some, else the plain.

import { NutgrafError, read } from './engine.js';

/** @typedef {import('../pkg/nutgraf.js').Source} Source */
/** @typedef {string | Source} Article */

/** HTML of more UTF-16 code units is not parsed: it would keep the page from answering for a second. */
const MOST_HTML = 2_000_000;
/** Nor is HTML whose elements stand deeper in each other: no article's do, and a parser slows down with each. */
const MOST_DEPTH = 1_000;

/** What is refused before it becomes an article; `code` is one of the page's remedies. @param {string} code */
export function refusal(code) {
  return new NutgrafError(code, code);
}

/**
 * @param {DataTransfer} data read at once: it is gone when the event is over
 * @returns {Promise<Article>}
 * @throws {NutgrafError} a refusal, if it holds no text that can be read
 */
export function pasted(data) {
  const [file] = data.files;
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  // A browser puts a picture beside the text that it copies; a file that is dropped comes alone, or with its name.
  const isText = plain.trim() !== '' && !(file && plain.trim().endsWith(file.name));
  if (file && !isText) return opened(file);
  return choose(html, plain);
}

/** @param {File} file @returns {Promise<Article>} @throws {NutgrafError} a refusal, if it is none that can be read */
export async function opened(file) {
  const { textOf } = await import('./files.js');
  const { text, isHtml } = await textOf(file);
  const article = isHtml ? await readHtml(text) : text;
  if (!textIn(article)) throw refusal('no-text');
  return article;
}

/** @param {string} html @param {string} plain @returns {Promise<Article>} */
async function choose(html, plain) {
  // Where rich text can't be read, the plain text is taken.
  const rich = html.trim() ? await readHtml(html).catch((error) => ({ error })) : undefined;
  if (rich && !('error' in rich) && textIn(rich)) return rich;
  if (plain.trim()) return plain;
  throw rich && 'error' in rich ? rich.error : refusal('no-text');
}

/** @param {Article} article */
function textIn(article) {
  return (typeof article === 'string' ? article : article.text).trim();
}

/**
 * Reads HTML of which nothing runs, nothing is fetched and nothing comes into the page.
 *
 * @param {string} html
 * @returns {Promise<Source>}
 */
async function readHtml(html) {
  if (html.length > MOST_HTML || depthOf(html) > MOST_DEPTH) throw refusal('page-too-large');
  const { parse } = await import('./inert.js');
  const article = await read(parse(html).body);
  try {
    return article.source;
  } finally {
    article.free();
  }
}

/** Elements that need no end tag say nothing of depth. */
const OPEN = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option|!.*)$/i;

/** How deep elements stand in each other at most, going by the tags. @param {string} html */
function depthOf(html) {
  let depth = 0;
  let deepest = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z!][^\s/>]*)/gi)) {
    if (OPEN.test(name)) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
