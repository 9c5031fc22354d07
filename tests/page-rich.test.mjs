//! A long article with its markup, pasted into the page in a real Chromium: it is read in slices, and nobody waits for it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open } from './browser/chromium.mjs';
import { mainThread } from './browser/main-thread.mjs';
import { FERRY, isWhole, reaches, sentences } from './browser/page.mjs';
import { richText } from './browser/rich-text.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

const LONG = richText(300);
/** About as much as the page reads at all. */
const LONGEST = richText(2_900);

/** The page with an article at hand, and a count of the pauses in its reading. @param {string} html */
async function visitWith(html) {
  const visit = await site.visit('/');
  await visit.page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('article-view.js')));
  await visit.page.evaluate((html) => {
    const here = /** @type {any} */ (globalThis);
    const pasteThis = (/** @type {string} */ type, /** @type {string} */ text) => {
      const data = new DataTransfer();
      data.setData(type, text);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    };
    const pauses = async (/** @type {number} */ least) => {
      for (let looks = 0; here.paused < least; looks += 1) {
        if (looks > 1_000) throw new Error(`paused ${here.paused} times`);
        await new Promise((done) => setTimeout(done, 5));
      }
    };
    /** From now on a millisecond passes whenever the clock is asked, be the machine as fast as it may. */
    const slow = () => {
      let now = performance.now();
      performance.now = () => (now += 1);
    };
    Object.assign(here, { html, pasteThis, pauses, slow, paused: 0 });
    here.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        here.paused += 1;
      }
    };
  }, html);
  return visit;
}

for (const [what, html, share] of /** @type {const} */ ([
  ['of 200 KB', LONG, 0.4], // without slices, 0.65
  ['of 1.9 MB', LONGEST, 0.2],
])) {
  test(`a rich paste ${what} never keeps the page from answering`, async () => {
    const { page, problems } = await visitWith(html);
    const { longest, all } = await mainThread(page, async () => {
      await page.evaluate(() => /** @type {any} */ (globalThis).pasteThis('text/html', /** @type {any} */ (globalThis).html));
      await reaches(page, 'ready');
      await isWhole(page);
    });
    console.log(`# longest task: ${longest.toFixed(1)} of ${all.toFixed(0)} ms of processor time`);
    assert.ok(longest < all * share, `${longest} of ${all} ms`); // a share, which a slow machine does not change
    assert.equal(await page.locator('#headline').innerText(), 'Town counts its crowns');
    assert.equal((await sentences(page)).length, 3);
    assert.deepEqual(problems, []);
  });
}

test('what is read in slices is read to its end, each thing once', async () => {
  const { page } = await visitWith(LONG);
  const { text, blocks } = await page.evaluate(async () => {
    const here = /** @type {any} */ (globalThis);
    const [{ readHtml }, { parse }, { read }] = await Promise.all(['/page/input/rich-text.js', '/page/input/inert-html.js', '/engine.js'].map((url) => import(url)));
    const whole = (await read((await parse(here.html, { isOver: () => false })).body)).source;
    here.slow();
    const sliced = await readHtml(here.html, new AbortController().signal);
    if (here.paused < 100) throw new Error(`paused ${here.paused} times`);
    return { text: [sliced.text, whole.text], blocks: [sliced, whole].map((source) => JSON.stringify(source.blocks)) };
  });
  assert.equal(text[0], text[1]);
  assert.equal(blocks[0], blocks[1]);
  assert.match(text[0] ?? '', /at a cost of 899 crowns/);
});

test('the reading of a long paste ends when it is stopped, and the page is as it was', async () => {
  const { page, problems } = await visitWith(LONGEST);
  const paused = await page.evaluate(async () => {
    const here = /** @type {any} */ (globalThis);
    here.slow();
    here.pasteThis('text/html', here.html);
    await here.pauses(2);
    document.getElementById('cancel')?.click();
    const { paused } = here;
    await new Promise((done) => setTimeout(done, 300));
    return here.paused - paused;
  });
  assert.ok(paused <= 1, `${paused} more slices`);
  assert.equal(await page.getAttribute('body', 'data-state'), 'blank');
  assert.equal(await page.locator('#working').isVisible(), false);
  assert.deepEqual(problems, []);
});

