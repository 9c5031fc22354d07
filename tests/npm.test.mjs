//! The npm package as it would be published: what is in it, its types, and that it works with no bundler and on Node.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { LANGUAGES } from '../www/words.js';
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

const CHECK_LANGUAGES = readdirSync(new URL('../www/check-words/', import.meta.url)).map((name) => name.replace('.js', ''));

/** Every file of the package. What is not listed here does not belong into it. */
const CONTENT = `
  ARCHITECTURE.md CONTRIBUTING.md LICENSE-APACHE LICENSE-MIT NOTICE.md README.md custom-elements.json package.json
  bin/answer.js bin/archive.js bin/check.js bin/line-worker.js bin/lines.js bin/nutgraf.js bin/options.js bin/pool.js bin/progress.js bin/voices.js
  docs/archives.md docs/check.md docs/embedding.md docs/extension.md docs/page.png
  languages/README.md languages/detection.txt
  pkg/node.js pkg/nut-graf.embed.js pkg/nut-graf.embed.lite.js pkg/nutgraf.js pkg/nutgraf.worker.js pkg/nutgraf_bg.wasm
  types/pkg/nutgraf.d.ts types/www/check-findings.d.ts types/www/check-style.d.ts types/www/check-view.d.ts types/www/check-words.d.ts
  types/www/markup.d.ts types/www/nut-graf-check-element.d.ts types/www/nut-graf-check.d.ts types/www/element/advice.d.ts types/www/element/element-base.d.ts types/www/element/find-article.d.ts types/www/element/left-out.d.ts types/www/element/page-article.d.ts
  types/www/element/panel.d.ts types/www/element/upgrade.d.ts types/www/element/voices.d.ts types/www/element/watch.d.ts types/www/engine-error.d.ts types/www/engine-worker.d.ts types/www/engine.d.ts
  types/www/export.d.ts types/www/highlight.d.ts types/www/language-files.d.ts types/www/languages.d.ts types/www/node-files.d.ts types/www/node.d.ts types/www/nut-graf-element.d.ts
  types/www/nut-graf.d.ts types/www/style.d.ts types/www/view.d.ts types/www/words.d.ts
  www/check-findings.js www/check-style.js www/check-view.js www/check-words.js www/markup.js www/nut-graf-check-element.js www/nut-graf-check.js
  www/element/advice.js www/element/element-base.js www/element/find-article.js www/element/left-out.js www/element/page-article.js www/element/panel.js www/element/upgrade.js www/element/voices.js
  www/element/watch.js www/engine-error.js www/engine-worker.js www/engine.js www/export.js www/highlight.js www/language-files.js www/languages.js www/node-files.js www/node.js www/nut-graf-element.js
  www/nut-graf.js www/style.js www/text-file.js www/view.js www/words.js`.trim().split(/\s+/).concat(['und', ...LANGUAGES].map((tag) => `languages/${tag}.txt`), CHECK_LANGUAGES.flatMap((tag) => [`www/check-words/${tag}.js`, `types/www/check-words/${tag}.d.ts`]));

