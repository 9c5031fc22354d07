//! The WebAssembly inside the script: gzip in base64, unpacked at the first request. It needs neither a request nor a
//! `data:` URL, so a policy need not allow them.

import packed from '#packed';

/** @returns {Promise<ArrayBuffer>} */
export default function unpack() {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
