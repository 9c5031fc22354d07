//! Runs in the page when the panel asks for it: reads the article, marks pieces in it, scrolls to them. When the panel goes,
//! nothing of it remains.

import { findArticle } from './candidates.js';
import { mark, unmark } from './marks.js';
import { selectedText, within } from './selection.js';
import { snapshot } from './snapshot.js';
import { Watch } from '../../www/element/watch.js';

/** @typedef {import('../messages.js').Place} Place */
/** @typedef {import('../messages.js').ToPage} ToPage */
/** @typedef {import('../messages.js').FromPage} FromPage */

const { runtime } = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

/** The name under which a page keeps whether this script runs in it already. */
const RUNNING = Symbol.for('nutgraf.panel');

/** @type {any} */ (globalThis)[RUNNING]?.end();
/** @type {any} */ (globalThis)[RUNNING] = start();

function start() {
  /** @type {any} */
  let port;
  /** The text nodes that were read, in order. @type {Text[]} */
  let texts = [];
  /** What was selected when a check was asked for: the reader may select other things while it is shown. @type {import('./selection.js').Selected | undefined} */
  let summary;
  let address = location.href;
  const watch = new Watch(findArticle, () => tell({ changed: location.href }));
  const tell = (/** @type {FromPage} */ message) => port?.postMessage(message);
  const navigated = () => {
    if (location.href === address) return;
    address = location.href;
    tell({ changed: address });
  };

  const connect = (/** @type {any} */ opened) => {
    if (opened.name !== 'nutgraf') return;
    port?.disconnect();
    port = opened;
    port.onMessage.addListener(answer);
    port.onDisconnect.addListener((/** @type {any} */ closed) => closed === port && rest());
  };
  runtime.onConnect.addListener(connect);
  addEventListener('popstate', navigated);
  const timer = setInterval(navigated, 500);

  /** @param {ToPage} message */
  function answer(message) {
    if ('read' in message) read(message.read);
    if ('marks' in message) for (const [kind, places] of Object.entries(message.marks)) mark(/** @type {any} */ (kind), places.flatMap(rangesOf));
    if ('goTo' in message) goTo(message.goTo);
  }

  /** @param {import('../request.js').Mode} mode */
  function read(mode) {
    if (mode === 'check') summary ??= selectedText();
    const selected = mode === 'any' || mode === 'selection' ? selectedText()?.range : undefined;
    const root = selected ? rootOf(selected) : findArticle();
    const { tree, texts: read } = snapshot(root);
    texts = read;
    watch.observe(document.documentElement, selected ? undefined : root);
    const { title, contentType: type } = document;
    tell({
      page: {
        tree, address, title, type,
        lang: root.closest('[lang]')?.getAttribute('lang') ?? undefined,
        headline: document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? undefined,
        selected: selected && within(texts, selected),
        summary: mode === 'check' && summary ? { text: summary.text, place: summary.range && within(texts, summary.range) } : undefined,
      },
    });
  }

  /** The page's ranges of a place; none if its text has changed since. @param {Place} place @returns {Range[]} */
  function rangesOf({ first, from, last, to }) {
    const [start, end] = [texts[first], texts[last]];
    if (!start?.isConnected || !end?.isConnected || from > start.length || to > end.length) return [];
    const range = start.ownerDocument.createRange();
    range.setStart(start, from);
    range.setEnd(end, to);
    return [range];
  }

  /** @param {Place} place */
  function goTo(place) {
    const [range] = rangesOf(place);
    if (!range) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
    mark('active', [range]);
  }

  function rest() {
    port = undefined;
    watch.end();
    unmark();
    texts = [];
  }

  return {
    end() {
      rest();
      clearInterval(timer);
      removeEventListener('popstate', navigated);
      runtime.onConnect.removeListener(connect);
    },
  };
}

/** @param {Range} range */
function rootOf(range) {
  const { commonAncestorContainer: node } = range;
  return node.nodeType === Node.ELEMENT_NODE ? /** @type {Element} */ (node) : node.parentElement ?? document.documentElement;
}

// What a script injected into a page returns must be plain data.
undefined;
