//! A thousand made articles have the same digest, to the last bit, natively, on Node and in Chromium; and the memory does not grow with
//! the number of digests.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import init, { addLanguage, digest } from '../../pkg/nutgraf.js';
import { files } from '../../www/language-files.js';
import { readWasm } from '../../www/node-files.js';
import { open } from '../browser/chromium.mjs';
import { madeArticle } from '../browser/made-articles.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARTICLES = 1_000;
/** A page of WebAssembly's memory, in bytes. */
const PAGE = 65_536;

const rows = Array.from({ length: ARTICLES }, (_, id) => ({ id, text: madeArticle(id), sentences: 1 + (id % 7), quotes: id % 9, keywords: id % 11, clean: id % 5 > 0, scores: id % 3 === 0 }));

/** The files of all languages: in Rust they are built in. */
const languages = Object.keys(files).filter((tag) => tag !== 'und').map((tag) => readFileSync(`${ROOT}languages/${tag}.txt`, 'utf8'));

/** @param {typeof rows[number]} row @returns {import('../../pkg/nutgraf.js').DigestOptions} */
const optionsOf = ({ sentences, quotes, keywords, clean, scores }) => ({ sentences, quotes, keywords, clean, scores });

/** The same whatever the order of keys. @param {unknown} value */
const sorted = (value) => JSON.stringify(value, (_, it) => (it && typeof it === 'object' && !Array.isArray(it) ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1))) : it));

/** @type {WebAssembly.Memory} */
let memory;
/** @type {string[]} */
let onNode;
/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  ({ memory } = await init({ module_or_path: readWasm() }));
  for (const file of languages) addLanguage(file);
  onNode = rows.map((row) => sorted(digest(row.text, optionsOf(row))));
  site = await open();
});
after(() => site?.close());

test('the articles are of all kinds', () => {
  const digests = onNode.map((line) => JSON.parse(line));
  const share = (/** @type {(digest: any) => boolean} */ is) => digests.filter(is).length / ARTICLES;
  assert.ok(share(({ quotes }) => quotes.some((/** @type {any} */ { speaker }) => speaker)) > 0.2);
  assert.ok(share(({ removed }) => removed.length > 0) > 0.1);
  assert.ok(new Set(digests.map(({ lang }) => lang)).size >= 5);
});

test('native digests are those of Node', () => {
  const { stdout, stderr, status } = spawnSync('cargo', ['run', '--quiet', '--example', 'jsonl'], { cwd: ROOT, input: rows.map((row) => JSON.stringify(row)).join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr);
  const native = stdout.trimEnd().split('\n').map((line) => {
    const { id, ...rest } = JSON.parse(line);
    return [id, sorted(rest)];
  });
  assert.deepEqual(native.map(([id]) => id), rows.map(({ id }) => id));
  const other = native.filter(([, line], i) => line !== onNode[i]).map(([id]) => id);
  assert.deepEqual(other, []);
});

test('digests in Chromium are those of Node', async () => {
  const { page } = await site.visit('/host/blank.html');
  page.setDefaultTimeout(300_000);
  const inBrowser = await page.evaluate(async ({ languages, asked }) => {
    const url = '/pkg/nutgraf.js';
    /** @type {typeof import('../../pkg/nutgraf.js')} */
    const { default: start, addLanguage, digest } = await import(url);
    await start();
    for (const file of languages) addLanguage(file);
    return asked.map(({ text, options }) => digest(text, options));
  }, { languages, asked: rows.map((row) => ({ text: row.text, options: optionsOf(row) })) });
  const other = inBrowser.map(sorted).flatMap((line, i) => (line === onNode[i] ? [] : [i]));
  assert.deepEqual(other, []);
});

test('the same digest comes again, and what ten thousand more digests keep is less than a digest needs', () => {
  const run = (/** @type {number} */ times) => {
    for (let i = 0; i < times; i += 1) {
      const row = /** @type {typeof rows[number]} */ (rows[i % 100]);
      const again = digest(row.text, optionsOf(row));
      if (i % 997 === 0) assert.equal(sorted(again), onNode[i % 100]);
    }
    return memory.buffer.byteLength;
  };
  const early = run(3_000); // the allocator has settled
  const more = run(10_000) - early;
  assert.ok(more <= 8 * PAGE, `${more} bytes more`); // the allocator's fragments take some; 53 bytes kept of each digest would be found
});
