//! What is taken away from a digest, without a browser: escaped, in the digest's language, and plain.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import * as take from '../www/export.js';
import { languages as allLanguages } from '../tools/languages.mjs';
import { LANGUAGES, languageOf, wordsFor } from '../www/words.js';

/** @typedef {import('../pkg/nutgraf.js').Digest} Digest */

const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const golden = (/** @type {string} */ slug) => JSON.parse(read(`golden/${slug}/digest.json`));

/** @type {Digest} */
const EMPTY = {
  lang: 'en', summary: [], quotes: [], voices: [], keywords: [], removed: [],
  stats: { words: 0, sentences: 0, summaryWords: 0, readingSeconds: 0 },
};

/** A digest of one sentence and one quote with its speaker. @param {string} text @param {Partial<Digest>} [more] @returns {Digest} */
function digestOf(text, more) {
  const piece = { text, start: 0, end: text.length, keywords: [], score: 1, rank: 1, words: 1 };
  const speaker = /** @type {const} */ ({ name: text, title: text, by: 'cue', start: 0, end: 1 });
  return { ...EMPTY, title: piece, summary: [piece], quotes: [{ ...piece, sentence: piece, speaker }], ...more };
}

const HOSTILE = `</p><script>alert("1")</script>&amp; 'x' <img src=x onerror=alert(1)>`;
const URL_ = 'https://example.com/story?a=1&b="2"';

test('no word of the text becomes markup', () => {
  const digest = digestOf(HOSTILE);
  const about = { title: HOSTILE, url: URL_ };
  for (const html of [take.toHtml(digest, about), take.quoteToHtml(/** @type {any} */ (digest.quotes[0]), about)]) {
    const tags = html.match(/<\/?\w+/g) ?? [];
    assert.deepEqual(tags.filter((tag) => /script|img/.test(tag)), []);
    assert.ok(html.includes('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp; &#39;x&#39;'), html);
    assert.ok(html.includes('cite="https://example.com/story?a=1&amp;b=%222%22"'), html);
  }
});

test('an address that could run something is no link', () => {
  const digest = digestOf('Words.');
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'no address', '']) {
    for (const taken of [take.toHtml(digest, { url }), take.toMarkdown(digest, { url }), take.toText(digest, { url })]) {
      assert.ok(!/href|cite=|\]\(|javascript|data:/.test(taken), taken);
    }
  }
});

test('an empty digest is nothing', () => {
  assert.deepEqual([take.toHtml(EMPTY), take.toText(EMPTY), take.toMarkdown(EMPTY)], ['', '', '']);
  assert.equal(take.toHtml(EMPTY, { title: 'A title', url: 'https://example.com/' }), '');
  assert.deepEqual(JSON.parse(take.toJson(EMPTY)), EMPTY);
});

test('the baked digest is a section: a list of the summary and a figure for each quote, headed in its language', () => {
  const digest = golden('harbour-bridge-paste');
  const html = take.toHtml(digest, { url: 'https://example.com/bridge' });
  const count = (/** @type {RegExp} */ tag) => html.match(tag)?.length ?? 0;
  assert.match(html, /^<section class="nut-graf" lang="en" dir="ltr" aria-label="At a glance">\n<h2>Summary<\/h2>\n<ol>\n<li>/);
  assert.deepEqual([count(/<li>/g), count(/<blockquote cite="https:\/\/example\.com\/bridge"><p>/g)], [digest.summary.length, digest.quotes.length]);
  assert.match(html, /<figcaption>Ines Okafor, city’s chief engineer<\/figcaption>/);
  assert.match(html, /<cite><a href="https:\/\/example.com\/bridge">Harbour bridge to close/);
  assert.ok(!/style|script|<div/.test(html));

  const german = take.toHtml(golden('german-library'));
  assert.match(german, /<h2>Zusammenfassung<\/h2>/);
  assert.match(german, /lang="de" dir="ltr" aria-label="Auf einen Blick"/);
});

test('a language that is written from right to left says so, and one that is unknown leaves it to the browser', () => {
  assert.match(take.toHtml(digestOf('مرحبا.', { lang: 'ar' })), /^<section class="nut-graf" lang="ar" dir="rtl" aria-label="لمحة سريعة">/);
  assert.match(take.toHtml(digestOf('Saluton.', { lang: 'und' })), /^<section class="nut-graf" dir="auto" aria-label="At a glance">/);
});

test('a summary without quotes has no heading for them, and quotes without a summary none for that', () => {
  const both = digestOf('Words.');
  assert.ok(!take.toHtml({ ...both, quotes: [] }).includes('Key quotes'));
  assert.ok(!take.toHtml({ ...both, summary: [] }).includes('<ol>'));
});

