//! The recipe for archives, on a real Spark in local mode: every line answered once, bad ones aside, a crash made good.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { ROOT } from './installed.mjs';

const PYTHON = `${ROOT}target/spark/bin/python`;
const folder = mkdtempSync(`${tmpdir()}/nutgraf-spark-`);
const archive = `${folder}/archive`;
const out = `${folder}/out`;
const COMMAND = `${process.execPath} ${ROOT}bin/nutgraf.js --jsonl`;

const text = (/** @type {number} */ i) => `The mill at Corran burned down on day ${i}, the police said. “Nobody was hurt in fire ${i},” said Ada Lund, an officer.`;
const line = (/** @type {string} */ id, /** @type {number} */ i) => JSON.stringify({ id, text: text(i), sentences: 1 });
const NO_JSON = '{"id": "torn", "text": "The mill';
const NO_TEXT = JSON.stringify({ id: 'textless', body: 'elsewhere' });

before(() => {
  mkdirSync(archive);
  const many = Array.from({ length: 40 }, (_, i) => line(`a${i}`, i));
  writeFileSync(`${archive}/a.jsonl`, `${many.join('\n')}\n`);
  writeFileSync(`${archive}/b.jsonl.gz`, gzipSync([line('b0', 100), NO_JSON, '', NO_TEXT, line('b1 „ü”', 101)].join('\n')));
  writeFileSync(`${archive}/c.jsonl`, `${line('c0', 200)}\n`);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} command */
function digestArchive(command) {
  const args = [`${ROOT}examples/spark/digest_archive.py`, archive, out, '--batch', '1', '--command', command];
  const env = { ...process.env, PYSPARK_SUBMIT_ARGS: '--master local[2] --conf spark.ui.enabled=false pyspark-shell', PYSPARK_PYTHON: PYTHON };
  return spawnSync(PYTHON, args, { encoding: 'utf8', env });
}

/** What lies in the parts of all batches. @param {string} kind @returns {any[]} */
function rows(kind) {
  const parts = existsSync(`${out}/${kind}`) ? readdirSync(`${out}/${kind}`, { recursive: true, encoding: 'utf8' }) : [];
  const lines = parts.filter((name) => /part-[^/]*\.txt$/.test(name)).flatMap((name) => readFileSync(`${out}/${kind}/${name}`, 'utf8').split('\n'));
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}

test('a run whose command dies fails, keeps what was finished, and the next run does the rest: each line once', () => {
  const dying = `${folder}/dying.sh`;
  writeFileSync(dying, `while IFS= read -r line; do case "$line" in *'"b0"'*) exit 9 ;; esac; printf '%s\\n' "$line" | ${COMMAND}; done\n`);
  const first = digestArchive(`bash ${dying}`);
  assert.notEqual(first.status, 0);
  assert.equal(readdirSync(`${out}/done`).length, 1, 'the batch before the crash is done');

  const second = digestArchive(COMMAND);
  assert.equal(second.status, 0, second.stderr.slice(-2_000));
  assert.equal(second.stdout.match(/^batch /gm)?.length, 2, 'and is not done again');
  const ids = rows('digests').map(({ id }) => id).sort();
  assert.deepEqual(ids, [...Array.from({ length: 40 }, (_, i) => `a${i}`), 'b0', 'b1 „ü”', 'c0'].sort());

  const third = digestArchive(COMMAND);
  assert.deepEqual([third.status, third.stdout], [0, '']);
});

test('the digests are the command’s own', () => {
  const direct = execFileSync('sh', ['-c', `${COMMAND} < ${archive}/c.jsonl`], { encoding: 'utf8' });
  assert.deepEqual(rows('digests').find(({ id }) => id === 'c0'), JSON.parse(direct));
});

test('bad lines are kept as they were, with the reason', () => {
  const bad = rows('bad').map(({ line, error }) => [line, error.code]).sort();
  assert.deepEqual(bad, [[NO_JSON, 'json'], [NO_TEXT, 'source-type']].sort());
});

test('on one machine the line with xargs that is documented does the same, and goes on where it was ended', () => {
  const [, recipe = ''] = /```sh\n(find archive[^]*?)```/.exec(readFileSync(`${ROOT}docs/archives.md`, 'utf8')) ?? [];
  const run = () => spawnSync('bash', ['-c', `nutgraf() { ${COMMAND.replace(' --jsonl', '')} "$@"; }; export -f nutgraf; ${recipe}`], { cwd: folder, encoding: 'utf8' });
  rmSync(`${archive}/b.jsonl.gz`);
  const { status, stderr } = run();
  assert.equal(status, 0, stderr);
  const digests = () => readdirSync(archive).filter((name) => name.endsWith('.digests'));
  assert.deepEqual(digests().sort(), ['a.jsonl.digests', 'c.jsonl.digests']);
  assert.equal(readFileSync(`${archive}/a.jsonl.digests`, 'utf8').trim().split('\n').length, 40);
  writeFileSync(`${archive}/a.jsonl.digests`, 'untouched');
  rmSync(`${archive}/c.jsonl.digests`);
  assert.equal(run().status, 0);
  assert.equal(readFileSync(`${archive}/a.jsonl.digests`, 'utf8'), 'untouched');
  assert.equal(digests().length, 2);
});
