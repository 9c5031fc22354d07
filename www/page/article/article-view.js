//! The page's article: its paragraphs as they are read, what of them was chosen, and what was left out.
//!
//! A paragraph is one text node that holds exactly a piece of the source, so an offset of the text is a place in the page.
//! Paragraphs are drawn by sections, those in sight first and the rest when the browser is idle: a book has twenty
//! thousand, and the page has to answer meanwhile.

import { goTo, paint, pointAt, unmark } from '../../highlight.js';
import { list, number, langAttribute, ruleName, t } from '../settings/i18n.js';
import { draw, marginOf, paragraphsOf, SECTION_LENGTH, sectionsOf } from './paragraphs.js';
import { element, langOf } from '../../view.js';

/** @typedef {import('../../../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../../../pkg/nutgraf.js').Source} Source */
/** @typedef {import('../../../pkg/nutgraf.js').Removal} Removal */
/** @typedef {import('./paragraphs.js').Span} Span */
/** @typedef {import('./paragraphs.js').Paragraph} Paragraph */
/** @typedef {import('./paragraphs.js').Section} Section */
/** @typedef {{ kind: 'sentence' | 'quote', index: number }} Place where a piece stands in the digest */
/** @typedef {Place & { start: number, parts: Span[] }} Mark */

/** Articles of up to so many sections are drawn at once. */
const SECTIONS_AT_ONCE = 8;
/** What is left of an idle time when drawing stops. */
const SPARE_MS = 5;

export class ArticleView {
  #root;
  #asked;
  /** @type {Source} */
  #source = { text: '' };
  /** @type {Paragraph[]} */
  #paragraphs = [];
  /** @type {Section[]} */
  #sections = [];
  /** In the order of their places. @type {Mark[]} */
  #marks = [];
  /** The starts of what was left out and is shown all the same. @type {Set<number>} */
  #opened = new Set();
  /** @type {Place | undefined} */
  #pointed;
  /** @type {Map<Node, Paragraph>} */
  #owners = new Map();
  #inSight = new IntersectionObserver((entries) => this.#see(entries), { rootMargin: '100% 0px' });

