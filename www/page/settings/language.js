//! The page's language: the one in its address (`?lang=de`), else the remembered one, else the browser's first that has a
//! table in words/. load-words.js loads that table.

/** The languages of words/. */
export const LANGUAGES = 'ar bn cs da de el en es fa fi fr he hi hu hy id it ja ko nb nl pl pt ro ru sv th tr uk vi zh'.split(' ');

/** Languages of articles that have no table. */
export const UNSPOKEN = ['ca', 'sk'];

/** Aliases that `Intl` does not resolve. @type {Record<string, string>} */
const ALIASES = { no: 'nb', nn: 'nb' };

/** The reader's own choice. @type {string | undefined} */
let chosen = supported(new URLSearchParams(location.search).get('lang')) ?? supported(remembered());
let wanted = chosen ?? navigator.languages.map(supported).find(Boolean) ?? 'en';

/** @returns {string | undefined} the language that the reader chose, if any */
export function chosenLanguage() {
  return chosen;
}

/** @returns {string} the language that the page should speak; its words may not be loaded yet */
export function wantedLanguage() {
  return wanted;
}

/** Sets the language that the page should speak. @param {string} tag @param {string | undefined} choice the reader's own, if any */
export function wantLanguage(tag, choice) {
  [wanted, chosen] = [tag, choice];
}

/** The supported language of a tag: "pt-BR" is "pt". @param {string | null | undefined} tag BCP 47 */
function supported(tag) {
  try {
    const { language } = new Intl.Locale(tag ?? 'und');
    return [ALIASES[language] ?? language].find((it) => LANGUAGES.includes(it));
  } catch {
    return undefined; // not a language tag
  }
}

function remembered() {
  try {
    return localStorage.getItem('nutgraf.lang');
  } catch {
    return undefined; // storage is blocked
  }
}
