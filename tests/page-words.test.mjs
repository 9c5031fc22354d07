//! The page in its reader's language: the tables of words, and what of them stands on the page in a real Chromium.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { languages } from '../tools/languages.mjs';
import { wordsFor } from '../www/words.js';
import { axeFindings, open } from './browser/chromium.mjs';
import { ARABIC, FERRY, HEADLINE, isWhole, paste, reaches, unfold } from './browser/page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Record<string, string | Record<string, string>>} Table */

const path = (/** @type {string} */ name) => new URL(`../${name}`, import.meta.url);
const read = (/** @type {string} */ name) => readFileSync(path(name), 'utf8');

const TAGS = readdirSync(path('www/page/words/')).map((name) => name.replace('.js', ''));
/** @type {Map<string, Table>} */
const TABLES = new Map(await Promise.all(TAGS.map(async (tag) => /** @type {const} */ ([tag, (await import(`../www/page/words/${tag}.js`)).default]))));
const ENGLISH = /** @type {Table} */ (TABLES.get('en'));
const JAPANESE = read('www/examples/hashi.txt');

/** The engine's codes of its rules. */
const [, codes = ''] = /export type RemovalRule =([^;]+);/.exec(read('wasm/src/types.d.ts')) ?? [];
const RULES = [...codes.matchAll(/"([^"]+)"/g)].map(([, code = '']) => code);

/** All that a table says, a form each. @param {Table} table @returns {string[]} */
const phrases = (table) => Object.values(table).flatMap((it) => (typeof it === 'string' ? [it] : Object.values(it)));
/** @param {string} text */
const places = (text) => [...new Set(text.match(/\{\w+\}/g))].sort();
/** @param {string} text */
const wordsOf = (text) => text.toLowerCase().match(/[a-z’]{2,}/g) ?? [];

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

// --- The tables ----------------------------------------------------------------------------------------------------

test('every language of the engine has a table or is listed without one, and the page knows every table', () => {
  const [, unspoken = ''] = /UNSPOKEN = \['(.+)'\]/.exec(read('www/page/settings/language.js')) ?? [];
  assert.deepEqual([...TAGS, ...unspoken.split("', '")].sort(), languages().map(({ tag }) => tag).sort());
  const [, listed = ''] = /LANGUAGES = '([^']+)'/.exec(read('www/page/settings/language.js')) ?? [];
  assert.deepEqual(listed.split(' '), TAGS);
});

test('every table has the same phrases in the same order, each with the same places for values', () => {
  for (const [tag, table] of TABLES) {
    assert.deepEqual(Object.keys(table), Object.keys(ENGLISH), tag);
    assert.deepEqual(Object.keys(table.errors ?? {}), Object.keys(ENGLISH.errors ?? {}), tag);
    for (const [key, phrase] of Object.entries(ENGLISH)) {
      const all = (/** @type {Table[string] | undefined} */ it) => places(JSON.stringify(it));
      assert.deepEqual(all(table[key]), all(phrase), `${tag}: ${key}`);
    }
    for (const phrase of phrases(table)) assert.equal(phrase, phrase.trim() || undefined, tag);
  }
});

test('a phrase that depends on a number has a form for every number that its language tells apart', () => {
  for (const [tag, { errors, rules, ...table }] of TABLES) {
    const plural = new Intl.PluralRules(tag);
    const kinds = new Set(Array.from({ length: 200 }, (_, n) => plural.select(n)));
    for (const [key, forms] of Object.entries(table)) {
      if (typeof forms === 'string') continue;
      for (const kind of [...kinds, 'other']) assert.ok(kind in forms, `${tag}: ${key} has no form for "${kind}"`);
      for (const kind of Object.keys(forms)) assert.ok(plural.resolvedOptions().pluralCategories.includes(/** @type {any} */ (kind)), `${tag}: ${key} has a form for "${kind}"`);
    }
  }
});

