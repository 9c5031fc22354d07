#!/usr/bin/env node
// The command: prints the digests of files or of standard input, by the same WebAssembly as the page.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import { addWords, check, digest, toHtml, toJson } from '../www/node.js';
import { decode, isBinary, kindOf, MAX_BYTES } from '../www/text-file.js';
import { quoteText } from '../www/view.js';
import { digestArchive } from './archive.js';
import { checkInWords, fails, STRENGTHS } from './check.js';
import { languageTag, OPTION_TYPES } from './options.js';
import { Audit, voicesInWords } from './voices.js';

/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {Record<string, string | boolean | undefined>} Flags */

const USAGE = `usage: nutgraf [--json | --html] [OPTION…] [FILE…]        the digest of each file, or of standard input
       nutgraf --jsonl [OPTION…] [FILE…]                 a line {"id", "text", …options} in, a line {"id", …digest} out
       nutgraf --voices [--json] [OPTION…] [FILE…]       who is quoted how much in each file, or in standard input
       nutgraf --voices --jsonl|--csv [OPTION…] [FILE…]  the same of an archive: a line an article, and one for all
       nutgraf --check [--json] [OPTION…] SUMMARY [ARTICLE]    a summary against its article, or standard input
       nutgraf --check --jsonl [OPTION…] [FILE…]         a line {"id", "text", "summary"} in, a line {"id", "check"} out

  --sentences N   at most this many sentences, 1 to 50 (default 3)
  --words N       instead: whole sentences up to about this many words, 1 to 5000
  --quotes N      at most this many key quotes, 0 to 50 (default 4)
  --keywords N    at most this many keywords, 0 to 50 (default 8)
  --lang TAG      the text's language as a BCP 47 tag (default: found from the text)
  --focus WORDS   words that the summary prefers
  --add-words FILE
                  words of your own: a line "tag: en", then sections as in languages/README.md
  --no-clean      keep every block: captions, log-in prompts, link lists
  --scores        with --json or --jsonl: the score of every sentence too
  --json          print the whole digest as JSON
  --html          print it as HTML to put into a page: no script, no style
  --url ADDRESS   the article's address, for the links in the HTML
  --jsonl         JSON lines in and out: a bad line is answered with its error, and the rest go on
  --voices        who is quoted, in how many quotations and words
  --csv           with --voices: lines of JSON in, a table out
  --check         what of a summary the article does not have: names, numbers, dates, quotations, speakers; with
                  --lang, --no-clean, --json, --jsonl
  --fail-on LEVEL with --check: exit with 2 if there is a flag of this strength or a stronger one: strong, medium, weak
  --jobs N        with --jsonl or --csv: worker threads, 1 to 256, or 0 for one per core (default 1); the order of the lines is kept
  --quiet         with --jsonl or --csv: no progress and no count of refused lines on the terminal
  --help, --version

exit status: 0 all was digested; 1 a file could not be read or digested, or the output not written; 2 a bad flag
  of --check: 2 too if there is a flag that --fail-on asks for; else 1 if the summary is empty, since nothing was checked
  of --check --jsonl --fail-on: 2 if a summary has such a flag; else 1 if a line was refused, a summary is empty, or there is no line
  of --jsonl without --fail-on: 0 though lines were refused; each is answered with its error`;

const MAX_JOBS = 256;

/** A wrong use of the command. */
class UsageError extends Error {}

process.stdout.on('error', (error) => {
  // A reader that stops early, like `head`, is not an error.
  if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPIPE') process.exit(0);
  complain(`the output could not be written: ${error.message}`);
  process.exit(1);
});

main().catch((error) => {
  complain(error.message);
  process.exit(error instanceof UsageError ? 2 : 1);
});

