//! Sends long texts to a worker, which starts on demand and ends when idle. Each request is settled exactly once.

import { NutgrafError } from './engine-error.js';

/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {import('../pkg/nutgraf.js').Source} Source */
/** @typedef {import('../pkg/nutgraf.js').Check} Check */
/** @typedef {import('../pkg/nutgraf.js').CheckOptions} CheckOptions */
/** @typedef {{ source: string | Source, summary?: string, options: DigestOptions | CheckOptions, languages: string[], words: string[] }} Question with a summary: a check */
/** @typedef {{ resolve: (answer: any) => void, reject: (reason: unknown) => void }} Request */

/** A worker without a request for this long is ended. */
const IDLE_MS = 10_000;

/** Maximum time for a worker to start; then long texts are digested on the main thread. */
const START_MS = 10_000;

/** No worker can be started here: a policy forbids it, or the script is from another origin. */
export const NO_WORKER = new NutgrafError('engine-failed', 'no worker can be started');

/** @type {{ thread: Worker, ready: boolean } | undefined} */
let worker;
/** @type {Map<number, Request>} */
const requests = new Map();
let nextId = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let idle;

/**
 * Digests or checks a text in the worker.
 *
 * @param {WebAssembly.Module} module
 * @param {string | URL} url of the worker's script
 * @param {Question} question
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<any>} a digest or a check
 * @throws {NutgrafError} `NO_WORKER`, or the core's error
 */
export function askWorker(module, url, question, signal) {
  const id = nextId++;
  return new Promise((resolve, reject) => {
    const abort = () => {
      settle(id, (request) => request.reject(signal?.reason));
      if (requests.size === 0) endWorker(); // nobody waits for it any more
    };
    const done = () => signal?.removeEventListener('abort', abort);
    requests.set(id, {
      resolve: (answer) => (done(), resolve(answer)),
      reject: (reason) => (done(), reject(reason)),
    });
    signal?.addEventListener('abort', abort);
    post({ id, ...question }, url, module);
  });
}

/** @param {{ id: number }} message @param {string | URL} url @param {WebAssembly.Module} module */
function post(message, url, module) {
  clearTimeout(idle);
  try {
    worker ??= startWorker(url, module);
  } catch {
    return failWorker(''); // not started: `NO_WORKER`
  }
  try {
    worker.thread.postMessage(message);
  } catch (error) {
    settle(message.id, (request) => request.reject(NutgrafError.from(error))); // options that cannot be cloned
  }
}

/** @param {string | URL} url @param {WebAssembly.Module} module */
function startWorker(url, module) {
  const thread = new Worker(trusted(url), { type: 'module' });
  const started = { thread, ready: false };
  setTimeout(() => !started.ready && failed('it did not start'), START_MS);
  const failed = (/** @type {string} */ reason) => {
    if (started === worker) failWorker(reason); // not a worker that was replaced
  };
  thread.addEventListener('message', ({ data }) => {
    if (started !== worker) return;
    if (data.ready) {
      started.ready = true;
      // The worker holds a lock while it lives: the only sign of a kill without an error event.
      if (data.life) navigator.locks.request(data.life, () => failed('it was killed')).catch(() => {});
    } else {
      answer(data);
    }
  });
  thread.addEventListener('messageerror', () => failed('its answer could not be read'));
  thread.addEventListener('error', (event) => {
    event.preventDefault();
    failed(event.message);
  });
  thread.postMessage({ module });
  return started;
}

/** @type {{ createScriptURL: (url: string) => string } | undefined} */
let policy;

/**
 * The worker's address as Trusted Types want it. A host that lists the policies it allows needs `nutgraf` among them, or a default
 * policy of its own.
 *
 * @param {string | URL} url
 * @returns {string | URL}
 */
function trusted(url) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  if (!trustedTypes || trustedTypes.defaultPolicy) return url;
  policy ??= trustedTypes.createPolicy('nutgraf', { createScriptURL: String });
  return policy?.createScriptURL(String(url)) ?? url;
}

/** @param {{ id: number, digest?: Digest, check?: Check, error?: { code?: string, message: string } }} data */
function answer({ id, digest, check, error }) {
  const answered = digest ?? check;
  if (answered) return settle(id, (request) => request.resolve(answered));
  settle(id, (request) => request.reject(NutgrafError.from(error)));
  // An error without a code is not the core's: the instance cannot be used again.
  if (!error?.code) failWorker(error?.message);
}

/** Ends the worker and rejects the requests that wait for it. @param {string | undefined} reason */
function failWorker(reason) {
  const error = worker?.ready
    ? new NutgrafError('engine-failed', `the engine's worker failed: ${reason ?? 'no reason given'}`)
    : NO_WORKER;
  endWorker();
  for (const id of [...requests.keys()]) settle(id, (request) => request.reject(error));
}

/** @param {number} id @param {(request: Request) => void} outcome */
function settle(id, outcome) {
  const request = requests.get(id);
  if (!request) return;
  requests.delete(id);
  outcome(request);
  if (requests.size === 0) idle = setTimeout(endWorker, IDLE_MS);
}

function endWorker() {
  clearTimeout(idle);
  worker?.thread.terminate();
  worker = undefined;
}
