//! The article: its paragraphs, the marks of the summary and the quotes, and what was left out.
//!
//! A paragraph is one text node that holds exactly a span of the source, so offsets map to places in the page. Paragraphs
//! are drawn in sections, visible ones first and the rest when the browser is idle: a book has twenty thousand.

import { goTo, paint, pointAt, unmark } from '../../highlight.js';
import { list, locale, number, langAttribute, ruleName, t } from '../settings/i18n.js';
import { draw, marginOf, paragraphsOf, SECTION_LENGTH, sectionsOf } from './paragraphs.js';
import { element, langOf } from '../../view.js';

/** @import { Digest, Source, Removal } from '../../../pkg/nutgraf.js' */
/** @import { Span, Paragraph, Section } from './paragraphs.js' */
/** @typedef {{ kind: 'sentence' | 'quote', index: number }} Place a piece's place in the digest */
/** @typedef {Place & { start: number, parts: Span[] }} Mark */

/** Sections that are drawn at once. */
const SECTIONS_AT_ONCE = 8;
/** Drawing stops when less idle time is left. */
const SPARE_MS = 5;

export class ArticleView {
  #root;
  #actions;
  /** @type {Source} */
  #source = { text: '' };
  /** @type {Paragraph[]} */
  #paragraphs = [];
  /** @type {Section[]} */
  #sections = [];
  /** In text order. @type {Mark[]} */
  #marks = [];
  /** Removes the marks of pieces. @type {Array<() => void>} */
  #undoMarks = [];
  /** What decides how paragraphs without marks look: of a digest, and the page's language. @type {Pick<Digest, 'removed' | 'title'> & { locale: string } | undefined} */
  #sorted;
  /** The starts of removals that the reader unfolded. @type {Set<number>} */
  #opened = new Set();
  #count = 0;
  /** Runs of removed paragraphs, by their first one. @type {Map<Paragraph, Paragraph[]>} */
  #runs = new Map();
  /** @type {Place | undefined} */
  #pointed;
  /** @type {Map<Node, Paragraph>} */
  #owners = new Map();
  #inSight = new IntersectionObserver((entries) => this.#see(entries), { rootMargin: '100% 0px' });

