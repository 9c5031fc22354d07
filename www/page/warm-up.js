//! A first digest for nobody, while the reader looks for an article: WebAssembly is compiled function by function when each
//! is first called, which takes twice as long as a digest. The next one takes a third of the time.

import { options } from './choices.js';
import { digest } from '../engine.js';

/** The wait where the browser can't say when it is idle. */
const REST_MS = 500;

/** A little of all that an article has: headline, byline, quotes of known and of inferred speakers, furniture. */
const TEXT = `A bridge for Saltmere

By Ada Thorne

The town will build a bridge, the mayor, Ben Hale, said on Monday. "We have waited nine years for it," he said. "Now it comes."

"It is late," said Ida Roe, who runs the ferry. She told the council that 40 people work on it.

Read more: News

The council votes in May. The bridge costs 12 million crowns, and the ferry is to stay until it is open.`;

/** @param {() => boolean} isFree whether nobody waits for a digest, asked when the browser has nothing else to do */
export function warmUp(isFree) {
  const work = () => {
    if (isFree()) digest(TEXT, options()).catch(() => {}); // whoever asks next hears why
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, REST_MS);
}
