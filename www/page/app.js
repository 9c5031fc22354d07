//! The page up to its first digest: connects the session with the document. workspace.js, loaded later, does the rest.

import { byId } from './by-id.js';
import { engine } from './compile-engine.js';
import { DigestPanel } from './digest/digest-panel.js';
import { loneLink } from './input/lone-link.js';
import { pasted } from './input/paste.js';
import { refusal } from './input/refusal.js';
import { allWords, lazy, painted } from './lazy.js';
import { Session } from './session.js';
import { defaultChoices, engineOptions } from './settings/choices.js';
import { directionOf, errorText, locale, t } from './settings/i18n.js';
import { configure, prepare } from '../engine.js';
import { langOf } from '../view.js';

/** @import { Digest } from '../../pkg/nutgraf.js' */
/** @import { Workspace } from './workspace.js' */
/** @typedef {'start' | 'read' | 'write'} Mode the box alone, the article, or its text being edited */

/** Maximum UTF-16 code units of a text that can be edited: longer ones make a text field slow. */
const MAX_EDITED = 300_000;

const { body } = document;
const headline = byId('headline', HTMLHeadingElement);
const notice = byId('notice', HTMLElement);
const heard = byId('heard', HTMLElement);
const text = byId('text', HTMLTextAreaElement);
const retry = byId('retry', HTMLButtonElement);

const choices = defaultChoices();
const session = new Session({ show, busy, fail, refuse }, () => engineOptions(choices));
const panel = new DigestPanel(byId('digest', HTMLElement), {
  places: {
    number: (piece) => workspace?.view.numberOf(piece) ?? 0,
    count: () => workspace?.view.count ?? 0,
    label(piece) {
      const number = workspace?.view.numberOf(piece) ?? 0;
      return number > 0 ? `¶ ${number}` : '¶';
    },
    go: (piece) => whenLoaded((it) => it.go(piece)),
    point: (piece) => workspace?.view.pointAt(piece),
  },
  changed: show,
});

/** Once it is loaded. @type {Workspace | undefined} */
let workspace;
/** @type {Promise<Workspace> | undefined} */
let loading;
/** The notice, in the language of the moment. */
let noticeText = () => '';

// --- Input ---------------------------------------------------------------------------------------------------------

document.addEventListener('paste', (event) => {
  const { clipboardData, target } = event;
  if (!clipboardData || (target instanceof Element && target.matches('input:not([type="range"], [type="checkbox"])'))) return;
  const isInsertion = target === text && text.value.trim() !== '';
  const length = text.value.length + clipboardData.getData('text/plain').length;
  if (isInsertion && length <= MAX_EDITED) return; // inserted at the caret by the browser
  event.preventDefault();
  if (isInsertion) refuse(refusal('too-long-to-insert'));
  else take(pasted(clipboardData));
});

document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer) take(pasted(event.dataTransfer));
});

text.addEventListener('input', () => {
  session.type(text.value, clear);
  setMode(/** @type {Mode} */ (body.dataset.mode));
});

/** @param {import('./input/paste.js').Loader} load @param {{ isKnown?: boolean }} [options] whether the browser's history has the article */
async function take(load, { isKnown = false } = {}) {
  if (!(await session.take(load))) return;
  const { article } = session;
  if (!isKnown) whenLoaded((it) => it.history.add(article));
  if (body.dataset.state !== 'ready') return putInBox();
  setMode('read');
  headline.focus({ preventScroll: true });
  scrollTo({ top: 0 });
  const { signal } = session;
  await painted(); // screen readers may wait for the picture
  if (!signal.aborted) whenLoaded((it) => signal.aborted || it.announce(heard));
}

// --- Output --------------------------------------------------------------------------------------------------------

/** @param {boolean} working */
function busy(working) {
  byId('working', HTMLElement).hidden = !working;
}

function show() {
  const { digest } = session;
  if (!digest || session.article === undefined) return;
  const link = loneLink(session.text);
  const empty = link ? 'link' : /** @type {Digest & { empty?: string }} */ (digest).empty;
  const isEmpty = empty !== undefined || digest.stats.words === 0;
  body.dataset.state = isEmpty ? 'empty' : 'ready';
  setNotice(() => (isEmpty ? t('nothing') : ''));
  const shown = panel.set(digest);
  showHeadline(shown);
  workspace?.showArticle(shown);
  panel.draw();
  setMode(/** @type {Mode} */ (body.dataset.mode));
  load().then((it) => it.show(shown, { empty, link }), () => {}); // the next digest tries again
}

