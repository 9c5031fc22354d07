//! The article's keywords: a click leans the summary towards one, another click no more.

import { byId } from '../by-id.js';
import { list, t } from '../settings/i18n.js';
import { element, langOf } from '../../view.js';

const focus = byId('focus', HTMLInputElement);

/** @param {import('./digest-view.js').Shown} shown */
export function showKeywords({ digest }) {
  const { lang, keywords, unmatchedFocus = [] } = digest;
  const holder = byId('keywords', HTMLElement);
  const focused = [...holder.children].indexOf(/** @type {Element} */ (document.activeElement));
  const wanted = new Set(focusWords().map((word) => word.toLowerCase()));
  const chips = keywords.map(({ text }) => {
    const chip = element('button', { type: 'button', class: 'chip', dir: 'auto' }, text);
    chip.setAttribute('aria-pressed', String(wanted.has(text.toLowerCase())));
    chip.addEventListener('click', () => toggleFocus(text));
    return chip;
  });
  holder.lang = langOf(lang);
  holder.replaceChildren(...chips);
  if (focused >= 0) chips[Math.min(focused, chips.length - 1)]?.focus();
  byId('unmatched', HTMLElement).textContent = unmatchedFocus.length > 0 ? t('notInText', { words: list(unmatchedFocus) }) : '';
}

/** What stands between the commas of the focus. */
function focusWords() {
  return focus.value.split(',').map((word) => word.trim()).filter(Boolean);
}

/** Adds a word to the focus, or takes it away again. @param {string} word */
function toggleFocus(word) {
  const words = focusWords().filter((other) => other !== word);
  if (words.length === focusWords().length) words.push(word);
  focus.value = words.join(', ');
  focus.dispatchEvent(new Event('input'));
}
