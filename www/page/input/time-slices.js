//! Long work in slices, between which the page answers.

/** So long a slice takes, about: a frame, in which a short paste is read whole. What follows the last one has to be short too. */
const SLICE_MS = 16;

/** @typedef {ReturnType<typeof slices>} Slices */

/** @param {AbortSignal} signal ends the work where a slice ends */
export function slices(signal) {
  let began = performance.now();
  let count = 1;
  /** Goes on in the next task of the page's. */
  const next = async () => {
    await nextTask();
    signal.throwIfAborted();
    began = performance.now();
    count += 1;
  };
  return {
    next,
    /** Whether it is time to go on with `next`. */
    isOver: () => performance.now() - began > SLICE_MS,
    /** Ends long work, so that what comes of it has a task of its own. What was short is followed at once. */
    end: async () => {
      if (count > 1) await next();
    },
  };
}

/** What waits meanwhile comes first: neither `scheduler.yield`, which goes before it, nor a timer, which waits longer. @returns {Promise<unknown>} */
function nextTask() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(port1.close());
    port2.postMessage(0);
  });
}
