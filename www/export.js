//! Exports a digest or one quote as plain text, Markdown, HTML or JSON.
//!
//! No DOM is needed: the command and static site generators use this on Node. The HTML is the **baked** digest that an
//! editor inserts into a post: plain elements without scripts or styles, all text escaped. It survives a CMS that strips
//! unknown tags, and search engines can read it.

import { escape, inDestination, inMarkdown, lines, oneLine } from './markup.js';
import { quoteText } from './view.js';
import { directionOf, languageOf, wordsFor } from './words.js';

/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').KeyQuote} KeyQuote */
/** @typedef {import('../pkg/nutgraf.js').Piece} Piece */
/** @typedef {import('../pkg/nutgraf.js').Speaker} Speaker */

/**
 * Metadata of the article.
 *
 * @typedef {object} About
 * @property {string} [title] replaces the detected headline
 * @property {string} [url] the article's address; ignored unless http or https
 * @property {string} [lang] the language of the quotation marks and, of a digest, of the headings, as a BCP 47 tag.
 *   Default: the digest's
 * @property {boolean} [voices] adds a table of who is quoted how much
 */

// --- Plain text ----------------------------------------------------------------------------------------------------

/** The headline, the summary as a paragraph, the quotes, the voices as lines with tabs, the address. @param {Digest} digest @param {About} [about] @returns {string} */
export function toText(digest, about = {}) {
  const own = aboutDigest(digest, about);
  const summary = digest.summary.map(({ text }) => oneLine(text)).join(wordSpace(digest.lang));
  const quotes = digest.quotes.map((quote) => quoteToText(quote, own));
  const voices = voicesTable(digest, own).map((row) => row.join('\t')).join('\n');
  return [own.title, summary, ...quotes, voices, own.url].filter(Boolean).join('\n\n');
}

/** A quote in quotation marks with its speaker, if known. @param {KeyQuote} quote @param {About} [about] @returns {string} */
export function quoteToText(quote, { lang } = {}) {
  const words = marked(quote, lang);
  return quote.speaker ? `${words}\n— ${nameAndTitle(quote.speaker)}` : words;
}

// --- Markdown ------------------------------------------------------------------------------------------------------

