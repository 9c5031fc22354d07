//! `<div data-nut-graf data-sentences="2">` → `<nut-graf sentences="2">`, for systems that strip unknown tags from what an
//! author writes: whatever the tag takes as an attribute, the div takes with `data-` before it, and what it holds moves in.

const PLACEHOLDER = 'div[data-nut-graf]';
/** What moves over under its own name; all else has `data-` before it. */
const OWN = ['id', 'class', 'lang', 'dir'];

/** Replaces every placeholder, those too that come later. @param {readonly string[]} attributes the tag's own */
export function upgradePlaceholders(attributes) {
  const upgradeAll = () => {
    for (const found of document.querySelectorAll(PLACEHOLDER)) upgrade(/** @type {HTMLElement} */ (found), attributes);
  };
  upgradeAll();
  new MutationObserver(upgradeAll).observe(document, { subtree: true, childList: true });
}

/** @param {HTMLElement} placeholder @param {readonly string[]} attributes */
function upgrade(placeholder, attributes) {
  const made = document.createElement('nut-graf');
  for (const name of OWN) copy(placeholder, name, made, name);
  for (const name of attributes) copy(placeholder, `data-${name}`, made, name);
  made.append(...placeholder.childNodes);
  placeholder.replaceWith(made);
}

/** @param {Element} from @param {string} name @param {Element} to @param {string} as */
function copy(from, name, to, as) {
  const value = from.getAttribute(name);
  if (value !== null) to.setAttribute(as, value);
}
