//! What a reader gets by the extension's button, in Chromium.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { browse, until } from './chromium.mjs';
import { BRIDGE_PAGES, serve } from './pages.mjs';
import english from '../../extension/words/en.js';
import { digest } from '../../www/node.js';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const LANGUAGES = readdirSync(path('extension/words')).map((name) => name.replace('.js', ''));
const manifest = JSON.parse(readFileSync(path('pkg/extension/chromium/manifest.json'), 'utf8'));

/** @type {Awaited<ReturnType<typeof browse>>} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
before(async () => {
  [browser, site] = await Promise.all([browse(), serve()]);
});
afterEach(() => browser.tidy());
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

/** Selects the summary of a page and chooses "Check this summary". @param {string} name */
async function checked(name) {
  const { page, panel, ...rest } = await read(name);
  await page.evaluate(() => {
    const summary = /** @type {HTMLElement} */ (document.getElementById('summary'));
    if (summary instanceof HTMLTextAreaElement) {
      summary.focus();
      summary.select();
    } else getSelection()?.selectAllChildren(summary);
  });
  await browser.choose('check');
  await panel.until("document.body.dataset.shows === 'check'");
  return { page, panel, ...rest };
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

for (const [address, reason] of /** @type {const} */ ([
  ['chrome://version/', /one of the browser’s own pages/],
  ['/menu', /only menus and links/],
  ['/blank', /has no text/],
  ['/paper.pdf', /is a PDF file/],
])) {
  test(`the panel says why there is nothing to sum up on ${address}`, async () => {
    const page = await browser.context.newPage();
    await page.goto(address.startsWith('/') ? site.url(address) : address);
    await browser.press(page.url());
    const panel = await browser.panel();
    await panel.until("!document.querySelector('#notice-box').hidden");
    assert.match((await texts(panel, '#notice')).join(), reason);
    assert.deepEqual(await panel.evaluate("[...document.querySelectorAll('#headline, .digest, .bottom')].filter((node) => node.checkVisibility()).length"), 0);
    await panel.close();
    await page.close();
  });
}

test('a page is shown again after one that could not be read', async () => {
  const { page, panel, close } = await read('/plain');
  const other = await browser.context.newPage();
  await other.goto('chrome://version');
  await browser.press(other.url());
  const next = await browser.panel();
  await next.until("!document.querySelector('#notice-box').hidden");
  await other.close();
  await page.bringToFront();
  await browser.press(page.url());
  await panel.until("document.body.dataset.state === 'ready'");
  await close();
});

for (const path of ['/short', '/editor']) {
  test(`a summary that is selected on ${path} is checked against the article`, async () => {
    const { page, panel, html, asked, close } = await checked(path);
    assert.match((await texts(panel, '.verdict-text')).join(), /2 places to compare|1 thing the article does not have/);
    const rows = await texts(panel, '.row-of');
    assert.equal(rows.length, 3);
    assert.match(rows[0] ?? '', /twelve.*not in the article/);
    assert.match(rows[0] ?? '', /eleven weeks/, 'the source is the article, not the summary itself');
    assert.match(rows[2] ?? '', /Paul Brandt.*not in the article/);
    assert.deepEqual(await texts(panel, '#headline'), ['Harbour bridge to close for eleven weeks']);
    const { 'nutgraf-panel-summary': sources = [] } = await marks(page);
    assert.match(sources.join('\n'), /closed? for eleven weeks/);
    await panel.evaluate("document.querySelector('.source').click()");
    const [active] = await until(async () => (await marks(page))['nutgraf-panel-active']);
    assert.match(active ?? '', /eleven weeks/);
    assert.deepEqual(asked, []);
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), html);
    await panel.evaluate("document.querySelector('#summarize').click()");
    await panel.until("document.querySelector('.digest').checkVisibility() && !document.querySelector('.check-view').checkVisibility()");
    assert.ok((await texts(panel, '.sentence .text')).length > 0);
    await close();
  });
}

/** The background of the marks in a page. @param {import('playwright-core').Page} page */
const markColour = (page) => page.evaluate(() => getComputedStyle(document.body, '::highlight(nutgraf-panel-summary)').backgroundColor);

