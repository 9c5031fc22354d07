//! `<div data-nut-graf data-sentences="2">` → `<nut-graf sentences="2">`, for systems that strip unknown tags. The div takes
//! the tag's attributes with the prefix `data-`; its content moves into the tag.

const PLACEHOLDER = 'div[data-nut-graf]';
/** Attributes copied under their own name. */
const OWN = ['id', 'class', 'lang', 'dir'];

/** Replaces every placeholder, also later ones. @param {readonly string[]} attributes the tag's own */
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
