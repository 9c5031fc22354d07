// Prints the gzip size of what a reader downloads, and fails where one is over its budget.
// usage: node tools/size.mjs      after `make build`
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

import { gzipped } from './gzip.mjs';

/** Bytes after `gzip -9`. Raise one only on purpose, in the change that needs it. @type {Record<string, number>} */
const BUDGETS = {
  'pkg/nutgraf_bg.wasm': 170_000,
  'pkg/nutgraf.js': 7_000,
  'pkg/nut-graf.embed.js': 195_000,
  'pkg/nut-graf.embed.lite.js': 17_000,
  'www/nut-graf.js': 500,
  'www/nut-graf-element.js': 4_700,
  'www/element/panel.js': 1_500,
  'www/element/watch.js': 1_300,
  'www/element/find-article.js': 1_000,
  'www/element/page-article.js': 1_500,
  'www/element/upgrade.js': 900,
  'www/element/advice.js': 700,
  'www/engine.js': 3_600,
  'www/worker.js': 1_000,
  'www/view.js': 2_500,
  'www/style.js': 2_500,
  'www/highlight.js': 1_500,
  'www/export.js': 3_500,
  'www/words.js': 5_200,
  'www/node.js': 700,
  'www/embed.js': 1_000,
  'www/element/embed-packed.js': 600,
  'www/element/embed-beside.js': 600,
  'www/page/prepare.js': 400,
  'www/page/warm-up.js': 700,
  'www/page/page.js': 5_500,
  'www/page/page.css': 4_000,
  'www/page/article.css': 2_500,
  'www/index.html': 3_000,
  'www/page/article-view.js': 4_700,
  'www/page/paragraphs.js': 1_500,
  'www/page/choices.js': 2_500,
  'www/page/digest-view.js': 1_500,
  'www/page/page-words.js': 2_500,
  'www/page/intake.js': 1_500,
  'www/page/paste.js': 2_000,
  'www/page/inert.js': 2_000,
  'www/page/by-id.js': 500,
  'www/page/language.js': 1_200,
  'www/page/translate.js': 1_800,
  'www/page/later.js': 1_000,
  'www/page/lengths.js': 800,
  'www/page/way-back.js': 700,
  'www/page/rich.js': 1_200,
  'www/page/slices.js': 900,
  'www/page/article-language.js': 900,
  'www/page/parts.js': 1_000,
  'www/page/strip.js': 2_300,
  'www/page/keywords.js': 1_000,
  'www/page/left-out.js': 1_500,
  'www/page/away.js': 2_500,
  'www/page/remember.js': 1_000,
  'www/page/files.js': 2_500,
  'www/service-worker.js': 1_500,
};

/** All that the page says in one language. */
const WORDS = 3_800;

/** What the page loads before its first digest, beside the WebAssembly: its HTML and what that links to and imports at once. */
const BEFORE_THE_FIRST_DIGEST = 30_000;

const files = readdirSync(new URL('../www/', import.meta.url), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html)$/.test(name)).map((name) => `www/${name}`);
const isTable = (/** @type {string} */ file) => file.startsWith('www/page/words/');
let over = 0;
for (const file of new Set([...Object.keys(BUDGETS), ...files])) {
  over += check(file, isTable(file) ? WORDS : BUDGETS[file]) ? 0 : 1;
}
over += checkFirst() ? 0 : 1;
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

/** @returns {boolean} whether all that the first digest waits for is within its budget */
function checkFirst() {
  const found = new Set(['www/index.html', 'www/page/page.css', 'pkg/nutgraf.js', 'www/page/prepare.js', 'www/page/page.js']);
  for (const file of found) {
    const text = file.endsWith('.js') ? readFileSync(new URL(`../${file}`, import.meta.url), 'utf8') : '';
    for (const [, name] of text.matchAll(/^(?:import|\}) .*from '(\.{1,2}\/.+)';$/gm)) found.add(posix.join(posix.dirname(file), name ?? ''));
  }
  const sum = [...found].reduce((sum, file) => sum + gzipped(readFileSync(new URL(`../${file}`, import.meta.url))), 0);
  const verdict = sum > BEFORE_THE_FIRST_DIGEST ? 'OVER its budget of' : 'of';
  console.log(`${'before the first digest'.padEnd(26)} ${String(sum).padStart(8)} bytes gzip, ${verdict} ${BEFORE_THE_FIRST_DIGEST}`);
  return sum <= BEFORE_THE_FIRST_DIGEST;
}
