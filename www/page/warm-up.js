//! Runs the engine once while nobody waits for it: the functions of WebAssembly are compiled as each is first called, which
//! takes longer than a digest does.

import { digest } from '../engine.js';

/** A little of what an article has. */
const TEXT = `A bridge for Saltmere

By Ada Thorne

The town will build a bridge, the mayor, Ben Hale, said on Monday. "We have waited nine years for it," he said. "Now it comes."

"It is late," said Ida Roe, who runs the ferry. She told the council that 40 people work on it.

Read more: News`;

/** Does so when the browser has time, unless an article has come. */
export function warmUp() {
  (globalThis.requestIdleCallback ?? setTimeout)(() => {
    if (document.body.dataset.state === 'blank') digest(TEXT, { scores: true, words: 50, quotes: 9 }).catch(() => {});
  });
}
