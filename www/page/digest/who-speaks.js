//! One bar for each speaker, as long as their words in quotation marks; a click shows only their quotes.

import { langAttribute, t } from '../settings/i18n.js';
import { element, langOf } from '../../view.js';

/** @import { Digest, Voice } from '../../../pkg/nutgraf.js' */

/** Speakers that are shown at first. */
const MAX_ROWS = 5;

export class WhoSpeaks {
  #words = element('span', {});
  #rows = element('div', { class: 'who-speaks' });
  node = element('div', {}, element('h3', {}, element('span', { 'data-i18n': 'whoSpeaks' }), this.#words), this.#rows);
  #choose;
  #isWhole = false;

  /** @param {(speaker: string | null | undefined) => void} choose shows only this speaker's quotes; `null`: those without a speaker; `undefined`: all */
  constructor(choose) {
    this.#choose = choose;
  }

  /** @param {Digest} digest with all its quotes @param {string | null | undefined} speaker the chosen one */
  show({ lang, quotes, voices }, speaker) {
    this.node.hidden = quotes.length < 2;
    this.#words.textContent = t('inMarks', { words: t('nWords', { n: voices.reduce((sum, { words }) => sum + words, 0) }) });
    const most = Math.max(1, ...voices.map(({ words }) => words));
    const focused = [...this.#rows.children].indexOf(/** @type {Element} */ (document.activeElement));
    const shown = this.#isWhole || voices.length <= MAX_ROWS + 1 ? voices : voices.slice(0, MAX_ROWS);
    const rows = shown.map((voice) => this.#row(voice, voice.words / most, speaker, langOf(lang)));
    if (shown.length < voices.length) {
      const more = element('button', { type: 'button', class: 'link' }, t('nMore', { n: voices.length - shown.length }));
      more.addEventListener('click', () => {
        this.#isWhole = true;
        this.#choose(speaker);
      });
      rows.push(more);
    }
    this.#rows.replaceChildren(...rows);
    if (focused >= 0) rows[Math.min(focused, rows.length - 1)]?.focus();
  }

  /** @param {Voice} voice @param {number} share of the longest bar @param {string | null | undefined} speaker @param {string} lang the article's */
  #row({ name, words, quotes }, share, speaker, lang) {
    const own = name || null;
    const isChosen = own === speaker;
    const label = name ? element('span', { class: 'name', dir: 'auto', lang }, name) : element('span', { class: 'unknown', ...langAttribute() }, t('noSpeaker'));
    const bar = element('i', { class: name ? 'bar-of' : 'bar-of nobody' });
    bar.style.inlineSize = `${share * 100}%`;
    const numbers = element('span', { class: 'numbers' }, t('lengthAndQuotes', { words: t('nWords', { n: words }), quotes: t('nQuotes', { n: quotes }) }));
    const row = element('button', { type: 'button', 'aria-pressed': String(isChosen) }, label, element('span', { class: 'track' }, bar), numbers);
    row.addEventListener('click', () => this.#choose(isChosen ? undefined : own));
    return row;
  }
}