test('who speaks is a table in every format if it is asked for, those without a name among them', () => {
  const voices = [{ name: 'Ada | Roe', title: 'mayor', quotes: 2, words: 30 }, { name: '', quotes: 1, words: 7 }];
  const digest = digestOf('Words.', { lang: 'de', voices });
  assert.ok(take.toText(digest, { voices: true }).endsWith('\n\nWer spricht\tZitate\tWörter\nAda | Roe, mayor\t2\t30\nUrheber nicht gefunden\t1\t7'));
  assert.ok(take.toMarkdown(digest, { voices: true }).endsWith('\n\n| Wer spricht | Zitate | Wörter |\n| --- | ---: | ---: |\n| Ada \\| Roe, mayor | 2 | 30 |\n| Urheber nicht gefunden | 1 | 7 |'));
  assert.match(take.toHtml(digest, { voices: true }), /<table>\n<thead><tr><th scope="col">Wer spricht<\/th><th scope="col">Zitate<\/th><th scope="col">Wörter<\/th><\/tr><\/thead>\n<tbody>\n<tr><th scope="row">Ada \| Roe, mayor<\/th><td>2<\/td><td>30<\/td><\/tr>/);
  assert.deepEqual(JSON.parse(take.toJson(digest)).voices, voices);
  for (const taken of [take.toText(digest), take.toMarkdown(digest), take.toHtml(digest), take.toMarkdown({ ...digest, voices: [] }, { voices: true })]) assert.ok(!/Wer spricht/.test(taken), taken);
});

test('no name becomes markup in the table of who speaks', () => {
  const digest = digestOf('Words.', { voices: [{ name: HOSTILE, quotes: 1, words: 2 }] });
  const html = take.toHtml(digest, { voices: true });
  assert.deepEqual((html.match(/<\/?\w+/g) ?? []).filter((tag) => /script|img/.test(tag)), []);
});

test('a quote that its cue splits says so, and loses the comma that led over', () => {
  const source = 'We are open,” he said, “and we stay open.';
  const pieces = /** @type {const} */ ([[0, 12], [24, 40]]).map(([start, end]) => ({ text: source.slice(start, end), start, end }));
  const quote = { text: source, start: 0, end: source.length, score: 1, parts: pieces, sentence: { text: source, start: 0, end: source.length } };
  assert.equal(take.quoteToText(quote), '“We are open […] and we stay open”');
  assert.equal(take.quoteToMarkdown(quote), '> “We are open \\[…\\] and we stay open”');
  assert.equal(take.quoteToHtml(quote), '<figure>\n<blockquote><p>We are open […] and we stay open</p></blockquote>\n</figure>');
});

test('one quote goes with its speaker and its source', () => {
  const { quotes: [quote] } = golden('harbour-bridge-paste');
  const about = { title: 'Bridge closes', url: 'https://example.com/bridge' };
  assert.match(take.quoteToText(quote), /^“We found cracks [^”]*feared”\n— Ines Okafor, city’s chief engineer$/);
  assert.match(take.quoteToMarkdown(quote, about), /\n>\n> — Ines Okafor, city’s chief engineer, \[Bridge closes\]\(<https:\/\/example\.com\/bridge>\)$/);
  assert.match(take.quoteToHtml(quote, about), /<figcaption>Ines Okafor, city’s chief engineer, <cite><a href="https:\/\/example\.com\/bridge">Bridge closes<\/a><\/cite>/);
});

test('quotation marks are those of the language, and a line break is no part of a sentence', () => {
  const { quotes: [quote] } = golden('german-library');
  assert.match(take.quoteToText(quote, { lang: 'de' }), /^„Wir haben [^“]*gebaut“/);
  assert.ok(take.toText(golden('german-library')).includes('„Wir haben'));
  const [broken] = digestOf('One\n  line.', { lang: 'fr' }).quotes;
  assert.match(take.quoteToText(/** @type {any} */ (broken), { lang: 'fr-CA' }), /^«\u00a0One line\.\u00a0»/);
});

test('Markdown reads the text as text', () => {
  const markdown = take.toMarkdown(digestOf('1. *Not* a [list](x), <b> or `code` # here'), { url: 'https://example.com/a b' });
  const escaped = '1\\. \\*Not\\* a \\[list\\](x), \\<b\\> or \\`code\\` # here';
  assert.deepEqual(markdown.split('\n').slice(0, 3), [`## [${escaped}](<https://example.com/a%20b>)`, '', `1. ${escaped}`]);
  for (const start of ['- a', '+ a', '# a', '=== a']) assert.ok(take.toMarkdown(digestOf(start)).includes(`1. \\${start}`), start);
});

