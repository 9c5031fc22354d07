// Builds the browser extension: a folder and a zip for each browser, of the same modules as the page.
// usage: node tools/extension.mjs      after `make build`; writes pkg/extension/{chromium,firefox}/ and a zip of each
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { zipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (/** @type {string} */ name) => readFileSync(ROOT + name, 'utf8');
const version = /** @type {string} */ (JSON.parse(read('package.json')).version);

const { outputFiles: [content] } = await build({
  entryPoints: [`${ROOT}extension/content/content.js`],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  write: false,
});

/** Files that no import names. */
const NAMED = ['extension/panel/panel.html', 'extension/panel/card.html', 'extension/marks.css', 'www/page/card/card.css', 'pkg/nutgraf_bg.wasm', 'pkg/nutgraf.worker.js', 'LICENSE-APACHE', 'LICENSE-MIT', 'NOTICE.md'];
const files = await filesOf();

for (const browser of ['chromium', 'firefox']) {
  const folder = `${ROOT}pkg/extension/${browser}/`;
  rmSync(folder, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(folder + file), { recursive: true });
    cpSync(ROOT + file, folder + file);
  }
  writeFileSync(`${folder}extension/content.js`, content?.contents ?? '');
  const manifest = { ...JSON.parse(read('extension/manifest.json')), ...JSON.parse(read(`extension/manifest.${browser}.json`)), version };
  writeFileSync(`${folder}manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  const packed = zipOf(folder);
  writeFileSync(`${ROOT}pkg/extension/nutgraf-${browser}-${version}.zip`, packed);
  console.log(`pkg/extension/nutgraf-${browser}-${version}.zip  ${packed.length} bytes`);
}

/** The files of the panel and the background: what they import, and what names them otherwise. @returns {Promise<string[]>} */
async function filesOf() {
  const { metafile } = await build({
    entryPoints: ['background', 'panel/panel', 'panel/card'].map((name) => `${ROOT}extension/${name}.js`),
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    metafile: true,
    outdir: 'never',
    write: false,
    logLevel: 'error',
  });
  const styles = [...read('extension/panel/panel.html').matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, name = '']) => posix.join('extension/panel', name));
  const icons = readdirSync(`${ROOT}extension/icons`).map((name) => `extension/icons/${name}`);
  const languages = readdirSync(`${ROOT}languages`).filter((name) => /^[a-z]{2,3}\.txt$/.test(name) && name !== 'und.txt').map((name) => `languages/${name}`);
  return [...Object.keys(metafile.inputs), ...styles, ...icons, ...languages, ...NAMED].sort();
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
