//! Where the file of each language is. Written by `make languages` from languages/: do not edit.
//!
//! Each URL is spelt out, so that bundlers find the files.

/** @type {Record<string, URL>} */
export const files = {
  ar: new URL('../languages/ar.txt', import.meta.url),
  bn: new URL('../languages/bn.txt', import.meta.url),
  ca: new URL('../languages/ca.txt', import.meta.url),
  cs: new URL('../languages/cs.txt', import.meta.url),
  da: new URL('../languages/da.txt', import.meta.url),
  de: new URL('../languages/de.txt', import.meta.url),
  el: new URL('../languages/el.txt', import.meta.url),
  en: new URL('../languages/en.txt', import.meta.url),
  es: new URL('../languages/es.txt', import.meta.url),
  fa: new URL('../languages/fa.txt', import.meta.url),
  fi: new URL('../languages/fi.txt', import.meta.url),
  fr: new URL('../languages/fr.txt', import.meta.url),
  he: new URL('../languages/he.txt', import.meta.url),
  hi: new URL('../languages/hi.txt', import.meta.url),
  hu: new URL('../languages/hu.txt', import.meta.url),
  hy: new URL('../languages/hy.txt', import.meta.url),
  id: new URL('../languages/id.txt', import.meta.url),
  it: new URL('../languages/it.txt', import.meta.url),
  ja: new URL('../languages/ja.txt', import.meta.url),
  ko: new URL('../languages/ko.txt', import.meta.url),
  nb: new URL('../languages/nb.txt', import.meta.url),
  nl: new URL('../languages/nl.txt', import.meta.url),
  pl: new URL('../languages/pl.txt', import.meta.url),
  pt: new URL('../languages/pt.txt', import.meta.url),
  ro: new URL('../languages/ro.txt', import.meta.url),
  ru: new URL('../languages/ru.txt', import.meta.url),
  sk: new URL('../languages/sk.txt', import.meta.url),
  sv: new URL('../languages/sv.txt', import.meta.url),
  th: new URL('../languages/th.txt', import.meta.url),
  tr: new URL('../languages/tr.txt', import.meta.url),
  uk: new URL('../languages/uk.txt', import.meta.url),
  vi: new URL('../languages/vi.txt', import.meta.url),
  zh: new URL('../languages/zh.txt', import.meta.url),
};

/** Other primary subtags that a language goes by. @type {Record<string, string>} */
export const aliases = {
  iw: 'he',
  in: 'id',
  nn: 'nb',
  no: 'nb',
};
