// Prints the milliseconds of processor time that one summary of five sentences takes.
// usage: node javascript.mjs nutgraf|ts-textrank|lexrank.js FILE       with the peers' packages in NODE_PATH
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [peer, file] = process.argv.slice(2);
const text = readFileSync(String(file), 'utf8');
const require = createRequire(`${process.env.NODE_PATH}/`);
const summarize = await load(String(peer));

const start = process.cpuUsage();
const count = await summarize(text);
const { user, system } = process.cpuUsage(start);
if (count === 0) throw new Error(`${peer} gave no sentence`);
console.log((user + system) / 1e3);

/** @param {string} peer @returns {Promise<(text: string) => number | Promise<number>>} how many sentences it chose */
async function load(peer) {
  if (peer === 'nutgraf') {
    const { digest, initSync } = await import('../../pkg/nutgraf.js');
    initSync({ module: readFileSync(new URL('../../pkg/nutgraf_bg.wasm', import.meta.url)) });
    return (text) => digest(text, { sentences: 5 }).summary.length;
  }
  if (peer === 'ts-textrank') {
    const { AbsoluteSummarizerConfig, DefaultTextParser, NullLogger, SorensenDiceSimilarity, Summarizer } = require(peer);
    const config = new AbsoluteSummarizerConfig(5, new SorensenDiceSimilarity(), new DefaultTextParser(), 0.85, Summarizer.SORT_OCCURENCE);
    return (text) => new Summarizer(config, new NullLogger()).summarize(text, 'en').length;
  }
  const { default: lexrank } = await import(pathToFileURL(require.resolve(peer)).href);
  return (text) => lexrank(text).flat().sort((/** @type {any} */ a, /** @type {any} */ b) => b.weight - a.weight).slice(0, 5).length;
}
