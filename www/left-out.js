//! What was left out of the article, each piece with its reason and the way to take it back.

import { byId } from './by-id.js';
import { count, WORDS } from './page-words.js';
import { element } from './view.js';

/** @typedef {import('../pkg/nutgraf.js').Removal} Removal */
/** @typedef {import('./parts.js').Shown} Shown */
/** @typedef {import('./parts.js').Ways} Ways */

/** A piece is quoted up to about this length. */
const QUOTED_LENGTH = 160;

const fold = byId('left-out', HTMLDetailsElement);
const list = byId('left-out-list', HTMLElement);
/** Draws the list once it can be seen: a book leaves out thousands. */
let draw = () => {};
fold.addEventListener('toggle', () => draw());

/** @param {Shown} shown @param {Ways} ways */
export function showLeftOut({ digest, kept }, ways) {
  const { removed } = digest;
  const all = [...removed, ...kept].sort((a, b) => a.start - b.start);
  fold.hidden = all.length === 0;
  const back = kept.length > 0 ? `, ${WORDS.takenBackCount(kept.length)}` : '';
  byId('left-out-count', HTMLElement).textContent = `${WORDS.leftOut(removed.length)}${back}`;
  draw = () => {
    if (!fold.open) return;
    draw = () => {};
    const isKept = new Set(kept);
    list.replaceChildren(...all.map((removal) => item(removal, isKept.has(removal), ways)));
  };
  draw();
}

/** @param {Removal} removal @param {boolean} isKept @param {Ways} ways */
function item(removal, isKept, { places, keep }) {
  const words = removal.text.replace(/\s+/g, ' ');
  const brief = words.length > QUOTED_LENGTH ? `${words.slice(0, QUOTED_LENGTH).trimEnd()}…` : words;
  const quoted = element('span', { class: 'words', dir: 'auto' }, brief);
  const go = element('button', { type: 'button', class: 'place' }, WORDS.showInArticle);
  go.addEventListener('click', () => places.go(removal));
  const label = isKept ? WORDS.leaveOut : WORDS.takeBack;
  const button = element('button', { type: 'button', class: 'keep', 'data-removal': String(removal.start) }, label);
  button.addEventListener('click', () => keep(removal, !isKept));
  const rule = element('span', { class: 'rule' }, isKept ? WORDS.takenBack(removal.rule) : removal.rule, ' ', go, ' ', button);
  return element('li', isKept ? { class: 'kept' } : {}, quoted, ' ', rule);
}
