//! Writes what follows from the headers of languages/*.txt: the list of files for the crate and for the page.
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

/** What is written, by path. @returns {Record<string, string>} */
export function outputs() {
  const all = languages();
  return { 'src/lang/files.rs': rust(all), 'www/language-files.js': javascript(all) };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const [path, text] of Object.entries(outputs())) writeFileSync(new URL(path, root), text);
}
