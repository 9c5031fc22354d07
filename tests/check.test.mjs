// `check` on Node and in the command: what docs/check.md says, the exits, archives, and bad input.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { check } from '../www/node.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ARTICLE = `The harbour bridge 😀 will close for eleven weeks from Monday, the city said.

“We found deep cracks in two of the main cables,” said Ines Okafor, the city engineer. The repair costs 4.6 million euros.`;
const WRONG = 'The White House said that the bridge will close for 77 weeks. Ines Okafor said: “We found small cracks in two of the main cables.”';
const RIGHT = 'The bridge will close for eleven weeks.';

const folder = mkdtempSync(`${tmpdir()}/nutgraf-check-`);
after(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} name @param {string} content */
function file(name, content) {
  writeFileSync(`${folder}/${name}`, content);
  return `${folder}/${name}`;
}

/** @param {string[]} args @param {string} [input] */
function nutgraf(args, input = '') {
  return spawnSync(process.execPath, [`${ROOT}/bin/nutgraf.js`, ...args], { input, encoding: 'utf8', timeout: 60_000 });
}

test('the example of docs/check.md prints what it says', () => {
  const docs = readFileSync(`${ROOT}/docs/check.md`, 'utf8');
  const code = docs.match(/```js\n([^]*?)```/)?.[1] ?? '';
  const printed = docs.match(/```text\n([^]*?)```/)?.[1] ?? '';
  const run = file('example.mjs', code.replace("'nutgraf/node'", JSON.stringify(new URL('../www/node.js', import.meta.url).href)));
  assert.equal(spawnSync(process.execPath, [run], { encoding: 'utf8' }).stdout, printed);
});

test('docs/check.md names every kind of flag, every verdict and all that can be unchecked', () => {
  const docs = readFileSync(`${ROOT}/docs/check.md`, 'utf8');
  const types = readFileSync(`${ROOT}/wasm/src/types.d.ts`, 'utf8');
  for (const union of ['FlagKind', 'Unchecked']) {
    const names = types.match(new RegExp(`export type ${union} =([^;]*);`))?.[1]?.match(/(?<=")[a-z-]+(?=")/g) ?? [];
    assert.ok(names.length > 4);
    for (const name of names) assert.ok(docs.includes(`\`${name}\``), name);
  }
});

test('every piece is a place of its text, in UTF-16', () => {
  const summary = `😀 ${WRONG}`;
  const { sentences, counts } = check(ARTICLE, summary);
  assert.ok(counts.strong >= 3 && sentences.length === 2);
  for (const sentence of sentences) {
    assert.equal(summary.slice(sentence.start, sentence.end), sentence.text);
    for (const flag of sentence.flags) {
      assert.equal(summary.slice(flag.start, flag.end), flag.text);
      if (flag.article) assert.equal(ARTICLE.slice(flag.article.start, flag.article.end), flag.article.text);
    }
    for (const source of sentence.sources) assert.equal(ARTICLE.slice(source.start, source.end), source.text);
  }
});

test('unpaired surrogates stay as they are, in both texts', () => {
  const [article, summary] = ['The bridge \ud800 closes. “We found deep cracks in two cables,” she said.', 'The \udc00 bridge closes: “We found \ud800 small cracks in two cables.”'];
  for (const sentence of check(article, summary, { clean: false }).sentences) {
    assert.equal(summary.slice(sentence.start, sentence.end), sentence.text);
    for (const { start, end, text } of sentence.flags) assert.equal(summary.slice(start, end), text);
    for (const { start, end, text } of sentence.sources) assert.equal(article.slice(start, end), text);
  }
});

