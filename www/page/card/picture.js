//! A quote as a picture: what stands where. The picture is drawn by paint.js, as SVG or as PNG.
//!
//! All numbers are pixels, set by hand. Text is fitted: it is set smaller, or over more lines, and never cut.

import { breakLines, inkOf, widthOf } from './lines.js';

/** @import { Type } from './lines.js' */
/**
 * @typedef {object} Content
 * @property {string} text
 * @property {string} mark the sign before it
 * @property {string} [name] of the speaker
 * @property {string} [title] of the speaker
 * @property {string} [headline] of the article
 * @property {string} site where it comes from
 * @property {string} lang of the article; empty if unknown
 * @property {'ltr' | 'rtl'} dir
 */
/** @typedef {'square' | 'wide'} Shape */
/** @typedef {'light' | 'dark'} Theme */
/** @typedef {{ x: number, y: number, width: number, height: number, fill: string }} Box */
/** @typedef {{ text: string, x: number, y: number, size: number, weight: number, family: string, fill: string, isAtEnd: boolean }} Line with its baseline at `y` */
/** @typedef {{ width: number, height: number, lang: string, dir: 'ltr' | 'rtl', boxes: Box[], lines: Line[] }} Picture */
/** @typedef {{ lines: string[], size: number, line: number }} Fitted */

/** The page's colours, which a file has to carry itself. */
const COLOURS = {
  light: { ground: '#f2f3ef', ink: '#1c2321', soft: '#58625e', rule: '#d6d9d1', sea: '#0f7a70', name: '#0b625a' },
  dark: { ground: '#131615', ink: '#e6e8e3', soft: '#a3ada7', rule: '#343b38', sea: '#5fc4b6', name: '#7cd3c6' },
};

const SHAPES = {
  square: { width: 1080, height: 1080, edge: 88, bottom: 72, mark: 260, markTop: 84, markGap: 44, gap: 40, name: [38, 34, 30], title: [32, 28, 24], isNameApart: true, headline: [26, 23, 20], headlineLines: 2, rulePadding: 24 },
  wide: { width: 1200, height: 630, edge: 72, bottom: 40, mark: 180, markTop: 46, markGap: 26, gap: 24, name: [30, 26], title: [28, 24], isNameApart: false, headline: [24, 21, 18], headlineLines: 1, rulePadding: 16 },
};
const BAND = 16;
const RULE = 2;
/** Between the headline and the site. */
const SITE_GAP = 40;

/** The size of the quote's letters by its length in characters. */
const STEPS = [
  { most: 110, square: 74, wide: 60 },
  { most: 170, square: 62, wide: 50 },
  { most: 230, square: 54, wide: 44 },
  { most: 300, square: 47, wide: 39 },
];
/** Each try below the steps is smaller by this factor. */
const SMALLER = 0.92;
/** Smallest size of the quote's letters. */
const LEAST = 20;
/** Characters of Chinese, Japanese and Korean are about so much wider than Latin letters. */
const WIDE_CHARACTER = 1.9;

/** Scripts with tall letters or marks above and below them. */
const TALL = ['ar', 'fa', 'ja', 'zh', 'ko', 'th', 'hi', 'bn'];
/** @type {Record<string, string>} */
const SERIFS = {
  ar: '"Geeza Pro", "Noto Naskh Arabic", "Segoe UI", "DejaVu Sans", serif',
  fa: '"Geeza Pro", "Noto Naskh Arabic", "Segoe UI", "DejaVu Sans", serif',
  ja: '"Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "Noto Serif JP", serif',
  zh: '"Songti SC", SimSun, "Noto Serif CJK SC", "Noto Serif SC", serif',
  ko: 'AppleMyungjo, Batang, "Noto Serif CJK KR", "Noto Serif KR", serif',
};

