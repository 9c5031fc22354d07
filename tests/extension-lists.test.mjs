//! The extension's snapshot and the engine's walk agree on what is read and what is a block.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (/** @type {string} */ name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const rust = read('wasm/src/visibility.rs');
const script = read('extension/content/snapshot.js');

/** @param {string} name of a constant of the walk */
const inRust = (name) => [...(rust.match(new RegExp(`const ${name}: &\\[&str\\] = &\\[([^\\]]*)\\]`))?.[1] ?? '').matchAll(/"([\w-]+)"/g)].map(([, word]) => word).sort();
/** @param {string} name of a constant of the snapshot */
const inScript = (name) => (script.match(new RegExp(`const ${name} = new Set\\('([^']*)'`))?.[1] ?? '').split(' ').sort();

for (const [ours, theirs] of [['SKIPPED', 'NOT_READ'], ['BLOCKS', 'BLOCKS']]) {
  test(`${ours} has what the walk's ${theirs} has`, () => {
    assert.ok(inScript(ours ?? '').length > 20);
    assert.deepEqual(inScript(ours ?? ''), inRust(theirs ?? ''));
  });
}
