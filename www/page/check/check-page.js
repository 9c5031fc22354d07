//! The page's second task: a summary is compared with its article as both are pasted or typed.
//!
//! Two boxes, which fold into one line each; the check; the article with the sources marked. Loaded when it is asked for.

import { check, digest } from '../../engine.js';
import { loneLink } from '../input/lone-link.js';
import { pasted } from '../input/paste.js';
import { refusal } from '../input/refusal.js';
import { errorText, locale, t } from '../settings/i18n.js';
import { onLanguageChange } from '../settings/load-words.js';
import { showToast } from '../toast.js';
import { checkSheet } from '../../check-style.js';
import { CheckView } from '../../check-view.js';
import { checkWords } from '../../check-words.js';
import { element } from '../../view.js';
import { MAX_EDITED, PasteBox } from './paste-box.js';
import { ReportMenu } from './report-menu.js';
import { SourceSheet } from './source-sheet.js';
import { Work } from './work.js';

/** @import { Check, Digest, Removal } from '../../../pkg/nutgraf.js' */
/** @import { CheckWords } from '../../check-words.js' */
/** @import { Article, Loader } from '../input/paste.js' */
/** @import { Choices } from '../settings/choices.js' */

/** Delay before a check follows typing. */
const TYPING_MS = 200;
/** Maximum bytes of a summary in UTF-8: the engine's. */
const MAX_SUMMARY = 1 << 20;
/** How long "Undo" is offered. */
const UNDO_MS = 10_000;

