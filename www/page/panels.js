//! What stands around the two lists: their controls, the strip, the focus row, what was left out, the items' buttons.

import { Dials } from './digest/dials.js';
import { FocusRow } from './digest/focus-row.js';
import { addItemActions } from './digest/item-actions.js';
import { RemovalList } from './digest/removal-list.js';
import { ScoreStrip } from './digest/score-strip.js';
import { WhoSpeaks } from './digest/who-speaks.js';
import { applyWords } from './settings/i18n.js';
import { element } from '../view.js';

/** @import { Digest, Removal } from '../../pkg/nutgraf.js' */
/** @import { DigestPanel, PagePlaces } from './digest/digest-panel.js' */
/** @import { Exporter } from './digest/exporter.js' */
/** @import { Choices } from './settings/choices.js' */
/**
 * @typedef {object} Needs
 * @property {PagePlaces} places
 * @property {Exporter} exporter
 * @property {(removal: Removal, keeps: boolean) => void} keep takes a block back into the article, or removes it again
 * @property {(choices: Partial<Choices>) => void} choose
 */

export class Panels {
  #panel;
  #exporter;
  #dials;
  #strip;
  #focus;
  #removals;
  #voices;
  #more;

  /** @param {DigestPanel} panel @param {Needs} needs */
  constructor(panel, { places, exporter, keep, choose }) {
    this.#panel = panel;
    this.#exporter = exporter;
    this.#dials = new Dials(panel, exporter);
    this.#strip = new ScoreStrip(places);
    this.#voices = new WhoSpeaks((speaker) => panel.filter(speaker));
    this.#focus = new FocusRow((focus) => choose({ focus }));
    this.#removals = new RemovalList({ go: (removal) => places.go(removal), keep, keepEverything: (everything) => choose({ everything }) });
    this.#more = element('div', { class: 'more' }, this.#focus.node, this.#removals.node);
    for (const node of [this.#strip.node, this.#voices.node, this.#more]) applyWords(node);
  }

  /**
   * @param {Digest} digest as it is shown
   * @param {object} state
   * @param {Choices} state.choices
   * @param {number} state.length of the article's text
   */
  show(digest, { choices, length }) {
    this.#exporter.digest = digest;
    const isMirrored = this.#panel.item('sentence', 0)?.matches(':dir(rtl)') ?? false;
    this.#strip.show(digest, isMirrored);
    this.#focus.show(digest, choices.focus);
    this.#removals.show(digest, length, choices.everything);
    addItemActions(this.#panel, digest, this.#exporter);
    if (this.#panel.digest) {
      this.#dials.show(this.#panel.digest);
      this.#voices.show(this.#panel.digest, this.#panel.speaker);
    }
    if (!this.#voices.node.isConnected) this.#panel.foots.quotes.replaceChildren(this.#voices.node);
    if (!this.#strip.node.isConnected) this.#panel.foots.summary.replaceChildren(this.#strip.node);
    if (!this.#more.isConnected) this.#panel.root.append(this.#more);
  }
}
