//! What a reader does first, in Firefox and in WebKitGTK: paste, read, find the place, by keyboard; the element and the embed on
//! a host's page; and the same digest as everywhere. Chromium has the whole suite: tests/*.test.mjs.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';

import { MOUNTS, serve } from '../../tools/serve.mjs';
import { digest } from '../../www/node.js';
import { STRICT_CSP } from '../browser/chromium.mjs';
import { longText } from '../browser/long-text.mjs';
import { ARABIC, FERRY, HEADLINE } from '../browser/page.mjs';
import { KEYS, start } from '../browser/webdriver.mjs';

/** @typedef {import('../browser/webdriver.mjs').Session} Session */

const DISPLAY = ':97';
const MINI_BROWSER = readdirSync('/usr/lib').map((name) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`).find(existsSync) ?? '';
const cargo = `${process.env.CARGO_HOME ?? `${homedir()}/.cargo`}/bin/geckodriver`;

/** @type {Record<string, import('../browser/webdriver.mjs').Browser>} */
const BROWSERS = {
  Firefox: {
    driver: process.env.GECKODRIVER ?? (existsSync(cargo) ? cargo : 'geckodriver'),
    args: (port) => ['--port', String(port), '--websocket-port', '0'],
    capabilities: { browserName: 'firefox', 'moz:firefoxOptions': { args: ['-headless'] } },
  },
  WebKitGTK: {
    driver: 'WebKitWebDriver',
    args: (port) => [`--port=${port}`],
    // Its sandbox does not start for root, as tests in a container run.
    env: { DISPLAY, ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }) },
    capabilities: { 'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] } },
  },
};

/** In the page: its scripts have run. */
const isLoaded = () => document.querySelectorAll('#lang option').length > 1;

/** @returns {Promise<number>} */
const freePort = () => new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    server.close(() => found(port));
  });
});

/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
/** @type {import('node:child_process').ChildProcess} */
let screen;
before(async () => {
  screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '1280x900x24'], { stdio: 'ignore' });
  const host = fileURLToPath(new URL('../browser/host', import.meta.url));
  const headers = { 'content-security-policy': STRICT_CSP };
  site = await serve({ mounts: [...MOUNTS, { at: '/host/', folder: host }, { at: '/strict/', folder: host, headers }], ports: [0] });
});
after(async () => {
  screen.kill();
  await site.close();
});

for (const [name, browser] of Object.entries(BROWSERS)) {
  describe(name, () => {
    /** @type {Session} */
    let session;
    before(async () => {
      session = await start(browser, await freePort());
    });
    after(() => session?.close());

    const ready = () => session.until(() => document.body.dataset.state === 'ready' && document.querySelector('.chips')?.childElementCount);
    const texts = (/** @type {string} */ selector) =>
      session.run((selector) => [...document.querySelectorAll(selector)].map((it) => it.textContent), selector);

    /** Pastes a text by way of the real clipboard: it is typed into the field, cut, and pasted. @param {string} text */
    async function paste(text) {
      await session.go('about:blank'); // the same address again would be a reload, which brings back the article
      await session.go(site.address);
      await session.until(isLoaded);
      await session.run((text) => {
        const field = document.querySelector('#text');
        if (field instanceof HTMLTextAreaElement) Object.assign(field, { value: text }).focus();
      }, text);
      await session.press('a', KEYS.Control);
      await session.press('x', KEYS.Control);
      await session.until(() => /** @type {HTMLTextAreaElement} */ (document.querySelector('#text')).value === '');
      await session.press('v', KEYS.Control);
      await ready();
    }

    test('a paste becomes headline, summary and quotes with their speakers', async () => {
      await paste(FERRY);
      assert.deepEqual(await texts('#headline'), [HEADLINE]);
      const summary = await texts('.sentence .text');
      assert.equal(summary.length, 3);
      for (const sentence of summary) assert.ok(FERRY.includes(sentence ?? ' '), String(sentence));
      assert.equal((await texts('.quote .text')).length, 4);
      assert.ok((await texts('.quote .name')).includes('Hanne Lindqvist'));
    });

    test('by keyboard the way leads to the place, which is marked, and back', async () => {
      await paste(FERRY);
      const label = () => session.run(() => document.activeElement?.getAttribute('aria-label') ?? '');
      const tabTo = async (/** @type {RegExp} */ wanted) => {
        for (let presses = 0; presses < 60 && !wanted.test(await label()); presses += 1) await session.press(KEYS.Tab);
        assert.match(await label(), wanted);
      };
      await tabTo(/show in the article$/);
      const go = await label();
      await session.press(KEYS.Enter);
      const [first] = await texts('.sentence .text');
      await session.until((first) => [...(CSS.highlights.get('nut-graf-active') ?? [])].some((range) => String(range) === first), first);
      await tabTo(/^Summary sentence 1: back to it$/);
      await session.press(KEYS.Enter);
      assert.equal(await label(), go);
    });

    test('a rich paste keeps its markup, and what was left out can be taken back', async () => {
      await session.go(site.address);
      await session.until(isLoaded);
      await session.run(() => {
        const text = 'The mill at Corran burned down on Friday night. Nobody was hurt in the fire. The owner said it had stood empty for years.';
        const copied = document.createElement('div');
        const add = (/** @type {string} */ name, /** @type {string} */ words) => copied.appendChild(document.createElement(name)).append(words);
        add('h1', 'Mill burns down');
        add('p', text);
        add('h2', 'More news of the day');
        add('p', 'Subscribe to our newsletter');
        document.body.append(copied);
        getSelection()?.selectAllChildren(copied);
      });
      await session.press('c', KEYS.Control);
      await session.run(() => {
        document.body.lastElementChild?.remove();
        /** @type {HTMLElement | null} */ (document.querySelector('#text'))?.focus();
      });
      await session.press('v', KEYS.Control);
      await ready();
      assert.deepEqual(await texts('#headline'), ['Mill burns down']);
      await session.pressButton('.gap');
      await session.pressButton('.row.open .keep');
      await session.until(() => document.querySelector('.row:not(.left-out) .keep')?.textContent === 'Leave out');
    });

    test('a long text is digested in the worker', async () => {
      const text = longText(700);
      await session.go(site.address);
      const outcome = await session.run(async (text) => {
        let started = 0;
        globalThis.Worker = class extends Worker {
          /** @param {string | URL} url @param {WorkerOptions} [options] */
          constructor(url, options) {
            super(url, options);
            started += 1;
          }
        };
        const path = '/engine.js';
        const engine = await import(path);
        const found = await engine.digest(text, { sentences: 5 });
        return { found: JSON.stringify(found), started };
      }, text);
      assert.equal(outcome.started, 1);
      assert.deepEqual(JSON.parse(outcome.found), digest(text, { sentences: 5 }));
    });

    /** What a panel shows. */
    const panel = () => session.run(() => {
      const root = document.querySelector('nut-graf')?.shadowRoot;
      const texts = (/** @type {string} */ selector) => [...(root?.querySelectorAll(selector) ?? [])].map((it) => it.textContent);
      return { sentences: texts('.sentence .text'), names: texts('.quote .name') };
    });
    const isShown = () => document.querySelector('nut-graf')?.shadowRoot?.querySelector('.columns:not([hidden]) .sentence');

    /** The panel that the story of host/article.html has, and its way to a sentence's place. */
    async function works() {
      await session.until(isShown);
      const { sentences, names } = await panel();
      const story = await session.run(() => document.querySelector('#story')?.textContent ?? '');
      assert.equal(sentences.length, 3);
      for (const sentence of sentences) assert.ok(story.includes(sentence ?? ' '), String(sentence));
      assert.deepEqual(new Set(names), new Set(['Rosa Imbert', 'Karl Aske']));
      await session.run(() => /** @type {HTMLElement | null} */ (document.querySelector('nut-graf')?.shadowRoot?.querySelector('.sentence button'))?.click());
      await session.until((first) => [...(CSS.highlights.get('nut-graf-active') ?? [])].some((range) => String(range).replace(/\s+/g, ' ') === first), sentences[0]);
    }

    test('the element shows its panel under a strict policy, follows its attributes, and leaves the article as it was', async () => {
      await session.go(`${site.address}strict/article.html`);
      const markup = () => session.run(() => document.querySelector('#story')?.outerHTML);
      const before = await markup();
      await works();
      await session.run(() => Object.assign(/** @type {any} */ (document.querySelector('nut-graf')), { sentences: 1, quotes: 0, leftOut: true }).updateComplete);
      assert.deepEqual((({ sentences, names }) => [sentences.length, names.length])(await panel()), [1, 0]);
      await session.run(() => Object.assign(/** @type {any} */ (document.querySelector('nut-graf')), { for: 'nowhere' }).updateComplete);
      assert.equal(await markup(), before);
    });

    for (const file of ['nut-graf.embed.js', 'nut-graf.embed.lite.js']) {
      test(`${file} makes a tag alive`, async () => {
        await session.go(`${site.address}host/blank.html`);
        await session.run(async (file) => {
          const host = new DOMParser().parseFromString(await (await fetch('/host/article.html')).text(), 'text/html');
          document.body.append(...[...host.querySelectorAll('nut-graf, #story')].map((it) => document.importNode(it, true)));
          document.head.append(Object.assign(document.createElement('script'), { src: `/pkg/${file}` }));
        }, file);
        await works();
      });
    }

    for (const [what, text] of /** @type {const} */ ([['English', FERRY], ['Arabic', ARABIC]])) {
      test(`the digest of an ${what} article is the same as in Node`, async () => {
        await session.go(site.address);
        const found = await session.run(async (text) => {
          const path = '/engine.js';
          return JSON.stringify(await (await import(path)).digest(text, { quotes: 50, scores: true })); // geckodriver rounds numbers
        }, text);
        assert.deepEqual(JSON.parse(found), digest(text, { quotes: 50, scores: true }));
      });
    }
  });
}
