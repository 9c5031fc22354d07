//! The quote card in a real Chromium: a key quote as a picture, in every script, to copy, save and share.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { axeFindings, open } from './browser/chromium.mjs';
import { FERRY, HEADLINE, isWhole, paste, quotes, unfold, withExample } from './browser/page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../www/page/card/picture.js').Content} Content */

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

/** @param {Page} page @param {number} [n] of the quote */
const cardButton = (page, n = 1) => page.getByRole('button', { name: `Card of quote ${n}`, exact: true });
/** @param {Page} page */
const preview = (page) => page.locator('.card-preview svg');
/** The lines of the picture that have a size. @param {Page} page @param {number} least */
const linesFrom = (page, least) => preview(page).locator('text').evaluateAll((texts, least) => texts.filter((it) => Number(it.getAttribute('font-size')) >= least).map((it) => it.textContent ?? ''), least);

/** Opens the first card. @param {Page} page */
async function openCard(page) {
  await cardButton(page).focus();
  await page.keyboard.press('Enter');
  await preview(page).waitFor();
}

/** What a click downloads. @param {Page} page @param {string} name of the button */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a card is loaded when it is asked for, shows the quote with its speaker, and closes by Escape', async () => {
  const { page, problems } = await withExample(site);
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const [quote = ''] = await quotes(page);
  const name = await page.locator('li.quote .name').first().innerText();
  assert.ok(!asked.some((path) => path.includes('/card/')), asked.join());
  await openCard(page);
  assert.ok(asked.some((path) => path.includes('/card/')), asked.join());
  const texts = await preview(page).locator('text').allTextContents();
  assert.ok(texts.join(' ').includes(name) && texts.join(' ').includes('Nutgraf'), texts.join(' | '));
  assert.ok(texts.join(' ').replace(/\s+/g, ' ').includes(quote.split(' ').slice(0, 5).join(' ')), texts.join(' | '));
  assert.match((await page.getByRole('img', { name: 'Card of quote 1' }).getAttribute('aria-label')) ?? '', new RegExp(name));
  assert.deepEqual(await axeFindings(page), []);
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Card of quote 1');
  assert.deepEqual(problems, []);
});

test('the reader chooses shape and colours by keyboard, and the next card keeps them', async () => {
  const { page } = await withExample(site);
  await openCard(page);
  const ground = () => preview(page).locator('rect').first().getAttribute('fill');
  assert.deepEqual([await preview(page).getAttribute('viewBox'), await ground()], ['0 0 1080 1080', '#f2f3ef']);
  for (const name of ['Wide', 'Dark']) {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Space');
    assert.equal(await page.getByRole('button', { name, exact: true }).getAttribute('aria-pressed'), 'true');
  }
  assert.deepEqual([await preview(page).getAttribute('viewBox'), await ground()], ['0 0 1200 630', '#131615']);
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('button', { name: 'Close' }).click();
  await cardButton(page, 2).click();
  await preview(page).waitFor();
  assert.equal(await preview(page).getAttribute('viewBox'), '0 0 1200 630');
});

test('a card is saved as PNG and as SVG, in its size and with every word', async () => {
  const { page } = await withExample(site);
  const [quote = ''] = await quotes(page);
  await openCard(page);
  for (const [shape, size] of /** @type {const} */ ([['Square', [1080, 1080]], ['Wide', [1200, 630]]])) {
    await page.getByRole('button', { name: shape, exact: true }).click();
    const png = await saved(page, 'Save PNG');
    assert.equal(png.bytes.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)], size);
    assert.match(png.name, /^night-ferry-to-saltmere.*-1\.png$/);
    const svg = (await saved(page, 'Save SVG')).bytes.toString('utf8');
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ');
    assert.ok(words.includes(quote.replace(/[.,]$/, '')), words);
    assert.ok(!/foreignObject|script|style=|href/.test(svg), svg);
  }
});

test('a card is copied as a picture, and shared where the browser shares files', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.addInitScript(() => {
    Object.assign(Navigator.prototype, { canShare: () => true, share: async (/** @type {ShareData} */ { files = [] }) => void (document.title = `shared: ${files[0]?.name} ${files[0]?.type}`) });
  });
  await page.goto(site.address);
  await paste(page, { 'text/plain': FERRY });
  await isWhole(page);
  await openCard(page);
  await page.getByRole('button', { name: 'Copy picture' }).click();
  await page.locator('.card-status', { hasText: 'Copied' }).waitFor();
  assert.deepEqual(await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types), ['image/png']);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.waitForFunction(() => /^shared: night-ferry.*-1\.png image\/png$/.test(document.title));
});

