//! www/embed.js → pkg/nut-graf.embed.js (one file) and pkg/nut-graf.embed.lite.js (nutgraf_bg.wasm beside it).
//!
//! usage: node tools/embed.mjs    after `make build`; prints each file's size and its hash for `integrity`

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Browsers that have all that the element needs: constructable stylesheets, DecompressionStream, `:state`'s internals. */
const TARGET = ['chrome111', 'firefox113', 'safari16.4'];

const wasm = readFileSync(path('pkg/nutgraf_bg.wasm'));
/** What `#…` imports of the entry stand for: a file, or a text that is known only now. @type {Record<string, { file?: string, text?: () => string }>} */
const TEXTS = {
  '#packed': { text: () => gzipSync(wasm, { level: 9 }).toString('base64') },
  '#version': { text: () => createHash('sha256').update(wasm).digest('hex').slice(0, 12) },
};

await bundle('nut-graf.embed.js', 'www/element/embed-packed.js');
await bundle('nut-graf.embed.lite.js', 'www/element/embed-beside.js');

/** @param {string} name @param {string} wasmFrom */
async function bundle(name, wasmFrom) {
  const { outputFiles } = await build({
    entryPoints: [path('www/embed.js')],
    bundle: true,
    format: 'iife',
    minify: true,
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    banner: { js: `/*! nutgraf ${version()} | MIT OR Apache-2.0 */` },
    // The engine's and the glue's own idea of where the files are is never used: `configure` says it.
    define: { 'import.meta.url': JSON.stringify('https://nutgraf.invalid/') },
    plugins: [standIns({ ...TEXTS, '#wasm': { file: path(wasmFrom) } })],
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`${name} was not built`);
  writeFileSync(path(`pkg/${name}`), script.contents);
  const integrity = createHash('sha384').update(script.contents).digest('base64');
  console.log(`pkg/${name}  ${gzipSync(script.contents, { level: 9 }).length} bytes gzip\n  integrity="sha384-${integrity}"`);
}

/** @param {typeof TEXTS} known @returns {import('esbuild').Plugin} */
function standIns(known) {
  return {
    name: 'stand-ins',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#/ }, ({ path: name }) => (known[name]?.file ? { path: known[name].file } : { path: name, namespace: 'text' }));
      onLoad({ filter: /.*/, namespace: 'text' }, ({ path: name }) => ({ contents: known[name]?.text?.() ?? '', loader: 'text' }));
    },
  };
}

function version() {
  return JSON.parse(readFileSync(path('package.json'), 'utf8')).version;
}
