//! The link that carries the reader's choices in its `#…`, which no browser sends to a server.

import { DEFAULT_SHAPE } from './digest/arrange.js';
import { LENGTHS, MAX_QUOTES } from './digest/dials.js';
import { defaultChoices } from './settings/choices.js';
import { LANGUAGES } from './settings/language.js';

/** @import { Shape } from './digest/arrange.js' */
/** @import { Choices } from './settings/choices.js' */

const ORDERS = ['importance', 'article', 'speaker'];

/** This page's address with what differs from the defaults. @param {Shape} shape @param {Choices} choices */
export function linkTo(shape, choices) {
  const address = new URL(location.pathname, location.href); // without the page's language: the next reader has their own
  const defaults = /** @type {Record<string, unknown>} */ ({ ...DEFAULT_SHAPE, ...defaultChoices() });
  const chosen = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...shape, ...choices })) if (value !== defaults[key]) chosen.set(key, String(value === true ? 1 : value));
  address.hash = String(chosen);
  return address.href;
}

/** What a link says, as far as it is valid; the rest is as usual. @param {string} hash @returns {{ shape: Shape, choices: Choices, article?: string }} `article` as article-link.js packs it */
export function readLink(hash) {
  const { focus = '', lang = '', everything, article, unit = '', length, quotes, order = '' } = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '')));
  const known = /** @type {Shape['unit']} */ (Object.hasOwn(LENGTHS, unit) ? unit : DEFAULT_SHAPE.unit);
  const { min, max, start } = LENGTHS[known];
  return {
    ...(article && { article }),
    shape: {
      unit: known,
      length: inRange(length, min, max) ?? start,
      quotes: inRange(quotes, 1, MAX_QUOTES) ?? DEFAULT_SHAPE.quotes,
      order: ORDERS.includes(order) ? /** @type {Shape['order']} */ (order) : DEFAULT_SHAPE.order,
    },
    choices: { focus, lang: LANGUAGES.includes(lang) ? lang : '', everything: everything === '1' },
  };
}

/** @param {string | undefined} value @param {number} min @param {number} max */
function inRange(value, min, max) {
  const n = Number(value);
  return Number.isInteger(n) && n >= min && n <= max ? n : undefined;
}
