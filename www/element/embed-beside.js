//! The address of nutgraf_bg.wasm beside the script. A module has no `document.currentScript`; it is found by its name.

import version from '#version';

const NAME = 'nut-graf.embed.lite.js';

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript ?? document.querySelector(`script[src*="${NAME}"]`));

/** Versioned by content, so that a cache cannot mix releases. */
export default new URL(`nutgraf_bg.wasm?${version}`, script?.src || document.baseURI);
