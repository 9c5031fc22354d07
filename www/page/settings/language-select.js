//! The list of languages that the page speaks, each under its own name.

import { byId } from '../by-id.js';
import { chosenLanguage, LANGUAGES, wantLanguage } from './language.js';
import { allWords, onLanguageChange } from './load-words.js';
import { locale } from './i18n.js';

/** Fills the list and handles choices. @param {() => void} refused called when a language cannot be loaded */
export function fillLanguageSelect(refused) {
  const select = byId('page-language', HTMLSelectElement);
  select.replaceChildren(...LANGUAGES.map(option).sort((a, b) => a.text.localeCompare(b.text)));
  select.value = locale();
  onLanguageChange(() => (select.value = locale()));
  select.addEventListener('change', async () => {
    const before = chosenLanguage();
    wantLanguage(select.value, select.value);
    try {
      await allWords();
    } catch {
      wantLanguage(locale(), before);
      select.value = locale();
      return refused();
    }
    const address = new URL(location.href);
    address.searchParams.set('lang', locale());
    history.replaceState(history.state, '', address);
  });
}

/** @param {string} tag */
function option(tag) {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  const made = new Option(name.charAt(0).toLocaleUpperCase(tag) + name.slice(1), tag);
  made.lang = tag;
  return made;
}
