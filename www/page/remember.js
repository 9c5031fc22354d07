//! The article, and the language that the reader chose for the page, stay after a reload only if the reader asks for it,
//! and only in this browser.

import { byId } from './by-id.js';
import { chosenLanguage } from './language.js';
import { say } from './page-words.js';

const box = byId('remember', HTMLInputElement);
/** @type {import('./paste.js').Article | undefined} */
let article;

/** @param {import('./parts.js').Shown} shown */
export function showRemember(shown) {
  if (article === shown.article) return;
  article = shown.article;
  store();
}

function store() {
  byId('not-remembered', HTMLElement).textContent = '';
  try {
    keep('nutgraf.article', box.checked ? JSON.stringify(article) : undefined);
    keep('nutgraf.lang', box.checked ? chosenLanguage() : undefined);
  } catch {
    box.checked = false;
    byId('not-remembered', HTMLElement).textContent = say('notRemembered');
  }
}

/** @param {string} key where page.js or language.js looks for it @param {string | undefined} value */
function keep(key, value) {
  if (value) localStorage.setItem(key, value);
  else localStorage.removeItem(key);
}

box.addEventListener('change', store);
byId('page-language', HTMLSelectElement).addEventListener('change', store);