test('what is refused is named', () => {
  const code = (/** @type {() => unknown} */ call) => {
    try {
      call();
    } catch (error) {
      const { name, code } = /** @type {Error & { code: string }} */ (error);
      return `${name} ${code}`;
    }
    return undefined;
  };
  const bad = /** @type {any} */ (check);
  assert.equal(code(() => bad(ARTICLE, 7)), 'NutgrafError source-type');
  assert.equal(code(() => bad(7, RIGHT)), 'NutgrafError source-type');
  assert.equal(code(() => bad(ARTICLE, RIGHT, { sentences: 3 })), 'NutgrafError unknown-option');
  assert.equal(code(() => bad(ARTICLE, RIGHT, { clean: 'no' })), 'NutgrafError option-type');
  assert.equal(code(() => bad(ARTICLE, RIGHT, { keep: [{ start: 0, end: 9_999 }] })), 'NutgrafError option-range');
  assert.equal(code(() => bad(ARTICLE, 'a'.repeat((1 << 20) + 1))), 'NutgrafError text-too-long');
  assert.equal(code(() => bad(ARTICLE, RIGHT, null)), undefined);
  assert.deepEqual(check(ARTICLE, ' ').sentences, []);
});

test('the command says in words what to look at, and exits by --fail-on', () => {
  const [article, wrong, right] = [file('article.txt', ARTICLE), file('wrong.txt', WRONG), file('right.txt', RIGHT)];
  const said = nutgraf(['--check', wrong, article]);
  assert.equal(said.status, 0);
  assert.match(said.stdout, /^3 places to look at/);
  assert.match(said.stdout, /Not checked: meaning, cause and effect, what is left out/);
  assert.match(said.stdout, /! “White House”: this name is not in the article/);
  assert.match(said.stdout, /! “We found small cracks in two of the main cables.”: the article has other words: “We found deep cracks/);
  assert.match(nutgraf(['--check', right, article]).stdout, /^Nothing found that the article lacks. This does not make the summary right.\n1 carried/);
  assert.deepEqual(JSON.parse(nutgraf(['--check', '--json', wrong], ARTICLE).stdout), check(ARTICLE, WRONG));
  assert.equal(nutgraf(['--check', '--fail-on', 'strong', wrong, article]).status, 2);
  assert.equal(nutgraf(['--check', '--fail-on', 'strong', right, article]).status, 0);
  assert.equal(nutgraf(['--check', wrong, `${folder}/none.txt`]).status, 1);
  for (const args of [['--check'], ['--check', 'a', 'b', 'c'], ['--fail-on', 'strong', wrong], ['--check', '--fail-on', 'all', wrong], ['--check', '--sentences', '3', wrong], ['--check', '--html', wrong]]) {
    assert.equal(nutgraf(args).status, 2, args.join(' '));
  }
});

test('an archive of summaries: a line in, a line out, and the exit says whether one was flagged', () => {
  const rows = [{ id: 1, text: ARTICLE, summary: WRONG }, { id: 'b', text: ARTICLE, summary: RIGHT }, { id: 3, text: ARTICLE }];
  const input = rows.map((row) => JSON.stringify(row)).join('\n');
  const run = nutgraf(['--check', '--jsonl', '--jobs', '2', '--fail-on', 'strong'], input);
  const [first, second, third] = run.stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(first, { id: 1, check: check(ARTICLE, WRONG) });
  assert.deepEqual(second, { id: 'b', check: check(ARTICLE, RIGHT) });
  assert.deepEqual(third, { id: 3, error: { code: 'source-type', message: 'the line has no "summary"' } });
  assert.equal(run.status, 2);
  assert.equal(nutgraf(['--check', '--jsonl', '--fail-on', 'strong'], JSON.stringify(rows[1])).status, 0);
});

