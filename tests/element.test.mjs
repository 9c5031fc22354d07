//! `<nut-graf>` in a real Chromium, on a host's page under a strict policy with Trusted Types.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { axeFindings, marked, open, shownInPlace } from './browser/chromium.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../www/nut-graf-element.js').NutGrafElement} NutGraf */

const STRICT = '/strict/article.html';

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

/** The host's page with its element ready. @param {string} [path] @param {import('playwright-core').BrowserContextOptions} [options] */
async function visit(path = STRICT, options) {
  const visit = await site.visit(path, options);
  await settled(visit.page);
  return visit;
}

/** @param {Page} page */
async function settled(page) {
  await page.evaluate(async () => {
    await customElements.whenDefined('nut-graf');
    await Promise.all([...document.querySelectorAll('nut-graf')].map((it) => /** @type {NutGraf} */ (it).updateComplete));
  });
}

/** Does something to the element and waits until it shows that. @param {Page} page @param {(it: NutGraf) => void} change */
async function change(page, change) {
  await page.evaluate(`(${change})(document.querySelector('nut-graf'))`);
  await settled(page);
}

/** @param {Page} page @returns {Promise<string | undefined>} */
function state(page) {
  const states = ['loading', 'ready', 'empty', 'error'];
  return page.evaluate((states) => states.filter((it) => document.querySelector(`nut-graf:state(${it})`)).join(' '), states);
}

/** @param {Page} page */
const sentences = (page) => page.locator('.sentence .text').allInnerTexts();

test('under a strict policy the summary and the quotes stand in the panel, each with its part', async () => {
  const { page, problems } = await visit();
  const story = await page.locator('#story').innerText();
  assert.equal(await state(page), 'ready');
  const summary = await sentences(page);
  assert.equal(summary.length, 3);
  for (const sentence of summary) assert.ok(story.includes(sentence), sentence);

  const digest = await page.evaluate(() => /** @type {NutGraf} */ (document.querySelector('nut-graf')).digest);
  assert.ok(digest && digest.quotes.length >= 2, 'the story quotes two people');
  const speakers = await page.locator('.quote .name').allInnerTexts();
  assert.deepEqual(new Set(speakers), new Set(['Rosa Imbert', 'Karl Aske']));
  const parts = await page.evaluate(() =>
    [...(document.querySelector('nut-graf')?.shadowRoot?.querySelectorAll('[part]') ?? [])].map((it) => it.getAttribute('part')),
  );
  assert.deepEqual(
    new Set(parts),
    new Set(['all', 'article', 'base', 'fold', 'left-out', 'message', 'quote', 'quotes', 'sentence', 'speaker', 'summary', 'voices']),
  );
  assert.deepEqual(problems, []);
});

test('the policy does not keep the element from its looks', async () => {
  const { page } = await visit();
  assert.equal(await page.locator('.columns').evaluate((it) => getComputedStyle(it).display), 'grid');
});

test('the article is marked and not one letter of its markup is changed', async () => {
  const { page } = await visit();
  const served = await page.evaluate(async () => (await fetch('/host/article.html')).text());
  const [story] = served.match(/<article id="story">[^]*<\/article>/) ?? [];
  assert.equal(await page.locator('#story').evaluate((it) => it.outerHTML), story);
  const digest = await page.evaluate(() => /** @type {NutGraf} */ (document.querySelector('nut-graf')).digest);
  assert.deepEqual(await marked(page, 'nut-graf-summary'), digest?.summary.map(({ text }) => text));
  const parts = digest?.quotes.flatMap((quote) => quote.parts ?? [quote]).sort((a, b) => a.start - b.start);
  assert.deepEqual(await marked(page, 'nut-graf-quote'), parts?.map(({ text }) => text));
});

test('without the attribute nothing is marked, and taking it away takes the marks away', async () => {
  const { page } = await visit();
  await change(page, (it) => it.removeAttribute('highlight'));
  assert.deepEqual(await marked(page, 'nut-graf-summary'), []);
  await change(page, (it) => (it.highlight = true));
  assert.equal((await marked(page, 'nut-graf-summary')).length, 3);
  await page.evaluate(() => document.querySelector('nut-graf')?.remove());
  assert.deepEqual(await marked(page, 'nut-graf-summary'), []);
});

test('one of two elements leaves the marks of the other in place', async () => {
  const { page } = await visit();
  await page.evaluate(() => {
    const other = document.createElement('nut-graf');
    for (const [name, value] of [['for', 'story'], ['sentences', '1'], ['quotes', '0'], ['highlight', '']]) {
      other.setAttribute(/** @type {string} */ (name), /** @type {string} */ (value));
    }
    document.body.append(other);
  });
  await settled(page);
  assert.equal((await marked(page, 'nut-graf-summary')).length, 4);
  await page.evaluate(() => document.querySelector('nut-graf')?.remove());
  assert.equal((await marked(page, 'nut-graf-summary')).length, 1);
});

