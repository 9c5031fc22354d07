//! The languages inside the script, each as gzip in base64, unpacked when it is first needed.

import packed from '#languages-packed';

/** @param {string} tag @returns {Promise<string>} the text of its file */
export default function unpack(tag) {
  const file = packed[tag];
  if (!file) return Promise.reject(new Error(`the script does not hold the language "${tag}"`));
  const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
