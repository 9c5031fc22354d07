//! Makes an article of a paste, a drop or a file: of a file's text, else of the rich text, else of the plain text.

import { refusal } from './refusal.js';

/** @import { Source } from '../../../pkg/nutgraf.js' */
/** @typedef {string | Source} Article */
/** @typedef {(signal: AbortSignal) => Promise<Article>} Loader gets an article; the signal ends it */

/**
 * @param {DataTransfer} data read at once: it is empty after the event
 * @returns {Loader} throws a refusal if there is no text
 */
export function pasted(data) {
  const [file] = data.files;
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  // Beside copied text a browser may put a picture of it; beside a dropped file, only the file's name.
  const isText = plain.trim() !== '' && !(file && plain.trim().endsWith(file.name));
  if (file && !isText) return async (signal) => (await import('./files.js')).opened(file)(signal);
  return (signal) => choose(html, plain, signal);
}

/** The rich text if it can be read, else the plain text. @param {string} html @param {string} plain @param {AbortSignal} signal @returns {Promise<Article>} */
export async function choose(html, plain, signal) {
  // If the rich text cannot be read, the plain text is taken.
  const rich = html.trim() ? await readHtml(html, signal, plain).catch((error) => ({ error })) : undefined;
  if (rich && !('error' in rich) && textIn(rich)) return rich;
  if (plain.trim()) return plain;
  throw rich && 'error' in rich ? rich.error : refusal('no-text');
}

/** @param {Article} article */
function textIn(article) {
  return (typeof article === 'string' ? article : article.text).trim();
}

/** @type {typeof import('./rich-text.js').readHtml} */
async function readHtml(html, signal, plain) {
  const rich = await import('./rich-text.js');
  return rich.readHtml(html, signal, plain);
}
