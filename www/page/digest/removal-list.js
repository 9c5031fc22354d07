//! What was left out of the article, grouped by rule, and the way to keep it.

import { list, number, ruleName, t } from '../settings/i18n.js';
import { element, langOf } from '../../view.js';

/** @import { Digest, Removal } from '../../../pkg/nutgraf.js' */
/**
 * @typedef {object} RemovalActions
 * @property {(removal: Removal) => void} go shows it in the article
 * @property {(removal: Removal, keeps: boolean) => void} keep takes it back into the article, or removes it again
 * @property {(everything: boolean) => void} keepEverything
 */

/** Maximum UTF-16 code units of a removal's text in the list. */
const MAX_TEXT = 160;
/** Maximum rules in the heading. */
const MAX_RULES = 3;

export class RemovalList {
  #heading = element('summary', {});
  #everything = element('input', { type: 'checkbox', class: 'everything' });
  #list = element('ol', { class: 'removals' });
  node = element('details', { class: 'left-out-list' }, this.#heading, element('label', { class: 'check' }, this.#everything, ' ', element('span', { 'data-i18n': 'keepEverything' })), this.#list);
  #actions;
  /** Draws the list when it can be seen: a book leaves out thousands. */
  #draw = () => {};

  /** @param {RemovalActions} actions */
  constructor(actions) {
    this.#actions = actions;
    this.node.addEventListener('toggle', () => this.#draw());
    this.#everything.addEventListener('input', () => actions.keepEverything(this.#everything.checked));
  }

  /** @param {Digest} digest @param {number} length of the article's text @param {boolean} everything whether the reader keeps everything */
  show({ removed, lang }, length, everything) {
    this.#everything.checked = everything;
    this.node.hidden = removed.length === 0 && !everything;
    this.#heading.textContent = headingOf(removed, length);
    this.#draw = () => {
      if (!this.node.open) return;
      this.#draw = () => {};
      const groups = Map.groupBy(removed, ({ rule }) => rule);
      this.#list.replaceChildren(...[...groups.values()].flatMap((group) => this.#group(group, langOf(lang))));
    };
    this.#draw();
  }

  /** The first removal of a rule, and those taken back; a button shows the rest. @param {Removal[]} group @param {string} lang the article's */
  #group(group, lang) {
    const [first, ...others] = group;
    if (!first) return [];
    const shown = others.filter(({ kept }) => kept);
    const rest = others.filter(({ kept }) => !kept);
    const head = this.#item(first, lang);
    const items = [head, ...shown.map((removal) => this.#item(removal, lang))];
    if (rest.length === 0) return items;
    const more = element('button', { type: 'button', class: 'link' }, t('moreLikeIt', { n: rest.length }));
    more.addEventListener('click', () => {
      const made = rest.map((removal) => this.#item(removal, lang));
      items.at(-1)?.after(...made);
      more.remove();
      made[0]?.querySelector('button')?.focus();
    });
    head.querySelector('.rule')?.append(' · ', more);
    return items;
  }

  /** @param {Removal} removal @param {string} lang the article's */
  #item(removal, lang) {
    const isKept = removal.kept === true;
    const text = removal.text.replace(/\s+/g, ' ');
    const brief = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT).trimEnd()}…` : text;
    const go = element('button', { type: 'button', class: 'link' }, t('showInArticle'));
    go.addEventListener('click', () => this.#actions.go(removal));
    const keep = element('button', { type: 'button', class: 'link keep', 'data-removal': String(removal.start) }, t(isKept ? 'leaveOut' : 'takeBack'));
    keep.addEventListener('click', () => this.#actions.keep(removal, !isKept));
    const rule = isKept ? t('takenBack', { rule: ruleName(removal.rule) }) : ruleName(removal.rule);
    return element('li', isKept ? { class: 'kept' } : {},
      element('span', { class: 'words', dir: 'auto', lang }, brief), element('span', { class: 'rule' }, rule), element('span', { class: 'ways' }, go, keep));
  }
}

/** @param {Removal[]} all @param {number} length of the article's text */
function headingOf(all, length) {
  const removed = all.filter(({ kept }) => !kept);
  const kept = all.length - removed.length;
  const back = kept > 0 ? `, ${t('takenBackCount', { n: kept })}` : '';
  if (removed.length === 0) return `${t('nothingLeftOut')}${back}`;
  const lengths = new Map();
  for (const { rule, start, end } of removed) lengths.set(rule, (lengths.get(rule) ?? 0) + end - start);
  const rules = [...lengths].sort((a, b) => b[1] - a[1]).map(([rule]) => ruleName(rule));
  const share = removed.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, length);
  const named = rules.length > MAX_RULES ? [...rules.slice(0, MAX_RULES), '…'] : rules;
  return t('leftOut', { rules: list(named), share: number(share, { style: 'percent', maximumFractionDigits: share < 0.01 ? 1 : 0 }) }) + back;
}
