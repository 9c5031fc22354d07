//! What follows from the headers of the language files is up to date; Node, the browser and the crate have the same languages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { languages, outputs } from '../tools/languages.mjs';
import { aliases, files } from '../www/language-files.js';
import { wordFiles } from '../www/languages.js';
import { addLanguage, addWords, detect, digest } from '../www/node.js';

const CUES = /** @type {Record<string, string>} */ ({
  en: '“The bridge is safe,” Mary Miller said on Monday.',
  de: '„Die Brücke ist sicher“, sagte Maria Müller am Montag.',
  fr: '« Le pont est sûr », a déclaré Marie Moulin lundi.',
});

test('`make languages` has been run', () => {
  for (const [path, text] of Object.entries(outputs())) {
    assert.equal(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'), text, `${path}: run make languages`);
  }
});

test('each language is digested by its own file on Node', () => {
  assert.deepEqual(Object.keys(files), languages().map(({ tag }) => tag));
  for (const [tag, text] of Object.entries(CUES)) {
    const { lang, missingLanguage, quotes } = digest(text, { lang: tag });
    assert.deepEqual([lang, missingLanguage], [tag, undefined]);
    assert.match(quotes[0]?.speaker?.name ?? '', /^Mar/, tag);
  }
  for (const tag of Object.keys(files)) assert.equal(digest('–', { lang: tag }).lang, tag);
  for (const [alias, tag] of Object.entries(aliases)) assert.equal(digest('–', { lang: alias }).lang, tag);
  assert.equal(detect('Die Brücke bleibt bis Montag gesperrt, sagte die Stadt.'), 'de');
});

test('a language that has no file is digested by the neutral rules, and is not called missing', () => {
  const { lang, missingLanguage } = digest('Dieser Text ist Deutsch.', { lang: 'tlh' });
  assert.deepEqual([lang, missingLanguage], ['und', undefined]);
});

test('words of one’s own are added, and what is wrong is refused by name', () => {
  const text = 'The zorble opened on Monday, the city said. Every zorble has a keeper, and the keepers met at the zorble on Friday.';
  const keywords = () => digest(text, { lang: 'en' }).keywords.map((keyword) => keyword.text);
  assert.ok(keywords().includes('zorble'), String(keywords()));
  addWords({ en: { stopwords: ['Zorble'] } });
  assert.ok(!keywords().includes('zorble'), String(keywords()));
  assert.throws(() => addWords({ en: { 'cue verbs': ['x'] } }), { code: 'language-file', message: 'words:2: there is no section [cue verbs]' });
  assert.throws(() => addWords({ en: { titles: ['a\nb'] } }), { name: 'TypeError', message: /words\.en\["titles"\] holds "a\\nb"/ });
  assert.throws(() => addWords('tag: en\n[function-words]\nmay\n'), { message: 'words:3: [function-words] "may" must be `word: role role` with known roles' });
  assert.throws(() => addLanguage('tag: en\nshape: round\n'), { message: 'en.txt:2: there is no field "shape"' });
  assert.deepEqual(wordFiles({ en: { titles: ['a', 'b c'], places: [] }, und: {} }), ['tag: en\n[titles]\na\nb c\n[places]\n', 'tag: und\n']);
});
