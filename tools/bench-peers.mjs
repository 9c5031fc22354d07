// Times the whole digest against what others use: sumy's TextRank in Python, ts-textrank and lexrank.js in JavaScript.
// usage: node tools/bench-peers.mjs      after `make build`; it installs the peers from their registries into target/peers
//
// Each contender is a process that loads, then answers a file's name with the milliseconds of processor time that its
// summary took. It warms up on each text, a few times untimed (sumy, which compiles nothing, once on the shortest). Then
// each round asks all contenders in turn, so that they share the machine's noise, and the medians of one run are compared.
// The second table has the first call in a fresh process: what a reader pays who comes once, with nothing compiled yet.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

import { askOnce, Contender, javascript, median, native, PEERS, ROOT } from './contender.mjs';

const SUMY = ['sumy==0.13.0', 'nltk', 'numpy', 'setuptools'];
const NPM = ['ts-textrank@1.0.3', 'lexrank.js@3.0.0'];

/** Rounds by sentences: odd where the peers leave the time. sumy takes over a minute for 5,000. */
const ROUNDS = new Map([[500, 7], [2_000, 5], [5_000, 2]]);
/** The shortest text, on which the slowest warms up. */
const WARM_UP = Math.min(...ROUNDS.keys());
/** V8 compiles what is hot, and of WebAssembly no function before it was called often. */
const WARM_UPS = 3;
/** V8 compiles on other threads what the warm-up found hot; it is given so long to come to rest. */
const REST_MS = 500;

/** `upTo`: the most sentences that it is given; `split`: its text has a sentence a paragraph. */
/** @typedef {{ name: string, upTo: number, command: string[], split?: boolean, first?: boolean }} Peer */
/** Milliseconds warm and of a first call, sentences, kB. @typedef {{ steady: number, first?: number, sentences: number, memory: number }} Result */

/** @type {Peer} */
const NATIVE = { name: 'nutgraf, native', upTo: Infinity, first: true, command: native('digest') };
/** @type {Peer} */
const WASM = { name: 'nutgraf, WebAssembly in Node', upTo: Infinity, first: true, command: javascript('nutgraf') };
/** @type {Peer[]} */
const CONTENDERS = [
  NATIVE,
  WASM,
  { name: 'sumy 0.13.0 TextRank', upTo: 5_000, split: true, command: [`${PEERS}/venv/bin/python`, `${ROOT}benches/peers/sumy_textrank.py`] },
  { name: 'ts-textrank 1.0.3', upTo: 2_000, first: true, command: javascript('ts-textrank') },
  { name: 'lexrank.js 3.0.0', upTo: 2_000, command: javascript('lexrank.js') },
];

/** The ratios that must be reached: the peer's median to ours. */
const GOALS = [
  { ours: NATIVE, peers: ['sumy 0.13.0 TextRank'], size: 500, least: 100 },
  { ours: NATIVE, peers: ['sumy 0.13.0 TextRank'], size: 2_000, least: 500 },
  { ours: NATIVE, peers: ['sumy 0.13.0 TextRank'], size: 5_000, least: 1_000 },
  { ours: WASM, peers: ['sumy 0.13.0 TextRank'], size: 5_000, least: 500 },
  { ours: WASM, peers: ['ts-textrank 1.0.3', 'lexrank.js 3.0.0'], size: 500, least: 20 },
];