export class CheckPage {
  #title = element('h1', {});
  #offer = element('p', { class: 'offer' });
  #start = element('div', { class: 'check-start' }, this.#title, this.#offer);
  #article = new PasteBox('check-article', { take: (load) => this.#takeArticle(load), type: (text) => this.#typeArticle(text), done: () => this.#fold() });
  #summary = new PasteBox('check-summary', { take: (load) => this.#takeSummary(load), type: (text) => this.#typeSummary(text), done: () => this.#fold() });
  #notice = element('p', { class: 'notice', role: 'status', hidden: '' });
  #work = new Work(() => this.#giveUp(refusal('stopped')));
  #sources = new SourceSheet({ back: (index) => this.#view.goTo(index), up: () => this.#view.heading.focus(), keep: (removal, keeps) => this.#keep(removal, keeps) });
  #view = new CheckView({ heading: 'h1', places: this.#sources.places });
  #report = new ReportMenu(() => this.#reported());
  node = element('main', { class: 'page check-page', hidden: '' }, this.#start, element('div', { class: 'two-texts' }, this.#article.node, this.#summary.node),
    this.#notice, this.#work.node, this.#view.node, this.#sources.node);

  #choices;
  /** @type {CheckWords | undefined} */
  #words;
  /** @type {Article | undefined} */
  #source;
  /** Of the article, for its headline and what was left out of it. @type {Digest | undefined} */
  #digest;
  /** Places of the blocks that the reader took back into the article. @type {{ start: number, end: number }[]} */
  #kept = [];
  /** The texts of the check that is shown. */
  #checked = { article: '', summary: '' };
  /** The article of the other task that was last taken over. @type {Article | undefined} */
  #adopted;
  /** Whether the texts were pasted or opened, so that their boxes fold once there is a check. */
  #folds = false;
  /** The notice, in the language of the moment. */
  #noticeText = () => '';

  /** @param {Choices} choices the reader's, of the other task */
  constructor(choices) {
    this.#choices = choices;
    document.adoptedStyleSheets.push(checkSheet());
    this.#view.acts.append(...this.#report.nodes);
    this.#view.node.hidden = this.#sources.node.hidden = true;
    document.addEventListener('paste', (event) => this.#onPaste(event), true);
    document.addEventListener('drop', (event) => this.#onDrop(event), true);
    onLanguageChange(() => this.speak().catch(() => {})); // it stays in the language that it has
  }

  /** Loads the words of the page's language, and shows them. */
  async speak() {
    const words = await checkWords(locale());
    this.#words = words;
    this.#title.textContent = words.t('ask');
    this.#offer.textContent = words.t('offer');
    this.#article.speak({ title: t('article'), name: t('article'), hint: words.t('articleHint'), change: words.t('change') });
    this.#summary.speak({ title: words.t('toCheck'), name: t('summary'), hint: words.t('summaryHint'), change: words.t('change') });
    this.#work.speak();
    this.#report.speak(words);
    this.#sources.speak();
    this.#say(this.#noticeText);
    if (this.#view.check) this.#draw(this.#view.check);
  }

  /** The article that is checked against. */
  get article() {
    return this.#source;
  }

  /** Takes over the article of the other task, if that is another than before. @param {Article | undefined} article @param {Digest | undefined} digest */
  adopt(article, digest) {
    if (article === undefined || article === this.#adopted || article === this.#source) return;
    this.#adopted = article;
    this.#setArticle(article, digest);
    this.#article.fold(this.#brief());
    this.#update();
  }

  /** Puts the keyboard where the reader goes on. */
  focus() {
    if (!this.#view.node.hidden) return this.#view.heading.focus({ preventScroll: true });
    const box = this.#source === undefined ? this.#article : this.#summary;
    if (matchMedia('(hover: hover)').matches) box.field.focus({ preventScroll: true });
  }

  // --- Input ---------------------------------------------------------------------------------------------------------

  /** @param {ClipboardEvent} event */
  #onPaste(event) {
    const { clipboardData, target } = event;
    if (this.node.hidden || !clipboardData) return;
    event.stopImmediatePropagation(); // the other task would take it
    if (target instanceof Element && target.matches('input:not([type="range"], [type="checkbox"])')) return;
    const box = [this.#article, this.#summary].find(({ field }) => field === target) ?? this.#boxInNeed();
    const length = clipboardData.getData('text/plain').length;
    const isInsertion = box.field === target && !box.isReplaced;
    if (isInsertion && box.text.length + length <= MAX_EDITED) return; // inserted at the caret by the browser
    event.preventDefault();
    if (isInsertion) this.#say(() => errorText('too-long-to-insert') ?? '');
    else if (box === this.#article) this.#takeArticle(pasted(clipboardData));
    else this.#takeSummary(pasted(clipboardData));
  }

  /** @param {DragEvent} event */
  #onDrop(event) {
    const { dataTransfer, target } = event;
    if (this.node.hidden || !dataTransfer) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const box = [this.#article, this.#summary].find(({ node }) => target instanceof Node && node.contains(target)) ?? this.#boxInNeed();
    if (box === this.#article) this.#takeArticle(pasted(dataTransfer));
    else this.#takeSummary(pasted(dataTransfer));
  }

  /** Takes what is pasted or dropped beside the boxes. */
  #boxInNeed() {
    return this.#source === undefined ? this.#article : this.#summary;
  }

  /** @param {Loader} load */
  #takeArticle(load) {
    return this.#take(load, (article) => {
      this.#setArticle(article);
      this.#article.fold(this.#brief());
    });
  }

  /** @param {Loader} load */
  #takeSummary(load) {
    return this.#take(load, (taken) => {
      const before = this.#summary.text;
      this.#summary.text = typeof taken === 'string' ? taken : taken.text;
      if (!before.trim()) return;
      showToast(/** @type {CheckWords} */ (this.#words).t('replaced'), { ms: UNDO_MS, label: t('undo'), act: () => this.#takeSummary(async () => before) });
    });
  }

  /** @param {Loader} load @param {(taken: Article) => void} set */
  async #take(load, set) {
    const take = async (/** @type {AbortSignal} */ signal) => {
      const taken = await load(signal);
      if (signal.aborted) return;
      this.#folds = true;
      set(taken);
    };
    if (await this.#work.run(take, (error) => this.#fail(error))) await this.#update();
  }

  /** @param {string} text */
  #typeArticle(text) {
    this.#setArticle(text.trim() ? text : undefined);
    this.#whenTypingRests();
  }

  /** @param {string} text */
  #typeSummary(text) {
    this.#summary.text = text;
    this.#whenTypingRests();
  }

  #whenTypingRests() {
    this.#folds = false;
    this.#work.later(() => this.#update(), TYPING_MS);
  }

