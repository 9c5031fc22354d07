//! HTML that the reader pastes, drops or opens → a text with its blocks.

import { read } from '../../engine.js';
import { parse } from './inert-html.js';
import { refusal } from './refusal.js';
import { slices } from './time-slices.js';

/** HTML of more UTF-16 code units is not parsed: the parser, which stops for nobody, would keep the page from answering. */
const MOST_HTML = 2_000_000;
/** Nor is HTML whose elements stand deeper in each other: no article's do, and a parser slows down with each. */
const MOST_DEPTH = 1_000;
/** So many nodes are read before the clock is asked: a millisecond's, at first. */
const NODES = 100;

/**
 * Reads HTML of which nothing runs, nothing is fetched and nothing comes into the page.
 *
 * @param {string} html
 * @param {AbortSignal} signal ends the reading, soon
 * @returns {Promise<import('../../../pkg/nutgraf.js').Source>}
 * @throws {import('../../engine.js').NutgrafError} a refusal, if it is too large or too deeply nested
 */
export async function readHtml(html, signal) {
  const work = slices(signal);
  if (html.length > MOST_HTML || (await depthOf(html, work)) > MOST_DEPTH) throw refusal('page-too-large');
  const { body } = await parse(html, work);
  const article = await read(body, NODES);
  try {
    while (article.readOn(NODES)) if (work.isOver()) await work.next();
    const { source } = article;
    await work.end();
    return source;
  } finally {
    article.free();
  }
}

/** Elements that need no end tag say nothing of depth. */
const OPEN = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option|!.*)$/i;

/** How deep elements stand in each other at most, going by the tags. @param {string} html @param {import('./time-slices.js').Slices} work */
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
