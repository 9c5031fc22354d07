//! Stands for node-files.js in `pkg/node.js`: the engine's files are in the script itself, so that it can be bundled and moved.

import { gunzipSync } from 'node:zlib';

import packed from '#packed';

/** @returns {Uint8Array<ArrayBuffer>} the WebAssembly */
export function readWasm() {
  return gunzipSync(Buffer.from(packed, 'base64'));
}
