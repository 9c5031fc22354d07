//! What a reader does with a digest, in a real Chromium: arranges it, takes blocks back, carries it away, comes back offline.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { posix } from 'node:path';
import { after, before, test } from 'node:test';

import { serve } from '../tools/serve.mjs';
import { axeFindings, marked, open } from './browser/chromium.mjs';
import { ARABIC, clipboard, drop, FERRY, HEADLINE, isWhole, paste, quotes, reaches, sentences, unfold, until, withExample } from './browser/page.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

const CAPTION = 'The refitted Marit will carry up to 40 lorries and 300 passengers. [NORTHWATER LINES]';

/** @param {Page} page */
const leftOut = (page) => page.locator('.left-out-list > summary');

/** How many paragraphs are left out of the article. @param {Page} page */
const countLeftOut = (page) => page.locator('#reader .row.left-out').count();
/** @param {Page} page @param {number} count */
const leavesOut = (page, count) => page.waitForFunction((count) => document.querySelectorAll('#reader .row.left-out').length === count, count);

// --- Taking back ---------------------------------------------------------------------------------------------------

test('a left-out block is greyed in the article with its reason, and comes back with one click, and goes again', async () => {
  const { page, problems } = await withExample(site);
  const before = await countLeftOut(page);
  const row = page.locator('#reader .row').filter({ hasText: CAPTION }).first();
  const gap = page.locator('#reader .gap').filter({ hasText: /caption|repeated/ }).last();
  await gap.focus();
  await page.keyboard.press('Enter');
  assert.equal(await gap.getAttribute('aria-expanded'), 'true');
  await row.waitFor({ state: 'visible' });
  assert.match(await row.locator('.rule').innerText(), /^\p{Letter}.+ Keep$/u);
  await row.getByRole('button', { name: 'Keep', exact: true }).focus();
  await page.keyboard.press('Enter');
  await leavesOut(page, before - 1);
  assert.equal(await row.evaluate((row) => row.classList.contains('left-out')), false);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Leave out');
  await page.keyboard.press('Enter');
  await leavesOut(page, before);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Keep');
  assert.deepEqual(problems, []);
});

test('what was taken back stays so when the controls change, and is forgotten with another article', async () => {
  const { page } = await withExample(site);
  const before = await countLeftOut(page);
  await leftOut(page).click();
  await page.locator('.removals li', { hasText: 'repeated' }).getByRole('button', { name: /more like it/ }).click();
  const item = page.locator('.removals li').filter({ hasText: CAPTION }).first();
  await item.getByRole('button', { name: 'Keep', exact: true }).click();
  await leavesOut(page, before - 1);
  await page.getByRole('slider', { name: 'Length of the summary' }).fill('20');
  await page.waitForFunction(() => document.querySelectorAll('.sentence .text').length > 10);
  assert.equal(await countLeftOut(page), before - 1);
  assert.match(await leftOut(page).innerText(), /, 1 kept$/);
  await page.getByRole('slider', { name: 'Length of the summary' }).fill('3');
  await paste(page, { 'text/plain': `${FERRY}\n` });
  await leavesOut(page, before);
});

test('a click keeps everything, and another leaves it out again', async () => {
  const { page } = await withExample(site);
  const before = await countLeftOut(page);
  await unfold(page, '.left-out-list');
  await page.getByRole('checkbox', { name: 'Keep everything' }).check();
  await page.locator('.left-out-list > summary', { hasText: 'Nothing left out' }).waitFor();
  assert.equal(await page.locator('.row.left-out').count(), 0);
  await page.getByText('Log in to leave a comment').waitFor({ state: 'visible' });
  await page.getByRole('checkbox', { name: 'Keep everything' }).uncheck();
  await leavesOut(page, before);
});

// --- Arranging -----------------------------------------------------------------------------------------------------

test('the length is in sentences, words or percent, by one slider', async () => {
  const { page } = await withExample(site);
  const words = async () => (await sentences(page)).join(' ').split(/\s+/).length;
  const slider = page.getByRole('slider', { name: 'Length of the summary' });
  await page.getByRole('combobox', { name: 'Measure its length in' }).selectOption('words');
  await slider.fill('50');
  await page.waitForFunction(() => document.querySelectorAll('.sentence .text').length < 3);
  assert.ok((await words()) <= 52, String(await words()));
  assert.equal(await slider.evaluate((it) => it.ariaValueText), '50 words');
  await page.getByRole('combobox', { name: 'Measure its length in' }).selectOption('percent');
  await slider.fill('50');
  await page.waitForFunction(() => document.querySelectorAll('.sentence .text').length > 5);
  const whole = Number(/^[\d,]+/.exec(await page.locator('#figures').innerText())?.[0]);
  assert.ok((await words()) / whole > 0.4 && (await words()) / whole < 0.55, `${await words()} of ${whole}`);
});

