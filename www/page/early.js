//! Takes what is there before the scripts: this tab's article, an article in the address, an example's link, a remembered
//! article.

import { unpack } from './article-link.js';
import { example } from './input/sources.js';
import { readLink } from './link.js';

/** @import { DigestPanel } from './digest/digest-panel.js' */
/** @import { Loader } from './input/paste.js' */
/** @import { Choices } from './settings/choices.js' */

/** Sets the choices that the address carries. @param {DigestPanel} panel @param {Choices} choices @returns {Loader | undefined} its article, if it carries one */
export function readHash(panel, choices) {
  if (!location.hash) return undefined;
  const { shape, choices: chosen, article } = readLink(location.hash);
  Object.assign(choices, chosen);
  panel.shape = shape;
  return article ? () => unpack(article) : undefined;
}

/** @param {Loader | undefined} fromLink gets the article that the address carries @param {boolean} isTyped whether there is text in the field, which comes before examples and what is remembered @returns {{ load: Loader, isKnown?: boolean } | undefined} `isKnown`: the browser's history has it */
export function earlyArticle(fromLink, isTyped) {
  const name = new URLSearchParams(location.search).get('example');
  const key = `nutgraf.article.${history.state?.article}`; // see article-history.js
  const pieces = Array.from({ length: Number(stored('sessionStorage', key)) }, (_, i) => stored('sessionStorage', `${key}.${i}`));
  const json = stored('localStorage', 'nutgraf.article'); // see settings/remember.js
  if (pieces.length > 0) return { load: async () => JSON.parse(pieces.join('')), isKnown: true };
  if (fromLink) return { load: fromLink };
  if (isTyped) return undefined;
  if (name) return { load: example(name) };
  return json ? { load: async () => JSON.parse(json) } : undefined;
}

/** @param {'localStorage' | 'sessionStorage'} storage @param {string} key */
function stored(storage, key) {
  try {
    return globalThis[storage].getItem(key);
  } catch {
    return null; // storage is blocked
  }
}
