//! The engine's door in a real Chromium when things go wrong: whatever becomes of the worker or of the memory, each request
//! settles once, the next one works, and nothing of one article shows under another.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open } from './browser/chromium.mjs';
import { longText } from './browser/long-text.mjs';
import { built, limited } from './common/wasm.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {typeof import('../www/engine.js')} Engine */

/** Over the length from which the worker takes it. */
const LONG = longText(700);
/** With so little memory the engine reads `LONG` and not sixteen times as much. */
const PAGES = 180;

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

/**
 * Runs in a page of its own: `ask` digests and notes how often the request settled, and as what; `worker` starts workers
 * with a script in place of the real one.
 *
 * @template Result
 * @param {(given: { engine: Engine, long: string, ask: (text: string, control?: { signal?: AbortSignal }, sentences?: number) => Promise<any>, settled: () => Promise<number[]> }) => Promise<Result>} run
 * @param {{ worker?: string, pages?: number, path?: string }} [how]
 */
async function inPage(run, { worker, pages, path = '/host/blank.html' } = {}) {
  const { page, problems } = await site.visit(path);
  if (worker) await page.route('**/double.js', (route) => route.fulfill({ contentType: 'text/javascript', body: worker }));
  const wasm = pages && Buffer.from(limited(built(), pages)).toString('base64');
  const body = `(async () => {
    const engine = await import('/engine.js');
    const wasm = ${JSON.stringify(wasm ?? '')};
    if (wasm) engine.configure({ wasm: Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0)) });
    if (${Boolean(worker)}) engine.configure({ worker: '/double.js' });
    const times = [];
    const ask = (text, control, sentences = 3) => {
      const id = times.push(0) - 1;
      const note = (result) => (times[id] += 1, result);
      return engine.digest(text, { sentences }, control).then((digest) => note(digest.summary.map(({ text }) => text)), (error) => note(error?.code ?? error));
    };
    const settled = async () => (await new Promise((done) => setTimeout(done, 100)), times);
    return (${run})({ engine, long: ${JSON.stringify(LONG)}, ask, settled });
  })()`;
  const result = /** @type {Result} */ (await page.evaluate(body));
  return { result, problems };
}

/** The start of a worker that says it is ready and does to each request what `then` does. @param {string} then with `data`, the request */
const double = (then) => `let ready = false;
  addEventListener('message', ({ data }) => {
    if (ready) { ${then} } else { ready = true; postMessage({ ready: true }); }
  });`;

const EMPTY = `{ lang: 'en', summary: [], quotes: [], keywords: [], removed: [], stats: { words: 0, sentences: 0, summaryWords: 0, readingSeconds: 0 } }`;

test('a worker that runs out of memory fails its request, and the next one is digested', async () => {
  const { result, problems } = await inPage(async ({ long, ask, settled }) => {
    const first = await ask(long);
    const [dead] = await Promise.all([ask(long.repeat(16)), ask(long)]);
    const again = await ask(long);
    return { first, dead, again, settled: await settled() };
  }, { pages: PAGES });
  assert.equal(result.first.length, 3);
  assert.equal(result.dead, 'engine-failed');
  assert.deepEqual(result.again, result.first);
  assert.deepEqual(result.settled, [1, 1, 1, 1]);
  assert.deepEqual(problems, []);
});

test('where there is no worker, what runs out of memory fails, and short articles are digested after it, a hundred times', async () => {
  const { result } = await inPage(async ({ engine, long, ask }) => {
    engine.configure({ worker: false });
    const short = 'The mill at Corran burned down on Friday night. Nobody was hurt in the fire.';
    const answers = [];
    for (let i = 0; i < 100; i += 1) answers.push(await ask(long.repeat(16)), (await ask(short)).join(' ') === short);
    return [...new Set(answers)];
  }, { pages: PAGES });
  assert.deepEqual(result, ['engine-failed', true]);
});

test('a worker that is killed without a word settles its request, and another one takes the next', async () => {
  const { page } = await site.visit('/host/blank.html');
  const source = await (await fetch(new URL('/worker.js', site.address))).text();
  await page.route('**/mortal.js', (route) => route.fulfill({
    contentType: 'text/javascript',
    body: `addEventListener('message', (event) => { if (event.data.id === 1) { event.stopImmediatePropagation(); close(); } });\n${source}`,
  }));
  const codes = await page.evaluate(async (long) => {
    const url = '/engine.js';
    /** @type {Engine} */
    const engine = await import(url);
    engine.configure({ worker: '/mortal.js' });
    const first = await engine.digest(long, { sentences: 2 });
    const killed = await engine.digest(long, { sentences: 2 }).catch((error) => error.code);
    const next = await engine.digest(long, { sentences: 2 });
    return [first.summary.length, killed, next.summary.length];
  }, LONG);
  assert.deepEqual(codes, [2, 'engine-failed', 2]);
});