/** The signs of Chinese, Japanese and Korean writing. */
const CJK = /[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** Whether a text is short enough for a card. @param {string} text */
export function fits(text) {
  return stepOf(text) >= 0;
}

/** @param {string} text @returns {number} index of its step; -1 if it is too long */
function stepOf(text) {
  const length = Array.from(text).reduce((sum, character) => sum + (CJK.test(character) ? WIDE_CHARACTER : 1), 0);
  return STEPS.findIndex(({ most }) => length <= most);
}

/** @param {Content} content @param {Shape} shape @param {Theme} theme @returns {Picture} */
export function picture(content, shape, theme) {
  const { lang, dir } = content;
  const form = SHAPES[shape];
  const colours = COLOURS[theme];
  const { width, height, edge } = form;
  const inner = width - 2 * edge;
  const styles = getComputedStyle(document.documentElement);
  const sans = styles.getPropertyValue('--sans');
  const serif = SERIFS[lang] ?? styles.getPropertyValue('--serif');
  /** @type {Line[]} */
  const lines = [];
  /** @type {Box[]} */
  const boxes = [{ x: 0, y: 0, width, height, fill: colours.ground }, { x: 0, y: 0, width, height: BAND, fill: colours.sea }];
  /** @param {number} inset from the edge at which lines start, or end */
  const at = (inset, isAtEnd = false) => ((dir === 'rtl') !== isAtEnd ? width - inset : inset);
  /** Sets lines below each other. @param {Fitted} fitted @param {number} top @param {{ family: string, fill: string, weight?: number, isAtEnd?: boolean }} type @returns {number} where they end */
  const set = (fitted, top, { family, fill, weight = 400, isAtEnd = false }) => {
    fitted.lines.forEach((text, i) => lines.push({ text, x: at(edge, isAtEnd), y: Math.round(top + i * fitted.line + baselineIn(fitted)), size: fitted.size, weight, family, fill, isAtEnd }));
    return top + fitted.lines.length * fitted.line;
  };
  const fit = (/** @type {string} */ text, /** @type {number[]} */ sizes, /** @type {number} */ most, /** @type {number} */ weight, room = inner) => fitted(text, sizes, most, room, { weight, family: sans, lang, dir });

  // From the bottom: the headline and the site, a rule, the speaker.
  const site = siteOf(content.site, form, inner, serif, dir);
  const headline = fit(content.headline ?? '', form.headline, form.headlineLines, 400, site.isApart ? inner : inner - site.width - SITE_GAP);
  const headlineHeight = headline.lines.length * headline.line;
  const foot = height - form.bottom - (site.isApart ? headlineHeight + site.line : Math.max(headlineHeight, site.line));
  set(headline, site.isApart ? foot : height - form.bottom - headlineHeight, { family: sans, fill: colours.soft });
  set(site, height - form.bottom - site.line, { family: serif, fill: colours.soft, weight: 700, isAtEnd: true });
  const rule = foot - form.rulePadding - RULE;
  boxes.push({ x: edge, y: rule, width: inner, height: RULE, fill: colours.rule });

  let end = rule - form.gap;
  const oneLine = form.isNameApart ? undefined : nameLine(content, form, inner, sans);
  if (oneLine) {
    end -= oneLine.line;
    const y = Math.round(end + baselineIn(oneLine));
    lines.push({ text: oneLine.name, x: at(edge), y, size: oneLine.size, weight: 700, family: sans, fill: colours.name, isAtEnd: false });
    lines.push({ text: oneLine.title, x: at(edge + oneLine.nameWidth), y, size: oneLine.titleSize, weight: 400, family: sans, fill: colours.soft, isAtEnd: false });
  } else {
    const title = fit(content.title ?? '', form.title, 2, 400);
    const name = fit(content.name ?? '', form.name, 1, 700);
    end -= title.lines.length * title.line + name.lines.length * name.line;
    set(title, set(name, end, { family: sans, fill: colours.name, weight: 700 }), { family: sans, fill: colours.soft });
  }

  // From the top: the mark, whose ink is set at the edge, and the quote in the middle of what is left.
  const sign = { text: content.mark, size: CJK.test(content.mark) ? form.mark * 0.6 : form.mark, weight: CJK.test(content.mark) ? 400 : 700, family: serif };
  const ink = inkOf(sign.text, { ...sign, dir });
  lines.push({ ...sign, x: at(edge) - ink.before, y: Math.round(form.markTop + ink.above), fill: colours.sea, isAtEnd: false });
  const top = form.markTop + ink.height + form.markGap;
  const room = end - form.gap - top;
  const quote = fittedQuote(content, shape, inner, room, { family: serif, lang, dir });
  set(quote, top + Math.max(0, (room - quote.lines.length * quote.line) / 2), { family: serif, fill: colours.ink });
  return { width, height, lang, dir, boxes, lines };
}

/** The largest size at which a quote has room and no word is broken; a word that is too long for any line is broken. @param {Content} content @param {Shape} shape @param {number} width @param {number} height @param {{ family: string, lang: string, dir: 'ltr' | 'rtl' }} type @returns {Fitted} */
function fittedQuote({ text }, shape, width, height, type) {
  const steps = STEPS.slice(Math.max(0, stepOf(text))).map((step) => step[shape]);
  const set = (/** @type {number} */ size) => {
    const line = Math.round(size * (TALL.includes(type.lang) ? 1.5 : 1.28));
    const { lines, isBroken } = breakLines(text, width, { ...type, size, line, weight: 400, isEven: true });
    return { lines, size, line, isBroken, hasRoom: lines.length * line <= height };
  };
  const tries = steps.map(set);
  let best = tries.find(({ hasRoom, isBroken }) => hasRoom && !isBroken) ?? tries.find(({ hasRoom }) => hasRoom);
  for (let size = steps.at(-1) ?? LEAST; !best?.hasRoom && size > LEAST; size *= SMALLER) best = set(Math.floor(size * SMALLER));
  return /** @type {Fitted} */ (best);
}

/** The first size at which a text has at most so many lines; at the last size, as many as it needs. @param {string} text @param {number[]} sizes @param {number} most @param {number} width @param {Omit<Type, 'size' | 'line'>} type @returns {Fitted} */
function fitted(text, sizes, most, width, type) {
  /** @type {Fitted} */
  let last = { lines: [], size: 0, line: 0 };
  if (!text.trim()) return last;
  for (const [i, size] of sizes.entries()) {
    const line = Math.round(size * 1.3);
    const { lines, isBroken } = breakLines(text, width, { ...type, size, line });
    last = { lines, size, line };
    if (lines.length <= most + i && !isBroken) break;
  }
  return last;
}

/** The site in one line, beside the headline or, if it is longer than half of the width, apart below it. @param {string} site @param {typeof SHAPES[Shape]} form @param {number} width @param {string} family @param {'ltr' | 'rtl'} dir */
function siteOf(site, { headline: [most = 24] }, width, family, dir) {
  const natural = widthOf(site, { size: most, weight: 700, family, dir });
  const isApart = natural > width / 2;
  const size = Math.floor(most * Math.min(1, width / natural));
  return { lines: [site], size, line: Math.round(most * 1.3), isApart, width: (natural * size) / most };
}

/** Name and title in one line, if there is room. @param {Content} content @param {typeof SHAPES[Shape]} form @param {number} width @param {string} family */
function nameLine({ name, title, lang, dir }, form, width, family) {
  if (!name || !title) return undefined;
  const comma = { ar: '، ', fa: '، ', ja: '\u3000', zh: '\u3000' }[lang] ?? ', ';
  for (const [i, size] of form.name.entries()) {
    const titleSize = form.title[i] ?? size;
    const nameWidth = widthOf(name, { size, weight: 700, family, dir });
    const all = nameWidth + widthOf(comma + title, { size: titleSize, weight: 400, family, dir });
    if (all <= width) return { name, title: comma + title, size, titleSize, nameWidth, line: Math.round(size * 1.3) };
  }
  return undefined;
}

/** Where the baseline is in a line: capital letters stand in its middle. @param {{ size: number, line: number }} type */
function baselineIn({ size, line }) {
  return line / 2 + size * 0.35;
}
