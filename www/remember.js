//! The article stays after a reload only if the reader asks for it, and only in this browser.

import { byId } from './by-id.js';
import { WORDS } from './page-words.js';

/** Where page.js looks for it. */
const KEY = 'nutgraf.article';

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
    if (box.checked) localStorage.setItem(KEY, JSON.stringify(article));
    else localStorage.removeItem(KEY);
  } catch {
    box.checked = false;
    byId('not-remembered', HTMLElement).textContent = WORDS.notRemembered;
  }
}

box.addEventListener('change', store);
