//! The buttons of each sentence and quote.

import { icon } from './icon.js';
import { langAttribute, t } from '../settings/i18n.js';
import { showToast } from '../toast.js';
import { element, isFragment } from '../../view.js';

/** @import { Digest, KeyQuote } from '../../../pkg/nutgraf.js' */
/** @import { DigestPanel } from './digest-panel.js' */
/** @import { Exporter } from './exporter.js' */

/** A quote of more UTF-16 code units is cut to eight lines at first. */
const LONG_QUOTE = 560;

/** Adds its buttons to each item, and folds long quotes. @param {DigestPanel} panel @param {Digest} digest as it is shown @param {Exporter} exporter */
export function addItemActions(panel, { summary, quotes }, exporter) {
  for (const [i, sentence] of summary.entries()) {
    add(panel.item('sentence', i), button('copy', t('copySentence', { n: i + 1 }), (made) => exporter.copySentence(sentence, made)));
  }
  for (const [i, quote] of quotes.entries()) {
    if (quote.text.length > LONG_QUOTE) clamp(panel.item('quote', i));
    const copy = button('copy', t('copyQuote', { n: i + 1 }), (made) => exporter.copyQuote(quote, made));
    add(panel.item('quote', i), copy, ...(isFragment(quote) ? [] : [cardButton(panel, quote, i + 1, exporter)]));
  }
}

/** Opens the card of a quote, whose scripts are loaded then. @param {DigestPanel} panel @param {KeyQuote} quote @param {number} n @param {Exporter} exporter */
function cardButton(panel, quote, n, exporter) {
  return button('card', t('cardOf', { n }), async () => {
    try {
      const { openCard } = await import('../card/card-dialog.js');
      if (panel.digest) await openCard(quote, n, panel.digest, exporter);
    } catch {
      showToast(t('failed'));
    }
  });
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

/** Shows the first lines of a long quote, and a button for the rest. @param {Element | undefined} item */
function clamp(item) {
  if (!item) return;
  item.classList.add('clamped');
  const button = element('button', { type: 'button', class: 'link', ...langAttribute() }, t('showAll'));
  button.addEventListener('click', () => {
    item.classList.remove('clamped');
    button.remove();
  });
  item.querySelector('.text')?.after(button);
}
