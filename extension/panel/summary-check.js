//! The panel's check: what the reader selected as a summary, against the article in the tab. Loaded when it is asked for.

import { check, digest } from '../../www/engine.js';
import { ReportMenu } from '../../www/page/check/report-menu.js';
import { locale } from '../../www/page/settings/i18n.js';
import { checkSheet } from '../../www/check-style.js';
import { CheckView } from '../../www/check-view.js';
import { checkWords } from '../../www/check-words.js';

/** @import { Check, CheckOptions, Digest, Piece, Source } from '../../pkg/nutgraf.js' */
/** @import { CheckWords } from '../../www/check-words.js' */
/** @import { Places } from '../../www/view.js' */
/** @typedef {{ source: Source, summary: string, title: string }} Texts `title`: the document's, for an article without a headline */
/** @typedef {Texts & { article: Digest, check: Check, words: CheckWords }} Checked */

export class SummaryCheck {
  #view;
  #report = new ReportMenu(() => this.#reported());
  /** @type {Checked | undefined} */
  #checked;

  /** @param {Places} places of the article */
  constructor(places) {
    document.adoptedStyleSheets.push(checkSheet());
    this.#view = new CheckView({ heading: 'h2', places });
    this.#view.acts.append(...this.#report.nodes);
  }

  get node() {
    return this.#view.node;
  }

  /** @param {Texts} texts @param {CheckOptions} options @returns {Promise<Checked>} to be shown */
  async run({ source, summary, title }, options) {
    const [words, article, found] = await Promise.all([checkWords(locale()), digest(source, { ...options, sentences: 1, quotes: 0 }), check(source, summary, options)]);
    return { source, summary, title: article.title?.text ?? title, words, article, check: found };
  }

  /** @param {Checked} checked */
  show(checked) {
    this.#checked = checked;
    this.#report.speak(checked.words);
    this.#view.show(checked.check, checked.words);
  }

  /** The article's sentences that carry the summary. @returns {Piece[]} */
  get sources() {
    return (this.#checked?.check.sentences ?? []).filter(({ verdict }) => verdict !== 'not-found').flatMap(({ sources }) => sources);
  }

  #reported() {
    if (!this.#checked) return undefined;
    const { source, summary, title, check, words } = this.#checked;
    return { article: source.text, summary, title, check, words, right: this.#view.right };
  }
}