install();
const processes = new Map(CONTENDERS.map((contender) => [contender, new Contender(contender.command)]));
/** @type {Map<number, Map<Peer, Result>>} */
const results = new Map();
for (const [size, rounds] of ROUNDS) results.set(size, await measure(size, rounds));
for (const running of processes.values()) running.end();
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model.trim()}, Node ${process.version}\n`);
print('ms of processor time, warm (× native, × WebAssembly)', CONTENDERS, timeOf('steady'));
print('ms of processor time, first call of a process', CONTENDERS.filter(({ first }) => first), timeOf('first'));
print('most memory, MB (of WebAssembly its own)', CONTENDERS, (result, contender) => megabytes(result.get(contender)?.memory));
print('sentences read', CONTENDERS, (result, contender) => result.get(contender)?.sentences.toLocaleString('en'));
if (!GOALS.map(reached).every(Boolean)) process.exit(1);

/** @param {number} size @param {number} rounds @returns {Promise<Map<Peer, Result>>} */
async function measure(size, rounds) {
  const able = CONTENDERS.filter(({ upTo }) => size <= upTo).map((contender) => ({ contender, file: textFor(size, contender), times: /** @type {number[]} */ ([]) }));
  const found = new Map();
  for (const { contender, file } of able) {
    const first = contender.first ? await firstCall(contender, file) : undefined;
    const warmUps = contender.split ? Number(size === WARM_UP) : WARM_UPS;
    for (let time = 0; time < warmUps; time++) await running(contender).ask(file);
    found.set(contender, { steady: NaN, first, sentences: NaN, memory: NaN });
  }
  await new Promise((done) => setTimeout(done, REST_MS));
  for (let round = 0; round < rounds; round++) {
    for (const { contender, file, times } of able) {
      const { milliseconds, sentences, memory } = await running(contender).ask(file);
      times.push(milliseconds);
      found.set(contender, { ...found.get(contender), steady: median(times), sentences, memory });
    }
  }
  return found;
}

/** @param {Peer} contender */
function running(contender) {
  return /** @type {Contender} */ (processes.get(contender));
}

/** The median of three first calls, each in a process of its own. @param {Peer} contender @param {string} file */
async function firstCall(contender, file) {
  const times = [];
  for (let round = 0; round < 3; round++) {
    times.push((await askOnce(contender.command, file)).milliseconds);
  }
  return median(times);
}

/** @typedef {(result: Map<Peer, Result>, contender: Peer) => string | undefined} Cell */

/** A table with a column for each size. @param {string} head @param {Peer[]} contenders @param {Cell} cell */
function print(head, contenders, cell) {
  console.log(`| ${head} | ${[...ROUNDS.keys()].map((size) => size.toLocaleString('en')).join(' | ')} |\n|---|${'---|'.repeat(ROUNDS.size)}`);
  for (const contender of contenders) {
    const cells = [...results.values()].map((result) => cell(result, contender) ?? 'not run');
    console.log(`| ${contender.name} | ${cells.join(' | ')} |`);
  }
  console.log();
}

/** A time, and how many times ours it is. @param {'steady' | 'first'} which @returns {Cell} */
function timeOf(which) {
  return (result, contender) => {
    const of = (/** @type {Peer} */ contender) => result.get(contender)?.[which];
    const [time, native, wasm] = [contender, NATIVE, WASM].map(of);
    if (time === undefined) return undefined;
    const rounded = time < 100 ? time.toFixed(1) : Math.round(time).toLocaleString('en');
    if (contender === NATIVE || contender === WASM) return rounded;
    return `${rounded} (${times(time / Number(native))}, ${times(time / Number(wasm))})`;
  };
}

/** @param {number | undefined} kilobytes */
function megabytes(kilobytes) {
  return kilobytes === undefined ? undefined : (kilobytes / 1024).toFixed(1);
}

/** @param {number} ratio */
function times(ratio) {
  return `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString('en')}×`;
}

/** @param {typeof GOALS[number]} goal */
function reached({ ours, peers, size, least }) {
  const result = results.get(size);
  const steady = (/** @type {Peer | undefined} */ contender) => Number(contender && result?.get(contender)?.steady);
  const theirs = Math.min(...peers.map((peer) => steady(CONTENDERS.find(({ name }) => name === peer))));
  const ratio = theirs / steady(ours);
  console.log(`${ratio >= least ? 'reached' : 'MISSED'}: ${peers.join(', ')} / ${ours.name} at ${size.toLocaleString('en')} sentences: ${times(ratio)} of ${times(least)}`);
  return ratio >= least;
}

/** @param {number} size @param {Peer} contender @returns {string} the file */
function textFor(size, { split }) {
  const file = `${PEERS}/${size}${split ? '-split' : ''}.txt`;
  const args = [String(size), ...(split ? ['--split'] : [])];
  writeFileSync(file, execFileSync(`${ROOT}target/release/examples/novel`, args, { maxBuffer: 64 << 20 }));
  return file;
}

function install() {
  mkdirSync(PEERS, { recursive: true });
  execFileSync('cargo', ['build', '--quiet', '--profile', 'bench', '--example', 'cpu_time', '--example', 'novel'], { cwd: ROOT, stdio: 'inherit' });
  if (!existsSync(`${PEERS}/venv/bin/sumy`)) {
    execFileSync('python3', ['-m', 'venv', `${PEERS}/venv`]);
    execFileSync(`${PEERS}/venv/bin/pip`, ['install', '--quiet', ...SUMY], { stdio: 'inherit' });
  }
  if (!existsSync(`${PEERS}/node_modules/ts-textrank`)) {
    writeFileSync(`${PEERS}/package.json`, '{ "private": true }');
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', ...NPM], { cwd: PEERS, stdio: 'inherit' });
  }
}
