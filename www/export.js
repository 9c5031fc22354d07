//! A digest → text to take away.

import { quoteText } from './view.js';

/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').KeyQuote} KeyQuote */

/** The headline, the summary and the quotes as plain text. @param {Digest} digest @returns {string} */
export function toText({ title, summary, quotes }) {
  const paragraphs = [title?.text, summary.map(({ text }) => oneLine(text)).join(' '), ...quotes.map(quoteToText)];
  return paragraphs.filter(Boolean).join('\n\n');
}

/** A quote with its marks and, if known, its speaker. @param {KeyQuote} quote @returns {string} */
export function quoteToText(quote) {
  const words = `“${oneLine(quoteText(quote))}”`;
  const { speaker } = quote;
  if (!speaker) return words;
  return `${words}\n— ${[speaker.name, speaker.title].filter(Boolean).join(', ')}`;
}

/** A line break inside a sentence is the paste's, not the sentence's. @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}
