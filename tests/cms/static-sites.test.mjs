//! The two static sites: Eleventy bakes the digest while it builds, Hugo has it made in the reader's browser.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { open } from '../browser/chromium.mjs';
import { install, ROOT, run } from './installed.mjs';

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
const hugo = `${ROOT}target/cms/hugo`;
/** @type {string} */
let eleventy;
before(async () => {
  eleventy = install('cms/eleventy');
  run('npx', ['eleventy'], eleventy);
  rmSync(hugo, { recursive: true, force: true });
  cpSync(`${ROOT}cms/hugo`, hugo, { recursive: true });
  mkdirSync(`${hugo}/assets`, { recursive: true });
  cpSync(`${ROOT}pkg/nut-graf.embed.js`, `${hugo}/assets/nut-graf.embed.js`);
  site = await open([{ at: '/stories/', folder: `${hugo}/public/stories` }, { at: '/eleventy/', folder: `${eleventy}/_site` }]);
  run('hugo', ['--quiet', '--baseURL', site.address], hugo);
});
after(() => site?.close());

test('Eleventy’s pages have the digest without a script, in the language of the story', async () => {
  const html = readFileSync(`${eleventy}/_site/stories/ferry/index.html`, 'utf8');
  assert.match(html, /<section class="nut-graf" lang="en"[^]*<li>The ferry to Corran Island will sail twice a day[^]*<figcaption>Piet Lorne<\/figcaption>[^]*<\/section>/);
  assert.doesNotMatch(html, /<script(?! type="application\/ld\+json")/);
  const { abstract, '@id': id } = JSON.parse(/ld\+json">(.*)<\/script>/.exec(html)?.[1] ?? '');
  assert.match(abstract, /^The ferry to Corran Island/);
  assert.equal(id, 'https://heron.example/stories/ferry/');
  assert.match(readFileSync(`${eleventy}/_site/stories/faehre/index.html`, 'utf8'), /<h2>Zusammenfassung<\/h2>/);
  const { page } = await site.visit('/eleventy/stories/ferry/', { javaScriptEnabled: false });
  assert.ok(await page.getByRole('heading', { name: 'Key quotes' }).isVisible());
});

test('a source made of HTML has the words that readers see, by block', async () => {
  const { sourceOfHtml } = await import(`${eleventy}/source-of-html.js`);
  const { text, blocks } = sourceOfHtml('<h1>A &amp; B</h1><p>One <b>two</b>\n three.<br>Four.</p><section class="x nut-graf"><p>baked</p></section><ul><li><p>Item</p></li></ul><script>no()</script><blockquote><p>Said.</p></blockquote>tail');
  const read = blocks.map((/** @type {any} */ { start, end, kind }) => [kind, text.slice(start, end)]);
  assert.deepEqual(read, [['headline', 'A & B'], ['paragraph', 'One two three.'], ['paragraph', 'Four.'], ['list-item', 'Item'], ['quotation', 'Said.'], ['paragraph', 'tail']]);
});

test('Hugo’s shortcode makes the element, and its script comes with its hash, only where it is needed', async () => {
  const story = readFileSync(`${hugo}/public/stories/ferry/index.html`, 'utf8');
  assert.match(story, /<nut-graf sentences="2" quotes="2" highlight><\/nut-graf>/);
  assert.match(story, /<script src="\/nut-graf\.embed\.[0-9a-f]+\.js" integrity="sha384-[^"]+" defer>/);
  assert.ok(!readFileSync(`${hugo}/public/stories/plain/index.html`, 'utf8').includes('<script'));

  const { page } = await site.visit('/host/blank.html');
  await page.route('**/nut-graf.embed.*.js', (route) => route.fulfill({ path: `${hugo}/public${new URL(route.request().url()).pathname}`, contentType: 'text/javascript' }));
  await page.goto(new URL('/stories/ferry/', site.address).href);
  await page.locator('nut-graf .columns').filter({ hasText: 'The ferry to Corran Island' }).waitFor();
  assert.equal(await page.locator('nut-graf .sentence').count(), 2);
});
