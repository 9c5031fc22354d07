//! Everything that the first digest does not need, loaded while the reader looks for an article: the article's view, the
//! panels around the digest, their styles, and the rest of the page's words.

/** @typedef {Awaited<ReturnType<typeof load>>} Lazy */

/** Maximum wait for an idle browser. */
const IDLE_TIMEOUT_MS = 100;

/** @type {Promise<Lazy> | undefined} */
let loading;

/** A failed load is tried again at the next call. @returns {Promise<Lazy>} */
export function lazy() {
  loading ??= load();
  loading.catch(() => (loading = undefined));
  return loading;
}

/** All words of the page's language. @returns {Promise<unknown>} */
export async function allWords() {
  const words = await import('./settings/load-words.js');
  return words.allWords();
}

async function load() {
  await painted();
  const styles = import('./add-styles.js').then(({ addStyles }) => addStyles('page/lazy.css'));
  const [rest] = await Promise.all([import('./rest.js'), allWords(), styles]);
  return rest;
}

/** Resolves after the next paint, when idle (at most 100 ms later). @returns {Promise<unknown>} */
export function painted() {
  const soon = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ done) => setTimeout(done));
  return new Promise((done) => requestAnimationFrame(() => soon(done, { timeout: IDLE_TIMEOUT_MS })));
}