test('the package has these files and no other, whatever else lies beside them', () => {
  assert.deepEqual(files.toSorted(), CONTENT.toSorted());
  const { exports, bin } = JSON.parse(readFileSync(`${installed}/package.json`, 'utf8'));
  const targets = JSON.stringify([exports, bin]).match(/(?<=")(?:\.\/)?(?:bin|pkg|www|types)\/[^"]+/g) ?? [];
  for (const target of targets) assert.ok(files.includes(target.replace(/^\.\//, '')), target);
});

test('the links and pictures of the README lead somewhere on npm too', () => {
  const readme = readFileSync(`${installed}/README.md`, 'utf8');
  const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  assert.ok(links.length >= 5);
  assert.deepEqual(links.filter((link) => !/^(https:|#)/.test(link) && !files.includes(link)), []);
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
  const attw = spawnSync(`${BIN}/attw`, [tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'core.wasm', 'worker', '--no-emoji'], { encoding: 'utf8' });
  assert.equal(attw.status, 0, attw.stdout + attw.stderr);
});

/** Checks files with TypeScript, the declarations of libraries too. @param {Record<string, string>} sources @param {object} options @returns {{ places: string[], stdout: string }} where it found errors */
function typeCheck(sources, options) {
  for (const [name, source] of Object.entries(sources)) writeFileSync(`${project}/${name}`, source);
  const compilerOptions = { noEmit: true, strict: true, skipLibCheck: false, skipDefaultLibCheck: true, target: 'ES2022', typeRoots: [`${ROOT}node_modules/@types`], ...options };
  writeFileSync(`${project}/tsconfig.json`, JSON.stringify({ compilerOptions, files: Object.keys(sources) }));
  const { stdout } = spawnSync(`${BIN}/tsc`, ['--project', project], { cwd: project, encoding: 'utf8' });
  return { places: stdout.match(/^\S+\(\d+/gm) ?? [], stdout };
}

const BROWSER = { types: [], lib: ['ES2022', 'DOM', 'DOM.Iterable'] };

for (const [resolution, options] of /** @type {[string, object][]} */ ([
  ['a bundler', { module: 'ESNext', moduleResolution: 'bundler', ...BROWSER }],
  ['Node', { module: 'NodeNext', ...BROWSER }],
])) {
  test(`a strict type checker that resolves like ${resolution} knows every entry, the tag, its properties and its events`, () => {
    const { places, stdout } = typeCheck({
      'good.ts': `
        import { NutGrafElement as Shared } from 'nutgraf';
        import { NutGrafElement } from 'nutgraf/element';
        import { digest, configure } from 'nutgraf/engine';
        import { NutGrafCheckElement } from 'nutgraf/check';
        import { digest as here, toHtml, type Digest } from 'nutgraf/node';
        import { toMarkdown } from 'nutgraf/export';
        import init, { DomText } from 'nutgraf/core';
        const it = document.querySelector('nut-graf');
        if (it) { it.sentences = 2; it.loading = 'eager'; }
        const shared: typeof NutGrafElement = Shared;
        document.createElement('nut-graf').addEventListener('nut-graf-updated', ({ detail }) => detail.digest.summary[0]?.score.toFixed());
        document.createElement('nut-graf-check').addEventListener('nutgraf-check', ({ detail }) => detail.check.counts.strong + detail.right.length);
        const now: Digest = here('Text.', { words: 30 });
        const later: Promise<Digest> = digest(document.body, { quotes: 2 });
        export const all: unknown[] = [shared, NutGrafCheckElement, configure, init, DomText, toHtml(now, { url: 'x' }), toMarkdown(now), later];`,
      'bad.ts': `
        import { digest } from 'nutgraf/node';
        digest('Text.', { sentence: 1 });
        const it = document.querySelector('nut-graf');
        if (it) it.sentences = 'two';`,
    }, options);
    assert.deepEqual(places, ['bad.ts(3', 'bad.ts(5'], stdout);
  });
}

test('types and module agree on what `nutgraf` has on Node, where there are no types of a browser', async () => {
  const { places, stdout } = typeCheck({ 'node.ts': `
    import { digest, toHtml, NutGrafElement, type Digest } from 'nutgraf';
    const result: Digest = digest('Text.', { scores: true });
    export const all: unknown[] = [toHtml(result), NutGrafElement];` }, { module: 'NodeNext', types: ['node'], lib: ['ES2022'] });
  assert.deepEqual(places, [], stdout);
  const { stdout: names } = onNode(`import * as all from 'nutgraf'; import * as node from 'nutgraf/node'; console.log(JSON.stringify([Object.keys(all), Object.keys(node)]))`);
  const [all, node] = JSON.parse(names);
  assert.deepEqual(all, node);
  assert.ok(['digest', 'NutGrafElement', 'toHtml', 'toJson', 'quoteToHtml'].every((name) => all.includes(name)), names);
});

/** Runs a module in the project. @param {string} script @param {string[]} [flags] */
function onNode(script, flags = []) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, '--input-type=module', '-e', script], { cwd: project, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return { stdout, stderr };
}

const STORY = 'The mill burned down. Nobody was hurt.';

test('on Node it digests and exports', () => {
  const { stdout } = onNode(`import { digest, toHtml } from 'nutgraf/node'; console.log(toHtml(digest('${STORY}', { sentences: 1 })))`);
  assert.match(stdout, /<li>The mill burned down\.<\/li>/);
  const command = spawnSync(process.execPath, [`${installed}/bin/nutgraf.js`], { input: 'The mill burned down.', encoding: 'utf8' });
  assert.equal(command.stdout, 'The mill burned down.\n');
});

test('on a server every entry of the browser is imported, defines nothing and fails nothing', () => {
  const script = `
    const before = Object.keys(globalThis).length;
    const { NutGrafElement } = await import('nutgraf');
    const element = await import('nutgraf/element');
    const { digest } = await import('nutgraf/engine');
    await import('nutgraf/check');
    await import('nutgraf/export');
    await import('nutgraf/core');
    class Own extends element.NutGrafElement {}
    const code = await digest('${STORY}').catch(({ code, message }) => code + ': ' + message);
    console.log(JSON.stringify([typeof NutGrafElement, Own.observedAttributes.includes("sentences"), code, Object.keys(globalThis).length - before]));`;
  for (const flags of [[], ['--conditions=browser']]) {
    const [kind, attributes, code, added] = JSON.parse(onNode(script, flags).stdout);
    assert.deepEqual([kind, attributes, added], ["function", true, 0]);
    assert.match(code, /^engine-unavailable: .*nutgraf\/node/);
  }
  // What a server gets that knows no condition "node".
  const plain = onNode(`const { NutGrafElement } = await import('./node_modules/nutgraf/www/nut-graf.js'); console.log(typeof NutGrafElement)`);
  assert.equal(plain.stdout, 'function\n');
});

for (const [format, main] of /** @type {[import('esbuild').Format, string][]} */ ([['esm', 'main.mjs'], ['cjs', 'main.cjs']])) {
  test(`bundled for Node into one ${format} file it finds its module, far from the package`, async () => {
    const away = mkdtempSync(`${tmpdir()}/nutgraf-bundle-`);
    try {
      writeFileSync(`${project}/entry.js`, `import { digest } from 'nutgraf/node'; import { toText } from 'nutgraf'; console.log(toText(digest('${STORY}', { sentences: 1 })));`);
      await build({ entryPoints: [`${project}/entry.js`], bundle: true, platform: 'node', format, outfile: `${away}/${main}`, logLevel: 'error' });
      const { stdout, stderr } = spawnSync(process.execPath, [main], { cwd: away, encoding: 'utf8' });
      assert.equal(stdout, 'The mill burned down.\n', stderr);
    } finally {
      rmSync(away, { recursive: true, force: true });
    }
  });
}

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
  const observed = /observedAttributes = \[(.*)\]/.exec(readFileSync(`${ROOT}www/nut-graf-element.js`, 'utf8'))?.[1]?.match(/[\w-]+/g);
  assert.deepEqual(attributes.map((/** @type {{ name: string }} */ { name }) => name), observed);
  assert.equal(attributes.find((/** @type {{ name: string }} */ { name }) => name === 'left-out')?.fieldName, 'leftOut');
  const documented = (/** @type {string} */ tag) => readFileSync(`${ROOT}www/nut-graf-element.js`, 'utf8').match(new RegExp(`@${tag} `, 'g'))?.length;
  assert.deepEqual([events.length, cssParts.length], [documented('fires'), documented('csspart')]);
});
