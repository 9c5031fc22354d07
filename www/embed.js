//! The entry of the one-file builds: defines `<nut-graf>`, and exposes the engine and the exports as `nutGraf` to scripts
//! of a page, an editor or a plugin.
//!
//! `make embed` builds three files. Two are usable as a classic script and as a module: nut-graf.embed.js contains the compressed
//! WebAssembly and the languages, all or those of `make embed LANGUAGES="en fr"`; nut-graf.embed.lite.js fetches nutgraf_bg.wasm
//! and the file of one language from its own folder. nut-graf.wordpress.js, a classic script for the plugin, contains the
//! WebAssembly and fetches the file of one language.

import languages from '#languages'; // both are resolved by tools/embed.mjs
import wasm from '#wasm';
import { check, configure, digest, prepare } from './engine.js';
import { quoteToHtml, quoteToMarkdown, quoteToText, toHtml, toJson, toJsonLd, toMarkdown, toText } from './export.js';
import './nut-graf.js';

// A worker needs a file of its own from the same origin.
configure({ wasm, languages, worker: false });

const api = {
  check, configure, digest, prepare, quoteToHtml, quoteToMarkdown, quoteToText, toHtml, toJson, toJsonLd, toMarkdown, toText,
};

// As with the element, the first of two copies wins.
/** @type {{ nutGraf?: typeof api }} */ (globalThis).nutGraf ??= api;
