//! The page: what the reader pastes, drops, opens or types → its digest beside the article, live.
//!
//! One article and one digest at a time. `take` sets the article, `update` digests it, `show` draws the answer; a newer
//! request ends the one before. What the first digest can do without is loaded meanwhile: `later.js`.

import { byId } from './by-id.js';
import { label, onChange, options, shape } from './choices.js';
import { arranged, langOf, showQuotes, showSummary } from './digest-view.js';
import { configure, digest, prepare } from '../engine.js';
import { listen } from './intake.js';
import { allWords, wantedLanguage } from './language.js';
import { frame, later } from './later.js';
import { own, remedyFor, say, tongue } from './page-words.js';
import { refusal } from './paste.js';
import { engine } from './prepare.js';
import { element } from '../view.js';

/** @typedef {import('../../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../../pkg/nutgraf.js').Piece} Piece */
/** @typedef {import('../../pkg/nutgraf.js').Removal} Removal */
/** @typedef {import('./paste.js').Article} Article */

/** Typing rests so long before the digest follows. */
const TYPING_MS = 200;
/** Work that takes longer is shown as such. */
const BUSY_MS = 300;
/** A longer text is read, but not edited: a text field would keep the page from answering. */
const MOST_EDITED = 300_000;

const headline = byId('headline', HTMLHeadingElement);
const figures = byId('figures', HTMLElement);
const notice = byId('notice', HTMLElement);
const heard = byId('heard', HTMLElement);
const summary = byId('summary', HTMLElement);
const said = byId('said', HTMLElement);
const text = byId('text', HTMLTextAreaElement);
const readerNode = byId('reader', HTMLElement);

/** What the page shows before there is an article, to come back to. */
const blank = [headline, figures, summary, said, byId('strip', SVGSVGElement), byId('leaning', HTMLElement)].map((place) => ({ place, nodes: [...place.childNodes] }));

/** @type {Article | undefined} */
let article;
/** The article's view, once it is loaded. @type {import('./article-view.js').ArticleView | undefined} */
let reader;
/** The article that the view holds: drawn anew only when it is another. @type {Article | undefined} */
let drawn;
/** The engine's answer, with all that could be shown. @type {Digest | undefined} */
let answer;
/** What would be left out, had the reader not taken it back. @type {Removal[]} */
let kept = [];
/** What the notice says. @type {() => string} */
let told = () => '';
let current = new AbortController();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
/** The digest that is on the page, as it is arranged there. @type {Digest | undefined} */
let latest;

// --- In ------------------------------------------------------------------------------------------------------------

listen({ take, refuse, most: MOST_EDITED });

text.addEventListener('input', () => {
  article = text.value;
  kept = [];
  setTools();
  typed(article.trim() ? update : clear);
});

/** Takes an article in place of the one before. @param {import('./paste.js').Bring} bring */
async function take(bring) {
  const signal = restart();
  const done = busy(signal);
  try {
    const came = await bring(signal);
    if (signal.aborted) return;
    article = came;
    kept = [];
    answer = undefined;
  } catch (error) {
    return signal.aborted ? undefined : refuse(error);
  } finally {
    done();
  }
  if (!(await update())) return;
  setMode('read');
  headline.focus({ preventScroll: true });
  scrollTo({ top: 0 });
  const { signal: shown } = current;
  await frame(); // what is heard can come behind what is seen
  if (shown.aborted) return;
  const [sentences, quotes] = [summary.querySelectorAll('.sentence').length, said.querySelectorAll('.quote').length];
  heard.textContent = say('ready', { sentences: say('nSentences', { n: sentences }), quotes: say('nQuotes', { n: quotes }) });
}

/** @param {() => void} then once typing rests */
function typed(then) {
  clearTimeout(typing);
  typing = setTimeout(then, TYPING_MS);
}

// --- The digest ----------------------------------------------------------------------------------------------------

/** Ends what is under way. @returns {AbortSignal} for what begins now */
function restart() {
  clearTimeout(typing);
  current.abort();
  current = new AbortController();
  return current.signal;
}

/** Shows that work takes long, if it does, with the way to end it. @param {AbortSignal} signal @returns {() => void} call it when done */
function busy(signal) {
  const show = (/** @type {boolean} */ working) => (byId('working', HTMLElement).hidden = !working);
  const timer = setTimeout(() => show(true), BUSY_MS);
  return () => {
    clearTimeout(timer);
    if (!signal.aborted) show(false);
  };
}

