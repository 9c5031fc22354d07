//! A file's bytes → its text, whatever its encoding; or what it is instead of a text.

/** Maximum size of a file in bytes: what the engine reads. */
export const MAX_BYTES = 32 << 20;

/** Bytes at the beginning of a file from which its kind and encoding are told. */
export const HEAD_BYTES = 4_096;

/** UTF-16 code units from which it is told whether a text was read in the wrong encoding. */
const SAMPLE_LENGTH = 1 << 20;

/** How files begin that are not text. @type {Array<[string, 'pdf' | 'packed' | 'picture']>} */
const SIGNATURES = [
  ['%PDF', 'pdf'],
  ['PK\x03\x04', 'packed'],
  ['\xd0\xcf\x11\xe0', 'packed'],
  ['\x1f\x8b', 'packed'],
  ['{\\rtf', 'packed'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['RIFF', 'picture'],
  ['BM', 'picture'],
];

/**
 * What a file is that is not text; `undefined` if it can be text.
 *
 * @param {Uint8Array} head its first `HEAD_BYTES`
 * @param {string} [type] its MIME type
 * @returns {'pdf' | 'packed' | 'picture' | undefined} "packed": an archive or an office document
 */
export function kindOf(head, type = '') {
  const start = latin(head.subarray(0, HEAD_BYTES));
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  // A text can begin with "BM" too, but holds no zero byte.
  if (known && !(start.startsWith('BM') && !start.includes('\0'))) return known;
  return type.startsWith('image/') && type !== 'image/svg+xml' ? 'picture' : undefined;
}

/**
 * Whether a file is an HTML page.
 *
 * @param {Uint8Array} head
 * @param {string} name
 */
export function isHtmlFile(head, name) {
  return /\.x?html?$/i.test(name) || /^\s*(<!doctype html|<html)/i.test(latin(head.subarray(0, HEAD_BYTES)));
}

/**
 * Decodes by the byte order mark, by zero bytes (UTF-16), by the encoding that a page names, as UTF-8, and else as
 * windows-1252, the usual encoding of Western texts before UTF-8. The byte order mark is not part of the text.
 *
 * @param {Uint8Array} bytes
 * @param {boolean} [isHtml]
 */
export function decode(bytes, isHtml = false) {
  const declared = isHtml ? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(latin(bytes.subarray(0, HEAD_BYTES)))?.[1] : undefined;
  const encoding = utf16(bytes) ?? declared;
  try {
    if (encoding) return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not the encoding that it names.
  }
  const text = new TextDecoder().decode(bytes);
  return isBroken(text) ? new TextDecoder('windows-1252').decode(bytes) : text;
}

/**
 * The byte order of UTF-16, by its mark or by its zero bytes.
 *
 * @param {Uint8Array} bytes
 * @returns {'utf-16le' | 'utf-16be' | undefined} `undefined` if it is not UTF-16
 */
export function utf16(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD_BYTES);
  const zeros = [0, 0];
  head.forEach((byte, i) => byte === 0 && (zeros[i % 2] = (zeros[i % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even > head.length / 4 && odd === 0) return 'utf-16be';
  return undefined;
}

/** Whether a decoded file is not text: more than 1 % of its beginning is control characters. @param {string} text */
export function isBinary(text) {
  const head = text.slice(0, HEAD_BYTES);
  const controls = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g)?.length ?? 0;
  return controls > head.length / 100;
}

/** Whether more than a tenth of what is beyond ASCII could not be read as UTF-8. @param {string} text */
function isBroken(text) {
  const beyondAscii = text.slice(0, SAMPLE_LENGTH).match(/[^\0-\x7f]/g) ?? [];
  return beyondAscii.filter((character) => character === '\ufffd').length > beyondAscii.length / 10;
}

/** One character a byte. @param {Uint8Array} bytes */
function latin(bytes) {
  return String.fromCharCode(...bytes);
}
