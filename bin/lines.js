//! A stream of bytes → its lines, in batches; and what a line holds of its own, as it was written.

import { HEAD_BYTES, utf16 } from '../www/text-file.js';

/** Maximum length of a line in UTF-16 code units: 32 MB of text, each character written as a six-letter escape. */
export const MAX_LINE = 6 * (32 << 20);

/**
 * The lines that are complete after each chunk, without their ends: LF, CR LF or CR. A byte order mark is dropped, and
 * UTF-16 is read as well as UTF-8. A line that is too long is cut to `MAX_LINE` + 1.
 *
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {number} [maxLine]
 * @returns {AsyncGenerator<string[]>}
 */
export async function* batches(chunks, maxLine = MAX_LINE) {
  /** @type {string[]} */
  let begun = [];
  let room = maxLine + 1;
  let half = '';
  for await (const text of decoded(chunks)) {
    if (text === '') continue;
    // A CR at the end of a chunk may be half of a CR LF.
    const isHalf = text.endsWith('\r');
    const [first = '', ...more] = (half + (isHalf ? text.slice(0, -1) : text)).split(/\r\n|\n|\r/);
    half = isHalf ? '\r' : '';
    begun.push(first.slice(0, room));
    room = Math.max(0, room - first.length);
    const last = more.pop();
    if (last === undefined) continue;
    yield [begun.join(''), ...more];
    begun = [last.slice(0, maxLine + 1)];
    room = Math.max(0, maxLine + 1 - last.length);
  }
  const rest = begun.join('');
  if (rest) yield [rest];
}

/** @param {AsyncIterable<Uint8Array>} chunks @returns {AsyncGenerator<string>} */
async function* decoded(chunks) {
  /** @type {TextDecoder | undefined} */
  let decoder;
  let head = new Uint8Array();
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (!decoder) {
      // Two bytes tell a byte order mark.
      bytes = head = Buffer.concat([head, chunk]);
      if (bytes.length < 2) continue;
      decoder = new TextDecoder(utf16(bytes.subarray(0, HEAD_BYTES)) ?? 'utf-8');
    }
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder ? decoder.decode() : new TextDecoder().decode(head);
}

/**
 * The source text of a member of a JSON object; of the last one, if the name stands there twice.
 *
 * @param {string} json valid, an object
 * @param {string} name
 * @returns {string | undefined}
 */
export function rawMember(json, name) {
  let found;
  let at = afterSpace(json, json.indexOf('{') + 1);
  while (json[at] === '"') {
    const keyEnd = stringEnd(json, at);
    const key = JSON.parse(json.slice(at, keyEnd));
    const start = afterSpace(json, afterSpace(json, keyEnd) + 1);
    const end = valueEnd(json, start);
    if (key === name) found = json.slice(start, end);
    at = afterSpace(json, afterSpace(json, end) + 1);
  }
  return found;
}

/** @param {string} json @param {number} start */
function afterSpace(json, start) {
  const space = /[ \t\n\r]*/y;
  space.lastIndex = start;
  space.test(json);
  return space.lastIndex;
}

/** The end of the string that begins at `start`. @param {string} json @param {number} start */
function stringEnd(json, start) {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    if (end < 0) return json.length;
    let backslashes = 0;
    while (json[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
}

/** @param {string} json @param {number} start */
function valueEnd(json, start) {
  const first = json[start];
  if (first === '"') return stringEnd(json, start);
  if (first !== '{' && first !== '[') {
    const scalar = /[^,}\]\s]*/y;
    scalar.lastIndex = start;
    scalar.test(json);
    return scalar.lastIndex;
  }
  const marks = /["{}[\]]/g;
  marks.lastIndex = start;
  for (let depth = 0; ; ) {
    const mark = marks.exec(json);
    if (!mark) return json.length;
    if (mark[0] === '"') marks.lastIndex = stringEnd(json, mark.index);
    else depth += mark[0] === '{' || mark[0] === '[' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
}
