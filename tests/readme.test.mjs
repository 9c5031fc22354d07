//! The README says of the element what its class says.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readme, table } from '../tools/element-table.mjs';

test('the README has the table that the class describes (node tools/element-table.mjs writes it)', () => {
  assert.equal(readme().inside, table());
});

test('every tag of the class has its row', () => {
  const rows = table().split('\n');
  for (const [kind, name] of [
    ['attribute', '`for`'],
    ['attribute', '`highlight`'],
    ['slot', 'default'],
    ['slot', '`quotes-heading`'],
    ['part', '`speaker`'],
    ['custom property', '`--nut-graf-gap`'],
    ['state', '`error`'],
    ['event', '`nut-graf-updated`'],
  ]) {
    assert.equal(rows.filter((row) => row.startsWith(`| ${kind} | ${name} |`)).length, 1, `${kind} ${name}`);
  }
});