/** A heading, a numbered list, a block quotation for each quote, a table of the voices. @param {Digest} digest @param {About} [about] @returns {string} */
export function toMarkdown(digest, about = {}) {
  const own = aboutDigest(digest, about);
  const { title, url, lang } = own;
  const heading = title && `## ${url ? `[${inMarkdown(title)}](<${inDestination(url)}>)` : inMarkdown(title)}`;
  const summary = digest.summary.map(({ text }, i) => `${i + 1}. ${inMarkdown(text)}`).join('\n');
  const quotes = digest.quotes.map((quote) => quoteToMarkdown(quote, { lang }));
  const [head = [], ...rows] = voicesTable(digest, own);
  const row = (/** @type {string[]} */ cells) => `| ${cells.map((cell) => inMarkdown(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const voices = rows.length > 0 && [row(head), '| --- | ---: | ---: |', ...rows.map(row)].join('\n');
  return [heading, summary, ...quotes, voices].filter(Boolean).join('\n\n');
}

/** A block quotation, its last line the speaker and, if there is one, the link to the article. @param {KeyQuote} quote @param {About} [about] @returns {string} */
export function quoteToMarkdown(quote, { title, url, lang } = {}) {
  const source = webAddress(url);
  const link = source && `[${inMarkdown(title || source)}](<${inDestination(source)}>)`;
  const who = [quote.speaker && inMarkdown(nameAndTitle(quote.speaker)), link].filter(Boolean).join(', ');
  return `> ${inMarkdown(marked(quote, lang))}${who ? `\n>\n> — ${who}` : ''}`;
}

// --- HTML ----------------------------------------------------------------------------------------------------------

/**
 * The baked digest: a section with the summary as an ordered list, each quote as a figure, and the voices as a table. Empty
 * for an empty digest.
 *
 * @param {Digest} digest
 * @param {About} [about]
 * @returns {string}
 */
export function toHtml(digest, about = {}) {
  if (digest.summary.length + digest.quotes.length === 0) return '';
  const own = aboutDigest(digest, about);
  const { title, url, lang } = own;
  const words = wordsFor(lang);
  const link = url && `<a href="${escape(url)}">${escape(title || url)}</a>`;
  const items = digest.summary.map(({ text }) => `<li>${escape(oneLine(text))}</li>`);
  const quotes = digest.quotes.map((quote) => quoteToHtml(quote, { url }));
  return lines([
    `<section class="nut-graf"${languageAttributes(digest.lang)} aria-label="${escape(words.glance)}">`,
    ...(items.length > 0 ? [`<h2>${escape(words.summary)}</h2>`, '<ol>', ...items, '</ol>'] : []),
    ...(quotes.length > 0 ? [`<h2>${escape(words.quotes)}</h2>`, ...quotes] : []),
    ...voicesToHtml(voicesTable(digest, own)),
    link && `<p><cite>${link}</cite></p>`,
    '</section>',
  ]);
}

/** @param {string[][]} table */
function voicesToHtml([head = [], ...rows]) {
  if (rows.length === 0) return [];
  const cells = (/** @type {string[]} */ row) => row.map((cell, i) => (i === 0 ? `<th scope="row">${escape(cell)}</th>` : `<td>${escape(cell)}</td>`)).join('');
  const columns = head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('');
  return ['<table>', `<thead><tr>${columns}</tr></thead>`, '<tbody>', ...rows.map((row) => `<tr>${cells(row)}</tr>`), '</tbody>', '</table>'];
}

/** A figure: the words, with the article's address as `cite`, and the speaker as its caption. @param {KeyQuote} quote @param {About} [about] @returns {string} */
export function quoteToHtml(quote, { title, url } = {}) {
  const source = webAddress(url);
  const link = source && title && `<cite><a href="${escape(source)}">${escape(title)}</a></cite>`;
  const speaker = quote.speaker && escape(nameAndTitle(quote.speaker));
  const caption = [speaker, link].filter(Boolean).join(', ');
  return lines([
    '<figure>',
    `<blockquote${source ? ` cite="${escape(source)}"` : ''}><p>${escape(oneLine(quoteText(quote)))}</p></blockquote>`,
    caption && `<figcaption>${caption}</figcaption>`,
    '</figure>',
  ]);
}

/**
 * JSON-LD for a page's `<script type="application/ld+json">`: the summary as the `abstract` of the article at an address,
 * so that it merges with the page's own data about that article. It is not part of `toHtml`, because a CMS that strips
 * script tags leaves their text in the post. It has no quotes: schema.org's `Quotation` is for works, not speakers.
 *
 * @param {Digest} digest
 * @param {About & { url: string }} about
 * @returns {string}
 */
export function toJsonLd(digest, about) {
  const { title, url } = aboutDigest(digest, about);
  const abstract = digest.summary.map(({ text }) => oneLine(text)).join(wordSpace(digest.lang));
  const inLanguage = languageOf(digest.lang);
  const article = { '@context': 'https://schema.org', '@type': 'Article', '@id': url, headline: title, inLanguage, abstract };
  return JSON.stringify(article).replaceAll('<', '\\u003c'); // "</script>" would end the script
}

/** The whole digest. @param {Digest} digest @returns {string} */
export function toJson(digest) {
  return JSON.stringify(digest, null, 2);
}

// --- Shared -----------------------------------------------------------------------------------------------

/** @param {Digest} digest @param {About} about @returns {About} */
function aboutDigest(digest, { title, url, lang, voices }) {
  return { title: oneLine(title ?? digest.title?.text ?? ''), url: webAddress(url), lang: lang ?? digest.lang, voices };
}

/** Who is quoted how much: the heads of the columns, then a row a voice; empty unless it is wanted and someone is quoted. @param {Digest} digest @param {About} about @returns {string[][]} */
function voicesTable({ voices }, about) {
  if (!about.voices || voices.length === 0) return [];
  const { whoSpeaks, said, words, noSpeaker } = wordsFor(about.lang);
  return [[whoSpeaks, said, words], ...voices.map((voice) => [voice.name ? nameAndTitle(voice) : noSpeaker, String(voice.quotes), String(voice.words)])];
}

/** A normalised http or https address: without white space, quotation marks or angle brackets. @param {string | undefined} url */
function webAddress(url) {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** @param {KeyQuote} quote @param {string | undefined} lang */
function marked(quote, lang) {
  const { open, close } = wordsFor(lang);
  return `${open}${oneLine(quoteText(quote))}${close}`;
}

/** @param {Pick<Speaker, 'name' | 'title'>} speaker */
function nameAndTitle({ name, title }) {
  return [name, title].filter(Boolean).map((part) => oneLine(String(part))).join(', ');
}

/** The separator between two sentences. @param {string} lang */
function wordSpace(lang) {
  return ['ja', 'zh'].includes(languageOf(lang) ?? '') ? '' : ' ';
}

/** @param {string} lang */
function languageAttributes(lang) {
  const direction = ` dir="${directionOf(lang)}"`;
  return languageOf(lang) ? ` lang="${escape(lang)}"${direction}` : direction;
}
