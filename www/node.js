//! The engine and the exports on Node: a text in, its digest out, at once.
//!
//! The WebAssembly is read from the package when this is imported. A text is read as pasted; a page's HTML has no DOM here
//! to be walked, so give a `Source` with its blocks instead.

import { readFileSync } from 'node:fs';

import { digest, initSync } from '../pkg/nutgraf.js';

initSync({ module: readFileSync(new URL('../pkg/nutgraf_bg.wasm', import.meta.url)) });

export { digest };
export * from './export.js';

/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {import('../pkg/nutgraf.js').Source} Source */