async function main() {
  const { values, positionals } = parse();
  if (values.help) return print(USAGE);
  if (values.version) return print(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
  if (values.check || values['fail-on'] !== undefined) return checkMain(values, positionals);
  const words = wordsOf(values);
  const options = optionsOf(values);
  const format = formatOf(values);
  if (values.jsonl || values.csv) {
    const audit = values.voices ? new Audit(Boolean(values.csv)) : undefined;
    const { isWhole } = await digestArchive(positionals, { options, words, jobs: jobsOf(values), isQuiet: Boolean(values.quiet), print, complain, audit });
    process.exitCode = isWhole ? 0 : 1;
    return;
  }
  for (const file of positionals.length > 0 ? positionals : [undefined]) {
    try {
      await print(format(digest(await textOf(file), options)));
    } catch (error) {
      complain(`${file ?? 'standard input'}: ${/** @type {Error} */ (error).message}`);
      process.exitCode = 1;
    }
  }
}

/** `--check`: one summary, or an archive of them. @param {Flags} flags @param {string[]} files */
async function checkMain(flags, files) {
  const failOn = checkFlags(flags);
  const options = { ...(flags['no-clean'] ? { clean: false } : {}), ...(flags.lang === undefined ? {} : { lang: langOf(String(flags.lang)) }) };
  if (flags.jsonl) {
    const how = { words: wordsOf(flags), options: { ...options, check: { failOn } }, jobs: jobsOf(flags), isQuiet: Boolean(flags.quiet), print, complain };
    const { isWhole, lines, refused, flagged, empty } = await digestArchive(files, how);
    const isUnchecked = failOn !== undefined && (refused > 0 || empty > 0 || lines === 0);
    if (failOn !== undefined && lines === 0) complain('there is no line: nothing was checked');
    process.exitCode = flagged > 0 ? 2 : isWhole && !isUnchecked ? 0 : 1;
    return;
  }
  if (files.length < 1 || files.length > 2) throw new UsageError('--check takes a summary and its article, or standard input for it');
  const [summary, article] = files;
  const result = check(await namedTextOf(article), await namedTextOf(summary), options);
  await print(flags.json ? JSON.stringify(result, null, 2) : checkInWords(result));
  if (fails(result, failOn)) process.exitCode = 2;
  if (result.sentences.length === 0) {
    complain(`${summary}: the summary is empty: nothing was checked`);
    process.exitCode = 1;
  }
}

/** The strength that `--fail-on` asks for. @param {Flags} flags */
function checkFlags(flags) {
  if (!flags.check) throw new UsageError('--fail-on is for --check');
  const other = ['sentences', 'words', 'quotes', 'keywords', 'focus', 'scores', 'html', 'url', 'voices', 'csv'].find((name) => flags[name] !== undefined);
  if (other) throw new UsageError(`--${other} is not for --check`);
  if (flags.json && flags.jsonl) throw new UsageError('--json, --html and --jsonl exclude each other');
  if ((flags.jobs ?? flags.quiet) !== undefined && !flags.jsonl) throw new UsageError('--jobs and --quiet are for --jsonl');
  const failOn = flags['fail-on'];
  const known = STRENGTHS.find((strength) => strength === failOn);
  if (failOn !== undefined && !known) throw new UsageError(`--fail-on takes ${STRENGTHS.join(', ')}, not "${failOn}"`);
  return known;
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
        sentences: value, words: value, quotes: value, keywords: value, lang: value, focus: value, 'no-clean': flag, 'add-words': value, scores: flag,
        json: flag, html: flag, url: value, jsonl: flag, jobs: value, quiet: flag, voices: flag, csv: flag, check: flag, 'fail-on': value, help: { ...flag, short: 'h' }, version: flag,
      },
    });
  } catch (error) {
    throw new UsageError(`${/** @type {Error} */ (error).message}\n\n${USAGE}`);
  }
}

