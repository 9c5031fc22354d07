//! What comes from elsewhere runs nothing, loads nothing and sends the page's policy nothing to report: hundreds of payloads
//! in a real Chromium, on the page, on a host's page and in what is taken away.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';

import { open, STRICT_CSP } from './browser/chromium.mjs';
import { listenElsewhere, payloads } from './browser/payloads.mjs';

/** @typedef {import('playwright-core').Page} Page */

const www = new URL('../www/', import.meta.url);
/** The page's own policy, as its HTML has it. */
const POLICY = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(new URL('index.html', www), 'utf8'))?.[1] ?? '';
const TEXT = 'The mill at Corran burned down on Friday night. Nobody was hurt in the fire. The owner said it had stood empty.';
/** So long a request or a report may be on its way after the last payload. */
const LATE_MS = 500;

/** @type {Awaited<ReturnType<typeof listenElsewhere>>} */
let elsewhere;
/** @type {import('./browser/payloads.mjs').Payload[]} */
let all;
/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  elsewhere = await listenElsewhere();
  all = payloads(elsewhere.address);
  const policy = `${POLICY}; report-uri ${elsewhere.address}report`;
  site = await open([
    { at: '/reporting/', folder: fileURLToPath(www), headers: { 'content-security-policy': policy } },
    { at: '/strict-reporting/', folder: fileURLToPath(new URL('browser/host/', import.meta.url)), headers: { 'content-security-policy': `${STRICT_CSP}; report-uri ${elsewhere.address}report` } },
  ]);
});
after(async () => {
  await site.close();
  elsewhere.close();
});

/** A page that notes what runs in it, what its policy reports, and what it asks for. @param {string} path */
async function visit(path) {
  const { page, problems } = await site.visit(path);
  await page.evaluate(() => {
    const [hits, reports] = [/** @type {unknown[]} */ ([]), /** @type {string[]} */ ([])];
    Object.assign(globalThis, { hits, reports, hit: (/** @type {number} */ n) => hits.push(n) });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => reports.push(`${effectiveDirective} ${blockedURI}`));
  });
  /** @type {string[]} */
  const asked = [];
  page.context().on('request', (request) => asked.push(request.url()));
  elsewhere.heard.length = 0;
  const noticed = async () => {
    await new Promise((done) => setTimeout(done, LATE_MS));
    const { hits, reports } = /** @type {{ hits: number[], reports: string[] }} */ (await page.evaluate(() => ({ .../** @type {any} */ (globalThis) })));
    return { hits, reports, heard: [...elsewhere.heard], probes: asked.filter((url) => /probe|elsewhere/.test(url)) };
  };
  return { page, problems, noticed };
}

const NOTHING = { hits: [], reports: [], heard: [], probes: [] };

test('there are hundreds of payloads, no two alike', () => {
  assert.ok(all.length >= 200, String(all.length));
  const bare = all.map(({ html }) => html.replace(/\d+/g, ''));
  assert.deepEqual(bare.filter((html, i) => bare.indexOf(html) !== i), []);
});

test('of pasted payloads nothing runs, nothing loads, nothing is reported, and no element comes into the page', async () => {
  const { page, problems, noticed } = await visit('/reporting/index.html');
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('article-view.js')));
  const story = `<h1>Mill at Corran burns down</h1><p>${TEXT}</p>`;
  const pastes = all.flatMap(({ name, html }) => [
    { name: `${name} before the article`, html: `${html}${story}` },
    { name: `${name} in the article`, html: `<article>${story}${html}<p>${TEXT}</p></article>` },
  ]);
  const foreign = await page.evaluate(async ({ pastes, plain }) => {
    const own = new Set([...document.querySelectorAll('*')].map(({ localName }) => localName).concat('blockquote', 'g', 'h3', 'hr', 'label', 'nav', 'ol', 'rect'));
    const found = [];
    for (const { name, html } of pastes) {
      document.body.dataset.state = 'waiting';
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', plain);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      while (document.body.dataset.state !== 'ready') await new Promise((done) => setTimeout(done));
      if (name.endsWith('in the article') && document.querySelector('.summary .list')?.textContent?.includes(plain)) found.push(`${name}: the plain text was taken`);
      const strangers = [...document.querySelectorAll('*')].filter((element) => !own.has(element.localName) || element.getAttributeNames().some((attribute) => attribute.startsWith('on')));
      if (strangers.length > 0) found.push(`${name}: ${strangers.map((it) => it.outerHTML.slice(0, 60))}`);
    }
    return found;
  }, { pastes, plain: 'This is what stands in the clipboard as plain text, with </tags> that a page shows.' });
  assert.deepEqual(foreign, []);
  assert.deepEqual(await noticed(), NOTHING);
  assert.deepEqual(problems, []);
});

