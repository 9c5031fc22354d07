//! The page in a real Chromium, as a reader uses it: the real clipboard, the keyboard, every state, light and dark.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { axeFindings, marked, open, shownInPlace } from './browser/chromium.mjs';
import { ARABIC, example, FERRY, field, HEADLINE, isWhole, notice, paste, quotes, reaches, sentences, unfold, withExample } from './browser/page.mjs';

const HOST = readFileSync(new URL('browser/host/article.html', import.meta.url), 'utf8');
const ORCHARD = HOST.slice(HOST.indexOf('<article'), HOST.indexOf('</article>')).replaceAll('h2>', 'h1>');
const FURNITURE = ['Home >', 'Skip to main', 'share', 'Published:', 'ELEANOR VANE', 'AVERIL COURIER', 'NORTHWATER LINES]', 'Related Article', 'newsletter', 'Log in', 'comments', 'help-image', 'rights reserved'];

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

test('a paste anywhere becomes headline, summary and quotes, word for word, with their speakers', async () => {
  const { page, problems } = await site.visit('/');
  await paste(page, { 'text/plain': FERRY });
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
  assert.equal(await page.title(), `${HEADLINE} · Nutgraf`);

  const summary = await sentences(page);
  assert.equal(summary.length, 3);
  for (const sentence of summary) assert.ok(FERRY.includes(sentence), sentence);

  const said = await quotes(page);
  assert.equal(said.length, 4);
  for (const piece of said.flatMap((quote) => quote.split(' […] '))) assert.ok(FERRY.includes(piece), piece);
  const speakers = await page.locator('.quote .name').allInnerTexts();
  for (const name of speakers) assert.ok(['Hanne Lindqvist', 'Tomas Reyl', 'Piet Aldous', 'Idris Bell'].includes(name), name);
  assert.ok(new Set(speakers).size >= 2, `the story has four speakers, not only ${speakers}`);
  assert.deepEqual(problems, []);
});

test('boilerplate is in neither summary nor quotes, but listed with its rule, and shown in the article on request', async () => {
  const { page } = await withExample(site);
  const digest = (await page.locator('.text').allInnerTexts()).join('\n');
  for (const words of FURNITURE) assert.ok(!digest.includes(words), words);
  await page.getByText(/^Left out: .+ of the page\)$/).click();
  const listed = page.locator('.removals li').filter({ hasText: 'Log in to leave a comment' });
  assert.match(await listed.innerText(), /\n\p{Letter}[^]+Show\s*Keep$/u);
  const line = page.locator('#reader').getByText('Log in to leave a comment');
  assert.equal(await line.isVisible(), false);
  await listed.getByRole('button', { name: 'Show' }).click();
  await line.waitFor({ state: 'visible' });
});

test('what is chosen is marked in the article, and nothing else', async () => {
  const { page } = await withExample(site);
  assert.deepEqual(await marked(page, 'nut-graf-summary'), await sentences(page));
  const underlined = (await marked(page, 'nut-graf-quote')).map((text) => text.replace(/,$/, ''));
  const shown = (await quotes(page)).flatMap((quote) => quote.split(' […] '));
  assert.deepEqual(new Set(underlined), new Set(shown));
});

for (const width of [360, 1280]) {
  test(`at ${width} px a click on a sentence or a quote shows it in its place`, async () => {
    const { page } = await withExample(site, { viewport: { width, height: 640 } });
    const sentence = page.locator('.sentence .text').last();
    await sentence.click();
    assert.equal(await shownInPlace(page), await sentence.innerText());
    const quote = page.locator('.quote .q').last();
    await quote.click();
    const [start] = (await quote.innerText()).split(' […] ');
    assert.ok((await shownInPlace(page, start)).startsWith(/** @type {string} */ (start)));
  });
}

test('by keyboard alone the way leads to the place and back', async () => {
  const { page } = await withExample(site, { viewport: { width: 360, height: 640 } });
  const sentence = await page.locator('.sentence .text').nth(1).innerText();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  /** @param {RegExp} name */
  const tabTo = async (name) => {
    for (let presses = 0; presses < 40 && !name.test(await focused()); presses += 1) await page.keyboard.press('Tab');
    assert.match(await focused(), name);
  };
  await tabTo(/show in the article$/);
  await page.keyboard.press('Tab');
  const go = await focused();
  await page.keyboard.press('Enter');
  assert.equal(await shownInPlace(page), sentence);
  await tabTo(/^Summary sentence 2: back to it$/);
  await page.keyboard.press('Enter');
  assert.equal(await focused(), go);
  await page.waitForFunction(() => {
    const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return top >= 0 && bottom <= innerHeight;
  });
});

