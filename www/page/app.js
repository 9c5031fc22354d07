//! The page: connects the session (session.js) with the document.

import { byId } from './by-id.js';
import { engine } from './compile-engine.js';
import { DEFAULT_SHAPE } from './digest/arrange.js';
import { DigestPanel } from './digest/digest-panel.js';
import { loneLink } from './input/lone-link.js';
import { refusal } from './input/refusal.js';
import { example, listen } from './input/sources.js';
import { lazy, painted } from './lazy.js';
import { Session } from './session.js';
import { defaultChoices, engineOptions, fromHash, toHash } from './settings/choices.js';
import { directionOf, errorText, locale, t } from './settings/i18n.js';
import { wantedLanguage } from './settings/language.js';
import { allWords, onLanguageChange } from './settings/load-words.js';
import { configure, prepare } from '../engine.js';
import { element, langOf } from '../view.js';

/** @typedef {import('../../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../../pkg/nutgraf.js').Removal} Removal */
/** @typedef {import('./input/paste.js').Article} Article */
/** @typedef {'start' | 'read' | 'write'} Mode the box alone, the article, or its text being edited */

/** Maximum UTF-16 code units of a text that can be edited: longer ones make a text field slow. */
const MAX_EDITED = 300_000;

const { body } = document;
const headline = byId('headline', HTMLHeadingElement);
const figures = byId('figures', HTMLElement);
const notice = byId('notice', HTMLElement);
const heard = byId('heard', HTMLElement);
const text = byId('text', HTMLTextAreaElement);
const reader = byId('reader', HTMLElement);
const lang = byId('lang', HTMLSelectElement);
const retry = byId('retry', HTMLButtonElement);

let choices = defaultChoices();
const session = new Session({ show, busy, fail, refuse }, () => engineOptions(choices));

/** How pieces of the digest find their places. @type {import('./digest/digest-panel.js').PagePlaces} */
const places = {
  number: (piece) => rest?.view.numberOf(piece) ?? 0,
  count: () => rest?.view.count ?? 0,
  label(piece) {
    const number = rest?.view.numberOf(piece) ?? 0;
    return number > 0 ? `¶ ${number}` : '¶';
  },
  go(piece) {
    if (body.dataset.mode !== 'read') setMode('read');
    rest?.view.goTo(piece);
  },
  point: (piece) => rest?.view.pointAt(piece),
};

const panel = new DigestPanel(byId('digest', HTMLElement), {
  places,
  changed: show,
  copy: (part, button) => whenLoaded(({ exporter }) => exporter.copyAll(button, part)),
});

/**
 * What is loaded later, with its state.
 *
 * @typedef {object} Rest
 * @property {import('./article/article-view.js').ArticleView} view
 * @property {import('./digest/exporter.js').Exporter} exporter
 * @property {import('./jump-bar.js').JumpBar} jumpBar
 * @property {import('./panels.js').Panels} panels
 * @property {import('./settings/remember.js').Remember} remember
 * @property {HTMLInputElement} source the field of the article's address
 * @property {import('./lazy.js').Lazy} modules
 */
/** @type {Rest | undefined} */
let rest;
/** @type {Promise<Rest> | undefined} */
let settingUp;
/** The article that its view holds. @type {Article | undefined} */
let drawn;
/** The digest that the panels show or are about to show. @type {Digest | undefined} */
let shownInPanels;
/** Draws the notice, in the language of the moment. */
let drawNotice = () => {};
/** A link that was pasted instead of its article: the next article's address. @type {string | undefined} */
let pastedLink;

// --- Input ---------------------------------------------------------------------------------------------------------

listen({ take, refuse, max: MAX_EDITED });

text.addEventListener('input', () => {
  session.type(text.value, () => clear());
  body.classList.toggle('typing', text.value.trim() !== '');
  setTools();
});

