//! Markdown files and the titles of HTML pages: what is read of them, without a browser and in a real Chromium.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open } from './browser/chromium.mjs';
import { clipboard, drop, isWhole, paste, quotes, reaches, sentences, unfold } from './browser/page.mjs';
import { isMarkdownFile } from '../www/page/input/files.js';
import { readMarkdown } from '../www/page/input/markdown.js';
import { withoutSite } from '../www/page/input/title.js';

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

/** The blocks of a Markdown text. @param {string} markdown @returns {string[][]} */
function blocksOf(markdown) {
  const { text, blocks = [] } = readMarkdown(markdown);
  return blocks.map(({ start, end, kind }) => [kind ?? '', text.slice(start, end)]);
}

test('a file is Markdown by its name or type', () => {
  const files = [['a.md', ''], ['A.Markdown', ''], ['a', 'text/markdown'], ['a.txt', 'text/plain'], ['amd', '']];
  assert.deepEqual(files.map(([name = '', type = '']) => isMarkdownFile({ name, type })), [true, true, true, false, false]);
});

for (const [what, markdown, blocks] of /** @type {Array<[string, string, string[][]]>} */ ([
  ['headings by marks and by lines', '# One\n\n## Two ##\n\nThree\n---\n\n# Four', [['headline', 'One'], ['heading', 'Two'], ['heading', 'Three'], ['heading', 'Four']]],
  ['the lines of a paragraph', 'One line\nand another  \nof it.\r\n\r\nNext.', [['paragraph', 'One line and another of it.'], ['paragraph', 'Next.']]],
  ['emphasis, and what only looks like it', 'A **bold** and *soft* _word_ in __one__ ~~old~~ line: snake_case, 3 * 4 * 5, ***both***.', [['paragraph', 'A bold and soft word in one old line: snake_case, 3 * 4 * 5, both.']]],
  ['links and addresses', 'See [Lund](http://x.example/a_(b) "t"), [this][r] and <https://y.example/>.\n\n[r]: http://z.example', [['paragraph', 'See Lund, this and https://y.example/.']]],
  ['pictures', '![The ferry](a.png)\n\nA ![small](b.png "x") picture.\n\n![](c.png)', [['caption', 'The ferry'], ['paragraph', 'A small picture.']]],
  ['escapes, code and entities', 'Not \\*this\\*, but `*that*` &amp; AT&T &#8212; &hellip;', [['paragraph', 'Not *this*, but *that* & AT&T — …']]],
  ['quotations', '> "We are glad,"\n> said Ada Roe.\n>\n> She left.', [['quotation', '"We are glad," said Ada Roe.'], ['quotation', 'She left.']]],
  ['lists', '- one\n  goes on\n* [ ] two\n10. three', [['list-item', 'one goes on'], ['list-item', 'two'], ['list-item', 'three']]],
  ['tables', '| Year | Cars |\n|---|--:|\n| 2020 | 5 |', [['other', 'Year | Cars'], ['other', '2020 | 5']]],
  ['code between fences', '```js\nlet a;\n\n# no heading\n```\nText.', [['other', 'let a;\n# no heading'], ['paragraph', 'Text.']]],
  ['rules, comments, tags and footnotes', 'One.[^1]\n\n***\n\n<!-- a\nnote -->\nA<br>b <em>c</em>.\n\n[^1]: The note.', [['paragraph', 'One.'], ['paragraph', 'A b c.'], ['paragraph', 'The note.']]],
])) {
  test(`of Markdown are read ${what}`, () => assert.deepEqual(blocksOf(markdown), blocks));
}

test('the title of a Markdown file is that of its front matter, else its first heading', () => {
  assert.equal(readMarkdown('---\ntitle: "A *ferry*"\ndate: 2026\n---\n\n# Other\n\nText.').title, 'A ferry');
  assert.equal(readMarkdown('Text.\n\n# A **ferry**\n').title, 'A ferry');
  assert.equal(readMarkdown('Text.').title, undefined);
  assert.deepEqual(blocksOf('---\ntitle: A\n---\nText.'), [['paragraph', 'Text.']]);
});