test('the digest follows what is typed, and the text stays where it is', async () => {
  for (const width of [360, 1280]) {
    const { page, problems } = await site.visit('/', { viewport: { width, height: 800 } });
    const text = field(page);
    const top = (await text.boundingBox())?.y;
    await text.fill('The mill at Corran burned down on Friday night. Nobody was hurt. The owner said it had been empty for years.');
    await page.waitForFunction(() => document.querySelectorAll('.sentence .text').length === 3);
    await page.getByRole('button', { name: 'Done', exact: true }).waitFor();
    assert.equal((await text.boundingBox())?.y, top, `at ${width} px`);
    await text.press('End');
    await text.pressSequentially(' Rain helped.');
    await page.waitForFunction(() => document.querySelector('.length-range')?.getAttribute('max') !== '3' || /** @type {any} */ (document.querySelector('.length-range')).max === '4');
    await page.locator('.length-range').fill('4');
    await page.getByText('Rain helped.', { exact: true }).waitFor();
    await text.fill('');
    await reaches(page, 'blank');
    assert.deepEqual(problems, []);
  }
});

test('a paste into text that is being edited goes where the caret is', async () => {
  const { page } = await withExample(site);
  await page.getByRole('button', { name: 'Edit text' }).click();
  await paste(page, { 'text/plain': 'A line on top.\n\n' });
  assert.equal(await field(page).inputValue(), `A line on top.\n\n${FERRY}`);
});

test('the dials say how many sentences and quotes there are', async () => {
  const { page } = await withExample(site);
  await page.getByRole('slider', { name: 'Length of the summary' }).fill('1');
  await page.waitForFunction(() => document.querySelectorAll('.sentence .text').length === 1);
  await page.getByRole('slider', { name: 'Number of key quotes' }).fill('1');
  await page.waitForFunction(() => document.querySelectorAll('li.quote').length === 1);
  assert.equal((await marked(page, 'nut-graf-quote')).length, 1);
});

test('a rich paste keeps what its markup says and takes nothing from elsewhere', async () => {
  const { page, problems } = await site.visit('/');
  const html = `<nav><a href="https://elsewhere.test/">All news of the day</a></nav>
    <img src="https://elsewhere.test/tree.png" alt="">${ORCHARD}`;
  await paste(page, { 'text/html': html, 'text/plain': 'not this one' });
  assert.equal(await page.locator('#headline').innerText(), 'Town orchard to open its gates at night');
  assert.deepEqual(new Set(await page.locator('.quote .name').allInnerTexts()), new Set(['Rosa Imbert', 'Karl Aske']));
  assert.equal(await page.getByText('not this one').count(), 0);
  const digest = (await page.locator('.text').allInnerTexts()).join('\n');
  assert.ok(!digest.includes('340 apple trees') && !digest.includes('All news'), digest);
  assert.deepEqual(problems, []);
});

test('a new paste takes the place of the article before, and a new article starts from nothing', async () => {
  const { page } = await withExample(site);
  await paste(page, { 'text/plain': 'Snow fell on Tuesday.' });
  await page.getByText('The summary is all of it.').first().waitFor();
  assert.deepEqual(await sentences(page), ['Snow fell on Tuesday.']);
  await page.getByRole('button', { name: 'New article' }).click();
  await reaches(page, 'blank');
  assert.equal(await field(page).inputValue(), '');
  assert.deepEqual(await marked(page, 'nut-graf-summary'), []);
  assert.ok(await example(page).isVisible());
});

test('what stands around a digest is drawn in the frame that first shows it, so that none shows what was there before', async () => {
  const { page, problems } = await withExample(site);
  const drawn = await page.evaluate(async (article) => {
    let [frames, isInFrame, ofDigest] = [0, false, -1];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (isInFrame = false);
    const count = () => {
      [frames, isInFrame] = [frames + 1, true];
      port2.postMessage(0); // a task behind the frame
      requestAnimationFrame(count);
    };
    count();
    const changes = (/** @type {string} */ selector, /** @type {() => void} */ then) => new MutationObserver(then).observe(/** @type {Node} */ (document.querySelector(selector)), { childList: true });
    changes('.summary .list', () => (ofDigest = frames));
    const around = ['.strip', '.where', '.chips'].map((part) => new Promise((done) => changes(part, () => done({ part, behind: frames - ofDigest, isInFrame }))));
    const data = new DataTransfer();
    data.setData('text/plain', article);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    return Promise.all(around);
  }, ARABIC);
  for (const part of drawn) assert.deepEqual(part, { .../** @type {object} */ (part), behind: 1, isInFrame: true });
  assert.deepEqual(problems, []);
});

test('one word is its own summary', async () => {
  const { page } = await site.visit('/');
  await paste(page, { 'text/plain': 'Hello' });
  assert.deepEqual(await sentences(page), ['Hello']);
});

test('a paste without a word is said to hold nothing to sum up', async () => {
  const { page } = await site.visit('/');
  await paste(page, { 'text/plain': '* * *\n\n—' }, 'empty');
  await page.getByText('too short to be summed up').waitFor();
  assert.deepEqual(await sentences(page), []);
});

