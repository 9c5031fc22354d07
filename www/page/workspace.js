//! What a reader does with a digest: the article's view, the panels around the digest, copies, files, links, settings.

import { ArticleView } from './article/article-view.js';
import { ArticleHistory } from './article-history.js';
import { pack } from './article-link.js';
import { byId } from './by-id.js';
import { goBack, pointBack } from './digest/backlinks.js';
import { Exporter } from './digest/exporter.js';
import { Joins } from './digest/joins.js';
import { readingTime } from './digest/reading-time.js';
import { REASONS } from './digest/reasons.js';
import { readHash } from './early.js';
import { refusal } from './input/refusal.js';
import { listen } from './input/sources.js';
import { JumpBar } from './jump-bar.js';
import { linkTo } from './link.js';
import { Panels } from './panels.js';
import { addPrintNote } from './print-note.js';
import { showLanguage } from './settings/article-language.js';
import { t } from './settings/i18n.js';
import { onLanguageChange } from './settings/load-words.js';
import { fillLanguageSelect } from './settings/language-select.js';
import { Remember } from './settings/remember.js';
import { fillShareMenu } from './share-menu.js';
import { Tasks } from './tasks.js';
import { hideToast } from './toast.js';
import { element } from '../view.js';

/** @import { Digest, Piece, Removal } from '../../pkg/nutgraf.js' */
/** @import { Choices } from './settings/choices.js' */
/**
 * @typedef {object} Page
 * @property {import('./session.js').Session} session
 * @property {import('./digest/digest-panel.js').DigestPanel} panel
 * @property {Choices} choices
 * @property {(mode: 'start' | 'read' | 'write') => void} setMode
 * @property {(load: import('./input/paste.js').Loader, options?: { isKnown?: boolean }) => void} take
 * @property {() => void} clear
 * @property {() => void} redraw in another language
 * @property {(error: unknown) => void} refuse
 */
/** @typedef {{ empty: string | undefined, link: URL | undefined }} Empty why there is nothing to sum up, if so; a link that is all of the text */

