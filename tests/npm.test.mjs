//! The npm package as it would be published: what is in it, its types, and that it works with no bundler and on Node.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { open } from './browser/chromium.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = `${ROOT}node_modules/.bin`;
const ARTICLE = /<article[^]*<\/article>/.exec(readFileSync(`${ROOT}tests/browser/host/article.html`, 'utf8'))?.[0] ?? '';

/** A project that has the package installed. */
const project = mkdtempSync(`${tmpdir()}/nutgraf-npm-`);
const installed = `${project}/node_modules/nutgraf`;
/** @type {string} */
let tarball;
/** @type {string[]} */
let files;

before(() => {
  const [{ filename, files: packed }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', project], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  files = packed.map((/** @type {{ path: string }} */ { path }) => path);
  tarball = `${project}/${filename}`;
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['xzf', tarball, '-C', installed, '--strip-components=1']);
  writeFileSync(`${project}/package.json`, '{ "type": "module" }');
});
after(() => rmSync(project, { recursive: true, force: true }));

test('the package has what its entries need, and nothing of the page, the tests or the sources in Rust', () => {
  const { exports, bin } = JSON.parse(readFileSync(`${installed}/package.json`, 'utf8'));
  const targets = JSON.stringify([exports, bin]).match(/(?<=")(?:\.\/)?(?:bin|pkg|www|types)\/[^"]+/g) ?? [];
  for (const target of targets) assert.ok(files.includes(target.replace(/^\.\//, '')), target);
  assert.ok(files.includes('pkg/nut-graf.embed.js') && files.includes('custom-elements.json'));
  for (const name of files) assert.match(name, /^(bin|pkg|types|www)\/|^(README\.md|LICENSE-\w+|NOTICE\.md|package\.json|custom-elements\.json)$/);
  assert.deepEqual(files.filter((name) => /page\.|article-view|paste|index\.html|embed-|test|\.rs$/.test(name)), []);
});

test('every module of the package finds the modules that it imports', () => {
  for (const name of files.filter((name) => /^(www|bin)\/.*\.js$/.test(name))) {
    const source = readFileSync(`${installed}/${name}`, 'utf8');
    for (const [, target = ''] of source.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)) {
      const path = new URL(target, `file:///${name}`).pathname.slice(1);
      assert.ok(files.includes(path), `${name} imports ${path}`);
    }
  }
});

test('publint and arethetypeswrong find nothing', () => {
  const publint = spawnSync(`${BIN}/publint`, [installed, '--strict'], { encoding: 'utf8' });
  assert.equal(publint.status, 0, publint.stdout);
  const attw = spawnSync(`${BIN}/attw`, [tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'core.wasm', '--no-emoji'], { encoding: 'utf8' });
  assert.equal(attw.status, 0, attw.stdout + attw.stderr);
});

test('a strict type checker knows every entry, the tag, its properties and its events', () => {
  writeFileSync(`${project}/good.ts`, `
    import 'nutgraf';
    import { NutGrafElement } from 'nutgraf/element';
    import { digest, configure } from 'nutgraf/engine';
    import { digest as here, toHtml, type Digest } from 'nutgraf/node';
    import init, { DomText } from 'nutgraf/core';
    const it = document.querySelector('nut-graf');
    if (it) { it.sentences = 2; it.loading = 'eager'; }
    document.createElement('nut-graf').addEventListener('nut-graf-updated', ({ detail }) => detail.digest.summary[0]?.score.toFixed());
    const now: Digest = here('Text.', { words: 30 });
    const later: Promise<Digest> = digest(document.body, { quotes: 2 });
    export const all: unknown[] = [NutGrafElement, configure, init, DomText, toHtml(now, { url: 'x' }), later];`);
  writeFileSync(`${project}/bad.ts`, `
    import { digest } from 'nutgraf/node';
    digest('Text.', { sentence: 1 });
    const it = document.querySelector('nut-graf');
    if (it) it.sentences = 'two';`);
  const { stdout } = spawnSync(`${BIN}/tsc`, ['--noEmit', '--strict', '--skipDefaultLibCheck', '--target', 'ES2023', '--module', 'NodeNext', '--lib', 'ES2024,DOM,DOM.Iterable', '--typeRoots', `${ROOT}node_modules/@types`, 'good.ts', 'bad.ts'], { cwd: project, encoding: 'utf8' });
  assert.deepEqual(stdout.match(/^\S+\(\d+/gm), ['bad.ts(3', 'bad.ts(5'], stdout);
});

test('on Node it digests and exports, and the import of the element harms no server', () => {
  const script = `import 'nutgraf'; import { digest, toHtml } from 'nutgraf/node'; console.log(toHtml(digest('The mill burned down. Nobody was hurt.', { sentences: 1 })))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: project, encoding: 'utf8' });
  assert.match(stdout, /<li>The mill burned down\.<\/li>/, stderr);
  const command = spawnSync(process.execPath, [`${installed}/bin/nutgraf.js`], { input: 'The mill burned down.', encoding: 'utf8' });
  assert.equal(command.stdout, 'The mill burned down.\n');
});

test('with no bundler an import map is enough', async () => {
  const site = await open([{ at: '/node_modules/nutgraf/', folder: installed }]);
  try {
    const { page, problems } = await site.visit('/host/blank.html');
    const url = new URL('/plain/', site.address).href;
    const html = `<!doctype html><html lang="en"><head><link rel="icon" href="/icon.svg"><script type="importmap">{"imports": {"nutgraf": "/node_modules/nutgraf/www/nut-graf.js"}}</script>
      <script type="module">import 'nutgraf';</script></head><body><nut-graf for="story"></nut-graf>${ARTICLE}</body></html>`;
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(url);
    await page.locator('.columns').filter({ hasText: 'Ashby Vale' }).waitFor();
    assert.deepEqual(problems, []);
  } finally {
    await site.close();
  }
});

test('the custom elements manifest names every attribute that the class observes', () => {
  const { modules } = JSON.parse(readFileSync(`${installed}/custom-elements.json`, 'utf8'));
  const { attributes, events, cssParts } = modules[0].declarations[0];
  const observed = /observedAttributes = \[(.*)\]/.exec(readFileSync(`${ROOT}www/nut-graf-element.js`, 'utf8'))?.[1]?.match(/\w+/g);
  assert.deepEqual(attributes.map((/** @type {{ name: string }} */ { name }) => name), observed);
  assert.deepEqual([events.length, cssParts.length], [2, 8]);
});
