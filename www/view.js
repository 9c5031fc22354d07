//! Renders a digest's sentences and quotes. Text becomes nodes by `textContent` only.
//!
//! Shared by the page, which styles them in page.css, and by `<nut-graf>`, which styles them in style.js.

/** @typedef {Pick<import('./words.js').Words, 'go' | 'noSpeaker' | 'inferred'>} Words */
/** @import { Piece, SummarySentence, KeyQuote, Speaker } from '../pkg/nutgraf.js' */

/**
 * The way from a piece to its place in the article.
 *
 * @typedef {object} Places
 * @property {(piece: Piece) => string} label text of the button to its place, such as "¶ 5"
 * @property {(piece: Piece) => void} go shows the piece in the article
 * @property {(piece: Piece) => string} [href] an address that shows the piece in the article, where the browser can mark nothing itself
 * @property {(piece: Piece | undefined) => void} [point] marks it while the reader points at it; `undefined` ends that
 */

/**
 * @param {SummarySentence[]} sentences
 * @param {Places | undefined} places absent if there is no article to show
 * @param {Words} words the view's own phrases
 * @returns {HTMLOListElement}
 */
export function sentenceList(sentences, places, words) {
  const items = sentences.map((sentence) => {
    const text = element('p', { class: 'text' }, sentence.text);
    const item = element('li', { class: 'sentence', part: 'sentence', dir: 'auto' }, text);
    return placed(item, item, sentence, places, words);
  });
  return element('ol', { class: 'sentences' }, ...items);
}

/**
 * @param {KeyQuote[]} quotes
 * @param {Places | undefined} places absent if there is no article to show
 * @param {Words} words the view's own phrases
 * @param {boolean} [isGrouped] whether the speaker is named above the list
 * @returns {HTMLUListElement}
 */
export function quoteList(quotes, places, words, isGrouped = false) {
  const items = quotes.map((quote) => {
    const text = element('blockquote', { class: 'text' }, element('span', { class: 'words' }, ...(isFragment(quote) ? fragmentNodes(quote) : statementNodes(quote))));
    const caption = isGrouped ? [] : [element('figcaption', {}, speaker(quote.speaker, words))];
    const item = element('li', { class: isFragment(quote) ? 'quote fragment' : 'quote', part: 'quote', dir: 'auto' }, element('figure', {}, text, ...caption));
    return placed(item, caption[0] ?? text, quote, places, words);
  });
  return element('ul', { class: 'quotes' }, ...items);
}

/** Whether a quote is part of a sentence, not a statement of its own. @param {KeyQuote & { fragment?: true }} quote */
export function isFragment({ fragment, text }) {
  const [first = ''] = text;
  return fragment ?? (first !== first.toUpperCase());
}

/**
 * The text of a quote; "[…]" replaces a cue between two parts.
 *
 * @param {KeyQuote} quote
 * @returns {string}
 */
export function quoteText(quote) {
  const parts = quote.parts ?? [quote];
  const texts = parts.map((part, i) => {
    const next = parts[i + 1];
    if (!next) return withoutComma(part.text);
    const between = quote.text.slice(part.end - quote.start, next.start - quote.start);
    // The first use of a Unicode property class takes some milliseconds.
    return /[A-Za-z]/.test(between) || /\p{Letter}/u.test(between) ? `${withoutComma(part.text)} […]` : part.text;
  });
  return texts.join(' ');
}

/** The comma before the cue belongs to the sentence, not to the quote. @param {string} text */
function withoutComma(text) {
  return text.replace(/[,،，、]$/u, '');
}

/** The styles add the closing mark, and a full stop where the comma before the cue was cut. @param {KeyQuote} quote */
function statementNodes(quote) {
  const isCut = /[,،]$/.test((quote.parts?.at(-1) ?? quote).text);
  return [element('span', { class: isCut ? 'q cut' : 'q' }, quoteText(quote))];
}

/** The sentence around a fragment, without the marks that the styles add. @param {KeyQuote} quote */
function fragmentNodes({ sentence, start, end, text, parts = [{ start, end, text }] }) {
  /** @type {Array<string | Node>} */
  const nodes = [];
  let at = sentence.start;
  for (const part of parts) {
    const around = sentence.text.slice(at - sentence.start, Math.max(0, part.start - sentence.start));
    nodes.push(withoutMarks(around, nodes.length > 0, true), element('span', { class: 'q' }, part.text));
    at = part.end;
  }
  return [...nodes, withoutMarks(sentence.text.slice(at - sentence.start), true, false)];
}

/** @param {string} text @param {boolean} first whether a closing mark may begin it @param {boolean} last whether an opening mark may end it */
function withoutMarks(text, first, last) {
  const opened = first ? text.replace(/^\s?["“”„«»‘’'‹›」』]+/, '') : text;
  return last ? opened.replace(/["“”„«»‘’'‹›「『]+\s?$/, '') : opened;
}

/** @param {Speaker | undefined} speaker @param {Words} words */
function speaker(speaker, words) {
  if (!speaker) return element('span', { class: 'speaker unknown', part: 'speaker' }, words.noSpeaker);
  const parts = [element('span', { class: 'name' }, speaker.name)];
  if (speaker.title) parts.push(element('span', { class: 'title' }, speaker.title));
  if (speaker.by === 'pronoun' || speaker.by === 'running') {
    parts.push(element('span', { class: 'how' }, words.inferred));
  }
  return element('span', { class: 'speaker', part: 'speaker' }, ...parts);
}

/**
 * Links an item with its place: by a button or link, and by a click anywhere on it.
 *
 * @template {HTMLElement} Item
 * @param {Item} item
 * @param {Element} line gets the button at its end; the styles keep it beside the last word
 * @param {Piece} piece
 * @param {Places | undefined} places
 * @param {Words} words
 * @returns {Item}
 */
export function placed(item, line, piece, places, words) {
  if (!places) return item;
  const label = places.label(piece);
  const attributes = { class: 'place', 'aria-label': `${label}, ${words.go}` };
  const href = places.href?.(piece);
  const way = href ? element('a', { ...attributes, href }, label) : element('button', { ...attributes, type: 'button' }, label);
  line.append(' ', way);
  item.classList.add('placed');
  item.addEventListener('click', ({ target }) => {
    const other = target instanceof Element && target.closest('button, a') !== way && target.closest('button, a');
    if (!other && isNothingSelected() && !(href && target === way)) places.go(piece);
  });
  const { point } = places;
  if (point) {
    for (const type of ['pointerenter', 'focusin']) item.addEventListener(type, () => point(piece));
    for (const type of ['pointerleave', 'focusout']) item.addEventListener(type, () => point(undefined));
  }
  return item;
}

/** False if the click ended a text selection. */
function isNothingSelected() {
  return getSelection()?.isCollapsed ?? true;
}

/** @param {string} tag BCP 47 @returns {string} the value of a `lang` attribute; empty if the language is unknown */
export function langOf(tag) {
  return tag === 'und' ? '' : tag;
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
