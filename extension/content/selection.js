//! What the reader has selected, and which part of what was read that is.

/** @typedef {import('../messages.js').Place} Place */
/** @typedef {{ text: string, range?: Range, field?: HTMLTextAreaElement }} Selected in the page, or in a text field */

/** @returns {Selected | undefined} nothing if no text is selected, here or in a frame of the same origin */
export function selectedText() {
  for (const page of documentsOfFocus()) {
    const selection = page.getSelection();
    if (selection && !selection.isCollapsed && selection.toString().trim()) return { text: selection.toString(), range: selection.getRangeAt(0).cloneRange() };
    const field = page.activeElement?.localName === 'textarea' ? /** @type {HTMLTextAreaElement} */ (page.activeElement) : undefined;
    const text = field?.value.slice(field.selectionStart, field.selectionEnd) ?? '';
    if (field && text.trim()) return { text, field };
  }
  return undefined;
}

/** Whether what was selected still stands in the page: a range is empty when its nodes are gone. @param {Selected | undefined} selected */
export function isThere(selected) {
  if (selected?.field) return selected.field.isConnected && selected.field.value.includes(selected.text);
  return selected?.range?.collapsed === false && selected.range.startContainer.isConnected;
}

/** The document of the frame that the reader is in, and those around it. */
function documentsOfFocus() {
  const pages = [document];
  for (let page = document; (page = /** @type {any} */ (page.activeElement)?.contentDocument);) pages.unshift(page);
  return pages;
}

/**
 * @param {Text[]} texts that were read, in the order of the document
 * @param {Range} selected
 * @returns {Place | undefined} nothing if the selection touches none of them
 */
export function within(texts, selected) {
  const touched = (/** @type {Text} */ text) => selected.intersectsNode(text);
  const first = texts.findIndex(touched);
  const last = texts.findLastIndex(touched);
  const [start, end] = [texts[first], texts[last]];
  if (!start || !end) return undefined;
  const from = selected.startContainer === start ? selected.startOffset : 0;
  const to = selected.endContainer === end ? selected.endOffset : end.length;
  return { first, from, last, to };
}
