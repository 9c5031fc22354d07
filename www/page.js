//! The page: what the reader pastes or types → its digest beside the article, live.
//!
//! One article and one digest at a time. `take` sets the article, `update` digests it, `show` draws the answer; a newer
//! request ends the one before.

import { ArticleView } from './article-view.js';
import { digest, prepare } from './engine.js';
import { toText } from './export.js';
import { count, lengths } from './figures.js';
import { goTo, paint, pointAt, unmark } from './highlight.js';
import { pasted } from './paste.js';
import { element, quoteList, sentenceList } from './view.js';

/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../pkg/nutgraf.js').Piece} Piece */
/** @typedef {import('../pkg/nutgraf.js').Removal} Removal */
/** @typedef {import('../pkg/nutgraf.js').Source} Source */

/** Typing rests so long before the digest follows. */
const TYPING_MS = 200;
/** Work that takes longer is shown as such. */
const BUSY_MS = 300;
/** A piece that was left out is quoted up to about this length. */
const LEFT_OUT_LENGTH = 160;
/** So long a button says that it has copied. */
const COPIED_MS = 2_000;

const COPY = 'Copy summary and quotes';
const EXAMPLE = 'examples/ferry.txt';

const headline = byId('headline', HTMLHeadingElement);
const figures = byId('figures', HTMLElement);
const notice = byId('notice', HTMLElement);
const summary = byId('summary', HTMLElement);
const said = byId('said', HTMLElement);
const after = byId('after', HTMLElement);
const leftOut = byId('left-out', HTMLDetailsElement);
const text = byId('text', HTMLTextAreaElement);
const sentences = byId('sentences', HTMLInputElement);
const quotes = byId('quotes', HTMLInputElement);
const reader = new ArticleView(byId('reader', HTMLElement));
const retry = byId('retry', HTMLButtonElement);
const copy = byId('copy', HTMLButtonElement);

copy.textContent = COPY;

/** What the page shows before there is an article, to come back to. */
const blank = [headline, figures, summary, said].map((place) => ({ place, nodes: [...place.childNodes] }));

/** @type {string | Source | undefined} */
let article;
/** The article that the reader's view holds: drawn anew only when it is another. @type {string | Source | undefined} */
let drawn;
/** @type {Digest | undefined} */
let shown;
let current = new AbortController();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
/** @type {Array<() => void>} */
let unpaint = [];

// --- In ------------------------------------------------------------------------------------------------------------

document.addEventListener('paste', (event) => {
  const insertion = event.target === text && text.value.trim() !== '';
  if (!event.clipboardData || insertion) return;
  event.preventDefault();
  take(pasted(event.clipboardData));
});

text.addEventListener('input', () => {
  article = text.value;
  clearTimeout(typing);
  typing = setTimeout(article.trim() ? update : clear, TYPING_MS);
});

byId('example', HTMLButtonElement).addEventListener('click', () => take(example()));
byId('edit', HTMLButtonElement).addEventListener('click', () => write());
retry.addEventListener('click', () => update());
byId('done', HTMLButtonElement).addEventListener('click', () => readArticle());
byId('fresh', HTMLButtonElement).addEventListener('click', () => {
  clear();
  text.value = '';
  write();
});

for (const dial of [sentences, quotes]) {
  dial.addEventListener('input', () => {
    byId(`${dial.id}-shown`, HTMLOutputElement).value = dial.value;
    if (article) update();
  });
}

/** Takes an article in place of the one before. @param {Promise<string | Source | undefined>} coming */
async function take(coming) {
  const signal = restart();
  try {
    const came = await coming;
    if (signal.aborted) return;
    if (!came) return say('That paste holds no text. Copy the article’s words and paste again.');
    article = came;
    if (!(await update())) return;
    readArticle();
    headline.focus();
    scrollTo({ top: 0 });
  } catch (error) {
    if (!signal.aborted) fail(error);
  }
}

/** @returns {Promise<string>} */
async function example() {
  const response = await fetch(EXAMPLE);
  if (!response.ok) throw new Error(`${EXAMPLE} answers ${response.status}`);
  return response.text();
}

// --- The digest ----------------------------------------------------------------------------------------------------

/** Ends what is under way. @returns {AbortSignal} for what begins now */
function restart() {
  clearTimeout(typing);
  current.abort();
  current = new AbortController();
  return current.signal;
}

/** @returns {Promise<boolean>} whether the digest is shown; not if it failed, or if a newer request came */
async function update() {
  const signal = restart();
  const busy = setTimeout(() => document.body.classList.add('busy'), BUSY_MS);
  try {
    const options = { sentences: sentences.valueAsNumber, quotes: quotes.valueAsNumber };
    show(await digest(article ?? '', options, { signal }));
    return true;
  } catch (error) {
    if (!signal.aborted) fail(error);
    return false;
  } finally {
    clearTimeout(busy);
    if (!signal.aborted) document.body.classList.remove('busy');
  }
}

/** @param {Digest} digest */
function show(digest) {
  shown = digest;
  const empty = digest.stats.words === 0;
  document.body.dataset.state = empty ? 'empty' : 'ready';
  say(empty ? 'There is nothing here to sum up yet.' : '');
  if (document.body.dataset.mode === 'read') showLead(digest);
  showArticle(digest);
  showPieces(digest);
  showLeftOut(digest.removed);
  setTools();
  after.hidden = empty && digest.removed.length === 0;
  copy.hidden = empty;
}

/**
 * The headline and how long the article is. Not while the reader writes: a headline of another height would push the
 * text away.
 *
 * @param {Digest} digest
 */
function showLead({ title, lang, stats }) {
  headline.textContent = title?.text ?? 'Untitled article';
  headline.classList.toggle('untitled', !title);
  headline.lang = title ? langOf(lang) : '';
  document.title = title ? `${title.text} · Nutgraf` : 'Nutgraf';
  figures.textContent = stats.words === 0 ? '' : lengths(stats);
}

