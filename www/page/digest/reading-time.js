//! How long the article and its summary are, in words and in reading time.

import { number, t } from '../settings/i18n.js';
import { element } from '../../view.js';

/** A shorter article is not compared with its summary. */
const MIN_SECONDS = 60;

/** @param {{ words: number, summaryWords: number, readingSeconds: number }} stats @returns {Array<string | Node>} one line */
export function readingTime({ words, summaryWords, readingSeconds }) {
  const article = t('lengthAndTime', { words: t('nWords', { n: words }), time: time(readingSeconds) });
  if (summaryWords >= words) return [article, dot(), t('isWhole')];
  if (readingSeconds < MIN_SECONDS) return [article];
  const summary = { words: t('nWords', { n: summaryWords }), time: time((readingSeconds * summaryWords) / words) };
  return [article, dot(), element('b', {}, t('inShort', summary))];
}

/** Between two figures on one line. */
function dot() {
  return element('span', { class: 'dot' }, ' · ');
}

/** Rounded as an estimate: to five seconds below a minute, to halves below ten. @param {number} seconds */
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
