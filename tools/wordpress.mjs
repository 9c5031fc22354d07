//! cms/wordpress/ → pkg/nutgraf-wordpress.zip: the plugin with its script, the languages' files, the licences and its phrases to
//! translate.
//!
//! usage: node tools/wordpress.mjs    after `make embed`

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { zipSync } from 'fflate';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const PLUGIN = path('cms/wordpress');
/** The same input gives the same bytes. */
const WRITTEN = new Date('2020-01-01T00:00:00Z');

/** @type {Record<string, Uint8Array>} */
const files = {};
for (const entry of readdirSync(PLUGIN, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const whole = `${entry.parentPath}/${entry.name}`;
  files[whole.slice(PLUGIN.length + 1)] = readFileSync(whole);
}
files['js/nut-graf.js'] = readFileSync(path('pkg/nut-graf.wordpress.js'));
for (const name of readdirSync(path('pkg/languages'))) files[`js/languages/${name}`] = readFileSync(path(`pkg/languages/${name}`));
for (const name of ['LICENSE-APACHE', 'LICENSE-MIT', 'NOTICE.md']) files[name] = readFileSync(path(name));
files['languages/nutgraf.pot'] = new TextEncoder().encode(template(phrases()));

const named = Object.fromEntries(Object.keys(files).sort().map((name) => [`nutgraf/${name}`, files[name] ?? new Uint8Array()]));
writeFileSync(path('pkg/nutgraf-wordpress.zip'), zipSync(named, { level: 9, mtime: WRITTEN }));
console.log(`pkg/nutgraf-wordpress.zip  ${Object.keys(named).length} files`);

/** What stands in a call of a translation function, as a gettext entry, and where. @returns {Map<string, string[]>} */
function phrases() {
  const found = new Map();
  /** @param {string} phrase @param {string} place @param {string} [context] */
  const note = (phrase, place, context = '') => {
    const entry = `${context ? `msgctxt ${JSON.stringify(context)}\n` : ''}msgid ${JSON.stringify(phrase.replaceAll("\\'", "'"))}`;
    found.set(entry, [...(found.get(entry) ?? []), place]);
  };
  for (const name of Object.keys(files).filter((name) => /\.php$|^block\/.*\.js$/.test(name))) {
    const lines = new TextDecoder().decode(files[name]).split('\n');
    lines.forEach((line, i) => {
      for (const [, phrase] of line.matchAll(/\b(?:__|_e|esc_html__|esc_attr__)\( '((?:[^'\\]|\\.)*)', 'nutgraf' \)/g)) note(String(phrase), `${name}:${i + 1}`);
    });
  }
  const { title, description, keywords } = JSON.parse(new TextDecoder().decode(files['block/block.json']));
  note(title, 'block/block.json:1', 'block title');
  note(description, 'block/block.json:1', 'block description');
  for (const keyword of keywords) note(keyword, 'block/block.json:1', 'block keyword');
  return found;
}

/** @param {Map<string, string[]>} phrases @returns {string} a gettext template */
function template(phrases) {
  const head = 'msgid ""\nmsgstr ""\n"Project-Id-Version: Nutgraf\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"X-Domain: nutgraf\\n"\n';
  const entries = [...phrases].map(([entry, places]) => `#: ${places.join(' ')}\n${entry}\nmsgstr ""\n`);
  return [head, ...entries].join('\n');
}
