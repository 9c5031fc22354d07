//! Prints what a reader waits for in a real Chromium: the first digest of a pasted article, from a cold start, and a book of
//! 3 MB in the worker.
//!
//! usage: node tools/bench-browser.mjs      after `make build`
//!
//! Each round is a browser of its own, so that nothing is compiled or kept from the one before; it rests from its own start
//! before anything is asked of it, as a reader's browser has. The server is on this machine: there is no network in any
//! figure. Times are by the clock, and mean little while the machine does other work.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';

import { open, WITH_SCREEN } from '../tests/browser/chromium.mjs';
import { mainThread } from '../tests/browser/main-thread.mjs';
import { isWhole, reaches } from '../tests/browser/page.mjs';
import { askOnce, javascript, median, PEERS, ROOT } from './contender.mjs';
import { gzipped } from './gzip.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** `bytes`: gzip. @typedef {{ name: string, bytes: number }} File */

const COLD_ROUNDS = 15;
const BOOK_ROUNDS = 7;
/** So long a browser rests from its start, and a page before it is pasted into. */
const REST_MS = 1_500;
/** What each figure should be at most, on an idle machine. */
const GOALS = { firstDigestMs: 100, bookMs: 600, bookMb: 36, taskMs: 50, wasmBytes: 190_000, otherBytes: 32_000 };

const read = (/** @type {string} */ path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
/** Some 1,000 words of news with what comes along in a paste. */
const ARTICLE = `${read('tests/golden/harbour-bridge-paste/article.txt')}\n\n${read('www/examples/ferry.txt')}`;

console.log(`load ${loadavg()[0]?.toFixed(1)}`);
await firstDigest();
await book();

/** Of an article that is pasted as soon as the page listens, and of one that is pasted when all is loaded. */
async function firstDigest() {
  const rounds = await inTurn(COLD_ROUNDS, coldPaste);
  const all = (/** @type {(round: typeof rounds[number]) => number} */ figure) => rounds.map(figure);
  console.log(`\nfirst digest of ${ARTICLE.split(/\s+/).length} pasted words, cold, median of ${COLD_ROUNDS} (best, quartiles)`);
  show('from navigation to the last byte of what it needs, ms', all(({ lastByte }) => lastByte));
  show('from navigation to the digest on the screen, ms', all(({ painted }) => painted));
  show('from the last byte to the digest in the page, ms', all(({ ready, lastByte }) => ready - lastByte));
  show('from the last byte to the digest on the screen, ms', all(({ painted, lastByte }) => painted - lastByte), GOALS.firstDigestMs);
  show('from a paste into the loaded page to the digest on the screen, ms', await inTurn(COLD_ROUNDS, latePaste), GOALS.firstDigestMs);
  const sizes = await Promise.all((rounds[0]?.names ?? []).map(sizeOf));
  const isWasm = (/** @type {File} */ { name }) => name.endsWith('.wasm');
  const sum = (/** @type {File[]} */ some) => some.reduce((sum, { bytes }) => sum + bytes, 0);
  show('WebAssembly before the digest, bytes gzip', [sum(sizes.filter(isWasm))], GOALS.wasmBytes);
  show(`${sizes.length - 1} other files before the digest, bytes gzip`, [sum(sizes.filter((file) => !isWasm(file)))], GOALS.otherBytes);
}

/** @param {string} name the path of a file of the page's @returns {Promise<File>} */
async function sizeOf(name) {
  const file = name.startsWith('/pkg/') ? name : `/www${name === '/' ? '/index.html' : name}`;
  return { name, bytes: gzipped(await readFile(`${ROOT}${file}`)) };
}

async function coldPaste() {
  const site = await open([], WITH_SCREEN);
  try {
    const { page, problems } = await site.visit('/host/blank.html');
    await page.addInitScript(pasteAtOnce, ARTICLE);
    await page.waitForTimeout(REST_MS);
    await page.goto(site.address);
    const shown = await page.evaluate(() => /** @type {any} */ (globalThis).shown);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return /** @type {{ lastByte: number, ready: number, painted: number, names: string[] }} */ (shown);
  } finally {
    await site.close();
  }
}

/** Runs in the page before its scripts: pastes when they have run, and notes when the digest is there, and when the last of what the page's HTML asks for. @param {string} article */
function pasteAtOnce(article) {
  if (location.pathname !== '/') return;
  /** @type {string[]} */
  let names = [];
  const note = (/** @type {number} */ ready, /** @type {number} */ painted) => {
    const files = /** @type {PerformanceResourceTiming[]} */ (performance.getEntries()).filter(({ name }) => names.includes(name));
    return { lastByte: Math.max(...files.map(({ responseEnd }) => responseEnd)), ready, painted, names: names.map((name) => new URL(name).pathname) };
  };
  const shown = new Promise((done) => addEventListener('DOMContentLoaded', () => {
    const links = [...document.querySelectorAll('link:is([rel="stylesheet"], [rel="preload"], [rel="modulepreload"]), script[src]')];
    const hrefs = links.map((link) => new URL(link.getAttribute('href') ?? link.getAttribute('src') ?? '', location.href).href);
    names = [...new Set([location.href, ...hrefs])]; // now, before the scripts link to what they do without at first
    new MutationObserver((_, observer) => {
      if (document.body.dataset.state !== 'ready') return;
      observer.disconnect();
      const ready = performance.now();
      requestAnimationFrame(() => setTimeout(() => done(note(ready, performance.now())))); // behind the frame that shows it
    }).observe(document.body, { attributeFilter: ['data-state'] });
    const data = new DataTransfer();
    data.setData('text/plain', article);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }));
  Object.assign(globalThis, { shown });
}

/** A paste when all is loaded and a reader has had time to look around. */
async function latePaste() {
  const site = await open([], WITH_SCREEN);
  try {
    const { page } = await site.visit('/');
    await isLoaded(page);
    await page.waitForTimeout(REST_MS);
    return await page.evaluate((article) => {
      const data = new DataTransfer();
      data.setData('text/plain', article);
      const start = performance.now();
      const shown = new Promise((done) => new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))).observe(document.body, { attributeFilter: ['data-state'] }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      return /** @type {Promise<number>} */ (shown);
    }, ARTICLE);
  } finally {
    await site.close();
  }
}

