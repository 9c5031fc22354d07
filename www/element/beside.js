//! Where a file beside the script is. A module has no `document.currentScript`; it is found by its name.

const NAME = 'nut-graf.embed.lite.js';

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript ?? document.querySelector(`script[src*="${NAME}"]`));

/** @param {string} name @returns {URL} */
export function beside(name) {
  return new URL(name, script?.src || document.baseURI);
}