test('a picture that cannot be copied is said to be', async () => {
  const { page } = await withExample(site);
  await page.evaluate(() => Object.assign(navigator.clipboard, { write: () => Promise.reject(new Error('no')) }));
  await openCard(page);
  await page.getByRole('button', { name: 'Copy picture' }).click();
  await page.locator('.card-status', { hasText: 'did not work' }).waitFor();
});

test('the card names the site and the headline', async () => {
  const { page } = await withExample(site);
  await unfold(page, '#ways');
  await page.locator('#source').fill('https://www.saltmere-times.example/ferry?x=1');
  await page.keyboard.press('Escape');
  await openCard(page);
  const texts = (await preview(page).locator('text').allTextContents()).join(' ');
  assert.ok(texts.includes('saltmere-times.example') && !texts.includes('www.') && texts.includes(HEADLINE), texts);
});

test('a fragment has no card; a quote that is too long has one of a sentence that you choose', async () => {
  const { page } = await site.visit('/');
  const sentence = (/** @type {string} */ what) => `We have waited for ${what} since the old pier was closed to all cars and lorries nine long years ago, and not one of us believed it.`;
  const text = `Harbour plans\n\n"${sentence('the ferry')} ${sentence('the bridge')} ${sentence('the harbour')}" said Mayor Anna Holm on Monday in the town hall of Saltmere.\n\nThe council called the plan “a brave step” and closed the meeting before noon. The work begins in May, and the town pays for it.`;
  await paste(page, { 'text/plain': text });
  await isWhole(page);
  const fragments = await page.locator('li.quote.fragment').count();
  assert.equal(await page.getByRole('button', { name: /^Card of quote/ }).count(), (await page.locator('li.quote').count()) - fragments);
  await cardButton(page).click();
  await preview(page).waitFor();
  const choice = page.getByRole('combobox', { name: 'sentences' });
  assert.equal(await choice.locator('option').count(), 3);
  assert.ok((await linesFrom(page, 39)).join(' ').includes('the ferry'));
  await choice.selectOption({ index: 2 });
  assert.ok((await linesFrom(page, 39)).join(' ').includes('the harbour'));
  assert.deepEqual(await axeFindings(page), []);
});

test('a quote of one sentence that is too long for a card is said to be', async () => {
  const { page } = await site.visit('/');
  const long = `We have waited for this ${'and for the other ferry that the council promised us '.repeat(8)}for nine years.`;
  await paste(page, { 'text/plain': `Harbour plans\n\n"${long}" said Mayor Anna Holm on Monday in the town hall of Saltmere.\n\nThe council closed the meeting before noon. The work begins in May, and the town pays for it.` });
  await isWhole(page);
  await cardButton(page).click();
  await page.getByText('too long for a card').waitFor();
  assert.equal(await page.locator('dialog').count(), 0);
});

// --- Every script --------------------------------------------------------------------------------------------------

