//! The address of nutgraf_bg.wasm beside the script.

import version from '#version';
import { beside } from './beside.js';

/** Versioned by content, so that a cache cannot mix releases. */
export default beside(`nutgraf_bg.wasm?${version}`);
