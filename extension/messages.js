//! What the panel and the page say to each other.

/** @typedef {{ first: number, from: number, last: number, to: number }} Place from an offset in one of the text nodes that were read to an offset in another */
/** @typedef {{ text: string, place: Place | undefined }} Summary its place if it stands in what was read: there it is no source of itself */
/**
 * @typedef {object} Page what was read
 * @property {import('./request.js').Mode} mode that was asked for
 * @property {import('./content/snapshot.js').SnapshotElement} tree
 * @property {string} address
 * @property {string} title the document's
 * @property {string | undefined} lang BCP 47, as the page declares it
 * @property {string | undefined} headline as the page gives it to those who share it
 * @property {string} type of the document, such as "text/html"
 * @property {Place | undefined} selected what the reader has selected, if that was to be read
 * @property {Summary | undefined} summary what the reader has selected, if that was to be checked
 */
/** @typedef {{ read: import('./request.js').Mode } | { marks: Partial<Record<'summary' | 'quote' | 'active', Place[]>> } | { goTo: Place }} ToPage */
/** @typedef {{ page: Page } | { changed: 'article' | 'page' }} OfPage "changed": the article's text, or with the address also the summary */
/** @typedef {OfPage | { left: true }} FromPage "left": another panel has gone, and with it the style of the marks */

export {};