test('attributes say how much is shown, and a bad one reads as the default', async () => {
  const { page } = await visit();
  await change(page, (it) => (it.sentences = 1));
  assert.equal((await sentences(page)).length, 1);
  for (const bad of ['0', '51', '-1', '2.5', 'three', '']) {
    await page.locator('nut-graf').evaluate((it, bad) => it.setAttribute('sentences', bad), bad);
    await settled(page);
    assert.equal((await sentences(page)).length, 3, `sentences="${bad}"`);
  }
  await change(page, (it) => (it.quotes = 0));
  assert.equal(await page.locator('[part=quotes]').isVisible(), false);
  await change(page, (it) => {
    it.removeAttribute('sentences');
    it.words = 30;
  });
  assert.equal((await sentences(page)).length, 1);
});

test('the ranges of the attributes are those of the engine', async () => {
  const { page } = await site.visit('/host/blank.html');
  const refused = await page.evaluate(async () => {
    const { RANGES } = await import(/** @type {any} */ ('/nut-graf-element.js'));
    const { digest } = await import(/** @type {any} */ ('/engine.js'));
    /** @type {string[]} */
    const codes = [];
    for (const [name, { least, most }] of Object.entries(RANGES)) {
      for (const value of [least - 1, least, most, most + 1]) {
        const code = await digest('Some text.', { [name]: value }).then(() => 'taken', (/** @type {any} */ { code }) => code);
        codes.push(`${name}: ${code}`);
      }
    }
    return codes;
  });
  const outcomes = ['option-range', 'taken', 'taken', 'option-range'];
  const expected = ['sentences', 'words', 'quotes'].flatMap((name) => outcomes.map((outcome) => `${name}: ${outcome}`));
  assert.deepEqual(refused, expected);
});

test('a table tells who speaks how much if it is asked for, and goes when it is not', async () => {
  const { page, problems } = await visit();
  assert.equal(await page.locator('[part="voice"]').count(), 0);
  await change(page, (it) => (it.voices = true));
  const voices = await page.evaluate(() => /** @type {NutGraf} */ (document.querySelector('nut-graf')).digest?.voices ?? []);
  assert.ok(voices.length >= 2, JSON.stringify(voices));
  assert.deepEqual(await page.locator('[part="voices"] thead th').allInnerTexts(), ['Who speaks', 'Quotes', 'Words']);
  const rows = await page.locator('[part="voice"]').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  assert.deepEqual(rows, voices.map(({ name, quotes, words }) => [name || 'Speaker not found', '', String(quotes), String(words)]));
  const widths = await page.locator('[part="voice"] .bar').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  assert.ok((widths[0] ?? 0) > 20 && (widths[0] ?? 0) > (widths.at(-1) ?? 0), widths.join());
  assert.deepEqual(await axeFindings(page), []);
  await change(page, (it) => (it.voices = false));
  assert.equal(await page.locator('[part="voice"]').count(), 0);
  assert.deepEqual(problems, []);
});

test('a list that opens shows what the digest leaves out if it is asked for, and leads to it', async () => {
  const { page, problems } = await visit();
  await change(page, (it) => {
    document.querySelector('#story')?.append(Object.assign(document.createElement('p'), { textContent: 'Sign up for our newsletter' }));
    it.sentences = 2;
  });
  const list = page.locator('nut-graf [part="left-out"]');
  assert.equal(await list.isVisible(), false, 'not before it is asked for');
  await change(page, (it) => (it.leftOut = true));
  const removed = await page.evaluate(() => /** @type {NutGraf} */ (document.querySelector('nut-graf')).digest?.removed.map(({ text }) => text) ?? []);
  assert.deepEqual(removed, ['The orchard has 340 apple trees, the oldest planted in 1911.', 'Sign up for our newsletter']);
  const passages = page.locator('nut-graf [part="left-out-passage"]');
  assert.equal(await passages.first().isVisible(), false, 'it is closed');
  await page.getByText('Left out · 2').click();
  assert.deepEqual(await passages.locator('.text').allInnerTexts(), removed);
  assert.deepEqual(await axeFindings(page), []);
  await passages.nth(1).getByRole('button').click();
  await page.waitForFunction(() => [...(CSS.highlights.get('nut-graf-active') ?? [])].some((range) => String(range) === 'Sign up for our newsletter'));
  await change(page, (it) => it.removeAttribute('left-out'));
  assert.equal(await passages.count(), 0);
  assert.deepEqual(problems, []);
});

test('a button leads from a sentence to its place', async () => {
  const { page } = await visit(STRICT, { viewport: { width: 800, height: 400 } });
  const [, , third] = await sentences(page);
  const button = page.locator('.sentence').nth(2).getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  assert.equal(await shownInPlace(page), third);
});

test('every update is told, with its digest', async () => {
  const { page } = await visit();
  const told = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('nut-graf-updated', (event) => {
          const { digest } = /** @type {CustomEvent} */ (event).detail;
          resolve([digest.summary.length, digest === /** @type {NutGraf} */ (event.target).digest, event.composed]);
        });
        document.querySelector('nut-graf')?.setAttribute('sentences', '2');
      }),
  );
  assert.deepEqual(await told, [2, true, true]);
});