/** @param {import('./input/paste.js').Loader} load */
async function take(load) {
  if (!(await session.take(load))) return;
  if (body.dataset.state !== 'ready') return putInBox();
  setMode('read');
  setSource(pastedLink);
  pastedLink = undefined;
  headline.focus({ preventScroll: true });
  scrollTo({ top: 0 });
  const { signal } = session;
  await painted(); // screen readers may wait for the picture
  if (signal.aborted) return;
  heard.textContent = t('ready', { sentences: t('nSentences', { n: panel.items('sentence').length }), quotes: t('nQuotes', { n: panel.items('quote').length }) });
}

// --- The digest ----------------------------------------------------------------------------------------------------

/** @param {boolean} working */
function busy(working) {
  byId('working', HTMLElement).hidden = !working;
}

function show() {
  const { article, digest } = session;
  if (!digest || article === undefined) return;
  const isNew = article !== drawn;
  const link = loneLink(session.text);
  const empty = link ? 'link' : /** @type {Digest & { empty?: string }} */ (digest).empty;
  body.dataset.state = empty || digest.stats.words === 0 ? 'empty' : 'ready';
  if (body.dataset.state === 'empty') showEmpty(empty, link);
  else setNotice();
  const shown = panel.set(digest);
  showLead(shown);
  showArticle(shown);
  panel.draw();
  setTools();
  showPanels(shown, isNew).catch(() => {});
}

/** Says why there is nothing to sum up, and what to do. @param {string | undefined} kind the engine's reason @param {URL | undefined} link */
function showEmpty(kind, link) {
  const reasons = /** @type {Record<string, import('./settings/i18n.js').Key>} */ ({ link: 'isLink', menu: 'isMenu', list: 'isList', code: 'isCode', short: 'isShort' });
  const useAsIs = { key: /** @type {const} */ ('useAsIs'), act: () => choose({ everything: true }) };
  pastedLink = link?.href;
  setNotice(() => t(reasons[kind ?? ''] ?? 'nothing'), link ? [{ key: 'openLink', link }] : kind && !choices.everything ? [useAsIs] : []);
}

/** Draws the article and marks what is shown of it. @param {Digest} [shown] */
function showArticle(shown) {
  if (!rest) return void load().catch(() => {}); // the next digest tries again
  if (session.article !== drawn) rest.view.show(session.article ?? '');
  drawn = session.article;
  if (shown) rest.view.mark(shown, session.kept);
}

/** Draws the panels around the digest: of a new article in a task of its own, but in the same frame. @param {Digest} shown @param {boolean} isNew */
async function showPanels(shown, isNew) {
  shownInPanels = shown;
  const [{ jumpBar, panels, remember, modules }] = await Promise.all([load(), isNew && new Promise(requestAnimationFrame)]);
  if (shownInPanels !== shown) return;
  jumpBar.show(shown);
  panels.show(shown, { kept: session.kept, choices, length: session.text.length });
  modules.showLanguage(shown.lang, choices.lang);
  remember.show(session.article);
}

/** The headline and the lengths. @param {Digest} shown */
function showLead(shown) {
  const { title, lang, stats } = shown;
  headline.textContent = title?.text ?? t('untitled');
  headline.classList.toggle('untitled', !title);
  headline.lang = title ? langOf(lang) : locale();
  for (const node of document.querySelectorAll('.lead, .digest')) node.setAttribute('dir', lang === 'und' ? 'auto' : directionOf(lang));
  document.title = title ? `${title.text} · Nutgraf` : 'Nutgraf';
  const { digest } = session;
  lazy().then(({ readingTime }) => digest === session.digest && figures.replaceChildren(...readingTime(panel.shown?.stats ?? stats)), () => {});
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
  body.dataset.state = 'error';
  refuse(error);
  if (session.article === undefined) return setTools();
  if (isEditable()) return putInBox();
  showArticle();
  setMode('read');
}

/**
 * @typedef {object} NoticeAction
 * @property {import('./settings/i18n.js').Key} key its label
 * @property {URL} [link]
 * @property {() => void} [act]
 */

