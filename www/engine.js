//! Loads the WebAssembly engine and runs it: an article in, its digest out; with a summary, its check.
//!
//! Nothing is fetched before the first request; then the module and, beside it, the file of one language. Short texts are
//! digested on the main thread, where they take a few milliseconds; long ones in a worker that starts on demand and ends when idle. Each request is settled exactly once,
//! also when the engine or its worker fails.

import { NutgrafError } from './engine-error.js';
import { fetchLikely, forgetLanguage, languageInTime, setLanguages, wordFiles } from './languages.js';

export { NutgrafError };

/** @typedef {typeof import('../pkg/nutgraf.js')} Core */
/** @typedef {import('../pkg/nutgraf.js').Check} Check */
/** @typedef {import('../pkg/nutgraf.js').CheckOptions} CheckOptions */
/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {import('../pkg/nutgraf.js').DomText} DomText */
/** @typedef {import('../pkg/nutgraf.js').Source} Source */
/** @typedef {string | URL | BufferSource | WebAssembly.Module} Wasm the engine's address, or the engine itself */
/** @typedef {{ core: Core, module: WebAssembly.Module }} Engine */
/** @typedef {import('./engine-worker.js').Question} Question */

/** Minimum UTF-16 code units of a text for the worker: shorter ones take a frame or two. */
export const WORKER_LENGTH = 100_000;

/** From this length on, an answer is delivered in a task of its own: not in the one that made it, or copied it from the worker. */
const PAUSE_LENGTH = 30_000;

/** Maximum time for the engine to arrive; then the request fails with "engine-unavailable", and the next one tries again. */
const LOAD_MS = 60_000;

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

/** Words of the host's own, as files for the core, and the number of those that the core on this thread has. @type {{ files: string[], added: number }} */
const hostWords = { files: [], added: 0 };

/**
 * Sets where the engine's files are, or the files themselves, and adds words of the host's own. Call it before the first request.
 *
 * @param {{
 *   wasm?: Wasm | (() => Promise<Wasm>),
 *   worker?: string | URL | false,
 *   languages?: string | URL | import('./languages.js').LanguageSource,
 *   words?: import('./languages.js').HostWords,
 * }} where `wasm`: a function is called at the first request. `worker: false` keeps long texts on the main thread. `languages`:
 *   the folder of the language files, or a function that returns the text of one, or its URL. `words`: by language tag ("und" for
 *   all) and section, such as `{ en: { boilerplate: ['read more in our app'] } }`; languages/README.md lists the sections. A
 *   section or word that the core refuses fails the next request with "language-file".
 * @throws {TypeError} a word that is no string on one line
 */
export function configure({ languages, words, ...where }) {
  if (words) hostWords.files.push(...wordFiles(words));
  if (languages !== undefined) setLanguages(languages);
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
  return ask(article, { options }, signal);
}

/**
 * Compares a summary with its article: the sentences that carry it, and the names, numbers, dates, quotations and speakers that
 * the article does not have.
 *
 * @param {string | Source | Element} article as for `digest`
 * @param {string} summary
 * @param {CheckOptions} [options]
 * @param {{ signal?: AbortSignal }} [control] an abort rejects with the signal's reason
 * @returns {Promise<Check>} offsets are UTF-16 code units into the summary; those of `sources` and `article` into the article
 * @throws {NutgrafError}
 */
export async function check(article, summary, options = {}, { signal } = {}) {
  return ask(article, { summary, options }, signal);
}

/**
 * @param {string | Source | Element} article
 * @param {Omit<Question, 'source' | 'languages' | 'words'>} asked
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<any>} a digest or a check
 */
async function ask(article, asked, signal) {
  signal?.throwIfAborted();
  const engine = await load();
  signal?.throwIfAborted();
  const source = article instanceof Element ? readOnce(engine, article) : article;
  const files = await languagesOf(engine, source, asked, signal);
  const length = lengthOf(source) + lengthOf(asked.summary ?? '');
  const answer = (length > WORKER_LENGTH && await answerThere(engine, source, asked, files, signal)) || answerHere(engine, { source, ...asked });
  if (length > PAUSE_LENGTH) await new Promise((next) => setTimeout(next));
  signal?.throwIfAborted();
  return answer;
}

/**
 * The worker's answer, or undefined where there is no worker.
 *
 * @param {Engine} engine
 * @param {string | Source} source
 * @param {Omit<Question, 'source' | 'languages' | 'words'>} asked
 * @param {string[]} languages
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<any>}
 */
async function answerThere({ module }, source, asked, languages, signal) {
  if (places.worker === false) return undefined;
  const { askWorker, NO_WORKER } = await import('./engine-worker.js').catch(() => ({ askWorker: undefined, NO_WORKER: undefined }));
  signal?.throwIfAborted();
  try {
    return await askWorker?.(module, places.worker, { source, ...asked, languages, words: hostWords.files }, signal);
  } catch (error) {
    if (error !== NO_WORKER) throw error;
    places.worker = false;
    return undefined;
  }
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

/** @param {Engine} engine @param {Omit<Question, 'languages' | 'words'>} question */
function answerHere({ core }, { source, options, ...asked }) {
  try {
    return 'summary' in asked ? core.check(source, /** @type {string} */ (asked.summary), options) : core.digest(source, options);
  } catch (error) {
    throw NutgrafError.from(error);
  }
}

/** The part of a source that decides its language: detection reads the first running text alone. @param {string | Source} source */
function openingOf(source) {
  if (typeof source === 'string') return source.slice(0, WORKER_LENGTH);
  return typeof source?.text === 'string' ? { text: source.text.slice(0, WORKER_LENGTH), lang: source.lang } : source;
}

/**
 * The files of the languages of the article and of a summary to check, added to the core on this thread. The neutral rules serve
 * without, also when a file is late or refused.
 *
 * @param {Engine} engine
 * @param {string | Source} source
 * @param {Omit<Question, 'source' | 'languages' | 'words'>} asked
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<string[]>}
 */
async function languagesOf({ core }, source, { summary, options }, signal) {
  try {
    addWords(core);
    const tags = new Set([core.neededLanguage(openingOf(source), typeof options?.lang === 'string' ? options.lang : undefined)]);
    if (typeof summary === 'string') tags.add(core.detect(summary));
    tags.delete('und');
    const files = await Promise.all([...tags].map(async (tag) => {
      const file = await languageInTime(tag, signal);
      try {
        if (file && !core.hasLanguage(tag)) core.addLanguage(file);
        return file ?? '';
      } catch {
        forgetLanguage(tag); // a page of the site, or a file of another version
        return '';
      }
    }));
    return files.filter(Boolean);
  } catch (error) {
    signal?.throwIfAborted();
    throw NutgrafError.from(error);
  }
}

/** Adds the host's words that the core does not have. Refused ones are dropped: they would fail every request. @param {Core} core */
function addWords(core) {
  while (hostWords.added < hostWords.files.length) {
    try {
      core.addWords(/** @type {string} */ (hostWords.files[hostWords.added]));
      hostWords.added++;
    } catch (error) {
      hostWords.files.splice(hostWords.added, 1);
      throw error;
    }
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
  fetchLikely();
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
