//! The engine's files on Node, as they lie in the package. `pkg/node.js`, which bundlers take, holds them instead: see node-packed.js.

import { readFileSync } from 'node:fs';

/** @returns {Uint8Array<ArrayBuffer>} the WebAssembly */
export function readWasm() {
  return readFileSync(new URL('../pkg/nutgraf_bg.wasm', import.meta.url));
}

/** @param {string} tag @returns {string} the file of a language */
export function readLanguage(tag) {
  return readFileSync(new URL(`../languages/${tag}.txt`, import.meta.url), 'utf8');
}
