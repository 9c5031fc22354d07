//! What the page says when something is in the way, and below its picture: words that the first digest can do without.

/** What went wrong, and what the reader can do; by the error's `code`. @type {Record<string, string>} */
export const REMEDIES = {
  'text-too-long': 'This text is longer than ten novels: paste a part of it.',
  'engine-unavailable': 'The engine could not be loaded. Check the connection, then try again: nothing is lost.',
  stopped: 'Stopped. The text is here, as it came.',
  'no-text': 'That paste holds no text. Copy the article’s words and paste again.',
  picture: 'That is a picture, and its words can’t be read here. Copy the article’s text instead.',
  pdf: 'A PDF can’t be read here yet. Open it, select all of its text, copy, and paste it on this page.',
  packed: 'This file is packed or in a format of its own (such as .docx, .epub or .zip). Open it where it was made, copy its text, and paste it here.',
  binary: 'This file holds no text that can be read, whatever its name says. Nothing was changed.',
  'file-too-large': 'This file is too large: up to 32 MB of text are read, some ten novels. Nothing was changed.',
  'page-too-large': 'This page is too large or too deeply nested to be read with its markup. Select the article itself, copy, and paste it here.',
  'file-unreadable': 'This file could not be opened. If it is a folder, drop a file from it; else try once more.',
  'too-long-to-insert': 'That is too long to be put into this text. Choose “New article” first, then paste.',
  'no-example': 'The example could not be loaded. Check the connection, then try again.',
};

const PLACES = ['the beginning', 'the middle', 'the end'];

/**
 * Where the summary comes from, in words.
 *
 * @param {number[]} chosen where each sentence stands, 0 (the article's beginning) to 1
 * @param {number[]} quoted the same of the quotes
 */
export function leaning(chosen, quoted) {
  const from = (/** @type {number[]} */ shares) => {
    const thirds = [...new Set(shares.map((share) => Math.min(2, Math.floor(share * 3))))].sort();
    const names = thirds.map((third) => PLACES[third] ?? '');
    if (names.length === 3) return 'from all of the article';
    return names.length === 0 ? '' : `from ${names.join(' and ')}`;
  };
  const [summary, quotes] = [from(chosen), from(quoted)];
  if (summary === '') return '';
  if (quotes === '') return `Summary ${summary}.`;
  return summary === quotes ? `Summary and quotes ${summary}.` : `Summary ${summary}, quotes ${quotes}.`;
}