  /**
   * @param {HTMLElement} root
   * @param {object} asked called when the reader asks for something in the article
   * @param {(place: Place) => void} asked.back for the way back to a piece of the digest
   * @param {(place: Place | undefined) => void} asked.point by pointing at a piece, or no longer
   * @param {(removal: Removal, keep: boolean) => void} asked.keep for a block to be taken back or left out again
   */
  constructor(root, asked) {
    this.#root = root;
    this.#asked = asked;
    root.addEventListener('click', (event) => {
      const place = getSelection()?.isCollapsed && !(event.target instanceof HTMLButtonElement) && this.#markUnder(event);
      if (place) asked.back(place);
    });
    root.addEventListener('pointermove', (event) => this.#pointBack(this.#markUnder(event)));
    root.addEventListener('pointerleave', () => this.#pointBack(undefined));
  }

  // --- Drawing -----------------------------------------------------------------------------------------------------

  /** Shows an article's paragraphs, with nothing marked. @param {string | Source} article */
  show(article) {
    this.unmark();
    this.#inSight.disconnect();
    this.#owners.clear();
    this.#opened.clear();
    this.#root.lang = '';
    this.#source = typeof article === 'string' ? { text: article } : article;
    this.#paragraphs = paragraphsOf(this.#source);
    this.#sections = sectionsOf(this.#paragraphs);
    const nodes = document.createDocumentFragment();
    for (const { node } of this.#sections) nodes.append(node);
    this.#root.replaceChildren(nodes);
    this.#root.classList.toggle('long', this.#sections.length > SECTIONS_AT_ONCE);
    for (const section of this.#sections.slice(0, SECTIONS_AT_ONCE)) this.#draw(section);
    this.#drawLater(this.#sections.slice(SECTIONS_AT_ONCE));
  }

  /** @param {Section[]} sections */
  #drawLater(sections) {
    for (const { node } of sections) this.#inSight.observe(node);
    let next = 0;
    const all = this.#sections;
    const more = (/** @type {IdleDeadline} */ idle) => {
      if (all !== this.#sections) return;
      for (; next < sections.length && idle.timeRemaining() > SPARE_MS; next += 1) {
        this.#draw(/** @type {Section} */ (sections[next]));
      }
      if (next < sections.length) requestIdleCallback(more);
    };
    if (sections.length > 0) globalThis.requestIdleCallback?.(more);
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #see(entries) {
    const seen = new Set(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
    for (const section of this.#sections) if (seen.has(section.node)) this.#draw(section);
  }

  /** @param {Section} section */
  #draw(section) {
    if (section.isDrawn) return;
    section.isDrawn = true;
    this.#inSight.unobserve(section.node);
    for (const paragraph of section.paragraphs) {
      section.node.append(draw(paragraph, this.#source.text));
      if (paragraph.text) this.#owners.set(paragraph.text, paragraph);
    }
    this.#dress(section);
  }

  // --- What a digest says of it --------------------------------------------------------------------------------------

  /** Tells headline, text and boilerplate apart and marks what was chosen. @param {Digest} digest */
  mark(digest) {
    this.unmark();
    this.#root.lang = langOf(digest.lang);
    this.#sort(digest);
    const mark = (/** @type {'sentence' | 'quote'} */ kind) => (/** @type {Span & { parts?: Span[] }} */ piece, /** @type {number} */ index) =>
      ({ kind, index, start: piece.start, parts: piece.parts ?? [piece] });
    this.#marks = [...digest.summary.map(mark('sentence')), ...digest.quotes.map(mark('quote'))];
    this.#marks.sort((a, b) => a.start - b.start);
    const drawn = this.#sections.filter(({ isDrawn }) => isDrawn); // to dress one may draw another, which dresses it
    for (const section of drawn) this.#dress(section);
  }

  /** Takes all marks away. */
  unmark() {
    this.#marks = [];
    unmark();
    for (const section of this.#sections) for (const undo of section.undress.splice(0)) undo();
  }

  /** @param {Digest} digest */
  #sort({ title, removed }) {
    let number = 0;
    let next = 0;
    for (const paragraph of this.#paragraphs) {
      while ((removed[next]?.end ?? Infinity) <= paragraph.start) next += 1;
      const removal = removed[next];
      paragraph.removal = removal && holds(removal, paragraph) ? removal : undefined;
      paragraph.isOut = paragraph.removal !== undefined && !paragraph.removal.kept;
      paragraph.isHeadline = title !== undefined && holds(title, paragraph);
      paragraph.number = paragraph.isOut || paragraph.isHeadline ? 0 : (number += 1);
    }
  }

  /** @param {Section} section */
  #dress(section) {
    for (const { row, isHeadline, isOut } of section.paragraphs) {
      if (row && (isHeadline || isOut)) wear(section, row, isOut ? 'left-out' : 'headline');
    }
    this.#dressRemovals(section);
    const [first, last] = [section.paragraphs[0]?.start ?? 0, section.paragraphs.at(-1)?.end ?? 0];
    const before = (/** @type {number} */ offset) => firstFrom(this.#marks, ({ start }) => start >= offset);
    for (const mark of this.#marks.slice(before(first), before(last))) this.#dressMark(section, mark);
  }

  /** @param {Section} section @param {Mark} mark */
  #dressMark(section, mark) {
    const { kind, index, start, parts } = mark;
    const ranges = parts.flatMap((part) => this.#range(part) ?? []);
    section.undress.push(paint(kind === 'sentence' ? 'nut-graf-summary' : 'nut-graf-quote', ranges));
    const label = t(kind === 'sentence' ? 'chosen' : 'quoted', { n: index + 1 });
    const sign = kind === 'sentence' ? number(index + 1) : '“';
    const button = element('button', { type: 'button', class: `back ${kind}`, 'aria-label': label, ...langAttribute() }, sign);
    button.addEventListener('click', () => this.#asked.back({ kind, index }));
    const row = this.#paragraphs[this.#indexAt(start)]?.row;
    if (row) marginOf(row, section).append(button);
  }

  /** Folds what was left out, and says why; each piece can be taken back. @param {Section} section */
  #dressRemovals({ paragraphs, undress }) {
    /** @type {Paragraph[]} */
    let run = [];
    for (const [i, paragraph] of paragraphs.entries()) {
      const { removal, isOut, row } = paragraph;
      const next = paragraphs[i + 1];
      if (row && removal && removal !== next?.removal) {
        const note = this.#removalNote(removal, isOut);
        row.append(note);
        undress.push(() => note.remove());
      }
      if (isOut) run.push(paragraph);
      if (run.length === 0 || next?.isOut) continue;
      const fold = this.#fold(run);
      run[0]?.row?.before(fold);
      undress.push(() => fold.remove());
      run = [];
    }
  }

  /** The button that shows a run of left-out paragraphs. @param {Paragraph[]} run */
  #fold(run) {
    const removals = [...new Set(run.flatMap(({ removal }) => removal ?? []))];
    const rules = list([...new Set(removals.map(({ rule }) => ruleName(rule)))]);
    const button = element('button', { type: 'button', class: 'gap', ...langAttribute() }, t('gap', { n: removals.length, rules }));
    const set = (/** @type {boolean} */ open) => {
      button.setAttribute('aria-expanded', String(open));
      for (const { start } of removals) this.#opened[open ? 'add' : 'delete'](start);
      for (const { row } of run) row?.classList.toggle('open', open);
    };
    set(removals.some(({ start }) => this.#opened.has(start)));
    button.addEventListener('click', () => set(button.getAttribute('aria-expanded') === 'false'));
    return button;
  }

  /** @param {Removal} removal @param {boolean} isOut */
  #removalNote(removal, isOut) {
    const label = t(isOut ? 'takeBack' : 'leaveOut');
    const button = element('button', { type: 'button', class: 'keep', 'data-removal': String(removal.start) }, label);
    button.addEventListener('click', () => this.#asked.keep(removal, isOut));
    return element('p', { class: 'rule', ...langAttribute() }, isOut ? ruleName(removal.rule) : t('takenBack', { rule: ruleName(removal.rule) }), ' ', button);
  }

  // --- Places --------------------------------------------------------------------------------------------------------

  /** Brings a piece into view, marked as asked for. @param {Span} piece */
  goTo(piece) {
    const range = this.#range(piece);
    this.#unfold(piece);
    if (range) goTo(range);
  }

  /** Marks what the reader points at in the digest, until it is something else or nothing. @param {Span | undefined} piece */
  pointAt(piece) {
    const range = piece && this.#range(piece);
    pointAt(range ? [range] : []);
  }

  /** Shows what was left out at a place. @param {Span} piece */
  #unfold(piece) {
    const { row, isOut } = this.#paragraphs[this.#indexAt(piece.start)] ?? {};
    if (!isOut || row?.classList.contains('open')) return;
    let before = row?.previousElementSibling;
    while (before && !(before instanceof HTMLButtonElement)) before = before.previousElementSibling;
    before?.click();
  }

  /** The number of the paragraph in which a piece begins; 0 if it has none. @param {Span} piece */
  numberOf({ start }) {
    return this.#paragraphs[this.#indexAt(start)]?.number ?? 0;
  }

  /** The place of a piece, drawn if need be; `undefined` if there is none. @param {Span} piece @returns {Range | undefined} */
  #range({ start, end }) {
    const first = this.#drawnAt(start);
    const last = this.#drawnAt(end - 1);
    if (!first?.text || !last?.text || end <= start) return undefined;
    const range = document.createRange();
    range.setStart(first.text, Math.max(0, start - first.start));
    range.setEnd(last.text, Math.min(last.text.length, end - last.start));
    return range;
  }

  /** Which chosen piece stands under a point of the window, if the browser can tell. @param {MouseEvent} event @returns {Place | undefined} */
  #markUnder({ clientX, clientY }) {
    const caret = document.caretPositionFromPoint?.(clientX, clientY);
    const paragraph = caret && this.#owners.get(caret.offsetNode);
    if (!paragraph) return undefined;
    const offset = paragraph.start + caret.offset;
    return this.#marks.findLast(({ parts }) => parts.some(({ start, end }) => start <= offset && offset < end));
  }

  /** @param {Place | undefined} place */
  #pointBack(place) {
    if (place === this.#pointed) return;
    this.#pointed = place;
    this.#root.classList.toggle('over-mark', place !== undefined);
    this.#asked.point(place);
  }

  /** @param {number} offset */
  #drawnAt(offset) {
    const index = this.#indexAt(offset);
    const section = this.#sections[Math.floor(index / SECTION_LENGTH)];
    if (section) this.#draw(section);
    return this.#paragraphs[index];
  }

  /** The index of the last paragraph that begins at or before an offset. @param {number} offset */
  #indexAt(offset) {
    return firstFrom(this.#paragraphs, ({ start }) => start > offset) - 1;
  }
}

/**
 * The index of the first item that passes, where all after it pass too.
 *
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => boolean} passes
 */
function firstFrom(items, passes) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(/** @type {Item} */ (items[middle]))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** @param {Span} outer @param {Span} inner */
function holds(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Gives a row a class until its section is undressed. @param {Section} section @param {HTMLElement} row @param {string} name */
function wear({ undress }, row, name) {
  row.classList.add(name);
  undress.push(() => row.classList.remove(name, 'open'));
}
