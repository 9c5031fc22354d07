//! www/embed.js → pkg/nut-graf.embed.js (one file), pkg/nut-graf.embed.lite.js (nutgraf_bg.wasm and the languages beside it) and
//! pkg/nut-graf.wordpress.js (the languages beside it); www/node.js → pkg/node.js (one file).
//!
//! usage: LANGUAGES="en fr" node tools/embed.mjs    after `make build`; without LANGUAGES all are inside; prints the size of each script for pages and its hash for `integrity`

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

import { languages } from './languages.mjs';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Browsers that have all that the element needs: constructable stylesheets, DecompressionStream, `:state`'s internals. */
const TARGET = ['chrome111', 'firefox113', 'safari16.4'];

const wasm = readFileSync(path('pkg/nutgraf_bg.wasm'));
/** The languages that the one-file script holds; the others have all. */
const named = (process.env.LANGUAGES ?? '').split(/[\s,]+/).filter(Boolean);
const all = languages();
const unknown = named.filter((tag) => all.every((language) => language.tag !== tag));
if (unknown.length > 0) throw new Error(`LANGUAGES: there is no language ${unknown.join(', ')}`);
const inside = all.filter(({ tag }) => named.length === 0 || named.includes(tag));

/** What an import stands for: a file, or a text that is known only now. @type {Record<string, { file?: string, text?: () => string, loader?: 'json' }>} */
const TEXTS = {
  '#packed': { text: () => gzipSync(wasm, { level: 9 }).toString('base64') },
  '#languages-packed': { text: () => pack(inside), loader: 'json' },
  '#languages-version': { text: () => createHash('sha256').update(all.map(({ text }) => text).join()).digest('hex').slice(0, 12) },
  '#version': { text: () => createHash('sha256').update(wasm).digest('hex').slice(0, 12) },
};

await forPages('nut-graf.embed.js', 'www/element/embed-packed.js', 'www/element/languages-packed.js');
await forPages('nut-graf.embed.lite.js', 'www/element/embed-beside.js', 'www/element/languages-beside.js');
await forPages('nut-graf.wordpress.js', 'www/element/embed-packed.js', 'www/element/languages-wordpress.js');
rmSync(path('pkg/languages'), { recursive: true, force: true });
mkdirSync(path('pkg/languages'));
for (const { tag, text } of all) writeFileSync(path(`pkg/languages/${tag}.txt`), text);
const forNode = { './node-files.js': { file: path('www/node-packed.js') }, '#languages-packed': { text: () => pack(all), loader: /** @type {const} */ ('json') } };
await bundle('node.js', 'www/node.js', forNode, { format: 'esm', platform: 'node', target: 'node20' });

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

/** The files of languages as JSON, by tag: each as gzip in base64. @param {typeof all} languages */
function pack(languages) {
  return JSON.stringify(Object.fromEntries(languages.map(({ tag, text }) => [tag, gzipSync(text, { level: 9 }).toString('base64')])));
}

/** @param {string} name @param {string} wasmFrom @param {string} languagesFrom */
async function forPages(name, wasmFrom, languagesFrom) {
  const script = await bundle(name, 'www/embed.js', { '#wasm': { file: path(wasmFrom) }, '#languages': { file: path(languagesFrom) } }, { format: 'iife', target: TARGET });
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
      onLoad({ filter: /.*/, namespace: 'text' }, ({ path: name }) => ({ contents: known[name]?.text?.() ?? '', loader: known[name]?.loader ?? 'text' }));
    },
  };
}

function version() {
  return JSON.parse(readFileSync(path('package.json'), 'utf8')).version;
}