test('around an article it reads what it holds, again and again, and never itself', async () => {
  const { page, problems } = await visit('/strict/around.html');
  const first = await sentences(page);
  assert.equal(first.length, 3);
  const words = () => page.evaluate(() => /** @type {NutGraf} */ (document.querySelector('nut-graf')).digest?.stats.words);
  const read = await words();
  await change(page, (it) => (it.highlight = true));
  await change(page, (it) => (it.sentences = 3));
  assert.deepEqual(await sentences(page), first);
  assert.equal(await words(), read, 'the panel itself is not read');
  assert.deepEqual(await marked(page, 'nut-graf-summary'), first);
  assert.ok(await page.getByText('The orchard was given to the town').isVisible());
  assert.deepEqual(problems, []);
});

test('a text of its own is digested without an article, and without buttons to it', async () => {
  const { page } = await visit();
  await change(page, (it) => (it.text = 'The mill burned down on Friday. Nobody was hurt.'));
  assert.deepEqual(await sentences(page), ['The mill burned down on Friday.', 'Nobody was hurt.']);
  assert.equal(await page.locator('nut-graf button.place').count(), 0);
  await change(page, (it) => (it.text = undefined));
  assert.equal((await sentences(page)).length, 3);
});

test('a property set before the script came is kept', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.evaluate(async () => {
    const early = Object.assign(document.createElement('nut-graf'), { text: 'One came early. Two came late.', sentences: 1 });
    document.body.append(early);
    await import(/** @type {any} */ ('/nut-graf.js'));
  });
  await settled(page);
  assert.equal((await sentences(page)).length, 1);
});

test('nothing to say is said, in the words of the slot', async () => {
  const { page } = await visit();
  await page.locator('nut-graf').evaluate((it) => {
    const words = document.createElement('p');
    words.slot = 'empty';
    words.textContent = 'No story yet.';
    it.append(words);
    /** @type {NutGraf} */ (it).text = ' \n ';
  });
  await settled(page);
  assert.equal(await state(page), 'empty');
  assert.ok(await page.getByText('No story yet.').isVisible());
  assert.equal(await page.locator('[part=summary]').isVisible(), false);
});

for (const [what, breaks, code] of /** @type {const} */ ([
  ['an article that is not there', (/** @type {NutGraf} */ it) => (it.for = 'nowhere'), 'no-article'],
  ['an option that the engine refuses', (/** @type {NutGraf} */ it) => (it.text = '\u00a0'.repeat(17 << 20)), 'text-too-long'],
])) {
  test(`${what} is an error that is told, and the article stands as it stood`, async () => {
    const { page } = await visit();
    const before = await page.locator('#story').evaluate((it) => it.outerHTML);
    const told = page.evaluate(
      () => new Promise((tell) => addEventListener('nut-graf-error', (event) => tell(/** @type {any} */ (event).detail.error.code))),
    );
    const warned = page.waitForEvent('console', (message) => message.type() === 'warning');
    await change(page, breaks);
    assert.equal(await told, code);
    assert.match((await warned).text(), /^<nut-graf>: /);
    assert.equal(await state(page), 'error');
    assert.equal(await page.locator('.panel').isVisible(), false);
    assert.equal(await page.locator('#story').evaluate((it) => it.outerHTML), before);
    assert.deepEqual(await marked(page, 'nut-graf-summary'), []);
  });
}

test('without an engine the article stands, and what it held is still there to read', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(new URL('/strict/around.html', site.address).href);
  await settled(page);
  assert.equal(await state(page), 'error');
  assert.equal(await page.locator('.panel').isVisible(), false);
  assert.ok(await page.getByText('The orchard was given to the town').isVisible());
});

test('an element that is removed while it loads says and marks nothing', async () => {
  const { page } = await visit();
  const told = await page.evaluate(async () => {
    const said = [];
    for (const type of ['nut-graf-updated', 'nut-graf-error']) addEventListener(type, () => said.push(type));
    const it = /** @type {NutGraf} */ (document.querySelector('nut-graf'));
    it.setAttribute('sentences', '2');
    await Promise.resolve();
    it.remove();
    await it.updateComplete;
    return said.length;
  });
  assert.equal(told, 0);
  assert.deepEqual(await marked(page, 'nut-graf-summary'), []);
});

test('summary and quotes stand side by side where there is room, else one above the other', async () => {
  const { page } = await visit();
  const boxes = async () => {
    const summary = await page.locator('[part=summary]').boundingBox();
    const quotes = await page.locator('[part=quotes]').boundingBox();
    assert.ok(summary && quotes);
    return { summary, quotes };
  };
  const wide = await boxes();
  assert.ok(wide.quotes.x >= wide.summary.x + wide.summary.width, 'side by side');
  await page.setViewportSize({ width: 420, height: 800 });
  const narrow = await boxes();
  assert.ok(narrow.quotes.y >= narrow.summary.y + narrow.summary.height, 'stacked');
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`axe finds nothing, ready or empty, in ${colorScheme}`, async () => {
    const { page } = await visit('/host/article.html', { colorScheme });
    assert.deepEqual(await axeFindings(page), []);
    await change(page, (it) => (it.text = ''));
    assert.equal(await state(page), 'empty');
    assert.deepEqual(await axeFindings(page), []);
  });
}
