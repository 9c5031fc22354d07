//! The sources of an article beside pastes and drops: an opened file, the clipboard by a button, the examples.

import { byId } from '../by-id.js';
import { opened } from './files.js';
import { choose } from './paste.js';
import { refusal } from './refusal.js';

/** @import { Loader } from './paste.js' */

/** @param {(load: Loader) => void} take replaces the article */
export function listen(take) {
  const file = byId('file', HTMLInputElement);

  document.addEventListener('dragover', () => document.body.classList.add('dropping'));
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) document.body.classList.remove('dropping');
  });
  document.addEventListener('drop', () => document.body.classList.remove('dropping'));

  byId('paste', HTMLButtonElement).addEventListener('click', () => take(fromClipboard));
  byId('open', HTMLButtonElement).addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    if (file.files?.[0]) take(opened(file.files[0]));
    file.value = ''; // so that the same file can be opened again
  });

  for (const link of document.querySelectorAll('a[href^="?example="]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault(); // before this script, the link opens this page with the example
      take(example(new URLSearchParams(link.getAttribute('href') ?? '').get('example') ?? ''));
    });
  }
}

/** Reads the clipboard, which needs a click and may need the reader's permission. @type {Loader} */
export async function fromClipboard(signal) {
  try {
    const items = await navigator.clipboard.read();
    const [html = '', plain = ''] = await Promise.all(['text/html', 'text/plain'].map(async (type) => {
      const item = items.find(({ types }) => types.includes(type));
      return item ? (await item.getType(type)).text() : '';
    }));
    return await choose(html, plain, signal);
  } catch (error) {
    throw error instanceof DOMException || error instanceof TypeError ? refusal('no-clipboard') : error;
  }
}

/** @param {string} name of a file in examples/ @returns {Loader} */
export function example(name) {
  return async () => {
    const response = /^\w+$/.test(name) ? await fetch(`examples/${name}.txt`).catch(() => undefined) : undefined;
    if (!response?.ok) throw refusal('no-example');
    return response.text();
  };
}
