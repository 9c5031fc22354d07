//! Runs long work in time slices, so that the page stays responsive.

/** Length of a slice: about one frame, enough to read a short paste at once. */
const SLICE_MS = 16;

/** @typedef {ReturnType<typeof slices>} Slices */

/** @param {AbortSignal} signal ends the work at the end of a slice */
export function slices(signal) {
  let began = performance.now();
  let count = 1;
  /** Continues in the next task. */
  const next = async () => {
    await nextTask();
    signal.throwIfAborted();
    began = performance.now();
    count += 1;
  };
  return {
    next,
    /** Whether it is time to call `next`. */
    isOver: () => performance.now() - began > SLICE_MS,
    /** Ends the work. After more than one slice, what follows gets a task of its own. */
    end: async () => {
      if (count > 1) await next();
    },
  };
}

/** Waiting input comes first: `scheduler.yield` would run before it, a timer would wait longer. @returns {Promise<unknown>} */
function nextTask() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(port1.close());
    port2.postMessage(0);
  });
}
