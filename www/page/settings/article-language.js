//! The list of languages that the article can be read in, named in the page's language; the detected one comes first.

import { byId } from '../by-id.js';
import { locale, t } from './i18n.js';
import { LANGUAGES, UNSPOKEN } from './language.js';

const select = byId('lang', HTMLSelectElement);
select.append(...[...LANGUAGES, ...UNSPOKEN].map((tag) => new Option(tag, tag)));
/** The language of the names. */
let named = '';

/** @param {string} lang the article's, as a BCP 47 tag @param {string} chosen by the reader, if any */
export function showLanguage(lang, chosen) {
  if (named !== locale()) nameLanguages();
  select.hidden = false;
  select.value = chosen;
  const language = lang === 'und' ? t('unknownLanguage') : nameOf(lang);
  const detected = select.options[0];
  if (detected) detected.text = chosen ? t('findLanguage') : t('foundLanguage', { language });
}

function nameLanguages() {
  named = locale();
  const { value } = select;
  const [detected, ...known] = select.options;
  for (const option of known) option.text = nameOf(option.value);
  known.sort((a, b) => a.text.localeCompare(b.text, named));
  select.replaceChildren(...(detected ? [detected] : []), ...known);
  select.value = value;
}

/** @param {string} tag BCP 47 */
function nameOf(tag) {
  return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
}
