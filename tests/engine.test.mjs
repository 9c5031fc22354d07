//! The engine's door in a real Chromium: short texts here, long ones in a worker, every request settled once.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { open, STRICT_CSP } from './browser/chromium.mjs';
import { longText } from './browser/long-text.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Over the length from which the worker takes it. */
const LONG = longText(700);

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  const host = fileURLToPath(new URL('browser/host', import.meta.url));
  site = await open([
    { at: '/workerless/', folder: host, headers: { 'content-security-policy': "worker-src 'none'" } },
    { at: '/untrusted/', folder: host, headers: { 'content-security-policy': `${STRICT_CSP}; trusted-types none` } },
    { at: '/trusted/', folder: host, headers: { 'content-security-policy': `${STRICT_CSP}; trusted-types nutgraf` } },
  ]);
});
after(() => site.close());

/**
 * Runs in the page: `engine` is the module, `core` the WebAssembly's own, `long` a text that goes to the worker.
 *
 * @template Result
 * @param {Page} page
 * @param {(given: { engine: typeof import('../www/engine.js'), core: typeof import('../pkg/nutgraf.js'), long: string }) => Promise<Result>} run
 * @returns {Promise<Result>}
 */
function inPage(page, run) {
  const body = `(async () => {
    const engine = await import('/engine.js');
    const core = await import('/pkg/nutgraf.js');
    const long = ${JSON.stringify(LONG)};
    return (${run})({ engine, core, long });
  })()`;
  return page.evaluate(body);
}

test('a short text is digested without a worker', async () => {
  const { page, problems } = await site.visit('/host/blank.html');
  const [here, core] = await inPage(page, async ({ engine, core }) => {
    const text = 'The bridge closed on Monday. Engineers found cracks in its cables.';
    return [await engine.digest(text, { sentences: 1 }), core.digest(text, { sentences: 1 })];
  });
  assert.deepEqual(here, core);
  assert.equal(here?.summary.length, 1);
  assert.equal(page.workers().length, 0);
  assert.deepEqual(problems, []);
});

test('a summary is checked: against a short article here, against a long one in a worker, with the same answer', async () => {
  const { page, problems } = await site.visit('/host/blank.html');
  const [short, core, there, here] = /** @type {any[]} */ (await inPage(page, async ({ engine, core, long }) => {
    const [article, summary] = ['The bridge closed on Monday. Engineers found 17 cracks.', 'The bridge closed on Tuesday. Engineers found 977 cracks.'];
    const short = await engine.check(article, summary);
    return [short, core.check(article, summary), await engine.check(long, summary), core.check(long, summary)];
  }));
  assert.deepEqual(short, core);
  const strong = (/** @type {import('../pkg/nutgraf.js').Check} */ check) => check.sentences.flatMap(({ flags }) => flags).filter(({ sure }) => sure === 'strong');
  assert.deepEqual(strong(core).map(({ text }) => text), ['Tuesday', '977']);
  assert.deepEqual(there, here);
  assert.equal(page.workers().length, 1);
  assert.deepEqual(problems, []);
});

test('a long text is digested in a worker, with the same answer', async () => {
  const { page, problems } = await site.visit('/host/blank.html');
  const [there, core] = await inPage(page, async ({ engine, core, long }) => {
    return [await engine.digest(long, { sentences: 5 }), core.digest(long, { sentences: 5 })];
  });
  assert.equal(there?.summary.length, 5);
  assert.deepEqual(there, core);
  assert.equal(page.workers().length, 1);
  assert.deepEqual(problems, []);
});

test('an idle worker is ended, and the next long text starts another', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.clock.install();
  await inPage(page, async ({ engine, long }) => (await engine.digest(long)).lang);
  const [worker] = page.workers();
  assert.ok(worker);
  const ended = worker.waitForEvent('close');
  await page.clock.fastForward(10_000);
  await ended;
  await inPage(page, async ({ engine, long }) => (await engine.digest(long)).lang);
  assert.equal(page.workers().length, 1);
});

test('requests at once are each answered with their own digest', async () => {
  const { page } = await site.visit('/host/blank.html');
  const counts = await inPage(page, async ({ engine, long }) => {
    const digests = [1, 2, 3, 4].map((sentences) => engine.digest(long, { sentences }));
    return (await Promise.all(digests)).map((digest) => digest.summary.length);
  });
  assert.deepEqual(counts, [1, 2, 3, 4]);
});

