//! Marks on the page, through the CSS Custom Highlight API. The panel inserts their style sheet; the page's DOM stays as it is.

/** Names of the highlights, with the later ones on top. */
const NAMES = /** @type {const} */ (['nutgraf-panel-summary', 'nutgraf-panel-quote', 'nutgraf-panel-active']);

/** @typedef {'summary' | 'quote' | 'active'} Kind */

/** What each panel's reader has marked. @type {Map<object, Partial<Record<Kind, Range[]>>>} */
const marked = new Map();
/** The registries of the page and its frames that hold marks. @type {Set<Map<string, unknown>>} */
const registries = new Set();

/** @param {object} owner @param {Kind} kind @param {Range[]} ranges in place of those that it has marked so */
export function mark(owner, kind, ranges) {
  marked.set(owner, { ...marked.get(owner), [kind]: ranges });
  show(kind);
}

/** Takes all marks of an owner away. @param {object} owner */
export function unmark(owner) {
  const kinds = Object.keys(marked.get(owner) ?? {});
  marked.delete(owner);
  for (const kind of kinds) show(/** @type {Kind} */ (kind));
  if (marked.size === 0) registries.clear();
}

/** @param {Kind} kind */
function show(kind) {
  const name = /** @type {typeof NAMES[number]} */ (`nutgraf-panel-${kind}`);
  for (const registry of registries) registry.delete(name);
  const ranges = [...marked.values()].flatMap((own) => own[kind] ?? []);
  for (const [view, own] of Map.groupBy(ranges, (range) => range.startContainer.ownerDocument?.defaultView)) {
    const { CSS: { highlights } = {}, Highlight } = /** @type {any} */ (view ?? {});
    if (!highlights) continue;
    registries.add(highlights);
    const highlight = new Highlight(...own);
    highlight.priority = NAMES.indexOf(name);
    highlights.set(name, highlight);
  }
}