test('every reason for leaving out has a name in every language', () => {
  assert.ok(RULES.length > 25, String(RULES.length));
  for (const [tag, { rules }] of TABLES) {
    assert.deepEqual(Object.keys(rules ?? {}).sort(), RULES.toSorted(), tag);
  }
});

test('every refusal of the page has its words', () => {
  const sources = readdirSync(path('www/page/'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).map((name) => read(`www/page/${name}`)).join('\n');
  const codes = [...sources.matchAll(/refusal\('([\w-]+)'\)|^ {2}\['[^']+', '(\w+)'\],$/gm)].map(([, code, kind]) => code ?? kind ?? '');
  assert.ok(codes.length > 10, String(codes));
  for (const code of codes) assert.ok(code in /** @type {object} */ (ENGLISH.errors), code);
});

test('what stands in index.html and what is built in is what the English table says', () => {
  const html = read('www/index.html');
  const unescape = (/** @type {string} */ text) => text.replaceAll('&amp;', '&');
  const texts = [...html.matchAll(/data-i18n="(\w+)"[^>]*>([^<]+)</g)].map(([, key, text]) => [key, text]);
  const attributes = [...html.matchAll(/data-i18n-([a-z-]+)="(\w+)" \1="([^"]*)"/g)].map(([, , key, text]) => [key, text]);
  assert.ok(texts.length > 20 && attributes.length > 5);
  for (const [key = '', text = ''] of [...texts, ...attributes]) assert.equal(unescape(text), ENGLISH[key], key);
  for (const [, key = ''] of html.matchAll(/data-i18n(?:-[a-z-]+)?="(\w+)"/g)) assert.ok(key in ENGLISH, key);

  const [, first = ''] = /const FIRST = (\{[^]+?\n\});/.exec(read('www/page/settings/i18n.js')) ?? [];
  const built = Object.entries(/** @type {Table} */ (Function(`return ${first}`)()));
  assert.ok(built.length > 5);
  for (const [key, phrase] of built) assert.deepEqual(phrase, ENGLISH[key], key);
});

test('what the page and the element both say, they say alike', () => {
  for (const [tag, table] of TABLES) {
    const { summary, quotes, go, noSpeaker, inferred } = wordsFor(tag);
    if (tag !== 'en' && summary === 'Summary') continue; // the element has no words in it yet
    assert.deepEqual({ summary, quotes, go, noSpeaker, inferred }, { summary: table.summary, quotes: table.quotes, go: table.go, noSpeaker: table.noSpeaker, inferred: table.inferred }, tag);
  }
});

// --- On the page ---------------------------------------------------------------------------------------------------

/** The page in a language. @param {string} locale @param {import('playwright-core').BrowserContextOptions} [options] @param {string} [address] */
async function visit(locale, options, address = '/') {
  const found = await site.visit(address, { locale, ...options });
  await found.page.waitForFunction(() => document.querySelectorAll('#page-language option').length > 1);
  return found;
}

/** All that the page shows and says of itself, but for the list of its languages. @param {Page} page @returns {Promise<string[]>} */
function visibleWords(page) {
  return page.evaluate(() => {
    const texts = [document.title];
    for (const element of document.querySelectorAll('body, body *')) {
      if (!element.checkVisibility() || element.closest('#page-language, .hidden')) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) texts.push(element.getAttribute(name) ?? '');
      texts.push(/** @type {any} */ (element).ariaValueText ?? '');
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.nodeValue ?? '');
    }
    return texts.filter((text) => text.trim());
  });
}

/** Nothing of the page's is in English: no word that only the English table has. @param {Page} page @param {string} tag @param {string} state */
async function hasNoEnglish(page, tag, state) {
  const own = new Set(phrases(/** @type {Table} */ (TABLES.get(tag))).flatMap(wordsOf));
  const english = new Set(phrases(ENGLISH).flatMap(wordsOf).filter((word) => !own.has(word)));
  const seen = await visibleWords(page);
  assert.ok(seen.length > 8, `${tag} ${state}: ${seen.length} texts`);
  const left = seen.filter((text) => wordsOf(text).some((word) => english.has(word) && !['markdown', 'html', 'json', 'https'].includes(word)));
  assert.deepEqual(left, [], `${tag}, ${state}`);
}

for (const [tag, article] of /** @type {const} */ ([['de', ARABIC], ['ar', JAPANESE], ['ja', ARABIC]])) {
  test(`no English is left on the page in "${tag}", in whatever state`, async () => {
    const { page, problems } = await visit(tag, { viewport: { width: 1280, height: 900 } });
    const table = /** @type {Table} */ (TABLES.get(tag));
    await page.locator('.offer', { hasText: String(table.promise) }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), tag);
    await hasNoEnglish(page, tag, 'blank');

    const boilerplate = tag === 'ja' ? 'تسجيل الدخول\n\nاقرأ أيضا' : 'ログイン\n\n関連記事';
    await paste(page, { 'text/plain': `${article}\n\n${boilerplate}\n\n© 2031` });
    await isWhole(page);
    await unfold(page, '#ways');
    await unfold(page, '.left-out-list');
    await page.locator('select.order').selectOption('speaker');
    await page.locator('select.unit').selectOption('words');
    await page.locator('.focus').fill('zeppelin');
    await page.locator('.unmatched:not(:empty)').waitFor();
    await page.locator('.gap').first().click();
    await hasNoEnglish(page, tag, 'ready');
    await page.locator('.removals .keep').first().click();
    await page.locator('.removals .kept').waitFor();
    await hasNoEnglish(page, tag, 'taken back');
    await page.locator('#copy').click();
    await page.locator('.toast-text:not(:empty)').waitFor();
    await hasNoEnglish(page, tag, 'copied');

    await page.locator('#edit').click();
    await hasNoEnglish(page, tag, 'editing');
    await page.locator('#fresh').click();
    await reaches(page, 'blank');
    await page.locator('.offer', { hasText: String(table.promise) }).waitFor();
    await hasNoEnglish(page, tag, 'blank again');
    await paste(page, { 'text/plain': '* * *' }, 'empty');
    await hasNoEnglish(page, tag, 'empty');
    const errors = /** @type {Record<string, string>} */ (/** @type {unknown} */ (table.errors));
    const said = await page.evaluate(async (codes) => {
      const { errorText } = await import(/** @type {any} */ ('/page/settings/i18n.js'));
      return codes.map((/** @type {string} */ code) => errorText(code));
    }, Object.keys(errors));
    assert.deepEqual(said, Object.values(errors));
    assert.deepEqual(problems, []);
  });
}

