//! The sources of an article: paste and drop anywhere on the page, opening a file, the examples.

import { byId } from '../by-id.js';
import { fromClipboard, opened, pasted } from './paste.js';
import { refusal } from './refusal.js';

/** @typedef {import('./paste.js').Loader} Loader */

/**
 * @param {object} page
 * @param {(load: Loader) => void} page.take replaces the article
 * @param {(error: unknown) => void} page.refuse says why an article could not be taken
 * @param {number} page.max maximum UTF-16 code units in the text field
 */
export function listen({ take, refuse, max }) {
  const text = byId('text', HTMLTextAreaElement);
  const file = byId('file', HTMLInputElement);

  document.addEventListener('paste', (event) => {
    const { clipboardData, target } = event;
    if (!clipboardData || (target instanceof Element && target.matches('[type="search"], [type="url"]'))) return;
    const isInsertion = target === text && text.value.trim() !== '';
    const length = text.value.length + clipboardData.getData('text/plain').length;
    if (isInsertion && length <= max) return; // inserted at the caret by the browser
    event.preventDefault();
    if (isInsertion) refuse(refusal('too-long-to-insert'));
    else take(pasted(clipboardData));
  });

  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) document.body.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    if (event.dataTransfer) take(pasted(event.dataTransfer));
  });

  byId('paste', HTMLButtonElement).addEventListener('click', () => take(fromClipboard()));
  byId('open', HTMLButtonElement).addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    if (file.files?.[0]) take(opened(file.files[0]));
    file.value = ''; // so that the same file can be opened again
  });

  for (const link of document.querySelectorAll('a[href^="?example="]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault(); // without scripts, or before them, the link opens this page with the example
      take(example(new URLSearchParams(link.getAttribute('href') ?? '').get('example') ?? ''));
    });
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