test('an aborted request rejects with the reason, and the next one is answered', async () => {
  const { page } = await site.visit('/host/blank.html');
  const outcome = await inPage(page, async ({ engine, long }) => {
    const before = AbortSignal.abort('too late');
    const early = await engine.digest(long, {}, { signal: before }).catch((reason) => reason);
    await engine.prepare();
    const control = new AbortController();
    const request = engine.digest(long, {}, { signal: control.signal }).catch((reason) => reason);
    await new Promise((done) => setTimeout(done));
    control.abort('changed my mind');
    const late = await request;
    const next = await engine.digest(long, { sentences: 2 });
    return { early, late, next: next.summary.length };
  });
  assert.deepEqual(outcome, { early: 'too late', late: 'changed my mind', next: 2 });
});

test('a refused option is named, here and from the worker', async () => {
  const { page } = await site.visit('/host/blank.html');
  const errors = await inPage(page, async ({ engine, long }) => {
    const refused = (/** @type {string} */ text) =>
      engine.digest(text, /** @type {any} */ ({ sentence: 3 })).catch((error) => ({
        ours: error instanceof engine.NutgrafError,
        name: error.name,
        code: error.code,
        named: error.message.includes('sentence'),
      }));
    return [await refused('Short.'), await refused(long)];
  });
  const expected = { ours: true, name: 'NutgrafError', code: 'unknown-option', named: true };
  assert.deepEqual(errors, [expected, expected]);
});

test('a worker that dies settles its requests, and another one takes the next', async () => {
  const { page } = await site.visit('/host/blank.html');
  const outcome = await inPage(page, async ({ engine, long }) => {
    engine.configure({ worker: '/host/dying-worker.js' });
    const codes = [1, 2].map((sentences) => engine.digest(long, { sentences }).catch((error) => error.code));
    const dead = await Promise.all(codes);
    engine.configure({ worker: '/worker.js' });
    const next = await engine.digest(long, { sentences: 2 });
    return { dead, next: next.summary.length };
  });
  assert.deepEqual(outcome, { dead: ['engine-failed', 'engine-failed'], next: 2 });
  assert.equal(page.workers().length, 1);
});

for (const [why, path, worker] of [
  ['its script does not run', '/host/blank.html', '/host/stillborn-worker.js'],
  ['its script is not there', '/host/blank.html', '/host/no-such-worker.js'],
  ['its script is from another origin', '/host/blank.html', 'http://localhost:9/worker.js'],
  ['the page forbids it', '/workerless/blank.html', '/worker.js'],
  ['its Trusted Types allow no policy of ours', '/untrusted/blank.html', '/worker.js'],
]) {
  test(`where no worker can be started because ${why}, a long text is digested here`, async () => {
    const { page } = await site.visit(/** @type {string} */ (path));
    await page.evaluate(`import('/engine.js').then((engine) => engine.configure({ worker: '${worker}' }))`);
    const count = await inPage(page, async ({ engine, long }) => (await engine.digest(long, { sentences: 4 })).summary.length);
    assert.equal(count, 4);
    assert.equal(page.workers().length, 0);
  });
}

for (const path of ['/strict/blank.html', '/trusted/blank.html']) {
  test(`under Trusted Types a long text is digested in a worker, and nothing is reported, on ${path}`, async () => {
    const { page, problems } = await site.visit(path);
    await page.evaluate(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => (document.documentElement.id += violatedDirective));
    });
    const count = await inPage(page, async ({ engine, long }) => (await engine.digest(long, { sentences: 4 })).summary.length);
    assert.equal(count, 4);
    assert.equal(page.workers().length, 1);
    assert.deepEqual([problems, await page.evaluate(() => document.documentElement.id)], [[], '']);
  });
}

