//! Marks on the page, through the CSS Custom Highlight API. The panel inserts their style sheet; the page's DOM stays as it is.

/** Names of the highlights, with the later ones on top. */
const NAMES = /** @type {const} */ (['nutgraf-panel-summary', 'nutgraf-panel-quote', 'nutgraf-panel-active']);

/** @typedef {'summary' | 'quote' | 'active'} Kind */

/** @param {Kind} kind @param {Range[]} ranges */
export function mark(kind, ranges) {
  const name = /** @type {typeof NAMES[number]} */ (`nutgraf-panel-${kind}`);
  for (const registry of registries()) registry.delete(name);
  for (const [view, own] of Map.groupBy(ranges, (range) => range.startContainer.ownerDocument?.defaultView)) {
    const { CSS: { highlights } = {}, Highlight } = /** @type {any} */ (view ?? {});
    if (!highlights) continue;
    seen.add(highlights);
    const highlight = new Highlight(...own);
    highlight.priority = NAMES.indexOf(name);
    highlights.set(name, highlight);
  }
}

/** The registries of the page and its frames that hold marks. @type {Set<Map<string, unknown>>} */
const seen = new Set();

function registries() {
  return [...seen];
}

/** Takes all marks away. */
export function unmark() {
  for (const registry of seen) for (const name of NAMES) registry.delete(name);
  seen.clear();
}
