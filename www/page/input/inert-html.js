//! Parses pasted HTML into a document that runs nothing, fetches nothing and causes no policy reports.
//!
//! A document made by DOMParser has no window: it runs and fetches nothing. But Chromium applies the page's policy to the
//! parsed HTML and reports each inline handler, style, base and text track. So these are renamed first. Every substring that
//! could be such a name under any parse is renamed and marked; after parsing, marks inside texts and attribute values are
//! removed again. The text is unchanged.

/** Unicode noncharacters, which no text contains. */
const ELEMENT = '\u{1fffe}';
const ATTRIBUTE = '\u{1ffff}';
const MARKS = /[\u{1fffe}\u{1ffff}]/u;

/** Elements without effect that are parsed by the same rules. @type {Record<string, string>} */
const STAND_INS = { style: 'noframes', base: 'basefont', track: 'param' };
const TAGS = /(?<=<\/?)(?=(style|base|track)[\s/>])/gi;
/** An attribute's name begins after a space, a slash or a quote. */
const NAMES = /(?<=[\s"']|[^<]\/)(?=(?:on\w+|style)[\s=/>])/gi;
const RENAMED = /(?:noframes|basefont|param) \u{1fffe}|\u{1ffff}/gu;

/** Attributes that the cleaning reads. */
const READ_ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'content'];

/** Elements whose names can shadow properties of a document or a form (DOM clobbering). */
const CLOBBERING = '[name], [id]:is(button, fieldset, img, input, object, output, select, textarea)';

/** @type {{ createHTML: (html: string) => string } | undefined} */
const trusted = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('nutgraf-inert', { createHTML: String });

/** @param {string} html @param {import('./time-slices.js').Slices} work @returns {Promise<Document>} */
export async function parse(html, work) {
  const disarmed = disarm(html);
  if (work.isOver()) await work.next();
  const document = new DOMParser().parseFromString(trusted ? trusted.createHTML(disarmed) : disarmed, 'text/html');
  removeClobberingNames(document);
  for (const noFrames of document.querySelectorAll('noframes')) noFrames.remove(); // styles, or invisible text
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

/** Removes names such as "body" or "attributes" that shadow properties. @param {Document} document */
function removeClobberingNames(document) {
  const { querySelectorAll } = Document.prototype;
  const { removeAttribute } = Element.prototype;
  for (const element of querySelectorAll.call(document, CLOBBERING)) {
    removeAttribute.call(element, 'name');
    if (!(element instanceof HTMLFormElement)) element.removeAttribute('id');
  }
}

/** @param {Element} element */
function restoreAttributes(element) {
  for (const name of READ_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value && MARKS.test(value)) element.setAttribute(name, restored(value));
  }
  // The CSSOM is exempt from the policy; the engine reads from it whether an element is hidden.
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
