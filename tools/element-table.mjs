//! What the elements' classes say of themselves in their doc tags → the tables of README.md and docs/check.md.
//!
//! usage: node tools/element-table.mjs    writes each between two marks; a test compares them

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ELEMENTS = {
  'nut-graf': {
    tagName: 'nut-graf', className: 'NutGrafElement', file: 'www/nut-graf-element.js', definition: 'www/nut-graf.js', document: 'README.md',
    description: 'A short summary of an article and its key quotes with who said them, beside the article.',
  },
  'nut-graf-check': {
    tagName: 'nut-graf-check', className: 'NutGrafCheckElement', file: 'www/nut-graf-check-element.js', definition: 'www/nut-graf-check.js', document: 'docs/check.md',
    description: 'What of a summary its article does not have: for editing pages.',
  },
};

const BEGIN = '<!-- element:begin -->';
const END = '<!-- element:end -->';

/** The tags that are rows, by what the document calls them. @type {Record<string, string>} */
const KINDS = {
  attr: 'attribute',
  slot: 'slot',
  csspart: 'part',
  cssproperty: 'custom property',
  cssstate: 'state',
  fires: 'event',
};

const at = (/** @type {string} */ file) => new URL(`../${file}`, import.meta.url);

/** What a class's doc tags say, in order. @param {string} file @returns {{ tag: string, type: string, name: string, says: string }[]} */
export function tags(file) {
  const tags = /^ \* @(\w+) (?:\{(.+?)\} )?([\w-]*\w)?(?: ?- | )(.*)$/gm;
  const found = [...readFileSync(at(file), 'utf8').matchAll(tags)];
  return found.map(([, tag = '', type = '', name = '', says = '']) => ({ tag, type, name, says }));
}

/** The table as the class would have it. @param {{ file: string }} element @returns {string} */
export function table({ file }) {
  const rows = tags(file).flatMap(({ tag, name, says }) => {
    const kind = KINDS[tag];
    return kind ? [`| ${kind} | ${name ? `\`${name}\`` : 'default'} | ${says} |`] : [];
  });
  return ['| | | |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A document around its table, and the table. @param {{ document: string }} element @returns {{ before: string, inside: string, after: string }} */
export function written({ document }) {
  const text = readFileSync(at(document), 'utf8');
  const [before, rest] = text.split(BEGIN);
  const [inside, after] = rest?.split(END) ?? [];
  if (before === undefined || inside === undefined || after === undefined) throw new Error(`${document} lacks ${BEGIN} … ${END}`);
  return { before, inside: inside.trim(), after };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const element of Object.values(ELEMENTS)) {
    const { before, after } = written(element);
    writeFileSync(at(element.document), `${before}${BEGIN}\n${table(element)}\n${END}${after}`);
  }
}
