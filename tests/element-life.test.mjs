//! `<nut-graf>` through the life of a page: late, changed, moved, replaced, far away, many, twice, without an engine.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { marked, open } from './browser/chromium.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../www/nut-graf-element.js').NutGrafElement} NutGraf */

const ORCHARD = `<h2>Orchard to open at night</h2>
<p>The town orchard of Ashby Vale will stay open until midnight from June, the parks department said on Monday.</p>
<p>“People work late and they still want to sit under a tree,” said Rosa Imbert, the head of the parks department.</p>
<p>The trial cost the town 41,000 crowns, most of it for lamps and for two wardens in the orchard.</p>`;
const FERRY = `<p>The ferry to Corran Island will sail twice a day from next week, its owners said on Tuesday.</p>
<p>“We heard the islanders and we were ashamed,” said Piet Lorne, who runs the ferry.</p>
<p>The old ferry had sailed once a day since the autumn storms broke the pier on Corran Island.</p>`;
const GERMAN = `<p>Die Fähre zur Insel Corran fährt ab der nächsten Woche zweimal am Tag, sagte die Reederei am Dienstag.</p>
<p>Die alte Fähre fuhr seit den Stürmen im Herbst nur einmal am Tag, weil der Steg auf der Insel zerstört war.</p>`;
const ARABIC = `<p>قالت البلدية يوم الاثنين إن البستان سيبقى مفتوحا حتى منتصف الليل ابتداء من شهر يونيو.</p>
<p>كلفت التجربة المدينة واحدا وأربعين ألف كرون، ذهب معظمها إلى المصابيح وإلى حارسين في البستان.</p>`;

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

/** A page with a body of its own and the element's script. @param {string} body @param {string} [path] @param {import('playwright-core').BrowserContextOptions} [options] */
async function visit(body, path = '/host/life.html', options) {
  const visit = await site.visit(path, options);
  await visit.page.evaluate(async (body) => {
    /** @type {HTMLElement} */ (document.getElementById('place')).innerHTML = body;
    await import(/** @type {any} */ ('/nut-graf.js'));
  }, body);
  return visit;
}

/** Waits until the panel of the nth element shows words. @param {Page} page @param {string} words @param {number} [nth] */
const shows = (page, words, nth = 0) => page.locator('nut-graf').nth(nth).locator('.columns').filter({ hasText: words }).waitFor();

/** @param {Page} page @param {string} state */
const enters = (page, state) => page.waitForFunction((state) => document.querySelector(`nut-graf:state(${state})`), state);

/** @param {Page} page @returns {Promise<number>} how often the engine was fetched */
const fetches = (page) => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length);

test('far from the viewport nothing is fetched, and it is once the reader comes near', async () => {
  const { page } = await visit(`<article id="a">${ORCHARD}</article><div style="height: 5000px"></div><nut-graf for="a"></nut-graf>`);
  await page.waitForTimeout(300);
  assert.equal(await fetches(page), 0);
  await page.locator('nut-graf').scrollIntoViewIfNeeded();
  await shows(page, 'Ashby Vale');
  assert.equal(await fetches(page), 1);
});

test('loading="eager" does not wait for the reader, and the property says the same', async () => {
  const { page } = await visit(`<article id="a">${ORCHARD}</article><div style="height: 5000px"></div><nut-graf for="a" loading="eager"></nut-graf>`);
  await shows(page, 'Ashby Vale');
  const reflected = await page.locator('nut-graf').evaluate((it) => {
    const element = /** @type {NutGraf} */ (it);
    const first = element.loading;
    element.loading = 'lazy';
    return [first, element.loading, element.getAttribute('loading')];
  });
  assert.deepEqual(reflected, ['eager', 'lazy', 'lazy']);
});

test('many on a page share one engine', async () => {
  const pair = (/** @type {number} */ i) => `<nut-graf for="a${i}"></nut-graf><article id="a${i}">${i % 2 ? FERRY : ORCHARD}</article>`;
  const { page } = await visit([0, 1, 2, 3].map(pair).join(''), undefined, { viewport: { width: 1280, height: 6000 } });
  for (const i of [0, 1, 2, 3]) await shows(page, i % 2 ? 'Corran Island' : 'Ashby Vale', i);
  assert.equal(await fetches(page), 1);
});

