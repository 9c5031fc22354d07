//! What a reader gets by the extension's button, in Chromium.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { browse, until } from './chromium.mjs';
import { BRIDGE_PAGES, serve } from './pages.mjs';
import { digest } from '../../www/node.js';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const manifest = JSON.parse(readFileSync(path('pkg/extension/chromium/manifest.json'), 'utf8'));

/** @type {Awaited<ReturnType<typeof browse>>} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
before(async () => {
  [browser, site] = await Promise.all([browse(), serve()]);
});
after(async () => {
  await browser.close();
  site.close();
});

/** Opens a page and presses the button there. @param {string} name */
async function read(name) {
  const page = await browser.context.newPage();
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.url(name));
  asked.length = 0;
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  await browser.press(page.url());
  const panel = await browser.panel();
  await panel.until("document.body.dataset.state === 'ready'").catch(async (error) => {
    throw new Error(`${error.message}: ${await panel.evaluate('document.body.innerText').catch(String)}`);
  });
  const close = async () => {
    await panel.close();
    await page.close();
  };
  return { page, panel, html, asked, close };
}

/** @param {import('./chromium.mjs').Panel} panel @param {string} selector @returns {Promise<string[]>} */
const texts = (panel, selector) => panel.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((node) => node.textContent.trim())`);

/** The marked ranges of a page, by highlight. @param {import('playwright-core').Page} page */
const marks = (page) => page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)])));

test('the permissions are those that the reader was told of, and nothing is allowed to be fetched', () => {
  assert.deepEqual(manifest.permissions, ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage']);
  for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions', 'content_scripts', 'externally_connectable', 'web_accessible_resources']) {
    assert.equal(manifest[key], undefined, key);
  }
  assert.match(manifest.content_security_policy.extension_pages, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self';/);
});

for (const name of BRIDGE_PAGES) {
  test(`the digest of ${name} stands beside it, with its marks, and the page stays as it was`, async () => {
    const { page, panel, html, asked, close } = await read(name);
    assert.deepEqual(await texts(panel, '#headline'), ['Harbour bridge to close for eleven weeks']);
    const names = await texts(panel, '.quote .name');
    assert.deepEqual(names.sort(), ['Ines Okafor', 'Tom Hale']);
    const summary = await texts(panel, '.sentence .text');
    assert.equal(summary.length, 3);
    assert.ok(summary.some((sentence) => sentence.startsWith('The harbour bridge will close')), summary.join('\n'));
    assert.deepEqual(asked, [], 'the page asks for nothing');
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), html);
    const frame = name === '/frame' ? page.frames()[1] : page;
    const marked = await until(async () => {
      const found = await marks(/** @type {any} */ (frame));
      return found['nutgraf-panel-summary'] && found;
    });
    assert.equal(marked['nutgraf-panel-summary']?.length, 3);
    assert.ok(marked['nutgraf-panel-quote']?.some((quote) => quote.startsWith('Half of my customers come')));
    await close();
  });
}

test('the digest is the engine’s own', async () => {
  const { page, panel, close } = await read('/plain');
  const article = await page.evaluate(() => [...document.querySelectorAll('article > *')].map((node) => node.textContent).join('\n\n'));
  const { summary, quotes } = await digest(article, { sentences: 3, quotes: 4 });
  assert.deepEqual((await texts(panel, '.sentence .text')).map((text) => text.replace(/\s*¶.*$/, '')), summary.map(({ text }) => text));
  assert.deepEqual(await texts(panel, '.quote .name'), quotes.map(({ speaker }) => speaker?.name));
  await close();
});

test('a click on a sentence leads to it, and closing the panel leaves nothing behind', async () => {
  const { page, panel, html, close } = await read('/plain');
  await panel.evaluate("document.querySelectorAll('.sentence .place')[1].click()");
  const active = await until(async () => (await marks(page))['nutgraf-panel-active']);
  assert.equal(active.length, 1);
  await panel.close();
  await until(async () => Object.keys(await marks(page)).length === 0);
  assert.equal(await page.evaluate(() => document.documentElement.outerHTML), html);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  await page.close().catch(() => {});
  void close;
});

test('what is selected wins over the page', async () => {
  const page = await browser.context.newPage();
  await page.goto(site.url('/plain'));
  await page.evaluate(() => {
    const [, , , third, fourth] = [...document.querySelectorAll('article > *')];
    getSelection()?.setBaseAndExtent(/** @type {Node} */ (third?.firstChild), 0, /** @type {Node} */ (fourth?.lastChild), 30);
  });
  await browser.press(page.url());
  const panel = await browser.panel();
  await panel.until("document.body.dataset.state === 'ready'");
  const summary = (await texts(panel, '.sentence .text')).join(' ');
  assert.match(summary, /Ferries will run/);
  assert.doesNotMatch(summary, /eleven weeks/);
  const marked = (await marks(page))['nutgraf-panel-summary'] ?? [];
  assert.ok(marked.some((text) => text.startsWith('Ferries will run')), marked.join('\n'));
  await panel.close();
  await page.close();
});

test('a page that goes on by script to another article is read again', async () => {
  const { page, panel, close } = await read('/spa');
  await page.evaluate('go()');
  await panel.until("document.querySelector('#headline').textContent.startsWith('Library opens')");
  assert.deepEqual(await texts(panel, '.quote .name'), ['Marta Lind']);
  await close();
});

test('a page that may not be read is told of in words', async () => {
  const page = await browser.context.newPage();
  await page.goto('chrome://version');
  await browser.press('chrome://version/');
  const panel = await browser.panel();
  await panel.until("!document.querySelector('#notice-box').hidden");
  assert.match((await texts(panel, '#notice')).join(), /lets no extension read this page/);
  await panel.close();
  await page.close();
});

test('the panel has no accessibility findings', async () => {
  const { panel, close } = await read('/plain');
  const axe = readFileSync(path('node_modules/axe-core/axe.min.js'), 'utf8');
  await panel.evaluate(`${axe}; true`);
  const findings = await panel.evaluate("axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))");
  assert.deepEqual(findings, []);
  mkdirSync(path('pkg/extension/screenshots'), { recursive: true });
  writeFileSync(path('pkg/extension/screenshots/panel.png'), await panel.screenshot());
  await close();
});