/** @param {Digest} shown */
function showHeadline({ title, lang }) {
  const text = title?.text ?? session.declaredTitle;
  headline.textContent = text ?? t('untitled');
  headline.classList.toggle('untitled', !text);
  headline.lang = text ? langOf(lang) : locale();
  document.title = text ? `${text} · Nutgraf` : 'Nutgraf';
  for (const node of document.querySelectorAll('.lead, .digest')) node.setAttribute('dir', lang === 'und' ? 'auto' : directionOf(lang));
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
  if (session.article === undefined) return;
  if (session.text.length <= MAX_EDITED) return putInBox();
  workspace?.showArticle();
  setMode('read');
}

/** @param {() => string} words called again when the page's language changes */
function setNotice(words) {
  noticeText = words;
  notice.textContent = words();
  heard.textContent = '';
  retry.hidden = body.dataset.state !== 'error';
  byId('notice-actions', HTMLElement).replaceChildren(retry);
  byId('notice-box', HTMLElement).hidden = !notice.textContent;
}

function clear() {
  session.clear();
  body.dataset.state = 'blank';
  document.title = 'Nutgraf';
  workspace?.showArticle();
  setMode('start');
  setNotice(() => '');
}

/** Shows the article's text in the box at the top. */
function putInBox() {
  text.value = session.text;
  setMode('start');
}

/** Shows what belongs to a mode. @param {Mode} mode */
function setMode(mode) {
  const isTyped = mode === 'start' && body.dataset.state === 'ready';
  body.dataset.mode = mode;
  body.classList.toggle('typing', text.value.trim() !== '');
  byId('write', HTMLElement).hidden = mode === 'read';
  byId('reader', HTMLElement).hidden = mode !== 'read';
  byId('done', HTMLElement).hidden = mode !== 'write';
  byId('edit', HTMLElement).hidden = mode !== 'read' || session.text.length > MAX_EDITED;
  byId('typed', HTMLElement).hidden = !isTyped;
  for (const id of ['paste', 'open', 'hint']) byId(id, HTMLElement).hidden = isTyped;
}

retry.addEventListener('click', () => session.update());
byId('cancel', HTMLButtonElement).addEventListener('click', () => session.stop());
// A click that needs the workspace is repeated once it is loaded.
body.addEventListener('click', (event) => {
  const { target } = event;
  const button = target instanceof Element && target.closest('button[id]:not(#retry, #cancel), #tasks a');
  if (!button || workspace) return;
  event.preventDefault(); // a tab would open this page anew
  whenLoaded(() => /** @type {HTMLElement} */ (button).click());
});

/** Draws all that scripts say, in the page's language. */
function redraw() {
  setNotice(noticeText);
  if (session.digest) show();
}

/** @returns {Promise<Workspace>} */
function load() {
  loading ??= lazy().then(({ Workspace }) => {
    workspace = new Workspace({ session, panel, choices, take, setMode, clear, refuse, redraw });
    if (session.digest) show();
    else workspace.showArticle();
    return workspace;
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

/** @param {(workspace: Workspace) => void} act */
function whenLoaded(act) {
  load().then(act, () => refuse(refusal('engine-unavailable')));
}

// --- Start ---------------------------------------------------------------------------------------------------------

// Under this page's policy the addresses of the worker and the service worker pass here: only this site's are allowed.
/** @type {any} */ (globalThis).trustedTypes?.createPolicy('default', {
  createScriptURL: (/** @type {string} */ url) => (new URL(url, location.href).origin === location.origin ? url : null),
});

/** What this browser keeps. @param {string} key */
function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is blocked
  }
}

/** Takes what is there before the scripts, else waits for the reader. */
async function takeEarly() {
  const isTyped = text.value.trim() !== '';
  if (location.hash || location.search || history.state || (stored('nutgraf.article') && !isTyped)) {
    const { earlyArticle, readHash } = await import('./early.js');
    const early = earlyArticle(readHash(panel, choices), isTyped);
    if (session.article !== undefined) return; // the reader was faster
    if (early) return take(early.load, early);
  }
  if (isTyped) text.dispatchEvent(new Event('input'));
  else if (matchMedia('(hover: hover)').matches) text.focus({ preventScroll: true });
}

/** Loads what the first digest needs, then the rest, then the cache for use without a network. */
async function prepareAll() {
  await prepare().catch(fail);
  const { warmUp } = await load().then(lazy);
  warmUp();
  await navigator.serviceWorker?.register('service-worker.js', { updateViaCache: 'none' });
}

/** Whether the page may have to speak another language than English: settings/language.js decides. */
const isForeign = !/^en\b/i.test(navigator.languages[0] ?? 'en') || /[?&]lang=/.test(location.search) || stored('nutgraf.lang');
if (isForeign) allWords().catch(() => {}); // the page stays in English, then
configure({ wasm: () => engine });
setMode('start');
if (/[?&]mode=check\b/.test(location.search)) body.dataset.task = 'check'; // tasks.js, loaded later, shows it
takeEarly().catch(refuse);
prepareAll().catch(() => {}); // what is missing is loaded when it is needed
