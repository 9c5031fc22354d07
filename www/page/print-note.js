//! On paper the digest says where it comes from and when it was printed.

import { byId } from './by-id.js';
import { locale } from './settings/i18n.js';
import { element } from '../view.js';

const note = element('p', { class: 'print-note' });

/** @param {() => string | undefined} source the article's address, if it is known */
export function addPrintNote(source) {
  byId('figures', HTMLElement).parentElement?.after(note);
  addEventListener('beforeprint', () => {
    const date = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date());
    note.textContent = [source(), date, 'Nutgraf'].filter(Boolean).join(' · ');
  });
}
