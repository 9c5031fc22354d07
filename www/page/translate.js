//! Puts the words of the page's language in the place of the English ones in index.html, and lets the reader choose another.
//!
//! `turned` and `refused` are events of the list of languages, for page.js. In index.html `data-say` names the phrase that an element's text is, `data-say-title` the one that its `title` is, and so on.

import { byId } from './by-id.js';
import { allWords, chosenLanguage, LANGUAGES, want, wantedLanguage } from './language.js';
import { say, speak, tongue } from './page-words.js';
import { refusal } from './paste.js';

/** @typedef {import('./page-words.js').Key} Key */

/** Those written from right to left. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he'];
/** What of an element holds words, beside its text. */
const ATTRIBUTES = ['aria-label', 'placeholder', 'title'];

const select = byId('page-language', HTMLSelectElement);

/** Loads the words of the language that is wanted, and speaks it from then on. */
export async function load() {
  const tag = wantedLanguage();
  const { default: words } = await import(`./words/${tag}.js`);
  if (tag !== wantedLanguage()) return;
  const turns = tag !== tongue();
  speak(tag, words);
  translate();
  if (tag !== 'en') keep(`page/words/${tag}.js`).catch(() => {}); // this browser keeps nothing, then
  if (turns) select.dispatchEvent(new Event('turned'));
}

/** Keeps a file for when there is no network, beside what service-worker.js keeps for everyone. @param {string} file */
async function keep(file) {
  const cache = await caches.open('nutgraf');
  await cache.add(file);
}

/** Puts the words in their places. */
export function translate() {
  const { documentElement: root } = document;
  root.lang = select.value = tongue();
  root.dir = RIGHT_TO_LEFT.includes(tongue()) ? 'rtl' : 'ltr';
  root.dataset.numerals = new Intl.NumberFormat(tongue()).resolvedOptions().numberingSystem;
  for (const place of document.querySelectorAll('[data-say]')) place.textContent = phraseOf(place, 'data-say');
  byId('remember', HTMLInputElement).labels?.forEach((label) => (label.hidden = false)); // it waited for its words
  for (const name of ATTRIBUTES) {
    for (const place of document.querySelectorAll(`[data-say-${name}]`)) place.setAttribute(name, phraseOf(place, `data-say-${name}`));
  }
}

/** @param {Element} place @param {string} attribute */
function phraseOf(place, attribute) {
  return say(/** @type {Key} */ (place.getAttribute(attribute)));
}

/** A language under its own name. @param {string} tag */
function option(tag) {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  const made = new Option(name.charAt(0).toLocaleUpperCase(tag) + name.slice(1), tag);
  made.lang = tag;
  return made;
}

async function turn() {
  const before = chosenLanguage();
  want(select.value, select.value);
  try {
    await allWords();
  } catch {
    want(tongue(), before);
    select.value = tongue();
    return void select.dispatchEvent(new CustomEvent('refused', { detail: refusal('no-language') }));
  }
  const here = new URL(location.href);
  here.searchParams.set('lang', tongue());
  history.replaceState(null, '', here);
}

select.replaceChildren(...LANGUAGES.map(option).sort((a, b) => a.text.localeCompare(b.text)));
select.value = tongue();
select.addEventListener('change', turn);
