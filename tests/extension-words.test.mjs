//! The extension's own words: a table for each language of the page, of what the browsers' stores and the panel take.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { LANGUAGES as ELEMENT } from '../www/words.js';

/** @typedef {Record<keyof typeof import('../extension/words/en.js').default, string>} Table */

const path = (/** @type {string} */ name) => new URL(`../${name}`, import.meta.url);
const read = (/** @type {string} */ name) => readFileSync(path(name), 'utf8');
const tagsOf = (/** @type {string} */ folder) => readdirSync(path(folder)).map((name) => name.replace('.js', ''));

const TAGS = tagsOf('extension/words/');
/** @type {Map<string, Table>} */
const TABLES = new Map(await Promise.all(TAGS.map(async (tag) => /** @type {const} */ ([tag, (await import(`../extension/words/${tag}.js`)).default]))));
const ENGLISH = /** @type {Table} */ (TABLES.get('en'));
const SOURCES = ['background.js', ...readdirSync(path('extension/panel/')).filter((name) => name.endsWith('.js')).map((name) => `panel/${name}`)].map((name) => read(`extension/${name}`)).join('\n');

test('every language of the page has a table, and every table has every phrase', () => {
  assert.deepEqual(TAGS, tagsOf('www/page/words/'));
  assert.ok(TAGS.every((tag) => ELEMENT.includes(tag)));
  for (const [tag, table] of TABLES) {
    assert.deepEqual(Object.keys(table), Object.keys(ENGLISH), tag);
    for (const [key, phrase] of Object.entries(table)) {
      assert.equal(phrase, phrase.trim() || undefined, `${tag}: ${key}`);
      if (tag !== 'en') assert.notEqual(phrase, ENGLISH[/** @type {keyof Table} */ (key)], `${tag}: ${key} is in English`);
      assert.equal(/Nutgraf/.test(phrase), /Nutgraf/.test(ENGLISH[/** @type {keyof Table} */ (key)]), `${tag}: ${key} names the button as English does`);
    }
  }
});

test('every phrase is said somewhere', () => {
  const manifest = read('extension/manifest.json');
  for (const key of Object.keys(ENGLISH)) assert.ok(manifest.includes(`__MSG_${key}__`) || SOURCES.includes(`'${key}'`), key);
});

test('a name and a description are as short as the stores want them', () => {
  for (const [tag, { name, description }] of TABLES) {
    assert.ok(name.length <= 75, `${tag}: ${name.length}`);
    assert.ok(description.length <= 132, `${tag}: ${description.length}`);
  }
  const listing = read('extension/store/listing.md');
  assert.ok(listing.includes(`**Name** ${ENGLISH.name}\n`));
});
