//! The side panel: the digest of the article in the tab, or a check of a summary of it, with marks on the page.

import { whyBlank, whyClosed } from './closed.js';
import { enlarge } from './enlarge.js';
import { PageLink } from './page-link.js';
import { rebuild } from './rebuild.js';
import { own, ownWords } from './words.js';
import { api } from '../api.js';
import { lastRequest, onRequest } from '../request.js';
import { configure, digest, NutgrafError, prepare, read } from '../../www/engine.js';
import { byId } from '../../www/page/by-id.js';
import { arranged } from '../../www/page/digest/arrange.js';
import { DigestPanel } from '../../www/page/digest/digest-panel.js';
import { Exporter } from '../../www/page/digest/exporter.js';
import { readingTime } from '../../www/page/digest/reading-time.js';
import { REASONS } from '../../www/page/digest/reasons.js';
import { Panels } from '../../www/page/panels.js';
import { defaultChoices, engineOptions } from '../../www/page/settings/choices.js';
import { applyWords, directionOf, errorText, locale, t } from '../../www/page/settings/i18n.js';
import { allWords } from '../../www/page/settings/load-words.js';
import { langOf } from '../../www/view.js';

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
const asIs = byId('as-is', HTMLButtonElement);
const heard = byId('heard', HTMLElement);

const exporter = new Exporter();
/** What was read last, and whether it is what the panel shows. @type {{ page: Page, root: Element, text: DomText, source: import('../../pkg/nutgraf.js').Source, placeOf: (range: Range) => Place | undefined, isShown: boolean } | undefined} */
let current;
/** @type {PageLink | undefined} */
let link;
/** What was asked for last. @type {import('../request.js').Mode} */
let mode = 'any';
let choices = defaultChoices();
/** Blocks that the reader took back. @type {Array<{ start: number, end: number }>} */
let keep = [];
/** Tells an answer that is still wanted from an older one; a request leaves both behind. */
let [latestPage, latestAnswer] = [0, 0];
/** The digest of what was read, with more than is shown. @type {Digest | undefined} */
let answered;
/** Made when a check is first asked for. @type {import('./summary-check.js').SummaryCheck | undefined} */
let check;

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
asIs.addEventListener('click', () => choose({ everything: true }));
byId('summarize', HTMLButtonElement).addEventListener('click', () => {
  mode = 'page';
  link?.send({ read: mode });
});
addEventListener('pagehide', () => link?.close());
configure({ wasm: api.runtime.getURL('pkg/nutgraf_bg.wasm'), worker: api.runtime.getURL('pkg/nutgraf.worker.js'), languages: api.runtime.getURL('languages/') });
prepare().catch(() => {}); // the first digest says so
/** The panel's window. @type {Promise<{ id: number }>} */
const here = api.windows.getCurrent();
/** The words, and what stands around the digest, which says some. */
const spoken = Promise.all([allWords(), ownWords()]).catch(() => {}).then(speak); // the built-in English stays
onRequest(take);
start();

/** Reads while all else is on its way. */
async function start() {
  const request = await lastRequest();
  if (request && Date.now() - request.at < RECENT_MS) return take(request);
  await spoken;
  if (!link) say(own('press'));
}

/** @param {Partial<import('../../www/page/settings/choices.js').Choices>} chosen */
function choose(chosen) {
  Object.assign(choices, chosen);
  update();
}

function speak() {
  document.documentElement.lang = locale();
  document.documentElement.dir = directionOf(locale());
  applyWords(document);
  byId('marks-label', HTMLElement).textContent = own('marks');
  again.textContent = own('again');
  exporter.enlarge = { label: own('openLarge'), open: enlarge };
  around = new Panels(panel, {
    places,
    exporter,
    keep({ start, end }, keeps) {
      keep = [...keep.filter((kept) => kept.start !== start), ...(keeps ? [{ start, end }] : [])];
      update();
    },
    choose,
  });
}

/** When the last request was made: the panel hears of its first one twice. */
let asked = 0;

/** @param {import('../request.js').Request} request */
async function take({ tabId, windowId, mode: wanted, at }) {
  const { id } = await here;
  if (at === asked || windowId !== id) return; // another window has a panel of its own
  asked = at;
  await follow(tabId, wanted);
}

/** Reads the page in a tab. @param {number} tabId @param {import('../request.js').Mode} wanted */
async function follow(tabId, wanted) {
  mode = wanted;
  latestPage += 1;
  latestAnswer += 1;
  link?.close();
  const opened = new PageLink(tabId, (message) => opened === link && hear(message));
  link = opened;
  try {
    await opened.open(mode);
  } catch (error) {
    const [{ url }] = await Promise.all([api.tabs.get(tabId).catch(() => ({})), spoken]);
    if (opened === link) say(own(whyClosed(error, url)));
  }
}

/** @param {import('../messages.js').OfPage | { closed: true }} message */
function hear(message) {
  if ('page' in message) return show(message.page);
  if ('closed' in message) return reopen();
  if (message.changed === 'page') leaveCheck();
  link?.send({ read: mode });
}

/** The summary that was selected is not of the page that comes. */
function leaveCheck() {
  if (mode === 'check') mode = 'page';
}

/** The tab shows another page. It may still be read if it is of the same site. */
async function reopen() {
  const lost = link;
  leaveCheck();
  await new Promise((resolve) => setTimeout(resolve, REOPEN_MS));
  if (!lost || lost !== link) return;
  await lost.open(mode).catch(() => spoken.then(() => lost === link && say(own('gone'), true)));
}

