//! Writes what follows from the headers of languages/*.txt: the list of files for the crate and for the page,
//! and the README's table of languages.
//!
//! `make languages` runs it after a language was added; a test fails when it was forgotten.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);

/**
 * @typedef {{ tag: string, name: string, ownName: string, script: string, aliases: string[], text: string }} Header
 */

/** The languages, by tag; without the neutral rules. @returns {Header[]} */
export function languages() {
  const folder = new URL('languages/', root);
  const files = readdirSync(folder).filter((file) => /^[a-z]{2,3}\.txt$/.test(file) && file !== 'und.txt');
  return files.sort().map((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const header = text.slice(0, text.indexOf('\n['));
    const field = (/** @type {string} */ name) => header.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1]?.trim() ?? '';
    const aliases = field('aliases').split(' ').filter(Boolean);
    return { tag: field('tag'), name: field('name'), ownName: field('own-name'), script: field('script'), aliases, text };
  });
}

/** src/lang/files.rs @param {Header[]} all @returns {string} */
export function rust(all) {
  const strings = (/** @type {string[]} */ words) => words.map((word) => JSON.stringify(word)).join(', ');
  const tags = all.map(({ tag, aliases }) => `    (${JSON.stringify(tag)}, &[${strings(aliases)}]),\n`).join('');
  const files = all.map(({ tag }) => `    ("${tag}", include_str!("../../languages/${tag}.txt")),\n`).join('');
  return `//! The files of all languages. Written by \`make languages\` from languages/: do not edit.

/// The neutral rules.
pub(super) const NEUTRAL_FILE: &str = include_str!("../../languages/und.txt");

/// What tells the languages of a text apart.
pub(super) const DETECTION_FILE: &str = include_str!("../../languages/detection.txt");

/// The tag of every language that has a file, and other primary subtags that it goes by.
#[rustfmt::skip]
pub(super) const TAGS: &[(&str, &[&str])] = &[
${tags}];

/// The files themselves, by tag, where they are built in.
#[cfg(feature = "languages")]
#[rustfmt::skip]
pub(super) const FILES: &[(&str, &str)] = &[
${files}];

#[cfg(not(feature = "languages"))]
pub(super) const FILES: &[(&str, &str)] = &[];
`;
}

/** www/language-files.js @param {Header[]} all @returns {string} */
export function javascript(all) {
  const files = all.map(({ tag }) => `  ${tag}: new URL('../languages/${tag}.txt', import.meta.url),\n`).join('');
  const aliases = all.flatMap(({ tag, aliases }) => aliases.map((alias) => `  ${alias}: '${tag}',\n`)).join('');
  return `//! Where the file of each language is. Written by \`make languages\` from languages/: do not edit.
//!
//! Each URL is spelt out, so that bundlers find the files.

/** @type {Record<string, URL>} */
export const files = {
${files}};

/** Other primary subtags that a language goes by. @type {Record<string, string>} */
export const aliases = {
${aliases}};
`;
}

/**
 * What was measured of each language, by tag, on texts of others (README.md says which): `detection` of one sentence and
 * `sentences` (F1 of their ends), in percent; of `quotations` whose speaker people named: how many, right, wrong; and of the
 * names shown for news that nobody had developed on (`unseen`): how many, wrong.
 *
 * @type {Record<string, { detection?: number, sentences?: number, quotations?: [number, number, number], unseen?: [number, number] }>}
 */
const MEASURED = JSON.parse(readFileSync(new URL('tools/languages-measured.json', root), 'utf8'));

/** The README with its table of languages. @param {Header[]} all @returns {string} */
export function readme(all) {
  const rows = all.toSorted((a, b) => a.name.localeCompare(b.name, 'en')).map((language) => {
    const { tag, name, text } = language;
    const { detection = '–', sentences = '–', quotations = [0, 0, 0], unseen } = MEASURED[tag] ?? {};
    const [all, right, wrong] = quotations;
    const speakers = all === 0 ? '–' : `${right} / ${all - right - wrong} / ${wrong}`;
    const wrongUnseen = unseen ? `${unseen[1]} of ${unseen[0]}` : '–';
    const columns = [`${name} (\`${tag}\`)`, useOf(text, quotations, unseen), detection, sentences, speakers, wrongUnseen, stems(language)];
    return `| ${columns.join(' | ')} |`;
  });
  const head = ['language', 'use', 'detection, %', 'sentence ends, F1', 'speakers: right / nobody / wrong', 'names wrong, unseen', 'stems by'];
  const table = [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n');
  const text = readFileSync(new URL('README.md', root), 'utf8');
  return text.replace(/(<!-- languages:start -->\n)[^]*?(\n<!-- languages:end -->)/, `$1${table}$2`);
}

/**
 * What a language may be used for.
 *
 * @param {string} text of its file
 * @param {[number, number, number]} quotations
 * @param {[number, number] | undefined} unseen
 * @returns {string}
 */
function useOf(text, [all, right, wrong], unseen = [0, 0]) {
  const [LEAST, LEAST_UNSEEN] = [10, 20];
  const [LEAST_RIGHT, MOST_WRONG, MOST_WRONG_UNSEEN] = [0.6, 0.06, 0.15];
  if (entries(text, 'cue-verbs') === 0) return 'summaries only';
  const isTrusted = unseen[0] < LEAST_UNSEEN || unseen[1] <= MOST_WRONG_UNSEEN * unseen[0];
  return all >= LEAST && right >= LEAST_RIGHT * all && wrong <= MOST_WRONG * all && isTrusted ? 'full' : 'speakers experimental';
}

/** @param {Header} language */
function stems({ script, text }) {
  const stemmer = text.match(/^stemmer: (.*)$/m)?.[1] ?? '';
  if (stemmer === 'porter') return 'Porter';
  if (stemmer.startsWith('affixes')) return 'affixes';
  return /^(Han|Japanese|Thai)$/.test(script) ? 'pairs of characters' : '–';
}

/** How many entries a section of a language file has. @param {string} text @param {string} section */
function entries(text, section) {
  const [, inside = ''] = text.split(`\n[${section}]\n`);
  const [own = ''] = inside.split(/^\[/m);
  return own.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
}

/** What is written, by path. @returns {Record<string, string>} */
export function outputs() {
  const all = languages();
  return { 'src/lang/files.rs': rust(all), 'www/language-files.js': javascript(all), 'README.md': readme(all) };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const [path, text] of Object.entries(outputs())) writeFileSync(new URL(path, root), text);
}
