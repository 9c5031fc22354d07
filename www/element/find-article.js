//! Finds the article of a `<nut-graf>`: by id, inside the element, around it, or the page's only one.

import { articleOf } from './page-article.js';

/** Marks of an article: HTML, ARIA, schema.org, and microformat classes that CMSs write. */
const ARTICLES = 'article, [role="article"], [itemprop~="articleBody"], .entry-content, .e-content';

/**
 * @param {HTMLElement} host the `<nut-graf>`
 * @param {string} id its `for`; empty if absent
 * @returns {Element | undefined} the host itself if it holds the article; `undefined` if there is none (yet)
 */
export function findArticle(host, id) {
  const root = /** @type {Document | ShadowRoot} */ (host.getRootNode());
  if (id) return root.getElementById(id) ?? undefined;
  if (holdsSomething(host)) return host;
  return around(host, ARTICLES) ?? articleOf(document.documentElement);
}

/** Whether the default slot has content. @param {HTMLElement} host */
function holdsSomething(host) {
  return [...host.childNodes].some((child) => {
    if (child instanceof Element) return !child.slot;
    return child.nodeType === Node.TEXT_NODE && child.textContent?.trim();
  });
}

/** The closest match among the ancestors, across shadow roots. @param {Element} inner @param {string} selector */
function around(inner, selector) {
  /** @type {Element | undefined} */
  let at = inner;
  while (at) {
    const found = at.closest(selector);
    if (found) return found;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}
