//! Makes an article of a paste, a drop or a file: of a file's text, else of the rich text, else of the plain text.

import { refusal } from './refusal.js';

/** @typedef {import('../../../pkg/nutgraf.js').Source} Source */
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
  if (file && !isText) return opened(file);
  return (signal) => choose(html, plain, signal);
}

/** Reads the clipboard, which needs a click and may need the reader's permission. @returns {Loader} */
export function fromClipboard() {
  return async (signal) => {
    try {
      const items = await navigator.clipboard.read();
      const [html, plain] = await Promise.all(['text/html', 'text/plain'].map(async (type) => {
        const item = items.find(({ types }) => types.includes(type));
        return item ? (await item.getType(type)).text() : '';
      }));
      return await choose(html ?? '', plain ?? '', signal);
    } catch (error) {
      throw error instanceof DOMException || error instanceof TypeError ? refusal('no-clipboard') : error;
    }
  };
}

/** @param {File} file @returns {Loader} throws a refusal if it cannot be read */
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
  // If the rich text cannot be read, the plain text is taken.
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
