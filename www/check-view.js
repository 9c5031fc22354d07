//! Renders a check: the verdict, a row for each sentence of the summary with its sources in the article, and the reasons to
//! look at it. Text becomes nodes by `textContent` only.
//!
//! Shared by the page and `<nut-graf-check>`; styled in check-style.js.

import { findingsOf, headlineOf, reasonOf, scopeOf, tallyOf } from './check-findings.js';
import { element, langOf, placed } from './view.js';

/** @import { Check, CheckedSentence } from '../pkg/nutgraf.js' */
/** @import { Finding } from './check-findings.js' */
/** @import { CheckWords } from './check-words.js' */
/** @import { Places } from './view.js' */
/** @typedef {'carried' | 'partly' | 'not-found' | 'look'} State */

const SVG = 'http://www.w3.org/2000/svg';
const CIRCLE = 'M9 2a7 7 0 1 0 0 14A7 7 0 1 0 9 2z';
/** The sign of each state, in a box of 18 by 18: an outline, and what is filled. @type {Record<State, [string, string]>} */
const SIGNS = { carried: [CIRCLE, CIRCLE], partly: [CIRCLE, 'M9 2a7 7 0 0 0 0 14z'], 'not-found': [CIRCLE, ''], look: ['', 'M9 .8 17.2 9 9 17.2.8 9z'] };

/** @type {Record<CheckedSentence['verdict'], import('./check-words.js').Key>} */
const LABELS = { carried: 'carried', partly: 'partly', 'not-found': 'notFound' };

/** Rows that are drawn at once: a summary has a few, and a book pasted as one has thousands. */
const ROWS = 200;

export class CheckView {
  /** Whether weak findings are shown too. */
  showsWeak = false;
  /** The keys of findings that the reader marked as right. @type {Set<string>} */
  right = new Set();
  /** For buttons of the host's. */
  acts = element('div', { class: 'acts' });
  #headline;
  #tally = element('span', {});
  #scope = element('span', {});
  #not = element('b', {});
  #notice = element('p', { class: 'other', hidden: '' });
  #heads = element('div', { class: 'heads', 'aria-hidden': 'true' });
  #rows = element('ol', { class: 'checked' });
  #more = element('button', { type: 'button', class: 'btn more-rows', hidden: '' });
  #caution = element('span', {});
  #weak = element('button', { type: 'button', class: 'link', 'aria-pressed': 'false' });
  #previous = element('button', { type: 'button', class: 'btn' }, '↑');
  #next = element('button', { type: 'button', class: 'btn' });
  node;
  #changed;
  /** @type {Places | undefined} */
  #places;
  /** @type {CheckWords | undefined} */
  #words;
  /** @type {Check | undefined} */
  #check;
  #drawn = ROWS;

