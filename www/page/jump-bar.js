//! The bar at the bottom of a narrow screen: ways between summary, quotes and article.

import { number, t } from './settings/i18n.js';
import { element } from '../view.js';

/** @import { Key } from './settings/i18n.js' */

/** A part is current when it begins above this share of the screen. */
const CURRENT_SHARE = 0.4;

export class JumpBar {
  #node = element('nav', { class: 'jump' });
  /** @type {Array<{ key: Key, target: HTMLElement, button: HTMLButtonElement }>} */
  #ways = [];

  /** @param {Array<{ key: Key, target: HTMLElement, name: string }>} targets from top to bottom */
  constructor(targets) {
    for (const { key, target, name } of targets) {
      const button = element('button', { type: 'button', class: name });
      button.addEventListener('click', () => target.scrollIntoView({ block: 'start' }));
      this.#ways.push({ key, target, button });
      this.#node.append(button);
    }
    document.body.append(this.#node);
    document.body.classList.add('has-jump');
    addEventListener('scroll', () => this.#markCurrent(), { passive: true });
  }

  /** @param {{ quotes: unknown[] }} digest as it is shown */
  show({ quotes }) {
    for (const { key, button } of this.#ways) {
      button.textContent = key === 'quotes' ? `${t(key)} ${number(quotes.length)}` : t(key);
      button.hidden = key === 'quotes' && quotes.length === 0;
    }
    setTimeout(() => this.#markCurrent()); // behind the frame, which lays the page out anyway
  }

  #markCurrent() {
    const begun = this.#ways.filter(({ target }) => target.getBoundingClientRect().top < innerHeight * CURRENT_SHARE);
    const current = begun.at(-1) ?? this.#ways[0];
    for (const way of this.#ways) {
      if (way === current) way.button.setAttribute('aria-current', 'true');
      else way.button.removeAttribute('aria-current');
    }
  }
}
