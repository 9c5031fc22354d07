//! The page: connects the session (session.js) with the document.

import { byId } from './by-id.js';
import { engine } from './compile-engine.js';
import { arranged, showQuotes, showSummary } from './digest/digest-view.js';
import { refusal } from './input/refusal.js';
import { listen } from './input/sources.js';
import { lazy, painted } from './lazy.js';
import { Session } from './session.js';
import { label, onChange, options, shape } from './settings/controls.js';
import { errorText, langAttribute, locale, t } from './settings/i18n.js';
import { wantedLanguage } from './settings/language.js';
import { allWords, onLanguageChange } from './settings/load-words.js';
import { configure, prepare } from '../engine.js';
import { element, langOf } from '../view.js';

/** @typedef {import('../../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../../pkg/nutgraf.js').Removal} Removal */
/** @typedef {import('./input/paste.js').Article} Article */

/** Maximum UTF-16 code units of a text that can be edited: longer ones make a text field slow. */
const MAX_EDITED = 300_000;

const headline = byId('headline', HTMLHeadingElement);
const figures = byId('figures', HTMLElement);
const notice = byId('notice', HTMLElement);
const heard = byId('heard', HTMLElement);
const summary = byId('summary', HTMLElement);
const said = byId('said', HTMLElement);
const text = byId('text', HTMLTextAreaElement);
const reader = byId('reader', HTMLElement);

/** What the page shows before there is an article. */
const blank = [headline, figures, summary, said, byId('strip', SVGSVGElement), byId('leaning', HTMLElement)].map((place) => ({ place, nodes: [...place.childNodes] }));

const session = new Session({ show, busy, fail, refuse }, options);
/** The article's view, once it is loaded. @type {import('./article/article-view.js').ArticleView | undefined} */
let articleView;
/** The article that the view holds. @type {Article | undefined} */
let drawn;
/** The digest that the panels show or are about to show. @type {Digest | undefined} */
let shownInPanels;
/** The notice, in the language of the moment. @type {() => string} */
let noticeText = () => '';

// --- Input ---------------------------------------------------------------------------------------------------------

listen({ take, refuse, max: MAX_EDITED });

text.addEventListener('input', () => {
  session.type(text.value, clear);
  setTools();
});

/** @param {import('./input/paste.js').Loader} load */
async function take(load) {
  if (!(await session.take(load))) return;
  setMode('read');
  headline.focus({ preventScroll: true });
  scrollTo({ top: 0 });
  const { signal } = session;
  await painted(); // screen readers may wait for the picture
  if (signal.aborted) return;
  const [sentences, quotes] = [summary.querySelectorAll('.sentence').length, said.querySelectorAll('.quote').length];
  heard.textContent = t('ready', { sentences: t('nSentences', { n: sentences }), quotes: t('nQuotes', { n: quotes }) });
}

// --- The digest ----------------------------------------------------------------------------------------------------

/** @param {boolean} working */
function busy(working) {
  byId('working', HTMLElement).hidden = !working;
}

function show() {
  const { article, digest } = session;
  if (!digest || article === undefined) return;
  const wanted = shape();
  const shown = arranged(digest, wanted);
  const empty = shown.stats.words === 0;
  const isNew = article !== drawn;
  document.body.dataset.state = empty ? 'empty' : 'ready';
  setNotice(() => (empty ? t('nothing') : ''));
  if (document.body.dataset.mode === 'read') showLead();
  showArticle(shown);
  showSummary(summary, shown, places);
  showQuotes(said, shown, wanted.order, places);
  if (shown.quotes.length === 0 && wanted.quotes > 0 && !empty) said.replaceChildren(element('p', { class: 'none', ...langAttribute() }, t('noQuotes')));
  setTools();
  showPanels(shown, isNew).catch(() => {});
}

/** Draws the article and marks what was chosen. @param {Digest} [shown] */
function showArticle(shown) {
  if (!articleView) return void loadArticleView().catch(() => {}); // the next digest tries again
  if (session.article !== drawn) articleView.show(session.article ?? '');
  drawn = session.article;
  if (shown) articleView.mark(shown);
}

async function loadArticleView() {
  const { ArticleView, back, point } = await lazy();
  articleView ??= new ArticleView(reader, { back, point, keep });
  if (session.digest) show();
  else showArticle();
}

/** Draws the panels around the digest: of a new article in a task of its own, but in the same frame. @param {Digest} shown @param {boolean} isNew */
async function showPanels(shown, isNew) {
  shownInPanels = shown;
  const [{ showAll }] = await Promise.all([lazy(), isNew && new Promise(requestAnimationFrame)]);
  if (shownInPanels !== shown) return;
  byId('more', HTMLElement).hidden = false;
  showAll({ article: session.article ?? '', digest: shown }, { places, keep });
}

/** The headline and the lengths. Not while the reader writes: a change of height would move the text field. */
function showLead() {
  if (!session.digest) return;
  const shown = arranged(session.digest, shape());
  const { title, lang, stats } = shown;
  headline.textContent = title?.text ?? t('untitled');
  headline.classList.toggle('untitled', !title);
  headline.lang = title ? langOf(lang) : locale();
  document.title = title ? `${title.text} · Nutgraf` : 'Nutgraf';
  const { digest } = session;
  const fill = (/** @type {string} */ line) => digest === session.digest && (figures.textContent = line);
  if (stats.words === 0) fill('');
  else lazy().then(({ readingTime }) => fill(readingTime(stats)), () => {});
}