/** Adds the words of a file. @param {Flags} flags @returns {string[]} the files' texts */
function wordsOf({ 'add-words': file }) {
  if (file === undefined) return [];
  try {
    const words = readFileSync(String(file), 'utf8');
    addWords(words);
    return [words];
  } catch (error) {
    throw new UsageError(`--add-words ${file}: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {Flags} flags @returns {DigestOptions} */
function optionsOf(flags) {
  /** @type {Record<string, unknown>} */
  const options = flags['no-clean'] ? { clean: false } : {};
  for (const [name, type] of Object.entries(OPTION_TYPES)) {
    const given = flags[name];
    if (given !== undefined) options[name] = type === 'number' ? numberOf(name, String(given)) : name === 'lang' ? langOf(String(given)) : given;
  }
  try {
    digest('', options);
  } catch (error) {
    throw new UsageError(/** @type {Error} */ (error).message);
  }
  return options;
}

/** @param {string} given */
function langOf(given) {
  try {
    return languageTag(given);
  } catch (error) {
    throw new UsageError(/** @type {Error} */ (error).message);
  }
}

/** @param {string} name @param {string} given */
function numberOf(name, given) {
  if (!/^-?\d+$/.test(given)) throw new UsageError(`--${name} takes a whole number, not "${given}"`);
  return Number(given);
}

/** @param {Flags} flags @returns {(result: Digest) => string} */
function formatOf(flags) {
  const { json, html, jsonl, url, voices, csv } = flags;
  if ([json, html, jsonl].filter(Boolean).length > 1) throw new UsageError('--json, --html and --jsonl exclude each other');
  if (csv && !voices) throw new UsageError('--csv is for --voices');
  if (csv && (json || jsonl)) throw new UsageError('--csv, --json and --jsonl exclude each other');
  if (voices && (html || flags.scores)) throw new UsageError(`--${html ? 'html' : 'scores'} is not for --voices`);
  if (url !== undefined && !html) throw new UsageError('--url is for --html');
  if (url !== undefined && !/^https?:$/.test(URL.canParse(String(url)) ? new URL(String(url)).protocol : '')) {
    throw new UsageError(`--url takes an address with http or https, not "${url}"`);
  }
  if (flags.scores && !json && !jsonl) throw new UsageError('--scores is for --json and --jsonl');
  if ((flags.jobs ?? flags.quiet) !== undefined && !jsonl && !csv) throw new UsageError('--jobs and --quiet are for --jsonl and --csv');
  if (voices) return ({ voices }) => (json ? JSON.stringify(voices, null, 2) : voicesInWords(voices));
  return json ? toJson : html ? (result) => toHtml(result, { url: /** @type {string | undefined} */ (url) }) : inWords;
}

/** @param {Flags} flags */
function jobsOf({ jobs = '1' }) {
  const given = numberOf('jobs', String(jobs));
  if (given < 0 || given > MAX_JOBS) throw new UsageError(`--jobs is ${given}; it must be 0 to ${MAX_JOBS}`);
  return given || availableParallelism();
}

/** The text of a file, or of standard input. @param {string | undefined} file */
async function textOf(file) {
  const bytes = file === undefined ? await bytesOf(process.stdin) : readFileSync(file);
  if (bytes.length > MAX_BYTES) throw new Error(`it has ${bytes.length} bytes; the most is ${MAX_BYTES}`);
  if (kindOf(bytes)) throw new Error('it is not a text: open it in its own program, and save or copy its text');
  const text = decode(bytes);
  if (isBinary(text)) throw new Error('it is not a text');
  return text;
}

/** The same; an error says of which file. @param {string | undefined} file */
async function namedTextOf(file) {
  try {
    return await textOf(file);
  } catch (error) {
    throw new Error(`${file ?? 'standard input'}: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {AsyncIterable<Uint8Array>} stream */
async function bytesOf(stream) {
  const chunks = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BYTES) break; // refused by its length
  }
  return Buffer.concat(chunks);
}

/** @param {Digest} result */
function inWords({ title, summary, quotes }) {
  const said = quotes.map((quote) => {
    const { title, name } = quote.speaker ?? {};
    return `“${quoteText(quote)}”\n  — ${name ? [name, title].filter(Boolean).join(', ') : 'speaker not found'}`;
  });
  return [title?.text, summary.map(({ text }) => text).join('\n'), ...said].filter(Boolean).join('\n\n');
}

/** @param {string} text */
async function print(text) {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

/** @param {string} message */
function complain(message) {
  process.stderr.write(`nutgraf: ${message}\n`);
}
