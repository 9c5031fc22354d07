//! Waits until an element is near the viewport; observes changes of an article and its replacement.

/** Distance from the viewport at which work starts. */
const NEAR = '600px';
/** Changes are reported together, this long after the first: a framework's render makes many at once. */
const SETTLE_MS = 250;

/** Resolves when the element is near the viewport, or on an abort. @param {Element} element @param {AbortSignal} signal @returns {Promise<void>} */
export function near(element, signal) {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) done();
    }, { rootMargin: NEAR });
    const done = () => {
      observer.disconnect();
      signal.removeEventListener('abort', done);
      resolve();
    };
    observer.observe(element);
    signal.addEventListener('abort', done);
  });
}

/** Resolves after a time, or on an abort. @param {number} ms @param {AbortSignal} signal @returns {Promise<void>} */
export function pause(ms, signal) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

/** Observes one article. */
export class Watch {
  #find;
  #changed;
  /** @type {Element | undefined} */
  #article;
  /** Whether the article itself changed since the last report. */
  #touched = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #observer = new MutationObserver((records) => this.#note(records));

  /**
   * @param {() => Element | undefined} find where the article is now
   * @param {() => void} changed called when its content changed or another element took its place
   */
  constructor(find, changed) {
    this.#find = find;
    this.#changed = changed;
  }

  /** @param {Node} root where another article may appear @param {Element | undefined} article the current one */
  observe(root, article) {
    this.end();
    this.#article = article;
    this.#observer.observe(root, { subtree: true, childList: true, attributeFilter: ['id'] });
    if (!article) return;
    this.#observer.observe(article, { subtree: true, childList: true, characterData: true, attributeFilter: ['id', 'hidden', 'lang'] });
  }

  end() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#touched = false;
    this.#observer.disconnect();
  }

  /** @param {MutationRecord[]} records */
  #note(records) {
    this.#touched ||= records.some(({ target }) => this.#article?.contains(target));
    this.#timer ??= setTimeout(() => this.#look(), SETTLE_MS);
  }

  #look() {
    const touched = this.#touched;
    this.#timer = undefined;
    this.#touched = false;
    if (touched || this.#find() !== this.#article) this.#changed();
  }
}
