//! Reads a file's text in any common encoding, or refuses it with a reason.

import { decode, HEAD_BYTES, isBinary, isHtmlFile, kindOf, MAX_BYTES } from '../../text-file.js';
import { refusal } from './refusal.js';
import { readHtml } from './rich-text.js';

/** @import { Source } from '../../../pkg/nutgraf.js' */

/** Makes an article of a file. @param {File} file @returns {(signal: AbortSignal) => Promise<string | Source>} throws a refusal if it has no text that can be read */
export function opened(file) {
  return async (signal) => {
    const { text, isHtml } = await textOf(file);
    const article = isHtml ? await readHtml(text, signal) : isMarkdownFile(file) ? (await import('./markdown.js')).readMarkdown(text) : text;
    if (!(typeof article === 'string' ? article : article.text).trim()) throw refusal('no-text');
    return article;
  };
}

/**
 * @param {File} file
 * @returns {Promise<{ text: string, isHtml: boolean }>}
 * @throws {import('../../engine.js').NutgrafError} a refusal: "file-too-large", "pdf", "packed", "picture", "binary" …
 */
async function textOf(file) {
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  const kind = kindOf(head, file.type);
  if (kind) throw refusal(kind);
  if (file.size > MAX_BYTES) throw refusal('file-too-large');
  const bytes = await bytesOf(file);
  const isHtml = isHtmlFile(head, file.name);
  const text = decode(bytes, isHtml);
  if (isBinary(text)) throw refusal('binary');
  return { text, isHtml };
}

/** Whether a file is Markdown, by its name or type. @param {{ name: string, type: string }} file */
export function isMarkdownFile({ name, type }) {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(name) || type === 'text/markdown';
}

/** @param {Blob} blob */
async function bytesOf(blob) {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw refusal('file-unreadable'); // a folder, or a deleted file
  }
}
