//! The page's second task in a real Chromium: a summary is checked against its article.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { axeFindings, marked, open, shownInPlace } from './browser/chromium.mjs';
import { clipboard, drop, FERRY, HEADLINE, paste, reaches, until, withExample } from './browser/page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Record<string, string | Record<string, string>>} Table */

const folder = new URL('../www/check-words/', import.meta.url);
const TAGS = readdirSync(folder).map((name) => name.replace('.js', ''));
/** @type {Map<string, Table>} */
const TABLES = new Map(await Promise.all(TAGS.map(async (tag) => /** @type {const} */ ([tag, (await import(`../www/check-words/${tag}.js`)).default]))));
const ENGLISH = /** @type {Table} */ (TABLES.get('en'));

const ARTICLE = `Harbour bridge to close for repairs

The harbour bridge will close for eleven weeks from Monday, the city said.

“We found deep cracks in two of the main cables,” said Ines Okafor, the city engineer. The repair costs 4.6 million euros.

Buses will go around by the old mill road, which takes nine minutes longer.`;
const SUMMARY = 'The White House said that the bridge will close for 77 weeks. Ines Okafor said: “We found small cracks in two of the main cables.” '
  + 'Buses take the old mill road. It rained on the fishermen all autumn.';
const RIGHT = 'The harbour bridge will close for eleven weeks.';

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

/** The second task, by its address. @param {import('playwright-core').BrowserContextOptions} [options] @param {string} [path] */
async function visit(options, path = '/?mode=check') {
  const found = await site.visit(path, options);
  await found.page.waitForSelector('.check-page:not([hidden])');
  return found;
}

/** @param {Page} page @param {string} article @param {string} summary */
async function type(page, article, summary) {
  await page.locator('#check-article').fill(article);
  await page.locator('#check-summary').fill(summary);
}

/** With a check of the summary. @param {import('playwright-core').BrowserContextOptions} [options] @param {string} [summary] */
async function checked(options, summary = SUMMARY) {
  const found = await visit(options);
  await type(found.page, ARTICLE, summary);
  await found.page.waitForSelector('.checked li');
  return found;
}

/** @param {Page} page */
const verdict = (page) => page.locator('.verdict-text').innerText();
/** @param {Page} page @param {string} text */
const hasVerdict = (page, text) => page.locator('.verdict-text', { hasText: text }).waitFor();
/** @param {Page} page */
const reasons = (page) => page.locator('.reason > span').allInnerTexts();
/** @param {Page} page */
const focused = (page) => page.evaluate(() => document.activeElement?.textContent ?? '');
/** @param {Page} page @param {string} text into the real clipboard */
const copied = (page, text) => page.evaluate((text) => navigator.clipboard.writeText(text), text);

// --- Words ---------------------------------------------------------------------------------------------------------

/** @param {unknown} phrase */
const places = (phrase) => [...new Set(JSON.stringify(phrase).match(/\{\w+\}/g))].sort();

test('every language of the page has a table of the check, with the same phrases in the same order, and its loader', () => {
  assert.deepEqual(TAGS, readdirSync(new URL('../page/words/', folder)).map((name) => name.replace('.js', '')));
  const loader = readFileSync(new URL('../check-words.js', folder), 'utf8');
  assert.deepEqual([...loader.matchAll(/^ {2}(\w+): \(\) => import\('\.\/check-words\/\1\.js'\),$/gm)].map(([, tag]) => tag), TAGS);
  for (const [tag, table] of TABLES) {
    assert.deepEqual(Object.keys(table), Object.keys(ENGLISH), tag);
    const forms = new Set(Array.from({ length: 200 }, (_, n) => new Intl.PluralRules(tag).select(n)));
    for (const [key, phrase] of Object.entries(table)) {
      assert.deepEqual(places(phrase), places(ENGLISH[key]), `${tag}: ${key}`);
      if (typeof phrase !== 'string') for (const form of [...forms, 'other']) assert.ok(phrase[form], `${tag}: ${key} has no form for "${form}"`);
      if (tag !== 'en' && typeof phrase === 'string' && /\w{4} \w{4}/.test(phrase)) assert.notEqual(phrase, ENGLISH[key], `${tag}: ${key} is English`);
    }
  }
});

