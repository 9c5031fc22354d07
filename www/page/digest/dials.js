//! The lists' controls: a slider, a choice and a button to copy the list, in its bar.

import { icon } from './icon.js';
import { applyWords, number, t } from '../settings/i18n.js';
import { element } from '../../view.js';

/** @import { Digest } from '../../../pkg/nutgraf.js' */
/** @import { Key } from '../settings/i18n.js' */
/** @import { Shape } from './arrange.js' */
/** @import { DigestPanel } from './digest-panel.js' */
/** @import { Exporter } from './exporter.js' */

/** The slider's range for each unit of the summary's length. */
export const LENGTHS = {
  sentences: { min: 1, max: 20, step: 1, start: 3 },
  words: { min: 25, max: 500, step: 25, start: 100 },
  percent: { min: 5, max: 50, step: 5, start: 20 },
};
export const MAX_QUOTES = 20;

export class Dials {
  #panel;
  #summary = dial('length', 'length', 'unit', { sentences: 'inSentences', words: 'inWords', percent: 'inPercent' });
  #quotes = dial('quotes', 'howMany', 'order', { importance: 'byWeight', article: 'inOrder', speaker: 'bySpeaker' });

  #copy = { summary: copyButton(), quotes: copyButton() };

  /** Adds the controls to the bars. @param {DigestPanel} panel @param {Exporter} exporter */
  constructor(panel, exporter) {
    this.#panel = panel;
    const { range: length, select: unit } = this.#summary;
    const { range: quotes, select: order } = this.#quotes;
    length.addEventListener('input', () => panel.change({ length: length.valueAsNumber }));
    quotes.addEventListener('input', () => panel.change({ quotes: quotes.valueAsNumber }));
    order.addEventListener('input', () => panel.change({ order: /** @type {Shape['order']} */ (order.value) }));
    unit.addEventListener('input', () => {
      const chosen = /** @type {Shape['unit']} */ (unit.value);
      panel.change({ unit: chosen, length: LENGTHS[chosen].start });
    });
    for (const [list, { node }] of /** @type {const} */ ([['summary', this.#summary], ['quotes', this.#quotes]])) {
      const copy = this.#copy[list];
      copy.addEventListener('click', () => exporter.copyAll(copy, list));
      const bar = panel.sections[list].querySelector('.bar');
      bar?.append(node, copy);
      if (bar) applyWords(bar);
    }
  }

  /** Shows what is chosen; the sliders end at what the article has. @param {Digest} digest with more than is shown */
  show({ summary, quotes, stats }) {
    const { unit, length, quotes: wanted, order } = this.#panel.shape;
    const { min, max, step } = LENGTHS[unit];
    const available = { sentences: summary.length, words: Math.ceil(stats.words / step) * step, percent: max }[unit];
    set(this.#summary, { min, max: Math.min(max, available), step, value: length, choice: unit });
    set(this.#quotes, { min: 1, max: Math.min(MAX_QUOTES, quotes.length), step: 1, value: wanted, choice: order });
    const n = this.#summary.range.valueAsNumber;
    const percent = number(n / 100, { style: 'percent' });
    this.#summary.number.textContent = unit === 'percent' ? percent : number(n);
    this.#summary.range.ariaValueText = { sentences: t('nSentences', { n }), words: t('nWords', { n }), percent }[unit];
    const q = this.#quotes.range.valueAsNumber;
    this.#quotes.number.textContent = number(q);
    this.#quotes.range.ariaValueText = t('nQuotes', { n: q });
    this.#copy.summary.hidden = summary.length === 0;
    this.#copy.quotes.hidden = quotes.length === 0;
  }
}

function copyButton() {
  return element('button', { type: 'button', class: 'btn bare copy-list' }, icon('copy'), element('span', { 'data-i18n': 'copy' }));
}

/** A slider with its number, and a choice. @param {string} name @param {Key} label @param {Key} choice @param {Record<string, Key>} options */
function dial(name, label, choice, options) {
  const range = element('input', { type: 'range', class: `${name}-range`, 'data-i18n-aria-label': label });
  const number = element('span', { class: 'number', 'aria-hidden': 'true' });
  const select = element('select', { class: choice, 'data-i18n-aria-label': choice });
  for (const [value, key] of Object.entries(options)) select.append(element('option', { value, 'data-i18n': key }));
  return { node: element('div', { class: 'dial' }, range, number, select), range, number, select };
}

/** @param {ReturnType<typeof dial>} dial @param {{ min: number, max: number, step: number, value: number, choice: string }} values */
function set({ node, range, number, select }, { choice, ...values }) {
  Object.assign(range, { min: values.min, max: values.max, step: values.step, value: values.value });
  range.hidden = number.hidden = values.max <= values.min;
  node.hidden = values.max <= values.min && select.classList.contains('order');
  select.value = choice;
}