test('an article that changes is read again, and only once for many changes at a time', async () => {
  const { page } = await visit(`<nut-graf for="a" highlight></nut-graf><article id="a">${ORCHARD}</article>`);
  await shows(page, 'Ashby Vale');
  await page.evaluate(async (ferry) => {
    Object.assign(globalThis, { updates: 0 });
    addEventListener('nut-graf-updated', () => /** @type {any} */ (globalThis).updates++);
    const article = /** @type {HTMLElement} */ (document.getElementById('a'));
    for (let i = 0; i < 20; i++) {
      article.innerHTML = `<p>Change ${i}.</p>`;
      await new Promise((next) => setTimeout(next)); // each is noticed on its own
    }
    article.innerHTML = ferry;
  }, FERRY);
  await shows(page, 'Corran Island');
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).updates), 1);
  assert.ok((await marked(page, 'nut-graf-summary')).every((text) => FERRY.includes(text)));
});

test('a framework that renders the same article anew changes nothing in the panel, and the marks follow', async () => {
  const { page } = await visit(`<nut-graf for="a" highlight></nut-graf><article id="a">${ORCHARD}</article>`);
  await shows(page, 'Ashby Vale');
  const before = await marked(page, 'nut-graf-summary');
  await page.evaluate(() => {
    addEventListener('nut-graf-updated', () => (document.title = 'updated'));
    const button = document.querySelector('nut-graf')?.shadowRoot?.querySelector('button');
    button?.focus();
    const article = /** @type {HTMLElement} */ (document.getElementById('a'));
    article.replaceWith(article.cloneNode(true));
  });
  await page.waitForFunction(() => [...(CSS.highlights.get('nut-graf-summary') ?? [])].every((range) => /** @type {Range} */ (range).startContainer.isConnected));
  await page.waitForTimeout(400);
  assert.deepEqual(await marked(page, 'nut-graf-summary'), before);
  assert.notEqual(await page.title(), 'updated');
  assert.equal(await page.evaluate(() => document.querySelector('nut-graf')?.shadowRoot?.activeElement?.className), 'place');
});

test('an article that comes late is no error', async () => {
  const { page } = await visit('');
  await page.evaluate((orchard) => {
    addEventListener('nut-graf-error', () => (document.title = 'error'));
    document.body.insertAdjacentHTML('beforeend', '<nut-graf for="late"></nut-graf>');
    setTimeout(() => document.body.insertAdjacentHTML('beforeend', `<article id="late">${orchard}</article>`), 500);
  }, ORCHARD);
  await shows(page, 'Ashby Vale');
  assert.notEqual(await page.title(), 'error');
});

test('one that comes after the error, or gets the id later, is read all the same', async () => {
  const { page } = await visit(`<nut-graf for="late"></nut-graf><article>${ORCHARD}</article>`);
  await enters(page, 'error');
  await page.evaluate(() => document.querySelector('article')?.setAttribute('id', 'late'));
  await shows(page, 'Ashby Vale');
});

test('an element around an article that is filled late reads it then', async () => {
  const { page } = await visit('<nut-graf><div id="app"></div></nut-graf>');
  await enters(page, 'empty');
  await page.evaluate((ferry) => (/** @type {HTMLElement} */ (document.getElementById('app')).innerHTML = ferry), FERRY);
  await shows(page, 'Corran Island');
});

test('moved to another place it shows what it showed, and moved to another article that one', async () => {
  const { page } = await visit(`<article>${ORCHARD}<nut-graf></nut-graf></article><article id="b">${FERRY}</article>`);
  await shows(page, 'Ashby Vale');
  await page.evaluate(() => {
    const it = document.querySelector('nut-graf');
    if (it) document.getElementById('b')?.append(it);
  });
  await shows(page, 'Corran Island');
});

test('empty and without an id it finds the article around it, else the only one of the page', async () => {
  const { page } = await visit(`<nav><p>Other stories are here for you.</p></nav><div class="entry-content"><nut-graf></nut-graf>${ORCHARD}</div>`);
  await shows(page, 'Ashby Vale');
  const other = await visit(`<aside><nut-graf></nut-graf></aside><article>${FERRY}</article>`);
  await shows(other.page, 'Corran Island');
});

test('a placeholder becomes the tag, at once or late, with what it says and holds', async () => {
  const { page } = await visit(`<article>${ORCHARD}<div data-nut-graf data-sentences="1" data-quotes="0" class="box"></div></article>`);
  await shows(page, 'Ashby Vale');
  assert.equal(await page.locator('nut-graf.box .sentence').count(), 1);
  await page.evaluate((ferry) => document.body.insertAdjacentHTML('beforeend', `<div data-nut-graf><p>Hm.</p>${ferry}</div>`), FERRY);
  await shows(page, 'Corran Island', 1);
  assert.equal(await page.locator('div[data-nut-graf]').count(), 0);
});

