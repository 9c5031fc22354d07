//! Where the article is: in the page, or in a frame of the same origin.

import { articleOf } from '../../www/element/page-article.js';

/** Minimum share of a page's running text: what is around the article is left out by cleaning, what is lost here is lost. */
const MIN_SHARE = 0.95;
/** Maximum frames that are looked into. */
const MAX_FRAMES = 20;

/** @returns {Element} the article, or the whole page if nothing in it looks like one */
export function findArticle() {
  const found = documents().map((page) => articleOf(page, MIN_SHARE)).filter((article) => article !== undefined);
  const longest = found.sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  return longest ?? document.body ?? document.documentElement;
}

/** @param {Element} element */
function lengthOf(element) {
  return element.textContent?.length ?? 0;
}

/** This document, and those of its frames that can be read. */
function documents() {
  const frames = [...document.querySelectorAll('iframe, frame')].slice(0, MAX_FRAMES);
  const inner = frames.map((frame) => /** @type {HTMLIFrameElement} */ (frame)).filter((frame) => frame.offsetWidth > 0 && frame.offsetHeight > 0);
  return [document, ...inner.map((frame) => frame.contentDocument).filter((page) => page !== null)];
}
