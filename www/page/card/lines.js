//! Breaks a text into lines as the browser does: by its rules for every script, which no font metrics tell.

import { element } from '../../view.js';

/**
 * @typedef {object} Type how a text is set
 * @property {number} size of the letters in pixels
 * @property {number} line its height in pixels
 * @property {number} weight
 * @property {string} family as in CSS
 * @property {string} lang
 * @property {'ltr' | 'rtl'} dir
 * @property {boolean} [isEven] whether the lines should be of about the same length
 */

/** Browsers make lines even up to this number. */
const MAX_EVEN_LINES = 6;

/** @param {string} text @param {number} width in pixels @param {Type} type @returns {{ lines: string[], isBroken: boolean }} whether a word is wider than a line */
export function breakLines(text, width, { size, line, weight, family, lang, dir, isEven = false }) {
  const letters = document.createTextNode(text.replace(/\s+/g, ' ').trim());
  const box = element('div', { lang, dir, 'aria-hidden': 'true' }, letters);
  const phrases = { ja: 'auto-phrase', ko: 'keep-all' }[lang] ?? 'normal';
  Object.assign(box.style, { position: 'fixed', insetBlockStart: '0', insetInlineStart: '0', visibility: 'hidden', width: `${width}px`, whiteSpace: 'normal' });
  Object.assign(box.style, { font: `${weight} ${size}px ${family}`, lineHeight: `${line}px`, wordBreak: phrases, overflowWrap: 'normal', textWrap: isEven ? 'balance' : 'pretty' });
  document.body.append(box);
  const isBroken = box.scrollWidth > width + 1;
  if (isBroken) Object.assign(box.style, { overflowWrap: 'anywhere', hyphens: 'auto', width: `${width - size / 2}px` }); // leaves room for a hyphen
  if (box.offsetHeight > line * (MAX_EVEN_LINES + 0.5)) box.style.textWrap = 'pretty';
  const lines = drawnLines(letters, line);
  box.remove();
  return { lines, isBroken };
}

/** @param {Text} letters @param {number} line */
function drawnLines(letters, line) {
  const range = document.createRange();
  const starts = [0];
  let top = NaN;
  for (let i = 0; i < letters.length; i += 1) {
    range.setStart(letters, i);
    range.setEnd(letters, i + 1);
    const { top: here = NaN, height = 0 } = range.getClientRects()[0] ?? {};
    if (height === 0 || Number.isNaN(here)) continue;
    if (here > top + line / 2) starts.push(i);
    if (!(here <= top + line / 2)) top = here;
  }
  const { data } = letters;
  const texts = starts.map((start, i) => {
    const end = starts[i + 1] ?? data.length;
    return data.slice(start, end).trim() + (isInWord(data, end) ? '-' : '');
  });
  // A soft hyphen is seen only where a line ends with it.
  return texts.map((text) => text.replace(/\u00ad$/, '-').replaceAll('\u00ad', '')).filter(Boolean);
}

/** Whether a line that ends here breaks a word of a script that uses hyphens; an address gets none. @param {string} text @param {number} end */
function isInWord(text, end) {
  const before = text.slice(0, end).match(/\S+$/)?.[0] ?? '';
  const after = text.slice(end).match(/^\S+/)?.[0] ?? '';
  const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}]';
  return new RegExp(`${letter}$`, 'u').test(before) && new RegExp(`^${letter}`, 'u').test(after) && !/[/@]|www\./.test(before + after);
}

const context = document.createElement('canvas').getContext('2d');

/** The width of a line in pixels. @param {string} text @param {Pick<Type, 'size' | 'weight' | 'family' | 'dir'>} type */
export function widthOf(text, type) {
  return metrics(text, type)?.width ?? 0;
}

/** Where the ink of a text begins, from the start of its baseline to the right, and how far it reaches above it. @param {string} text @param {Pick<Type, 'size' | 'weight' | 'family' | 'dir'>} type */
export function inkOf(text, type) {
  const { actualBoundingBoxLeft = 0, actualBoundingBoxRight = 0, actualBoundingBoxAscent = type.size, actualBoundingBoxDescent = 0 } = metrics(text, type) ?? {};
  return { before: type.dir === 'rtl' ? actualBoundingBoxRight : -actualBoundingBoxLeft, above: actualBoundingBoxAscent, height: actualBoundingBoxAscent + actualBoundingBoxDescent };
}

/** @param {string} text @param {Pick<Type, 'size' | 'weight' | 'family' | 'dir'>} type */
function metrics(text, { size, weight, family, dir }) {
  if (!context) return undefined;
  context.font = `${weight} ${size}px ${family}`;
  context.direction = dir;
  context.textAlign = 'start';
  return context.measureText(text);
}
