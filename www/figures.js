//! Numbers → words: how long an article and its summary are.

/** @typedef {import('../pkg/nutgraf.js').Stats} Stats */

/** @param {Stats} stats @returns {string} one line for the reader */
export function lengths({ words, summaryWords, readingSeconds }) {
  const article = `${count(words, 'word')}, ${time(readingSeconds)} to read.`;
  if (summaryWords >= words) return `${article} The summary is all of it.`;
  return `${article} The summary: ${count(summaryWords, 'word')}, ${time((readingSeconds * summaryWords) / words)}.`;
}

/** @param {number} number @param {string} noun @returns {string} such as "1,204 words" */
export function count(number, noun) {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** @param {number} seconds @returns {string} as precise as such an estimate can be */
function time(seconds) {
  if (seconds < 55) return `${Math.max(5, Math.round(seconds / 5) * 5)} seconds`;
  return count(Math.round(seconds / 60), 'minute');
}
