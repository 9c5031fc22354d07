//! `--jsonl`: an archive of lines in, a line of JSON for each out, in the same order.

import { createReadStream, fstatSync, statSync } from 'node:fs';

import { batches } from './lines.js';
import { Pool } from './pool.js';
import { showProgress } from './progress.js';

/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */

const CHUNK_BYTES = 256 << 10;
/** Batches that are read ahead for each thread: what is held in memory does not grow with the archive. */
const AHEAD = 4;

/**
 * @param {string[]} files none: standard input
 * @param {{ options: DigestOptions & { check?: import('./answer.js').CheckFlags }, words: string[], jobs: number, isQuiet: boolean, print: (text: string) => Promise<void>, complain: (message: string) => void, audit?: import('./voices.js').Audit }} how
 *   `audit`: each digest is summed up in a line, and all of them in the last
 * @returns {Promise<{ isWhole: boolean, lines: number, refused: number, flagged: number, empty: number }>} whether all was read; how
 *   many lines were answered, how many of them with an error, how many summaries have a flag that counts, how many have no sentence
 */
export async function digestArchive(files, { options, words, jobs, isQuiet, print, complain, audit }) {
  const pool = new Pool(jobs, options, words);
  const begun = performance.now();
  const done = { lines: 0, refused: 0, flagged: 0, empty: 0, bytes: 0, size: sizeOf(files) };
  const state = () => ({ ...done, seconds: (performance.now() - begun) / 1_000 });
  const endProgress = process.stderr.isTTY && !isQuiet ? showProgress(state) : () => {};

  for (const line of audit?.head() ?? []) await print(line);
  let isWhole = true;
  let last = Promise.resolve();
  /** @type {Promise<void>[]} */
  const ahead = [];
  for (const file of files.length > 0 ? files : [undefined]) {
    try {
      for await (const lines of batches(counted(open(file), done))) {
        const filled = lines.filter((line) => line.trim() !== '');
        if (filled.length === 0) continue;
        const answered = pool.answer(filled);
        last = last.then(async () => {
          const { answers, refused, flagged = 0, empty = 0 } = await answered;
          await print((audit ? answers.map((text) => audit.line(text)) : answers).join('\n'));
          done.lines += answers.length;
          done.refused += refused;
          done.flagged += flagged;
          done.empty += empty;
        });
        ahead.push(last);
        if (ahead.length === AHEAD * jobs) await ahead.shift();
      }
    } catch (error) {
      isWhole = false;
      complain(`${file ?? 'standard input'}: ${/** @type {Error} */ (error).message}`);
    }
  }
  await last;
  if (audit) await print(audit.total());
  await pool.close();
  endProgress();
  if (done.refused > 0 && !isQuiet) complain(`${done.refused} of ${done.lines} lines were refused`);
  if (done.empty > 0 && !isQuiet) complain(`${done.empty} of ${done.lines} summaries are empty: nothing was checked in them`);
  return { isWhole, lines: done.lines, refused: done.refused, flagged: done.flagged, empty: done.empty };
}

/** @param {string | undefined} file @returns {AsyncIterable<Buffer>} */
function open(file) {
  return file === undefined ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES });
}

/** @param {AsyncIterable<Buffer>} chunks @param {{ bytes: number }} done */
async function* counted(chunks, done) {
  for await (const chunk of chunks) {
    done.bytes += chunk.length;
    yield chunk;
  }
}

/** The size of all files together in bytes, or of standard input if that is a file; `undefined` if one is not known. @param {string[]} files */
function sizeOf(files) {
  try {
    const sizes = (files.length > 0 ? files : [0]).map((file) => (typeof file === 'number' ? fstatSync(file) : statSync(file)));
    return sizes.every((it) => it.isFile()) ? sizes.reduce((sum, { size }) => sum + size, 0) : undefined;
  } catch {
    return undefined;
  }
}