/** @param {string} tag @returns {string} for an element's `lang`; empty where nothing is known */
function langOf(tag) {
  return tag === 'und' ? '' : tag;
}

/** @param {Digest} digest */
function showPieces({ lang, summary: chosen, quotes: key }) {
  const none = key.length === 0 && quotes.valueAsNumber > 0;
  summary.replaceChildren(sentenceList(chosen, places));
  said.replaceChildren(none ? element('p', { class: 'none' }, 'No one is quoted.') : quoteList(key, places));
  for (const place of [summary, said]) place.lang = langOf(lang);
}

/** @param {Removal[]} removed */
function showLeftOut(removed) {
  leftOut.hidden = removed.length === 0;
  byId('left-out-count', HTMLElement).textContent = `Left out: ${count(removed.length, 'piece')}`;
  const items = removed.map((removal) => {
    const words = removal.text.replace(/\s+/g, ' ');
    const brief = words.length > LEFT_OUT_LENGTH ? `${words.slice(0, LEFT_OUT_LENGTH).trimEnd()}…` : words;
    const quoted = element('span', { class: 'words', dir: 'auto' }, brief);
    return element('li', {}, quoted, ' ', element('span', { class: 'rule' }, removal.rule));
  });
  byId('left-out-list', HTMLElement).replaceChildren(...items);
}

/** @param {unknown} error */
function fail(error) {
  const { code = '', message } = /** @type {{ code?: string, message: string }} */ (error);
  document.body.dataset.state = 'error';
  say(REMEDIES[code] ?? `That did not work: ${message}. Nothing is lost.`);
  if (article !== undefined) write();
}

/** @type {Record<string, string>} */
const REMEDIES = {
  'text-too-long': 'This text is longer than ten novels: paste a part of it.',
  'engine-unavailable': 'The engine could not be loaded. Check the connection, then try again: nothing is lost.',
};

/** @param {string} message */
function say(message) {
  notice.textContent = message;
  retry.hidden = document.body.dataset.state !== 'error';
}

function clear() {
  restart();
  article = shown = undefined;
  document.body.dataset.state = 'blank';
  for (const { place, nodes } of blank) place.replaceChildren(...nodes);
  headline.classList.remove('untitled');
  headline.lang = '';
  document.title = 'Nutgraf';
  after.hidden = true;
  erase();
  setTools();
  say('');
}

// --- The article ---------------------------------------------------------------------------------------------------

/** How the pieces of the digest find their places. */
const places = {
  label(/** @type {Piece} */ piece) {
    const number = reader.numberOf(piece);
    return number > 0 ? `¶ ${number}` : '¶';
  },
  go(/** @type {Piece} */ piece) {
    readArticle();
    const range = reader.range(piece);
    if (range) goTo(range);
  },
  point(/** @type {Piece | undefined} */ piece) {
    const range = piece && reader.range(piece);
    pointAt(range ? [range] : []);
  },
};

/** @param {Digest} digest */
function showArticle(digest) {
  if (article !== drawn) reader.show(article ?? '');
  drawn = article;
  reader.mark(digest, back);
  erase();
  unpaint = [
    paint('nut-graf-summary', ranges(digest.summary)),
    paint('nut-graf-quote', ranges(digest.quotes.flatMap((quote) => quote.parts ?? [quote]))),
  ];
}

/** Takes all marks out of the article. */
function erase() {
  unmark();
  for (const unpaintOne of unpaint.splice(0)) unpaintOne();
}

/** @param {Piece[]} pieces @returns {Range[]} */
function ranges(pieces) {
  return pieces.flatMap((piece) => reader.range(piece) ?? []);
}

/** From a mark in the article back to the piece of the digest. @param {'sentence' | 'quote'} kind @param {number} index */
function back(kind, index) {
  const list = kind === 'sentence' ? summary : said;
  const item = list.querySelectorAll(`.${kind}`)[index];
  item?.scrollIntoView({ block: 'nearest' });
  item?.querySelector('button')?.focus({ preventScroll: true });
}

function readArticle() {
  setMode('read');
  if (shown) showLead(shown);
}

function write() {
  text.value = typeof article === 'string' ? article : (article?.text ?? '');
  setMode('write');
  text.setSelectionRange(0, 0);
  text.focus();
}

/** @param {'read' | 'write'} mode */
function setMode(mode) {
  document.body.dataset.mode = mode;
  byId('write', HTMLElement).hidden = mode === 'read';
  byId('reader', HTMLElement).hidden = mode === 'write';
  setTools();
}

/** Offers what there is to do: an example to begin with, later the way between text and article, and out. */
function setTools() {
  const has = article !== undefined;
  const reading = document.body.dataset.mode === 'read';
  byId('example', HTMLElement).hidden = has;
  retry.addEventListener('click', () => update());
byId('done', HTMLElement).hidden = !has || reading;
  byId('edit', HTMLElement).hidden = !has || !reading;
  byId('fresh', HTMLElement).hidden = !has;
}

leftOut.addEventListener('toggle', () => document.body.classList.toggle('with-left-out', leftOut.open));

// --- Away ----------------------------------------------------------------------------------------------------------

copy.addEventListener('click', async () => {
  if (!shown) return;
  const copied = navigator.clipboard.writeText(toText(shown));
  copy.textContent = await copied.then(() => 'Copied', () => 'Copying is not allowed here');
  setTimeout(() => (copy.textContent = COPY), COPIED_MS);
});

/**
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
function byId(id, kind) {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${kind.name} with the id "${id}"`);
}

// Loaded while the reader looks for an article: the first paste is answered at once.
prepare().catch(fail);
