//! Reads pasted HTML into a text with its blocks.

import { read } from '../../engine.js';
import { parse } from './inert-html.js';
import { refusal } from './refusal.js';
import { slices } from './time-slices.js';
import { titleOf } from './title.js';

/** Maximum UTF-16 code units of HTML: the parser cannot be interrupted. */
const MAX_HTML = 2_000_000;
/** Maximum nesting of elements: no article has more, and parsing gets slower with each level. */
const MAX_DEPTH = 1_000;
/** Nodes to read between two looks at the clock: about a millisecond. */
const NODES = 100;
/** Minimum share of the plain text's characters in the rich text; set by hand. Below it, an element that is never closed hides the rest. */
const MIN_SHARE = 0.5;
/** Maximum lines at the end of the plain text that the rich text may lack, and of those that are passages; of 459 pasted articles none lacks more. */
const MAX_LINES = 9;
const MAX_PASSAGES = 1;
/** Minimum characters of a line that is looked for, and of a passage. */
const LINE = 20;
const PASSAGE = 60;

/**
 * Reads HTML. Nothing of it runs, is fetched, or gets into the page.
 *
 * @param {string} html
 * @param {AbortSignal} signal ends the reading within a time slice
 * @param {string} [plain] the same as plain text, if there is one
 * @returns {Promise<import('../../../pkg/nutgraf.js').Source>}
 * @throws {import('../../engine.js').NutgrafError} "page-too-large": too long or too deeply nested; "no-text": the plain text has more
 */
export async function readHtml(html, signal, plain = '') {
  const work = slices(signal);
  if (html.length > MAX_HTML || (await depthOf(html, work)) > MAX_DEPTH) throw refusal('page-too-large');
  const page = await parse(html, work);
  const article = await read(page.body, NODES);
  try {
    while (article.readOn(NODES)) if (work.isOver()) await work.next();
    const title = titleOf(page);
    const source = { ...article.source, ...(title && { title }) };
    await work.end();
    if (plain.trim() && !isWhole(source, plain)) throw refusal('no-text');
    return source;
  } finally {
    article.free();
  }
}

/** Whether the rich text has the article as the plain text has it: not cut short, nor all of it in a heading, nor with tags as text. @param {import('../../../pkg/nutgraf.js').Source} rich @param {string} plain */
function isWhole({ text, blocks = [] }, plain) {
  const isHeading = ({ kind = 'paragraph' }) => kind === 'headline' || kind === 'heading';
  const rich = squeezed(text);
  if (rich.includes('</') && !plain.includes('</')) return false;
  return rich.length >= squeezed(plain).length * MIN_SHARE && !(blocks.length > 0 && blocks.every(isHeading)) && hasEnd(rich, plain);
}

/** Whether the end of the plain text is in the rich text. @param {string} rich without white space @param {string} plain */
function hasEnd(rich, plain) {
  let lines = 0;
  let passages = 0;
  for (const line of plain.split('\n').reverse()) {
    const text = squeezed(line);
    if (text.length < LINE) continue;
    // Marks of lists and footnotes are in the plain text alone.
    if ([0, (text.length - LINE) >> 1, text.length - LINE].some((at) => rich.includes(text.slice(at, at + LINE)))) break;
    lines += 1;
    if (text.length > PASSAGE && /[.!?。！？…؟।]["”»’)）」』]*$/u.test(text)) passages += 1;
    if (lines > MAX_LINES || passages > MAX_PASSAGES) return false;
  }
  return true;
}

/** A text without its white space. @param {string} text */
function squeezed(text) {
  return text.replace(/\s+/g, '');
}

/** Elements without a required end tag do not count. */
const OPEN = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option|!.*)$/i;

/** The maximum nesting, estimated from the tags. @param {string} html @param {import('./time-slices.js').Slices} work */
async function depthOf(html, work) {
  let depth = 0;
  let deepest = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z!][^\s/>]*)/gi)) {
    if (work.isOver()) await work.next();
    if (OPEN.test(name)) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
