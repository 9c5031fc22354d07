//! Where nutgraf_bg.wasm is: beside the script. A module has no `document.currentScript`; it is found by its name.

import version from '#version';

const NAME = 'nut-graf.embed.lite.js';

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript ?? document.querySelector(`script[src*="${NAME}"]`));

/** With the version of its content: a cache never gives the script of one release the module of another. */
export default new URL(`nutgraf_bg.wasm?${version}`, script?.src || document.baseURI);