byId('cancel', HTMLButtonElement).addEventListener('click', () => {
  restart();
  byId('working', HTMLElement).hidden = true;
  if (!answer && article !== undefined) fail(refusal('stopped'));
});

/** @returns {Promise<boolean>} whether the digest is shown; not if it failed, or if a newer request came */
async function update() {
  if (article === undefined) return false;
  const signal = restart();
  const done = busy(signal);
  try {
    answer = await ask(article, signal);
    show();
    return true;
  } catch (error) {
    if (!signal.aborted) fail(error);
    return false;
  } finally {
    done();
  }
}

/** @param {Article} article @param {AbortSignal} signal */
async function ask(article, signal) {
  const keep = kept.map(({ start, end }) => ({ start, end }));
  const given = { ...options(), ...(keep.length > 0 && { keep }) };
  return digest(article, given, { signal }).catch((error) => {
    if (signal.aborted || error?.code !== 'engine-failed') throw error;
    return digest(article, given, { signal }); // its worker died: another one takes over, once
  });
}

/** Draws what the engine answered as the reader wants it. */
function show() {
  if (!answer || article === undefined) return;
  const wanted = shape();
  const shown = arranged(answer, wanted);
  const empty = shown.stats.words === 0;
  const isNew = article !== drawn;
  document.body.dataset.state = empty ? 'empty' : 'ready';
  tell(() => (empty ? say('nothing') : ''));
  if (document.body.dataset.mode === 'read') showLead();
  showArticle(shown);
  showSummary(summary, shown, places);
  showQuotes(said, shown, wanted.order, places);
  if (shown.quotes.length === 0 && wanted.quotes > 0 && !empty) said.replaceChildren(element('p', { class: 'none', ...own() }, say('noQuotes')));
  setTools();
  showParts(shown, isNew).catch(() => {});
}

/** Draws the article, and what of it was chosen. @param {Digest} [shown] */
function showArticle(shown) {
  if (!reader) return void loadReader().catch(() => {}); // the next digest asks for it again
  if (article !== drawn) reader.show(article ?? '');
  drawn = article;
  if (shown) reader.mark(shown, kept);
}

/** Loads the article's view, and shows the article in it. */
async function loadReader() {
  const { ArticleView, back, point } = await later();
  reader ??= new ArticleView(readerNode, { back, point, keep });
  if (answer) show();
  else showArticle();
}

/** Draws what a digest can do without; of an article that is new, in a task of its own, but in the frame that shows it. @param {Digest} shown @param {boolean} isNew */
async function showParts(shown, isNew) {
  latest = shown;
  const [{ showAll }] = await Promise.all([later(), isNew && new Promise(requestAnimationFrame)]);
  if (latest !== shown) return;
  byId('more', HTMLElement).hidden = false;
  showAll({ article: article ?? '', digest: shown, kept }, { places, keep });
}

/** The headline and how long the article is. Not while the reader writes: another height would push the text away. */
function showLead() {
  if (!answer) return;
  const { title, lang, stats } = arranged(answer, shape());
  headline.textContent = title?.text ?? say('untitled');
  headline.classList.toggle('untitled', !title);
  headline.lang = title ? langOf(lang) : tongue();
  document.title = title ? `${title.text} · Nutgraf` : 'Nutgraf';
  const shown = answer;
  const fill = (/** @type {string} */ line) => shown === answer && (figures.textContent = line);
  if (stats.words === 0) fill('');
  else later().then(({ lengths }) => fill(lengths(stats)), () => {});
}

/** Says what stands in the way of an article; the one before stays. @param {unknown} error */
async function refuse(error) {
  const { code = '' } = /** @type {{ code?: string }} */ (error);
  const { signal } = current;
  await allWords().catch(() => {}); // then only those built in are there
  if (!remedyFor(code)) console.warn(error); // nobody foresaw it
  if (!signal.aborted) tell(() => remedyFor(code) ?? say('failed'));
}

