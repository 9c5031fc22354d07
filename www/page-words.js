//! What the page says in words of its own. With index.html and later-words.js, which holds what the first digest can do
//! without, all there is to translate.

/** @param {number} number @param {string} noun @returns {string} such as "1,204 words" */
export function count(number, noun) {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

export const WORDS = {
  untitled: 'Untitled article',
  nothing: 'There is nothing here to sum up yet.',
  nothingChosen: 'Nothing is chosen.',
  allChosen: 'The summary is all of the article.',
  noQuotes: 'No one is quoted.',
  noSpeaker: 'Speaker not found',
  inferred: 'named earlier',
  go: 'show in the article',
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
