//! A link that carries the article itself in its `#…`: text → deflate → base64url. No browser sends that part to a server.

import { refusal } from './input/refusal.js';

/** @import { Article } from './input/paste.js' */

/** Maximum bytes of text in a link. */
const MAX_BYTES = 30 << 10;
/** Maximum bytes that a link is unpacked to. */
const MAX_UNPACKED = 1 << 20;

/** @param {string} text @returns {Promise<string>} for the key `article` of the hash @throws a refusal, "too-long-for-link" */
export async function pack(text) {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MAX_BYTES) throw refusal('too-long-for-link');
  const packed = new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer());
  return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param {string} packed @returns {Promise<Article>} @throws a refusal, "broken-link" */
export async function unpack(packed) {
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
    let text = '';
    for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
      text += value;
      if (text.length > MAX_UNPACKED) throw new Error('too long');
    }
    if (!text.trim()) throw new Error('empty');
    return text;
  } catch {
    throw refusal('broken-link');
  }
}
