//! The engine's worst days, in WebAssembly: on texts of every odd shape, at full size, time grows as the text does, and memory
//! stays under a fixed multiple of it. Past the limit a text is refused by its code.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { SHAPES } from './common/shapes.mjs';
import { built } from './common/wasm.mjs';

const PAGE_BYTES = 65_536;
/** So many bytes of linear memory a byte of the text takes at most, beside what the engine itself takes. */
const MOST_PER_BYTE = 36;
const MOST_BESIDE = 2 << 20;
/** Twice the text takes at most so many times as long: twice, but for the noise of a machine that does other things. */
const MOST_RATIO = 3;

const module = new WebAssembly.Module(built());
let instances = 0;

/** Digests a text in an engine of its own. @param {string} text */
async function run(text) {
  /** @type {typeof import('../pkg/nutgraf.js')} */
  const core = await import(`../pkg/nutgraf.js?${(instances += 1)}`);
  const { memory } = core.initSync({ module });
  const before = process.cpuUsage();
  // Cleaning may find half of a text to be boilerplate and nothing of all of it: that would compare two different tasks.
  const digest = core.digest(text, { sentences: 50, quotes: 50, clean: false });
  const { user, system } = process.cpuUsage(before);
  return { digest, milliseconds: (user + system) / 1_000, bytes: memory.buffer.byteLength };
}

for (const [name, { most, text }] of Object.entries(SHAPES)) {
  test(`${name}: twice the text takes twice the time, and no more memory than its share`, async () => {
    const [half, whole] = [text(most / 2), text(most)];
    const ratios = [];
    do {
      const [one, two] = [await run(half), await run(whole)];
      ratios.push(two.milliseconds / one.milliseconds);
      const limit = MOST_PER_BYTE * Buffer.byteLength(whole) + MOST_BESIDE;
      assert.ok(two.bytes <= limit, `${two.bytes / PAGE_BYTES} pages of ${limit / PAGE_BYTES}`);
      for (const { text, start, end } of two.digest.summary) assert.equal(text, whole.slice(start, end));
    } while (Math.min(...ratios) > MOST_RATIO && ratios.length < 3);
    assert.ok(Math.min(...ratios) <= MOST_RATIO, ratios.join(', '));
  });
}

test('memory that one long text took is used again by the next', async () => {
  /** @type {typeof import('../pkg/nutgraf.js')} */
  const core = await import(`../pkg/nutgraf.js?${(instances += 1)}`);
  const { memory } = core.initSync({ module });
  const text = /** @type {{ text: (n: number) => string }} */ (SHAPES['labels of speakers']).text(20_000);
  const taken = Array.from({ length: 6 }, () => (core.digest(text), memory.buffer.byteLength));
  assert.equal(taken.at(-1), taken[1], taken.join(', '));
});

test('a text past the limit is refused by its code at once, and the next one is digested', async () => {
  /** @type {typeof import('../pkg/nutgraf.js')} */
  const core = await import(`../pkg/nutgraf.js?${(instances += 1)}`);
  core.initSync({ module });
  for (const past of ['a'.repeat((32 << 20) + 1), 'é'.repeat((16 << 20) + 1)]) {
    assert.throws(() => core.digest(past), { name: 'NutgrafError', code: 'text-too-long' });
  }
  assert.equal(core.digest('The ferry sank. Nobody was hurt.').stats.sentences, 2);
});
