//! A worker thread: lines of an archive in, as many lines of JSON out.

import { parentPort, workerData } from 'node:worker_threads';

import { addWords } from '../www/node.js';
import { answer } from './answer.js';

for (const words of workerData.words) addWords(words);

parentPort?.on('message', (/** @type {string[]} */ lines) => {
  /** @type {string[]} */
  const answers = [];
  let refused = 0;
  let flagged = 0;
  let empty = 0;
  for (const line of lines) {
    const { text, isRefused, isSpent, isFlagged, isEmpty } = answer(line, workerData.defaults);
    answers.push(text);
    refused += isRefused ? 1 : 0;
    flagged += isFlagged ? 1 : 0;
    empty += isEmpty ? 1 : 0;
    if (isSpent) return parentPort?.postMessage({ answers, refused, flagged, empty, isSpent });
  }
  parentPort?.postMessage({ answers, refused, flagged, empty });
});
