//! The one-file build on pages as other people make them: classic and module, strict policies, hostile styles, rendering
//! frameworks, other origins, and itself once more.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { axeFindings, open } from './browser/chromium.mjs';

/** @typedef {import('playwright-core').Page} Page */

const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const ARTICLE = /<article[^]*<\/article>/.exec(read('browser/host/article.html'))?.[0] ?? '';
const PACKED = '/pkg/nut-graf.embed.js';
const LITE = '/pkg/nut-graf.embed.lite.js';

/** What docs/embedding.md says that a policy needs; the tests hold the document to it. */
const PACKED_POLICY = "script-src 'self' 'wasm-unsafe-eval'";
const LITE_POLICY = `${PACKED_POLICY}; connect-src 'self'`;

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

/**
 * A host's page.
 *
 * @param {{ head?: string, body?: string, policy?: string, script?: string, at?: string }} host
 */
async function visit({ head = '', body = `<nut-graf for="story" highlight></nut-graf>${ARTICLE}`, policy, script = `<script src="${PACKED}" defer></script>`, at = site.address }) {
  const { page, problems } = await site.visit('/host/blank.html');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title><link rel="icon" href="/icon.svg">${head}${script}</head><body>${body}</body></html>`;
  const url = new URL('/a/page/of/the/host/', at).href;
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: html, headers: policy ? { 'content-security-policy': policy } : {} }));
  problems.length = 0;
  await page.goto(url);
  return { page, problems };
}

/** @param {Page} page @param {string} [words] */
const shows = (page, words = 'The town orchard of Ashby Vale') => page.locator('.columns').filter({ hasText: words }).first().waitFor();

for (const [kind, script, policy] of [
  ['classic', `<script src="${PACKED}"></script>`, PACKED_POLICY],
  ['a module', `<script type="module" src="${PACKED}"></script>`, PACKED_POLICY],
  ['classic with its WebAssembly beside it', `<script src="${LITE}"></script>`, LITE_POLICY],
  ['a module with its WebAssembly beside it', `<script type="module" src="${LITE}"></script>`, LITE_POLICY],
]) {
  test(`as ${kind} it works under the policy that is documented, with Trusted Types and without inline styles`, async () => {
    const { page, problems } = await visit({ script, policy: `default-src 'none'; img-src 'self'; ${policy}; require-trusted-types-for 'script'; trusted-types 'none'` });
    await shows(page);
    assert.equal(await page.locator('.columns').evaluate((it) => getComputedStyle(it).display), 'grid');
    assert.deepEqual(problems, []);
  });
}

/** What docs/embedding.md would have pasted, by name. @returns {Map<string, string>} */
function pastes() {
  const found = read('../docs/embedding.md').matchAll(/<!-- paste:begin ([\w-]+) -->\n```html\n([^]*?)```\n<!-- paste:end -->/g);
  return new Map([...found].map(([, name = '', html = '']) => [name, html]));
}

/** Where each of them goes, on a page such as its system makes: `PASTE` in it. @type {Record<string, string>} */
const SYSTEMS = {
  'any-page': `<article>PASTE${ARTICLE}</article>`,
  'by-id': 'PASTE',
  around: 'PASTE',
  placeholder: `<article>PASTE${ARTICLE}</article>`,
  ghost: `<div class="post-template"><article class="gh-article post"><h1>Story</h1><section class="gh-content">${ARTICLE.replace(/<\/?article[^>]*>/g, '')}</section></article></div><footer>PASTE</footer>`,
  joomla: `<div class="mod-custom custom">PASTE</div><div class="com-content-article item-page"><div itemprop="articleBody" class="com-content-article__body">${ARTICLE.replace(/<\/?article[^>]*>/g, '')}</div></div>`,
  box: `<main><div class="sqs-block code-block">PASTE</div>${ARTICLE}</main>`,
};

for (const [name, page] of Object.entries(SYSTEMS)) {
  test(`what is to be pasted works as it stands in the document: ${name}`, async () => {
    const paste = (pastes().get(name) ?? 'no such paste').replace(/src="[^"]*\/nut-graf\.embed\.js"/, `src="${PACKED}"`).replace('…', () => ARTICLE.replace(/<\/?article[^>]*>/g, ''));
    const { page: shown, problems } = await visit({ script: '', body: page.replace('PASTE', () => paste) });
    await shows(shown);
    assert.deepEqual(problems, []);
  });
}

test('every paste of the document is among these', () => {
  assert.deepEqual([...pastes().keys()].sort(), Object.keys(SYSTEMS).sort());
});

test('the documented policies are these', () => {
  const docs = read('../docs/embedding.md');
  for (const policy of [PACKED_POLICY, LITE_POLICY]) assert.ok(docs.includes(`\`${policy}\``), policy);
});

test('the packed script asks the network for nothing but itself', async () => {
  const { page } = await visit({});
  await shows(page);
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  assert.deepEqual(asked.filter((path) => path !== '/icon.svg'), [PACKED]);
});

test('the script without its WebAssembly fetches that once, from beside itself', async () => {
  const { page } = await visit({ script: `<script src="${LITE}"></script>`, body: `<nut-graf for="story"></nut-graf><nut-graf for="story"></nut-graf>${ARTICLE}` });
  await shows(page);
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('.wasm')));
  assert.equal(asked.length, 1);
  assert.match(String(asked[0]), /\/pkg\/nutgraf_bg\.wasm\?[0-9a-f]{12}$/);
});

