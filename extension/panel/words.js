//! What only the panel says, in English; everything else is the page's own words in 31 languages.

/** @type {Record<'unreadable' | 'empty' | 'gone' | 'again' | 'marks' | 'press', string>} */
export const WORDS = {
  unreadable: 'The browser lets no extension read this page: its own pages, PDF files and the extension stores stay closed.',
  empty: 'No article found on this page: only menus, links or short lines.',
  gone: 'The page has changed. Press the Nutgraf button to read it.',
  again: 'Read again',
  marks: 'Marks on the page',
  press: 'Press the Nutgraf button beside an article.',
};