test('every kind of flag has its reason, and nothing is ever called false', () => {
  const types = readFileSync(new URL('../wasm/src/types.d.ts', import.meta.url), 'utf8');
  const kinds = types.match(/export type FlagKind =([^;]*);/)?.[1]?.match(/(?<=")[a-z-]+(?=")/g) ?? [];
  const code = readFileSync(new URL('../www/check-findings.js', import.meta.url), 'utf8');
  const [, reasons = ''] = /const REASONS = (\{[^]+?\n\});/.exec(code) ?? [];
  const table = /** @type {Record<string, string | string[]>} */ (Function(`return ${reasons}`)());
  assert.deepEqual(Object.keys(table).sort(), kinds.toSorted());
  for (const key of Object.values(table).flat()) assert.ok(key in ENGLISH, key);
  assert.ok(!/false|wrong|error|untrue|incorrect/i.test(JSON.stringify(ENGLISH)));
});

// --- A check -------------------------------------------------------------------------------------------------------

test('nothing of the check is loaded before it is asked for', async () => {
  const { page, problems } = await withExample(site);
  const asked = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /\/check/.test(name)));
  assert.deepEqual(await asked(), []);
  await page.getByRole('link', { name: 'Check', exact: true }).click();
  await page.waitForSelector('.check-page:not([hidden])');
  assert.ok((await asked()).length > 6);
  assert.deepEqual(problems, []);
});

test('the article of the first task is there, and one that is pasted here is there in turn; Back leads back', async () => {
  const { page } = await withExample(site);
  await page.getByRole('link', { name: 'Check', exact: true }).click();
  await page.locator('.line', { hasText: HEADLINE }).waitFor();
  assert.equal(await page.locator('#headline').isVisible(), false);
  assert.ok(page.url().includes('mode=check'));
  assert.equal(await page.getByRole('link', { name: 'Check', exact: true }).getAttribute('aria-current'), 'page');

  await page.getByRole('button', { name: 'Change: Article' }).click();
  await copied(page, ARTICLE);
  await page.keyboard.press('Control+V');
  await page.locator('.line', { hasText: 'Harbour bridge to close for repairs' }).waitFor();
  await page.getByRole('link', { name: 'Summarize' }).click();
  await page.locator('#headline', { hasText: 'Harbour bridge' }).waitFor();
  assert.equal(await page.locator('.check-page').isVisible(), false);
  await page.goBack(); // the entry of the article that was brought along
  await page.goBack();
  await page.waitForSelector('.check-page:not([hidden])');
});

test('a tab that is clicked before it is ready keeps the article', async () => {
  const { page } = await site.visit('/host/blank.html');
  /** @type {() => void} */
  let goOn = () => {};
  const clicked = new Promise((done) => (goOn = () => done(undefined)));
  await page.route('**/page/rest.js', async (route) => {
    await clicked;
    await route.continue();
  });
  await page.goto(site.address);
  await paste(page, { 'text/plain': ARTICLE });
  await page.getByRole('link', { name: 'Check', exact: true }).click();
  goOn();
  await page.locator('.line', { hasText: 'Harbour bridge to close for repairs' }).waitFor();
});

test('the check follows what is typed: a verdict, a row a sentence, its sources, and what is not checked beside the verdict', async () => {
  const { page, problems } = await checked();
  await hasVerdict(page, '3 things the article does not have');
  assert.equal(await verdict(page), '3 things the article does not have, 1 sentence without a source');
  assert.match(await page.locator('.scope b').innerText(), /^Not checked: meaning, cause and effect, what is left out/);
  assert.deepEqual(await page.locator('.flag.strong').allInnerTexts(), ['White House', '77', 'We found small cracks in two of the main cables.']);
  const said = await reasons(page);
  assert.ok(said.includes('Look here. “White House”: not in the article.'), said.join('\n'));
  assert.ok(said.some((reason) => reason.endsWith('the article has other words, “We found deep cracks in two of the main cables”.')), said.join('\n'));
  const sources = await page.locator('.row-of').nth(2).locator('.source').allInnerTexts();
  assert.ok(sources.some((source) => source.startsWith('Buses will go around by the old mill road')));
  await page.locator('#check-summary').fill(RIGHT);
  await hasVerdict(page, 'Nothing found that the article lacks. This does not make the summary right.');
  await page.getByText('Nothing marked does not mean that the summary is right.').waitFor();
  await page.locator('#check-summary').fill('');
  await page.waitForSelector('.check-view', { state: 'hidden' });
  assert.deepEqual(problems, []);
});

