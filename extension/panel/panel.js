//! The side panel: the digest of the article in the tab, with marks in it.

import { PageLink } from './page-link.js';
import { rebuild } from './rebuild.js';
import { WORDS } from './words.js';
import { api } from '../api.js';
import { lastRequest, onRequest } from '../request.js';
import { configure, digest, NutgrafError, read } from '../../www/engine.js';
import { byId } from '../../www/page/by-id.js';
import { arranged } from '../../www/page/digest/arrange.js';
import { DigestPanel } from '../../www/page/digest/digest-panel.js';
import { Exporter } from '../../www/page/digest/exporter.js';
import { readingTime } from '../../www/page/digest/reading-time.js';
import { Panels } from '../../www/page/panels.js';
import { defaultChoices, engineOptions } from '../../www/page/settings/choices.js';
import { applyWords, directionOf, errorText, locale, t } from '../../www/page/settings/i18n.js';
import { allWords } from '../../www/page/settings/load-words.js';

/** @typedef {import('../../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../../pkg/nutgraf.js').DomText} DomText */
/** @typedef {import('../../pkg/nutgraf.js').Piece} Piece */
/** @typedef {import('../messages.js').Page} Page */
/** @typedef {import('../messages.js').Place} Place */

/** An older request is of another panel. */
const RECENT_MS = 5_000;
/** The tab is given this time to show its next page. */
const REOPEN_MS = 500;

const headline = byId('headline', HTMLHeadingElement);
const figures = byId('figures', HTMLElement);
const notice = byId('notice', HTMLElement);
const marks = byId('marks', HTMLInputElement);
const again = byId('again', HTMLButtonElement);

const exporter = new Exporter();
/** What was read last. @type {{ page: Page, text: DomText, source: import('../../pkg/nutgraf.js').Source, placeOf: (range: Range) => Place | undefined } | undefined} */
let current;
/** @type {PageLink | undefined} */
let link;
/** @type {import('../request.js').Mode} */
let mode = 'any';
let choices = defaultChoices();
/** Blocks that the reader took back. @type {Array<{ start: number, end: number }>} */
let keep = [];
let latest = 0;
/** The digest of what was read, with more than is shown. @type {Digest | undefined} */
let answered;

const places = {
  label: () => '¶',
  go: (/** @type {Piece} */ piece) => {
    const place = placeOf(piece);
    if (place) link?.send({ goTo: place });
  },
  point: (/** @type {Piece | undefined} */ piece) => {
    const place = piece && placeOf(piece);
    link?.send({ marks: { active: place ? [place] : [] } });
  },
};

const panel = new DigestPanel(byId('digest', HTMLElement), {
  places,
  changed: draw,
});
/** Built when the page's words are here. @type {Panels | undefined} */
let around;

byId('copy', HTMLButtonElement).addEventListener('click', ({ currentTarget }) => exporter.copyAll(/** @type {HTMLElement} */ (currentTarget)));
marks.addEventListener('input', mark);
again.addEventListener('click', () => link && follow(link.tabId, mode));
addEventListener('pagehide', () => link?.close());
onRequest(take);
start();

async function start() {
  await allWords().catch(() => {}); // the built-in English stays
  speak();
  around = new Panels(panel, {
    places,
    exporter,
    keep({ start, end }, keeps) {
      keep = [...keep.filter((kept) => kept.start !== start), ...(keeps ? [{ start, end }] : [])];
      update();
    },
    choose(chosen) {
      Object.assign(choices, chosen);
      update();
    },
  });
  const request = await lastRequest();
  if (request && Date.now() - request.at < RECENT_MS) take(request);
  else say(WORDS.press);
}

function speak() {
  document.documentElement.lang = locale();
  document.documentElement.dir = directionOf(locale());
  applyWords(document);
  byId('marks-label', HTMLElement).textContent = WORDS.marks;
  again.textContent = WORDS.again;
}

/** When the last request was made: the panel hears of its first one twice. */
let asked = 0;

