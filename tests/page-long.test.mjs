//! Long work on the page, in a real Chromium: a book, many pastes in a row, a worker that dies, work that is ended.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open } from './browser/chromium.mjs';
import { longText } from './browser/long-text.mjs';
import { mainThread } from './browser/main-thread.mjs';
import { drop, isWhole, notice, paste, reaches, sentences, unfold } from './browser/page.mjs';

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

/** 3 MB: a long novel. */
const BOOK = longText(16_500);
/** Over the length from which the worker takes it. */
const LONG = longText(700);

test('a book of 3 MB never keeps the page from answering', async () => {
  const { page, problems } = await site.visit('/');
  assert.ok(BOOK.length > 3_000_000);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('article-view.js')));
  await page.evaluate((book) => Object.assign(globalThis, { book }), BOOK);
  const { longest, all } = await mainThread(page, async () => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([/** @type {any} */ (globalThis).book], 'book.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    });
    await reaches(page, 'ready');
    await isWhole(page);
    await page.locator('.sentence .text').last().click();
    await page.waitForFunction(() => (CSS.highlights.get('nut-graf-active')?.size ?? 0) > 0);
    await page.mouse.wheel(0, 20_000);
    await page.waitForFunction(() => [...document.querySelectorAll('.section')].every((section) => section.childElementCount > 0));
  });
  console.log(`# longest task: ${longest.toFixed(1)} of ${all.toFixed(0)} ms of processor time`);
  assert.ok(longest < all / 5, `${longest} of ${all} ms`); // a share, which a slow machine does not change: 50 ms where all takes 250
  assert.equal((await sentences(page)).length, 3);
  assert.deepEqual(problems, []);
});

test('a sentence of a book is shown in its place', async () => {
  const { page } = await site.visit('/', { viewport: { width: 1280, height: 700 } });
  await drop(page, { name: 'book.txt', bytes: BOOK });
  await reaches(page, 'ready');
  await isWhole(page);
  const sentence = page.locator('.sentence .text').last();
  await sentence.click();
  await page.waitForFunction((text) => [...(CSS.highlights.get('nut-graf-active') ?? [])].some((range) => {
    const { top, bottom } = /** @type {Range} */ (range).getBoundingClientRect();
    return String(range) === text && top >= 0 && bottom <= innerHeight;
  }), await sentence.innerText());
  assert.equal(await page.getByRole('button', { name: 'Edit text' }).isVisible(), false);
});

test('of two hundred pastes in a row the last one is shown, and nothing of another', async () => {
  const { page, problems } = await site.visit('/');
  await page.evaluate(async ([long]) => {
    for (let i = 0; i < 200; i += 1) {
      const data = new DataTransfer();
      const body = `Article ${i} says that the mill burned down. Nobody was hurt in article ${i}. Rain helped number ${i}.`;
      data.setData('text/plain', i % 10 === 3 ? `${long}\n\n${body}` : body);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      if (i % 7 === 0) await new Promise((done) => setTimeout(done, i % 5));
    }
  }, [LONG]);
  await page.waitForFunction(() => document.querySelector('.sentence .text')?.textContent?.includes('Article 199'));
  await isWhole(page);
  assert.deepEqual(await sentences(page), ['Article 199 says that the mill burned down.', 'Nobody was hurt in article 199.', 'Rain helped number 199.']);
  const others = await page.evaluate(() => /\b(?:Article|article|number) (?!199)\d+/.exec(document.body.innerText)?.[0]);
  assert.equal(others, undefined);
  assert.deepEqual(problems, []);
});

test('a worker that dies is replaced without the reader noticing', async () => {
  const { page, problems } = await site.visit('/host/blank.html');
  let workers = 0;
  await page.route('**/nutgraf.worker.js', async (route) => {
    workers += 1;
    if (workers > 1) return route.continue();
    return route.fulfill({ contentType: 'text/javascript', body: `
      let started = false;
      addEventListener('message', () => {
        if (!started) postMessage({ ready: true });
        else setTimeout(() => { throw new Error('killed'); });
        started = true;
      });` });
  });
  await page.goto(site.address);
  await paste(page, { 'text/plain': LONG });
  assert.equal(workers, 2);
  assert.equal((await sentences(page)).length, 3);
  assert.deepEqual(problems.filter((problem) => !problem.includes('killed')), []);
});

test('a worker that keeps dying is said to, the text stays, and it can be tried again', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.route('**/nutgraf.worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: `
    let started = false;
    addEventListener('message', () => {
      if (!started) postMessage({ ready: true });
      else setTimeout(() => { throw new Error('killed'); });
      started = true;
    });` }));
  await page.goto(site.address);
  await paste(page, { 'text/plain': LONG }, 'error');
  await page.getByText('That did not work').waitFor();
  assert.equal(await page.locator('#text').inputValue(), LONG);
  await page.unroute('**/nutgraf.worker.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await reaches(page, 'ready');
  assert.equal(await notice(page), '');
});

test('work that takes long can be ended, and the text is there to be tried again', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.route('**/nutgraf.worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: `
    addEventListener('message', ({ data }) => data.module && postMessage({ ready: true }));` })); // and never an answer
  await page.goto(site.address);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, LONG);
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped.').waitFor();
  assert.equal(await page.locator('#working').isVisible(), false);
  assert.equal(await page.locator('#text').inputValue(), LONG);
  assert.equal(page.workers().length, 0);
  await page.unroute('**/nutgraf.worker.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await reaches(page, 'ready');
});

test('to end what a control began leaves the digest that was there', async () => {
  const { page } = await site.visit('/');
  await paste(page, { 'text/plain': LONG });
  await isWhole(page);
  const before = await sentences(page);
  await page.evaluate(() => Object.assign(Worker.prototype, { postMessage: () => {} })); // no answer from now on
  await page.locator('input.focus').fill('lighthouses');
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.waitForSelector('#working', { state: 'hidden' });
  assert.deepEqual(await sentences(page), before);
});
