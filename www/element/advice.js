//! Console warnings for the page's owner, each once a page.

/** By the error's code. @type {Record<string, string>} */
const ADVICE = {
  'no-article': 'Give the article an id and name it in the attribute "for", or put the article into the element.',
  'engine-unavailable':
    "A Content Security Policy must have script-src 'wasm-unsafe-eval' and, unless the WebAssembly is inlined, connect-src " +
    'for nutgraf_bg.wasm, which must stand where the script expects it.',
};

/** @type {Set<string>} */
const said = new Set();

/** @param {{ code: string, message: string }} error */
export function advise({ code, message }) {
  if (said.has(code)) return;
  said.add(code);
  console.warn(`<nut-graf>: ${message}. The article is unchanged. ${ADVICE[code] ?? ''}`.trim());
}
