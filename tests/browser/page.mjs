//! What a reader does on the page, for the tests of it: paste, drop, open the example; and what stands there then.

import { readFileSync } from 'node:fs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Awaited<ReturnType<typeof import('./chromium.mjs').open>>} Site */

const text = (/** @type {string} */ name) => readFileSync(new URL(`../../www/examples/${name}.txt`, import.meta.url), 'utf8');

/** The example that is a messy paste, and its headline. */
export const FERRY = text('ferry');
export const HEADLINE = 'Night ferry to Saltmere to return after nine years';
/** The example from right to left. */
export const ARABIC = text('abbara');

/** @param {Page} page @param {string} state */
export const reaches = (page, state) => page.waitForSelector(`body[data-state="${state}"]`);

/** Pastes from the real clipboard. @param {Page} page @param {Record<string, string>} types @param {string} [state] reached then */
export async function paste(page, types, state = 'ready') {
  await page.evaluate(async (types) => {
    document.body.dataset.state = 'waiting';
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, types);
  await page.keyboard.press('Control+V');
  await reaches(page, state);
}

/** Drops a file, as far as a page can tell. @param {Page} page @param {{ name: string, type?: string, bytes: Uint8Array | string }} file */
export async function drop(page, { name, type = '', bytes }) {
  const base64 = Buffer.from(bytes).toString('base64');
  const data = await page.evaluateHandle(([name, type, base64]) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], name, { type }));
    return data;
  }, /** @type {const} */ ([name, type, base64]));
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

/** Waits until all parts of the page show the digest, those loaded later too. @param {Page} page */
export const isWhole = (page) => page.waitForSelector('.more .chips:not(:empty)');

/** The page with the messy example read. @param {Site} site @param {import('playwright-core').BrowserContextOptions} [options] @param {string} [path] */
export async function withExample(site, options, path = '/') {
  const visit = await site.visit(path, options);
  await visit.page.waitForSelector('#hint:not(:empty)', { state: 'attached' }); // else the link opens this page anew
  await example(visit.page).click();
  await reaches(visit.page, 'ready');
  await isWhole(visit.page);
  return visit;
}

/** The link to the example that is a messy paste. @param {Page} page */
export const example = (page) => page.getByRole('link', { name: 'A news page, as copied' });

/** Opens the menu "Save, share", or the list of what was left out. @param {Page} page @param {'#ways' | '.left-out-list'} fold */
export const unfold = (page, fold) => page.locator(`${fold}:not([open]) > summary`).click();

/** @param {Page} page */
export const sentences = (page) => page.locator('.sentence .text').allInnerTexts();
/** @param {Page} page */
export const quotes = (page) => page.locator('li.quote').evaluateAll((quotes) => quotes.map((quote) => [...quote.querySelectorAll('.q')].map((part) => part.textContent ?? '').join(' ')));
/** @param {Page} page */
export const notice = (page) => page.locator('#notice').innerText();
/** @param {Page} page @returns {Promise<string>} */
export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
/** Waits until what a promise of the page gives is true: `waitForFunction` takes every promise for true. @param {Page} page @param {() => Promise<unknown>} holds */
export async function until(page, holds) {
  for (const end = Date.now() + 30_000; !(await page.evaluate(holds)); await page.waitForTimeout(50)) {
    if (Date.now() > end) throw new Error(`not after 30 s: ${holds}`);
  }
}
/** The text field. @param {Page} page */
export const field = (page) => page.locator('#text');