/** @param {import('../request.js').Request} request */
async function take({ tabId, windowId, mode: wanted, at }) {
  const { id } = await api.windows.getCurrent();
  if (at === asked || windowId !== id) return; // another window has a panel of its own
  asked = at;
  await follow(tabId, wanted);
}

/** Reads the page in a tab. @param {number} tabId @param {import('../request.js').Mode} wanted */
async function follow(tabId, wanted) {
  mode = wanted;
  link?.close();
  const opened = new PageLink(tabId, (message) => opened === link && heard(message));
  link = opened;
  try {
    if (await opened.open()) opened.send({ read: mode });
  } catch {
    if (opened === link) say(WORDS.unreadable);
  }
}

/** @param {import('../messages.js').FromPage | { closed: true }} message */
function heard(message) {
  if ('page' in message) show(message.page);
  else if ('changed' in message) link?.send({ read: mode });
  else reopen();
}

/** The tab shows another page. It may still be read if it is of the same site. */
async function reopen() {
  const lost = link;
  await new Promise((resolve) => setTimeout(resolve, REOPEN_MS));
  if (!lost || lost !== link) return;
  await lost.open().then((isOpen) => isOpen && lost.send({ read: mode }), () => lost === link && say(WORDS.gone, true));
}

/** @param {Page} page */
async function show(page) {
  const { root, placeOf: back } = rebuild(page);
  const text = await read(root);
  const { source } = text;
  if (current && current.page.address === page.address && current.source.text === source.text) {
    current.text.free();
    current = { page, text, source, placeOf: back }; // the same words in other nodes
    return mark();
  }
  current?.text.free();
  if (current?.page.address !== page.address) [choices, keep] = [defaultChoices(), []];
  current = { page, text, source, placeOf: back };
  answered = undefined;
  exporter.url = page.address;
  await update();
}

/** Digests what was read, as the reader chose. */
async function update() {
  if (!current) return;
  const request = ++latest;
  const { source } = current;
  try {
    const answer = await digest(source, { ...engineOptions(choices), keep });
    if (request !== latest) return;
    if (/** @type {any} */ (answer).empty || (answer.summary.length === 0 && answer.quotes.length === 0)) return say(WORDS.empty, true);
    quiet();
    answered = answer;
    panel.set(answer);
    draw();
  } catch (error) {
    say(errorText(NutgrafError.from(error).code) ?? String(error), true);
  }
}

function draw() {
  const shown = shownNow();
  if (!shown || !current) return;
  headline.textContent = shown.title?.text ?? current.page.title;
  headline.lang = shown.lang === 'und' ? '' : shown.lang;
  figures.replaceChildren(...readingTime(shown.stats));
  panel.draw();
  around?.show(shown, { choices, length: current.source.text.length });
  mark();
}

/** The digest as the panel shows it. */
function shownNow() {
  return answered && arranged(answered, panel.shape, panel.speaker);
}

/** Marks on the page what the panel shows. */
function mark() {
  const { summary, quotes } = (marks.checked && shownNow()) || { summary: [], quotes: [] };
  const placed = (/** @type {Piece[]} */ pieces) => pieces.map(placeOf).filter((place) => place !== undefined);
  link?.send({ marks: { summary: placed(summary), quote: placed(quotes.flatMap((quote) => quote.parts ?? [quote])), active: [] } });
}

/** @param {Piece} piece @returns {Place | undefined} */
function placeOf({ start, end }) {
  const range = current?.text.range(start, end);
  return range && current?.placeOf(range);
}

/** @param {string} message @param {boolean} [canRetry] */
function say(message, canRetry = false) {
  document.body.dataset.state = 'blank';
  notice.textContent = message;
  again.hidden = !canRetry;
  byId('notice-box', HTMLElement).hidden = false;
}

function quiet() {
  document.body.dataset.state = 'ready';
  byId('notice-box', HTMLElement).hidden = true;
}

configure({ wasm: api.runtime.getURL('pkg/nutgraf_bg.wasm') });