  /** @param {{ heading: 'h1' | 'h2', places?: Places, changed?: () => void }} needs `changed`: the reader marked a finding as right, or no longer */
  constructor({ heading, places, changed = () => {} }) {
    this.#places = places;
    this.#changed = changed;
    this.#headline = element(heading, { class: 'verdict-text', tabindex: '-1' });
    this.acts.append(this.#previous, this.#next);
    const about = element('p', { class: 'scope' }, this.#tally, ' ', this.#scope, ' ', this.#not);
    const verdict = element('div', { class: 'verdict' }, element('div', { role: 'status' }, this.#headline), this.acts, about, this.#notice);
    const foot = element('p', { class: 'caution' }, this.#caution, ' ', this.#weak);
    this.node = element('section', { class: 'check-view', part: 'base' }, verdict, this.#heads, this.#rows, this.#more, foot);
    this.#previous.addEventListener('click', () => this.walk(-1));
    this.#next.addEventListener('click', () => this.walk(1));
    this.node.addEventListener('keydown', (event) => this.#onKey(event));
    this.#weak.addEventListener('click', () => {
      this.showsWeak = !this.showsWeak;
      this.draw();
    });
    this.#more.addEventListener('click', () => this.#drawMore(ROWS));
  }

  /** The check that is shown. */
  get check() {
    return this.#check;
  }

  /** Where the keyboard goes when a check is there. */
  get heading() {
    return this.#headline;
  }

  /** @param {Check} check @param {CheckWords} words @param {Places} [places] of this article, if they are not those of the constructor */
  show(check, words, places = this.#places) {
    this.#check = check;
    this.#words = words;
    this.#places = places;
    this.#drawn = ROWS;
    this.draw();
  }

  /** Draws the check anew. */
  draw() {
    const [check, words] = [this.#check, this.#words];
    if (!check || !words) return;
    this.node.lang = words.lang;
    this.node.dir = words.dir;
    this.#heads.replaceChildren(element('span', {}, words.t('theSummary')), element('span', {}, words.t('whatArticleSays')));
    this.#previous.ariaLabel = words.t('toPrevious');
    this.#next.ariaLabel = words.t('toNext');
    this.#next.textContent = `↓ ${words.t('next')}`;
    this.#caution.textContent = words.t('caution');
    this.#weak.textContent = words.t('showWeak');
    this.#weak.ariaPressed = String(this.showsWeak);
    this.#weak.hidden = check.counts.weak === 0;
    this.#drawVerdict(check, words);
    this.#rows.replaceChildren();
    this.#drawMore(0);
  }

  /** @param {Check} check @param {CheckWords} words */
  #drawVerdict(check, words) {
    const headline = headlineOf(check, this.right, words);
    if (this.#headline.textContent !== headline) this.#headline.textContent = headline; // else screen readers would say it again
    const { checked, notChecked, notice } = scopeOf(check, words);
    this.#tally.textContent = tallyOf(check, this.right, words);
    this.#scope.textContent = checked;
    this.#not.textContent = notChecked;
    this.#notice.textContent = notice;
    this.#notice.hidden = !notice;
    const isClean = !check.sentences.flatMap(findingsOf).some((finding) => this.#isOpen(finding));
    this.#previous.hidden = this.#next.hidden = isClean;
  }

  /** Draws the rows that are due, and more. @param {number} more */
  #drawMore(more) {
    const [check, words] = [this.#check, this.#words];
    if (!check || !words) return;
    this.#drawn += more;
    const due = check.sentences.slice(this.#rows.children.length, this.#drawn);
    this.#rows.append(...due.map((sentence) => this.#row(sentence, words)));
    const left = check.sentences.length - this.#rows.children.length;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `+ ${new Intl.NumberFormat(words.lang).format(left)}`;
  }

  /** Whether a finding is to be looked at. @param {Finding} finding */
  #isOpen({ key, sure }) {
    return !this.right.has(key) && (sure !== 'weak' || this.showsWeak);
  }

  // --- Rows ----------------------------------------------------------------------------------------------------------

  /** @param {CheckedSentence} sentence @param {CheckWords} words */
  #row(sentence, words) {
    const findings = findingsOf(sentence).filter(({ sure }) => sure !== 'weak' || this.showsWeak);
    const isLook = findings.some((finding) => finding.sure === 'strong' && this.#isOpen(finding));
    const state = isLook ? 'look' : sentence.verdict;
    const text = element('p', { class: 'sentence-text', dir: 'auto', lang: '' }, ...this.#textNodes(sentence, findings));
    const said = element('div', { class: 'said-of-it' }, text);
    if (!isLook && !findings.some(({ kind }) => kind === 'no-source')) said.append(element('p', { class: 'state' }, words.t(LABELS[sentence.verdict])));
    for (const finding of findings) if (finding.sure !== 'weak') said.append(this.#reason(sentence, finding, words));
    return element('li', { class: `row-of ${state}`, part: 'sentence' }, sign(state), said, this.#sources(sentence, words));
  }

  /** @param {CheckedSentence} sentence @param {Finding} finding @param {CheckWords} words */
  #reason(sentence, finding, words) {
    const isRight = this.right.has(finding.key);
    const button = element('button', { type: 'button', class: 'btn right', 'aria-pressed': String(isRight), 'data-key': finding.key }, words.t('isRight'));
    button.addEventListener('click', () => this.#mark(sentence, finding, !isRight));
    const lead = isRight ? element('span', {}, `${words.t('markedRight')} `) : finding.sure === 'strong' ? element('b', {}, `${words.t('look')} `) : '';
    const line = element('p', { class: `reason ${finding.sure}`, tabindex: '-1' }, element('span', {}, lead, reasonOf(finding, words)), ' ', button);
    line.classList.toggle('is-open', this.#isOpen(finding));
    return line;
  }

  /** Marks a finding as right, or no longer. @param {CheckedSentence} sentence @param {Finding} finding @param {boolean} isRight */
  #mark(sentence, { key }, isRight) {
    const [check, words] = [this.#check, this.#words];
    const index = check?.sentences.indexOf(sentence) ?? -1;
    if (!check || !words || index < 0) return;
    this.right[isRight ? 'add' : 'delete'](key);
    this.#rows.children[index]?.replaceWith(this.#row(sentence, words));
    this.#drawVerdict(check, words);
    for (const button of this.#rows.children[index]?.querySelectorAll('button') ?? []) if (button.dataset.key === key) button.focus();
    this.#changed();
  }

  /** The sentence with its findings underlined. @param {CheckedSentence} sentence @param {Finding[]} findings */
  #textNodes({ text, start }, findings) {
    const flags = findings.filter((finding) => this.#isOpen(finding)).flatMap((finding) => finding.flags);
    const place = (/** @type {number} */ offset) => Math.min(text.length, Math.max(0, offset - start));
    const borders = [...new Set([0, text.length, ...flags.flatMap((flag) => [place(flag.start), place(flag.end)])])].sort((a, b) => a - b);
    return borders.slice(1).map((end, i) => {
      const from = borders[i] ?? 0;
      const over = flags.filter((flag) => place(flag.start) <= from && end <= place(flag.end)).map(({ sure }) => sure);
      const sure = over.includes('strong') ? 'strong' : over.includes('medium') ? 'medium' : over[0];
      return sure ? element('span', { class: `flag ${sure}` }, text.slice(from, end)) : document.createTextNode(text.slice(from, end));
    });
  }

  /** @param {CheckedSentence} sentence @param {CheckWords} words */
  #sources({ sources, verdict }, words) {
    const node = element('div', { class: 'sources', part: 'sources' });
    if (verdict === 'not-found') node.append(element('p', { class: 'near' }, words.t(sources.length > 0 ? 'nearest' : 'noNear')));
    const lang = langOf(this.#check?.lang ?? '');
    for (const source of sources) {
      const line = element('p', { class: 'source', dir: 'auto', lang }, source.text.replace(/\s+/g, ' '));
      node.append(placed(line, line, source, this.#places, { go: words.t('whatArticleSays'), noSpeaker: '', inferred: '' }));
    }
    return node;
  }

  // --- The keyboard --------------------------------------------------------------------------------------------------

  /** Moves to the next finding that is to be looked at, from the last at the end to the first. @param {1 | -1} step */
  walk(step) {
    if (this.#drawn < (this.#check?.sentences.length ?? 0)) this.#drawMore(Infinity);
    const open = [...this.#rows.querySelectorAll('.reason.is-open')];
    const root = /** @type {Document | ShadowRoot} */ (this.node.getRootNode());
    const at = open.findIndex((line) => line.contains(root.activeElement) || line.classList.contains('current'));
    const next = open[at < 0 && step < 0 ? open.length - 1 : (at + step + open.length) % open.length];
    for (const line of open) line.classList.toggle('current', line === next);
    if (!(next instanceof HTMLElement)) return;
    next.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' });
    next.focus({ preventScroll: true });
  }

  /** The arrow keys go on where one is on a finding or on the buttons that lead there. @param {KeyboardEvent} event */
  #onKey(event) {
    const { key, target } = event;
    const isThere = target instanceof Element && (target === this.#next || target === this.#previous || target.closest('.reason'));
    if (!isThere || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
    event.preventDefault();
    this.walk(key === 'ArrowDown' ? 1 : -1);
  }

  /** Shows the row of a sentence of the summary. @param {number} index */
  goTo(index) {
    if (index >= this.#rows.children.length) this.#drawMore(Infinity);
    const row = this.#rows.children[index];
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector('button')?.focus({ preventScroll: true });
  }
}

/** @param {State} state */
function sign(state) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of [['class', 'sign'], ['viewBox', '0 0 18 18'], ['aria-hidden', 'true']]) svg.setAttribute(String(name), String(value));
  for (const [i, outline] of SIGNS[state].entries()) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', outline);
    path.setAttribute('class', i === 0 ? 'outline' : 'filled');
    svg.append(path);
  }
  return svg;
}
