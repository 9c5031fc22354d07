//! What a page's main thread does while something happens, from the browser's own trace.

/** @typedef {import('playwright-core').Page} Page */

/** The processor time of the page's main thread while something was done, in ms: of its longest task, and of all. @param {Page} page @param {() => Promise<unknown>} act */
export async function mainThread(page, act) {
  const session = await page.context().newCDPSession(page);
  /** @type {any[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'] } });
  await act();
  await session.send('Tracing.end');
  await complete;
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = outermost(events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid} ${tid}`)));
  if (tasks.length < 100) throw new Error(`only ${tasks.length} tasks were traced`);
  const times = tasks.map(({ tdur = 0 }) => tdur / 1_000);
  return { longest: Math.max(...times), all: times.reduce((sum, time) => sum + time, 0) };
}

/** A task is traced under two names, one inside the other, or under one of them. @param {any[]} tasks */
function outermost(tasks) {
  const ends = new Map();
  return tasks.sort((a, b) => a.ts - b.ts || b.dur - a.dur).filter(({ pid, ts, dur = 0 }) => {
    const isOuter = ts >= (ends.get(pid) ?? 0);
    if (isOuter) ends.set(pid, ts + dur);
    return isOuter;
  });
}