test('a digest that was baked into the article is not read as part of it', async () => {
  const baked = '<section class="nut-graf"><h2>Summary</h2><ol><li>A frozen sentence of an older summary stands here.</li></ol></section>';
  const { page } = await visit(`<article>${baked}${FERRY}<nut-graf sentences="9"></nut-graf></article>`);
  await shows(page, 'Corran Island');
  assert.ok(!(await page.locator('.columns').innerText()).includes('frozen'));
});

test('the panel speaks the language of the article, and the page’s while there is none', async () => {
  const { page } = await visit(`<nut-graf for="a"></nut-graf><article id="a" lang="de">${GERMAN}</article>`);
  await shows(page, 'Zusammenfassung');
  const empty = await visit('<div lang="fr"><nut-graf><p></p></nut-graf></div>');
  await enters(empty.page, 'empty');
  assert.equal(await empty.page.getByText('Il n’y a rien à résumer ici.').isVisible(), true);
});

test('an article that is read from right to left turns the panel round', async () => {
  const { page } = await visit(`<nut-graf for="a"></nut-graf><article id="a" lang="ar" dir="rtl">${ARABIC}</article>`);
  await shows(page, 'الملخص');
  const panel = await page.locator('.panel').evaluate((it) => getComputedStyle(it).direction);
  assert.equal(panel, 'rtl');
  const right = async (/** @type {string} */ selector) => {
    const box = await page.locator(selector).first().boundingBox();
    return box ? box.x + box.width : 0;
  };
  assert.ok((await right('.sentence')) - (await right('.sentence .text')) > 10, 'the number stands at the right');
});

test('while it loads room is kept, and what stands below hardly moves', async () => {
  const { page } = await site.visit('/host/life.html');
  await page.route('**/*.wasm', async (route) => {
    await new Promise((wait) => setTimeout(wait, 700));
    await route.continue();
  });
  await page.evaluate(async (orchard) => {
    const place = /** @type {HTMLElement} */ (document.getElementById('place'));
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) /** @type {any} */ (globalThis).shift += /** @type {any} */ (entry).value;
    }).observe({ type: 'layout-shift' });
    await import(/** @type {any} */ ('/nut-graf.js'));
    place.innerHTML = `<nut-graf for="a" quotes="1"></nut-graf><article id="a">${orchard}</article>`;
  }, ORCHARD);
  await enters(page, 'loading');
  const kept = (await page.locator('.panel').boundingBox())?.height ?? 0;
  await enters(page, 'ready');
  const needed = (await page.locator('.panel').boundingBox())?.height ?? 0;
  await page.waitForTimeout(300);
  assert.equal(kept, needed);
  const shift = await page.evaluate(() => /** @type {any} */ (globalThis).shift);
  assert.ok(shift < 0.02, `a shift of ${shift}`);
});

/** The README's snippet, whose styles keep the panel's room. */
const [, SNIPPET = ''] = /<style>([^]*?)<\/style>/.exec(readFileSync(new URL('../README.md', import.meta.url), 'utf8')) ?? [];

for (const [what, tag] of [['open', '<nut-graf for="a"></nut-graf>'], ['folded', '<nut-graf for="a" folded></nut-graf>'], ['around its article', '']]) {
  for (const width of [360, 1280]) {
    test(`with the README’s snippet nothing moves when the element is defined: ${what}, at ${width} px`, async () => {
      const { page } = await site.visit('/host/life.html', { viewport: { width, height: 800 } });
      const article = Array.from({ length: 4 }, () => ORCHARD).join('');
      await page.evaluate(([css, tag, article]) => {
        const style = Object.assign(document.createElement('style'), { textContent: `body { font: 18px/1.6 serif; max-width: 44rem; margin: 2rem auto } ${css}` });
        document.head.append(style);
        /** @type {HTMLElement} */ (document.getElementById('place')).innerHTML = tag ? `${tag}<article id="a">${article}</article>` : `<nut-graf><article>${article}</article></nut-graf>`;
      }, /** @type {const} */ ([SNIPPET, tag ?? '', article]));
      const top = () => page.locator('article p').first().evaluate((it) => it.getBoundingClientRect().top);
      const before = await top();
      await page.evaluate(async () => {
        Object.assign(globalThis, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) /** @type {any} */ (globalThis).shift += /** @type {any} */ (entry).value;
        }).observe({ type: 'layout-shift' });
        await import(/** @type {any} */ ('/nut-graf.js'));
      });
      await enters(page, 'ready');
      await page.waitForTimeout(200);
      assert.equal(await top(), before);
      const shift = await page.evaluate(() => /** @type {any} */ (globalThis).shift);
      assert.ok(shift <= 0.02, `a shift of ${shift}`);
    });
  }
}