/** @param {() => string} words called again when the page's language changes @param {NoticeAction[]} actions */
function setNotice(words = () => '', actions = []) {
  drawNotice = () => {
    notice.textContent = words();
    const ways = actions.map(({ key, link, act }) => {
      const label = t(key, { host: link?.host ?? '' });
      const way = link ? element('a', { class: 'btn', href: link.href, target: '_blank', rel: 'noreferrer' }, label) : element('button', { type: 'button', class: 'btn' }, label);
      if (act) way.addEventListener('click', act);
      return way;
    });
    retry.hidden = body.dataset.state !== 'error';
    byId('notice-actions', HTMLElement).replaceChildren(retry, ...ways);
    byId('notice-box', HTMLElement).hidden = !notice.textContent;
  };
  drawNotice();
  heard.textContent = '';
}

function clear() {
  session.clear();
  shownInPanels = undefined;
  body.dataset.state = 'blank';
  body.classList.remove('typing');
  headline.textContent = '';
  document.title = 'Nutgraf';
  showArticle();
  setMode('start');
  setNotice();
}

// --- The article ---------------------------------------------------------------------------------------------------

/** Takes a block back into the article, or removes it again. @param {Removal} removal @param {boolean} keeps */
async function keep(removal, keeps) {
  const holder = document.activeElement?.closest('#reader, .removals');
  if (!(await session.keep(removal, keeps))) return;
  await load();
  /** @type {HTMLElement | null | undefined} */ (holder?.querySelector(`[data-removal="${removal.start}"]`))?.focus();
}

function isEditable() {
  return session.text.length <= MAX_EDITED;
}

/** Sets the article's address, which is added to copies. @param {string | undefined} url */
function setSource(url) {
  whenLoaded(({ exporter, source }) => {
    source.value = url ?? '';
    exporter.url = url;
  });
}

/** Shows the article's text in the box at the top. */
function putInBox() {
  text.value = session.text;
  body.classList.toggle('typing', text.value.trim() !== '');
  setMode('start');
}

function edit() {
  text.value = session.text;
  setMode('write');
  text.setSelectionRange(0, 0);
  text.focus();
}

/** @param {Mode} mode */
function setMode(mode) {
  body.dataset.mode = mode;
  byId('write', HTMLElement).hidden = mode === 'read';
  reader.hidden = mode !== 'read';
  setTools();
}

/** Names the keys of pasting. */
function showHint() {
  byId('hint', HTMLElement).textContent = t('pasteHint', { keys: /Mac|iP/.test(navigator.platform) ? '⌘V' : 'Ctrl+V' });
}

/** Shows the buttons that apply. */
function setTools() {
  const { mode } = body.dataset;
  const isTyped = mode === 'start' && session.article !== undefined && body.dataset.state === 'ready';
  byId('done', HTMLElement).hidden = mode !== 'write';
  byId('edit', HTMLElement).hidden = mode !== 'read' || !isEditable();
  byId('typed', HTMLElement).hidden = !isTyped;
  for (const id of ['paste', 'open', 'hint']) byId(id, HTMLElement).hidden = isTyped;
}

/** @param {Partial<import('./settings/choices.js').Choices>} chosen */
function choose(chosen) {
  Object.assign(choices, chosen);
  if ('focus' in chosen) session.whenTypingRests(() => session.update());
  else session.update();
}

for (const id of ['done', 'typed']) {
  byId(id, HTMLButtonElement).addEventListener('click', () => {
    setMode('read');
    scrollTo({ top: 0 });
  });
}
byId('edit', HTMLButtonElement).addEventListener('click', edit);
byId('up', HTMLButtonElement).addEventListener('click', () => {
  scrollTo({ top: 0 });
  headline.focus({ preventScroll: true });
});
retry.addEventListener('click', () => session.update());
byId('cancel', HTMLButtonElement).addEventListener('click', () => session.stop());
byId('fresh', HTMLButtonElement).addEventListener('click', () => {
  clear();
  text.value = '';
  text.focus();
});
byId('copy', HTMLButtonElement).addEventListener('click', ({ currentTarget }) => {
  whenLoaded(({ exporter }) => exporter.copyAll(/** @type {HTMLElement} */ (currentTarget)));
});
lang.addEventListener('input', () => choose({ lang: lang.value }));

