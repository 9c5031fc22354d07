//! The article's keywords: a click leans the summary towards one, another click no more.

import { byId } from './by-id.js';
import { focusWords, toggleFocus } from './choices.js';
import { langOf } from './digest-view.js';
import { WORDS } from './page-words.js';
import { element } from './view.js';

/** @param {import('./parts.js').Shown} shown */
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
  byId('unmatched', HTMLElement).textContent = unmatchedFocus.length > 0 ? WORDS.notInText(unmatchedFocus) : '';
}
