//! Nothing is lost on the page, in a real Chromium: pastes before the scripts, replaced articles, reloads.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open } from './browser/chromium.mjs';
import { ARABIC, example, FERRY, field, HEADLINE, isWhole, paste, reaches, sentences, withExample } from './browser/page.mjs';

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

const MILL = 'The mill at Corran burned down on Friday night. Nobody was hurt. The owner said it had been empty for years.';

/** The page with its scripts held back. */
async function visitEarly() {
  const { page, problems } = await site.visit('/host/blank.html');
  /** @type {(value?: undefined) => void} */
  let arrive = () => {};
  const arrived = new Promise((/** @type {(value?: undefined) => void} */ resolve) => (arrive = resolve));
  await page.route('**/page/app.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(site.address, { waitUntil: 'commit' });
  await field(page).waitFor();
  return { page, problems, arrive };
}

test('a paste before the scripts is digested when they come', async () => {
  const { page, problems, arrive } = await visitEarly();
  await page.evaluate((text) => navigator.clipboard.writeText(text), FERRY);
  await field(page).press('Control+V');
  assert.equal(await page.locator('body').getAttribute('data-state'), 'blank');
  arrive();
  await reaches(page, 'ready');
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  assert.deepEqual(problems, []);
});

test('an example that is clicked before the scripts is shown when they come', async () => {
  const { page, arrive } = await visitEarly();
  await example(page).click({ noWaitAfter: true });
  arrive();
  await page.waitForURL(/example=ferry/);
  await reaches(page, 'ready');
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
});

test('a replaced article comes back by "Undo", by Back, and goes again by Forward', async () => {
  const { page } = await withExample(site);
  await paste(page, { 'text/plain': ARABIC });
  await page.getByText('Article replaced.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { name: HEADLINE }).waitFor();
  await page.goForward();
  await page.waitForFunction(() => document.querySelector('.summary .list')?.getAttribute('lang') === 'ar');
  await page.goBack();
  await page.getByRole('heading', { name: HEADLINE }).waitFor();
});

test('"New article" can be undone, and Back leads to the empty page at last', async () => {
  const { page } = await withExample(site);
  await page.getByRole('button', { name: 'New article' }).click();
  await reaches(page, 'blank');
  await page.getByRole('button', { name: 'Undo' }).click();
  await reaches(page, 'ready');
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  await page.goBack();
  await reaches(page, 'blank');
});

test('a reload keeps the article and what was edited of it, for this tab alone', async () => {
  const { page } = await withExample(site);
  await page.getByRole('button', { name: 'Edit text' }).click();
  await field(page).fill(MILL);
  await page.waitForFunction(() => document.querySelector('.sentence .text')?.textContent?.startsWith('The mill'));
  await isWhole(page);
  await page.reload();
  await reaches(page, 'ready');
  assert.equal((await sentences(page)).join(' '), MILL);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  const other = await page.context().newPage();
  await other.goto(site.address);
  await other.waitForSelector('#hint:not(:empty)', { state: 'attached' });
  assert.equal(await other.locator('body').getAttribute('data-state'), 'blank');
});

test('of articles that the tab has no room for, the last one survives a reload', async () => {
  const { page } = await site.visit('/');
  const long = (/** @type {string} */ name) => Array.from({ length: 14_000 }, (_, i) => `${name} number ${i} of the year came to the harbour at Corran on Monday.`).join(' ');
  for (const name of ['Ship', 'Boat', 'Raft', 'Punt']) await paste(page, { 'text/plain': `${name}s counted\n\n${long(name)}` });
  await page.getByText('Article replaced.').waitFor();
  await page.reload();
  await reaches(page, 'ready');
  assert.ok((await sentences(page)).every((sentence) => sentence.startsWith('Punt')));
});