  /**
   * @param {HTMLElement} root
   * @param {object} actions
   * @param {(place: Place) => void} actions.back moves to a piece of the digest
   * @param {(place: Place | undefined) => void} actions.point the reader points at a piece, or no longer
   * @param {(removal: Removal, keep: boolean) => void} actions.keep takes a block back, or removes it again
   */
  constructor(root, actions) {
    this.#root = root;
    this.#actions = actions;
    root.addEventListener('click', (event) => {
      const place = getSelection()?.isCollapsed && !(event.target instanceof HTMLButtonElement) && this.#markUnder(event);
      if (place) actions.back(place);
    });
    root.addEventListener('pointermove', (event) => this.#pointBack(this.#markUnder(event)));
    root.addEventListener('pointerleave', () => this.#pointBack(undefined));
  }

  // --- Drawing -----------------------------------------------------------------------------------------------------

  /** Shows an article's paragraphs without marks. @param {string | Source} article */
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
    this.#decorate(section);
  }

  // --- Marks --------------------------------------------------------------------------------------

  /** Hides headline and boilerplate, and marks the summary and the quotes. @param {Digest} digest */
  mark(digest) {
    const mark = (/** @type {'sentence' | 'quote'} */ kind) => (/** @type {Span & { parts?: Span[] }} */ piece, /** @type {number} */ index) =>
      ({ kind, index, start: piece.start, parts: piece.parts ?? [piece] });
    this.#show(digest, [...digest.summary.map(mark('sentence')), ...digest.quotes.map(mark('quote'))]);
  }

  /** Hides headline and boilerplate, and marks the sources of a summary's sentences. @param {Digest} digest @param {Omit<Mark, 'kind'>[]} sources */
  markSources(digest, sources) {
    this.#show(digest, sources.map((source) => ({ kind: 'sentence', ...source })));
  }

  /** @param {Digest} digest @param {Mark[]} marks */
  #show(digest, marks) {
    const { removed, title } = digest;
    const isSorted = this.#sorted?.removed === removed && this.#sorted.title === title && this.#sorted.locale === locale();
    if (isSorted) this.#unmarkPieces();
    else this.unmark();
    const lang = langOf(digest.lang);
    if (this.#root.lang !== lang) this.#root.lang = lang;
    if (!isSorted) this.#sort(digest);
    this.#sorted = { removed, title, locale: locale() };
    this.#marks = marks;
    this.#marks.sort((a, b) => a.start - b.start);
    const drawn = new Set(this.#sections.filter(({ isDrawn }) => isDrawn)); // decorating one may draw another, which decorates itself
    if (!isSorted) for (const section of drawn) this.#decorateRows(section);
    for (const mark of this.#marks) if (drawn.has(this.#sectionAt(mark.start))) this.#decorateMark(mark);
  }

  #unmarkPieces() {
    this.#marks = [];
    unmark();
    for (const undo of this.#undoMarks.splice(0)) undo();
  }

  /** Removes all marks. */
  unmark() {
    this.#unmarkPieces();
    this.#sorted = undefined;
    for (const section of this.#sections) for (const undo of section.undo.splice(0)) undo();
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
    this.#count = number;
    this.#runs = runsOf(this.#paragraphs);
  }

  /** @param {Section} section */
  #decorate(section) {
    this.#decorateRows(section);
    const [first, last] = [section.paragraphs[0]?.start ?? 0, section.paragraphs.at(-1)?.end ?? 0];
    const before = (/** @type {number} */ offset) => firstFrom(this.#marks, ({ start }) => start >= offset);
    for (const mark of this.#marks.slice(before(first), before(last))) this.#decorateMark(mark);
  }

  /** @param {Section} section */
  #decorateRows(section) {
    for (const { row, isHeadline, isOut } of section.paragraphs) {
      if (row && (isHeadline || isOut)) addClass(section, row, isOut ? 'left-out' : 'headline');
    }
    this.#decorateRemovals(section);
  }

  /** @param {Mark} mark */
  #decorateMark(mark) {
    const { kind, index, start, parts } = mark;
    const ranges = parts.flatMap((part) => this.#range(part) ?? []);
    this.#undoMarks.push(paint(kind === 'sentence' ? 'nut-graf-summary' : 'nut-graf-quote', ranges));
    const label = t(kind === 'sentence' ? 'chosen' : 'quoted', { n: index + 1 });
    const sign = kind === 'sentence' ? number(index + 1) : '“';
    const button = element('button', { type: 'button', class: `back ${kind}`, 'aria-label': label, ...langAttribute() }, sign);
    button.addEventListener('click', () => this.#actions.back({ kind, index }));
    const row = this.#paragraphs[this.#indexAt(start)]?.row;
    if (row) marginOf(row, this.#undoMarks).append(button);
  }

  /** Adds a fold for each run of removed paragraphs, and the rule and a button to each removal. @param {Section} section */
  #decorateRemovals({ paragraphs, undo }) {
    for (const [i, paragraph] of paragraphs.entries()) {
      const { removal, isOut, row } = paragraph;
      if (row && isOut && removal && this.#opened.has(removal.start)) row.classList.add('open');
      if (row && removal && removal !== paragraphs[i + 1]?.removal) {
        const note = this.#removalNote(removal, isOut);
        row.append(note);
        undo.push(() => note.remove());
      }
      const run = this.#runs.get(paragraph);
      if (!run) continue;
      const fold = this.#fold(run);
      row?.before(fold);
      undo.push(() => fold.remove());
    }
  }

  /** The button that shows a run of removed paragraphs. @param {Paragraph[]} run */
  #fold(run) {
    const removals = [...new Set(run.flatMap(({ removal }) => removal ?? []))];
    const rules = list([...new Set(removals.map(({ rule }) => ruleName(rule)))]);
    const button = element('button', { type: 'button', class: 'gap', ...langAttribute() }, t('gap', { rules }));
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
    button.addEventListener('click', () => this.#actions.keep(removal, isOut));
    return element('p', { class: 'rule', ...langAttribute() }, isOut ? ruleName(removal.rule) : t('takenBack', { rule: ruleName(removal.rule) }), ' ', button);
  }

  // --- Places --------------------------------------------------------------------------------------------------------

  /** Scrolls to a piece and marks it. @param {Span} piece */
  goTo(piece) {
    const range = this.#range(piece);
    this.#unfold(piece);
    if (range) goTo(range);
  }

  /** Marks the piece that the reader points at in the digest. @param {Span | undefined} piece */
  pointAt(piece) {
    const range = piece && this.#range(piece);
    pointAt(range ? [range] : []);
  }

  /** The places of pieces, as far as their paragraphs are drawn. @param {Span[]} pieces @returns {Range[]} */
  rangesOf(pieces) {
    const isDrawn = (/** @type {number} */ offset) => this.#sectionAt(offset)?.isDrawn;
    return pieces.flatMap((piece) => (isDrawn(piece.start) && isDrawn(piece.end - 1) && this.#range(piece)) || []);
  }

  /** The number of the article's paragraphs, without headline and removals. */
  get count() {
    return this.#count;
  }

  /** Unfolds what was left out at a place. @param {Span} piece */
  #unfold(piece) {
    const index = this.#indexAt(piece.start);
    const { row, isOut } = this.#paragraphs[index] ?? {};
    if (!isOut || row?.classList.contains('open')) return;
    let first = index;
    while (first > 0 && !this.#runs.has(/** @type {Paragraph} */ (this.#paragraphs[first]))) first -= 1;
    const fold = this.#drawnAt(this.#paragraphs[first]?.start ?? 0)?.row?.previousElementSibling;
    if (fold instanceof HTMLButtonElement) fold.click();
  }

  /** The number of the paragraph in which a piece begins; 0 if it has none. @param {Span} piece */
  numberOf({ start }) {
    return this.#paragraphs[this.#indexAt(start)]?.number ?? 0;
  }

  /** The range of a piece; draws its paragraphs if needed. @param {Span} piece @returns {Range | undefined} */
  #range({ start, end }) {
    const first = this.#drawnAt(start);
    const last = this.#drawnAt(end - 1);
    if (!first?.text || !last?.text || end <= start) return undefined;
    const range = document.createRange();
    range.setStart(first.text, Math.max(0, start - first.start));
    range.setEnd(last.text, Math.min(last.text.length, end - last.start));
    return range;
  }

  /** The marked piece at a point of the window, if the browser supports it. @param {MouseEvent} event @returns {Place | undefined} */
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
    this.#actions.point(place);
  }

  /** @param {number} offset */
  #drawnAt(offset) {
    const index = this.#indexAt(offset);
    const section = this.#sections[Math.floor(index / SECTION_LENGTH)];
    if (section) this.#draw(section);
    return this.#paragraphs[index];
  }

  /** @param {number} offset */
  #sectionAt(offset) {
    return /** @type {Section} */ (this.#sections[Math.floor(this.#indexAt(offset) / SECTION_LENGTH)]);
  }

  /** The index of the last paragraph that begins at or before an offset. @param {number} offset */
  #indexAt(offset) {
    return firstFrom(this.#paragraphs, ({ start }) => start > offset) - 1;
  }
}

/** Runs of removed paragraphs; the headline, which is hidden, does not end one. @param {Paragraph[]} paragraphs @returns {Map<Paragraph, Paragraph[]>} */
function runsOf(paragraphs) {
  /** @type {Map<Paragraph, Paragraph[]>} */
  const runs = new Map();
  /** @type {Paragraph[] | undefined} */
  let run;
  for (const paragraph of paragraphs) {
    if (paragraph.isOut) {
      if (run) run.push(paragraph);
      else runs.set(paragraph, (run = [paragraph]));
    } else if (!paragraph.isHeadline) {
      run = undefined;
    }
  }
  return runs;
}

/**
 * Binary search: the index of the first item that passes, where all later ones pass too.
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

/** Adds a class to a row until the next digest. @param {Section} section @param {HTMLElement} row @param {string} name */
function addClass({ undo }, row, name) {
  row.classList.add(name);
  undo.push(() => row.classList.remove(name, 'open'));
}
