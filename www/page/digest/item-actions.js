//! The buttons of each sentence and quote.

import { icon } from './icon.js';
import { langAttribute, t } from '../settings/i18n.js';
import { element } from '../../view.js';

/** @typedef {import('../../../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('./digest-panel.js').DigestPanel} DigestPanel */
/** @typedef {import('./exporter.js').Exporter} Exporter */

/** @param {DigestPanel} panel @param {Digest} digest as it is shown @param {Exporter} exporter */
export function addItemActions(panel, { summary, quotes }, exporter) {
  for (const [i, sentence] of summary.entries()) {
    add(panel.item('sentence', i), button('copy', t('copySentence', { n: i + 1 }), (made) => exporter.copySentence(sentence, made)));
  }
  for (const [i, quote] of quotes.entries()) {
    add(panel.item('quote', i), button('copy', t('copyQuote', { n: i + 1 }), (made) => exporter.copyQuote(quote, made)));
  }
}

/** @param {Element | undefined} item @param {...HTMLButtonElement} buttons */
function add(item, ...buttons) {
  const own = element('span', { class: 'own' }, ...buttons);
  (item?.querySelector('figcaption') ?? item)?.append(own);
}

/** @param {Parameters<typeof icon>[0]} name @param {string} label @param {(button: HTMLButtonElement) => void} act */
function button(name, label, act) {
  const made = element('button', { type: 'button', 'aria-label': label, title: label, ...langAttribute() }, icon(name));
  made.addEventListener('click', () => act(made));
  return made;
}
