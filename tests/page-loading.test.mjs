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
    for (const [, name] of read(file).matchAll(/^(?:import|\}|export) .*from '(\.{1,2}\/.+)';$/gm)) found.add(posix.join(posix.dirname(file), String(name)));
  }
  return found;
}

test('the page links to every module that its script imports, and to the engine, so that none waits for another', () => {
  const scripts = [...read('index.html').matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src]) => src);
  const imported = [...modules('page/app.js')].filter((file) => !scripts.includes(file));
  assert.deepEqual(scripts, ['page/compile-engine.js', 'page/app.js']);
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

/** Runs in the page before its scripts: counts the engine's digests. */
function countDigests() {
  const counted = Object.assign(globalThis, { digests: 0 });
  const instantiate = /** @type {any} */ (WebAssembly.instantiate);
  WebAssembly.instantiate = /** @type {any} */ (async (/** @type {WebAssembly.Module} */ module, /** @type {any} */ imports) => {
    const { exports } = await instantiate(module, imports);
    const { digest } = exports;
    const counting = (/** @type {unknown[]} */ ...given) => ((counted.digests += 1), digest(...given));
    return { instance: { exports: { ...exports, digest: counting } }, module };
  });
}

/** Runs in the page before its scripts: pastes when they have run, and notes when the digest is there. */
function pasteAtOnce() {
  addEventListener('DOMContentLoaded', () => {
    const note = () => Object.assign(globalThis, { shownAt: /** @type {any} */ (globalThis).shownAt ?? performance.now() });
    new MutationObserver(note).observe(document.body, { attributeFilter: ['data-state'] });
    const data = new DataTransfer();
    data.setData('text/plain', 'The mill at Corran burned down on Friday night. Nobody was hurt. The owner said it had been empty for years.');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    Object.assign(globalThis, { isPasted: true });
  });
}

test('what the first digest can do without is asked for when that digest is drawn', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.addInitScript(pasteAtOnce);
  await page.goto(site.address);
  await page.waitForSelector('.more .chips:not(:empty)');
  const { shownAt, asked } = await page.evaluate(() => {
    const files = performance.getEntriesByType('resource').filter(({ name }) => /article|panels|score-strip|translate|words\//.test(name));
    return { shownAt: /** @type {number} */ (/** @type {any} */ (globalThis).shownAt), asked: files.map(({ startTime }) => startTime) };
  });
  assert.ok(asked.length > 6 && asked.every((time) => time > shownAt), `${shownAt}: ${asked.join()}`);
});

test('the engine has been run once before an article comes, and the page shows nothing of it', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.addInitScript(countDigests);
  await page.goto(site.address);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).digests > 0);
  assert.equal(await page.locator('body').getAttribute('data-state'), 'blank');
  assert.equal(await page.locator('.sentence .text').count(), 0);
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).digests), 1);
});

test('a page whose browser has no WebAssembly says so, and holds the article', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.addInitScript(pasteAtOnce);
  await page.goto(site.address);
  await page.waitForSelector('#notice:not(:empty)');
  assert.equal(await page.locator('body').getAttribute('data-state'), 'error');
  assert.match(await page.locator('#text').inputValue(), /^The mill at Corran/);
});

test('no digest is made for nobody when an article waits for the engine', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.addInitScript(countDigests);
  await page.addInitScript(pasteAtOnce);
  await page.route('**/*.wasm', async (route) => {
    await page.waitForFunction(() => /** @type {any} */ (globalThis).isPasted);
    await route.continue();
  });
  await page.goto(site.address);
  await page.waitForSelector('.more .chips:not(:empty)');
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).digests), 1);
});
