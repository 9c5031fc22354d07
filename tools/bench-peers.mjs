// Times the whole digest against what others use: sumy's TextRank in Python, ts-textrank and lexrank.js in JavaScript.
// usage: node tools/bench-peers.mjs      after `make build`; it installs the peers from their registries into target/peers
//
// Every figure is processor time of the first call in a fresh process, loading left out; rounds are interleaved, and the
// ratios are of medians of one run. sumy at 5,000 sentences takes over a minute, and runs once.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PEERS = `${ROOT}target/peers`;
const SUMY = ['sumy==0.13.0', 'nltk', 'numpy', 'setuptools'];
const NPM = ['ts-textrank@1.0.3', 'lexrank.js@3.0.0'];

/** Rounds by text size, and the largest text that each is given. */
const ROUNDS = new Map([[500, 5], [2_000, 3], [5_000, 1]]);
const NATIVE = 'nutgraf, native';
const WASM = 'nutgraf, WebAssembly in Node';
/** @type {{ name: string, upTo: number, run: (file: string) => string[] }[]} */
const CONTENDERS = [
  { name: NATIVE, upTo: 5_000, run: (file) => [`${ROOT}target/release/examples/cpu_time`, file] },
  { name: WASM, upTo: 5_000, run: (file) => javascript('nutgraf', file) },
  { name: 'sumy 0.13.0 TextRank', upTo: 5_000, run: (file) => [`${PEERS}/venv/bin/python`, `${ROOT}benches/peers/sumy_textrank.py`, file] },
  { name: 'ts-textrank 1.0.3', upTo: 2_000, run: (file) => javascript('ts-textrank', file) },
  { name: 'lexrank.js 3.0.0', upTo: 2_000, run: (file) => javascript('lexrank.js', file) },
];

install();
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model.trim()}, Node ${process.version}; milliseconds of processor time (ratio to native, to WebAssembly)\n`);
console.log(`| | ${[...ROUNDS.keys()].map((size) => `${size.toLocaleString('en')} sentences`).join(' | ')} |\n|---|${'---|'.repeat(ROUNDS.size)}`);
const columns = [...ROUNDS].map(([size, rounds]) => measure(size, rounds));
for (const { name } of CONTENDERS) {
  console.log(`| ${name} | ${columns.map((times) => cell(times, name)).join(' | ')} |`);
}

/** @param {number} size @param {number} rounds @returns {Map<string, number>} each contender's median */
function measure(size, rounds) {
  const file = `${PEERS}/${size}.txt`;
  writeFileSync(file, output([`${ROOT}target/release/examples/novel`, String(size)]));
  const able = CONTENDERS.filter(({ upTo }) => size <= upTo);
  const times = new Map(able.map(({ name }) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of able) times.get(name)?.push(Number(output(run(file))));
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}

/** @param {Map<string, number>} times @param {string} name */
function cell(times, name) {
  const time = times.get(name);
  if (time === undefined) return 'not run';
  if (name === NATIVE || name === WASM) return time.toFixed(1);
  const ratio = (/** @type {string} */ ours) => `${Math.round(time / Number(times.get(ours))).toLocaleString('en')}×`;
  return `${Math.round(time).toLocaleString('en')} (${ratio(NATIVE)}, ${ratio(WASM)})`;
}

/** @param {number[]} list */
function median(list) {
  return Number([...list].sort((a, b) => a - b)[list.length >> 1]);
}

/** @param {string} peer @param {string} file */
function javascript(peer, file) {
  return [process.execPath, `${ROOT}benches/peers/javascript.mjs`, peer, file];
}

function install() {
  mkdirSync(PEERS, { recursive: true });
  execFileSync('cargo', ['build', '--quiet', '--release', '--example', 'cpu_time', '--example', 'novel'], { cwd: ROOT, stdio: 'inherit' });
  if (!existsSync(`${PEERS}/venv/bin/sumy`)) {
    execFileSync('python3', ['-m', 'venv', `${PEERS}/venv`]);
    execFileSync(`${PEERS}/venv/bin/pip`, ['install', '--quiet', ...SUMY], { stdio: 'inherit' });
  }
  if (!existsSync(`${PEERS}/node_modules/ts-textrank`)) {
    writeFileSync(`${PEERS}/package.json`, '{ "private": true }');
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', ...NPM], { cwd: PEERS, stdio: 'inherit' });
  }
}

/** @param {string[]} command */
function output([file, ...rest]) {
  return execFileSync(String(file), rest, { encoding: 'utf8', maxBuffer: 64 << 20, env: { ...process.env, NODE_PATH: PEERS } });
}
