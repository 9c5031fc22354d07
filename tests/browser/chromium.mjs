//! A real Chromium on a real server, and what every test wants to know of a page.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { MOUNTS, serve } from '../../tools/serve.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContextOptions} BrowserContextOptions */

/** As strict as a host's policy can be with WebAssembly; Trusted Types forbid workers too. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; " +
  "img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'";

/** A host's policy that knows nothing of WebAssembly. */
const FORBIDDING_CSP = "script-src 'self'";

const folder = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** So long a page may take for what it does at once on a machine that is busy with other things. */
const TIMEOUT_MS = 15_000;
/** Chromium without a screen comes first: the same engine, and a page of it is there in half the time. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** What a reader has: for measurements. */
export const WITH_SCREEN = PLACES.slice(1);

/** The contexts of the pages that a test visits: closed after it, since a page at rest takes time from the next one. */
const visited = new Set();
if (process.env.NODE_TEST_CONTEXT) { // not where a tool visits pages
  beforeEach(() => visited.clear()); // what is opened for all tests of a file stays
  afterEach(async () => {
    await Promise.all([...visited].map((context) => context.close()));
  });
}

/** A browser that asks nobody for updates. @param {string[]} [places] */
export function launch(places = PLACES) {
  const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, args });
}

/**
 * Starts a server and a browser. Hosts' pages are at `/host/` under no policy and at `/strict/` under a strict one; the
 * WebAssembly is at `/untyped/` too, as a server gives it that does not know its type.
 *
 * @param {import('../../tools/serve.mjs').Mount[]} [more] what else is served
 * @param {string[]} [places] where the browser may be, best first
 */
export async function open(more = [], places = PLACES) {
  const host = folder('host');
  const mounts = [
    ...MOUNTS,
    ...more,
    { at: '/host/', folder: host },
    { at: '/strict/', folder: host, headers: { 'content-security-policy': STRICT_CSP } },
    { at: '/forbidding/', folder: host, headers: { 'content-security-policy': FORBIDDING_CSP } },
    { at: '/untyped/', folder: folder('../../pkg'), headers: { 'content-type': 'application/octet-stream' } },
  ];
  const { address, close } = await serve({ mounts, ports: [0] });
  const browser = await launch(places);
  return {
    address,
    /** A page of its own at a path. @param {string} path @param {BrowserContextOptions} [options] */
    async visit(path, options = {}) {
      // A service worker would answer before a test's own routes do: it has tests of its own.
      const quiet = { viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce', serviceWorkers: 'block' };
      const context = await browser.newContext({ .../** @type {BrowserContextOptions} */ (quiet), ...options });
      visited.add(context);
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(address).origin });
      const page = await context.newPage();
      page.setDefaultTimeout(TIMEOUT_MS);
      const problems = watch(page, address);
      await page.goto(new URL(path, address).href);
      return { page, problems };
    },
    async close() {
      await browser.close();
      await close();
    },
  };
}

/** Notes every console error, uncaught error and request to elsewhere. @param {Page} page @param {string} address */
function watch(page, address) {
  /** @type {string[]} */
  const problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.context().on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (!request.url().startsWith(address) && protocol !== 'data:') problems.push(`request: ${request.url()}`);
  });
  return problems;
}

/** What axe finds, one line each. @param {Page} page @param {string} [within] a selector */
export async function axeFindings(page, within) {
  await page.evaluate(axe);
  return page.evaluate(async (within) => {
    const { axe } = /** @type {any} */ (globalThis);
    const { violations } = await axe.run(within ?? document);
    return violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ { target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
    );
  }, within);
}

/** The texts that are marked under a name, in order. @param {Page} page @param {string} name @returns {Promise<string[]>} */
export function marked(page, name) {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])].map((range) => /** @type {Range} */ (range));
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map(String);
  }, name);
}

/**
 * Waits until a piece that is asked for is marked so and in view.
 *
 * @param {Page} page
 * @param {string} [start] how it begins
 * @returns {Promise<string>} its text
 */
export async function shownInPlace(page, start = '') {
  const handle = await page.waitForFunction((start) => {
    const ranges = /** @type {Range[]} */ ([...(CSS.highlights.get('nut-graf-active') ?? [])]);
    const range = ranges.find((range) => String(range).startsWith(start));
    const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return top >= 0 && bottom <= innerHeight && bottom > top ? String(range) : undefined;
  }, start);
  return /** @type {Promise<string>} */ (handle.jsonValue());
}