test('a folded panel is one line that opens in place, by keyboard too', async () => {
  const { page, problems } = await visit(`<nut-graf for="a" folded></nut-graf><article id="a">${ORCHARD}</article>`);
  await enters(page, 'ready');
  const sentence = page.locator('.sentence').first();
  assert.equal(await sentence.isVisible(), false);
  const height = (await page.locator('.panel').boundingBox())?.height ?? 0;
  assert.ok(height > 60 && height < 150, String(height));
  await page.locator('summary').focus();
  await page.keyboard.press('Enter');
  await sentence.waitFor();
  await page.keyboard.press('Enter');
  await sentence.waitFor({ state: 'hidden' });
  assert.deepEqual(problems, []);
});

test('what the panel has no room for waits behind a button', async () => {
  const { page } = await visit(`<style>nut-graf { --nut-graf-reserve: 9em }</style><nut-graf for="a"></nut-graf><article id="a">${ORCHARD}</article>`);
  await enters(page, 'ready');
  const shown = () => page.locator('nut-graf li:visible').count();
  const some = await shown();
  const all = await page.locator('nut-graf li').count();
  assert.ok(some >= 1 && some < all, `${some} of ${all}`);
  await page.getByRole('button', { name: 'Show all' }).click();
  assert.equal(await shown(), all);
});

test('a note that is its own summary gets no panel', async () => {
  const { page } = await visit('<nut-graf for="a"></nut-graf><article id="a"><h1>Notice</h1><p>The office is closed.</p></article>');
  await enters(page, 'empty');
  assert.equal(await page.locator('.panel').isVisible(), false);
});

test('with a height of the host’s own nothing moves at all', async () => {
  const { page } = await visit('<style>nut-graf { --nut-graf-reserve: 30em }</style><nut-graf for="a"></nut-graf><article id="a"></article>');
  const top = () => page.locator('#a').boundingBox().then((box) => box?.y);
  await enters(page, 'empty');
  const before = await top();
  await page.evaluate((ferry) => (/** @type {HTMLElement} */ (document.getElementById('a')).innerHTML = ferry), FERRY);
  await shows(page, 'Corran Island');
  assert.equal(await top(), before);
});

test('without the Highlight API the way to a place is a link with a text fragment', async () => {
  const { page } = await site.visit('/host/life.html');
  await page.evaluate(async (orchard) => {
    Object.defineProperty(CSS, 'highlights', { value: undefined });
    /** @type {HTMLElement} */ (document.getElementById('place')).innerHTML = `<nut-graf for="a" highlight></nut-graf><article id="a">${orchard}</article>`;
    await import(/** @type {any} */ ('/nut-graf.js'));
  }, ORCHARD);
  await shows(page, 'Ashby Vale');
  const href = await page.locator('.sentence a.place').first().getAttribute('href');
  assert.match(href ?? '', /life\.html#:~:text=The%20town%20orchard%20of%20Ashby,parks%20department%20said%20on%20Monday\.$/);
  assert.equal(await page.locator('nut-graf button.place').count(), 0);
});

test('what is wrong is said once, with what to do, however many elements it befalls', async () => {
  const { page } = await site.visit('/host/blank.html');
  /** @type {string[]} */
  const warnings = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(new URL('/host/around.html', site.address).href);
  await page.evaluate((ferry) => document.body.insertAdjacentHTML('beforeend', `<nut-graf>${ferry}</nut-graf>`), FERRY);
  await page.waitForFunction(() => document.querySelectorAll('nut-graf:state(error)').length === 2);
  assert.equal(warnings.length, 1);
  assert.match(String(warnings[0]), /^<nut-graf>: the engine could not be loaded.*article is unchanged.*'wasm-unsafe-eval'/);
});

test('a policy that forbids WebAssembly leaves the article as it stood', async () => {
  const { page } = await site.visit('/forbidding/around.html');
  await enters(page, 'error');
  assert.equal(await page.locator('.panel').isVisible(), false);
  assert.ok(await page.getByText('The orchard was given to the town').isVisible());
});

test('without script the article is simply there', async () => {
  const { page } = await site.visit('/host/around.html', { javaScriptEnabled: false });
  assert.ok(await page.getByText('The orchard was given to the town').isVisible());
});

test('in print the panel stands without its buttons', async () => {
  const { page } = await visit(`<nut-graf for="a"></nut-graf><article id="a">${ORCHARD}</article>`);
  await shows(page, 'Ashby Vale');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.place').first().isVisible(), false);
  assert.equal(await page.locator('.sentence').first().isVisible(), true);
});
