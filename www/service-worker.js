//! Makes the page work without a network: after the first visit all its files are cached.
//!
//! Network first, so that updates arrive at once; the cache answers when the network does not. Only the page's own files
//! are fetched or cached.

/** All files of the page in English; a test compares the list. Other languages' words are cached when they are first used. */
const FILES = [
  './', 'page/page.css', 'page/lazy.css', 'page/card/card.css', 'page/check/check.css', 'icon.svg', 'manifest.webmanifest',
  'check-findings.js', 'check-style.js', 'check-view.js', 'check-words.js', 'check-words/en.js',
  'engine-error.js', 'engine-worker.js', 'engine.js', 'export.js', 'highlight.js', 'language-files.js', 'languages.js', 'markup.js',
  'page/add-styles.js', 'page/app.js', 'page/article-history.js', 'page/article-link.js', 'page/article/article-view.js',
  'page/article/paragraphs.js', 'page/by-id.js', 'page/card/card-dialog.js',
  'page/card/content.js', 'page/card/lines.js', 'page/card/paint.js', 'page/card/picture.js', 'page/check/check-page.js', 'page/check/paste-box.js',
  'page/check/report-menu.js', 'page/check/report.js', 'page/check/source-sheet.js', 'page/compile-engine.js', 'page/digest/arrange.js',
  'page/digest/backlinks.js', 'page/digest/digest-panel.js', 'page/digest/exporter.js', 'page/digest/focus-row.js',
  'page/digest/icon.js', 'page/digest/item-actions.js', 'page/digest/joins.js', 'page/digest/reading-time.js', 'page/digest/removal-list.js',
  'page/digest/score-strip.js', 'page/digest/who-speaks.js', 'page/input/files.js',
  'page/input/inert-html.js', 'page/input/lone-link.js', 'page/input/markdown.js', 'page/input/paste.js', 'page/input/refusal.js',
  'page/input/rich-text.js', 'page/input/sources.js', 'page/input/time-slices.js', 'page/input/title.js', 'page/jump-bar.js', 'page/lazy.js',
  'page/link.js', 'page/panels.js', 'page/print-note.js', 'page/rest.js', 'page/session.js', 'page/settings/article-language.js',
  'page/settings/choices.js', 'page/settings/i18n.js', 'page/settings/language-select.js', 'page/settings/language.js',
  'page/settings/load-words.js', 'page/settings/remember.js', 'page/settings/translate.js', 'page/share-menu.js',
  'page/tasks.js', 'page/toast.js', 'page/warm-up.js', 'page/words/en.js', 'page/workspace.js', 'style.js', 'text-file.js', 'view.js',
  'words.js',
  '../pkg/nutgraf.worker.js', '../pkg/nutgraf.js', '../pkg/nutgraf_bg.wasm', '../languages/en.txt',
  'examples/abbara.txt', 'examples/ferry.txt', 'examples/hashi.txt', 'examples/moulin.txt', 'examples/nachtbibliothek.txt',
  'examples/salinas.txt',
];

const CACHE = 'nutgraf';
const here = /** @type {any} */ (globalThis);

here.addEventListener('install', (/** @type {any} */ event) => {
  here.skipWaiting();
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

here.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(here.clients.claim()));

here.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    const isLanguage = /\/languages\/\w+\.txt$|\/check-words\/\w+\.js$/.test(new URL(request.url).pathname);
    if (response.ok && (isLanguage || (await cache.match(request, { ignoreSearch: true })))) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