test('strong findings are underlined, medium ones dotted, weak ones only on request', async () => {
  const { page } = await checked({}, 'The White House said that the bridge will close for twelve weeks, a dreadful nuisance.');
  const line = (/** @type {string} */ name) => page.locator(`.flag.${name}`).first().evaluate((it) => getComputedStyle(it).textDecorationStyle);
  assert.equal(await line('strong'), 'solid');
  assert.equal(await line('medium'), 'dotted');
  assert.equal(await page.locator('.flag.weak').count(), 0);
  await page.getByRole('button', { name: 'Show words that the article does not use' }).click();
  assert.equal(await line('weak'), 'dashed');
});

test('“It is right” dismisses a finding, stays through edits elsewhere, and stands in the report', async () => {
  const { page } = await checked();
  await hasVerdict(page, '3 things');
  await page.getByRole('button', { name: 'It is right' }).first().click();
  await hasVerdict(page, '2 things');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed')), 'true', 'the keyboard stays there');
  assert.deepEqual(await page.locator('.flag.strong').allInnerTexts(), ['77', 'We found small cracks in two of the main cables.']);
  await page.locator('#check-summary').fill(`${SUMMARY} The end.`);
  await page.locator('.row-of').nth(4).waitFor();
  assert.match(await verdict(page), /^2 things/);
  await page.getByRole('button', { name: 'Copy report' }).click();
  await page.getByText('Copied', { exact: true }).waitFor();
  assert.match(await clipboard(page), /! Marked as right\. “White House”: not in the article\./);
  await page.locator('.right[aria-pressed="true"]').click();
  await hasVerdict(page, '3 things');
});

test('the buttons and then the arrow keys walk what is to be looked at, round and round', async () => {
  const { page } = await checked({ viewport: { width: 360, height: 640 } });
  await hasVerdict(page, '3 things');
  await page.getByRole('button', { name: 'Next place to look at' }).focus();
  await page.keyboard.press('Enter');
  assert.match(await focused(page), /White House/);
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(page), /77/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(page), /no source found/);
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(page), /White House/);
  await page.keyboard.press('ArrowUp');
  assert.match(await focused(page), /no source found/);
  const { top, bottom } = await page.evaluate(() => document.activeElement?.getBoundingClientRect().toJSON());
  assert.ok(top >= 0 && bottom <= 640, `${top} ${bottom}`);
});

test('a source is shown and marked in the article, and its number leads back to the sentence', async () => {
  const { page } = await checked({ viewport: { width: 1280, height: 500 } });
  const source = page.locator('.row-of').nth(2).locator('.source').first();
  const text = (await source.innerText()).replace(/\s*¶.*$/, '');
  await source.click();
  assert.equal(await shownInPlace(page), text);
  assert.ok((await marked(page, 'nut-graf-summary')).includes(text));
  await page.getByRole('button', { name: 'Summary sentence 3: back to it' }).click();
  assert.ok(await page.locator('.row-of').nth(2).locator('.place').first().evaluate((it) => it === document.activeElement));
});

// --- The report ----------------------------------------------------------------------------------------------------

