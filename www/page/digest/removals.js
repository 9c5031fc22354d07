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
export function showRemovals({ digest }, ways) {
  const { removed } = digest;
  const kept = removed.filter((removal) => removal.kept).length;
  const gone = removed.length - kept;
  const count = gone > 0 ? t('leftOut', { n: gone }) : t('nothingLeftOut');
  const back = kept > 0 ? `, ${t('takenBackCount', { n: kept })}` : '';
  byId('left-out-count', HTMLElement).textContent = `${count}${back}`;
  draw = () => {
    if (!fold.open) return;
    draw = () => {};
    list.replaceChildren(...removed.map((removal) => item(removal, langOf(digest.lang), ways)));
  };
  draw();
}

/** @param {Removal} removal @param {string} lang the article's @param {Actions} ways */
function item(removal, lang, { places, keep }) {
  const isKept = removal.kept === true;
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