test('of payloads that are disarmed nothing runs and nothing loads where no policy forbids it', async () => {
  const { page, noticed } = await visit('/host/blank.html');
  await page.evaluate(async (all) => {
    const { parse } = await import(/** @type {any} */ ('/page/input/inert-html.js'));
    const { slices } = await import(/** @type {any} */ ('/page/input/time-slices.js'));
    const { next } = slices(new AbortController().signal);
    for (const { html } of all) await parse(html, { isOver: () => true, next }); // as many pauses as there can be
  }, all);
  assert.deepEqual(await noticed(), NOTHING);
});

test('what is disarmed is read as it stands in the HTML, letter by letter, and no name hides a document or a form from the reading', async () => {
  const { page } = await site.visit('/host/blank.html');
  const pages = all.flatMap(({ name, html }) => [`${html}<p>${TEXT}</p>`, `<!doctype html><article><p>${TEXT}</p>${html}<p>${TEXT}</p></article>`].map((html) => ({ name, html })));
  const wrong = await page.evaluate(async ({ pages, text }) => {
    const { read } = await import(/** @type {any} */ ('/engine.js'));
    const { parse } = await import(/** @type {any} */ ('/page/input/inert-html.js'));
    const sourceOf = async (/** @type {Document} */ document) => {
      const article = await read(document.body);
      const { source } = article;
      article.free();
      return source;
    };
    const found = [];
    for (const { name, html } of pages) {
      const disarmed = await sourceOf(await parse(html, { isOver: () => false }));
      if (name.startsWith('names')) {
        if (!disarmed.text.includes(text)) found.push({ name, disarmed });
      } else {
        const document = new DOMParser().parseFromString(html, 'text/html');
        for (const noFrames of document.querySelectorAll('noframes')) noFrames.remove(); // a browser shows none of it
        const plain = await sourceOf(document);
        if (JSON.stringify(plain) !== JSON.stringify(disarmed)) found.push({ name, plain, disarmed });
      }
    }
    return found;
  }, { pages, text: TEXT });
  assert.deepEqual(wrong, []);
});

test('payloads that are an element\'s text run nothing, load nothing and are reported nowhere, and its panel holds only its own elements', async () => {
  const { page, problems, noticed } = await visit('/strict-reporting/blank.html');
  const foreign = await page.evaluate(async ({ all, text }) => {
    await import(/** @type {any} */ ('/nut-graf.js'));
    const element = /** @type {any} */ (document.createElement('nut-graf'));
    element.setAttribute('sentences', '50');
    element.setAttribute('quotes', '50');
    document.body.append(element);
    const own = ['b', 'blockquote', 'button', 'cite', 'details', 'div', 'figcaption', 'figure', 'h2', 'li', 'ol', 'p', 'section', 'slot', 'span', 'summary', 'ul'];
    const found = [];
    for (const { name, html } of all) {
      element.text = `${html}\n\n${text} “The fire was out by ten, and ${html} was left,” said Ada ${html} Lind.\n\n${html}: ${text}`;
      await element.updateComplete;
      if (!element.matches(':state(ready)')) found.push(`${name}: not shown`);
      const strangers = [...element.shadowRoot.querySelectorAll('*')].filter((it) => !own.includes(it.localName) || it.getAttributeNames().some((/** @type {string} */ attribute) => attribute.startsWith('on')));
      found.push(...strangers.map(({ outerHTML }) => `${name}: ${outerHTML}`));
    }
    return found;
  }, { all, text: TEXT });
  assert.deepEqual(foreign, []);
  assert.deepEqual(await noticed(), NOTHING);
  assert.deepEqual(problems, []);
});