test('the numbers, the names of languages and the dials are the language’s own', async () => {
  const { page } = await visit('fa');
  await page.locator('.offer', { hasText: String(TABLES.get('fa')?.promise) }).waitFor();
  await paste(page, { 'text/plain': ARABIC });
  await isWhole(page);
  assert.match(await page.locator('#figures').innerText(), /^[۰-۹]+ کلمه، .*ثانیه/);
  assert.equal(await page.locator('.summary .number').innerText(), '۳');
  assert.equal(await page.locator('#lang option').first().innerText(), 'عربی (شناخته شد)');
  assert.equal(await page.locator('.back.sentence').first().innerText(), '۱');
  assert.equal(await page.locator('.summary .list').getAttribute('lang'), 'ar');
  assert.equal(await page.locator('#reader').getAttribute('lang'), 'ar');
  assert.equal(await page.locator('.summary .place').first().getAttribute('lang'), 'fa');
});

test('the browser’s first language that the page has is taken, the address comes before it, and English is there for the rest', async () => {
  /** @param {string} expected @param {string[]} languages @param {string} [search] */
  const speaks = async (expected, languages, search = '') => {
    const { page } = await site.visit('/host/blank.html');
    await page.addInitScript((languages) => Object.defineProperty(Navigator.prototype, 'languages', { get: () => languages }), languages);
    await page.goto(`${site.address}${search}`);
    await page.waitForFunction(() => document.documentElement.dataset.numerals); // its words are there
    assert.equal(await page.evaluate(() => document.documentElement.lang), expected, `${languages} ${search}`);
  };
  await speaks('nb', ['xx', 'nn-NO', 'de']);
  await speaks('he', ['iw-IL', 'en']);
  await speaks('pt', ['pt-BR']);
  await speaks('en', ['sw', 'zu']);
  await speaks('fr', ['de'], '?lang=fr');
  await speaks('de', ['de'], '?lang=%00');
});