// --- What is loaded later --------------------------------------------------------------------------------------------

/** @returns {Promise<Rest>} */
function load() {
  settingUp ??= setUp();
  settingUp.catch(() => (settingUp = undefined)); // the next call tries again
  return settingUp;
}

/** @returns {Promise<Rest>} */
async function setUp() {
  const modules = await lazy();
  const { ArticleView, Exporter, fillLanguageSelect, fillShareMenu, goBack, JumpBar, Panels, pointBack, Remember } = modules;
  const view = new ArticleView(reader, { back: (place) => goBack(panel, place), point: (place) => pointBack(panel, place), keep });
  const exporter = new Exporter();
  const { remember, source } = fillShareMenu(exporter, link);
  const panels = new Panels(panel, { places, exporter, keep, choose });
  const jumpBar = new JumpBar([
    { key: 'summary', name: 'summary', target: panel.sections.summary },
    { key: 'quotes', name: 'said', target: panel.sections.quotes },
    { key: 'article', name: 'article', target: byId('article', HTMLElement) },
  ]);
  fillLanguageSelect(() => refuse(refusal('no-language')));
  rest = { view, exporter, jumpBar, panels, source, remember: new Remember(remember, byId('not-remembered', HTMLElement)), modules };
  if (session.digest) show();
  else showArticle();
  return rest;
}

/** @param {(loaded: Rest) => void} act */
function whenLoaded(act) {
  load().then(act, () => refuse(refusal('engine-unavailable')));
}

/** This page's address with the reader's choices, without the page's language. */
function link() {
  const address = new URL(location.pathname, location.href);
  address.hash = toHash({ ...panel.shape, ...choices }, { ...DEFAULT_SHAPE, ...defaultChoices() });
  return address.href;
}

/** Sets the choices that a link carries. */
function readHash() {
  const { choices: found, rest: shape } = fromHash(location.hash);
  choices = found;
  panel.setShape(shape);
}

// --- Start ---------------------------------------------------------------------------------------------------------

// Under this page's policy the addresses of the worker and the service worker pass here: only this site's are allowed.
/** @type {any} */ (globalThis).trustedTypes?.createPolicy('default', {
  createScriptURL: (/** @type {string} */ url) => (new URL(url, location.href).origin === location.origin ? url : null),
});

/** Takes what came before the scripts did: an example's link, text in the field, a remembered article. */
function takeEarly() {
  const name = new URLSearchParams(location.search).get('example');
  const json = globalThis.localStorage?.getItem('nutgraf.article');
  if (text.value.trim()) text.dispatchEvent(new Event('input'));
  else if (name) take(example(name));
  else if (json) take(async () => JSON.parse(json));
  else if (matchMedia('(hover: hover)').matches) text.focus({ preventScroll: true });
}

/** Loads what the first digest needs, then the rest, then the cache for use without a network. */
async function prepareAll() {
  await prepare().catch(fail);
  const { modules } = await load();
  modules.warmUp();
  await navigator.serviceWorker?.register('service-worker.js');
}

onLanguageChange(() => {
  drawNotice();
  showHint();
  if (session.digest) show();
});
addEventListener('hashchange', () => {
  readHash();
  session.update();
});
if (wantedLanguage() !== locale()) allWords().catch(() => {}); // the page stays in English, then
configure({ wasm: () => engine });
showHint();
setMode('start');
readHash();
takeEarly();
prepareAll().catch(() => {}); // what is missing is loaded when it is needed