test('a block that is all links says so', () => {
  const { blocks = [] } = readMarkdown('- [Home](a) [News](b)\n- A [link](c) in a sentence.');
  assert.ok((blocks[0]?.markup?.linkShare ?? 0) > 0.8 && (blocks[1]?.markup?.linkShare ?? 1) < 0.5, JSON.stringify(blocks));
});

test('the site’s name is no part of a title', () => {
  for (const [title, name, headline] of /** @type {const} */ ([
    ['Ferry sails again after nine years - The Saltmere Times', undefined, 'Ferry sails again after nine years'],
    ['Ferry sails again | News | Saltmere Times', undefined, 'Ferry sails again'],
    ['Saltmere Times | Ferry sails again', 'Saltmere Times', 'Ferry sails again'],
    ['Ferry – The Times of Saltmere and of all the islands around it', 'The Times of Saltmere and of all the islands around it', 'Ferry'],
    ['Ferry - Wikipedia', undefined, 'Ferry'],
    ['Bridge: a long story', undefined, 'Bridge: a long story'],
    ['How to build - and keep - a bridge that everyone in town likes', undefined, 'How to build - and keep - a bridge that everyone in town likes'],
    ['Saltmere', 'Saltmere', 'Saltmere'],
  ])) assert.equal(withoutSite(title, name), headline);
});

// --- On the page ---------------------------------------------------------------------------------------------------

const STORY = ['The ferry to Lund sails again from April, nine years after it was stopped, the council decided on Monday.', '"We have waited for it for nine years," said Mayor Anna Holm.', 'The town pays six million crowns for the ship, and the rest is to come from the fares of those who use it.'];

test('a Markdown file is shown and summed up without its marks', async () => {
  const { page, problems } = await site.visit('/');
  const [first = '', second = '', third = ''] = STORY;
  const markdown = `# The ferry is back\n\n${first.replace('ferry', '**ferry**').replace('Lund', '[Lund](http://x.example/)')}\n\n> ${second}\n\n![The harbour](pic.png)\n\n${third}\n`;
  await drop(page, { name: 'story.md', bytes: markdown });
  await reaches(page, 'ready');
  await isWhole(page);
  assert.equal(await page.locator('#headline').innerText(), 'The ferry is back');
  assert.ok((await sentences(page)).includes(first), (await sentences(page)).join('\n'));
  assert.equal(await page.locator('li.quote .name').first().innerText(), 'Anna Holm');
  assert.ok(!/[*[\]]|x\.example/.test(await page.locator('#reader').innerText()));
  assert.equal((await quotes(page)).length, 1);
  assert.deepEqual(problems, []);
});

test('a page whose text has no headline has that of its title, in copies too', async () => {
  const { page } = await site.visit('/');
  const html = (/** @type {string} */ head) => `<!doctype html><html><head>${head}</head><body><main>${STORY.map((it) => `<p>${it}</p>`).join('')}</main></body></html>`;
  await drop(page, { name: 'story.html', bytes: html('<title>Night ferry is back at last - Saltmere Times</title>') });
  await page.locator('#headline', { hasText: 'Night ferry is back at last' }).waitFor();
  assert.equal(await page.locator('#headline').innerText(), 'Night ferry is back at last');
  await isWhole(page);
  await page.getByRole('button', { name: 'Copy all' }).click();
  await page.getByText('Copied', { exact: true }).waitFor();
  assert.match(await clipboard(page), /^Night ferry is back at last\n/);
  await drop(page, { name: 'b.html', bytes: html('<meta property="og:site_name" content="Lund Post"><meta property="og:title" content="Old pier | Lund Post"><title>x</title>') });
  await page.locator('#headline', { hasText: 'Old pier' }).waitFor();
});

test('copies tell who speaks if the reader wants it', async () => {
  const { page } = await site.visit('/');
  await paste(page, { 'text/plain': `The ferry is back\n\n${STORY.join('\n\n')}` });
  await isWhole(page);
  await unfold(page, '#ways');
  await page.getByRole('checkbox', { name: 'Who speaks' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Copy all' }).click();
  await page.getByText('Copied', { exact: true }).waitFor();
  assert.match(await clipboard(page), /Who speaks\tQuotes\tWords\nAnna Holm, Mayor\t1\t8/);
});
