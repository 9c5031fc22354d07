//! What the module keeps of a request that is answered or refused: nothing, neither in its memory nor in its table of JavaScript
//! values.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import init, { addLanguage, check, detect, digest, hasLanguage, neededLanguage } from '../pkg/nutgraf.js';
import { readWasm } from '../www/node-files.js';

const TEXT = 'The mill at Corran burned down on Friday. “We saw it burn,” said Ada Lind.\n\nSubscribe to our newsletter';
const SOURCE = { text: TEXT, lang: 'en', title: 'Mill burns', blocks: [{ start: 0, end: 74, kind: /** @type {const} */ ('paragraph'), markup: { linkShare: 0.5, isBold: true } }] };
/** More than the table has room for when nothing is kept. */
const CALLS = 600;

/** @type {[string, () => unknown][]} */
const REQUESTS = [
  ['a text', () => digest(TEXT)],
  ['a text with all options', () => digest(TEXT, { sentences: 2, quotes: 3, keywords: 4, lang: 'en', focus: 'mill', clean: true, scores: true, keep: [{ start: 0, end: 3 }] })],
  ['a source', () => digest(SOURCE)],
  ['a text with half a character', () => digest(`${TEXT} \ud83d`)],
  ['an unknown option', () => digest(TEXT, /** @type {any} */ ({ nonsense: 1 }))],
  ['an option of a wrong type', () => digest(TEXT, /** @type {any} */ ({ keep: 'all' }))],
  ['options that are none', () => digest(TEXT, /** @type {any} */ (7))],
  ['a source that is none', () => digest(/** @type {any} */ (7))],
  ['a source without its text', () => digest(/** @type {any} */ ({ text: 7, blocks: 3 }))],
  ['blocks that are none', () => digest({ text: TEXT, blocks: /** @type {any} */ ([1, 'a', null]) })],
  ['a check', () => check(SOURCE, 'The mill at Corran burned down on Sunday.', { lang: 'en' })],
  ['a check of nothing', () => check(TEXT, /** @type {any} */ (undefined))],
  ['a language’s name', () => [detect(TEXT), hasLanguage('en'), neededLanguage(TEXT, 'de'), neededLanguage(SOURCE)]],
  ['a language that is none', () => addLanguage('<!doctype html>')],
];

const { memory, __wbindgen_externrefs: table } = await init({ module_or_path: readWasm() });

for (const [what, ask] of REQUESTS) {
  test(`${what}, asked for again and again, leaves nothing behind`, () => {
    const run = (/** @type {number} */ calls) => {
      for (let i = 0; i < calls; i += 1) {
        try {
          ask();
        } catch {
          // it is refused
        }
      }
      return { memory: memory.buffer.byteLength, table: table.length };
    };
    const { table: few } = run(1);
    const settled = run(CALLS);
    assert.equal(settled.table, few);
    assert.deepEqual(run(CALLS), settled);
  });
}
