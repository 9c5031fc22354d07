//! Worker threads that each answer batches of lines. A thread that dies is replaced; each line is answered all the same.

import { Worker } from 'node:worker_threads';

/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {{ answers: string[], refused: number, flagged?: number, empty?: number, isSpent?: boolean }} Answers to a batch, or to its beginning from a thread that is spent */
/** @typedef {{ lines: string[], resolve: (answers: Answers) => void }} Task */

export class Pool {
  /** @type {Set<Worker>} */
  #threads = new Set();
  /** @type {Task[]} */
  #waiting = [];
  /** Functions that each give a resting thread its next task. @type {(() => void)[]} */
  #idle = [];
  #isClosed = false;

  /**
   * @param {number} jobs number of threads
   * @param {DigestOptions & { check?: import('./answer.js').CheckFlags }} defaults
   * @param {string[]} words files of words that are added to the languages
   * @param {URL} [script] what the threads run
   */
  constructor(jobs, defaults, words = [], script = new URL('line-worker.js', import.meta.url)) {
    this.jobs = jobs;
    this.defaults = defaults;
    this.words = words;
    this.script = script;
  }

  /**
   * Answers lines, each with one line of JSON. Never rejects.
   *
   * @param {string[]} lines
   * @returns {Promise<Answers>}
   */
  answer(lines) {
    return new Promise((resolve) => {
      this.#waiting.push({ lines, resolve });
      const idle = this.#idle.pop();
      if (idle) idle();
      else if (this.#threads.size < this.jobs) this.#start();
    });
  }

  async close() {
    this.#isClosed = true;
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #start() {
    const thread = new Worker(this.script, { workerData: { defaults: this.defaults, words: this.words } });
    this.#threads.add(thread);
    /** @type {Task | undefined} */
    let task;
    const next = () => {
      task = this.#waiting.shift();
      if (task) thread.postMessage(task.lines);
      else this.#idle.push(next);
    };
    const replace = () => {
      this.#threads.delete(thread);
      thread.terminate();
      if (this.#waiting.length > 0) this.#start();
    };
    thread.on('message', (/** @type {Answers} */ answers) => {
      const done = task;
      task = undefined;
      if (!answers.isSpent) {
        done?.resolve(answers);
        return next();
      }
      const rest = done?.lines.slice(answers.answers.length) ?? [];
      this.#goOn(done, answers, rest.length > 0 ? [rest] : []);
      replace();
    });
    let reason = '';
    thread.on('error', (error) => (reason = error.message));
    thread.on('exit', (status) => {
      if (this.#isClosed || !this.#threads.has(thread)) return;
      // Of several lines any may be the one that ended the thread: each is tried alone.
      if (task && task.lines.length > 1) this.#goOn(task, { answers: [], refused: 0 }, task.lines.map((line) => [line]));
      else task?.resolve({ answers: [failed(reason || `the thread ended with ${status}`)], refused: 1 });
      replace();
    });
    next();
  }

  /** Answers the rest of a task's lines in new tasks, before those that wait. @param {Task | undefined} task @param {Answers} begun @param {string[][]} rest */
  #goOn(task, begun, rest) {
    const answered = rest.map((lines) => new Promise((/** @type {(answers: Answers) => void} */ resolve) => {
      this.#waiting.unshift({ lines, resolve });
    }));
    Promise.all(answered).then((more) => {
      const all = [begun, ...more];
      const sum = (/** @type {'refused' | 'flagged' | 'empty'} */ count) => all.reduce((sum, { [count]: more = 0 }) => sum + more, 0);
      task?.resolve({ answers: all.flatMap(({ answers }) => answers), refused: sum('refused'), flagged: sum('flagged'), empty: sum('empty') });
    });
  }
}

/** The answer to a line at which the engine ended; its id is not read. @param {string} reason */
function failed(reason) {
  return JSON.stringify({ id: null, error: { code: 'engine-failed', message: `the engine failed: ${reason}` } });
}
