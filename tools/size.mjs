// Prints the gzip size of what a reader downloads, and fails where one is over its budget.
// usage: node tools/size.mjs      after `make build`
import { readFileSync, readdirSync } from 'node:fs';

import { gzipped } from './gzip.mjs';

/** Bytes after `gzip -9`. Raise one only on purpose, in the change that needs it. @type {Record<string, number>} */
const BUDGETS = {
  'pkg/nutgraf_bg.wasm': 170_000,
  'pkg/nutgraf.js': 7_000,
  'pkg/nut-graf.embed.js': 195_000,
  'pkg/nut-graf.embed.lite.js': 17_000,
  'www/nut-graf.js': 500,
  'www/nut-graf-element.js': 4_700,
  'www/panel.js': 1_500,
  'www/watch.js': 1_300,
  'www/find-article.js': 1_000,
  'www/page-article.js': 1_500,
  'www/upgrade.js': 900,
  'www/advice.js': 700,
  'www/engine.js': 3_500,
  'www/worker.js': 1_000,
  'www/view.js': 2_500,
  'www/style.js': 2_500,
  'www/highlight.js': 1_500,
  'www/export.js': 3_500,
  'www/words.js': 5_000,
  'www/node.js': 700,
  'www/embed.js': 1_000,
  'www/embed-packed.js': 600,
  'www/embed-beside.js': 600,
  'www/page.js': 5_500,
  'www/page.css': 4_000,
  'www/article.css': 2_500,
  'www/index.html': 3_000,
  'www/article-view.js': 4_700,
  'www/paragraphs.js': 1_500,
  'www/choices.js': 2_500,
  'www/digest-view.js': 1_500,
  'www/page-words.js': 2_500,
  'www/intake.js': 1_500,
  'www/paste.js': 2_000,
  'www/inert.js': 2_000,
  'www/by-id.js': 500,
  'www/language.js': 1_200,
  'www/translate.js': 1_800,
  'www/later.js': 1_000,
  'www/lengths.js': 800,
  'www/rich.js': 1_200,
  'www/article-language.js': 900,
  'www/parts.js': 1_000,
  'www/strip.js': 2_300,
  'www/keywords.js': 1_000,
  'www/left-out.js': 1_500,
  'www/away.js': 2_500,
  'www/remember.js': 1_000,
  'www/files.js': 2_500,
  'www/service-worker.js': 1_500,
};

/** All that the page says in one language. */
const WORDS = 3_800;

/** What the page loads before its first digest, beside the WebAssembly: its HTML and what that links to and imports at once. */
const BEFORE_THE_FIRST_DIGEST = 30_000;

const files = readdirSync(new URL('../www/', import.meta.url)).filter((name) => /\.(js|css|html)$/.test(name)).map((name) => `www/${name}`);
const tables = readdirSync(new URL('../www/words/', import.meta.url)).map((name) => `www/words/${name}`);
let over = 0;
for (const file of new Set([...Object.keys(BUDGETS), ...files, ...tables])) {
  over += check(file, tables.includes(file) ? WORDS : BUDGETS[file]) ? 0 : 1;
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
  const found = new Set(['www/index.html', 'www/page.css', 'pkg/nutgraf.js', 'www/page.js']);
  for (const file of found) {
    const text = file.endsWith('.js') ? readFileSync(new URL(`../${file}`, import.meta.url), 'utf8') : '';
    for (const [, name] of text.matchAll(/^(?:import|\}) .*from '\.\/(.+)';$/gm)) found.add(`www/${name}`);
  }
  const sum = [...found].reduce((sum, file) => sum + gzipped(readFileSync(new URL(`../${file}`, import.meta.url))), 0);
  const verdict = sum > BEFORE_THE_FIRST_DIGEST ? 'OVER its budget of' : 'of';
  console.log(`${'before the first digest'.padEnd(26)} ${String(sum).padStart(8)} bytes gzip, ${verdict} ${BEFORE_THE_FIRST_DIGEST}`);
  return sum <= BEFORE_THE_FIRST_DIGEST;
}
