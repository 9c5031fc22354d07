//! How long the article and its summary are, in words and in time → one line below the headline.

import { number, t } from '../settings/i18n.js';

/** @param {{ words: number, summaryWords: number, readingSeconds: number }} stats @returns {string} one line for the reader */
export function readingTime({ words, summaryWords, readingSeconds }) {
  const article = t('toRead', { words: t('nWords', { n: words }), time: time(readingSeconds) });
  if (summaryWords >= words) return `${article} ${t('isWhole')}`;
  const saved = (readingSeconds * (words - summaryWords)) / words;
  return `${article} ${t('saved', { words: t('nWords', { n: summaryWords }), time: time(saved) })}`;
}

/** @param {number} seconds @returns {string} as precise as such an estimate can be: to the half, below ten */
function time(seconds) {
  if (seconds < 55) return inUnit(Math.max(5, Math.round(seconds / 5) * 5), 'second');
  const [value, unit] = seconds < 5_400 ? [seconds / 60, 'minute'] : [seconds / 3_600, 'hour'];
  const halves = Math.round(value * 2) / 2;
  return inUnit(halves < 10 ? halves : Math.round(value), unit);
}

/** @param {number} value @param {string} unit */
function inUnit(value, unit) {
  return number(value, { style: 'unit', unit, unitDisplay: 'long' });
}
