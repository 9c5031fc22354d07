//! Pasted HTML → a document in which nothing runs, nothing is fetched, and nothing is reported to the page's policy.
//!
//! What DOMParser makes has no window: it runs nothing and fetches nothing. But Chromium holds what it parses to the page's
//! policy all the same, and sends a report of each inline handler, style, base and text track that it meets. So these get
//! other names first. No tokenizer decides where they stand: whatever could be one in any reading of the HTML is renamed,
//! with a mark beside it, and wherever the browser's parser then finds the mark in a text or a value, what stood there is
//! put back. No letter of the text is changed.

/** Noncharacters: Unicode keeps them for the inside of programs, and no text holds them. */
const ELEMENT = '\u{1fffe}';
const ATTRIBUTE = '\u{1ffff}';
const MARKS = /[\u{1fffe}\u{1ffff}]/u;

/** For each element one that means nothing and is parsed by the same rules. @type {Record<string, string>} */
const STAND_INS = { style: 'noframes', base: 'basefont', track: 'param' };
const TAGS = /(?<=<\/?)(?=(style|base|track)[\s/>])/gi;
/** An attribute's name begins after a space, a slash or a quote. */
const NAMES = /(?<=[\s"']|[^<]\/)(?=(?:on\w+|style)[\s=/>])/gi;
const RENAMED = /(?:noframes|basefont|param) \u{1fffe}|\u{1ffff}/gu;

/** The attributes whose words are read; another, such as `srcdoc`, no script may set under the page's policy. */
const READ = ['class', 'id', 'role', 'itemprop', 'content'];

/** Elements that a document or a form lets take the place of its own properties, by the names they bear. */
const NAMED = '[name], [id]:is(button, fieldset, img, input, object, output, select, textarea)';

/** @type {{ createHTML: (html: string) => string } | undefined} */
const trusted = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('nutgraf-inert', { createHTML: String });

/** @param {string} html @param {import('./time-slices.js').Slices} work @returns {Promise<Document>} */
export async function parse(html, work) {
  const disarmed = disarm(html);
  if (work.isOver()) await work.next();
  const document = new DOMParser().parseFromString(trusted ? trusted.createHTML(disarmed) : disarmed, 'text/html');
  takeNames(document);
  for (const noFrames of document.querySelectorAll('noframes')) noFrames.remove(); // styles, or text that nobody sees
  for (const element of document.querySelectorAll('*')) {
    if (work.isOver()) await work.next();
    restoreAttributes(element);
  }
  await restoreTexts(document, work);
  return document;
}

/** @param {string} html */
function disarm(html) {
  return html
    .replace(new RegExp(MARKS, 'gu'), '\ufffd')
    .replace(TAGS, (_, name) => `${STAND_INS[name.toLowerCase()]} ${ELEMENT}`)
    .replace(NAMES, ATTRIBUTE);
}

/** @param {string} text */
const restored = (text) => text.replace(RENAMED, '');

/** Takes away names such as "body" or "attributes", so that the document and its forms answer to these themselves. @param {Document} document */
function takeNames(document) {
  const { querySelectorAll } = Document.prototype;
  const { removeAttribute } = Element.prototype;
  for (const element of querySelectorAll.call(document, NAMED)) {
    removeAttribute.call(element, 'name');
    if (!(element instanceof HTMLFormElement)) element.removeAttribute('id');
  }
}

/** @param {Element} element */
function restoreAttributes(element) {
  for (const name of READ) {
    const value = element.getAttribute(name);
    if (value && MARKS.test(value)) element.setAttribute(name, restored(value));
  }
  // The object model of styles is free of the policy; whether an element is hidden is read from it.
  const style = element.getAttribute(`${ATTRIBUTE}style`);
  if (style) /** @type {HTMLElement} */ (element).style.cssText = restored(style);
}

/** @param {Document} document @param {import('./time-slices.js').Slices} work */
async function restoreTexts(document, work) {
  const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (work.isOver()) await work.next();
    const text = /** @type {Text} */ (texts.currentNode);
    if (MARKS.test(text.data)) text.data = restored(text.data);
  }
}