test('two panels that show one page do not take it from each other', async () => {
  const { page, panel, html, close } = await checked('/short');
  const other = await browser.panelTab();
  await until(() => other.evaluate(() => document.body.dataset.shows === 'check'));
  await panel.evaluate("document.querySelector('.source').click()");
  await until(async () => (await marks(page))['nutgraf-panel-active']?.length);
  await panel.evaluate("document.querySelector('.source').dispatchEvent(new FocusEvent('blur'))");
  await other.evaluate(() => /** @type {HTMLElement} */ (document.querySelectorAll('.source')[1]).click());
  await until(async () => (await marks(page))['nutgraf-panel-active']?.some((text) => /cracks/.test(text)));
  await other.close();
  assert.ok((await marks(page))['nutgraf-panel-summary']?.length);
  await until(async () => /255, 223, 133/.test(await markColour(page)));
  assert.equal(await panel.evaluate('document.body.dataset.shows'), 'check');
  await panel.close();
  await until(async () => Object.keys(await marks(page)).length === 0);
  await until(async () => !/255, 223, 133/.test(await markColour(page)));
  assert.equal(await page.evaluate(() => document.documentElement.outerHTML), html);
  await close().catch(() => {});
});

test('a check that is asked for while the first reading of the page is on its way is the one that is shown', async () => {
  const { page, panel } = await read('/short');
  await panel.close();
  await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {Node} */ (document.getElementById('summary'))));
  await browser.choose('page');
  const late = await browser.panelTab({ before: () => {
    const state = { pages: 0, said: /** @type {string[]} */ ([]), open: () => {} };
    Object.assign(globalThis, { state });
    const gate = new Promise((open) => (state.open = () => open(undefined)));
    const { compileStreaming } = WebAssembly;
    WebAssembly.compileStreaming = (...source) => gate.then(() => compileStreaming.apply(WebAssembly, source));
    const { tabs } = /** @type {any} */ (globalThis).chrome;
    const { connect } = tabs;
    tabs.connect = (/** @type {unknown[]} */ ...to) => {
      const port = connect.apply(tabs, to);
      port.onMessage.addListener((/** @type {object} */ message) => (state.pages += 'page' in message ? 1 : 0));
      return port;
    };
    addEventListener('DOMContentLoaded', () => {
      const notice = /** @type {Node} */ (document.getElementById('notice'));
      new MutationObserver(() => state.said.push(notice.textContent ?? '')).observe(notice, { childList: true });
      new MutationObserver(() => state.said.push(document.body.dataset.shows ?? '')).observe(document.body, { attributeFilter: ['data-shows'] });
    });
  } });
  const state = () => late.evaluate(() => /** @type {{ pages: number, said: string[] }} */ (/** @type {any} */ (globalThis).state));
  await until(async () => (await state()).pages === 1);
  await browser.choose('check');
  await until(async () => (await state()).pages === 2);
  await late.evaluate(() => /** @type {any} */ (globalThis).state.open());
  await until(async () => (await state()).said.includes('check'));
  assert.deepEqual((await state()).said, ['check'], 'nothing is said of the first reading');
  await late.close();
  await page.close();
});

test('a check stays while its page cleans its address, and goes with the article', async () => {
  const { page, panel, close } = await checked('/short');
  await until(async () => (await marks(page))['nutgraf-panel-summary']?.length);
  await page.evaluate(() => {
    Object.assign(globalThis, { before: CSS.highlights.get('nutgraf-panel-summary') });
    history.replaceState({}, '', '/short?read');
  });
  await page.waitForFunction(() => CSS.highlights.get('nutgraf-panel-summary') !== /** @type {any} */ (globalThis).before); // it was read again
  assert.equal(await panel.evaluate('document.body.dataset.shows'), 'check');
  await page.evaluate(() => {
    history.pushState({}, '', '/other');
    document.querySelector('.box')?.remove();
  });
  await panel.until("document.body.dataset.shows === 'digest'");
  await close();
});

test('a quote card opens in a tab of its own, where there is room', async () => {
  const { panel, close } = await read('/plain');
  await panel.look('light');
  await panel.evaluate("document.querySelectorAll('.quote .own button')[1].click()");
  await panel.until("document.querySelector('.card-dialog[open] svg')");
  const opened = browser.context.waitForEvent('page');
  await panel.evaluate("[...document.querySelectorAll('.card-dialog .btn')].find((button) => button.textContent === 'Open large').click()");
  const tab = await opened;
  const preview = tab.locator('.card-dialog[open] .card-preview');
  await preview.waitFor();
  assert.match(await preview.getAttribute('aria-label') ?? '', /^Card of quote 1: .*cracks in two of the main cables.*: Ines Okafor$/);
  assert.ok((await preview.locator('svg').boundingBox().then((box) => box?.width ?? 0)) > 400);
  assert.equal(await tab.getByText('Open large').filter({ visible: true }).count(), 0);
  const closed = tab.waitForEvent('close');
  await tab.getByRole('button', { name: 'Close' }).click();
  await closed;
  await close();
});

