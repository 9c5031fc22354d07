//! Has the engine compiled from its first byte on, while the page's modules are on their way: it needs none of them.

const url = new URL('../../pkg/nutgraf_bg.wasm', import.meta.url);

/** The engine; where it could not be had so, its address, to be asked again and to say what is wrong. */
export const engine = compile();

async function compile() {
  try {
    return await WebAssembly.compileStreaming(fetch(url));
  } catch {
    return url;
  }
}
