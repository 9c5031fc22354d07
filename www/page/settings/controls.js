//! What the reader chooses: the page's controls → options for the engine, and a link that carries them.
//!
//! The controls hold the state; nothing else does. A link carries choices after its `#`, which no browser sends to a
//! server, and never the text.

import { byId } from '../by-id.js';
import { LANGUAGES } from './language.js';
import { number, t } from './i18n.js';

/** @typedef {import('../../../pkg/nutgraf.js').DigestOptions} DigestOptions */
/** @typedef {'sentences' | 'words' | 'percent'} Unit */

/** What the slider for the length runs over. @type {Record<Unit, { min: number, max: number, step: number, start: number }>} */
const LENGTHS = {
  sentences: { min: 1, max: 20, step: 1, start: 3 },
  words: { min: 25, max: 500, step: 25, start: 100 },
  percent: { min: 5, max: 50, step: 5, start: 20 },
};

/** The engine's limits. All of it is asked for: showing less is then no work. */
const ALL = { scores: true, words: 5_000, quotes: 50 };


const length = byId('length', HTMLInputElement);
const unit = byId('unit', HTMLSelectElement);
const quotes = byId('quotes', HTMLInputElement);
const order = byId('order', HTMLSelectElement);
const focus = byId('focus', HTMLInputElement);
const lang = byId('lang', HTMLSelectElement);
const everything = byId('everything', HTMLInputElement);

/** The controls in a link, and what they hold when nothing is chosen. @type {Array<[HTMLInputElement | HTMLSelectElement, string]>} */
const defaults = [unit, length, quotes, order, focus, lang].map((control) => [control, control.value]);

/**
 * How much is to be shown and in which order, which needs no new digest.
 *
 * @returns {{ length: number, unit: Unit, quotes: number, order: string }}
 */
export function shape() {
  return { length: length.valueAsNumber, unit: /** @type {Unit} */ (unit.value), quotes: quotes.valueAsNumber, order: order.value };
}

/** The options for the engine. @returns {DigestOptions} */
export function options() {
  return {
    ...ALL,
    ...(focus.value.trim() && { focus: focus.value.trim() }),
    ...(lang.value && { lang: lang.value }),
    ...(everything.checked && { clean: false }),
  };
}

/**
 * Calls back when a choice changes. Text that is being typed rests first.
 *
 * @param {{ digest: () => void, show: () => void, typed: (then: () => void) => void }} changed `digest` where the
 *   engine has to work, `show` where what it gave is enough
 */
export function onChange(changed) {
  for (const control of [lang, everything]) control.addEventListener('input', changed.digest);
  for (const control of [length, quotes, order]) control.addEventListener('input', changed.show);
  focus.addEventListener('input', () => changed.typed(changed.digest));
  unit.addEventListener('input', () => {
    setUnit(LENGTHS[/** @type {Unit} */ (unit.value)].start);
    changed.show();
  });
  for (const dial of [length, quotes]) dial.addEventListener('input', label);
  addEventListener('hashchange', () => {
    read(location.hash);
    changed.digest();
  });
}

/** @param {number} value */
function setUnit(value) {
  const { min, max, step } = LENGTHS[/** @type {Unit} */ (unit.value)];
  Object.assign(length, { min, max, step, value });
  label();
}

/** Says beside the sliders, and to who can't see them, what they stand at. */
export function label() {
  const n = length.valueAsNumber;
  const percent = number(n / 100, { style: 'percent' });
  const said = { sentences: t('nSentences', { n }), words: t('nWords', { n }), percent };
  byId('length-shown', HTMLOutputElement).value = unit.value === 'percent' ? percent : number(n);
  length.ariaValueText = said[/** @type {Unit} */ (unit.value)];
  byId('quotes-shown', HTMLOutputElement).value = number(quotes.valueAsNumber);
}

/** @returns {string} this page's address with what is chosen beyond the defaults */
export function link() {
  const chosen = new URLSearchParams();
  for (const [{ id, value }, usual] of defaults) if (value !== usual) chosen.set(id, value);
  if (everything.checked) chosen.set('everything', '1');
  const here = new URL(location.pathname, location.href); // whoever follows it has a language of their own
  here.hash = String(chosen);
  return here.href;
}

/** Sets the controls as a link says. What it does not name, or names wrongly, is as usual. @param {string} hash */
function read(hash) {
  const chosen = new URLSearchParams(hash.slice(1));
  for (const [control, usual] of defaults) {
    const value = chosen.get(control.id) ?? usual;
    if (control === length) setUnit(Number(chosen.get('length')) || LENGTHS[/** @type {Unit} */ (unit.value)].start);
    else control.value = value;
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = usual;
  }
  everything.checked = chosen.get('everything') === '1';
  label();
}

lang.append(...LANGUAGES.map((tag) => new Option(tag, tag))); // article-language.js names them
if (location.hash) read(location.hash); // else the HTML says what they stand at, sooner than `Intl` is loaded