/** A book of 3 MB: the first digest in the worker of a page that is loaded, and what the page does meanwhile. */
async function book() {
  execFileSync('cargo', ['build', '--quiet', '--profile', 'bench', '--example', 'novel'], { cwd: ROOT, stdio: 'inherit' });
  const text = execFileSync(`${ROOT}target/release/examples/novel`, ['18700'], { encoding: 'utf8', maxBuffer: 64 << 20 });
  mkdirSync(PEERS, { recursive: true });
  const file = `${PEERS}/book.txt`;
  writeFileSync(file, text);
  const rounds = await inTurn(BOOK_ROUNDS, () => coldBook(text));
  console.log(`\na book of ${(text.length / 1e6).toFixed(1)} MB in the worker, first run after load, median of ${BOOK_ROUNDS} (best, quartiles)`);
  show('from the question to the answer, ms', rounds.map(({ milliseconds }) => milliseconds), GOALS.bookMs);
  show('WebAssembly’s memory, in Node, MB', [(await askOnce(javascript('nutgraf'), file)).memory / 1_000], GOALS.bookMb);
  show('longest task of the main thread while the book is opened and shown, ms of its own processor time', rounds.map(({ longest }) => longest), GOALS.taskMs);
}

/** @param {string} text */
async function coldBook(text) {
  const site = await open([], WITH_SCREEN);
  try {
    const { page } = await site.visit('/');
    await isLoaded(page);
    const milliseconds = await page.evaluate(async (text) => {
      const { digest } = await import(/** @type {any} */ ('/engine.js'));
      const start = performance.now();
      await digest(text);
      return performance.now() - start;
    }, text);
    await page.reload();
    await isLoaded(page);
    await page.evaluate((text) => Object.assign(globalThis, { book: text }), text);
    const { longest } = await mainThread(page, () => dropBook(page));
    return { milliseconds, longest };
  } finally {
    await site.close();
  }
}

/** Waits until the page has what the first paste is answered with. @param {Page} page */
async function isLoaded(page) {
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('article-view.js')));
}

/** @param {Page} page */
async function dropBook(page) {
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([/** @type {any} */ (globalThis).book], 'book.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  });
  await reaches(page, 'ready');
  await isWhole(page);
}

/** @template Round @param {number} times @param {() => Promise<Round>} measure @returns {Promise<Round[]>} */
async function inTurn(times, measure) {
  const rounds = [];
  for (let round = 0; round < times; round++) rounds.push(await measure());
  return rounds;
}

/** @param {string} what @param {number[]} values @param {number} [goal] */
function show(what, values, goal) {
  const value = median(values);
  const verdict = goal === undefined ? '' : `${value <= goal ? 'reached' : 'MISSED'} (at most ${goal.toLocaleString('en')}): `;
  const ranked = values.toSorted((a, b) => a - b);
  const [best, low, high] = [0, 0.25, 0.75].map((share) => round(ranked[Math.round(share * (ranked.length - 1))] ?? NaN));
  const spread = values.length > 1 ? ` (${best}, ${low} to ${high})` : '';
  console.log(`${verdict}${what}: ${round(value)}${spread}`);
}

/** @param {number} value */
function round(value) {
  return value < 1_000 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