test('quotes stand by weight, in the order of the article, or by speaker', async () => {
  const { page } = await withExample(site);
  const byWeight = await quotes(page);
  const order = page.getByRole('combobox', { name: 'Show the quotes' });
  await order.selectOption('article');
  const places = (await quotes(page)).map((quote) => FERRY.indexOf(quote.split(' […] ')[0] ?? ''));
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
  await order.selectOption('speaker');
  const speakers = await page.locator('.said h3 .name').allInnerTexts();
  assert.equal(new Set(speakers).size, speakers.length);
  assert.deepEqual(new Set(await quotes(page)), new Set(byWeight));
  const last = page.locator('li.quote').last();
  await page.locator('.back.quote').last().click();
  assert.equal(await page.locator('.quote :focus').count(), 1);
  assert.ok(await last.isVisible());
});

test('a keyword that is clicked becomes the focus, and words that the article lacks are named', async () => {
  const { page } = await withExample(site);
  const chip = page.locator('.chip').last();
  const word = await chip.innerText();
  await chip.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.chip[aria-pressed="true"]'));
  assert.equal(await page.getByLabel('Focus on').inputValue(), word);
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'chip');
  await page.getByLabel('Focus on').fill('zeppelins');
  await page.getByText('Not in the article: zeppelins').waitFor();
  await page.getByLabel('Focus on').fill('helicopter');
  await page.waitForFunction(() => document.querySelector('.sentences')?.textContent?.includes('helicopter'));
});

test('the language that was found is named, and can be changed', async () => {
  const { page } = await withExample(site);
  assert.equal(await page.locator('#lang option').first().innerText(), 'English (detected)');
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('de');
  await page.waitForFunction(() => /** @type {HTMLElement} */ (document.querySelector('.summary .list')).lang === 'de');
});

test('a link carries the choices and never the text', async () => {
  const { page } = await withExample(site);
  await page.getByRole('slider', { name: 'Length of the summary' }).fill('5');
  await page.getByRole('combobox', { name: 'Show the quotes' }).selectOption('speaker');
  await unfold(page, '#ways');
  await page.getByRole('button', { name: 'Copy link with these settings' }).click();
  await page.getByText('Copied', { exact: true }).waitFor();
  const address = await clipboard(page);
  assert.equal(address, `${site.address}#length=5&order=speaker`);
  const { page: other } = await withExample(site, {}, new URL(address).hash);
  assert.equal((await sentences(other)).length, 5);
  assert.ok((await other.locator('.said h3').count()) > 0);
});

test('a link with nonsense in it is read as far as it makes sense', async () => {
  const { page, problems } = await withExample(site, {}, '/#length=x&unit=parsecs&order=%00&quotes=2&lang=zz');
  assert.equal((await sentences(page)).length, 3);
  assert.equal((await quotes(page)).length, 2);
  assert.deepEqual(problems, []);
});

// --- The way back and the picture ----------------------------------------------------------------------------------

test('pointing at a mark in the article points at its piece, and a click leads there', async () => {
  const { page } = await withExample(site);
  const start = (await sentences(page))[1]?.slice(0, 12) ?? '';
  await page.locator('.row:has(.back.sentence)').nth(1).scrollIntoViewIfNeeded();
  const box = await page.evaluate((start) => {
    const ranges = /** @type {Range[]} */ ([...(CSS.highlights.get('nut-graf-summary') ?? [])]);
    const range = ranges.find((range) => String(range).startsWith(start));
    const { x, y, height } = range?.getClientRects()[0] ?? { x: 0, y: 0, height: 0 };
    return { x: x + 20, y: y + height / 2 };
  }, start);
  await page.mouse.move(box.x, box.y);
  await page.locator('.sentence.pointed').waitFor();
  assert.ok((await page.locator('.sentence.pointed .text').innerText()).startsWith(start));
  await page.mouse.click(box.x, box.y);
  assert.ok((await page.locator('.sentence:focus-within .text').innerText()).startsWith(start));
});

