//! The report on a check, in the page's language: as text, Markdown, HTML and JSON, with the SHA-256 of both texts, so that it
//! can be told later which texts were checked.

import { findingsOf, headlineOf, reasonOf, scopeOf, tallyOf } from '../../check-findings.js';
import { escape, inMarkdown, lines, oneLine } from '../../markup.js';

/** @import { Check, CheckedSentence } from '../../../pkg/nutgraf.js' */
/** @import { CheckWords } from '../../check-words.js' */
/**
 * @typedef {object} Reported
 * @property {Check} check
 * @property {Set<string>} right the keys of findings that the reader marked as right
 * @property {CheckWords} words
 * @property {string} title the article's; may be empty
 * @property {{ article: string | undefined, summary: string | undefined }} sha256 in hexadecimal; `undefined` where the browser offers none, outside a secure context
 */
/** @typedef {{ text: string, label: string, findings: string[], sources: string[] }} Row */

/** The SHA-256 of a text in UTF-8. @param {string} text @returns {Promise<string | undefined>} */
export async function sha256(text) {
  if (!globalThis.crypto?.subtle) return undefined;
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The head of a report: what was found, what was and was not checked, of which texts. @param {Reported} reported */
function headOf({ check, right, words, title, sha256 }) {
  const { checked, notChecked, notice } = scopeOf(check, words);
  const said = [headlineOf(check, right, words), tallyOf(check, right, words), notice, checked, notChecked, words.t('caution')].filter(Boolean);
  const hashes = [['articleHash', sha256.article], ['summaryHash', sha256.summary]]
    .flatMap(([key, hash]) => (hash ? [words.t(/** @type {'articleHash' | 'summaryHash'} */ (key), { hash })] : []));
  return { title: [words.t('report'), oneLine(title)].filter(Boolean).join(': '), said, hashes };
}

/** @param {Reported} reported @returns {Row[]} */
function rowsOf({ check, right, words }) {
  return check.sentences.map((sentence) => {
    const findings = findingsOf(sentence).filter(({ sure }) => sure !== 'weak');
    return {
      text: oneLine(sentence.text),
      label: words.t(/** @type {const} */ ({ carried: 'carried', partly: 'partly', 'not-found': 'notFound' })[sentence.verdict]),
      findings: findings.filter(({ flags }) => flags.length > 0).map((finding) => {
        const lead = right.has(finding.key) ? `${words.t('markedRight')} ` : finding.sure === 'strong' ? `${words.t('look')} ` : '';
        return lead + oneLine(reasonOf(finding, words));
      }).concat(findings.some(({ key, flags }) => flags.length === 0 && right.has(key)) ? [words.t('markedRight')] : []),
      sources: sentence.sources.map(({ text }) => oneLine(text)),
    };
  });
}

/** @param {Reported} reported */
export function reportAsText(reported) {
  const { title, said, hashes } = headOf(reported);
  const rows = rowsOf(reported).map(({ text, label, findings, sources }, i) => lines([
    `${i + 1}. ${text}`, `   [${label}]`, ...findings.map((finding) => `   ! ${finding}`), ...sources.map((source) => `   < ${source}`),
  ]));
  return [title, said.join('\n'), ...rows, hashes.join('\n')].filter(Boolean).join('\n\n');
}

/** @param {Reported} reported */
export function reportAsMarkdown(reported) {
  const { title, said, hashes } = headOf(reported);
  const [headline = '', ...rest] = said;
  const rows = rowsOf(reported).map(({ text, label, findings, sources }, i) => lines([
    `${i + 1}. ${inMarkdown(text)} *(${inMarkdown(label)})*`,
    ...findings.map((finding) => `   - ${inMarkdown(finding)}`),
    ...sources.map((source) => `\n   > ${inMarkdown(source)}`),
  ]));
  return [`## ${inMarkdown(title)}`, `**${inMarkdown(headline)}**`, rest.map(inMarkdown).join('  \n'), ...rows, hashes.map(inMarkdown).join('  \n')].filter(Boolean).join('\n\n');
}

/** Plain elements, without scripts or styles. @param {Reported} reported */
export function reportAsHtml(reported) {
  const { title, said, hashes } = headOf(reported);
  const [headline = '', ...rest] = said.map(escape);
  const rows = rowsOf(reported).flatMap(({ text, label, findings, sources }) => [
    `<li><p>${escape(text)} <em>(${escape(label)})</em></p>`,
    ...findings.map((finding) => `<p>${escape(finding)}</p>`),
    ...sources.map((source) => `<blockquote>${escape(source)}</blockquote>`),
    '</li>',
  ]);
  const { lang, dir } = reported.words;
  return lines([
    `<section class="nut-graf-check" lang="${escape(lang)}" dir="${dir}">`, `<h2>${escape(title)}</h2>`, `<p><strong>${headline}</strong></p>`,
    ...rest.map((line) => `<p>${line}</p>`), '<ol>', ...rows, '</ol>', ...hashes.map((hash) => `<p><small>${escape(hash)}</small></p>`), '</section>',
  ]);
}

/** The whole check; a finding that the reader marked as right says so. @param {Reported} reported */
export function reportAsJson({ check, right, title, sha256 }) {
  const sentences = check.sentences.map((sentence) => ({ ...sentence, ...markedIn(sentence, right) }));
  const neverChecked = ['meaning', 'cause-and-effect', 'omission'];
  return JSON.stringify({ article: { title: title || undefined, sha256: sha256.article }, summary: { sha256: sha256.summary }, check: { ...check, sentences }, neverChecked }, null, 2);
}

/** @param {CheckedSentence} sentence @param {Set<string>} right */
function markedIn(sentence, right) {
  const marked = findingsOf(sentence).filter(({ key }) => right.has(key));
  if (marked.length === 0) return {};
  const flags = new Set(marked.flatMap((finding) => finding.flags));
  return {
    flags: sentence.flags.map((flag) => (flags.has(flag) ? { ...flag, markedRight: true } : flag)),
    ...(marked.some((finding) => finding.flags.length === 0) && { markedRight: true }),
  };
}

/** @type {Record<string, { type: string, ending: string, make: (reported: Reported) => string }>} */
export const REPORTS = {
  text: { type: 'text/plain', ending: 'txt', make: reportAsText },
  markdown: { type: 'text/markdown', ending: 'md', make: reportAsMarkdown },
  html: { type: 'text/html', ending: 'html', make: reportAsHtml },
  json: { type: 'application/json', ending: 'json', make: reportAsJson },
};
