//! The README and docs/check.md say of the elements what their classes say.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ELEMENTS, table, written } from '../tools/element-table.mjs';

for (const element of Object.values(ELEMENTS)) {
  test(`${element.document} has the table that the class of ${element.tagName} describes (node tools/element-table.mjs writes it)`, () => {
    assert.equal(written(element).inside, table(element));
  });
}

test('every tag of the classes has its row', () => {
  for (const [element, rows] of /** @type {const} */ ([
    [ELEMENTS['nut-graf'], [
      ['attribute', '`for`'],
      ['attribute', '`highlight`'],
      ['slot', 'default'],
      ['slot', '`quotes-heading`'],
      ['part', '`speaker`'],
      ['custom property', '`--nut-graf-gap`'],
      ['state', '`error`'],
      ['event', '`nut-graf-updated`'],
    ]],
    [ELEMENTS['nut-graf-check'], [
      ['attribute', '`summary`'],
      ['part', '`sources`'],
      ['event', '`nutgraf-check`'],
    ]],
  ])) {
    const lines = table(element).split('\n');
    for (const [kind, name] of rows) assert.equal(lines.filter((row) => row.startsWith(`| ${kind} | ${name} |`)).length, 1, `${kind} ${name}`);
  }
});
