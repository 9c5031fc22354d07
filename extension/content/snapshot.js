//! What a reader sees of an element, as plain data that the panel rebuilds in a document of its own.
//!
//! The engine can't run here: a page's content security policy may forbid WebAssembly. So the live page is reduced to the
//! elements that are shown, with the attributes that the engine reads, and the page's text nodes are kept in their order.

/** @typedef {string | SnapshotElement} SnapshotNode a text node's text, or an element */
/** @typedef {{ name: string, attributes?: Record<string, string>, children: SnapshotNode[] }} SnapshotElement */

/** Elements that hold no text of the article. */
const SKIPPED = new Set('area audio button canvas datalist embed head iframe input link map meta meter math noscript nut-graf object optgroup option picture progress rp rt script select style svg template textarea title video'.split(' '));

/** Elements that are blocks unless a style says otherwise. */
const BLOCKS = new Set('address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(' '));

/** Attributes that tell what an element is. */
const READ = ['role', 'itemprop', 'open', 'lang', 'id'];

/**
 * @param {Element} root
 * @returns {{ tree: SnapshotElement, texts: Text[] }} the tree, and the live text nodes in the order of its texts
 */
export function snapshot(root) {
  /** @type {Text[]} */
  const texts = [];
  return { tree: visit(root, texts) ?? { name: 'div', children: [] }, texts };
}

/** @param {Element} element @param {Text[]} texts @returns {SnapshotElement | undefined} nothing if it is not shown */
function visit(element, texts) {
  const name = element.localName;
  if (SKIPPED.has(name) || element.ariaHidden === 'true') return undefined;
  const view = element.ownerDocument.defaultView;
  const style = view?.getComputedStyle(element);
  if (!style || isUndisplayed(style)) return undefined;
  /** @type {SnapshotNode[]} */
  const children = [];
  const isVisible = style.visibility === 'visible';
  for (const child of childrenOf(element)) {
    if (child.nodeType === Node.TEXT_NODE && isVisible) {
      texts.push(/** @type {Text} */ (child));
      children.push(/** @type {Text} */ (child).data);
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      const inner = visit(/** @type {Element} */ (child), texts);
      if (inner) children.push(inner);
    }
  }
  return shaped(name, style.display, attributesOf(element), children);
}

/** The flat tree: a shadow tree stands in its host's place, what is slotted in its slot's. @param {Element} element @returns {Iterable<Node>} */
function childrenOf(element) {
  if (element.localName === 'slot') {
    const assigned = /** @type {HTMLSlotElement} */ (element).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  if (element.localName === 'details' && !element.hasAttribute('open')) return element.querySelectorAll(':scope > summary');
  return (element.shadowRoot ?? element).childNodes;
}

/** Whether a style leaves nothing to be seen: not displayed, or clipped for screen readers alone. @param {CSSStyleDeclaration} style */
function isUndisplayed(style) {
  if (style.display === 'none' || style.contentVisibility === 'hidden') return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  const isTiny = (/** @type {string} */ side) => side === '0px' || side === '1px';
  return /^rect\((0|1)px, ?\1px, ?\1px, ?\1px\)/.test(style.clip) || /^inset\((50|100)%\)$/.test(style.clipPath)
    || (isTiny(style.width) && isTiny(style.height) && style.overflowX !== 'visible');
}

/** @param {Element} element */
function attributesOf(element) {
  /** @type {Record<string, string>} */
  const attributes = {};
  for (const name of READ) {
    const value = element.getAttribute(name);
    if (value !== null) attributes[name] = value;
  }
  // A class may mean "hidden" where nothing is styled; what is shown here carries its names where they mean no style.
  const names = element.getAttribute('class');
  if (names) attributes.itemprop = `${attributes.itemprop ?? ''} ${names}`.trim();
  return attributes;
}

/**
 * An element whose name says what its style says: a block in a block element, text in line in a span.
 *
 * @param {string} name
 * @param {string} display
 * @param {Record<string, string>} attributes
 * @param {SnapshotNode[]} children
 * @returns {SnapshotElement}
 */
function shaped(name, display, attributes, children) {
  const element = { name, ...(Object.keys(attributes).length > 0 && { attributes }), children };
  const isInline = display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');
  if (isInline === !BLOCKS.has(name)) return element;
  return isInline ? { ...element, name: 'span' } : { name: 'div', children: [element] };
}
