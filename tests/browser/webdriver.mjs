//! A browser driven over WebDriver, as far as the tests need it: Firefox and WebKitGTK, which Playwright can't drive here.
//! https://www.w3.org/TR/webdriver2/

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** @typedef {{ driver: string, args: (port: number) => string[], env?: Record<string, string>, capabilities: object }} Browser */

/** The keys that the tests press, as WebDriver writes them. */
export const KEYS = { Tab: '\ue004', Enter: '\ue007', Control: '\ue009' };

/** So long a page may take for what it does at once on a machine that is busy with other things. */
const TIMEOUT_MS = 30_000;
const POLL_MS = 50;

/** @param {number} ms */
const rest = (ms) => new Promise((done) => setTimeout(done, ms));

/** Starts a driver and its browser. @param {Browser} browser @param {number} port a free one */
export async function start({ driver, args, env, capabilities }, port) {
  const thread = spawn(driver, args(port), { env: { ...process.env, ...env }, stdio: 'ignore' });
  const failed = once(thread, 'error').then(([error]) => Promise.reject(error));
  const base = `http://127.0.0.1:${port}`;
  await Promise.race([failed, answers(base)]);
  const { sessionId } = await send(`${base}/session`, { capabilities: { alwaysMatch: capabilities } });
  return new Session(`${base}/session/${sessionId}`, thread);
}

/** Waits until a driver answers. @param {string} base */
async function answers(base) {
  for (let tries = TIMEOUT_MS / POLL_MS; tries > 0; tries -= 1) {
    const response = await fetch(`${base}/status`).catch(() => undefined);
    if (response?.ok) return;
    await rest(POLL_MS);
  }
  throw new Error(`${base} does not answer`);
}

/** @param {string} address @param {object} [body] absent: the command takes none @param {string} [method] @returns {Promise<any>} */
async function send(address, body = {}, method = 'POST') {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(address, { method, headers, ...(method === 'POST' && { body: JSON.stringify(body) }) });
  const { value } = /** @type {any} */ (await response.json());
  if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

export class Session {
  #base;
  #thread;

  /** @param {string} base @param {import('node:child_process').ChildProcess} thread */
  constructor(base, thread) {
    this.#base = base;
    this.#thread = thread;
  }

  /** A command of the session. @param {string} path @param {object} [body] @param {string} [method] @returns {Promise<any>} */
  command(path, body, method) {
    return send(`${this.#base}/${path}`, body, method);
  }

  /** @param {string} url */
  async go(url) {
    await send(`${this.#base}/url`, { url });
  }

  /** Runs a function in the page. @template Result @param {(...args: any[]) => Result} script @param {...unknown} args @returns {Promise<Awaited<Result>>} */
  async run(script, ...args) {
    const body = `const done = arguments[arguments.length - 1];
      Promise.resolve((${script})(...Array.prototype.slice.call(arguments, 0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await send(`${this.#base}/execute/async`, { script: body, args });
    if (error) throw new Error(error);
    return value;
  }

  /** Waits until a function in the page answers with something true. @template Result @param {(...args: any[]) => Result} script @param {...unknown} args @returns {Promise<Awaited<Result>>} */
  async until(script, ...args) {
    const end = Date.now() + TIMEOUT_MS;
    for (;;) {
      const value = await this.run(script, ...args);
      if (value) return value;
      if (Date.now() > end) throw new Error(`in vain: ${script}`);
      await rest(POLL_MS);
    }
  }

  /** Presses a button by keyboard, once it can be seen. @param {string} selector */
  async pressButton(selector) {
    await this.until((selector) => document.querySelector(selector)?.checkVisibility(), selector);
    await this.run((selector) => document.querySelector(selector)?.focus(), selector);
    await this.press(KEYS.Enter);
  }

  /** Presses keys one after the other; where `held` is given, with that one down. @param {string} keys @param {string} [held] */
  async press(keys, held) {
    const strokes = [...keys].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    const actions = held ? [{ type: 'keyDown', value: held }, ...strokes, { type: 'keyUp', value: held }] : strokes;
    await send(`${this.#base}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async close() {
    await send(this.#base, {}, 'DELETE').catch(() => {});
    this.#thread.kill();
    if (this.#thread.exitCode === null) await once(this.#thread, 'exit');
  }
}
