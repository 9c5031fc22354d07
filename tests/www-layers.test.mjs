//! Imports in www/ run down the layers, without a cycle.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';

const www = new URL('../www/', import.meta.url);

/** From the lowest layer to the highest: a file imports from its own layer or a lower one. */
const LAYERS = [
  /^(words|markup|style|engine|engine-error|engine-worker|worker|service-worker|text-file|languages|language-files|node-files|node-packed)\.js$/,
  /^check-words\//,
  /^(view|highlight|check-words)\.js$/,
  /^check-findings\.js$/,
  /^(export|check-view|check-style)\.js$/,
  /^element\//,
  /^nut-graf(-check)?-element\.js$/,
  /^(nut-graf|nut-graf-check|node)\.js$/,
  /^embed\.js$/,
  /^page\/(add-styles|by-id|compile-engine|toast|warm-up)\.js$/,
  /^page\/words\//,
  /^page\/settings\//,
  /^page\/input\//,
  /^page\/article\//,
  /^page\/(card|digest)\//,
  /^page\/session\.js$/,
  /^page\/check\//,
  /^page\/tasks\.js$/,
  /^page\/(article-history|article-link|early|jump-bar|link|panels|print-note|share-menu)\.js$/,
  /^page\/workspace\.js$/,
  /^page\/rest\.js$/,
  /^page\/lazy\.js$/,
  /^page\/app\.js$/,
];

const files = readdirSync(www, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));

/** What a file imports from www/: at once, later, or for its types. @param {string} file */
function importsOf(file) {
  const text = readFileSync(new URL(file, www), 'utf8');
  const names = [...text.matchAll(/(?:^import |\bfrom |\bimport\()['`](\.{1,2}\/[^'`]+)['`]/gm)].map(([, name = '']) => posix.join(posix.dirname(file), name));
  return [...new Set(names)].filter((name) => !name.startsWith('..') && !name.includes('$'));
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));
/** @param {string} file */
const layerOf = (file) => LAYERS.findIndex((pattern) => pattern.test(file));

test('every script of www/ has a layer, and every import is there', () => {
  for (const [file, imported] of imports) {
    assert.notEqual(layerOf(file), -1, file);
    for (const name of imported) assert.ok(imports.has(name), `${file} imports ${name}`);
  }
  assert.ok(files.length > 40 && [...imports.values()].flat().length > 80);
});

test('imports run down the layers', () => {
  const upward = [...imports].flatMap(([file, imported]) => imported.filter((name) => layerOf(name) > layerOf(file)).map((name) => `${file} → ${name}`));
  assert.deepEqual(upward, []);
});

test('no script imports itself, not even through others', () => {
  /** @type {string[]} */
  const cycles = [];
  const done = new Set();
  const visit = (/** @type {string} */ file, /** @type {string[]} */ path) => {
    if (path.includes(file)) return void cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    for (const name of imports.get(file) ?? []) visit(name, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  assert.deepEqual(cycles, []);
});
