//! Recognises a text that is nothing but a link.

/** @param {string} text @returns {URL | undefined} */
export function loneLink(text) {
  const trimmed = text.trim();
  return /^https?:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed) ? new URL(trimmed) : undefined;
}
