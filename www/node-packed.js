//! Stands for node-files.js in `pkg/node.js`: the engine's files are in the script itself, so that it can be bundled and moved.

import { gunzipSync } from 'node:zlib';

import languages from '#languages-packed';
import packed from '#packed';

/** @returns {Uint8Array<ArrayBuffer>} the WebAssembly */
export function readWasm() {
  return gunzipSync(Buffer.from(packed, 'base64'));
}

/** @param {string} tag @returns {string} the file of a language */
export function readLanguage(tag) {
  return gunzipSync(Buffer.from(languages[tag] ?? '', 'base64')).toString('utf8');
}
