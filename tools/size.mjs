// Prints the gzip size of what a reader downloads, and fails where one is over its budget.
// usage: node tools/size.mjs      after `make build`
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

import { gzipped } from './gzip.mjs';

/** Bytes after `gzip -9`. Raise one only on purpose, in the change that needs it. @type {Record<string, number>} */
const BUDGETS = {
  // 333 KB when set; opt-level "z" would be 290, and twice as slow (Cargo.toml). A fifth of the code finds quotes, a seventh checks
  // summaries, an eighth cleans; the detection table is 15 KB.
  'pkg/nutgraf_bg.wasm': 485_000, // 90 KB of it the subject in other languages than English: aside, apposition, owner, document, relative clause, postposition, quotations over paragraphs, labels, the Turkish clause; 3 KB of it who is the subject of the sentence before, in English; 5 KB who goes on speaking without a subject of their own; 13 KB: names in scripts without capitals, by what the rest of the text says of them; 8 KB the gate that every speaker passes, and what only stands in marks
  'pkg/nutgraf.js': 7_000,
  'pkg/nut-graf.embed.js': 839_000, // 140 KB of it the same subjects, 4,500 verb forms, and 4,000 first names; 3 KB of it whose verb leads a quotation in: relative pronouns, papers that relay, impersonal verbs; 40 KB: first names, places and words of organisations, so that these are not taken for each other; 20 KB the first names, titles and common nouns of Arabic, Bengali, Hebrew, Hindi and Persian; 2 KB the verbs and titles of two words in Vietnamese; 10 KB the cues, titles and surnames of Chinese, Japanese, Korean and Thai
  'pkg/nut-graf.embed.lite.js': 23_000, // with the table of who speaks, the list of what is left out, and their words in 33 languages
  'pkg/nut-graf.wordpress.js': 519_000, // with the gate that every speaker passes, and who goes on speaking
  'pkg/nutgraf.worker.js': 4_500,
  'pkg/node.js': 839_000,
  'www/nut-graf.js': 500,
  'www/nut-graf-element.js': 4_500,
  'www/nut-graf-check.js': 450,
  'www/nut-graf-check-element.js': 2_900,
  'www/element/element-base.js': 1_400, // what the two elements share, taken out of both
  'www/element/panel.js': 2_700,
  'www/element/left-out.js': 800,
  'www/element/voices.js': 800,
  'www/element/watch.js': 1_300,
  'www/element/find-article.js': 1_000,
  'www/element/page-article.js': 1_500,
  'www/element/upgrade.js': 900,
  'www/element/advice.js': 700,
  'www/engine.js': 4_000,
  'www/languages.js': 1_700,
  'www/language-files.js': 600,
  'www/engine-error.js': 800,
  'www/engine-worker.js': 2_400,
  'www/worker.js': 1_200,
  'www/view.js': 2_800,
  'www/check-findings.js': 2_400,
  'www/check-style.js': 2_000,
  'www/check-view.js': 4_600,
  'www/check-words.js': 1_500,
  'www/markup.js': 1_300,
  'www/style.js': 2_700, // with the table of who speaks
  'www/text-file.js': 1_700,
  'www/highlight.js': 1_500,
  'www/export.js': 3_900, // with the table of who speaks, in three formats
  'www/words.js': 6_500, // in 33 languages
  'www/node.js': 1_250,
  'www/node-files.js': 400,
  'www/node-packed.js': 400,
  'www/embed.js': 1_000,
  'www/element/embed-packed.js': 600,
  'www/element/embed-beside.js': 600,
  'www/element/beside.js': 400,
  'www/element/languages-packed.js': 450,
  'www/element/languages-beside.js': 300,
  'www/element/languages-wordpress.js': 450,
  'www/service-worker.js': 3_000, // a page keeps its build's files
};

/** A language's file. */
const LANGUAGE = 25_000;

/** All that the page says in one language. */
const WORDS = 4_400;

/** All that a check says in one language. */
const CHECK_WORDS = 1_700;

/** What the page loads before its first digest, beside the WebAssembly: its HTML and what that links to and imports at once. */
const BEFORE_THE_FIRST_DIGEST = 33_100; // a language's file that the core refuses leaves the neutral rules
/** The page's other scripts and styles, loaded later: the lists' controls among them. */
const AFTER_THE_FIRST_DIGEST = 50_000; // a rich paste is compared with the plain text's end
/** What is loaded only when the reader asks for it: the quote card, the reading of Markdown. */
const WHEN_ASKED_FOR = 14_000;
/** The page's own part of its second task, loaded when it is asked for. */
const TO_CHECK = 12_000;

