//! Errors of the page's own: input that cannot become an article.

import { NutgrafError } from '../../engine-error.js';

/** @param {string} code a key of `errors` in words/en.js */
export function refusal(code) {
  return new NutgrafError(code, code);
}