/** Says why an article could not be taken. @param {unknown} error */
async function refuse(error) {
  const { code = '' } = /** @type {{ code?: string }} */ (error);
  const { signal } = session;
  await allWords().catch(() => {}); // then only the built-in words are there
  if (!errorText(code)) console.warn(error); // unforeseen
  if (!signal.aborted) setNotice(() => errorText(code) ?? t('failed'));
}

/** Says why there is no digest; the text stays, to be read or edited. @param {unknown} error */
function fail(error) {
  document.body.dataset.state = 'error';
  byId('retry', HTMLElement).hidden = false;
  refuse(error);
  if (session.article === undefined) return;
  if (isEditable()) return write();
  showArticle();
  setMode('read');
}

/** @param {() => string} words called again when the page's language changes */
function setNotice(words) {
  noticeText = words;
  notice.textContent = words();
  heard.textContent = '';
  byId('retry', HTMLElement).hidden = document.body.dataset.state !== 'error';
}

function clear() {
  session.clear();
  shownInPanels = undefined;
  document.body.dataset.state = 'blank';
  for (const { place, nodes } of blank) place.replaceChildren(...nodes);
  headline.classList.remove('untitled');
  headline.lang = '';
  document.title = 'Nutgraf';
  allWords().then(({ translate }) => translate(), () => {});
  showArticle();
  setTools();
  setNotice(() => '');
}

// --- The article ---------------------------------------------------------------------------------------------------

/** How pieces of the digest find their places. @type {import('./digest/digest-view.js').Actions['places']} */
const places = {
  label(piece) {
    const number = articleView?.numberOf(piece) ?? 0;
    return number > 0 ? `¶ ${number}` : '¶';
  },
  go(piece) {
    setMode('read');
    articleView?.goTo(piece);
  },
  point: (piece) => articleView?.pointAt(piece),
};

/** Takes a block back into the article, or removes it again. @param {Removal} removal @param {boolean} keeps */
async function keep(removal, keeps) {
  const holder = document.activeElement?.closest('#reader, #cleaning');
  if (!(await session.keep(removal, keeps))) return;
  await lazy();
  /** @type {HTMLElement | null | undefined} */ (holder?.querySelector(`[data-removal="${removal.start}"]`))?.focus();
}

function isEditable() {
  return session.text.length <= MAX_EDITED;
}

function write() {
  text.value = session.text;
  setMode('write');
  text.setSelectionRange(0, 0);
  text.focus();
}

/** @param {'read' | 'write'} mode */
function setMode(mode) {
  document.body.dataset.mode = mode;
  byId('write', HTMLElement).hidden = mode === 'read';
  reader.hidden = mode === 'write';
  if (mode === 'read') showLead();
  setTools();
}

/** Shows the buttons that apply. */
function setTools() {
  const has = session.article !== undefined;
  const reading = document.body.dataset.mode === 'read';
  byId('examples', HTMLElement).hidden = has;
  byId('done', HTMLElement).hidden = !has || reading;
  byId('open', HTMLElement).hidden = has;
  byId('edit', HTMLElement).hidden = !reading || !isEditable();
  byId('fresh', HTMLElement).hidden = !has;
  if (!session.digest) byId('more', HTMLElement).hidden = true;
}

byId('edit', HTMLButtonElement).addEventListener('click', write);
byId('done', HTMLButtonElement).addEventListener('click', () => setMode('read'));
byId('retry', HTMLButtonElement).addEventListener('click', () => session.update());
byId('cancel', HTMLButtonElement).addEventListener('click', () => session.stop());
byId('fresh', HTMLButtonElement).addEventListener('click', () => {
  clear();
  write();
});
onChange({ digest: () => session.update(), show, typed: (then) => session.whenTypingRests(then) });

// --- Start ---------------------------------------------------------------------------------------------------------

// Under this page's policy the addresses of the worker and the service worker pass here: only this site's are allowed.
/** @type {any} */ (globalThis).trustedTypes?.createPolicy('default', {
  createScriptURL: (/** @type {string} */ url) => (new URL(url, location.href).origin === location.origin ? url : null),
});

/** Takes the article that the reader asked this browser to keep: see settings/remember.js. */
function recall() {
  const json = globalThis.localStorage?.getItem('nutgraf.article');
  if (!json) return;
  byId('remember', HTMLInputElement).checked = true;
  take(async () => JSON.parse(json));
}

/** Loads what the first digest needs, then the rest, then the cache for use without a network. */
async function load() {
  await prepare().catch(fail);
  await loadArticleView();
  const { fillLanguageSelect, warmUp } = await lazy();
  fillLanguageSelect(() => refuse(refusal('no-language')));
  warmUp();
  await navigator.serviceWorker?.register('service-worker.js');
}

onLanguageChange(() => {
  label();
  setNotice(noticeText);
  if (session.digest) show();
});
if (wantedLanguage() !== locale()) allWords().catch(() => {}); // the page stays in English, then
configure({ wasm: () => engine });
load().catch(() => {}); // what is missing is loaded when it is needed
recall();