test('an article from right to left is shown so, in a panel from left to right', async () => {
  const { page, panel, html, close } = await read('/arabic');
  const shown = await panel.evaluate("({ panel: getComputedStyle(document.body).direction, items: [...document.querySelectorAll('.sentence, .quote')].map((item) => getComputedStyle(item).direction) })");
  assert.equal(shown.panel, 'ltr');
  assert.ok(shown.items.length > 2);
  assert.deepEqual([...new Set(shown.items)], ['rtl']);
  const marked = await until(async () => (await marks(page))['nutgraf-panel-summary']);
  assert.deepEqual(marked, (await texts(panel, '.sentence .text')).map((text) => text.replace(/\s*¶.*$/, '')));
  assert.equal(await page.evaluate(() => document.documentElement.outerHTML), html);
  await close();
});

/** What axe finds in the panel, and a picture of it for the stores, in both colour schemes. @param {Pick<import('./chromium.mjs').Panel, 'evaluate' | 'look' | 'screenshot'>} panel @param {string} name of the pictures @param {number} [width] */
async function looked(panel, name, width) {
  const axe = readFileSync(path('node_modules/axe-core/axe.min.js'), 'utf8');
  mkdirSync(path('pkg/extension/screenshots'), { recursive: true });
  await panel.evaluate(`${axe}; true`);
  const findings = [];
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    await panel.look(scheme, width);
    findings.push(...await panel.evaluate("axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))"));
    writeFileSync(path(`pkg/extension/screenshots/${name}-${scheme}.png`), await panel.screenshot());
  }
  return findings;
}

for (const [name, address, act] of /** @type {const} */ ([
  ['digest', '/plain', ''],
  ['arabic', '/arabic', ''],
  ['card', '/plain', "document.querySelectorAll('.quote .own button')[1].click()"],
])) {
  test(`the panel has no accessibility findings, light and dark: ${name}`, async () => {
    const { panel, close } = await read(address);
    await panel.evaluate(act);
    if (name === 'card') await panel.until("document.querySelector('.card-dialog[open] svg')");
    assert.deepEqual(await looked(panel, name), []);
    await close();
  });
}

test('the check and the notice have no accessibility findings, light and dark', async () => {
  const { panel, close } = await checked('/short');
  assert.deepEqual(await looked(panel, 'check'), []);
  await close();
  const page = await browser.context.newPage();
  await page.goto(site.url('/menu'));
  await browser.press(page.url());
  const blank = await browser.panel();
  await blank.until("!document.querySelector('#notice-box').hidden");
  assert.deepEqual(await looked(blank, 'notice'), []);
  await blank.close();
  await page.close();
});

/** Opens a page, and the panel for it in a tab and in a language. @param {string} name @param {string} lang @param {import('../../extension/request.js').Mode} mode */
async function readIn(name, lang, mode = 'page') {
  const { page, panel } = await read(name);
  await panel.close();
  await page.evaluate(() => document.getElementById('summary') && getSelection()?.selectAllChildren(/** @type {Node} */ (document.getElementById('summary'))));
  await browser.choose(mode);
  const tab = await browser.panelTab({ lang });
  await until(() => tab.evaluate((shows) => document.body.dataset.shows === shows, mode === 'check' ? 'check' : 'digest'));
  const close = async () => {
    await tab.close();
    await page.close();
  };
  return { page, tab, close };
}

