#!/usr/bin/env node
// The command: prints the digests of files or of standard input, over the same WebAssembly as the page.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { digest, toHtml, toJson } from '../www/node.js';
import { quoteText } from '../www/view.js';

/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */

const USAGE = `usage: nutgraf [--json | --html] [OPTION…] [FILE…]     the digest of each file, or of standard input
       nutgraf --jsonl [OPTION…] < IN > OUT            a line {"id", "text", …options} in, a line {"id", …digest} out

  --sentences N   at most this many sentences, 1 to 50 (default 3)
  --words N       instead: whole sentences up to about this many words
  --quotes N      at most this many key quotes, 0 to 50 (default 4)
  --keywords N    at most this many keywords, 0 to 50 (default 8)
  --lang TAG      the text's language (default: found from the text)
  --focus WORDS   words that the summary should lean towards
  --no-clean      keep every block: captions, log-in prompts, link lists
  --json          print the whole digest as JSON
  --html          print it as HTML to put into a page: no script, no style
  --url ADDRESS   where the article stands, for the HTML's links to it
  --jsonl         JSON lines in and out: a bad line is answered with its error, and the rest go on
  --help, --version`;

/** The type that each option's value has. @type {Record<keyof DigestOptions, string>} */
const OPTION_TYPES = {
  sentences: 'number', words: 'number', quotes: 'number', keywords: 'number', lang: 'string', focus: 'string', clean: 'boolean',
  keep: 'object',
};

// Whoever reads us may stop early, like `head`: that is no error.
process.stdout.on('error', (error) => process.exit(/** @type {NodeJS.ErrnoException} */ (error).code === 'EPIPE' ? 0 : 1));

main().catch((error) => fail(error.message, 1));

async function main() {
  const { values, positionals } = parse();
  if (values.help) return print(USAGE);
  if (values.version) return print(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
  const options = optionsOf(values);
  digest('', options); // refuses a bad flag before any text is read
  if (values.jsonl) return answerLines(options);
  for (const file of positionals.length > 0 ? positionals : [0]) {
    const result = digest(readFileSync(file, 'utf8'), options);
    await print(values.json ? toJson(result) : values.html ? toHtml(result, { url: values.url }) : inWords(result));
  }
}

function parse() {
  /** @type {{ type: 'string' }} */
  const value = { type: 'string' };
  /** @type {{ type: 'boolean' }} */
  const flag = { type: 'boolean' };
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        sentences: value, words: value, quotes: value, keywords: value, lang: value, focus: value,
        'no-clean': flag, json: flag, html: flag, url: value, jsonl: flag, help: { ...flag, short: 'h' }, version: flag,
      },
    });
  } catch (error) {
    return fail(`${/** @type {Error} */ (error).message}\n\n${USAGE}`, 2);
  }
}

/**
 * @param {Record<string, string | boolean | undefined>} flags
 * @returns {DigestOptions}
 */
function optionsOf(flags) {
  /** @type {Record<string, unknown>} */
  const options = flags['no-clean'] ? { clean: false } : {};
  for (const [name, type] of Object.entries(OPTION_TYPES)) {
    if (typeof flags[name] !== 'string') continue;
    options[name] = type === 'number' ? Number(flags[name]) : flags[name];
  }
  return options;
}

/** @param {DigestOptions} defaults */
async function answerLines(defaults) {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim()) await print(JSON.stringify(answer(line, defaults)));
  }
}

/**
 * @param {string} line
 * @param {DigestOptions} defaults
 */
function answer(line, defaults) {
  let id = null;
  try {
    const row = JSON.parse(line);
    id = row?.id ?? null;
    if (typeof row?.text !== 'string') throw Object.assign(new Error('the line has no "text"'), { code: 'source-type' });
    return { id, ...digest(row.text, { ...defaults, ...ownOptions(row) }) };
  } catch (error) {
    const { code, message } = /** @type {Error & { code?: string }} */ (error);
    return { id, error: { code: code ?? 'json', message } };
  }
}

/**
 * The options among a line's keys. A key with a value of another type is the archive's own, and not read.
 * @param {Record<string, unknown>} row
 */
function ownOptions(row) {
  return Object.fromEntries(Object.entries(OPTION_TYPES).filter(([name, type]) => typeof row[name] === type).map(([name]) => [name, row[name]]));
}

/** @param {Digest} result */
function inWords({ title, summary, quotes }) {
  const said = quotes.map((quote) => {
    const { title, name } = quote.speaker ?? {};
    return `“${quoteText(quote)}”\n  — ${name ? [title, name].filter(Boolean).join(' ') : 'speaker not found'}`;
  });
  return [title?.text, summary.map(({ text }) => text).join('\n'), ...said].filter(Boolean).join('\n\n');
}

/** @param {string} text */
async function print(text) {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

/**
 * @param {string} message
 * @param {number} status
 * @returns {never}
 */
function fail(message, status) {
  process.stderr.write(`nutgraf: ${message}\n`);
  process.exit(status);
}