test('Markdown takes time that grows as the text does', () => {
  const time = (/** @type {number} */ length) => {
    const digest = digestOf('7'.repeat(length));
    const began = process.cpuUsage();
    take.toMarkdown(digest);
    return process.cpuUsage(began).user / 1_000;
  };
  time(1_000);
  assert.ok(time(320_000) < 500, 'milliseconds');
});

test('an address cannot become markup in Markdown', () => {
  const [quote] = digestOf('Words.').quotes;
  const linked = (/** @type {string} */ url) => take.quoteToMarkdown(/** @type {any} */ (quote), { url, title: 'T' }).split('](')[1];
  assert.equal(linked('https://x.test/?![x](http://e.test/p.png)'), '<https://x.test/?%21%5Bx%5D%28http://e.test/p.png%29>)');
  assert.equal(linked('https://x.test/?`a`#`b(c)'), '<https://x.test/?%60a%60#%60b%28c%29>)');
  assert.equal(linked('https://x.test/a_b?c=1&copy=2&lt;=3'), '<https://x.test/a_b?c=1&copy=2&amp;lt;=3>)');
  assert.equal(linked('http://[::1]:8080/a[b]'), '<http://[::1]:8080/a%5Bb%5D>)');
});

test('what turns the direction of writing ends with its sentence, quote or name', () => {
  const rlo = '\u202e';
  const open = `Over\u2067${rlo}turned.`;
  const closed = `${open}\u202c\u2069`;
  const digest = digestOf(open);
  const parts = take.toText(digest).split('\n\n');
  assert.deepEqual(parts, [closed, closed, `“${closed}”\n— ${closed}, ${closed}`]);
  for (const taken of [take.toMarkdown(digest), take.toHtml(digest), take.quoteToHtml(/** @type {any} */ (digest.quotes[0]))]) {
    for (const [after] of taken.matchAll(/turned\..{0,2}/gs)) assert.equal(after, 'turned.\u202c\u2069');
  }
  const balanced = `a\u2066b\u202ac\u202cd\u2069e\u202c\u2069`;
  assert.equal(take.quoteToText(/** @type {any} */ ({ text: balanced, start: 0, end: balanced.length })), `“${balanced}”`, 'closed already');
  assert.equal(JSON.parse(take.toJson(digest)).summary[0].text, open, 'JSON is verbatim');
});

test('sentences are joined with a space, in Chinese and Japanese without', () => {
  const two = (/** @type {string} */ lang) => {
    const [piece] = digestOf('Ab.').summary;
    return take.toText(/** @type {any} */ ({ ...digestOf('Ab.', { lang }), quotes: [], title: undefined, summary: [piece, piece] }));
  };
  assert.deepEqual(['en', 'ja', 'zh', 'zh-Hant', 'ko', 'und'].map(two), ['Ab. Ab.', 'Ab.Ab.', 'Ab.Ab.', 'Ab.Ab.', 'Ab. Ab.', 'Ab. Ab.']);
  assert.equal(JSON.parse(take.toJsonLd({ ...digestOf('あ。', { lang: 'ja' }), summary: [...digestOf('あ。').summary, ...digestOf('い。').summary] }, { url: 'https://example.com/' })).abstract, 'あ。い。');
});

test('JSON-LD holds the summary as the abstract of the article at its address, and ends no script', () => {
  const linked = take.toJsonLd(digestOf(HOSTILE, { lang: 'en' }), { url: 'https://example.com/a' });
  assert.ok(!linked.includes('<'));
  const { '@id': id, '@type': type, abstract, inLanguage } = JSON.parse(linked);
  assert.deepEqual([id, type, abstract, inLanguage], ['https://example.com/a', 'Article', HOSTILE, 'en']);
});

test('every language that has a file has its phrases, all of them', () => {
  const languages = allLanguages().map(({ tag }) => tag);
  assert.deepEqual(LANGUAGES, languages);
  for (const language of languages) {
    assert.ok(Object.values(wordsFor(language)).every((phrase) => phrase.trim() !== ''), language);
  }
});

test('a tag means its language, and none of ours falls back to the next tag, then to English', () => {
  assert.deepEqual(['pt-BR', 'ZH-hant', 'no', 'iw', 'und', '', undefined].map(languageOf), ['pt', 'zh', 'nb', 'he', undefined, undefined, undefined]);
  assert.equal(wordsFor('und', 'fr').summary, 'Résumé');
  assert.equal(wordsFor('xx', null).summary, 'Summary');
  assert.equal(wordsFor('constructor').summary, 'Summary');
});
