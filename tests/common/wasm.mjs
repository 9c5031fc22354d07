//! The engine as it is built, but with a limit to its memory: one that runs out of it as a phone's would.

import { readFileSync } from 'node:fs';

const MEMORY_SECTION = 5;

export const built = () => Uint8Array.from(readFileSync(new URL('../../pkg/nutgraf_bg.wasm', import.meta.url)));

/**
 * The WebAssembly with a maximum put into its memory section.
 *
 * @param {Uint8Array} wasm
 * @param {number} pages of 64 KiB that it may have at most
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function limited(wasm, pages) {
  let at = 8; // after the magic number and the version
  while (wasm[at] !== MEMORY_SECTION) {
    const size = number(wasm, at + 1);
    at = size.end + size.value;
  }
  const size = number(wasm, at + 1);
  const least = number(wasm, size.end + 2); // after the count of memories and the flags of the first
  const limits = [1, 1, ...wasm.subarray(size.end + 2, least.end), ...bytesOf(pages)];
  return Uint8Array.from([...wasm.subarray(0, at + 1), ...bytesOf(limits.length), ...limits, ...wasm.subarray(least.end)]);
}

/** Reads a number of WebAssembly's: unsigned LEB128. @param {Uint8Array} wasm @param {number} at */
function number(wasm, at) {
  let [value, shift, end] = [0, 0, at];
  for (;;) {
    const byte = wasm[end++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    shift += 7;
    if (byte < 0x80) return { value, end };
  }
}

/** @param {number} value */
function bytesOf(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return [...bytes, value];
}
