//! The work in progress: one at a time, shown when it takes long, and ended by newer work or by the reader.

import { t } from '../settings/i18n.js';
import { element } from '../../view.js';

/** Work is shown as running after this time. */
const BUSY_MS = 300;

export class Work {
  #reading = element('span', {});
  #progress = element('progress', {});
  #stop = element('button', { type: 'button', class: 'btn' });
  node = element('div', { class: 'working', hidden: '' }, this.#reading, this.#progress, this.#stop);
  #current = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;

  /** @param {() => void} stopped the reader ended the work */
  constructor(stopped) {
    this.#stop.addEventListener('click', () => {
      this.#restart();
      this.node.hidden = true;
      stopped();
    });
  }

  speak() {
    this.#reading.textContent = this.#progress.ariaLabel = t('reading');
    this.#stop.textContent = t('stop');
  }

  /**
   * Runs work, which ends the work before it.
   *
   * @param {(signal: AbortSignal) => Promise<void>} work
   * @param {(error: unknown) => void} fail called unless newer work came
   * @returns {Promise<boolean>} whether it was done
   */
  async run(work, fail) {
    const signal = this.#restart();
    const timer = setTimeout(() => (this.node.hidden = false), BUSY_MS);
    try {
      await work(signal);
      return !signal.aborted;
    } catch (error) {
      if (!signal.aborted) fail(error);
      return false;
    } finally {
      clearTimeout(timer);
      if (!signal.aborted) this.node.hidden = true;
    }
  }

  /** Runs something after a time, unless other work begins before. @param {() => void} then @param {number} ms */
  later(then, ms) {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(then, ms);
  }

  #restart() {
    clearTimeout(this.#waiting);
    this.#current.abort();
    this.#current = new AbortController();
    return this.#current.signal;
  }
}
