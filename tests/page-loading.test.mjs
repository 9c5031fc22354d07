//! What the page asks for before its first digest: all of it at once, and each file once.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { after, before, test } from 'node:test';

import { open } from './browser/chromium.mjs';

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

const read = (/** @type {string} */ file) => readFileSync(new URL(`../www/${file}`, import.meta.url), 'utf8');
/** The addresses that the page's HTML gives in one kind of link. @param {string} rel */
const links = (rel) => [...read('index.html').matchAll(new RegExp(`<link rel="${rel}" href="([^"]+)"`, 'g'))].map(([, href]) => String(href));

/** A module and all that it imports at once, under www/. @param {string} first */
function modules(first) {
  const found = new Set([first]);
  for (const file of found) {
    for (const [, name] of read(file).matchAll(/^(?:import|\}) .*from '(\.{1,2}\/.+)';$/gm)) found.add(posix.join(posix.dirname(file), String(name)));
  }
  return found;
}

test('the page links to every module that its script imports, and to the engine, so that none waits for another', () => {
  const imported = [...modules('page/page.js')].filter((file) => file !== 'page/page.js');
  assert.deepEqual(links('modulepreload').sort(), ['../pkg/nutgraf.js', ...imported].sort());
  assert.deepEqual(links('preload'), ['../pkg/nutgraf_bg.wasm']);
});

test('what was asked for ahead is what is used: nothing is fetched twice, and the WebAssembly has its type', async () => {
  const { page, problems } = await site.visit('/host/blank.html');
  /** @type {string[]} */
  const asked = [];
  /** @type {string[]} */
  const warnings = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const isOurs = (/** @type {string} */ path) => /\.(?:js|css|wasm)$/.test(path);
  page.on('console', (message) => warnings.push(message.text()));
  const wasm = page.waitForResponse((response) => response.url().endsWith('.wasm'));
  await page.goto(site.address);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('article-view.js')));
  assert.equal((await wasm).headers()['content-type'], 'application/wasm');
  assert.deepEqual(asked.filter((path, i) => isOurs(path) && asked.indexOf(path) !== i), []);
  assert.ok(asked.includes('/pkg/nutgraf_bg.wasm') && asked.includes('/view.js'));
  assert.deepEqual(warnings.filter((warning) => /preload/i.test(warning)), []);
  assert.deepEqual(problems, []);
});
