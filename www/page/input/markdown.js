//! Reads Markdown into a text with its blocks, without its marks: CommonMark's blocks, tables and front matter.
//!
//! What is code or a table keeps its text as a block of its own. Addresses of links and pictures are left out.

/** @import { Source, Block, BlockKind } from '../../../pkg/nutgraf.js' */

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)/;
const QUOTE = /^ {0,3}> ?/;
const TABLE_RULE = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;
/** `[name]: address`, but not a footnote. */
const REFERENCE = /^ {0,3}\[[^\]^][^\]]*\]:\s*\S+/;
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const PICTURE = /!\[([^\]]*)\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+["'(][^\n]*?["')])?\)|\[[^\]]*\])/g;

/** @param {string} markdown @returns {Source} */
export function readMarkdown(markdown) {
  const text = markdown.replace(/\r\n?/g, '\n');
  const [frontMatter = '', fields = ''] = FRONT_MATTER.exec(text) ?? [];
  const reader = new Reader();
  for (const line of text.slice(frontMatter.length).replace(/<!--[\s\S]*?-->/g, '').split('\n')) reader.take(line);
  const source = reader.end();
  const [, declared] = /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/m.exec(fields)?.slice(1) ?? [];
  const first = source.blocks?.find(({ kind }) => kind === 'headline');
  const title = declared ? inline(declared).text : first && source.text.slice(first.start, first.end);
  return title ? { ...source, title } : source;
}

class Reader {
  #text = '';
  /** @type {Block[]} */
  #blocks = [];
  /** The lines of the block that is being read. @type {string[]} */
  #lines = [];
  /** @type {BlockKind} */
  #kind = 'paragraph';
  /** The mark that ends the code. */
  #fence = '';
  #hasHeadline = false;

  /** @param {string} line */
  take(line) {
    if (this.#fence) return this.#takeCode(line);
    const [, fence] = FENCE.exec(line) ?? [];
    const [, marks, heading] = HEADING.exec(line) ?? [];
    const [, underline] = UNDERLINE.exec(line) ?? [];
    if (fence) return this.#begin('other', [], fence);
    if (!line.trim()) return this.#flush();
    if (marks) return this.#addHeading(heading ?? '', marks.length);
    if (underline && this.#kind === 'paragraph' && this.#lines.length > 0) return this.#underline(underline);
    if (RULE.test(line) || TABLE_RULE.test(line) || REFERENCE.test(line)) return this.#flush();
    if (/^\[\^[^\]]+\]:/.test(line)) return this.#begin('paragraph', [line]);
    if (QUOTE.test(line)) return this.#takeQuote(line.replace(QUOTE, ''));
    if (ITEM.test(line)) return this.#begin('list-item', [line.replace(ITEM, '')]);
    if (/^\s*\|/.test(line)) return this.#begin('other', [line.replace(/^\s*\||\|\s*$/g, '').replaceAll('|', ' | ')]);
    this.#lines.push(line.trim());
  }

  /** @returns {Source} */
  end() {
    this.#flush();
    return { text: this.#text, blocks: this.#blocks };
  }

  /** @param {string} line */
  #takeCode(line) {
    if (line.trim().startsWith(this.#fence)) this.#flush();
    else if (line.trim()) this.#lines.push(line);
  }

  /** @param {string} line */
  #takeQuote(line) {
    if (this.#kind !== 'quotation' || !line.trim()) this.#begin('quotation', []);
    if (line.trim()) this.#lines.push(line.replace(QUOTE, '').trim());
  }

  /** Sets the last paragraph as a heading. @param {string} underline */
  #underline(underline) {
    const text = this.#lines.join(' ');
    this.#lines = [];
    this.#addHeading(text, underline.startsWith('=') ? 1 : 2);
  }

  /** The first heading of the first level is the headline. @param {string} text @param {number} level */
  #addHeading(text, level) {
    const isHeadline = level === 1 && !this.#hasHeadline;
    this.#begin(isHeadline ? 'headline' : 'heading', [text]);
    this.#hasHeadline ||= isHeadline;
    this.#flush();
  }

  /** @param {BlockKind} kind @param {string[]} lines @param {string} [fence] */
  #begin(kind, lines, fence = '') {
    this.#flush();
    this.#kind = kind;
    this.#lines = lines;
    this.#fence = fence;
  }

  /** Ends the block. */
  #flush() {
    const raw = this.#lines.join(this.#fence ? '\n' : ' ');
    const { text, linkShare } = this.#fence ? { text: raw.trim(), linkShare: 0 } : inline(raw);
    const isPicture = !this.#fence && raw.trim() !== '' && !raw.replace(PICTURE, '').trim();
    if (text) {
      const start = this.#text.length + (this.#text ? 2 : 0);
      this.#text += `${this.#text ? '\n\n' : ''}${text}`;
      this.#blocks.push({ start, end: start + text.length, kind: isPicture ? 'caption' : this.#kind, ...(linkShare > 0 && { markup: { linkShare } }) });
    }
    this.#lines = [];
    this.#kind = 'paragraph';
    this.#fence = '';
  }
}

/** Stands for an escaped character or a code span while marks are removed: no text has these. */
const [HELD, LINK, END] = ['\u{1fffe}', '\u{2fffe}', '\u{2ffff}'];
/** @type {Record<string, string>} */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' };

/** A block's text without marks, and the share of it that is links. @param {string} raw */
function inline(raw) {
  /** @type {string[]} */
  const held = [];
  const hold = (/** @type {string} */ text) => `${HELD}${held.push(text) - 1}${HELD}`;
  const plain = raw
    .replace(/[\u{1fffe}\u{2fffe}\u{2ffff}]/gu, '\ufffd')
    .replace(/(`+)(?!`)(.+?)(?<!`)\1(?!`)/g, (_, _marks, code) => hold(code.trim()))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character) => hold(character))
    .replace(PICTURE, '$1')
    .replace(/\[\^[^\]]+\]:?/g, '')
    .replace(/\[([^[\]]+)\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+["'(][^\n]*?["')])?\)|\[[^\]]*\])/g, `${LINK}$1${END}`)
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/g, `${LINK}$1${END}`)
    .replace(/<\/?[a-z][^<>]*>/gi, (tag) => (/^<br/i.test(tag) ? ' ' : ''))
    .replace(/(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s*])\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])(_{1,3})(?=[^\s_])(.+?)(?<=[^\s_])\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/(\*{1,2})(?=[^\s*])(.+?)(?<=[^\s*])\1/g, '$2') // what stood inside the other mark
    .replace(/~~(?=\S)(.+?)(?<=\S)~~/g, '$1')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (all, decimal, hex, name) => characterOf(decimal ? Number(decimal) : hex ? parseInt(hex, 16) : undefined) ?? ENTITIES[name] ?? all)
    .replace(/[ \t]+/g, ' ').trim();
  const linked = [...plain.matchAll(new RegExp(`${LINK}(.*?)${END}`, 'gu'))].reduce((sum, [, text = '']) => sum + text.length, 0);
  const text = plain.replace(/[\u{2fffe}\u{2ffff}]/gu, '').replace(/\u{1fffe}(\d+)\u{1fffe}/gu, (_, i) => held[Number(i)] ?? '').trim();
  return { text, linkShare: text ? Math.min(1, linked / text.length) : 0 };
}

/** @param {number | undefined} code */
function characterOf(code) {
  return code && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