test('the strip shows every sentence, the chosen ones and the quotes, says it in words, and leads to the place', async () => {
  const { page } = await withExample(site);
  const strip = page.locator('.strip');
  assert.equal(await strip.locator('.chosen').count(), 3);
  assert.ok((await strip.locator('.other').count()) > 15);
  assert.ok((await strip.locator('.quoted').count()) >= 4);
  assert.match(await page.getByRole('img').getAttribute('aria-label') ?? '', /^Where it stands: ¶ 1, /);
  const { width = 0, height = 0 } = (await strip.boundingBox()) ?? {};
  await strip.click({ position: { x: width - 3, y: height / 2 } });
  await page.waitForFunction(() => [...(CSS.highlights.get('nut-graf-active') ?? [])].some((range) => String(range).includes('islanders will pay half')));
});

// --- Away ----------------------------------------------------------------------------------------------------------

for (const [format, holds] of /** @type {const} */ ([
  ['text', [HEADLINE, '— Hanne Lindqvist']],
  ['markdown', ['## ', '1. ', '> ']],
  ['html', ['<blockquote cite="https://averil.test/ferry">', '<ol>']],
  ['json', ['"summary": [', '"quotes": [']],
])) {
  test(`the copy as ${format} holds the summary and the quotes with their speakers`, async () => {
    const { page } = await withExample(site);
    await unfold(page, '#ways');
    await page.getByRole('combobox', { name: 'Format' }).selectOption(format);
    await page.getByLabel('Link to the article (added to copies)').fill('https://averil.test/ferry');
    await page.getByRole('button', { name: 'Copy all' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    const copied = await clipboard(page);
    for (const words of [...holds, ...(await page.locator('.quote .name').allInnerTexts())]) assert.ok(copied.includes(words), `${words} in ${copied}`);
    if (format === 'json') assert.equal(JSON.parse(copied).quotes.length, 4);
  });
}

test('one sentence is copied, and one quote with its speaker', async () => {
  const { page } = await withExample(site);
  await page.getByRole('button', { name: 'Copy sentence 2' }).click();
  await page.getByText('Copied', { exact: true }).waitFor();
  assert.equal(await clipboard(page), (await sentences(page))[1]);
  await page.getByRole('button', { name: 'Copy quote 1' }).click();
  await until(page, async () => (await navigator.clipboard.readText()).startsWith('“'));
  assert.match(await clipboard(page), new RegExp(`— ${await page.locator('.quote .name').first().innerText()}`));
});

test('a file is saved under the headline’s name', async () => {
  const { page } = await withExample(site);
  await unfold(page, '#ways');
  await page.getByRole('combobox', { name: 'Format' }).selectOption('markdown');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const download = await coming;
  assert.equal(download.suggestedFilename(), 'night-ferry-to-saltmere-to-return-after-nine-years.md');
  assert.ok(readFileSync(await download.path(), 'utf8').includes((await sentences(page))[0] ?? ' '));
});

test('where another app can be given the digest, it is offered', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.addInitScript(() => {
    Object.assign(Navigator.prototype, { share: async (/** @type {ShareData} */ data) => void (document.title = `shared: ${data.title}`) });
  });
  await page.goto(site.address);
  await paste(page, { 'text/plain': FERRY });
  await isWhole(page);
  await unfold(page, '#ways');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.waitForFunction((title) => document.title === `shared: ${title}`, HEADLINE);
});

test('printed, it is one page', async () => {
  const { page } = await withExample(site);
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1);
});

// --- Alone ---------------------------------------------------------------------------------------------------------

test('from load through paste to export, nothing is asked of elsewhere and nothing of the text is sent', async () => {
  const { page, problems } = await site.visit('/host/blank.html');
  /** @type {string[]} */
  const asked = [];
  page.context().on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await page.goto(site.address);
  await paste(page, { 'text/html': `<img src="https://elsewhere.test/a.png"><p>${FERRY.replaceAll('\n\n', '</p><p>')}</p>`, 'text/plain': FERRY });
  await isWhole(page);
  await page.getByRole('button', { name: 'Copy all' }).click();
  await unfold(page, '#ways');
  for (const name of ['Copy link with these settings', 'Save', 'Copy sentence 1']) await page.getByRole('button', { name, exact: true }).first().click();
  await drop(page, { name: 'a.txt', bytes: ARABIC });
  await page.waitForFunction(() => document.querySelector('.summary .list')?.getAttribute('lang') === 'ar');
  assert.ok(asked.length > 15, `${asked.length} requests`);
  for (const request of asked) {
    assert.ok(/^GET \S+ $/.test(request) && (request.includes(site.address) || request.startsWith('GET blob:')), request);
    assert.ok(!/Saltmere|ferry(?!\.txt)/i.test(decodeURIComponent(request)), request);
  }
  assert.deepEqual(problems, []);
});