const root = new URL('../', import.meta.url);
const files = readdirSync(new URL('www/', root), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html)$/.test(name)).map((name) => `www/${name}`);
const isTable = (/** @type {string} */ file) => file.startsWith('www/page/words/');
const isAskedFor = (/** @type {string} */ file) => file.startsWith('www/page/card/') || file === 'www/page/input/markdown.js';
const isOfCheck = (/** @type {string} */ file) => file.startsWith('www/page/check/');
const isOfPage = (/** @type {string} */ file) => !isTable(file) && (file === 'www/index.html' || file.startsWith('www/page/'));
const first = loadedFirst();
let over = 0;
for (const file of new Set([...Object.keys(BUDGETS), ...files.filter((file) => !isOfPage(file))])) {
  over += check(file, isTable(file) ? WORDS : file.startsWith('www/check-words/') ? CHECK_WORDS : BUDGETS[file]) ? 0 : 1;
}
for (const name of readdirSync(new URL('languages/', root)).filter((name) => name.endsWith('.txt'))) over += check(`languages/${name}`, LANGUAGE) ? 0 : 1;
for (const tag of ['en', 'de', 'fr']) sayTogether(tag);
over += checkSum('before the first digest', [...first], BEFORE_THE_FIRST_DIGEST) ? 0 : 1;
over += checkSum('after the first digest', files.filter((file) => isOfPage(file) && !first.has(file) && !isAskedFor(file) && !isOfCheck(file)), AFTER_THE_FIRST_DIGEST) ? 0 : 1;
over += checkSum('when asked for', files.filter(isAskedFor), WHEN_ASKED_FOR) ? 0 : 1;
over += checkSum('to check a summary', files.filter(isOfCheck), TO_CHECK) ? 0 : 1;
if (over > 0) {
  console.error(`size: ${over} over budget (see tools/size.mjs)`);
  process.exit(1);
}

/**
 * @param {string} file
 * @param {number | undefined} budget
 * @returns {boolean} whether the file is there, has a budget, and is within it
 */
function check(file, budget) {
  let size;
  try {
    size = gzipped(readFileSync(new URL(`../${file}`, import.meta.url)));
  } catch {
    console.error(`size: ${file} is missing: run make build, or take it off the list`);
    return false;
  }
  const verdict = budget === undefined ? 'has no budget' : size > budget ? `OVER its budget of ${budget}` : `of ${budget}`;
  console.log(`${file.padEnd(26)} ${String(size).padStart(8)} bytes gzip, ${verdict}`);
  return budget !== undefined && size <= budget;
}

/** What a reader of one language downloads of the engine. @param {string} tag */
function sayTogether(tag) {
  const sum = ['pkg/nutgraf_bg.wasm', `languages/${tag}.txt`].reduce((sum, file) => sum + gzipped(readFileSync(new URL(file, root))), 0);
  console.log(`module and ${tag.padEnd(16)} ${String(sum).padStart(8)} bytes gzip`);
}

/** The files that the first digest waits for. */
function loadedFirst() {
  const found = new Set(['www/index.html', 'www/page/page.css', 'pkg/nutgraf.js', 'www/page/compile-engine.js', 'www/page/app.js']);
  for (const file of found) {
    const text = file.endsWith('.js') ? readFileSync(new URL(file, root), 'utf8') : '';
    for (const [, name] of text.matchAll(/^(?:import|\}|export) .*from '(\.{1,2}\/.+)';$/gm)) found.add(posix.join(posix.dirname(file), name ?? ''));
  }
  return found;
}

/** @param {string} name @param {string[]} files @param {number} budget @returns {boolean} whether all of them together are within the budget */
function checkSum(name, files, budget) {
  const sum = files.reduce((sum, file) => sum + gzipped(readFileSync(new URL(file, root))), 0);
  console.log(`${name.padEnd(26)} ${String(sum).padStart(8)} bytes gzip, ${sum > budget ? 'OVER its budget of' : 'of'} ${budget}`);
  return sum <= budget;
}
