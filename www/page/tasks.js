//! The page's two tasks, each with a tab: to summarize an article, and to check a summary. The second is loaded when it is
//! asked for; its address has `?mode=check`.

import { addStyles } from './add-styles.js';
import { byId } from './by-id.js';
import { refusal } from './input/refusal.js';

/** @import { CheckPage } from './check/check-page.js' */
/** @import { Loader } from './input/paste.js' */
/** @import { Session } from './session.js' */
/** @import { Choices } from './settings/choices.js' */

/** @typedef {{ session: Session, choices: Choices, take: (load: Loader) => void, refuse: (error: unknown) => void }} Page */

export class Tasks {
  #page;
  #tabs = [...byId('tasks', HTMLElement).querySelectorAll('a')];
  /** @type {CheckPage | undefined} */
  #check;
  /** @type {Promise<CheckPage> | undefined} */
  #loading;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    for (const tab of this.#tabs) {
      tab.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return; // another window
        event.preventDefault();
        this.#enter(isCheckIn(tab.search));
      });
    }
    addEventListener('popstate', () => setTimeout(() => this.#route())); // after the article of that entry was brought back
    this.#route();
  }

  /** Tells that the other task's article may be another one. */
  articleChanged() {
    const { session } = this.#page;
    if (this.#check && !this.#check.node.hidden) this.#check.adopt(session.article, session.digest);
  }

  /** @param {boolean} isCheck */
  #enter(isCheck) {
    if (isCheck === isCheckIn(location.search)) return;
    const address = new URL(location.href);
    if (isCheck) address.searchParams.set('mode', 'check');
    else address.searchParams.delete('mode');
    address.searchParams.delete('example');
    history.pushState(history.state, '', address);
    this.#route();
  }

  /** Shows the task of the address. */
  async #route() {
    const isCheck = isCheckIn(location.search);
    document.body.dataset.task = isCheck ? 'check' : 'summarize';
    for (const tab of this.#tabs) {
      if (isCheckIn(tab.search) === isCheck) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
    if (!isCheck) return this.#leave();
    const page = await this.#load().catch(() => undefined);
    if (!isCheckIn(location.search)) return;
    if (!page) {
      this.#enter(false);
      return this.#page.refuse(refusal('engine-unavailable'));
    }
    page.node.hidden = false;
    this.articleChanged();
    page.focus();
  }

  /** Takes the article that was pasted to check a summary back to the first task. */
  #leave() {
    if (!this.#check || this.#check.node.hidden) return;
    const { article } = this.#check;
    this.#check.node.hidden = true;
    if (article !== undefined && article !== this.#page.session.article) this.#page.take(async () => article);
  }

  /** @returns {Promise<CheckPage>} */
  #load() {
    this.#loading ??= import('./check/check-page.js').then(async ({ CheckPage }) => {
      const page = new CheckPage(this.#page.choices);
      await Promise.all([page.speak(), addStyles('page/check/check.css')]);
      document.querySelector('main')?.after(page.node);
      this.#check = page;
      return page;
    });
    this.#loading.catch(() => (this.#loading = undefined)); // the next call tries again
    return this.#loading;
  }
}

/** @param {string} search */
function isCheckIn(search) {
  return new URLSearchParams(search).get('mode') === 'check';
}
