//! The list of languages that the article can be read in, each named in the page's own, first the one that was found.

import { byId } from '../by-id.js';
import { t, locale } from './i18n.js';

const list = byId('lang', HTMLSelectElement);
/** The language that the names are in. */
let named = '';

/** @param {string} lang the article's, as a BCP 47 tag */
export function showLanguage(lang) {
  if (named !== locale()) nameLanguages();
  const language = lang === 'und' ? t('unknownLanguage') : nameOf(lang);
  const found = list.options[0];
  if (found && !list.value) found.text = t('foundLanguage', { language });
}

function nameLanguages() {
  named = locale();
  const { value } = list;
  const [found, ...known] = list.options;
  for (const option of known) option.text = nameOf(option.value);
  known.sort((a, b) => a.text.localeCompare(b.text, named));
  list.replaceChildren(...(found ? [found] : []), ...known);
  list.value = value;
}

/** @param {string} tag BCP 47 */
function nameOf(tag) {
  return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
}
