//! The WebAssembly inside the script: gzip, then base64, unpacked when it is first needed. No request and no `data:`
//! address, so a policy need not name either.

import packed from '#packed';

/** @returns {Promise<ArrayBuffer>} */
export default function unpack() {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