/** Says why there is no digest; the text stays, to be read or edited. @param {unknown} error */
function fail(error) {
  document.body.dataset.state = 'error';
  byId('retry', HTMLElement).hidden = false;
  refuse(error);
  if (article === undefined) return;
  answer = undefined;
  if (isEditable()) return write();
  showArticle();
  setMode('read');
}

/** @param {() => string} words in the language of the moment */
function tell(words) {
  told = words;
  notice.textContent = words();
  heard.textContent = '';
  byId('retry', HTMLElement).hidden = document.body.dataset.state !== 'error';
}

function clear() {
  restart();
  article = answer = latest = undefined;
  kept = [];
  document.body.dataset.state = 'blank';
  for (const { place, nodes } of blank) place.replaceChildren(...nodes);
  headline.classList.remove('untitled');
  headline.lang = '';
  document.title = 'Nutgraf';
  allWords().then(({ translate }) => translate(), () => {});
  showArticle();
  setTools();
  tell(() => '');
}

// --- The article ---------------------------------------------------------------------------------------------------

/** How the pieces of the digest find their places. @type {import('./parts.js').Ways['places']} */
const places = {
  label(piece) {
    const number = reader?.numberOf(piece) ?? 0;
    return number > 0 ? `¶ ${number}` : '¶';
  },
  go(piece) {
    setMode('read');
    reader?.goTo(piece);
  },
  point: (piece) => reader?.pointAt(piece),
};

/** Takes a block back into the article, or leaves it out again. @param {Removal} removal @param {boolean} keeps */
async function keep(removal, keeps) {
  const holder = document.activeElement?.closest('#reader, #cleaning');
  kept = keeps ? [...kept, removal] : kept.filter(({ start }) => start !== removal.start);
  if (!(await update())) return;
  await later();
  /** @type {HTMLElement | null | undefined} */ (holder?.querySelector(`[data-removal="${removal.start}"]`))?.focus();
}

function isEditable() {
  return (typeof article === 'string' ? article : (article?.text ?? '')).length <= MOST_EDITED;
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
  readerNode.hidden = mode === 'write';
  if (mode === 'read') showLead();
  setTools();
}

/** Offers what there is to do: an example to begin with, later the way between text and article, and out. */
function setTools() {
  const has = article !== undefined;
  const reading = document.body.dataset.mode === 'read';
  byId('examples', HTMLElement).hidden = has;
  byId('done', HTMLElement).hidden = !has || reading;
  byId('open', HTMLElement).hidden = has;
  byId('edit', HTMLElement).hidden = !reading || !isEditable();
  byId('fresh', HTMLElement).hidden = !has;
  if (!answer) byId('more', HTMLElement).hidden = true;
}

byId('edit', HTMLButtonElement).addEventListener('click', write);
byId('done', HTMLButtonElement).addEventListener('click', () => setMode('read'));
byId('retry', HTMLButtonElement).addEventListener('click', update);
byId('fresh', HTMLButtonElement).addEventListener('click', () => {
  clear();
  write();
});
onChange({ digest: update, show, typed });

// Under this page's policy a script's address must pass here: the worker's and the service worker's, from this site.
/** @type {any} */ (globalThis).trustedTypes?.createPolicy('default', {
  createScriptURL: (/** @type {string} */ url) => (new URL(url, location.href).origin === location.origin ? url : null),
});

/** The article that the reader asked this browser to keep: see remember.js. */
function recall() {
  const json = globalThis.localStorage?.getItem('nutgraf.article');
  if (!json) return;
  byId('remember', HTMLInputElement).checked = true;
  take(async () => JSON.parse(json));
}

/** What the first paste is answered with, loaded while the reader looks for an article; then all for when there is no network. */
async function load() {
  await prepare().catch(fail);
  await loadReader();
  (await later()).warmUp();
  await navigator.serviceWorker?.register('service-worker.js');
}

/** Says in another language what is drawn by script. */
function turned() {
  label();
  tell(told);
  if (answer) show();
}

const languages = byId('page-language', HTMLSelectElement);
languages.addEventListener('turned', turned);
languages.addEventListener('refused', (event) => refuse(/** @type {CustomEvent} */ (event).detail));
if (wantedLanguage() !== tongue()) allWords().catch(() => {}); // English stays, then
configure({ wasm: () => engine });
load().catch(() => {}); // whatever is missing is asked for again when it is needed
recall();