/** @param {Page} page */
async function show(page) {
  const turn = ++latestPage;
  const { root, placeOf: back } = rebuild(page);
  const text = await read(root);
  if (turn !== latestPage) return text.free(); // another page has come, or was asked for
  const { source } = text;
  if (current?.isShown && isSame(current, page, source.text)) {
    current.text.free();
    current = { page, root, text, source, placeOf: back, isShown: true }; // the same words in other nodes
    return mark();
  }
  current?.text.free();
  if (current?.page.address !== page.address) [choices, keep] = [defaultChoices(), []];
  current = { page, root, text, source, placeOf: back, isShown: false };
  answered = undefined;
  exporter.url = page.address;
  exporter.declaredTitle = page.title;
  await update();
}

/** Whether the same was read before, and asked for. @param {NonNullable<typeof current>} before @param {Page} page @param {string} text */
function isSame({ page: { address, summary, mode }, source }, page, text) {
  return address === page.address && source.text === text && summary?.text === page.summary?.text && (mode === 'check') === (page.mode === 'check');
}

/** Digests what was read, as the reader chose. */
async function update() {
  if (!current) return;
  const request = ++latestAnswer;
  const { source, page } = current;
  const isLatest = () => request === latestAnswer;
  try {
    if (!source.text.trim()) await sayWhy(whyBlank(page.type), true, isLatest);
    else if (page.summary) await checkSummary(page, source, isLatest);
    else if (page.mode === 'check') await sayWhy('noSummary', false, isLatest);
    else await sumUp(source, isLatest);
  } catch (error) {
    if (isLatest()) say(errorText(NutgrafError.from(error).code) ?? t('failed'), true);
  }
}

/** @param {import('../../pkg/nutgraf.js').Source} source @param {() => boolean} isLatest */
async function sumUp(source, isLatest) {
  const [answer] = await Promise.all([digest(source, { ...engineOptions(choices), keep }), spoken]);
  if (!isLatest()) return;
  if (answer.empty || (answer.summary.length === 0 && answer.quotes.length === 0)) return sayEmpty(answer.empty);
  answered = answer;
  panel.set(answer);
  quiet('digest');
  draw();
  heard.textContent = t('ready', { sentences: t('nSentences', { n: panel.items('sentence').length }), quotes: t('nQuotes', { n: panel.items('quote').length }) });
}

/** @param {Page} page @param {import('../../pkg/nutgraf.js').Source} source @param {() => boolean} isLatest */
async function checkSummary({ summary, title }, source, isLatest) {
  const [{ SummaryCheck }] = await Promise.all([import('./summary-check.js'), spoken]);
  check ??= new SummaryCheck(places);
  if (!check.node.isConnected) byId('digest', HTMLElement).after(check.node);
  const { lang, everything } = choices;
  const checked = await check.run({ source, summary: summary?.text ?? '', title }, { ...(lang && { lang }), ...(everything && { clean: false }), keep });
  if (!isLatest()) return;
  if (checked.article.empty) return sayEmpty(checked.article.empty);
  headline.textContent = checked.title;
  headline.lang = langOf(checked.article.lang);
  check.show(checked);
  quiet('check');
  mark();
}

function draw() {
  const shown = shownNow();
  if (!shown || !current) return;
  headline.textContent = shown.title?.text ?? current.page.title;
  headline.lang = langOf(shown.lang);
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
  const { summary, quotes } = marks.checked ? toMark() : { summary: [], quotes: [] };
  const placed = (/** @type {Piece[]} */ pieces) => pieces.map(placeOf).filter((place) => place !== undefined);
  link?.send({ marks: { summary: placed(summary), quote: placed(quotes), active: [] } });
}

/** @returns {{ summary: Piece[], quotes: Piece[] }} */
function toMark() {
  if (document.body.dataset.shows === 'check') return { summary: check?.sources ?? [], quotes: [] };
  const { summary, quotes } = shownNow() ?? { summary: [], quotes: [] };
  return { summary, quotes: quotes.flatMap((quote) => quote.parts ?? [quote]) };
}

/** @param {Piece} piece @returns {Place | undefined} */
function placeOf({ start, end }) {
  const range = current?.text.range(start, end);
  return range && current?.placeOf(range);
}

/** @param {string} message @param {boolean} [canRetry] */
function say(message, canRetry = false) {
  document.body.dataset.state = 'blank';
  if (current) current.isShown = false;
  notice.textContent = message;
  again.hidden = !canRetry;
  asIs.hidden = true;
  byId('notice-box', HTMLElement).hidden = false;
  link?.send({ marks: { summary: [], quote: [], active: [] } });
}

/** @param {import('./words.js').Key} why @param {boolean} canRetry @param {() => boolean} isLatest */
async function sayWhy(why, canRetry, isLatest) {
  await spoken;
  if (isLatest()) say(own(why), canRetry);
}

/** There is nothing to sum up or to check against. @param {Digest['empty']} why */
function sayEmpty(why) {
  const reason = why === 'list' && current && isLinked(current.root) ? 'menu' : why;
  say(t((reason && reason !== 'link' && REASONS[reason]) || 'nothing'), true);
  asIs.hidden = choices.everything;
}

/** Whether most of what was read are links. @param {Element} root */
function isLinked(root) {
  const lengthOf = (/** @type {Element} */ element) => element.textContent?.trim().length ?? 0;
  return [...root.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0) * 2 > lengthOf(root);
}

/** @param {'digest' | 'check'} what is shown */
function quiet(what) {
  if (current) current.isShown = true;
  document.body.dataset.state = 'ready';
  document.body.dataset.shows = what;
  byId('notice-box', HTMLElement).hidden = true;
}
