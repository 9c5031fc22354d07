//! The engine and the exports for Node, synchronous.
//!
//! The WebAssembly is compiled when this is imported. A text is read as pasted; a page's HTML has no DOM here to be walked, so
//! give a `Source` with its blocks instead. The package has this as `pkg/node.js`, one file with the WebAssembly inside.

import { check, digest, initSync } from '../pkg/nutgraf.js';
import { readWasm } from './node-files.js';

initSync({ module: readWasm() });

export { check, digest };
export * from './export.js';
/** The element's class, for code that servers and browsers share: on a server it can be imported, but not constructed. */
export { NutGrafElement } from './nut-graf-element.js';

/** @typedef {import('../pkg/nutgraf.js').Check} Check */
/** @typedef {import('../pkg/nutgraf.js').CheckOptions} CheckOptions */
/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {import('../pkg/nutgraf.js').Source} Source */
