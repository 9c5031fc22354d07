//! What the reader pastes, drops or opens → an article: a file's text, else the rich text if there is some, else the plain.

import { refusal } from './refusal.js';

/** @typedef {import('../../../pkg/nutgraf.js').Source} Source */
/** @typedef {string | Source} Article */
/** @typedef {(signal: AbortSignal) => Promise<Article>} Loader which the signal ends */

/**
 * @param {DataTransfer} data read at once: it is gone when the event is over
 * @returns {Loader} which throws a refusal, if it holds no text that can be read
 */
export function pasted(data) {
  const [file] = data.files;
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  // A browser puts a picture beside the text that it copies; a file that is dropped comes alone, or with its name.
  const isText = plain.trim() !== '' && !(file && plain.trim().endsWith(file.name));
  if (file && !isText) return opened(file);
  return (signal) => choose(html, plain, signal);
}

/** @param {File} file @returns {Loader} which throws a refusal, if it is none that can be read */
export function opened(file) {
  return async (signal) => {
    const { textOf } = await import('./files.js');
    const { text, isHtml } = await textOf(file);
    const article = isHtml ? await readHtml(text, signal) : text;
    if (!textIn(article)) throw refusal('no-text');
    return article;
  };
}

/** @param {string} html @param {string} plain @param {AbortSignal} signal @returns {Promise<Article>} */
async function choose(html, plain, signal) {
  // Where rich text can't be read, the plain text is taken.
  const rich = html.trim() ? await readHtml(html, signal).catch((error) => ({ error })) : undefined;
  if (rich && !('error' in rich) && textIn(rich)) return rich;
  if (plain.trim()) return plain;
  throw rich && 'error' in rich ? rich.error : refusal('no-text');
}

/** @param {Article} article */
function textIn(article) {
  return (typeof article === 'string' ? article : article.text).trim();
}

/** @type {typeof import('./rich-text.js').readHtml} */
async function readHtml(html, signal) {
  const rich = await import('./rich-text.js');
  return rich.readHtml(html, signal);
}
