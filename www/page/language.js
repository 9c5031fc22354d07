//! Which language the page speaks: the one in its address (`?lang=de`), else the one that was remembered, else the first of
//! the browser's that is ours. Its words, and the way to choose another, are loaded: translate.js.

/** All that words/ has a table for. */
export const LANGUAGES = 'ar bn cs da de el en es fa fi fr he hi hu hy id it ja ko nb nl pl pt ro ru sv th tr uk vi zh'.split(' ');

/** Other names of ours, beside those that `Intl` knows. @type {Record<string, string>} */
const ALIASES = { no: 'nb', nn: 'nb' };

/** What the reader chose, if anything. @type {string | undefined} */
let chosen = ours(new URLSearchParams(location.search).get('lang')) ?? ours(remembered());
/** The language that is here, or on its way. */
let wanted = chosen ?? navigator.languages.map(ours).find(Boolean) ?? 'en';
/** @type {Promise<typeof import('./translate.js')> | undefined} */
let coming;

/** @returns {string | undefined} the language that the reader chose, if any */
export function chosenLanguage() {
  return chosen;
}

/** @returns {string} the tag of the language that the page is to speak */
export function wantedLanguage() {
  return wanted;
}

/** Has the page speak another language from when its words are here. @param {string} tag @param {string | undefined} choice whose it is */
export function want(tag, choice) {
  [wanted, chosen, coming] = [tag, choice, undefined];
}

/** Settles when all words of the page's language are here; built in are only those of the first digest. */
export function allWords() {
  coming ??= import('./translate.js').then(async (module) => (await module.load(), module));
  coming.catch(() => (coming = undefined));
  return coming;
}

/** The language of ours that a tag means: "pt-BR" is "pt". @param {string | null | undefined} tag BCP 47 */
function ours(tag) {
  try {
    const { language } = new Intl.Locale(tag ?? 'und');
    return [ALIASES[language] ?? language].find((it) => LANGUAGES.includes(it));
  } catch {
    return undefined; // no tag at all
  }
}

function remembered() {
  try {
    return localStorage.getItem('nutgraf.lang');
  } catch {
    return undefined; // this browser keeps nothing
  }
}
