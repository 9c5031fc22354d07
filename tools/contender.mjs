//! A process that is timed: it is given the names of files, and answers each with what its work on that file took.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Where the other summarizers are installed, and the texts lie. */
export const PEERS = `${ROOT}target/peers`;

/** `memory`: the most that it has had, in kB. @typedef {{ milliseconds: number, sentences: number, memory: number }} Answer */

export class Contender {
  /** @param {string[]} command */
  constructor([file, ...rest]) {
    this.child = spawn(String(file), rest, { env: { ...process.env, NODE_PATH: PEERS }, stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  /** @param {string} file @returns {Promise<Answer>} */
  async ask(file) {
    this.child.stdin.write(`${file}\n`);
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`${this.child.spawnargs.join(' ')} ended on ${file}`);
    const [milliseconds = NaN, sentences = NaN, memory = NaN] = value.split(' ').map(Number);
    return { milliseconds, sentences, memory };
  }

  end() {
    this.child.stdin.end();
  }
}

/** A task of `examples/cpu_time.rs`. @param {string} task */
export const native = (task) => [`${ROOT}target/release/examples/cpu_time`, task];

/** A package of `benches/peers/javascript.mjs`, or "nutgraf". @param {string} peer */
export const javascript = (peer) => [process.execPath, `${ROOT}benches/peers/javascript.mjs`, peer];

/** What one process answers that is asked once. @param {string[]} command @param {string} file */
export async function askOnce(command, file) {
  const contender = new Contender(command);
  const answer = await contender.ask(file);
  contender.end();
  return answer;
}

/** The middle one; of an even number, the mean of the two. @param {number[]} list */
export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
