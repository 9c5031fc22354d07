//! A digest's sentences and quotes → elements. Text becomes nodes by `textContent` only.
//!
//! The page and `<nut-graf>` share these: the same classes and parts, styled by page.css there and by style.js here.

/** @typedef {import('../pkg/nutgraf.js').Piece} Piece */
/** @typedef {import('../pkg/nutgraf.js').SummarySentence} SummarySentence */
/** @typedef {import('../pkg/nutgraf.js').KeyQuote} KeyQuote */
/** @typedef {import('../pkg/nutgraf.js').Speaker} Speaker */

/**
 * How a piece is found in its article.
 *
 * @typedef {object} Places
 * @property {(piece: Piece) => string} label what the button to its place reads, such as "¶ 5"
 * @property {(piece: Piece) => void} go shows it there
 * @property {(piece: Piece | undefined) => void} [point] points at it while the reader does; `undefined`: no longer
 */

/** What the view says in words of its own. */
const WORDS = {
  go: 'show in the article',
  noSpeaker: 'Speaker not found',
  inferred: {
    pronoun: 'named by a pronoun',
    running: 'the speaker before',
  },
};

/**
 * @param {SummarySentence[]} sentences
 * @param {Places} [places] absent where there is no article to show
 * @returns {HTMLOListElement}
 */
export function sentenceList(sentences, places) {
  const items = sentences.map((sentence) => {
    const text = element('p', { class: 'text', dir: 'auto' }, sentence.text);
    return placed(element('li', { class: 'sentence', part: 'sentence' }, text), sentence, places);
  });
  return element('ol', { class: 'sentences' }, ...items);
}

/**
 * @param {KeyQuote[]} quotes
 * @param {Places} [places] absent where there is no article to show
 * @returns {HTMLUListElement}
 */
export function quoteList(quotes, places) {
  const items = quotes.map((quote) => {
    const words = element('blockquote', { class: 'text', dir: 'auto' }, ...quoteText(quote));
    const figure = element('figure', {}, words, caption(quote.speaker));
    return placed(element('li', { class: 'quote', part: 'quote' }, figure), quote, places);
  });
  return element('ul', { class: 'quotes' }, ...items);
}

/**
 * The words of a quote, piece by piece. Where a cue stood between two pieces an ellipsis stands for it.
 *
 * @param {KeyQuote} quote
 * @returns {string[]} joined, the quote as it is read
 */
export function quoteText(quote) {
  const parts = quote.parts ?? [quote];
  return parts.flatMap((part, i) => {
    const last = i === parts.length - 1;
    const text = last ? withoutComma(part.text) : part.text;
    const before = parts[i - 1];
    if (!before) return [text];
    const between = quote.text.slice(before.end - quote.start, part.start - quote.start);
    return [/\p{Letter}/u.test(between) ? ' … ' : ' ', text];
  });
}

/** The comma that leads over to the cue is the sentence's, not the quote's. @param {string} text */
function withoutComma(text) {
  return text.replace(/[,،，、]$/u, '');
}

/** @param {Speaker | undefined} speaker */
function caption(speaker) {
  if (!speaker) return element('figcaption', { class: 'speaker unknown', part: 'speaker' }, WORDS.noSpeaker);
  const parts = [element('span', { class: 'name', dir: 'auto' }, speaker.name)];
  if (speaker.title) parts.push(element('span', { class: 'title', dir: 'auto' }, speaker.title));
  const how = speaker.by === 'pronoun' || speaker.by === 'running' ? WORDS.inferred[speaker.by] : undefined;
  if (how) parts.push(element('span', { class: 'how' }, how));
  return element('figcaption', { class: 'speaker', part: 'speaker' }, ...parts.flatMap((part) => [part, ' ']));
}

/**
 * Links an item with its place: by a button for every reader, and by a click anywhere on it.
 *
 * @template {HTMLElement} Item
 * @param {Item} item
 * @param {Piece} piece
 * @param {Places | undefined} places
 * @returns {Item}
 */
function placed(item, piece, places) {
  if (!places) return item;
  const label = places.label(piece);
  const button = element('button', { class: 'place', type: 'button', 'aria-label': `${label}, ${WORDS.go}` }, label);
  item.append(button);
  item.classList.add('placed');
  item.addEventListener('click', ({ target }) => {
    const other = target instanceof Element && target.closest('button, a') !== button && target.closest('button, a');
    if (!other && isNothingSelected()) places.go(piece);
  });
  const { point } = places;
  if (point) {
    for (const type of ['pointerenter', 'focusin']) item.addEventListener(type, () => point(piece));
    for (const type of ['pointerleave', 'focusout']) item.addEventListener(type, () => point(undefined));
  }
  return item;
}

/** Whether a click was a click, and not the end of selecting words to copy. */
function isNothingSelected() {
  return getSelection()?.isCollapsed ?? true;
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
