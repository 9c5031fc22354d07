//! Runs in the page when it is asked for: reads the article, marks pieces in it, scrolls to them. Each panel that shows the
//! page has a reader of its own here. When a panel goes, nothing of its reader remains.

import { Reader } from './reader.js';

/** @typedef {import('../request.js').Mode} Mode */

const { runtime } = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

/** The name under which a page keeps what runs in it already. */
const RUNNING = Symbol.for('nutgraf.panel');

/** A panel that has not come by then does not come. */
const WAIT_MS = 10_000;

/** @type {any} */
const page = globalThis;
// What runs for an extension that was loaded anew meanwhile is deaf, and its `runtime.id` is gone.
if (!page[RUNNING]?.isAlive()) {
  page[RUNNING]?.end();
  page[RUNNING] = start();
}

function start() {
  /** @type {Set<Reader>} */
  const readers = new Set();
  /** Has read, and waits for its panel. @type {Reader | undefined} */
  let waiting;
  const end = (/** @type {Reader} */ reader) => {
    readers.delete(reader);
    reader.end();
    if (reader === waiting) waiting = undefined;
  };
  const connect = (/** @type {any} */ port) => {
    if (port.name !== 'nutgraf') return;
    const reader = waiting ?? new Reader();
    waiting = undefined;
    readers.add(reader);
    reader.connect(port);
    port.onDisconnect.addListener(() => {
      end(reader);
      for (const other of readers) other.tell({ left: true });
    });
  };
  runtime.onConnect.addListener(connect);

  return {
    isAlive: () => runtime.id !== undefined,
    /** Reads now for the panel that comes. @param {Mode} mode */
    readAhead(mode) {
      if (waiting) end(waiting);
      const reader = new Reader();
      readers.add(reader);
      waiting = reader;
      reader.readAhead(mode);
      setTimeout(() => reader === waiting && end(reader), WAIT_MS);
    },
    end() {
      for (const reader of readers) reader.end();
      readers.clear();
      runtime.onConnect.removeListener(connect);
    },
  };
}

// What a script injected into a page returns must be plain data.
undefined;
