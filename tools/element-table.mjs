//! What `<nut-graf>`'s class says of itself in its doc tags → the table of the README.
//!
//! usage: node tools/element-table.mjs    writes it between the two marks; a test compares the two

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CLASS = new URL('../www/nut-graf-element.js', import.meta.url);
const README = new URL('../README.md', import.meta.url);
const BEGIN = '<!-- element:begin -->';
const END = '<!-- element:end -->';

/** The tags that are rows, by what the README calls them. @type {Record<string, string>} */
const KINDS = {
  attr: 'attribute',
  slot: 'slot',
  csspart: 'part',
  cssproperty: 'custom property',
  cssstate: 'state',
  fires: 'event',
};

/** What the class's doc tags say, in order. @returns {{ tag: string, type: string, name: string, says: string }[]} */
export function tags() {
  const tags = /^ \* @(\w+) (?:\{(.+?)\} )?([\w-]*\w)?(?: ?- | )(.*)$/gm;
  const found = [...readFileSync(CLASS, 'utf8').matchAll(tags)];
  return found.map(([, tag = '', type = '', name = '', says = '']) => ({ tag, type, name, says }));
}

/** @returns {string} the table as the class would have it */
export function table() {
  const rows = tags().flatMap(({ tag, name, says }) => {
    const kind = KINDS[tag];
    return kind ? [`| ${kind} | ${name ? `\`${name}\`` : 'default'} | ${says} |`] : [];
  });
  return ['| | | |', '| --- | --- | --- |', ...rows].join('\n');
}

/** @returns {{ before: string, inside: string, after: string }} the README around its table, and the table */
export function readme() {
  const text = readFileSync(README, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const [inside, after] = rest?.split(END) ?? [];
  if (before === undefined || inside === undefined || after === undefined) throw new Error(`README.md lacks ${BEGIN} … ${END}`);
  return { before, inside: inside.trim(), after };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { before, after } = readme();
  writeFileSync(README, `${before}${BEGIN}\n${table()}\n${END}${after}`);
}
