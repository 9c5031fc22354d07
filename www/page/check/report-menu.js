//! The buttons of the report: copy it, or save it in one of four formats.

import { icon } from '../digest/icon.js';
import { Exporter, saveFile } from '../digest/exporter.js';
import { applyWords, t } from '../settings/i18n.js';
import { element } from '../../view.js';
import { REPORTS, sha256 } from './report.js';

/** @import { CheckWords } from '../../check-words.js' */
/** @typedef {Omit<import('./report.js').Reported, 'sha256'> & { article: string, summary: string }} Found a check and the texts that it is of */

export class ReportMenu {
  #found;
  #exporter = new Exporter();
  #label = element('span', {});
  #copy = element('button', { type: 'button', class: 'btn primary' }, icon('copy'), this.#label);
  #format = element('select', { 'data-i18n-aria-label': 'format' });
  #save = element('button', { type: 'button', class: 'btn', 'data-i18n': 'save' });
  #formats = element('span', { class: 'formats' }, this.#format, this.#save);

  /** @param {() => Found | undefined} found */
  constructor(found) {
    this.#found = found;
    for (const [value, name] of [['text', ''], ['markdown', 'Markdown'], ['html', 'HTML'], ['json', 'JSON']]) this.#format.append(new Option(name, value));
    this.#copy.addEventListener('click', () => this.#copyIt());
    this.#save.addEventListener('click', () => this.#saveIt());
  }

  get nodes() {
    return [this.#copy, this.#formats];
  }

  /** @param {CheckWords} words */
  speak(words) {
    this.#label.textContent = words.t('copyReport');
    const [text] = this.#format.options;
    if (text) text.text = t('plainText');
    applyWords(this.#formats);
  }

  async #copyIt() {
    const made = await this.#make();
    if (made) await this.#exporter.copy(made.text, this.#copy, made.type);
  }

  async #saveIt() {
    const made = await this.#make();
    if (made) saveFile(new Blob([made.text], { type: made.type }), `nutgraf-check.${made.ending}`);
  }

  /** The report in the chosen format. */
  async #make() {
    const found = this.#found();
    const report = REPORTS[this.#format.value];
    if (!found || !report) return undefined;
    const [article, summary] = await Promise.all([sha256(found.article), sha256(found.summary)]);
    const { type, ending, make } = report;
    return { type, ending, text: make({ ...found, sha256: { article, summary } }) };
  }
}
