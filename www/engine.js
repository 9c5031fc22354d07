//! Loads the WebAssembly engine and runs it: an article in, its digest out.
//!
//! Nothing is fetched before the first request. Short texts are digested on the main thread, where they take a few
//! milliseconds; long ones in a worker that starts on demand and ends when idle. Each request is settled exactly once,
//! also when the engine or its worker fails.

/** @typedef {typeof import('../pkg/nutgraf.js')} Core */
/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {import('../pkg/nutgraf.js').DomText} DomText */
/** @typedef {import('../pkg/nutgraf.js').Source} Source */
/** @typedef {string | URL | BufferSource | WebAssembly.Module} Wasm the engine's address, or the engine itself */
/** @typedef {{ core: Core, module: WebAssembly.Module }} Engine */
/** @typedef {{ resolve: (digest: Digest) => void, reject: (reason: unknown) => void }} Request */

/** Minimum UTF-16 code units of a text for the worker: shorter ones take a frame or two. */
export const WORKER_LENGTH = 100_000;

/** From this length on, the digest is delivered in a new task. */
const PAUSE_LENGTH = 30_000;

/** A worker without a request for this long is ended. */
const IDLE_MS = 10_000;

/** Maximum time for the engine to arrive; then the request fails with "engine-unavailable", and the next one tries again. */
const LOAD_MS = 60_000;

/** Maximum time for a worker to start; then long texts are digested on the main thread. */
const START_MS = 10_000;

/**
 * Where the engine is; a host that keeps its files elsewhere says so with `configure`. Bundlers copy both files as they are:
 * the worker is one file that imports nothing.
 */
const places = {
  /** @type {Wasm | (() => Promise<Wasm>)} */
  wasm: new URL('../pkg/nutgraf_bg.wasm', import.meta.url),
  /** @type {string | URL | false} */
  worker: new URL('../pkg/nutgraf.worker.js', import.meta.url),
};

/** Invalid input, or a failure of the engine; `code` is stable. */
export class NutgrafError extends Error {
  /**
   * @param {string} code a code of the core, "engine-unavailable" (it could not be loaded) or "engine-failed" (it
   *   stopped at work)
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'NutgrafError';
    this.code = code;
  }

  /**
   * @param {unknown} error anything thrown by the core, here or in the worker
   * @returns {NutgrafError}
   */
  static from(error) {
    if (error instanceof NutgrafError) return error;
    const { code, message } = /** @type {{ code?: unknown, message?: unknown }} */ (Object(error));
    const known = typeof code === 'string' ? code : 'engine-failed';
    return new NutgrafError(known, String(message ?? error), { cause: error });
  }
}

/**
 * Sets where the engine's files are, or the WebAssembly itself. Call it before the first request.
 *
 * @param {{ wasm?: Wasm | (() => Promise<Wasm>), worker?: string | URL | false }} where a function is called
 *   at the first request; `worker: false` keeps long texts on the main thread.
 */
export function configure(where) {
  Object.assign(places, where);
}

/**
 * Loads the engine ahead of the first request.
 *
 * @returns {Promise<void>}
 * @throws {NutgrafError} "engine-unavailable"
 */
export async function prepare() {
  await load();
}

/**
 * Digests an article.
 *
 * @param {string | Source | Element} article pasted text, a text with its blocks, or an element to read
 * @param {DigestOptions} [options]
 * @param {{ signal?: AbortSignal }} [control] an abort rejects with the signal's reason
 * @returns {Promise<Digest>} offsets are UTF-16 code units into the text
 * @throws {NutgrafError}
 */
export async function digest(article, options = {}, { signal } = {}) {
  signal?.throwIfAborted();
  const engine = await load();
  signal?.throwIfAborted();
  const source = article instanceof Element ? readOnce(engine, article) : article;
  const length = lengthOf(source);
  if (length > WORKER_LENGTH && places.worker !== false) {
    try {
      return await askWorker(engine, places.worker, { source, options }, signal);
    } catch (error) {
      if (error !== NO_WORKER) throw error;
      places.worker = false;
    }
  }
  const here = digestHere(engine, source, options);
  if (length > PAUSE_LENGTH) await new Promise((next) => setTimeout(next));
  signal?.throwIfAborted();
  return here;
}