const WORDS = 'We will not wait for another nine years until the last ferry comes back to this small town.';
/** @type {Record<string, Partial<Content>>} */
const CONTENTS = {
  short: { text: 'It comes.' },
  long: { text: `${WORDS} ${WORDS} ${WORDS}`.slice(0, 299) },
  'long word': { text: 'Die Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnung gilt seit gestern nicht mehr.', lang: 'de', mark: '„' },
  address: { text: `Look at https://www.example.com/${'a'.repeat(90)} for the plan.` },
  arabic: { text: 'الجزيرة التي لا قارب لها في الليل جزيرة تغلق أبوابها عند السادسة مساء، ولن ننتظر تسع سنوات أخرى.', lang: 'ar', dir: 'rtl', mark: '«', name: 'هناء السالم', title: 'رئيسة البلدية', headline: 'مدينة سلمى تعيد تشغيل العبارة الليلية' },
  hebrew: { text: 'העיר לא תחכה עוד תשע שנים עד שהמעבורת תחזור.', lang: 'he', dir: 'rtl', mark: '“' },
  japanese: { text: '橋を新しくすることはできても、百年を新しくすることはできません。私たちは九年間、この橋が戻ってくるのを待ち続けてきました。', lang: 'ja', mark: '「', name: '水野春香', title: '町長' },
  thai: { text: 'เราจะไม่รออีกเก้าปีจนกว่าเรือข้ามฟากลำสุดท้ายจะกลับมายังเมืองเล็ก ๆ แห่งนี้', lang: 'th' },
  hindi: { text: 'हम इस छोटे शहर में आखिरी नौका के लौटने तक और नौ साल इंतज़ार नहीं करेंगे।', lang: 'hi' },
  'long name': { text: WORDS, name: 'Maria del Pilar Fernández de Córdoba y Álvarez de Toledo', title: `Deputy Secretary of State for Ferries, ${'Harbours and Islands of the Northern Coast '.repeat(3)}`, headline: 'A very long headline about ferries that come back after many years '.repeat(4), site: 'a-very-long-name-of-a-newspaper-of-the-northern-coast.example' },
  bare: { text: WORDS, name: '', title: '', headline: '' },
};

test('in every script the whole text is there, inside the frame, and nothing stands on anything else', async () => {
  const { page } = await withExample(site);
  for (const [what, more] of Object.entries(CONTENTS)) {
    const content = { mark: '“', name: 'Anna Holm', title: 'Mayor', headline: 'Night ferry to return', site: 'Nutgraf', lang: 'en', dir: 'ltr', ...more };
    for (const shape of ['square', 'wide']) {
      const { drawn, boxes, width, height } = await page.evaluate(async ([content, shape]) => {
        const base = new URL('page/card/', location.href).href;
        const [{ picture }, { svgOf }] = await Promise.all([import(`${base}picture.js`), import(`${base}paint.js`)]);
        const made = picture(content, shape, 'light');
        const svg = svgOf(made);
        document.body.append(svg);
        const boxes = [...svg.querySelectorAll('text')].map((it) => {
          const { x, y, width, height } = it.getBBox();
          const size = Number(it.getAttribute('font-size'));
          // Letters fill the middle of their line, whatever font they are from.
          return { text: it.textContent ?? '', left: x, right: x + width, top: Number(it.getAttribute('y')) - size * 0.6, bottom: Number(it.getAttribute('y')) + size * 0.05, height: height + y };
        });
        svg.remove();
        return { drawn: made.lines.map((/** @type {{ text: string }} */ it) => it.text), boxes, width: made.width, height: made.height };
      }, /** @type {const} */ ([content, shape]));
      const bare = (/** @type {string} */ text) => text.replace(/[\s-]/g, ''); // a broken word gets a hyphen
      for (const part of [content.text, content.name, content.title, content.headline, content.site]) assert.ok(bare(drawn.join('')).includes(bare(part ?? '')), `${what}, ${shape}: ${part}`);
      const [mark, ...others] = boxes.toSorted((a, b) => Number(b.text === content.mark) - Number(a.text === content.mark));
      assert.equal(mark?.text, content.mark);
      for (const box of others) {
        assert.ok(box.left >= 60 && box.right <= width - 60 && box.bottom <= height - 20, `${what}, ${shape}: ${JSON.stringify(box)}`);
        for (const other of others) {
          const apart = other === box || other.right <= box.left + 1 || box.right <= other.left + 1 || other.bottom <= box.top || box.bottom <= other.top;
          assert.ok(apart, `${what}, ${shape}: ${JSON.stringify([box, other])}`);
        }
      }
    }
  }
});

for (const [file, mark] of /** @type {const} */ ([['abbara', '«'], ['hashi', '「'], ['nachtbibliothek', '„'], ['moulin', '«']])) {
  test(`the card of the example ${file} has its language's mark`, async () => {
    const { page, problems } = await site.visit('/');
    await paste(page, { 'text/plain': readFileSync(new URL(`../www/examples/${file}.txt`, import.meta.url), 'utf8') });
    await isWhole(page);
    await page.getByRole('button', { name: /^Card of quote/ }).first().click();
    await preview(page).waitFor();
    assert.ok((await linesFrom(page, 100)).includes(mark));
    assert.deepEqual(problems, []);
  });
}