test('another language is chosen while an article is read: the digest stays, its words change, the address says so', async () => {
  const { page, problems } = await visit('en-GB');
  await paste(page, { 'text/plain': FERRY });
  await isWhole(page);
  const sentences = await page.locator('.sentence .text').allInnerTexts();
  await page.getByRole('combobox', { name: 'Language of this page' }).selectOption('de');
  await page.getByRole('heading', { name: 'Zusammenfassung' }).waitFor();
  await page.getByText(/^Ausgelassen: .* der Seite\)$/).waitFor();
  assert.deepEqual(await page.locator('.sentence .text').allInnerTexts(), sentences);
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  assert.equal(new URL(page.url()).search, '?lang=de');
  await page.getByRole('combobox', { name: 'Sprache dieser Seite' }).selectOption('en');
  await page.getByRole('heading', { name: 'Summary' }).waitFor();
  await page.getByText(/^Left out: .* of the page\)$/).waitFor();
  assert.deepEqual(problems, []);
});

test('in an unknown language the page says that nobody is named as a speaker', async () => {
  const { page, problems } = await visit('en-GB');
  const note = page.getByText('Who speaks is not read in this language.');
  const word = (/** @type {number} */ seed) => ['zorbu', 'talkin', 'mepra', 'oskil', 'vanto', 'hurmi', 'delka'][seed % 7];
  const sentence = (/** @type {number} */ seed) => `Q${Array.from({ length: 12 }, (_, i) => word(seed * 3 + i * i)).join(' ')}.`;
  await paste(page, { 'text/plain': [`${sentence(1)}`, `“${sentence(2)}”`, `${sentence(4)}`, `${sentence(5)}`].join('\n\n') });
  await isWhole(page);
  await note.waitFor();
  await page.getByRole('button', { name: 'New article' }).click();
  await paste(page, { 'text/plain': FERRY });
  await note.waitFor({ state: 'detached' });
  assert.deepEqual(problems, []);
});

test('where storage is denied nothing is offered to be remembered, nothing wrong is said of the article, and the rest works', async () => {
  const { page, problems } = await visit('en-GB');
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, { get: () => { throw new DOMException('it is denied', 'SecurityError'); } });
    }
  });
  await page.reload();
  await paste(page, { 'text/plain': FERRY });
  await isWhole(page);
  await unfold(page, '#ways');
  assert.equal(await page.locator('#remember').isDisabled(), true);
  await page.locator('#page-language').selectOption('sv');
  await page.waitForFunction(() => document.documentElement.lang === 'sv');
  await page.locator('#page-language').selectOption('en');
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  assert.ok(!(await page.evaluate(() => document.body.textContent))?.includes('too long to be kept'));
  assert.deepEqual(problems, []);
});

test('the choice is remembered only with the article, and a link does not carry it', async () => {
  const { page } = await visit('en-GB');
  const choose = (/** @type {string} */ tag) => page.locator('#page-language').selectOption(tag);
  const speaks = (/** @type {string} */ tag) => page.waitForFunction((tag) => document.documentElement.lang === tag, tag);
  await choose('sv');
  await speaks('sv');
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await paste(page, { 'text/plain': FERRY });
  await isWhole(page);
  await unfold(page, '#ways');
  await page.locator('#remember').check();
  await choose('da');
  await speaks('da');
  await page.locator('#link').click();
  await page.locator('.toast-text:not(:empty)').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${site.address}#`.replace(/#$/, ''));
  await page.goto(site.address);
  await speaks('da');
  await isWhole(page);
  await unfold(page, '#ways');
  await page.locator('#remember').uncheck();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.reload();
  await speaks('en');
});