/**
 * Reads an element's visible text, and maps spans of that text back to DOM ranges. `free()` it after use.
 *
 * @param {Element} element
 * @param {number} [most] maximum nodes to read now; `readOn` reads the rest
 * @returns {Promise<DomText>}
 * @throws {NutgrafError} "engine-unavailable"
 */
export async function read(element, most) {
  const { core } = await load();
  return new core.DomText(element, most);
}

/** @param {Engine} engine @param {Element} element @returns {Source} */
function readOnce({ core }, element) {
  const text = new core.DomText(element);
  try {
    return text.source;
  } finally {
    text.free();
  }
}

/** @param {string | Source} source @returns {number} 0 for an invalid source: the core reports it */
function lengthOf(source) {
  const text = typeof source === 'string' ? source : source?.text;
  return typeof text === 'string' ? text.length : 0;
}

/** @param {Engine} engine @param {string | Source} source @param {DigestOptions} options @returns {Digest} */
function digestHere({ core }, source, options) {
  try {
    return core.digest(source, options);
  } catch (error) {
    throw NutgrafError.from(error);
  }
}

// --- Loading -------------------------------------------------------------------------------------------------------

/** @type {Promise<Engine> | undefined} */
let loading;

/** @returns {Promise<Engine>} */
function load() {
  loading ??= within(LOAD_MS, start(), `nothing arrived within ${LOAD_MS / 1_000} s`).catch((error) => {
    loading = undefined; // the next request tries again
    throw new NutgrafError('engine-unavailable', `the engine could not be loaded: ${error?.message ?? error}`, {
      cause: error,
    });
  });
  return loading;
}

/**
 * @template Result
 * @param {number} ms
 * @param {Promise<Result>} work
 * @param {string} otherwise what is said when it takes longer
 * @returns {Promise<Result>}
 */
function within(ms, work, otherwise) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(otherwise)), ms)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** @returns {Promise<Engine>} */
async function start() {
  const [core, module] = await Promise.all([import('../pkg/nutgraf.js'), compile(places.wasm)]);
  await core.default({ module_or_path: module });
  return { core, module };
}

/** @param {typeof places.wasm} wasm @returns {Promise<WebAssembly.Module>} */
async function compile(wasm) {
  if (typeof wasm === 'function') return compile(await wasm());
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (typeof wasm !== 'string' && !(wasm instanceof URL)) return WebAssembly.compile(wasm);
  if (String(wasm).startsWith('file:')) throw new Error('a browser fetches it; on Node import "nutgraf/node"');
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${wasm} answers ${response.status}`);
  // Streaming refuses the wrong content type of a server that does not know .wasm.
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

// --- The worker ----------------------------------------------------------------------------------------------------

/** No worker can be started here: a policy forbids it, or the script is from another origin. */
const NO_WORKER = new NutgrafError('engine-failed', 'no worker can be started');

/** @type {{ thread: Worker, ready: boolean } | undefined} */
let worker;
/** @type {Map<number, Request>} */
const requests = new Map();
let nextId = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let idle;

/**
 * @param {Engine} engine
 * @param {string | URL} url
 * @param {{ source: string | Source, options: DigestOptions }} question
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<Digest>}
 */
function askWorker({ module }, url, question, signal) {
  const id = nextId++;
  return new Promise((resolve, reject) => {
    const abort = () => {
      settle(id, (request) => request.reject(signal?.reason));
      if (requests.size === 0) endWorker(); // nobody waits for it any more
    };
    const done = () => signal?.removeEventListener('abort', abort);
    requests.set(id, {
      resolve: (digest) => (done(), resolve(digest)),
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

/** @param {{ id: number, digest?: Digest, error?: { code?: string, message: string } }} data */
function answer({ id, digest, error }) {
  if (digest) return settle(id, (request) => request.resolve(digest));
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
