//! A file that the reader drops or opens → its text, whatever its encoding, or a refusal that says what to do instead.

import { refusal } from './refusal.js';

/** As many bytes as the engine reads at most. */
const MOST_BYTES = 32 << 20;
/** What a file is can be told from so many bytes at its beginning. */
const HEAD_BYTES = 4_096;
/** Whether a text is broken can be told from so much of it. */
const SAMPLE_LENGTH = 1 << 20;

/** How files begin that are no text, and what they are. @type {Array<[string, string]>} */
const SIGNATURES = [
  ['%PDF', 'pdf'],
  ['PK\x03\x04', 'packed'],
  ['\xd0\xcf\x11\xe0', 'packed'],
  ['\x1f\x8b', 'packed'],
  ['{\\rtf', 'packed'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['RIFF', 'picture'],
  ['BM', 'picture'],
];

/**
 * @param {File} file
 * @returns {Promise<{ text: string, isHtml: boolean }>}
 * @throws {import('../../engine.js').NutgrafError} a refusal: "file-too-large", "pdf", "packed", "picture", "binary" …
 */
export async function textOf(file) {
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  const kind = kindOf(head, file.type);
  if (kind) throw refusal(kind);
  if (file.size > MOST_BYTES) throw refusal('file-too-large');
  const bytes = await bytesOf(file);
  const isHtml = /\.x?html?$/i.test(file.name) || /^\s*(<!doctype html|<html)/i.test(latin(head));
  const text = decode(bytes, isHtml);
  if (isBinary(text)) throw refusal('binary');
  return { text, isHtml };
}

/** @param {Blob} blob */
async function bytesOf(blob) {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw refusal('file-unreadable'); // a folder, or a file that is gone
  }
}

/** Why a file can't be text; `undefined` if it can. @param {Uint8Array} head @param {string} type */
function kindOf(head, type) {
  const start = latin(head);
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  // Two letters are also how a text may begin.
  if (known && !(start.startsWith('BM') && !start.includes('\0'))) return known;
  return type.startsWith('image/') && type !== 'image/svg+xml' ? 'picture' : undefined;
}

/** One character a byte. @param {Uint8Array} bytes */
function latin(bytes) {
  return String.fromCharCode(...bytes);
}

/**
 * By the mark at its beginning, by zero bytes as UTF-16 has them, by what a page says of itself, as UTF-8 if it is that,
 * and else as windows-1252, in which Western texts were written before.
 *
 * @param {Uint8Array} bytes
 * @param {boolean} isHtml
 */
function decode(bytes, isHtml) {
  const declared = isHtml ? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(latin(bytes.subarray(0, HEAD_BYTES)))?.[1] : undefined;
  const said = encodingBySign(bytes) ?? declared;
  try {
    if (said) return new TextDecoder(said, { fatal: true }).decode(bytes);
  } catch {
    // It is not what it says, then.
  }
  const text = new TextDecoder().decode(bytes);
  return isBroken(text) ? new TextDecoder('windows-1252').decode(bytes) : text;
}

/** Whether reading it as UTF-8 broke more than a byte here or there. @param {string} text */
function isBroken(text) {
  const beyondAscii = text.slice(0, SAMPLE_LENGTH).match(/[^\0-\x7f]/g) ?? [];
  return beyondAscii.filter((character) => character === '\ufffd').length > beyondAscii.length / 10;
}

/** @param {Uint8Array} bytes @returns {string | undefined} */
function encodingBySign(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD_BYTES);
  const zeros = [0, 0];
  head.forEach((byte, i) => byte === 0 && (zeros[i % 2] = (zeros[i % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even > head.length / 4 && odd === 0) return 'utf-16be';
  return undefined;
}

/** Text has no control characters but white space. @param {string} text */
function isBinary(text) {
  const head = text.slice(0, HEAD_BYTES);
  const strange = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g)?.length ?? 0;
  return strange > head.length / 100;
}