test('the report is text, Markdown, HTML or JSON, with the SHA-256 of both texts', async () => {
  const summary = `${SUMMARY} <b>*Bold*</b> & 3.`;
  const { page } = await checked({}, summary);
  await page.locator('.row-of').nth(4).waitFor();
  const hash = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex');
  /** @param {string} format */
  const copy = async (format) => {
    await copied(page, '');
    await page.getByRole('combobox', { name: 'Format' }).selectOption(format);
    await page.getByRole('button', { name: 'Copy report' }).click();
    await until(page, async () => (await navigator.clipboard.readText()) !== '');
    return clipboard(page);
  };
  for (const format of ['text', 'markdown', 'html', 'json']) {
    const report = await copy(format);
    assert.ok(report.includes(hash(ARTICLE)) && report.includes(hash(summary)), format);
    assert.ok(report.includes('White House'), format);
    assert.ok(!/\bfalse\b|✓|✔/.test(report), format);
    if (format !== 'json') assert.match(report, /Not checked: meaning, cause and effect, what is left out/, format);
  }
  assert.match(await copy('markdown'), /\\<b\\>\\\*Bold\\\*\\<\/b\\> \\& 3\./);
  assert.match(await copy('html'), /&lt;b&gt;\*Bold\*&lt;\/b&gt; &amp; 3\./);
  await page.getByRole('button', { name: 'It is right' }).first().click();
  const json = JSON.parse(await copy('json'));
  assert.equal(json.check.sentences[0].flags.find((/** @type {any} */ { text }) => text === 'White House').markedRight, true);
  assert.deepEqual(json.neverChecked, ['meaning', 'cause-and-effect', 'omission']);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save' }).click()]);
  assert.equal(download.suggestedFilename(), 'nutgraf-check.json');
});

// --- Ways in, and bad input ----------------------------------------------------------------------------------------

test('a paste anywhere goes to the box in need, both boxes fold, and a replaced summary can be had back', async () => {
  const { page, problems } = await visit();
  await page.locator('.check-start .offer').click();
  await copied(page, ARTICLE);
  await page.keyboard.press('Control+V');
  await page.locator('.line', { hasText: 'Harbour bridge to close for repairs' }).waitFor();
  await page.locator('.check-start .offer').click();
  await copied(page, SUMMARY);
  await page.keyboard.press('Control+V');
  await hasVerdict(page, '3 things');
  assert.equal(await page.locator('.paste-box:visible').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'verdict-text');
  await copied(page, RIGHT);
  await page.keyboard.press('Control+V');
  await hasVerdict(page, 'Nothing found');
  await page.getByRole('button', { name: 'Undo' }).click();
  await hasVerdict(page, '3 things');
  assert.deepEqual(problems, []);
});

test('a page’s HTML is read without its boilerplate; a dropped file is a summary; a file that cannot be read is refused in words', async () => {
  const { page } = await visit();
  await page.locator('#check-article').focus();
  await page.evaluate(async (article) => {
    const html = `<nav><a href="/">Home</a> <a href="/s">Weather</a></nav><article>${article.split('\n\n').map((text) => `<p>${text}</p>`).join('')}</article>`;
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([article], { type: 'text/plain' }) })]);
  }, ARTICLE);
  await page.keyboard.press('Control+V');
  await page.locator('.line').first().waitFor();
  await drop(page, { name: 'summary.txt', bytes: SUMMARY });
  await hasVerdict(page, '3 things');
  await drop(page, { name: 'scan.pdf', bytes: '%PDF-1.7 ' });
  await page.locator('.check-page .notice', { hasText: 'A PDF can’t be read here yet.' }).waitFor();
  assert.match(await verdict(page), /^3 things/);
});

test('a summary in another language or longer than its article is said so', async () => {
  const { page } = await visit();
  await type(page, ARTICLE, 'Die Hafenbrücke wird ab Montag für elf Wochen geschlossen, teilte die Stadt mit. Die Reparatur der beiden Kabel kostet 4,6 Millionen Euro, und die Busse fahren 77 Minuten länger.');
  await page.locator('.other', { hasText: 'another language than the article' }).waitFor();
  await type(page, 'The bridge closes on Monday.', SUMMARY);
  await page.locator('.check-page .notice', { hasText: 'The summary is longer than the article.' }).waitFor();
});

test('a summary of more than 1 MB is refused, and a long one is drawn in parts', async () => {
  const { page } = await visit();
  await type(page, ARTICLE, SUMMARY);
  await hasVerdict(page, '3 things');
  await drop(page, { name: 'summary.txt', bytes: 'The bridge is closed. '.repeat(60_000) });
  await page.locator('.check-page .notice', { hasText: 'This summary is too long to be checked' }).waitFor();
  assert.equal(await page.locator('.check-view').isVisible(), false);
  await drop(page, { name: 'summary.txt', bytes: `${RIGHT} `.repeat(450) });
  await page.locator('.more-rows', { hasText: '+ 250' }).waitFor();
  assert.equal(await page.locator('.row-of').count(), 200);
});