  /** @param {Article | undefined} article @param {Digest} [digest] if it is known */
  #setArticle(article, digest) {
    this.#source = article;
    this.#digest = digest;
    this.#kept = (digest?.removed ?? []).filter(({ kept }) => kept).map(({ start, end }) => ({ start, end }));
    this.#article.text = typeof article === 'string' ? article : (article?.text ?? '');
  }

  // --- The check -----------------------------------------------------------------------------------------------------

  #update() {
    return this.#work.run((signal) => this.#check(signal), (error) => this.#giveUp(error));
  }

  /** There is no check of the texts as they are now. @param {unknown} error */
  #giveUp(error) {
    this.#show(undefined);
    this.#fail(error);
  }

  /** @param {AbortSignal} signal */
  async #check(signal) {
    const [source, summary] = [this.#source, this.#summary.text];
    this.#say(() => '');
    if (source === undefined) return this.#show(undefined);
    const { lang, everything } = this.#choices;
    const chosen = { ...(lang && { lang }), ...(everything && { clean: false }), ...(this.#kept.length > 0 && { keep: this.#kept }) };
    this.#digest ??= await digest(source, { ...chosen, sentences: 1, quotes: 0 }, { signal });
    if (this.#article.isFolded) this.#article.fold(this.#brief());
    if (loneLink(this.#article.text)) this.#say(() => t('isLink'));
    if (!summary.trim()) return this.#show(undefined);
    if (summary.length * 3 > MAX_SUMMARY && new TextEncoder().encode(summary).length > MAX_SUMMARY) {
      this.#show(undefined);
      return this.#say(() => /** @type {CheckWords} */ (this.#words).t('tooLong'));
    }
    const found = await check(source, summary, chosen, { signal });
    this.#checked = { article: this.#article.text, summary };
    this.#show(found);
    if (summary.length > this.#article.text.length) this.#say(() => /** @type {CheckWords} */ (this.#words).t('longer'));
  }

  /** Takes a removed block back into the article, or removes it again. @param {Removal} removal @param {boolean} keeps */
  #keep({ start, end }, keeps) {
    this.#kept = keeps ? [...this.#kept, { start, end }] : this.#kept.filter((place) => place.start !== start);
    this.#digest = undefined;
    this.#update();
  }

  /** @param {Check | undefined} found */
  #show(found) {
    this.#start.hidden = found !== undefined;
    this.#view.node.hidden = this.#sources.node.hidden = found === undefined;
    this.#article.offerDone(found !== undefined);
    this.#summary.offerDone(found !== undefined);
    if (!found) return;
    this.#draw(found);
    if (this.#folds) this.#fold();
  }

  /** @param {Check} found */
  #draw(found) {
    if (!this.#words || this.#source === undefined || !this.#digest) return;
    this.#sources.show(this.#source, this.#digest, found);
    this.#view.show(found, this.#words);
  }

  /** Folds both boxes: what was found is what is to be seen. */
  #fold() {
    const found = this.#view.check;
    if (!found) return;
    this.#folds = false;
    const isInside = [this.#article, this.#summary].some(({ node }) => node.contains(document.activeElement)) || document.activeElement === document.body;
    this.#article.fold(this.#brief());
    this.#summary.fold(`${this.#summary.text.trim().replace(/\s+/g, ' ').slice(0, 120)} · ${t('nSentences', { n: found.sentences.length })}`);
    if (isInside) this.#view.heading.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  /** What the article's line says. */
  #brief() {
    const start = this.#article.text.trim().slice(0, 120).replace(/\s+/g, ' ');
    if (!this.#digest) return start;
    return `${this.#digest.title?.text ?? start} · ${t('nWords', { n: this.#digest.stats.words })}`;
  }

  #reported() {
    const [found, words] = [this.#view.check, this.#words];
    if (!found || !words) return undefined;
    return { check: found, words, right: this.#view.right, title: this.#digest?.title?.text ?? '', ...this.#checked };
  }

  /** @param {unknown} error */
  #fail(error) {
    const { code = '' } = /** @type {{ code?: string }} */ (error);
    if (!errorText(code)) console.warn(error); // unforeseen
    this.#say(() => errorText(code) ?? t('failed'));
  }

  /** @param {() => string} text called again when the page's language changes */
  #say(text) {
    this.#noticeText = text;
    this.#notice.textContent = text();
    this.#notice.hidden = !this.#notice.textContent;
  }
}
