//! The entry of the one-file build: defines `<nut-graf>` over WebAssembly that comes with it, and gives scripts of a
//! page, an editor or a plugin the engine and the exports as `nutGraf`.
//!
//! `make embed` builds two files of it, each a classic script and a module alike: nut-graf.embed.js holds the WebAssembly
//! packed; nut-graf.embed.lite.js fetches nutgraf_bg.wasm from beside itself, compiled while it arrives.

import wasm from '#wasm'; // tools/embed.mjs says which of the two it is
import { configure, digest, prepare } from './engine.js';
import { quoteToHtml, quoteToMarkdown, quoteToText, toHtml, toJson, toJsonLd, toMarkdown, toText } from './export.js';
import './nut-graf.js';

// A worker is a file of its own, and a worker from another origin is forbidden.
configure({ wasm, worker: false });

const api = {
  configure, digest, prepare, quoteToHtml, quoteToMarkdown, quoteToText, toHtml, toJson, toJsonLd, toMarkdown, toText,
};

// As with the element, the first of two scripts wins.
/** @type {{ nutGraf?: typeof api }} */ (globalThis).nutGraf ??= api;
