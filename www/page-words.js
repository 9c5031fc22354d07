//! What the page says in words of its own, beside index.html: the two files to translate.

/** @param {number} number @param {string} noun @returns {string} such as "1,204 words" */
export function count(number, noun) {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

export const WORDS = {
  untitled: 'Untitled article',
  nothing: 'There is nothing here to sum up yet.',
  nothingChosen: 'Nothing is chosen.',
  noQuotes: 'No one is quoted.',
  noSpeaker: 'Speaker not found',
  /** The digest of a new article, for who listens. */
  ready: (/** @type {number} */ sentences, /** @type {number} */ quotes) =>
    `${count(sentences, 'sentence')} and ${count(quotes, 'quote')} found.`,
  found: (/** @type {string} */ language) => `${language} (found)`,
  findLanguage: 'Found from the text',
  unknownLanguage: 'Unknown language',
  notInText: (/** @type {string[]} */ words) => `Not in the article: ${words.join(', ')}`,
  chosen: (/** @type {number} */ number) => `Summary sentence ${number}: back to it`,
  quoted: (/** @type {number} */ number) => `Key quote ${number}: back to it`,
  copySentence: (/** @type {number} */ number) => `Copy sentence ${number}`,
  copyQuote: (/** @type {number} */ number) => `Copy quote ${number}`,
  /** In the article, where pieces were left out between two paragraphs. */
  gap: (/** @type {number} */ number, /** @type {string} */ rules) => `${number} left out: ${rules}`,
  takeBack: 'Take back',
  leaveOut: 'Leave out',
  showInArticle: 'Show',
  leftOut: (/** @type {number} */ number) => `Left out: ${count(number, 'piece')}`,
  takenBackCount: (/** @type {number} */ number) => `${number} taken back`,
  copied: 'Copied',
  notCopied: 'Copying is not allowed here',
  notRemembered: 'This article is too long to be kept here.',
  takenBack: (/** @type {string} */ rule) => `${rule}, taken back`,
};

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

/** @param {string} message of an error that nobody foresaw */
export const failed = (message) => `That did not work: ${message}. Nothing is lost.`;

/** @param {{ words: number, summaryWords: number, readingSeconds: number }} stats @returns {string} one line for the reader */
export function lengths({ words, summaryWords, readingSeconds }) {
  const article = `${count(words, 'word')}, ${time(readingSeconds)} to read.`;
  if (summaryWords >= words) return `${article} The summary is all of it.`;
  const saved = (readingSeconds * (words - summaryWords)) / words;
  return `${article} The summary: ${count(summaryWords, 'word')}, ${time(saved)} saved.`;
}

/** @param {number} number @param {string} noun @returns {string} such as "1½ minutes" */
function halves(number, noun) {
  const rounded = Math.round(number * 2) / 2;
  if (rounded >= 10 || Number.isInteger(rounded)) return count(Math.round(rounded), noun);
  return `${rounded < 1 ? '' : Math.floor(rounded)}½ ${noun}${rounded < 1 ? '' : 's'}`;
}

/** @param {number} seconds @returns {string} as precise as such an estimate can be */
function time(seconds) {
  if (seconds < 55) return `${Math.max(5, Math.round(seconds / 5) * 5)} seconds`;
  if (seconds < 5_400) return halves(seconds / 60, 'minute');
  return halves(seconds / 3_600, 'hour');
}

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
