//! Keeps the article and the chosen page language in this browser's storage, if the reader asks for it.

import { byId } from '../by-id.js';
import { chosenLanguage } from './language.js';
import { onLanguageChange } from './load-words.js';
import { t } from './i18n.js';

const box = byId('remember', HTMLInputElement);
/** @type {unknown} */
let article;

/** @param {unknown} shown the article */
export function showRemember(shown) {
  box.labels?.forEach((label) => (label.hidden = false)); // hidden until its words are loaded
  if (article === shown) return;
  article = shown;
  store();
}

function store() {
  byId('not-remembered', HTMLElement).textContent = '';
  try {
    keep('nutgraf.article', box.checked ? JSON.stringify(article) : undefined);
    keep('nutgraf.lang', box.checked ? chosenLanguage() : undefined);
  } catch {
    box.checked = false;
    byId('not-remembered', HTMLElement).textContent = t('notRemembered');
  }
}

/** @param {string} key where app.js or language.js looks for it @param {string | undefined} value */
function keep(key, value) {
  if (value) localStorage.setItem(key, value);
  else localStorage.removeItem(key);
}

box.addEventListener('change', store);
onLanguageChange(store);