test('an article of 3 MB is checked in the worker', async () => {
  const { page } = await visit();
  const filler = Array.from({ length: 18_000 }, (_, i) => `The clerk of ward ${i} wrote in the ledger that ${i} barrels of salt were landed at the quay and sold. Nobody came to claim the rest of that cargo.`).join('\n\n');
  await drop(page, { name: 'article.txt', bytes: `${ARTICLE}\n\n${filler}` });
  await page.locator('.line').first().waitFor({ timeout: 60_000 });
  await page.locator('#check-summary').fill(SUMMARY);
  await page.locator('.verdict-text', { hasText: 'things the article does not have' }).waitFor({ timeout: 60_000 });
  assert.equal(page.workers().length, 1);
});

test('a report has the hash of the summary that was checked, not of one that is being typed', async () => {
  const { page } = await checked();
  await hasVerdict(page, '3 things');
  await page.evaluate(() => {
    const field = /** @type {HTMLTextAreaElement} */ (document.querySelector('#check-summary'));
    field.value = 'Something else.';
    field.dispatchEvent(new Event('input'));
    /** @type {HTMLElement} */ (document.querySelector('.check-page .btn.primary:not(.paste-row *)')).click();
  });
  await page.getByText('Copied', { exact: true }).waitFor();
  assert.ok((await clipboard(page)).includes(createHash('sha256').update(SUMMARY).digest('hex')));
});

// --- For everyone --------------------------------------------------------------------------------------------------

for (const width of [360, 1440]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing at ${width} px in the ${colorScheme} scheme`, async () => {
      const { page } = await visit({ viewport: { width, height: 800 }, colorScheme });
      assert.deepEqual(await axeFindings(page), [], 'empty');
      await type(page, ARTICLE, SUMMARY);
      await hasVerdict(page, '3 things');
      await page.getByRole('button', { name: 'It is right' }).first().click();
      await page.getByRole('button', { name: 'Show words' }).click();
      assert.deepEqual(await axeFindings(page), [], 'with both boxes');
      await page.getByRole('button', { name: 'Done' }).first().click();
      assert.deepEqual(await axeFindings(page), [], 'folded');
    });
  }
}

test('nothing is cut off or wider than the page at 320 px, and nothing is in English, in any language', async () => {
  const { page } = await checked({ viewport: { width: 320, height: 700 } });
  await page.waitForFunction(() => document.querySelectorAll('#page-language option').length > 1);
  for (const tag of TAGS) {
    await page.locator('#page-language').selectOption(tag);
    const table = /** @type {Table} */ (TABLES.get(tag));
    await page.locator('.caution', { hasText: String(table.caution) }).waitFor();
    const { wide, cut, text } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      cut: [...document.querySelectorAll('button, select, p, h1, h2, a')]
        .filter((it) => it.checkVisibility() && !it.closest('.hidden') && (it.getBoundingClientRect().right > innerWidth + 1 || it.getBoundingClientRect().left < -1))
        .map((it) => it.outerHTML.slice(0, 80)),
      text: [...document.querySelectorAll('.verdict, .reason, .state, .caution, .near, #tasks')].map((it) => it.textContent).join('\n'),
    }));
    assert.deepEqual({ wide, cut }, { wide: 320, cut: [] }, tag);
    if (tag !== 'en') assert.ok(!/not in the article|Look here|carried|source found|Next|Summarize/.test(text), `${tag}: ${text}`);
  }
});

test('without a network it works after the first visit', async () => {
  const { page } = await site.visit('/', { serviceWorkers: 'allow' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.goto(`${site.address}?mode=check`);
  await page.waitForSelector('.check-page:not([hidden])');
  await type(page, ARTICLE, SUMMARY);
  await hasVerdict(page, '3 things');
});

test('where the check cannot be loaded, the page says so and stays with the first task', async () => {
  const { page } = await site.visit('/');
  await page.route('**/page/check/*.js', (route) => route.abort());
  await paste(page, { 'text/plain': FERRY });
  await reaches(page, 'ready');
  await page.getByRole('link', { name: 'Check', exact: true }).click();
  await page.locator('#notice', { hasText: 'could not be loaded' }).waitFor();
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
});
