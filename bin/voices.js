//! `--voices`: who is quoted how much, in an article or over an archive: a source audit.

import { rawMember } from './lines.js';

/** @typedef {import('../pkg/nutgraf.js').Voice} Voice */

/**
 * Quotations and the words in them: of all, and of those without a speaker.
 *
 * @typedef {{ quotes: number, words: number, unnamed: { quotes: number, words: number } }} Sums
 */

/** What a CSV has in its first line. */
const COLUMNS = ['id', 'voices', 'quotes', 'words', 'unnamed quotes', 'unnamed words', 'names', 'error'];

/** The voices of one digest as lines of text. @param {Voice[]} voices @returns {string} */
export function voicesInWords(voices) {
  const lines = voices.map((voice) => [voice.name ? [voice.name, voice.title].filter(Boolean).join(', ') : 'speaker not found', voice.quotes, voice.words]);
  return [['voice', 'quotes', 'words'], ...lines].map((line) => line.join('\t')).join('\n');
}

/** Turns the answers of an archive into its audit: a line an article, and one for all of them. */
export class Audit {
  /** @param {boolean} asCsv */
  constructor(asCsv) {
    this.asCsv = asCsv;
    this.articles = 0;
    /** @type {Sums} */
    this.sums = { quotes: 0, words: 0, unnamed: { quotes: 0, words: 0 } };
    /** By name, in the order of first appearance. @type {Map<string, { name: string, articles: number, quotes: number, words: number }>} */
    this.voices = new Map();
  }

  /** What stands before the first line. @returns {string[]} */
  head() {
    return this.asCsv ? [csvLine(COLUMNS)] : [];
  }

  /** The line of an article, given that of its digest. @param {string} answer @returns {string} */
  line(answer) {
    const { voices, error } = JSON.parse(answer);
    const id = rawMember(answer, 'id') ?? 'null'; // as it is written: a number keeps all its digits
    if (error) return this.asCsv ? csvLine([csvId(id), '', '', '', '', '', '', error.code]) : answer;
    const sums = sumUp(voices);
    this.add(voices, sums);
    const names = voices.flatMap((/** @type {Voice} */ { name }) => name ?? []);
    if (this.asCsv) return csvLine([csvId(id), names.length, ...columnsOf(sums), names.join('; '), '']);
    return `{"id":${id},${JSON.stringify({ ...sums, voices }).slice(1)}`;
  }

  /** The line for the whole archive. @returns {string} */
  total() {
    const voices = [...this.voices.values()].sort((a, b) => b.quotes - a.quotes || b.words - a.words);
    if (this.asCsv) return csvLine(['total', voices.length, ...columnsOf(this.sums), '', '']);
    return JSON.stringify({ total: { articles: this.articles, ...this.sums, voices } });
  }

  /** @param {Voice[]} voices @param {Sums} sums */
  add(voices, { quotes, words, unnamed }) {
    this.articles += 1;
    this.sums.quotes += quotes;
    this.sums.words += words;
    this.sums.unnamed.quotes += unnamed.quotes;
    this.sums.unnamed.words += unnamed.words;
    for (const voice of voices) {
      if (!voice.name) continue;
      const known = this.voices.get(voice.name) ?? { name: voice.name, articles: 0, quotes: 0, words: 0 };
      this.voices.set(voice.name, { name: voice.name, articles: known.articles + 1, quotes: known.quotes + voice.quotes, words: known.words + voice.words });
    }
  }
}

/** @param {Voice[]} voices @returns {Sums} */
function sumUp(voices) {
  const sums = { quotes: 0, words: 0, unnamed: { quotes: 0, words: 0 } };
  for (const { name, quotes, words } of voices) {
    for (const place of name ? [sums] : [sums, sums.unnamed]) {
      place.quotes += quotes;
      place.words += words;
    }
  }
  return sums;
}

/** @param {Sums} sums */
function columnsOf({ quotes, words, unnamed }) {
  return [quotes, words, unnamed.quotes, unnamed.words];
}

/** The id as a cell: a string without its marks, anything else as it is written. @param {string} id */
function csvId(id) {
  return id === 'null' ? '' : id.startsWith('"') ? JSON.parse(id) : id;
}

/** A line of RFC 4180, without its end. @param {(string | number)[]} cells */
function csvLine(cells) {
  return cells.map((cell) => (/[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell))).join(',');
}
