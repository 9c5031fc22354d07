// For each file that is named on standard input, a line: the milliseconds of processor time that a summary of five
// sentences took, and how many sentences were read.
// usage: node javascript.mjs nutgraf|ts-textrank|lexrank.js       with the peers' packages in NODE_PATH
//
// The time is the whole process's while the call runs: what V8's own threads do then counts too. What they compile
// between two calls does not, and the caller leaves them the time for it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const require = createRequire(`${process.env.NODE_PATH}/`);
let memory = () => process.resourceUsage().maxRSS;
const summarize = await load(String(process.argv[2]));

for await (const file of createInterface({ input: process.stdin })) {
  const text = readFileSync(file, 'utf8');
  const start = process.cpuUsage();
  const sentences = summarize(text);
  const { user, system } = process.cpuUsage(start);
  if (sentences === 0) throw new Error(`no sentence was read in ${file}`);
  console.log((user + system) / 1e3, sentences, memory());
}

/** @param {string} peer @returns {Promise<(text: string) => number>} summarizes, and says how many sentences it read */
async function load(peer) {
  if (peer === 'nutgraf') {
    const { digest, initSync } = await import('../../pkg/nutgraf.js');
    const exports = initSync({ module: readFileSync(new URL('../../pkg/nutgraf_bg.wasm', import.meta.url)) });
    memory = () => exports.memory.buffer.byteLength / 1024;
    return (text) => digest(text, { sentences: 5 }).stats.sentences;
  }
  if (peer === 'ts-textrank') {
    const { AbsoluteSummarizerConfig, DefaultTextParser, NullLogger, SorensenDiceSimilarity, Summarizer } = require(peer);
    const config = new AbsoluteSummarizerConfig(5, new SorensenDiceSimilarity(), new DefaultTextParser(), 0.85, Summarizer.SORT_OCCURENCE);
    return (text) => {
      const summarizer = new Summarizer(config, new NullLogger());
      return summarizer.summarize(text, 'en').length && summarizer.text.sentences.length;
    };
  }
  const { default: lexrank } = await import(pathToFileURL(require.resolve(peer)).href);
  return (text) => lexrank(text).flat().sort((/** @type {any} */ a, /** @type {any} */ b) => b.weight - a.weight).length;
}
