//! Text as it stands in plain text, HTML and Markdown: on one line, with all that would be markup escaped. No DOM.

/**
 * A piece of the text as it stands among others: line breaks become spaces, no-break spaces stay, and marks of direction that
 * it opens are closed.
 *
 * @param {string} text
 */
export function oneLine(text) {
  return withClosedMarks(text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim());
}

/** Closes embeddings, overrides and isolates, which would turn the text behind the piece too. @param {string} text */
function withClosedMarks(text) {
  /** The closing marks that are due. @type {string[]} */
  let due = [];
  for (const [mark] of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (mark === '\u2069') due = due.slice(0, Math.max(0, due.lastIndexOf(mark))); // closes what was opened inside it too
    else if (mark !== '\u202c') due.push(mark > '\u2065' ? '\u2069' : '\u202c');
    else if (due.at(-1) === mark) due.pop();
  }
  return text + due.reverse().join('');
}

/** @param {(string | undefined)[]} lines empty ones are skipped */
export function lines(lines) {
  return lines.filter(Boolean).join('\n');
}

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text */
export function escape(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Text that Markdown reads as text: one line, with all that would be markup escaped. @param {string} text */
export function inMarkdown(text) {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&~]/g, '\\$&')
    .replace(/^[-+=#]/, '\\$&') // a list, a heading
    .replace(/^(\d+)([.)])/, '$1\\$2'); // a numbered list
}

/** An address as the destination of a link in Markdown: nothing in it can be read as markup or as a character reference. @param {string} url */
export function inDestination(url) {
  const [, site = '', path = ''] = /^(\w+:\/\/[^/?#]*)(.*)$/.exec(url) ?? [];
  const encode = (/** @type {string} */ mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  // The brackets of a site are those of an IPv6 address.
  return (site.replace(/[!()`]/g, encode) + path.replace(/[!()[\]`]/g, encode)).replace(/&(?=#?\w+;)/g, '&amp;');
}