test('a summary without a sentence is nothing that was checked', () => {
  const [article, empty, right] = [file('article.txt', ARTICLE), file('empty.txt', ' \n'), file('right.txt', RIGHT)];
  const run = nutgraf(['--check', '--fail-on', 'strong', empty, article]);
  assert.equal(run.status, 1);
  assert.equal(run.stderr, `nutgraf: ${empty}: the summary is empty: nothing was checked\n`);
  assert.equal(nutgraf(['--check', right, article]).stderr, '');

  const lines = (/** @type {unknown[]} */ ...rows) => rows.map((row) => JSON.stringify(row)).join('\n');
  const [good, blank] = [{ id: 1, text: ARTICLE, summary: RIGHT }, { id: 2, text: ARTICLE, summary: '' }];
  const gate = ['--check', '--jsonl', '--fail-on', 'strong'];
  const archive = nutgraf(gate, lines(good, blank));
  assert.equal(archive.status, 1);
  assert.equal(archive.stderr, 'nutgraf: 1 of 2 summaries are empty: nothing was checked in them\n');
  assert.equal(archive.stdout.trim().split('\n').length, 2);
  assert.equal(nutgraf([...gate, '--quiet'], lines(good, blank)).stderr, '');
  assert.equal(nutgraf(gate, lines(good, { id: 2, text: ARTICLE })).status, 1, 'a refused line');
  assert.equal(nutgraf(gate, lines(blank, { id: 3, text: ARTICLE, summary: WRONG })).status, 2, 'a flag is told before all');
  assert.equal(nutgraf(gate, lines(good)).status, 0);
  assert.equal(nutgraf(['--check', '--jsonl'], lines(good, blank, {})).status, 0, 'without --fail-on each line tells its own');
  const none = nutgraf(gate, '\n');
  assert.deepEqual([none.status, none.stderr], [1, 'nutgraf: there is no line: nothing was checked\n']);
});

test('a line that is no pair of texts is told what it has instead', () => {
  const rows = [{ text: 7, summary: RIGHT }, { text: ARTICLE, summary: null }, { text: ARTICLE, summary: [RIGHT] }, { summary: RIGHT }, [1], 'text'];
  const { stdout } = nutgraf(['--check', '--jsonl'], rows.map((row) => JSON.stringify(row)).join('\n'));
  assert.deepEqual(stdout.trim().split('\n').map((line) => JSON.parse(line).error), [
    '"text" is a number; it must be a string', '"summary" is null; it must be a string', '"summary" is a list; it must be a string',
    'the line has no "text"', 'the line is a list; it must be an object with "text"', 'the line is a string; it must be an object with "text"',
  ].map((message) => ({ code: 'source-type', message })));
});

test('--lang takes a tag, and lists how languages are written', () => {
  const [article, right] = [file('article.txt', ARTICLE), file('right.txt', RIGHT)];
  for (const lang of ['english', 'e', 'en-', 'the English']) {
    for (const args of [['--check', '--lang', lang, right, article], ['--lang', lang, article]]) {
      const { status, stdout, stderr } = nutgraf(args);
      assert.deepEqual([status, stdout], [2, ''], lang);
      assert.match(stderr, /^nutgraf: --lang takes a language's tag such as en or pt-BR, not ".+": ar Arabic, .*de German, .*en English, .*zh Chinese\n$/);
    }
  }
  const langOf = (/** @type {string} */ lang) => JSON.parse(nutgraf(['--check', '--json', '--lang', lang, right, article]).stdout).lang;
  assert.deepEqual(['en', 'EN-gb', 'en_US', 'eng', 'eo', 'und'].map(langOf), ['en', 'en', 'en', 'en', 'und', 'und']);
});

test('a file that cannot be read is named', () => {
  const [article, right] = [file('article.txt', ARTICLE), file('right.txt', RIGHT)];
  writeFileSync(`${folder}/scan.pdf`, '%PDF-1.7 \0\x01\x02');
  writeFileSync(`${folder}/noise.bin`, Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 251));
  for (const name of ['scan.pdf', 'noise.bin']) {
    for (const args of [[right, `${folder}/${name}`], [`${folder}/${name}`, article]]) {
      const { status, stderr } = nutgraf(['--check', ...args]);
      assert.equal(status, 1);
      assert.ok(stderr.startsWith(`nutgraf: ${folder}/${name}: it is not a text`), stderr);
    }
  }
});

test('docs/check.md says what the exits are, as the help does', () => {
  const docs = readFileSync(`${ROOT}/docs/check.md`, 'utf8');
  const help = nutgraf(['--help']).stdout;
  for (const words of ['a line was refused', 'a summary is empty', 'there is no line']) {
    assert.ok(help.includes(words) && docs.includes(words), words);
  }
});
