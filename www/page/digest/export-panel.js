//! The digest, one sentence or one quote → the clipboard, a file, another app, paper; the choices → a link.

import { byId } from '../by-id.js';
import { link } from '../settings/controls.js';
import { quoteToHtml, quoteToMarkdown, quoteToText, toHtml, toJson, toMarkdown, toText } from '../../export.js';
import { langAttribute, t } from '../settings/i18n.js';
import { element } from '../../view.js';

/** @typedef {import('../../../pkg/nutgraf.js').Digest} Digest */
/** @typedef {import('../../../pkg/nutgraf.js').KeyQuote} KeyQuote */
/** @typedef {{ url?: string }} About */
/**
 * @typedef {object} Format
 * @property {string} type
 * @property {string} ending of a file
 * @property {(digest: Digest, about: About) => string} all
 * @property {(quote: KeyQuote, about: About) => string} quote
 */

/** So long a button says that it has copied. */
const COPIED_MS = 2_000;

/** @type {Record<string, Format>} */
const FORMATS = {
  text: { type: 'text/plain', ending: 'txt', all: toText, quote: quoteToText },
  markdown: { type: 'text/markdown', ending: 'md', all: toMarkdown, quote: quoteToMarkdown },
  html: { type: 'text/html', ending: 'html', all: toHtml, quote: quoteToHtml },
  json: { type: 'application/json', ending: 'json', all: toJson, quote: (quote) => JSON.stringify(quote, null, 2) },
};

const source = byId('source', HTMLInputElement);
const share = byId('share', HTMLButtonElement);
/** @type {Digest | undefined} */
let digest;

/** Offers the digest, and puts a button to copy it beside each sentence and quote. @param {import('./digest-view.js').Shown} shown */
export function showExportPanel(shown) {
  digest = shown.digest;
  for (const [i, sentence] of digest.summary.entries()) {
    offer(`#summary .sentence`, i, t('copySentence', { n: i + 1 }), () => sentence.text.replace(/\s+/g, ' '));
  }
  for (const [i, quote] of digest.quotes.entries()) {
    offer(`#said .quote`, i, t('copyQuote', { n: i + 1 }), () => format().quote(quote, about()));
  }
}

/** @param {string} items @param {number} index @param {string} label @param {() => string} text */
function offer(items, index, label, text) {
  const button = element('button', { type: 'button', class: 'copy-one', 'aria-label': label, title: label, ...langAttribute() });
  button.addEventListener('click', () => copy(text(), button));
  document.querySelectorAll(items)[index]?.append(button);
}

function format() {
  return FORMATS[byId('format', HTMLSelectElement).value] ?? /** @type {Format} */ (FORMATS.text);
}

/** @returns {About} */
function about() {
  return source.value && source.validity.valid ? { url: source.value } : {};
}

function all() {
  return digest ? format().all(digest, about()) : '';
}

/** @param {string} text @param {HTMLElement} button says how it went */
async function copy(text, button) {
  const { type } = format();
  // What is rich goes as such too, for who pastes it into an editor.
  const rich = type === 'text/html' && globalThis.ClipboardItem;
  const copied = rich
    ? navigator.clipboard?.write([new ClipboardItem({ [type]: new Blob([text], { type }), 'text/plain': new Blob([text], { type: 'text/plain' }) })])
    : navigator.clipboard?.writeText(text);
  const done = copied ? await copied.then(() => true, () => false) : false;
  byId('copied', HTMLElement).textContent = t(done ? 'copied' : 'notCopied');
  button.classList.toggle('done', done);
  setTimeout(() => {
    button.classList.remove('done');
    byId('copied', HTMLElement).textContent = '';
  }, COPIED_MS);
}

/** The file's name: the headline's words, as far as every system takes them. */
function fileName() {
  const words = digest?.title?.text.match(/[\p{L}\p{N}]+/gu) ?? ['nutgraf'];
  return `${words.join('-').toLowerCase().slice(0, 60)}.${format().ending}`;
}

function save() {
  const address = URL.createObjectURL(new Blob([all()], { type: format().type }));
  element('a', { href: address, download: fileName() }).click();
  setTimeout(() => URL.revokeObjectURL(address), COPIED_MS);
}

/** @param {string} id @param {(button: HTMLButtonElement) => void} act */
function onClick(id, act) {
  const button = byId(id, HTMLButtonElement);
  button.addEventListener('click', () => act(button));
}

onClick('copy', (button) => copy(all(), button));
onClick('link', (button) => copy(link(), button));
onClick('save', save);
onClick('print', () => print());
onClick('share', () => {
  if (!digest) return;
  const shared = { title: digest.title?.text, text: toText(digest, about()), ...about() };
  navigator.share(shared).catch(() => {}); // the reader thought better of it
});
share.hidden = !('share' in navigator);
