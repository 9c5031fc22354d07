//! One line of an archive, `{"id", "text", …options}` → its answer, `{"id", …digest}` or `{"id", "error"}`; with a `summary` to
//! check, `{"id", "check"}`.

import { check, digest } from '../www/node.js';
import { fails } from './check.js';
import { MAX_LINE, rawMember } from './lines.js';
import { CHECK_OPTION_TYPES, OPTION_TYPES } from './options.js';

/** @typedef {import('../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {import('../pkg/nutgraf.js').CheckOptions} CheckOptions */
/** @typedef {{ failOn?: import('./check.js').Strength }} CheckFlags what `--check` was given besides options */

/**
 * @param {string} line
 * @param {DigestOptions & { check?: CheckFlags }} defaults `check`: summaries are checked
 * @returns {{ text: string, isRefused?: boolean, isSpent?: boolean, isFlagged?: boolean, isEmpty?: boolean }} `isSpent`: the
 *   engine failed and can't be used again; `isFlagged`: a summary has a flag of the strength asked for; `isEmpty`: it has no
 *   sentence, so that nothing was checked
 */
export function answer(line, { check: flags, ...defaults }) {
  let id = 'null';
  try {
    if (line.length > MAX_LINE) throw refusal('text-too-long', `the line is longer than ${MAX_LINE} characters`);
    const row = parse(line);
    if (kindOf(row) !== 'an object') throw refusal('source-type', `the line is ${kindOf(row)}; it must be an object with "text"`);
    id = rawMember(line, 'id') ?? 'null';
    requireText(row, 'text');
    if (flags) {
      requireText(row, 'summary');
      const result = check(row.text, row.summary, { .../** @type {CheckOptions} */ (defaults), ...optionsOf(row, CHECK_OPTION_TYPES) });
      return { text: `{"id":${id},"check":${JSON.stringify(result)}}`, isFlagged: fails(result, flags.failOn), isEmpty: result.sentences.length === 0 };
    }
    const result = digest(row.text, { ...defaults, ...optionsOf(row, OPTION_TYPES) });
    return { text: `{"id":${id},${JSON.stringify(result).slice(1)}` };
  } catch (error) {
    const { code, message } = /** @type {Error & { code?: string }} */ (error);
    const told = { code: code ?? 'engine-failed', message };
    return { text: `{"id":${id},"error":${JSON.stringify(told)}}`, isRefused: true, isSpent: !code };
  }
}

/** @param {string} line @returns {any} */
function parse(line) {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw refusal('json', /** @type {Error} */ (error).message);
  }
}

/**
 * The options of a line: those among its keys, and then those in its `options`.
 *
 * A list or an object under an option's name ("quotes", "keywords") and a key of any other name are the archive's own and not
 * read. In `options` the engine refuses every name and value that is not an option's.
 *
 * @param {Record<string, unknown>} row
 * @param {Record<string, string>} types
 */
function optionsOf(row, types) {
  /** @type {Record<string, unknown>} */
  const options = {};
  for (const [name, type] of Object.entries(types)) {
    const value = row[name];
    if (type === 'array' ? Array.isArray(value) : typeof value === type) options[name] = value;
    else if (['string', 'number', 'boolean'].includes(typeof value)) {
      throw refusal('option-type', `"${name}" is ${JSON.stringify(value)}; it must be a ${type}`);
    }
  }
  const { options: more = null } = row;
  if (more !== null && (typeof more !== 'object' || Array.isArray(more))) throw refusal('option-type', '"options" must be an object');
  return { ...options, ...more };
}

/** Refuses a line whose member is missing, or no string. @param {Record<string, unknown>} row @param {'text' | 'summary'} name */
function requireText(row, name) {
  const value = row[name];
  if (value === undefined) throw refusal('source-type', `the line has no "${name}"`);
  if (typeof value !== 'string') throw refusal('source-type', `"${name}" is ${kindOf(value)}; it must be a string`);
}

/** @param {unknown} value of JSON */
function kindOf(value) {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** @param {string} code @param {string} message */
function refusal(code, message) {
  return Object.assign(new Error(message), { code });
}
