//! A page's HTML → a source with its blocks, where there is no browser to walk it.

import { parseFragment } from 'parse5';

/** @typedef {import('nutgraf/node').Source} Source */

/** What begins and ends a block, and of which kind it is. @type {Record<string, string>} */
const KINDS = {
  h1: 'headline', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading', li: 'list-item', dd: 'list-item',
  dt: 'list-item', blockquote: 'quotation', figcaption: 'caption', p: 'paragraph', div: 'paragraph', section: 'paragraph',
  article: 'paragraph', aside: 'other', nav: 'other', footer: 'other', header: 'paragraph', table: 'other', pre: 'other', br: 'paragraph',
};
const NOT_READ = ['script', 'style', 'template', 'svg', 'noscript', 'button', 'select', 'textarea', 'iframe', 'nut-graf'];

/** @param {string} html @returns {Source} */
export function sourceOfHtml(html) {
  /** @type {{ kind: string, text: string }[]} */
  const blocks = [];
  let open = { kind: 'paragraph', text: '' };
  const end = (/** @type {string} */ kind) => {
    const text = open.text.replace(/\s+/g, ' ').trim();
    if (text) blocks.push({ kind: open.kind, text });
    open = { kind, text: '' };
  };
  const walk = (/** @type {any} */ node, /** @type {string} */ kind) => {
    if (node.nodeName === '#text') open.text += node.value;
    if (NOT_READ.includes(node.nodeName) || isBaked(node)) return;
    // A paragraph inside a quotation or a list item is that.
    const own = KINDS[node.nodeName];
    const inner = own === 'paragraph' ? kind : (own ?? kind);
    if (own) end(inner);
    for (const child of node.childNodes ?? []) walk(child, inner);
    if (own) end(kind);
  };
  walk(parseFragment(html), 'paragraph');
  end('paragraph');
  return lay(blocks);
}

/** A digest that stands in the page already is no part of it. @param {any} node */
function isBaked(node) {
  const names = node.attrs?.find((/** @type {{ name: string }} */ { name }) => name === 'class')?.value ?? '';
  return node.nodeName === 'section' && names.split(/\s+/).includes('nut-graf');
}

/** @param {{ kind: string, text: string }[]} pieces @returns {Source} */
function lay(pieces) {
  let text = '';
  const blocks = pieces.map((piece) => {
    const start = text.length;
    text += `${piece.text}\n\n`;
    return { start, end: start + piece.text.length, kind: /** @type {any} */ (piece.kind) };
  });
  return { text, blocks };
}
