//! The article of a page that names none, in a real Chromium.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open } from './browser/chromium.mjs';

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

const P = '<p>The harbour bridge will close for eleven weeks from Monday while crews replace two of its cables, the city said.</p>';
const TEASER = '<p>Ferry fares are to rise in April, the harbour board said.</p>';

/** The id of the element that is found in a page with this body. @param {string} body */
async function found(body) {
  const { page } = await site.visit('/host/blank.html');
  return page.evaluate(`(async () => {
    const { articleOf } = await import('/element/page-article.js');
    const page = new DOMParser().parseFromString(${JSON.stringify(body)}, 'text/html');
    const article = articleOf(page);
    return article && (article.id || article.localName);
  })()`);
}

test('the article body that a page names is taken, not the article around it', async () => {
  assert.equal(await found(`<main><article><h1>Bridge</h1><div id=it itemprop=articleBody>${P}${P}</div>${TEASER}</article></main>`), 'it');
});

test('the article is taken, not the teasers that are articles too', async () => {
  const teasers = `<article>${TEASER}</article>`.repeat(3);
  assert.equal(await found(`<main><article id=it>${P.repeat(6)}</article>${teasers}</main>`), 'it');
});

test('a page of many short articles is taken whole', async () => {
  assert.equal(await found(`<main id=it>${`<article>${P}</article>`.repeat(5)}</main>${TEASER}`), 'it');
});

test('where nothing is named, the smallest element that holds most of the text is taken', async () => {
  assert.equal(await found(`<div><ul><li>Home</ul><div id=it>${P}<div>${P}</div>${P}${P}</div><div>${TEASER}</div></div>`), 'it');
  assert.equal(await found(`<table><tr><td><a href=/>Home</a><td id=it>${P.replaceAll(/<\/?p>/g, '')}<br><br>The ferry goes.</table>`), 'it');
});

test('links, navigation and forms hold no article, and a page without text has none', async () => {
  assert.equal(await found(`<nav>${P}${P}</nav><form>${P}</form><div id=it>${P}</div>`), 'it');
  assert.equal(await found('<nav>Home</nav><p><a href=/>Ferry fares are to rise in April, the harbour board said.</a></p>'), undefined);
});
