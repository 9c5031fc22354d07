//! Finds the article of a page that marks none for the element: a semantic element that holds most of the running text,
//! else the smallest element that does.

/** Semantic marks of an article, the most reliable first. */
const NAMES = ['[itemprop~="articleBody"]', 'article', '[role="article"]', 'main', '[role="main"]'];

/** Minimum share of the page's running text in its article (set by hand): teasers and comments are articles too. */
const MIN_SHARE = 0.6;

/** Minimum characters of a paragraph that counts (set by hand): shorter ones are often captions or prompts. */
const MIN_CHARACTERS = 40;

/**
 * @param {Document | Element} page
 * @param {number} [minShare] minimum share of the page's running text that the article holds
 * @returns {Element | undefined} `undefined` if the page has no running text at all
 */
export function articleOf(page, minShare = MIN_SHARE) {
  const text = textOf(page);
  const whole = [...text.values()].reduce((sum, length) => sum + length, 0);
  if (whole === 0) return undefined;
  const held = heldBy(text);
  const holdsMost = (/** @type {Element} */ element) => (held.get(element) ?? 0) >= whole * minShare;
  for (const name of NAMES) {
    const named = [...page.querySelectorAll(name)].filter(holdsMost);
    // The innermost of nested elements comes last in document order.
    const innermost = named.at(-1);
    if (innermost) return innermost;
  }
  return smallest([...held.keys()].filter(holdsMost), held);
}

/**
 * The characters of running text in each paragraph: a `p`, or an element with its own text nodes. Links do not count.
 *
 * @param {Document | Element} page
 */
function textOf(page) {
  /** @type {Map<Element, number>} */
  const text = new Map();
  for (const paragraph of page.querySelectorAll('p, pre, blockquote, td, div, section')) {
    const own = paragraph.matches('p') ? paragraph.childNodes : [...paragraph.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const length = [...own].reduce((sum, node) => sum + (node.nodeName === 'A' ? 0 : (node.textContent ?? '').trim().length), 0);
    if (length >= MIN_CHARACTERS && !paragraph.closest('nav, aside, footer, form, [hidden]')) text.set(paragraph, length);
  }
  return text;
}

/** The characters of running text inside each ancestor. @param {Map<Element, number>} text */
function heldBy(text) {
  /** @type {Map<Element, number>} */
  const held = new Map();
  for (const [paragraph, length] of text) {
    const first = paragraph.matches('p, pre, blockquote') ? paragraph.parentElement : paragraph;
    for (let around = first; around; around = parentOf(around)) {
      held.set(around, (held.get(around) ?? 0) + length);
    }
  }
  return held;
}

/** Reads the prototype's property: a form returns a control named "parentElement" instead (DOM clobbering). @param {Element} element @returns {Element | null} */
function parentOf(element) {
  return Reflect.get(Node.prototype, 'parentElement', element);
}

/** The element that contains no other of them. @param {Element[]} elements @param {Map<Element, number>} held */
function smallest(elements, held) {
  const ordered = elements.sort((a, b) => (held.get(a) ?? 0) - (held.get(b) ?? 0) || (a.contains(b) ? 1 : -1));
  return ordered[0];
}