test('a policy that forbids WebAssembly leaves the article as it stood, and the console says what to do', async () => {
  const { page } = await visit({ script: '' });
  const before = await page.locator('#story').evaluate((it) => it.outerHTML);
  const again = await visit({ policy: "script-src 'self'", script: `<script src="${PACKED}" defer></script>` });
  await again.page.waitForFunction(() => document.querySelector('nut-graf:state(error)'));
  assert.equal(await again.page.locator('#story').evaluate((it) => it.outerHTML), before);
  assert.equal(await again.page.locator('.panel').isVisible(), false);
});

test('integrity is kept: the right hash runs, a wrong one does not', async () => {
  const hash = createHash('sha384').update(readFileSync(new URL(`..${PACKED}`, import.meta.url))).digest('base64');
  const tag = (/** @type {string} */ hash) => `<script src="${PACKED}" integrity="sha384-${hash}" crossorigin="anonymous"></script>`;
  const { page } = await visit({ script: tag(hash) });
  await shows(page);
  const { page: wrong } = await visit({ script: tag(hash.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))) });
  assert.equal(await wrong.evaluate(() => customElements.get('nut-graf')), undefined);
});

test('from another origin, such as a CDN, it works too', async () => {
  const elsewhere = site.address.replace('127.0.0.1', 'localhost');
  for (const file of [PACKED, LITE]) {
    const { page } = await site.visit('/host/blank.html');
    await page.route(`${elsewhere}pkg/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace('localhost', '127.0.0.1') });
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
    });
    await page.evaluate(([src, body]) => {
      document.body.innerHTML = body ?? '';
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }, [new URL(file, elsewhere).href, `<nut-graf for="story"></nut-graf>${ARTICLE}`]);
    await shows(page);
  }
});

test('a host’s reset and shouting styles do not take the panel apart', async () => {
  const hostile = `<style>
    * { margin: 0 !important; padding: 0 !important; border: 0 !important; box-sizing: content-box !important; list-style: none !important; float: left; display: inline !important; animation: none !important; }
    ol, li, section, h2, figure, blockquote, button, p { display: none !important; color: red !important; position: fixed !important; }
    :not(:defined) { visibility: hidden; } .sentence, .quote, .columns, [part] { opacity: 0 !important; }
    article, article * , main, body, html { display: block !important; } article p { position: static !important; }
  </style>`;
  const { page } = await visit({ head: hostile });
  await shows(page, 'The trial cost');
  const looks = await page.locator('.sentence').first().evaluate((it) => {
    const { display, position, opacity, color } = getComputedStyle(it);
    return { display, position, opacity, red: color === 'rgb(255, 0, 0)', visible: /** @type {HTMLElement} */ (it).offsetHeight > 10 };
  });
  assert.deepEqual(looks, { display: 'list-item', position: 'relative', opacity: '1', red: false, visible: true });
  assert.equal(await page.locator('.columns').evaluate((it) => getComputedStyle(it).display), 'grid');
});

test('a framework that renders the article over and over is followed, and never written to', async () => {
  const { page, problems } = await visit({ body: '<nut-graf for="story"></nut-graf><div id="root"></div>' });
  await page.evaluate((article) => {
    const root = /** @type {HTMLElement} */ (document.getElementById('root'));
    let renders = 0;
    const foreign = new MutationObserver((records) => {
      if (records.length > 0) document.title = 'written to';
    });
    const render = () => {
      foreign.disconnect();
      root.innerHTML = article.replace('41,000 crowns', `${41_000 + renders} crowns`);
      foreign.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      if (++renders < 12) setTimeout(render, 60);
    };
    render();
  }, ARTICLE);
  await shows(page, '41011 crowns');
  assert.equal(await page.title(), 'A host');
  assert.deepEqual(problems, []);
});

test('two of the script at once, of two builds, are one element and no error', async () => {
  const { page, problems } = await visit({ script: `<script src="${LITE}"></script><script src="${PACKED}"></script><script type="module" src="/nut-graf.js"></script>` });
  await shows(page);
  assert.equal(await page.locator('nut-graf').count(), 1);
  assert.equal(await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('.wasm')).length), 1, 'the first one is the one that works');
  assert.deepEqual(problems, []);
});

test('a page’s own script gets the engine and the exports as nutGraf', async () => {
  const { page } = await visit({ policy: PACKED_POLICY });
  const html = await page.evaluate(async () => {
    const { digest, toHtml } = /** @type {any} */ (globalThis).nutGraf;
    return toHtml(await digest(document.getElementById('story'), { sentences: 1 }), { url: 'https://example.com/orchard' });
  });
  assert.match(html, /^<section class="nut-graf" lang="en" dir="ltr" aria-label="At a glance">\n<h2>Summary<\/h2>\n<ol>\n<li>The town orchard/);
});

test('the host’s div in place of the tag is enough, and axe finds nothing', async () => {
  const { page } = await visit({ body: ARTICLE.replace('<p>', '<div data-nut-graf data-sentences="2" data-highlight></div><p>') });
  await shows(page);
  assert.equal(await page.locator('.sentence').count(), 2);
  assert.deepEqual(await axeFindings(page, 'nut-graf'), []);
});
