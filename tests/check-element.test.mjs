//! `<nut-graf-check>` in a real Chromium, on an editing page under a strict policy with Trusted Types.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';

import { axeFindings, open, shownInPlace } from './browser/chromium.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../www/nut-graf-check-element.js').NutGrafCheckElement} NutGrafCheck */

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

/** @param {import('playwright-core').BrowserContextOptions} [options] @param {string} [path] */
async function visit(options, path = '/strict/check.html') {
  const found = await site.visit(path, options);
  await found.page.waitForSelector('.checked li');
  return found;
}

/** @param {Page} page @param {string} text */
const hasVerdict = (page, text) => page.locator('.verdict-text', { hasText: text }).waitFor();

test('under a strict policy it shows what the article does not have, and changes no letter of the page', async () => {
  const { page, problems } = await visit();
  await hasVerdict(page, '2 things the article does not have');
  assert.deepEqual(await page.locator('.flag.strong').allInnerTexts(), ['White House', '77']);
  assert.equal(await page.locator('.flag.strong').first().evaluate((it) => getComputedStyle(it).textDecorationStyle), 'solid');
  const served = await page.evaluate(async () => (await fetch('/host/check.html')).text());
  const [story] = /<article id="story">[^]*<\/article>/.exec(served) ?? [];
  assert.equal(await page.locator('#story').evaluate((it) => it.outerHTML), story);
  assert.match(await page.locator('.scope b').innerText(), /^Not checked: meaning/);
  assert.deepEqual(problems, []);
});

test('it follows the summary as it is typed, and the article as it changes', async () => {
  const { page } = await visit();
  await hasVerdict(page, '2 things');
  await page.locator('#takeaways').fill('The White House said that the bridge will close for eleven weeks.');
  await hasVerdict(page, '1 thing');
  await page.evaluate(() => {
    const words = document.createElement('p');
    words.textContent = 'The White House had asked the city to wait until the end of the summer.';
    document.querySelector('#story')?.append(words);
  });
  await hasVerdict(page, 'Nothing found that the article lacks');
  await page.locator('#takeaways').fill('');
  await page.waitForSelector('.check-view', { state: 'hidden' });
});

test('every check is told with an event, and so is what is marked as right', async () => {
  const { page } = await visit();
  await hasVerdict(page, '2 things');
  const told = page.evaluate(() => new Promise((tell) => document.addEventListener('nutgraf-check', (event) => {
    const { check, right } = /** @type {CustomEvent} */ (event).detail;
    tell({ strong: check.counts.strong, right, same: check === /** @type {NutGrafCheck} */ (event.target).check, composed: event.composed });
  })));
  await page.getByRole('button', { name: 'It is right' }).first().click();
  assert.deepEqual(await told, { strong: 2, right: ['White House'], same: true, composed: true });
  await hasVerdict(page, '1 thing');
});

test('a summary may be an element, the id may change, and a source is shown in its place', async () => {
  const { page } = await visit({ viewport: { width: 900, height: 400 } });
  await page.locator('nut-graf-check').evaluate((it) => (/** @type {NutGrafCheck} */ (it).summary = 'points'));
  await page.locator('.flag', { hasText: 'Berlin' }).waitFor();
  await page.locator('.source').first().click();
  assert.match(await shownInPlace(page), /^The harbour bridge will close for eleven weeks/);
});

test('a text that is not there is told and warned of, and one that comes later is taken', async () => {
  const { page } = await visit();
  const told = page.evaluate(() => new Promise((tell) => document.addEventListener('nutgraf-check-error', (event) => tell(/** @type {any} */ (event).detail.error.code))));
  const warned = page.waitForEvent('console', (message) => message.type() === 'warning');
  await page.locator('nut-graf-check').evaluate((it) => it.setAttribute('summary', 'later'));
  assert.equal(await told, 'no-article');
  assert.match((await warned).text(), /^<nut-graf-check>: no element has the id "later"/);
  assert.equal(await page.locator('.check-view').isVisible(), false);
  await page.evaluate(() => {
    const later = document.createElement('p');
    later.id = 'later';
    later.textContent = 'The bridge will close for 77 weeks.';
    document.body.append(later);
  });
  await hasVerdict(page, '1 thing');
});

test('in the page’s language it speaks so', async () => {
  const { page } = await site.visit('/host/check.html');
  await page.evaluate(() => {
    document.documentElement.lang = 'de';
    document.querySelector('nut-graf-check')?.setAttribute('lang', 'de');
  });
  await page.locator('.caution', { hasText: 'Nichts markiert heißt nicht' }).waitFor();
});

for (const width of [320, 1280]) {
  test(`axe finds nothing at ${width} px, and nothing is wider than its place`, async () => {
    const { page } = await visit({ viewport: { width, height: 800 } });
    await page.evaluate(() => document.querySelector('textarea')?.setAttribute('cols', '20'));
    await hasVerdict(page, '2 things');
    assert.deepEqual(await axeFindings(page, 'nut-graf-check'), []);
    const { wide, own } = await page.locator('nut-graf-check').evaluate((it) => ({ wide: it.scrollWidth, own: it.clientWidth }));
    assert.ok(wide <= own, `${wide} > ${own}`);
  });
}

test('a server can import it, and defines nothing', () => {
  const url = JSON.stringify(new URL('../www/nut-graf-check.js', import.meta.url).href);
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', `const { NutGrafCheckElement } = await import(${url}); class Own extends NutGrafCheckElement {} console.log(Own.observedAttributes.join());`], { encoding: 'utf8' });
  assert.equal(run.stdout.trim(), 'for,summary,lang', run.stderr);
});
