//! Who speaks, skimming, and a link that carries the article, in a real Chromium.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { axeFindings, open } from './browser/chromium.mjs';
import { clipboard, drop, FERRY, HEADLINE, isWhole, paste, quotes, reaches, sentences, unfold, withExample } from './browser/page.mjs';

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

test('each speaker has a bar by the words in quotation marks, and a click shows only their quotes', async () => {
  const { page, problems } = await withExample(site);
  const rows = page.locator('.who-speaks button[aria-pressed]');
  const names = await rows.locator('.name').allInnerTexts();
  assert.ok(names.includes('Hanne Lindqvist') && names.includes('Idris Bell'), names.join());
  assert.match(await page.locator('.foot h3', { hasText: 'Who speaks' }).innerText(), /\d+ words in quotation marks/);
  const words = (await rows.locator('.numbers').allInnerTexts()).map((text) => Number(/\d+/.exec(text)?.[0]));
  assert.deepEqual(words, words.toSorted((a, b) => b - a));
  const before = await quotes(page);
  await rows.filter({ hasText: 'Tomas Reyl' }).click();
  await page.waitForFunction(() => new Set([...document.querySelectorAll('li.quote .name')].map((it) => it.textContent)).size === 1);
  assert.deepEqual([...new Set(await page.locator('li.quote .name').allInnerTexts())], ['Tomas Reyl']);
  assert.deepEqual(await axeFindings(page), []);
  await rows.filter({ hasText: 'Tomas Reyl' }).click();
  await page.waitForFunction((n) => document.querySelectorAll('li.quote').length === n, before.length);
  assert.deepEqual(await quotes(page), before);
  assert.deepEqual(problems, []);
});

test('quotes without a speaker have a bar of their own, the last', async () => {
  const { page } = await site.visit('/');
  const text = 'Ferry timetable anger\n\n"Nobody asked us before the timetable was printed and sent to every house in the town." The words stood on a wall by the harbour on Monday morning, in white paint.\n\nThe ferry left at noon as it does every day. "We will talk to everyone on the island before the summer," said Mayor Anna Holm.';
  await paste(page, { 'text/plain': text });
  await isWhole(page);
  const rows = page.locator('.who-speaks button[aria-pressed]');
  assert.equal(await rows.last().locator('.unknown').innerText(), 'Speaker not found');
});

test('skimming greys all but the marks, and is taken back by another click', async () => {
  const { page } = await withExample(site);
  const colour = () => page.locator('#reader .row:not(.left-out) .words').last().evaluate((it) => getComputedStyle(it).color);
  const before = await colour();
  await page.getByRole('button', { name: 'Skim' }).click();
  assert.notEqual(await colour(), before);
  assert.equal(await page.getByRole('button', { name: 'Skim' }).getAttribute('aria-pressed'), 'true');
  await page.getByRole('button', { name: 'Skim' }).click();
  assert.equal(await colour(), before);
});

test('what joins the summary lights up in the article for a moment, unless the reader wants no motion', async () => {
  for (const reducedMotion of /** @type {const} */ (['no-preference', 'reduce'])) {
    const { page } = await withExample(site, { reducedMotion });
    const before = await sentences(page);
    const lit = page.evaluate(() => new Promise((tell) => {
      const look = () => {
        const ranges = [...(CSS.highlights.get('nut-graf-joined') ?? [])].map(String);
        if (ranges.length > 0) return tell(ranges);
        requestAnimationFrame(look);
      };
      look();
      setTimeout(() => tell([]), 2_000);
    }));
    await page.getByRole('slider', { name: 'Length of the summary' }).fill('5');
    const after = await sentences(page);
    const joined = after.filter((sentence) => !before.includes(sentence));
    assert.equal(joined.length, 2);
    assert.deepEqual(await lit, reducedMotion === 'reduce' ? [] : joined);
    await page.waitForFunction(() => !CSS.highlights.has('nut-graf-joined'));
  }
});

test('on paper the digest has the article’s address and the date', async () => {
  const { page } = await withExample(site);
  await unfold(page, '#ways');
  await page.locator('#source').fill('https://news.example/ferry');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.match(await page.locator('.print-note').innerText(), /^https:\/\/news\.example\/ferry · \w+ \d+, \d{4} · Nutgraf$/);
  const [summary, said] = await Promise.all(['.column.summary', '.column.said'].map((list) => page.locator(list).boundingBox()));
  assert.ok(summary && said && summary.y === said.y && said.x > summary.x + summary.width - 1, 'two columns');
});

test('a link carries the article and the choices, and sends nothing to a server', async () => {
  const { page } = await withExample(site);
  await page.getByRole('slider', { name: 'Length of the summary' }).fill('5');
  await unfold(page, '#ways');
  await page.getByRole('button', { name: 'Copy link with this article' }).click();
  await page.getByText('Copied', { exact: true }).waitFor();
  const address = await clipboard(page);
  assert.ok(address.startsWith(`${site.address}#`) && address.length < 4_000, String(address.length));
  const shown = await sentences(page);
  const { page: other, problems } = await site.visit('/host/blank.html');
  /** @type {string[]} */
  const asked = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.goto(address);
  await reaches(other, 'ready');
  assert.equal(await other.locator('#headline').innerText(), HEADLINE);
  assert.deepEqual(await sentences(other), shown);
  assert.ok(asked.every((url) => !url.includes('article=')), asked.join('\n'));
  assert.deepEqual(problems, []);
});

test('a link that was cut, or an article too long for one, is said to be', async () => {
  const { page } = await site.visit('/#article=7VhLb9s4EL7nV');
  await page.getByText('the link was cut on its way').waitFor();
  await drop(page, { name: 'long.txt', bytes: Array.from({ length: 900 }, (_, i) => `Ship number ${i} of the year came to the harbour on Monday.`).join(' ') });
  await reaches(page, 'ready');
  await isWhole(page);
  await unfold(page, '#ways');
  await page.getByRole('button', { name: 'Copy link with this article' }).click();
  await page.getByText('too long for a link').waitFor();
});
