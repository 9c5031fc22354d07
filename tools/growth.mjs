//! Prints what a digest costs beside tokenising the same text, and how its cost grows with the text, and fails where that is
//! more than it may be.
//!
//! usage: node tools/growth.mjs      after `make build`; needs valgrind
//!
//! Instructions are valgrind's count (callgrind) of a whole process that reads the text and works once: they are the same
//! on a busy machine. Times are there to be read, and nothing hangs on them.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

import { askOnce, Contender, javascript, median, native, PEERS, ROOT } from './contender.mjs';

const SIZES = [500, 2_000, 5_000, 30_000];
/** Cost ~ sentences ** exponent. 1 is linear; the rest is caches and noise. */
const MOST_GROWTH = 1.1;
/** At so many sentences a task's instructions are compared with those of the reference. */
const COMPARED = 5_000;
/** Cutting into words, lower-casing and stemming each: without looking for sentences, which makes it the stricter of two. */
const REFERENCE = 'stem-words';
/** A seventh above what is measured. Each block, word and name is asked more since cleaning keeps the article's edges and
 * speakers are found over whole sentences. @type {[string, number][]} */
const MOST_SHARE = [['digest', 1.6], ['digest-without-quotes', 1.1]];
const ROUNDS = 5;

execFileSync('cargo', ['build', '--quiet', '--profile', 'bench', '--example', 'cpu_time', '--example', 'novel'], { cwd: ROOT, stdio: 'inherit' });
mkdirSync(PEERS, { recursive: true });
const files = new Map(SIZES.map((size) => [size, novel(size)]));
const shares = share();
const growths = await growth();
if (!shares || !growths) process.exit(1);

/** @returns {boolean} whether each task is within its share */
function share() {
  const count = (/** @type {string} */ task) => instructions(task, String(files.get(COMPARED)));
  const reference = count(REFERENCE);
  console.log(`instructions at ${COMPARED.toLocaleString('en')} sentences, in millions: ${REFERENCE} ${millions(reference)}, stem-sentences ${millions(count('stem-sentences'))}`);
  return MOST_SHARE.map(([task, most]) => {
    const counted = count(task);
    const ratio = counted / reference;
    console.log(`${verdict(ratio <= most)}: ${task} ${millions(counted)}, ${ratio.toFixed(2)} of ${REFERENCE} (at most ${most})`);
    return ratio <= most;
  }).every(Boolean);
}

/** @returns {Promise<boolean>} whether instructions and memory grow no faster than the text */
async function growth() {
  const empty = `${PEERS}/0.txt`;
  writeFileSync(empty, 'Fog.\n');
  const least = { native: (await askOnce(native('digest'), empty)).memory, wasm: (await askOnce(javascript('nutgraf'), empty)).memory };
  /** @type {Awaited<ReturnType<typeof cost>>[]} */
  const rows = [];
  for (const [size, file] of files) rows.push(await cost(size, file));
  console.log('\n| sentences | instructions, millions | native, ms | WebAssembly, ms | peak memory, MB | WebAssembly’s memory, MB |\n|---|---|---|---|---|---|');
  for (const row of rows) {
    const cells = [row.size.toLocaleString('en'), millions(row.counted), row.native.toFixed(1), row.wasm.toFixed(1), megabytes(row.nativeMemory), megabytes(row.wasmMemory)];
    console.log(`| ${cells.join(' | ')} |`);
  }
  const exponent = (/** @type {(row: typeof rows[number]) => number} */ cost) => slope(rows.map((row) => ({ x: Math.log(row.size), y: Math.log(cost(row)) })));
  console.log(`\ntime grows with exponent ${exponent((row) => row.native).toFixed(3)} native, ${exponent((row) => row.wasm).toFixed(3)} in WebAssembly`);
  return [
    within('instructions', exponent((row) => row.counted)),
    within('peak memory beyond an empty text’s', exponent((row) => row.nativeMemory - least.native)),
    within('WebAssembly’s memory beyond an empty text’s', exponent((row) => row.wasmMemory - least.wasm)),
  ].every(Boolean);
}

/** @param {number} size @param {string} file */
async function cost(size, file) {
  return {
    size,
    counted: instructions('digest', file),
    native: await warm(native('digest'), file),
    wasm: await warm(javascript('nutgraf'), file),
    nativeMemory: (await askOnce(native('digest'), file)).memory,
    wasmMemory: (await askOnce(javascript('nutgraf'), file)).memory,
  };
}

/** @param {string} what @param {number} exponent */
function within(what, exponent) {
  console.log(`${verdict(exponent <= MOST_GROWTH)}: growth exponent of ${what}: ${exponent.toFixed(3)} (at most ${MOST_GROWTH})`);
  return exponent <= MOST_GROWTH;
}

/** The median time of a process that has done it once. @param {string[]} command @param {string} file */
async function warm(command, file) {
  const contender = new Contender(command);
  await contender.ask(file);
  const times = [];
  for (let round = 0; round < ROUNDS; round++) times.push((await contender.ask(file)).milliseconds);
  contender.end();
  return median(times);
}

/** @param {string} task @param {string} file @returns {number} */
function instructions(task, file) {
  const args = ['--tool=callgrind', '--callgrind-out-file=/dev/null', ...native(task)];
  const { stderr, error } = spawnSync('valgrind', args, { input: `${file}\n`, encoding: 'utf8' });
  if (error) throw error;
  const counted = /Collected : (\d+)/.exec(stderr);
  if (!counted) throw new Error(`valgrind does not say what it counted: ${stderr}`);
  return Number(counted[1]);
}

/** @param {number} size @returns {string} the file with so many sentences */
function novel(size) {
  const file = `${PEERS}/${size}.txt`;
  writeFileSync(file, execFileSync(`${ROOT}target/release/examples/novel`, [String(size)], { maxBuffer: 64 << 20 }));
  return file;
}

/** The slope of the line through the points by least squares. @param {{ x: number, y: number }[]} points */
function slope(points) {
  const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((p) => p.x)), mean(points.map((p) => p.y))];
  return mean(points.map((p) => (p.x - x) * (p.y - y))) / mean(points.map((p) => (p.x - x) ** 2));
}

/** @param {boolean} reached */
function verdict(reached) {
  return reached ? 'reached' : 'MISSED';
}

/** @param {number} count */
function millions(count) {
  return Math.round(count / 1e6).toLocaleString('en');
}

/** @param {number} kilobytes */
function megabytes(kilobytes) {
  return (kilobytes / 1024).toFixed(1);
}
