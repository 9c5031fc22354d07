//! What SECURITY.md promises of the code, read off the code: what lies in www/ and what is built of it.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');
const scripts = ['www', 'pkg'].flatMap((folder) => readdirSync(new URL(folder, root), { recursive: true }).map(String).filter((name) => name.endsWith('.js')).sort().map((name) => `${folder}/${name}`));
/** A script without its comments, as far as lines can tell. @param {string} path */
const code = (path) => read(path).replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');

/** What makes a script or a document of a text. */
const MAKES_CODE = /\beval\s*\(|\bnew Function\b|\bFunction\s*\(|setTimeout\s*\(\s*['"`]|setInterval\s*\(\s*['"`]/;
const MAKES_MARKUP = /\.(?:inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|document\.write|createContextualFragment|setHTML|srcdoc\s*=/;
/** What sends something. */
const SENDS = /XMLHttpRequest|sendBeacon|\bWebSocket\b|EventSource|WebTransport|RTCPeerConnection/;

test('there are scripts to look at, the built ones among them', () => {
  assert.ok(scripts.length > 30 && scripts.includes('pkg/nut-graf.embed.js') && scripts.includes('pkg/nutgraf.js'), scripts.join());
});

for (const [what, pattern] of /** @type {const} */ ([['makes code of a text', MAKES_CODE], ['makes markup of a text', MAKES_MARKUP], ['sends anything', SENDS]])) {
  test(`no script ${what}`, () => {
    assert.deepEqual(scripts.filter((path) => pattern.test(code(path))), []);
  });
}

test('HTML is parsed in one place, and fetched are only files of our own', () => {
  assert.deepEqual(scripts.filter((path) => /DOMParser|parseFromString|parseHTML/.test(code(path))), ['www/page/input/inert-html.js']);
  const fetching = scripts.filter((path) => path.startsWith('www/') && /\bfetch\(/.test(code(path)));
  assert.deepEqual(fetching, ['www/engine.js', 'www/languages.js', 'www/page/compile-engine.js', 'www/page/input/sources.js', 'www/service-worker.js']);
});

test('the page forbids itself to load, frame or send anything that is not its own, and to make markup of a text', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(read('www/index.html'))?.[1] ?? '';
  const rules = new Map(policy.split(';').map((rule) => rule.trim().split(/\s+/)).map(([name = '', ...values]) => [name, values.join(' ')]));
  assert.equal(rules.get('default-src'), "'none'");
  assert.equal(rules.get('base-uri'), "'none'");
  assert.equal(rules.get('form-action'), "'none'");
  assert.equal(rules.get('require-trusted-types-for'), "'script'");
  for (const [name, values] of rules) {
    if (name.endsWith('-src')) assert.match(values, /^(?:'none'|'self'(?: 'wasm-unsafe-eval')?)$/, name);
  }
});

test('every code of a refusal is in SECURITY.md, and the limits are those of the code', () => {
  const policy = read('SECURITY.md');
  const codes = [...read('src/error.rs').matchAll(/=> "([a-z-]+)"/g)].map(([, code]) => code);
  assert.ok(codes.length >= 6);
  for (const code of codes) assert.ok(policy.includes(`\`${code}\``), code);
  const most = /MAX_TEXT_BYTES: usize = (\d+) << 20/.exec(read('src/options.rs'))?.[1];
  assert.ok(policy.includes(`${most} MB of UTF-8`) && policy.includes('`text-too-long`'));
  const paste = read('www/page/input/rich-text.js');
  const units = Number(/MAX_HTML = ([\d_]+)/.exec(paste)?.[1]?.replaceAll('_', ''));
  const depth = Number(/MAX_DEPTH = ([\d_]+)/.exec(paste)?.[1]?.replaceAll('_', ''));
  assert.ok(policy.includes(`${units.toLocaleString('en')} characters`) && policy.includes(`${depth.toLocaleString('en')} elements`), `${units} ${depth}`);
});