export class Workspace {
  view;
  exporter = new Exporter();
  history;
  #page;
  #joins;
  #jumpBar;
  #panels;
  #remember;
  #tasks;
  /** The field of the article's address. */
  #source;
  /** The article that the view holds. @type {import('./input/paste.js').Article | undefined} */
  #drawn;
  /** The article whose digest the panels show. @type {unknown} */
  #shownOf;
  /** The digest that the panels show or are about to show. @type {Digest | undefined} */
  #shown;
  /** The article whose address the field holds. @type {unknown} */
  #sourceOf;
  /** A link that was pasted instead of its article: the next article's address. @type {string | undefined} */
  #link;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    const { panel, choices, refuse } = page;
    this.history = new ArticleHistory((article) => this.#bringBack(article));
    const keep = (/** @type {Removal} */ removal, /** @type {boolean} */ keeps) => this.#keep(removal, keeps);
    this.view = new ArticleView(byId('reader', HTMLElement), { back: (place) => goBack(panel, place), point: (place) => pointBack(panel, place), keep });
    this.#panels = new Panels(panel, { places: panel.places, exporter: this.exporter, keep, choose: (chosen) => this.#choose(chosen) });
    this.#joins = new Joins(panel, (pieces) => this.view.rangesOf(pieces));
    this.#jumpBar = new JumpBar([
      { key: 'summary', name: 'summary', target: panel.sections.summary },
      { key: 'quotes', name: 'said', target: panel.sections.quotes },
      { key: 'article', name: 'article', target: byId('article', HTMLElement) },
    ]);
    const { remember, source } = fillShareMenu(this.exporter, () => linkTo(panel.shape, choices), () => this.#articleLink(), refuse);
    this.#source = source;
    this.#remember = new Remember(remember, byId('not-remembered', HTMLElement));
    addPrintNote(() => this.exporter.url);
    listen(page.take);
    showHint();
    byId('intro', HTMLElement).append(element('p', { class: 'offer' }, extensionLink()));
    onLanguageChange(() => {
      showHint();
      page.redraw();
    });
    this.#tasks = new Tasks(page);
    fillLanguageSelect(() => refuse(refusal('no-language')));
    this.#listen();
  }

  #listen() {
    const { session, panel, choices, setMode, clear } = this.#page;
    const onClick = (/** @type {string} */ id, /** @type {(button: HTMLElement) => void} */ act) => {
      const button = byId(id, HTMLButtonElement);
      button.addEventListener('click', () => act(button));
    };
    onClick('edit', () => this.#edit());
    onClick('skim', (button) => button.setAttribute('aria-pressed', String(byId('reader', HTMLElement).classList.toggle('skim'))));
    for (const id of ['done', 'typed']) onClick(id, () => (setMode('read'), scrollTo({ top: 0 })));
    onClick('up', () => {
      scrollTo({ top: 0 });
      byId('headline', HTMLElement).focus({ preventScroll: true });
    });
    onClick('fresh', () => {
      const text = byId('text', HTMLTextAreaElement);
      text.value = '';
      clear();
      this.history.add(undefined);
      text.focus();
    });
    onClick('copy', (button) => this.exporter.copyAll(button));
    addEventListener('hashchange', () => {
      const load = readHash(panel, choices);
      if (load) this.#page.take(load);
      else session.update();
    });
    const lang = byId('lang', HTMLSelectElement);
    lang.addEventListener('input', () => this.#choose({ lang: lang.value }));
  }

  /** Draws the article, and marks what is shown of it. @param {Digest} [shown] */
  showArticle(shown) {
    const { session } = this.#page;
    if (session.article !== this.#drawn) this.view.show(session.article ?? '');
    this.#drawn = session.article;
    if (shown) this.view.mark(shown);
  }

  /** Draws all that stands around a digest: of a new article in a task of its own, but in the same frame. @param {Digest} shown @param {Empty} empty */
  async show(shown, { empty, link }) {
    const { session, choices } = this.#page;
    const isNew = session.article !== this.#shownOf;
    this.#shown = shown;
    this.#shownOf = session.article;
    this.#tasks.articleChanged();
    if (isNew) await new Promise(requestAnimationFrame);
    if (this.#shown !== shown || !session.digest) return;
    byId('figures', HTMLElement).replaceChildren(...readingTime(shown.stats));
    this.exporter.declaredTitle = session.declaredTitle;
    this.#panels.show(shown, { choices, length: session.text.length });
    this.#jumpBar.show(shown);
    this.#joins.show(shown, session.article);
    showLanguage(shown.lang, choices.lang);
    this.#remember.show(session.article);
    if (session.isTyped && session.article !== undefined) this.history.update(session.article);
    if (empty) this.#explain(empty, link);
    else if (session.article !== this.#sourceOf) this.#setSource();
  }

  /** Tells a screen reader what is there. @param {HTMLElement} heard */
  announce(heard) {
    const { panel } = this.#page;
    heard.textContent = t('ready', { sentences: t('nSentences', { n: panel.items('sentence').length }), quotes: t('nQuotes', { n: panel.items('quote').length }) });
  }

  /** Empties the field of the article's address, or fills it with the link that was pasted before. */
  #setSource() {
    this.#sourceOf = this.#page.session.article;
    this.#source.value = this.#link ?? '';
    this.exporter.url = this.#link;
    this.#link = undefined;
  }

  /** Says why there is nothing to sum up, and what to do. @param {string} empty @param {URL | undefined} link */
  #explain(empty, link) {
    const { choices } = this.#page;
    this.#link = link?.href;
    byId('notice', HTMLElement).textContent = t(REASONS[empty] ?? 'nothing');
    const ways = byId('notice-actions', HTMLElement);
    if (link) {
      ways.append(element('a', { class: 'btn', href: link.href, target: '_blank', rel: 'noreferrer' }, t('openLink', { host: link.host })));
      ways.append(element('p', {}, extensionLink()));
    } else if (!choices.everything) {
      const button = element('button', { type: 'button', class: 'btn' }, t('useAsIs'));
      button.addEventListener('click', () => this.#choose({ everything: true }));
      ways.append(button);
    }
  }

  /** Shows a piece in the article. @param {Piece} piece */
  go(piece) {
    if (document.body.dataset.mode !== 'read') this.#page.setMode('read');
    this.view.goTo(piece);
  }

  /** Shows the article of an entry of the browser's history. @param {import('./input/paste.js').Article | undefined} article */
  #bringBack(article) {
    hideToast();
    if (article !== undefined) return this.#page.take(async () => article, { isKnown: true });
    byId('text', HTMLTextAreaElement).value = '';
    this.#page.clear();
  }

  /** The link that carries the article. */
  async #articleLink() {
    const { session, panel, choices } = this.#page;
    const address = new URL(linkTo(panel.shape, choices));
    const chosen = new URLSearchParams(address.hash.slice(1));
    chosen.set('article', await pack(session.text));
    address.hash = String(chosen);
    return address.href;
  }

  #edit() {
    const text = byId('text', HTMLTextAreaElement);
    text.value = this.#page.session.text;
    this.#page.setMode('write');
    text.setSelectionRange(0, 0);
    text.focus();
  }

  /** @param {Removal} removal @param {boolean} keeps */
  async #keep(removal, keeps) {
    const holder = document.activeElement?.closest('#reader, .removals');
    if (!(await this.#page.session.keep(removal, keeps))) return;
    await new Promise(requestAnimationFrame);
    /** @type {HTMLElement | null | undefined} */ (holder?.querySelector(`[data-removal="${removal.start}"]`))?.focus();
  }

  /** @param {Partial<Choices>} chosen */
  #choose(chosen) {
    const { session, choices } = this.#page;
    Object.assign(choices, chosen);
    if ('focus' in chosen) session.whenTypingRests(() => session.update());
    else session.update();
  }
}

/** The way to read a page without copying it. */
function extensionLink() {
  return element('a', { href: '../docs/extension.md', 'data-i18n': 'extension' }, t('extension'));
}

/** Names the keys of pasting. */
function showHint() {
  byId('hint', HTMLElement).textContent = t('pasteHint', { keys: /Mac|iP/.test(navigator.platform) ? '⌘V' : 'Ctrl+V' });
}
