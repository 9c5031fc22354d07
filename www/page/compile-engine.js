//! Compiles the engine while it is downloaded, in parallel with the page's modules.

const url = new URL('../../pkg/nutgraf_bg.wasm', import.meta.url);

/** The compiled engine; after a failure its address, so that engine.js tries again and reports the error. */
export const engine = compile();

async function compile() {
  try {
    return await WebAssembly.compileStreaming(fetch(url));
  } catch {
    return url;
  }
}