test('boilerplate alone is said to hold nothing to sum up, and stays in the field', async () => {
  const { page, problems } = await site.visit('/');
  await paste(page, { 'text/plain': 'Skip to main content\n\nLog in\n\nSubscribe to our newsletter\n\nRelated Article' }, 'empty');
  assert.match(await notice(page), /No full sentences found/);
  assert.deepEqual(await sentences(page), []);
  assert.equal(await page.locator('li.quote').count(), 0);
  assert.equal(await field(page).inputValue(), 'Skip to main content\n\nLog in\n\nSubscribe to our newsletter\n\nRelated Article');
  assert.deepEqual(problems, []);
});

test('an article from right to left has its numbers and marks on its right', async () => {
  const { page } = await site.visit('/');
  await paste(page, { 'text/plain': ARABIC });
  await isWhole(page);
  const item = page.locator('.sentence').first();
  assert.equal(await item.evaluate((it) => getComputedStyle(it).direction), 'rtl');
  const words = await page.locator('.row:has(.back) .words').first().boundingBox();
  const back = await page.locator('.back').first().boundingBox();
  assert.ok(words && back && back.x >= words.x + words.width, 'the mark stands right of the words');
});

test('a paste without text is said to be one, and the article stays', async () => {
  const { page } = await withExample(site);
  await page.evaluate(() => {
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: new DataTransfer() }));
  });
  await page.getByText('That paste holds no text.').waitFor();
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
});

test('an engine that does not load loses nothing, and can be tried again', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(site.address);
  await reaches(page, 'error');
  await page.evaluate(() => navigator.clipboard.writeText('The mill at Corran burned down on Friday night.'));
  await page.keyboard.press('Control+V');
  await page.waitForFunction(() => document.querySelector('textarea')?.value.startsWith('The mill'));
  await page.locator('#notice', { hasText: 'could not be loaded' }).waitFor();
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Try again' }).click();
  await reaches(page, 'ready');
  assert.equal(await notice(page), '');
  assert.equal((await sentences(page)).length, 1);
});

test('work that takes long is shown as such, and only as long as it takes', async () => {
  const { page } = await site.visit('/host/blank.html');
  /** @type {(value?: undefined) => void} */
  let arrive = () => {};
  const arrived = new Promise((/** @type {(value?: undefined) => void} */ resolve) => (arrive = resolve));
  await page.route('**/*.wasm', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(site.address);
  await field(page).fill('Snow fell on Tuesday.');
  await page.waitForSelector('#working:not([hidden])');
  arrive();
  await reaches(page, 'ready');
  await page.waitForSelector('#working[hidden]', { state: 'attached' });
});

test('without script the page says what it needs', async () => {
  const { page } = await site.visit('/', { javaScriptEnabled: false });
  assert.match(await page.locator('noscript p').innerText(), /needs JavaScript/);
  assert.ok(await page.locator('noscript p').isVisible());
});

test('a book is digested without keeping the page from answering', async () => {
  const { page } = await site.visit('/');
  const book = Array.from({ length: 60 }, (_, i) => FERRY.replaceAll('Saltmere', `Saltmere ${i}`)).join('\n\n');
  await paste(page, { 'text/plain': book });
  assert.equal(page.workers().length, 1);
  assert.equal((await sentences(page)).length, 3);
});

test('on paper the digest stands alone', async () => {
  const { page } = await withExample(site);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.sentence').first().isVisible());
  assert.equal(await page.locator('.sheet').isVisible(), false);
  assert.equal(await page.getByRole('slider').first().isVisible(), false);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing in any state, in ${colorScheme} at ${width} px`, async () => {
      const { page } = await site.visit('/', { colorScheme, viewport: { width, height: 800 } });
      const check = async (/** @type {string} */ state) => assert.deepEqual(await axeFindings(page), [], state);
      await check('blank');
      await example(page).click();
      await reaches(page, 'ready');
      await isWhole(page);
      await unfold(page, '.left-out-list');
      await unfold(page, '#ways');
      await check('ready');
      await page.getByRole('button', { name: 'Edit text' }).click();
      await check('editing');
      await page.getByRole('button', { name: 'New article' }).click();
      await paste(page, { 'text/plain': '* * *' }, 'empty');
      await check('empty');
      await paste(page, { 'text/plain': ARABIC });
      await check('right to left');
      await page.route('**/ferry.txt', (route) => route.abort());
      await page.getByRole('button', { name: 'New article' }).click();
      await example(page).click();
      await page.getByText('The example could not be loaded.').waitFor();
      await check('refused');
      await page.route('**/*.wasm', (route) => route.abort());
      await page.reload();
      await reaches(page, 'error');
      await check('error');
    });

    test(`nothing is cut off or wider than the page, in ${colorScheme} at ${width} px`, async () => {
      const { page } = await withExample(site, { colorScheme, viewport: { width, height: 800 } });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }
}