for (const [why, prepare] of /** @type {[string, (page: Page) => Promise<unknown>][]} */ ([
  ['never arrives', (page) => page.route('**/nutgraf.worker.js', () => {})],
  ['dies before it is ready', (page) => page.evaluate(() => {
    globalThis.Worker = class extends Worker {
      /** @param {string | URL} url @param {WorkerOptions} [options] */
      constructor(url, options) {
        super(url, options);
        this.terminate();
      }
    };
  })],
])) {
  test(`a worker that ${why} is given up after ten seconds: what waits for it and what comes next is digested here`, async () => {
    const { page } = await site.visit('/host/blank.html');
    await page.clock.install();
    await prepare(page);
    const arrived = page.waitForResponse('**/nutgraf_bg.wasm');
    const counts = inPage(page, async ({ engine, long }) => {
      const first = await Promise.all([engine.digest(long, { sentences: 1 }), engine.digest(long, { sentences: 2 })]);
      return [...first, await engine.digest(long, { sentences: 3 })].map(({ summary }) => summary.length);
    });
    let settled = false;
    counts.finally(() => (settled = true));
    await arrived;
    await new Promise((wait) => setTimeout(wait, 1_000));
    await page.clock.fastForward(9_000);
    assert.equal(settled, false);
    await page.clock.fastForward(1_500);
    assert.deepEqual(await counts, [1, 2, 3]);
  });
}

test('an engine that never arrives fails its request after a minute, and the next one tries again', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.clock.install();
  let isThere = false;
  await page.route('**/nutgraf_bg.wasm', (route) => (isThere ? route.continue() : undefined));
  const asked = page.waitForRequest('**/nutgraf_bg.wasm');
  const failed = page.evaluate(`import('/engine.js').then(({ digest }) => digest('A mill burned.')).catch(({ code, message }) => code + ': ' + message)`);
  await asked;
  await page.clock.fastForward(61_000);
  assert.match(String(await failed), /^engine-unavailable: .*60 s/);
  isThere = true;
  assert.equal(await page.evaluate(`import('/engine.js').then(({ digest }) => digest('A mill burned.')).then(({ summary }) => summary.length)`), 1);
});

test('WebAssembly that a server gives the wrong type is loaded all the same', async () => {
  const { page } = await site.visit('/strict/blank.html');
  const response = page.waitForResponse('**/untyped/nutgraf_bg.wasm');
  const count = await inPage(page, async ({ engine }) => {
    engine.configure({ wasm: '/untyped/nutgraf_bg.wasm' });
    return (await engine.digest('One sentence. And another one.', { sentences: 2 })).summary.length;
  });
  assert.equal((await response).headers()['content-type'], 'application/octet-stream');
  assert.equal(count, 2);
});

test('an engine that could not be loaded is tried again by the next request', async () => {
  const { page } = await site.visit('/host/blank.html');
  await page.route('**/*.wasm', (route) => route.abort());
  const code = await inPage(page, ({ engine }) => engine.digest('Some text.').catch((error) => error.code));
  await page.unroute('**/*.wasm');
  const count = await inPage(page, async ({ engine }) => (await engine.digest('Some text.')).summary.length);
  assert.deepEqual([code, count], ['engine-unavailable', 1]);
});

for (const [why, answer] of /** @type {const} */ ([
  ['is not there', { status: 404 }],
  ['is a page of the site', { contentType: 'text/html', body: '<!doctype html>\n<title>Home</title>' }],
  ['is one of another version', { body: 'tag: de\nname: Deutsch\n\n[words-of-tomorrow]\nheute\n' }],
])) {
  test(`a language’s file that ${why} leaves the neutral rules, and is asked for again`, async () => {
    const { page } = await site.visit('/host/blank.html');
    await page.route('**/languages/de.txt', (route) => route.fulfill(answer));
    const ask = () => inPage(page, async ({ engine }) => {
      const { lang, missingLanguage, summary } = await engine.digest('Die Mühle ist am Freitag abgebrannt. Niemand wurde verletzt.');
      return [lang, missingLanguage, summary.length];
    });
    assert.deepEqual(await ask(), ['und', 'de', 2]);
    await page.unroute('**/languages/de.txt');
    assert.deepEqual(await ask(), ['de', undefined, 2]);
    await page.context().close();
  });
}

test('an element is read and digested', async () => {
  const { page } = await site.visit('/host/article.html');
  const quotes = await inPage(page, async ({ engine }) => {
    const story = /** @type {Element} */ (document.querySelector('#story'));
    return (await engine.digest(story, { sentences: 2 })).summary.map(({ text }) => text);
  });
  const story = await page.locator('#story').innerText();
  assert.equal(quotes.length, 2);
  for (const text of quotes) assert.ok(story.includes(text), text);
});