for (const host of ['/host/blank.html', '/strict-reporting/blank.html']) {
  test(`payloads that stand in a host's article (${host}) do what they did without the element, and it writes nothing there`, async () => {
    const seen = [];
    for (const nutGraf of [false, true]) {
      const { page, noticed } = await visit(host);
      await page.route(/probe|elsewhere/, (route) => route.abort()); // some would lead away from the page
      await page.evaluate(async ({ nutGraf, all, text }) => {
        if (nutGraf) await import(/** @type {any} */ ('/nut-graf.js'));
        const { trustedTypes } = /** @type {any} */ (globalThis);
        const host = trustedTypes?.createPolicy('host', { createHTML: String });
        const story = `<h1>Mill at Corran burns down</h1><p>${text}</p>${all.map(({ html }) => `<div>${html}</div>`).join('')}<p>${text}</p>`;
        const article = Object.assign(document.createElement('article'), { id: 'the-story' });
        document.body.append(article);
        article.innerHTML = host ? host.createHTML(story) : story;
        const element = document.createElement('nut-graf');
        element.setAttribute('for', 'the-story');
        element.setAttribute('highlight', '');
        element.setAttribute('loading', 'eager'); // what takes the focus scrolls it out of sight
        element.setAttribute('sentences', '50');
        Object.assign(globalThis, { article, element, written: 0 });
      }, { nutGraf, all: all.filter(({ name, html }) => !name.startsWith('names') && !html.includes('refresh')), text: TEXT });
      await new Promise((done) => setTimeout(done, 4 * LATE_MS)); // what the host's own parser begins
      const written = await page.evaluate(async (nutGraf) => {
        const { article, element } = /** @type {any} */ (globalThis);
        const before = article.outerHTML;
        document.body.prepend(element);
        await element.updateComplete;
        if (nutGraf && !element.matches(':state(ready)')) return element.outerHTML;
        return article.outerHTML === before ? '' : article.outerHTML;
      }, nutGraf);
      assert.equal(written, '');
      const { hits, reports, probes } = await noticed();
      const once = (/** @type {unknown[]} */ list) => [...new Set(list)].sort();
      seen.push({ hits: once(hits), reports: once(reports), probes: once(probes) });
    }
    assert.deepEqual(seen[1], seen[0]);
    assert.ok([...(seen[0]?.hits ?? []), ...(seen[0]?.reports ?? [])].length > 0, 'the host did run or report something');
  });
}

test('names that take the place of properties hide nothing but their own form, hang nothing, and leave the article as it stood', async () => {
  const { page, problems } = await site.visit('/host/blank.html');
  const names = all.filter(({ name }) => name.startsWith('names'));
  assert.ok(names.length > 20);
  const wrong = await page.evaluate(async ({ names, text }) => {
    await import(/** @type {any} */ ('/nut-graf.js'));
    const { body } = document;
    /** @param {string} html */
    const shown = async (html) => {
      body.innerHTML = html;
      const [element, article] = /** @type {any[]} */ ([...body.children]);
      const before = article.outerHTML;
      const isMade = await Promise.resolve(element).then((it) => it.updateComplete).then(() => true, () => false);
      const isTouched = article.outerHTML !== before;
      return { isTouched, isRead: isMade && element.digest?.stats.sentences >= 3, isFailed: !isMade || element.matches(':state(error)') };
    };
    const found = [];
    for (const { name, html } of names) {
      for (const attribute of ['for="the-story"', '']) {
        const clobbered = await shown(`<nut-graf ${attribute}></nut-graf><main id="the-story"><p>${text}</p><div>${html}<form>${text}${html}</form></div><p>${text}</p></main>`);
        const next = await shown(`<nut-graf></nut-graf><main><p>${text}</p></main>`);
        const mayFail = clobbered.isFailed && !html.startsWith('<form><'); // where the document's own are gone, nothing works
        if (clobbered.isTouched || !(clobbered.isRead || mayFail) || !next.isRead) found.push({ name, clobbered, next });
      }
    }
    return found;
  }, { names, text: TEXT });
  assert.deepEqual(wrong, []);
  assert.deepEqual(problems.filter((problem) => !/is not a function|Cannot read private member/.test(problem)), []);
});