test('a language that does not load is said to, and the page goes on in the one it has', async () => {
  const { page } = await visit('en-GB');
  await page.route('**/words/el.js', (route) => route.abort());
  await page.locator('#page-language').selectOption('el');
  await page.getByText('This language could not be loaded.').waitFor();
  assert.equal(await page.locator('#page-language').inputValue(), 'en');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.unroute('**/words/el.js');
  await page.locator('#page-language').selectOption('el');
  await page.locator('.key b', { hasText: 'Περίληψη' }).waitFor();
});

test('without a network the page comes back in the language it had', async () => {
  const { page } = await visit('de', { serviceWorkers: 'allow' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => caches.match('/page/words/de.js').then(Boolean));
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('.key b', { hasText: 'Zusammenfassung' }).waitFor();
});

test('in a language from right to left the page is mirrored', async () => {
  const { page } = await visit('ar', { viewport: { width: 1440, height: 900 } });
  await page.locator('.offer', { hasText: String(TABLES.get('ar')?.promise) }).waitFor();
  assert.equal(await page.locator('#text').evaluate((it) => getComputedStyle(it).direction), 'rtl');
  await paste(page, { 'text/plain': FERRY });
  await isWhole(page);
  const x = async (/** @type {string} */ selector) => (await page.locator(selector).first().boundingBox())?.x ?? NaN;
  assert.ok((await x('.sheet')) < (await x('.digest')), 'the article stands left of the digest');
  assert.ok((await x('.said')) > (await x('.summary')), 'an English digest runs from left to right');
  assert.ok((await x('#page-language')) < (await x('.brand')), 'the list of languages stands left of the name');
  const mark = await page.locator('.back').first().boundingBox();
  const words = await page.locator('.row:has(.back) .words').first().boundingBox();
  assert.ok(mark && words && mark.x < words.x, 'an English article has its marks on its left');
});

for (const width of [360, 1280]) {
  test(`axe finds nothing on the page from right to left, in any state at ${width} px`, async () => {
    const { page } = await visit('ar', { viewport: { width, height: 800 } });
    await page.locator('.offer', { hasText: String(TABLES.get('ar')?.promise) }).waitFor();
    assert.deepEqual(await axeFindings(page), [], 'blank');
    await paste(page, { 'text/plain': FERRY });
    await isWhole(page);
    await unfold(page, '#ways');
    await unfold(page, '.left-out-list');
    await page.locator('.gap').first().click();
    assert.deepEqual(await axeFindings(page), [], 'ready');
    await paste(page, { 'text/plain': '* * *' }, 'empty');
    assert.deepEqual(await axeFindings(page), [], 'empty');
  });
}

test('nothing is cut off or wider than the page at 320 px, in any language', async () => {
  const { page } = await visit('en-GB', { viewport: { width: 320, height: 700 } });
  await paste(page, { 'text/plain': FERRY });
  await isWhole(page);
  await unfold(page, '#ways');
  await unfold(page, '.left-out-list');
  for (const tag of TAGS) {
    await page.locator('#page-language').selectOption(tag);
    await page.waitForFunction((tag) => document.documentElement.lang === tag, tag);
    const { wide, cut } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      cut: [...document.querySelectorAll('button:not(.gap), input, p, h1, h2, summary')]
        .filter((it) => it.checkVisibility() && !it.closest('.hidden') && (it.getBoundingClientRect().right > innerWidth + 1 || it.getBoundingClientRect().left < -1))
        .map((it) => it.outerHTML.slice(0, 80)),
    }));
    assert.deepEqual({ wide, cut }, { wide: 320, cut: [] }, tag);
  }
});
