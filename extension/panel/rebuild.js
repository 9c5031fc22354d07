//! A snapshot of a page → a document of our own, and the way back from it to the page's text nodes.
//!
//! Its nodes are made one by one: no markup is parsed, nothing is loaded, nothing runs.

/** @typedef {import('../messages.js').Page} Page */
/** @typedef {import('../messages.js').Place} Place */
/** @typedef {import('../content/snapshot.js').SnapshotNode} SnapshotNode */

/** @param {Page} page @returns {{ root: Element, placeOf: (range: Range) => Place | undefined }} */
export function rebuild({ tree, lang, headline, selected, summary }) {
  const inert = document.implementation.createHTMLDocument('');
  if (lang) inert.documentElement.lang = lang;
  if (headline) {
    const meta = inert.createElement('meta');
    meta.setAttribute('property', 'og:title');
    meta.content = headline;
    inert.head.append(meta);
  }
  /** @type {Map<Node, number>} */
  const numbers = new Map();
  const shift = (/** @type {number} */ number) => (selected && number === selected.first ? selected.from : 0);

  /** @param {SnapshotNode} node @returns {Node} */
  const make = (node) => {
    if (typeof node === 'string') {
      const number = numbers.size;
      const text = inert.createTextNode(selected ? selectedPart(node, number, selected) : summary?.place ? blanked(node, number, summary.place) : node);
      numbers.set(text, number);
      return text;
    }
    const element = inert.createElement(node.name);
    for (const [name, value] of Object.entries(node.attributes ?? {})) element.setAttribute(name, value);
    element.append(...node.children.map(make));
    return element;
  };
  const root = /** @type {Element} */ (make(tree));
  inert.body.append(root);

  return {
    root,
    placeOf({ startContainer, startOffset, endContainer, endOffset }) {
      const [first, last] = [numbers.get(startContainer), numbers.get(endContainer)];
      if (first === undefined || last === undefined) return undefined;
      return { first, from: startOffset + shift(first), last, to: endOffset + shift(last) };
    },
  };
}

/** @param {string} text @param {number} number @param {Place} selected */
function selectedPart(text, number, { first, from, last, to }) {
  if (number < first || number > last) return '';
  return text.slice(number === first ? from : 0, number === last ? to : undefined);
}

/** The text with spaces where the summary stands, so that every offset is what it was. @param {string} text @param {number} number @param {Place} summary */
function blanked(text, number, { first, from, last, to }) {
  if (number < first || number > last) return text;
  const start = number === first ? from : 0;
  const end = number === last ? to : text.length;
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
