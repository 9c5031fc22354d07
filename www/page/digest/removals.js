//! What was left out of the article, each piece with its reason and the way to take it back.

import { byId } from '../by-id.js';
import { ruleName, t } from '../settings/i18n.js';
import { element, langOf } from '../../view.js';

/** @typedef {import('../../../pkg/nutgraf.js').Removal} Removal */
/** @typedef {import('./digest-view.js').Shown} Shown */
/** @typedef {import('./digest-view.js').Actions} Actions */

/** A piece is quoted up to about this length. */
const QUOTED_LENGTH = 160;

const fold = byId('cleaning', HTMLDetailsElement);
const list = byId('left-out-list', HTMLElement);
/** Draws the list once it can be seen: a book leaves out thousands. */
let draw = () => {};
fold.addEventListener('toggle', () => draw());

/** @param {Shown} shown @param {Actions} ways */
export function showRemovals({ digest, kept }, ways) {
  const { removed } = digest;
  const all = [...removed, ...kept].sort((a, b) => a.start - b.start);
  const count = removed.length > 0 ? t('leftOut', { n: removed.length }) : t('nothingLeftOut');
  const back = kept.length > 0 ? `, ${t('takenBackCount', { n: kept.length })}` : '';
  byId('left-out-count', HTMLElement).textContent = `${count}${back}`;
  draw = () => {
    if (!fold.open) return;
    draw = () => {};
    const isKept = new Set(kept);
    list.replaceChildren(...all.map((removal) => item(removal, isKept.has(removal), langOf(digest.lang), ways)));
  };
  draw();
}

/** @param {Removal} removal @param {boolean} isKept @param {string} lang the article's @param {Actions} ways */
function item(removal, isKept, lang, { places, keep }) {
  const words = removal.text.replace(/\s+/g, ' ');
  const brief = words.length > QUOTED_LENGTH ? `${words.slice(0, QUOTED_LENGTH).trimEnd()}…` : words;
  const quoted = element('span', { class: 'words', dir: 'auto', lang }, brief);
  const go = element('button', { type: 'button', class: 'place' }, t('showInArticle'));
  go.addEventListener('click', () => places.go(removal));
  const label = t(isKept ? 'leaveOut' : 'takeBack');
  const button = element('button', { type: 'button', class: 'keep', 'data-removal': String(removal.start) }, label);
  button.addEventListener('click', () => keep(removal, !isKept));
  const rule = element('span', { class: 'rule' }, isKept ? t('takenBack', { rule: ruleName(removal.rule) }) : ruleName(removal.rule), ' ', go, ' ', button);
  return element('li', isKept ? { class: 'kept' } : {}, quoted, ' ', rule);
}
