//! What was left out of the article, each piece with its reason and the way to take it back.

import { byId } from './by-id.js';
import { langOf } from './digest-view.js';
import { ruleName, say } from './page-words.js';
import { element } from '../view.js';

/** @typedef {import('../../pkg/nutgraf.js').Removal} Removal */
/** @typedef {import('./parts.js').Shown} Shown */
/** @typedef {import('./parts.js').Ways} Ways */

/** A piece is quoted up to about this length. */
const QUOTED_LENGTH = 160;

const fold = byId('cleaning', HTMLDetailsElement);
const list = byId('left-out-list', HTMLElement);
/** Draws the list once it can be seen: a book leaves out thousands. */
let draw = () => {};
fold.addEventListener('toggle', () => draw());

/** @param {Shown} shown @param {Ways} ways */
export function showLeftOut({ digest, kept }, ways) {
  const { removed } = digest;
  const all = [...removed, ...kept].sort((a, b) => a.start - b.start);
  const count = removed.length > 0 ? say('leftOut', { n: removed.length }) : say('nothingLeftOut');
  const back = kept.length > 0 ? `, ${say('takenBackCount', { n: kept.length })}` : '';
  byId('left-out-count', HTMLElement).textContent = `${count}${back}`;
  draw = () => {
    if (!fold.open) return;
    draw = () => {};
    const isKept = new Set(kept);
    list.replaceChildren(...all.map((removal) => item(removal, isKept.has(removal), langOf(digest.lang), ways)));
  };
  draw();
}

/** @param {Removal} removal @param {boolean} isKept @param {string} lang the article's @param {Ways} ways */
function item(removal, isKept, lang, { places, keep }) {
  const words = removal.text.replace(/\s+/g, ' ');
  const brief = words.length > QUOTED_LENGTH ? `${words.slice(0, QUOTED_LENGTH).trimEnd()}…` : words;
  const quoted = element('span', { class: 'words', dir: 'auto', lang }, brief);
  const go = element('button', { type: 'button', class: 'place' }, say('showInArticle'));
  go.addEventListener('click', () => places.go(removal));
  const label = say(isKept ? 'leaveOut' : 'takeBack');
  const button = element('button', { type: 'button', class: 'keep', 'data-removal': String(removal.start) }, label);
  button.addEventListener('click', () => keep(removal, !isKept));
  const rule = element('span', { class: 'rule' }, isKept ? say('takenBack', { rule: ruleName(removal.rule) }) : ruleName(removal.rule), ' ', go, ' ', button);
  return element('li', isKept ? { class: 'kept' } : {}, quoted, ' ', rule);
}