test('the panel speaks every language of the page, and nothing in it is cut off or covered at 320 px', async () => {
  const { tab, close } = await readIn('/plain', 'en');
  await tab.setViewportSize({ width: 320, height: 760 });
  for (const tag of LANGUAGES) {
    const { default: own } = await import(`../../extension/words/${tag}.js`);
    const { default: words } = await import(`../../www/page/words/${tag}.js`);
    await browser.choose('page');
    await tab.goto(tab.url().replace(/\?.*|$/, `?lang=${tag}`));
    await until(() => tab.evaluate(() => document.body.dataset.state === 'ready'));
    const shown = await tab.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      said: ['#marks-label', '#again', '#copy span', '#summary-heading', '#said-heading'].map((place) => document.querySelector(place)?.textContent),
      wide: document.documentElement.scrollWidth,
      cut: [...document.querySelectorAll('button, input, select, label, h1, h2, p')]
        .filter((it) => it.checkVisibility() && !it.closest('.hidden') && (it.getBoundingClientRect().right > innerWidth + 1 || it.getBoundingClientRect().left < -1))
        .map((it) => it.outerHTML.slice(0, 80)),
      covered: [...document.querySelectorAll('.bar, .bottom')].flatMap((bar) => {
        const parts = [...bar.querySelectorAll('h2, button, input, select, #marks-label')].filter((it) => it.checkVisibility()).map((it) => /** @type {const} */ ([it, it.getBoundingClientRect()]));
        return parts.filter(([, a], i) => parts.slice(i + 1).some(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).map(([it]) => it.outerHTML.slice(0, 80));
      }),
    }));
    const dir = ['ar', 'fa', 'he'].includes(tag) ? 'rtl' : 'ltr';
    assert.deepEqual(shown, { lang: tag, dir, said: [own.marks, own.again, words.copyAll, words.summary, words.quotes], wide: 320, cut: [], covered: [] }, tag);
  }
  await close();
});

for (const [name, address, mode] of /** @type {const} */ ([['digest', '/arabic', 'page'], ['check', '/short', 'check']])) {
  test(`the panel from right to left has no accessibility findings, light and dark, at 320 px: ${name}`, async () => {
    const { tab, close } = await readIn(address, 'ar', mode);
    assert.equal(await tab.evaluate(() => getComputedStyle(document.body).direction), 'rtl');
    assert.deepEqual(await looked(await browser.inTab(tab), `${name}-right-to-left`, 320), []);
    await close();
  });
}

test('why there is nothing to sum up is said in the panel’s language', async () => {
  const { tab, page, close } = await readIn('/plain', 'ja');
  const { default: words } = await import('../../extension/words/ja.js');
  await page.bringToFront();
  await page.goto(site.url('/blank'));
  await browser.press(page.url());
  await until(() => tab.evaluate((blank) => document.getElementById('notice')?.textContent === blank, words.blank));
  await page.goto('chrome://version');
  await browser.press(page.url());
  await until(() => tab.evaluate((closed) => document.getElementById('notice')?.textContent === closed, words.browser));
  await close();
});

test('the browser’s own places have their words: the menus, the button, the list of extensions', async () => {
  const messages = await browser.background.evaluate(() => {
    const { i18n, runtime } = /** @type {any} */ (globalThis).chrome;
    const { name, description, action } = runtime.getManifest();
    return { name, description, button: action.default_title, entries: ['page', 'selection', 'check'].map((key) => i18n.getMessage(key)) };
  });
  const { name, description, page, selection, check } = english;
  assert.deepEqual(messages, { name, description, button: page, entries: [page, selection, check] });
  const locales = readdirSync(path('pkg/extension/chromium/_locales'));
  for (const tag of LANGUAGES) assert.ok(locales.some((locale) => locale.split('_')[0] === tag), tag);
  const german = JSON.parse(readFileSync(path('pkg/extension/chromium/_locales/de/messages.json'), 'utf8'));
  assert.equal(german.page.message, 'Diese Seite zusammenfassen');
});

test('neither the page nor the panel asks any server for anything', async () => {
  const page = await browser.context.newPage();
  await page.goto(site.url('/frame'), { waitUntil: 'networkidle' });
  const before = site.requests.length;
  await browser.press(page.url());
  const panel = await browser.panel();
  await panel.until("document.body.dataset.state === 'ready'");
  await panel.evaluate("document.querySelectorAll('.quote .own button')[1].click()");
  await panel.until("document.querySelector('.card-dialog[open] svg')");
  assert.deepEqual(site.requests.slice(before), []);
  assert.ok(panel.asked.some((address) => /\/card-dialog[\w-]*\.js$/.test(address)), panel.asked.join('\n'));
  assert.deepEqual(panel.asked.filter((address) => !address.startsWith(`chrome-extension://${browser.id}/`)), []);
  await panel.close();
  await page.close();
});
