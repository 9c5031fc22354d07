//! www/embed.js → pkg/nut-graf.embed.js (one file) and pkg/nut-graf.embed.lite.js (nutgraf_bg.wasm beside it); www/node.js →
//! pkg/node.js (one file).
//!
//! usage: node tools/embed.mjs    after `make build`; prints the size of each script for pages and its hash for `integrity`

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Browsers that have all that the element needs: constructable stylesheets, DecompressionStream, `:state`'s internals. */
const TARGET = ['chrome111', 'firefox113', 'safari16.4'];

const wasm = readFileSync(path('pkg/nutgraf_bg.wasm'));
/** What an import stands for: a file, or a text that is known only now. @type {Record<string, { file?: string, text?: () => string }>} */
const TEXTS = {
  '#packed': { text: () => gzipSync(wasm, { level: 9 }).toString('base64') },
  '#version': { text: () => createHash('sha256').update(wasm).digest('hex').slice(0, 12) },
};

await forPages('nut-graf.embed.js', 'www/element/embed-packed.js');
await forPages('nut-graf.embed.lite.js', 'www/element/embed-beside.js');
await bundle('node.js', 'www/node.js', { './node-files.js': { file: path('www/node-packed.js') } }, { format: 'esm', platform: 'node', target: 'node20' });

/**
 * @param {string} name
 * @param {string} entry
 * @param {typeof TEXTS} standFor
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<Uint8Array>} the script
 */
async function bundle(name, entry, standFor, options) {
  const { outputFiles } = await build({
    entryPoints: [path(entry)],
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: `/*! nutgraf ${version()} | MIT OR Apache-2.0 */` },
    // Where the engine and the glue expect their files is not used: both are given the WebAssembly.
    define: { 'import.meta.url': JSON.stringify('https://nutgraf.invalid/') },
    plugins: [standIns({ ...TEXTS, ...standFor })],
    ...options,
    write: false,
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`${name} was not built`);
  writeFileSync(path(`pkg/${name}`), script.contents);
  return script.contents;
}

/** @param {string} name @param {string} wasmFrom */
async function forPages(name, wasmFrom) {
  const script = await bundle(name, 'www/embed.js', { '#wasm': { file: path(wasmFrom) } }, { format: 'iife', target: TARGET });
  const integrity = createHash('sha384').update(script).digest('base64');
  console.log(`pkg/${name}  ${gzipSync(script, { level: 9 }).length} bytes gzip\n  integrity="sha384-${integrity}"`);
}

/** @param {typeof TEXTS} known @returns {import('esbuild').Plugin} */
function standIns(known) {
  return {
    name: 'stand-ins',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#|^\.\/node-files\.js$/ }, ({ path: name }) => {
        if (known[name]?.file) return { path: known[name].file };
        return known[name] && { path: name, namespace: 'text' };
      });
      onLoad({ filter: /.*/, namespace: 'text' }, ({ path: name }) => ({ contents: known[name]?.text?.() ?? '', loader: 'text' }));
    },
  };
}

function version() {
  return JSON.parse(readFileSync(path('package.json'), 'utf8')).version;
}
