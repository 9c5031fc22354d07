//! The engine's files on Node, as they lie in the package. `pkg/node.js`, which bundlers take, holds them instead: see node-packed.js.

import { readFileSync } from 'node:fs';

/** @returns {Uint8Array<ArrayBuffer>} the WebAssembly */
export function readWasm() {
  return readFileSync(new URL('../pkg/nutgraf_bg.wasm', import.meta.url));
}