test('after the first visit all of it works without a network', async () => {
  const { page } = await site.visit('/', { serviceWorkers: 'allow' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await reaches(page, 'ready');
  await isWhole(page);
  await drop(page, { name: 'a.txt', bytes: FERRY });
  await page.getByRole('heading', { name: HEADLINE }).waitFor();
  assert.deepEqual(await marked(page, 'nut-graf-summary'), await sentences(page));
});

test('a new build is cached as a whole, and the old one goes', async () => {
  const { page } = await site.visit('/', { serviceWorkers: 'allow' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  const builds = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('nutgraf-')));
  const [first] = await builds();
  assert.match(String(first), /^nutgraf-[0-9a-f]{12}$/);
  const file = new URL('../pkg/build.js', import.meta.url);
  const before = readFileSync(file, 'utf8');
  try {
    writeFileSync(file, "self.NUTGRAF_BUILD = 'next';\n");
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await until(page, async () => (await caches.keys()).includes('nutgraf-next') && navigator.serviceWorker.controller);
    for (let i = 0; i < 2; i += 1) await page.reload(); // while the first one is opened, the page before it is still there
    await until(page, async () => (await caches.keys()).filter((name) => name.startsWith('nutgraf-')).join() === 'nutgraf-next');
  } finally {
    writeFileSync(file, before);
  }
  await page.context().setOffline(true);
  await page.goto(`${site.address}index.html`);
  await drop(page, { name: 'a.txt', bytes: FERRY });
  await page.getByRole('heading', { name: HEADLINE }).waitFor();
});

test('a page that was open before an update gets the files of its own build, and the next page the new ones', async () => {
  const folder = mkdtempSync(`${tmpdir()}/nutgraf-site-`);
  for (const name of ['www', 'pkg', 'languages']) cpSync(new URL(`../${name}`, import.meta.url), `${folder}/${name}`, { recursive: true });
  const mounts = [{ at: '/', folder: `${folder}/www` }, ...['pkg', 'languages'].map((name) => ({ at: `/${name}/`, folder: `${folder}/${name}` }))];
  const own = await serve({ mounts, ports: [0] });
  const { page, problems } = await site.visit('/host/blank.html', { serviceWorkers: 'allow' });
  try {
    await page.goto(own.address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await drop(page, { name: 'a.txt', bytes: FERRY });
    await page.getByRole('heading', { name: HEADLINE }).waitFor();
    problems.length = 0;

    writeFileSync(`${folder}/pkg/build.js`, "self.NUTGRAF_BUILD = 'next';\n");
    for (const name of ['card/card-dialog.js', 'check/check-page.js']) writeFileSync(`${folder}/www/page/${name}`, "document.body.dataset.build = 'next'; throw new Error('of another build');\n");
    await page.getByRole('button', { name: 'Card of quote 1' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await until(page, async () => (await navigator.serviceWorker.ready).active?.state === 'activated' && (await caches.keys()).includes('nutgraf-next'));
    await page.getByRole('link', { name: 'Check', exact: true }).click();
    await page.waitForSelector('.check-page:not([hidden])');
    assert.deepEqual(problems.filter((problem) => !problem.startsWith('request:')), []); // it is another site
    assert.equal(await page.evaluate(() => document.body.dataset.build), undefined);

    await page.goto(`${own.address}?mode=check`);
    await page.waitForFunction(() => document.body.dataset.build === 'next');
  } finally {
    await page.context().close();
    await own.close();
    rmSync(folder, { recursive: true });
  }
});

test('what the page keeps for when there is no network is all that it is made of', () => {
  const www = new URL('../www/', import.meta.url);
  const worker = readFileSync(new URL('service-worker.js', www), 'utf8');
  const kept = [...worker.matchAll(/'([^']+\.\w+)'/g)].map(([, name]) => name ?? '').filter((name) => name !== '../pkg/build.js');
  /** @type {Set<string>} */
  const needed = new Set(['index.html', '../languages/en.txt', 'page/page.css', 'page/lazy.css', 'page/card/card.css', 'page/check/check.css', 'page/words/en.js', 'icon.svg', 'manifest.webmanifest', '../pkg/nutgraf.worker.js', '../pkg/nutgraf_bg.wasm', 'page/compile-engine.js', 'page/app.js']);
  for (const name of needed) {
    const text = name.endsWith('.js') && !name.includes('pkg') ? readFileSync(new URL(name, www), 'utf8') : '';
    const imports = text.matchAll(/^(?:import|\}|export) .*from '([^']+\.js)';$|[^({]import\('([^']+\.js)'\)(?!\.[A-Z])|\[import\('([^']+\.js)'\)/gm);
    for (const [, ...found] of imports) needed.add(posix.join(posix.dirname(name), found.find(Boolean) ?? ''));
    for (const table of needed) if (/^check-words\/(?!en)/.test(table)) needed.delete(table); // kept once they are used
  }
  for (const name of readdirSync(new URL('examples/', www))) needed.add(`examples/${name}`);
  assert.deepEqual([...kept].sort(), [...needed].sort());
});

test('the page can be installed', async () => {
  const { page } = await site.visit('/');
  const manifest = await page.evaluate(async () => {
    const link = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel=manifest]'));
    const response = await fetch(link.href);
    return { type: response.headers.get('content-type'), ...(await response.json()) };
  });
  assert.equal(manifest.type, 'application/manifest+json');
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
});

// --- For everyone --------------------------------------------------------------------------------------------------

test('axe finds nothing with all folds open, grouped quotes and a focus', async () => {
  const { page } = await withExample(site);
  await leftOut(page).click();
  await unfold(page, '#ways');
  await page.locator('.gap').first().click();
  await page.getByRole('button', { name: 'Keep', exact: true }).first().click();
  await page.getByRole('combobox', { name: 'Show the quotes' }).selectOption('speaker');
  await page.getByLabel('Focus on').fill('zeppelins');
  await page.getByText('Not in the article').waitFor();
  assert.deepEqual(await axeFindings(page), []);
});

for (const [what, viewport] of /** @type {const} */ ([
  ['at 320 px', { width: 320, height: 640 }],
  ['at 200 % zoom of a small laptop', { width: 640, height: 400 }],
])) {
  test(`nothing is cut off ${what}`, async () => {
    const { page } = await withExample(site, { viewport });
    await leftOut(page).click();
    await unfold(page, '#ways');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width);
    const cut = await page.evaluate(() => [...document.querySelectorAll('button, input, select, p, h1, h2')]
      .filter((it) => it.checkVisibility() && !it.closest('.hidden') && it.getBoundingClientRect().right > innerWidth + 1)
      .map((it) => it.outerHTML.slice(0, 80)));
    assert.deepEqual(cut, []);
  });
}

test('a live region speaks once for a new article, and not for every step of a slider', async () => {
  const { page } = await site.visit('/');
  await page.evaluate(() => {
    const spoken = /** @type {string[]} */ (Object.assign(globalThis, { spoken: [] }).spoken);
    for (const region of document.querySelectorAll('[role=status]')) {
      new MutationObserver(() => region.textContent && spoken.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  await paste(page, { 'text/plain': FERRY });
  await isWhole(page);
  for (const length of ['4', '5', '6']) {
    await page.getByRole('slider', { name: 'Length of the summary' }).fill(length);
    await page.waitForFunction((length) => document.querySelectorAll('.sentence .text').length === length, Number(length));
  }
  const spoken = await page.evaluate(() => /** @type {any} */ (globalThis).spoken);
  assert.deepEqual(spoken, ['3 sentences and 4 quotes found.']);
});

test('nothing moves by itself once the digest is shown', async () => {
  const { page } = await site.visit('/');
  await page.evaluate(() => {
    const shifts = /** @type {Array<{ value: number, startTime: number }>} */ (Object.assign(globalThis, { shifts: [] }).shifts);
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries())) shifts.push(entry);
    }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { shownAt: performance.now() })))).observe(/** @type {Node} */ (document.querySelector('.summary .list')), { childList: true });
  });
  await paste(page, { 'text/plain': FERRY });
  await isWhole(page);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).shownAt);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const moved = await page.evaluate(() => {
    const { shifts, shownAt } = /** @type {any} */ (globalThis);
    return shifts.filter((/** @type {any} */ { startTime }) => startTime > shownAt).reduce((/** @type {number} */ sum, /** @type {any} */ { value }) => sum + value, 0);
  });
  assert.ok(moved < 0.01, `a shift of ${moved}`);
});

test('the picture of a text that is its own summary says so', async () => {
  const { page } = await site.visit('/');
  await paste(page, { 'text/plain': 'The mill at Corran burned down on Friday night. Nobody was hurt.' });
  await isWhole(page);
  assert.equal(await page.getByRole('img').getAttribute('aria-label'), 'Where it stands: The summary is all of the article.');
});

test('the strip of an article from right to left runs from right to left', async () => {
  const { page } = await site.visit('/');
  await paste(page, { 'text/plain': ARABIC });
  await isWhole(page);
  const [strip, first] = await Promise.all([page.locator('.strip').boundingBox(), page.locator('.strip .other').first().boundingBox()]);
  assert.ok(strip && first && first.x > strip.x + strip.width / 2);
});
