//! The browser's extension interface: `browser` in Firefox, `chrome` elsewhere. Both answer with promises.

/** @type {any} */
export const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