test('a slow worker is left when its request is aborted, and the next request does not wait for it', async () => {
  const { result } = await inPage(async ({ engine, long, ask, settled }) => {
    const control = new AbortController();
    const slow = ask(long, { signal: control.signal });
    await engine.prepare();
    setTimeout(() => control.abort('too slow'), 50);
    const aborted = await slow;
    engine.configure({ worker: '/worker.js' });
    const next = await ask(long, {}, 2);
    return { aborted, next: next.length, settled: await settled() };
  }, { worker: double('for (const end = Date.now() + 20_000; Date.now() < end;);') });
  assert.deepEqual(result, { aborted: 'too slow', next: 2, settled: [1, 1] });
});

test('a worker that answers twice, late or to nobody settles each request once', async () => {
  const { result, problems } = await inPage(async ({ long, ask, settled }) => {
    const control = new AbortController();
    const aborted = ask(long, { signal: control.signal });
    const others = [ask(long), ask(long)];
    await new Promise((done) => setTimeout(done, 20));
    control.abort('never mind');
    return { aborted: await aborted, others: await Promise.all(others), settled: await settled() };
  }, {
    worker: double(`const answer = { id: data.id, digest: ${EMPTY} };
      postMessage({ id: 1000 + data.id, digest: answer.digest });
      setTimeout(() => { postMessage(answer); postMessage(answer); postMessage({ id: data.id, error: { code: 'text-too-long', message: 'late' } }); }, 60);`),
  });
  assert.deepEqual(result, { aborted: 'never mind', others: [[], []], settled: [1, 1, 1] });
  assert.deepEqual(problems, []);
});

test('a worker that throws outside of a request fails those who wait, once', async () => {
  const { result } = await inPage(async ({ engine, long, ask, settled }) => {
    const codes = await Promise.all([ask(long), ask(long)]);
    engine.configure({ worker: '/worker.js' });
    return { codes, next: (await ask(long, {}, 1)).length, settled: await settled() };
  }, { worker: double(`setTimeout(() => { throw new Error('broken'); });`) });
  assert.deepEqual(result, { codes: ['engine-failed', 'engine-failed'], next: 1, settled: [1, 1, 1] });
});

test('options that can\'t be sent fail their own request alone', async () => {
  const { result } = await inPage(async ({ engine, long, ask, settled }) => {
    const first = ask(long);
    const unsent = await engine.digest(long, /** @type {any} */ ({ sentences: () => 3 })).catch((error) => error.code);
    return { unsent, first: (await first).length, settled: await settled() };
  });
  assert.deepEqual(result, { unsent: 'engine-failed', first: 3, settled: [1] });
});

test('an article past the limit is refused by its code, here and in the worker, and the next one is digested', async () => {
  const { result } = await inPage(async ({ engine, long, ask }) => {
    const past = 'The mill burned. '.repeat(2_000_000); // 34 MB
    const there = await ask(past);
    engine.configure({ worker: false });
    const here = await ask(past);
    return [there, here, (await ask(long)).length];
  });
  assert.deepEqual(result, ['text-too-long', 'text-too-long', 3]);
});

test('of two hundred articles in a row, every third aborted and every tenth long, each is answered with its own words', async () => {
  const { result, problems } = await inPage(async ({ long, ask, settled }) => {
    /** @type {AbortController[]} */
    const controls = [];
    const asked = Array.from({ length: 200 }, async (_, i) => {
      const own = `Article ${i} says that the mill burned down. Nobody was hurt in article ${i}. Rain helped number ${i}.`;
      const control = (controls[i] = new AbortController());
      if (i % 3 === 0) setTimeout(() => control.abort(`abort ${i}`), i % 7);
      const answer = await ask(i % 10 === 0 ? `${own}\n\n${long}` : own, { signal: control.signal }, i % 10 === 0 ? 50 : 3);
      if (answer === `abort ${i}`) return i % 3 === 0 ? 'aborted' : `${i} was aborted`;
      const numbers = [...String(answer).matchAll(/(?:Article|article|number) (\d+)/g)].map(([, number]) => Number(number));
      return Array.isArray(answer) && numbers.every((number) => number === i) && (i % 10 === 0 || numbers.length === 3) ? 'own' : `${i}: ${answer}`;
    });
    const outcomes = await Promise.all(asked);
    const next = await ask(long, {}, 2);
    return { kinds: [...new Set(outcomes)].sort(), next: next.length, once: (await settled()).every((times) => times === 1) };
  });
  assert.deepEqual(result, { kinds: ['aborted', 'own'], next: 2, once: true });
  assert.deepEqual(problems, []);
});
