//! Makes the page work without a network: after the first visit all its files are cached.
//!
//! Network first, so that updates arrive at once; the cache answers when the network does not. The files of a build are cached
//! together, under the name of the build (`pkg/build.js`), so that without a network old and new files never mix. Nor do they with
//! one: a page that was opened before an update gets the files of its own build until it is closed. What is used besides, such as
//! other languages, is cached when it is used. Only the page's own files are fetched or cached.

/** All files of the page in English; a test compares the list. Other languages' words are cached when they are first used. */
const FILES = [
  './', 'index.html', 'page/page.css', 'page/lazy.css', 'page/card/card.css', 'page/check/check.css', 'icon.svg', 'manifest.webmanifest',
  'check-findings.js', 'check-style.js', 'check-view.js', 'check-words.js', 'check-words/en.js',
  'engine-error.js', 'engine-worker.js', 'engine.js', 'export.js', 'highlight.js', 'language-files.js', 'languages.js', 'markup.js',
  'page/add-styles.js', 'page/app.js', 'page/article-history.js', 'page/article-link.js', 'page/article/article-view.js',
  'page/article/paragraphs.js', 'page/by-id.js', 'page/card/card-dialog.js',
  'page/card/content.js', 'page/card/lines.js', 'page/card/paint.js', 'page/card/picture.js', 'page/check/check-page.js', 'page/check/paste-box.js',
  'page/check/report-menu.js', 'page/check/report.js', 'page/check/source-sheet.js', 'page/check/work.js', 'page/compile-engine.js', 'page/digest/arrange.js',
  'page/digest/backlinks.js', 'page/digest/dials.js', 'page/digest/digest-panel.js', 'page/digest/exporter.js', 'page/digest/focus-row.js',
  'page/digest/icon.js', 'page/digest/item-actions.js', 'page/digest/joins.js', 'page/digest/reading-time.js', 'page/digest/reasons.js', 'page/digest/removal-list.js',
  'page/digest/score-strip.js', 'page/digest/who-speaks.js', 'page/early.js', 'page/input/files.js',
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

const here = /** @type {any} */ (globalThis);
here.importScripts('../pkg/build.js');

/** The files of this build. A new build makes a new worker, which fetches all of them before it takes over. */
const BUILD = `nutgraf-${here.NUTGRAF_BUILD}`;
/** What was used besides: page words (settings/translate.js) and language files. */
const USED = 'nutgraf';
/** The build of each open page, under its client's id. */
const PAGES = 'nutgraf:pages';
/** For so long the network is taken to have the build that it had. */
const SERVED_MS = 1_000;

/** The builds of the pages that were opened while this worker runs. @type {Map<string, Promise<string | undefined>>} */
const opened = new Map();
/** @type {Promise<string> | undefined} */
let served;

here.addEventListener('install', (/** @type {any} */ event) => {
  here.skipWaiting();
  event.waitUntil(install());
});

here.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(activate()));

here.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request, clientId } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(request.mode === 'navigate' ? openPage(event) : answer(request, clientId));
});

async function install() {
  const build = await caches.open(BUILD);
  await build.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })));
  const used = await caches.open(USED);
  const again = (/** @type {Request} */ { url }) => used.add(new Request(url, { cache: 'no-cache' }));
  await Promise.allSettled((await used.keys()).map(again)); // a language that is gone or late keeps its old words
}

async function activate() {
  const isFirst = !(await caches.keys()).some((name) => name.startsWith('nutgraf-') && name !== BUILD);
  if (isFirst) await Promise.all((await openPages()).map((id) => note(id, BUILD)));
  await tidy();
  await here.clients.claim();
}

/** @param {any} event of a navigation */
async function openPage(event) {
  const { request, resultingClientId: id } = event;
  const page = fetch(request);
  const build = page.then(() => servedBuild().catch(() => undefined), () => BUILD);
  opened.set(id, build);
  event.waitUntil(build.then((name) => note(id, name)).then(() => tidy(id)));
  try {
    return await page;
  } catch (error) {
    const cached = (await find(BUILD, request)) ?? (await find(USED, request));
    if (cached) return cached;
    throw error;
  }
}

/** @param {Request} request @param {string} id of the page that asks */
async function answer(request, id) {
  const build = await buildOf(id);
  try {
    const [response, now] = await Promise.all([fetch(request), servedBuild().catch(() => build)]);
    const own = build && build !== now && (await find(build, request));
    if (own) return own;
    const isLanguage = /\/languages\/\w+\.txt$|\/check-words\/\w+\.js$/.test(new URL(request.url).pathname);
    if (response.ok && isLanguage) await (await caches.open(USED)).put(request, response.clone());
    return response;
  } catch (error) {
    const cached = (await find(build ?? BUILD, request)) ?? (await find(USED, request));
    if (cached) return cached;
    throw error;
  }
}

/** The name of the build that the network has. @returns {Promise<string>} */
function servedBuild() {
  if (!served) {
    served = fetch('../pkg/build.js', { cache: 'no-store' }).then((response) => response.text()).then((text) => `nutgraf-${/'(\w+)'/.exec(text)?.[1]}`);
    setTimeout(() => (served = undefined), SERVED_MS);
  }
  return served;
}

/** @param {string} id of a page @returns {Promise<string | undefined>} */
async function buildOf(id) {
  const noted = async () => (await caches.match(id, { cacheName: PAGES }))?.text();
  return id ? opened.get(id) ?? noted() : undefined;
}

/** @param {string} id of a page @param {string | undefined} build */
async function note(id, build) {
  if (build) await (await caches.open(PAGES)).put(id, new Response(build));
}

/** @returns {Promise<string[]>} ids */
async function openPages() {
  const pages = await here.clients.matchAll({ includeUncontrolled: true });
  return pages.map((/** @type {{ id: string }} */ { id }) => id);
}

/** Forgets pages that are closed, and the builds that no page has. @param {string} [fresh] a page that is being opened */
async function tidy(fresh) {
  const open = new Set([fresh, ...(await openPages())]);
  const pages = await caches.open(PAGES);
  const needed = new Set([BUILD]);
  for (const request of await pages.keys()) {
    const id = request.url.split('/').pop() ?? '';
    if (open.has(id)) needed.add(String(await buildOf(id)));
    else await pages.delete(request);
  }
  const isOld = (/** @type {string} */ name) => name.startsWith('nutgraf-') && !needed.has(name);
  await Promise.all((await caches.keys()).filter(isOld).map((name) => caches.delete(name)));
}

/** @param {string} cacheName @param {Request} request */
function find(cacheName, request) {
  return caches.match(request, { cacheName, ignoreSearch: true });
}
