//! The article under a check, with the sources of the summary's sentences marked.

import { ArticleView } from '../article/article-view.js';
import { t } from '../settings/i18n.js';
import { element } from '../../view.js';

/** @import { Check, Digest, Piece, Removal } from '../../../pkg/nutgraf.js' */
/** @import { Article } from '../input/paste.js' */

export class SourceSheet {
  #title = element('h2', { id: 'sources-title' });
  #up = element('button', { type: 'button', class: 'btn bare' });
  #reader = element('article', { class: 'reader', 'aria-labelledby': 'sources-title' });
  node = element('section', { class: 'check-sheet', 'aria-labelledby': 'sources-title' }, element('div', { class: 'bar' }, this.#title, this.#up), this.#reader);
  #view;
  /** @type {Article | undefined} */
  #drawn;

  /** @param {{ back: (index: number) => void, up: () => void, keep: (removal: Removal, keeps: boolean) => void }} actions `back`: to a sentence of the summary; `up`: to the verdict */
  constructor({ back, up, keep }) {
    this.#view = new ArticleView(this.#reader, { back: ({ index }) => back(index), point: () => {}, keep });
    this.#up.addEventListener('click', () => {
      scrollTo({ top: 0 });
      up();
    });
  }

  speak() {
    this.#title.textContent = t('article');
    this.#up.textContent = `↑ ${t('check')}`;
  }

  /** The ways from a source to its place. */
  places = {
    label: (/** @type {Piece} */ piece) => {
      const number = this.#view.numberOf(piece);
      return number > 0 ? `¶ ${number}` : '¶';
    },
    go: (/** @type {Piece} */ piece) => this.#view.goTo(piece),
    point: (/** @type {Piece | undefined} */ piece) => this.#view.pointAt(piece),
  };

  /** @param {Article} article @param {Digest} digest of it @param {Check} check */
  show(article, digest, { sentences }) {
    if (article !== this.#drawn) this.#view.show(article);
    this.#drawn = article;
    const carried = sentences.flatMap(({ sources: parts, verdict }, index) => {
      const [first] = parts;
      return first && verdict !== 'not-found' ? [{ index, start: first.start, parts }] : [];
    });
    this.#view.markSources(digest, carried);
  }
}
