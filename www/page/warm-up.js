//! Runs the engine once while nobody waits: WebAssembly functions are compiled at their first call, which takes longer than
//! a digest.

import { digest } from '../engine.js';

/** Exercises most of the engine. */
const TEXT = `A bridge for Saltmere

By Ada Thorne

The town will build a bridge, the mayor, Ben Hale, said on Monday. "We have waited nine years for it," he said. "Now it comes."

"It is late," said Ida Roe, who runs the ferry. She told the council that 40 people work on it.

Read more: News`;

/** Runs when the browser is idle, unless there is an article. */
export function warmUp() {
  (globalThis.requestIdleCallback ?? setTimeout)(() => {
    if (document.body.dataset.state === 'blank') digest(TEXT, { scores: true, words: 50, quotes: 9 }).catch(() => {});
  });
}
