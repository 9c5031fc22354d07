// Builds the browser extension: a folder and a zip for each browser, of the same modules as the page.
// usage: node tools/extension.mjs      after `make build`; writes pkg/extension/{chromium,firefox}/ and a zip of each
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { zipSync } from 'fflate';

/** @typedef {Record<string, string | Uint8Array>} Files their contents by their places in the package */

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (/** @type {string} */ name) => readFileSync(ROOT + name, 'utf8');
const version = /** @type {string} */ (JSON.parse(read('package.json')).version);

/** What the browser itself says: in the manifest and the menus. */
const BROWSER_WORDS = ['name', 'description', 'page', 'selection', 'check'];
/** The browsers' names of the languages that they call otherwise than the page does. @type {Record<string, string[]>} */
const LOCALES = { nb: ['nb', 'no'], pt: ['pt_BR', 'pt_PT'], zh: ['zh_CN', 'zh_TW'] };

/** @type {Files} */
const files = { ...asTheyLie(), ...(await scripts()), ...(await locales()) };

for (const browser of ['chromium', 'firefox']) {
  const manifest = { ...JSON.parse(read('extension/manifest.json')), ...JSON.parse(read(`extension/manifest.${browser}.json`)), version };
  const all = { ...files, 'manifest.json': new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) };
  const folder = `${ROOT}pkg/extension/${browser}/`;
  rmSync(folder, { recursive: true, force: true });
  for (const [name, contents] of Object.entries(all)) {
    mkdirSync(dirname(folder + name), { recursive: true });
    writeFileSync(folder + name, contents);
  }
  const packed = zipOf(folder);
  writeFileSync(`${ROOT}pkg/extension/nutgraf-${browser}-${version}.zip`, packed);
  console.log(`pkg/extension/nutgraf-${browser}-${version}.zip  ${packed.length} bytes`);
}

/** @returns {Files} */
function asTheyLie() {
  const icons = readdirSync(`${ROOT}extension/icons`).map((name) => `extension/icons/${name}`);
  const languages = readdirSync(`${ROOT}languages`).filter((name) => /^[a-z]{2,3}\.txt$/.test(name) && name !== 'und.txt').map((name) => `languages/${name}`);
  const names = ['extension/marks.css', 'pkg/nutgraf_bg.wasm', 'pkg/nutgraf.worker.js', 'LICENSE-APACHE', 'LICENSE-MIT', 'NOTICE.md', ...icons, ...languages];
  return Object.fromEntries(names.map((name) => [name, readFileSync(ROOT + name)]));
}

/** Bundles: a module that imports another waits for it. What the panel loads later are files of their own. @returns {Promise<Files>} */
async function scripts() {
  const [content, background, panel] = await Promise.all([
    bundle(['content/content.js'], { format: 'iife' }),
    bundle(['background.js'], { format: 'esm' }),
    bundle(['panel/panel.js', 'panel/card.js'], { format: 'esm', splitting: true, chunkNames: '[name]-[hash]' }),
  ]);
  const put = (/** @type {string} */ folder, /** @type {Awaited<ReturnType<typeof bundle>>} */ { outputFiles }) => Object.fromEntries(outputFiles.map(({ path, contents }) => [folder + basename(path), contents]));
  return {
    ...put('extension/', content),
    ...put('extension/', background),
    ...put('extension/panel/', panel),
    ...page('panel', panel.metafile),
    ...page('card', panel.metafile),
    'extension/panel/card.css': read('www/page/card/card.css'), // beside the script that asks for it
  };
}

/** @param {string[]} entries @param {import('esbuild').BuildOptions} options */
function bundle(entries, options) {
  const entryPoints = entries.map((entry) => `${ROOT}extension/${entry}`);
  return build({ ...options, entryPoints, outdir: ROOT, absWorkingDir: ROOT, bundle: true, target: 'es2022', charset: 'utf8', metafile: true, write: false });
}

/** A page of the panel's, its style sheets as one, and all that its script imports asked for at once. @param {string} name @param {import('esbuild').Metafile} bundled @returns {Files} */
function page(name, { outputs }) {
  const html = read(`extension/panel/${name}.html`);
  const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">\n/g)];
  const [first = ''] = links[0] ?? [];
  const sheet = links.map(([, href = '']) => read(posix.join('extension/panel', href))).join('\n');
  const imported = new Set([`${name}.js`]);
  for (const file of imported) for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') imported.add(path);
  const preloads = [...imported].slice(1).map((file) => `<link rel="modulepreload" href="${file}">\n`).join('');
  const one = links.reduce((html, [link]) => html.replace(link, link === first ? `<link rel="stylesheet" href="${name}-page.css">\n` : ''), html);
  return { [`extension/panel/${name}.html`]: one.replace('<script type="module"', `${preloads}$&`), [`extension/panel/${name}-page.css`]: sheet };
}

/** The words of the browser's own places, in the languages of the page. @returns {Promise<Files>} */
async function locales() {
  const tags = readdirSync(`${ROOT}extension/words`).map((name) => name.replace('.js', ''));
  const tables = await Promise.all(tags.map(async (tag) => {
    const { default: words } = await import(`../extension/words/${tag}.js`);
    const messages = Object.fromEntries(BROWSER_WORDS.map((key) => [key, { message: words[key] }]));
    const file = `${JSON.stringify(messages, null, 2)}\n`;
    return (LOCALES[tag] ?? [tag]).map((locale) => [`_locales/${locale}/messages.json`, file]);
  }));
  return Object.fromEntries(tables.flat());
}

/** @param {string} folder */
function zipOf(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = Object.fromEntries(names.map((entry) => {
    const path = `${entry.parentPath ?? entry.path}/${entry.name}`.replace('//', '/');
    return [path.slice(folder.length), new Uint8Array(readFileSync(path))];
  }));
  return zipSync(files, { level: 9, mtime: new Date('2026-01-01T00:00:00Z') });
}
