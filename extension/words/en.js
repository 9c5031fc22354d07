//! The extension's own words in English: the table whose keys every other one has. The rest are the page's (www/page/words).
//! The build writes `_locales/` from the keys that the manifest and the menus have.

export default {
  name: 'Nutgraf: summary and key quotes',
  description: 'A short summary of the article in this tab and its key quotes with who said them. Works offline; no text leaves the browser.',
  page: 'Summarize this page',
  selection: 'Summarize selection',
  check: 'Check this summary',

  unreadable: 'The browser lets no extension read this page.',
  browser: 'This is one of the browser’s own pages, which no extension can read. Press the Nutgraf button beside an article.',
  store: 'This is an extension store, which no extension can read. Press the Nutgraf button beside an article.',
  pdf: 'This is a PDF file, which can’t be read here. Select all of its text, copy, and paste it on Nutgraf’s page.',
  file: 'This is a file of this computer. It can be read once “Allow access to file URLs” is on in the extension’s settings.',
  media: 'This is a picture, a sound or a film: there is no text to read.',
  blank: 'This page has no text.',
  gone: 'The page has changed. Press the Nutgraf button to read it.',
  noSummary: 'The selected text can’t be read: it stands in a frame of another site. Copy the article and the summary, and check them on Nutgraf’s page.',
  again: 'Read again',
  marks: 'Marks on the page',
  press: 'Press the Nutgraf button beside an article.',
  openLarge: 'Open large',
};
