//! A page → the element that holds its article, for hosts that name none: what the page itself calls the article, if that
//! holds most of the page's running text; else the smallest element that does.

/** What pages call their article, the surest name first. */
const NAMES = ['[itemprop~="articleBody"]', 'article', '[role="article"]', 'main', '[role="main"]'];

/** The share of a page's running text that its article holds at least: teasers and comments are articles too. */
const LEAST_SHARE = 0.6;

/** A paragraph shorter than this is a caption or a prompt as likely as text. */
const LEAST_CHARACTERS = 40;

/**
 * @param {Document | Element} page
 * @returns {Element | undefined} `undefined` if the page has no running text at all
 */
export function articleOf(page) {
  const text = textOf(page);
  const whole = [...text.values()].reduce((sum, length) => sum + length, 0);
  if (whole === 0) return undefined;
  const held = heldBy(text);
  const holdsMost = (/** @type {Element} */ element) => (held.get(element) ?? 0) >= whole * LEAST_SHARE;
  for (const name of NAMES) {
    const named = [...page.querySelectorAll(name)].filter(holdsMost);
    // Of nested ones the innermost: it comes last, and what is around it is not the article.
    const innermost = named.at(-1);
    if (innermost) return innermost;
  }
  return smallest([...held.keys()].filter(holdsMost), held);
}

/**
 * The running text of each paragraph, in characters: a `p`, or an element with text of its own. Links don't count.
 *
 * @param {Document | Element} page
 */
function textOf(page) {
  /** @type {Map<Element, number>} */
  const text = new Map();
  for (const paragraph of page.querySelectorAll('p, pre, blockquote, td, div, section')) {
    const own = paragraph.matches('p') ? paragraph.childNodes : [...paragraph.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const length = [...own].reduce((sum, node) => sum + (node.nodeName === 'A' ? 0 : (node.textContent ?? '').trim().length), 0);
    if (length >= LEAST_CHARACTERS && !paragraph.closest('nav, aside, footer, form, [hidden]')) text.set(paragraph, length);
  }
  return text;
}

/** How much of that text each element around it holds. @param {Map<Element, number>} text */
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

/** A form would give a control of the name "parentElement", and so lead round in a circle. @param {Element} element @returns {Element | null} */
function parentOf(element) {
  return Reflect.get(Node.prototype, 'parentElement', element);
}

/** The one that holds no other of them. @param {Element[]} elements @param {Map<Element, number>} held */
function smallest(elements, held) {
  const ordered = elements.sort((a, b) => (held.get(a) ?? 0) - (held.get(b) ?? 0) || (a.contains(b) ? 1 : -1));
  return ordered[0];
}