test('of rich and plain pastes in a row the last one is shown, and nothing of another', async () => {
  const { page, problems } = await visitWith(LONG);
  await page.evaluate(async () => {
    const here = /** @type {any} */ (globalThis);
    for (let i = 0; i < 60; i += 1) {
      const body = `Article ${i} says that the mill burned down. Nobody was hurt in article ${i}. Rain helped number ${i}.`;
      if (i % 3 === 1) here.pasteThis('text/html', `${here.html}<p>${body}</p>`);
      else here.pasteThis(i % 3 ? 'text/html' : 'text/plain', i % 3 ? `<p>${body}</p>` : body);
      if (i % 7 === 0) await new Promise((done) => setTimeout(done, i));
    }
  });
  await page.waitForFunction(() => document.querySelector('.sentence .text')?.textContent?.includes('Article 59'));
  await isWhole(page);
  await page.waitForTimeout(300);
  assert.deepEqual(await sentences(page), ['Article 59 says that the mill burned down.', 'Nobody was hurt in article 59.', 'Rain helped number 59.']);
  assert.equal(await page.evaluate(() => document.body.innerText.includes('crowns')), false);
  assert.deepEqual(problems, []);
});

test('where an element that is never closed swallows the article, the plain text beside it is read', async () => {
  const plain = 'Mill burns\n\nThe mill at Corran burned down on Friday night, the police said.\n\n“Nobody was hurt in the fire,” said Ada Lund, an officer.';
  const [, first, second] = plain.split('\n\n');
  for (const tag of ['marquee', 'object', 'audio', 'video', 'math', 'svg', 'plaintext', 'select', 'textarea', 'template', 'iframe', 'noscript', 'title', 'style', 'script', 'button', 'canvas', 'dialog']) {
    const { page, problems } = await visitWith('');
    await page.evaluate(([html, plain]) => {
      const data = new DataTransfer();
      data.setData('text/html', String(html));
      data.setData('text/plain', String(plain));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, [`<h1>Mill <${tag}> burns</h1><p>${first}</p><p>${second}</p>`, plain]);
    await reaches(page, 'ready');
    assert.ok((await sentences(page)).some((sentence) => sentence.startsWith('The mill at Corran')), tag);
    assert.deepEqual(problems, []);
    await page.context().close();
  }
});

test('where such an element swallows only the end of the article, the plain text is read too', async () => {
  const passages = FERRY.split('\n').filter((line) => line.length > 90 && line.endsWith('.')).slice(0, 9);
  assert.equal(passages.length, 9);
  const last = passages.slice(-2);
  for (const tag of ['select', 'plaintext', 'p']) {
    const { page, problems } = await visitWith('');
    const html = `<article>${passages.slice(0, 7).map((text) => `<p>${text}<sup>[1]</sup></p>`).join('')}<${tag}>${last.map((text) => `<p>${text}</p>`).join('')}</article>`;
    await page.evaluate(([html, plain]) => {
      const data = new DataTransfer();
      data.setData('text/html', String(html));
      data.setData('text/plain', String(plain));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, [html, passages.map((text, i) => `${i < 7 ? '   * ' : ''}${text}${i < 7 ? '[1]' : ''}`).join('\n\n')]);
    await reaches(page, 'ready');
    const text = await page.evaluate(() => document.querySelector('#reader')?.textContent ?? '');
    for (const passage of last) assert.ok(text.includes(passage), `${tag}: ${passage}`);
    assert.equal(text.includes('* '), tag !== 'p', `${tag}: the plain text was read`);
    assert.deepEqual(problems, []);
    await page.context().close();
  }
});
