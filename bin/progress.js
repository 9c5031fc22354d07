//! How far an archive is, on a terminal: lines, lines a second, and the time left where the size is known.

const EVERY_MS = 500;

/** @typedef {{ lines: number, refused: number, bytes: number, size: number | undefined, seconds: number }} State */

/**
 * @param {State} state
 * @returns {string} such as "12,000 lines, 181 a second, 3 refused, 2:05 left"
 */
export function progressLine({ lines, refused, bytes, size, seconds }) {
  const rate = seconds > 0 ? lines / seconds : 0;
  const parts = [`${lines.toLocaleString('en')} lines`, `${Math.round(rate).toLocaleString('en')} a second`];
  if (refused > 0) parts.push(`${refused.toLocaleString('en')} refused`);
  if (size && bytes > 0) parts.push(`${clock((seconds * Math.max(0, size - bytes)) / bytes)} left`);
  return parts.join(', ');
}

/** "1:02:05", "2:05". @param {number} seconds */
function clock(seconds) {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/**
 * Keeps a line of a terminal up to date.
 *
 * @param {() => State} state
 * @param {NodeJS.WriteStream} [terminal]
 * @returns {() => void} ends it and clears the line
 */
export function showProgress(state, terminal = process.stderr) {
  const clear = '\r\u001b[K';
  const timer = setInterval(() => terminal.write(clear + progressLine(state())), EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    terminal.write(clear);
  };
}
