//! Whatever a reader brings to the page, in a real Chromium: files in any encoding, what is no text, what would harm.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open } from './browser/chromium.mjs';
import { clipboard, drop, example, FERRY, field, HEADLINE, isWhole, notice, paste, reaches, sentences, unfold, withExample } from './browser/page.mjs';

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  site = await open();
});
after(() => site.close());

const CAFE = 'Le café « Zoé » à Fougères rouvre lundi. Il était fermé depuis neuf ans. La maire l’a annoncé hier.';

/** UTF-16 as files have it. @param {string} text @param {{ big?: boolean, mark?: boolean }} [how] */
function utf16(text, { big = false, mark = true } = {}) {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

/** One byte a character, for texts of the first 256. @param {string} text */
const latin = (text) => Buffer.from(text.replaceAll('’', '\x92'), 'latin1');

for (const [what, bytes] of /** @type {const} */ ([
  ['UTF-8', Buffer.from(CAFE)],
  ['UTF-8 with a byte that is none', Buffer.concat([Buffer.from(CAFE), Buffer.of(0x20, 0xe9, 0x2e)])],
  ['windows-1252', latin(CAFE)],
  ['UTF-16 with a mark', utf16(CAFE)],
  ['UTF-16 the other way round', utf16(CAFE, { big: true })],
  ['UTF-16 without a mark', utf16(CAFE, { mark: false })],
])) {
  test(`a dropped file in ${what} is read`, async () => {
    const { page, problems } = await site.visit('/');
    await drop(page, { name: 'café.txt', bytes });
    await reaches(page, 'ready');
    assert.equal((await sentences(page))[0], CAFE.slice(0, CAFE.indexOf('.') + 1));
    assert.deepEqual(problems, []);
  });
}

test('a dropped file in UTF-16 is read by its mark where the script has no zero bytes', async () => {
  const { page } = await site.visit('/');
  await drop(page, { name: 'letter.txt', bytes: utf16('Мельница сгорела в пятницу ночью.') });
  await reaches(page, 'ready');
  assert.deepEqual(await sentences(page), ['Мельница сгорела в пятницу ночью.']);
});

test('a page that is dropped is read with its markup, in the encoding that it names', async () => {
  const { page } = await site.visit('/');
  const html = `<!doctype html><meta charset="iso-8859-1"><title>x</title><nav><a href="/">Toutes les nouvelles</a></nav>
    <article><h1>Le café de Fougères rouvre</h1><p>${CAFE.replace('’', "'")}</p></article>`;
  await drop(page, { name: 'page.html', type: 'text/html', bytes: latin(html) });
  await reaches(page, 'ready');
  assert.equal(await page.locator('#headline').innerText(), 'Le café de Fougères rouvre');
  assert.ok(!(await sentences(page)).join().includes('Toutes les nouvelles'));
});

test('a file is opened by the button too, the same one twice', async () => {
  const { page } = await site.visit('/');
  for (let times = 0; times < 2; times += 1) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file' }).click();
    await (await chooser).setFiles({ name: 'ferry.md', mimeType: 'text/markdown', buffer: Buffer.from(FERRY) });
    await reaches(page, 'ready');
    assert.equal(await page.locator('#headline').innerText(), HEADLINE);
    await page.getByRole('button', { name: 'New article' }).click();
    await reaches(page, 'blank');
  }
});

for (const [what, file, said] of /** @type {const} */ ([
  ['a PDF', { name: 'story.pdf', bytes: '%PDF-1.7\n%\xe2\xe3' }, /PDF can’t be read/],
  ['a Word file', { name: 'story.docx', bytes: 'PK\x03\x04 and so on' }, /copy its text/],
  ['a picture', { name: 'story.png', type: 'image/png', bytes: '\x89PNG\r\n' }, /picture/],
  ['a binary under the name of a text', { name: 'story.txt', bytes: Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 251) }, /no text that can be read/],
  ['an empty file', { name: 'story.txt', bytes: '' }, /holds no text/],
])) {
  test(`${what} is refused with what to do instead, and the article before stays`, async () => {
    const { page, problems } = await withExample(site);
    await drop(page, file);
    await page.locator('#notice:not(:empty)').waitFor();
    assert.match(await notice(page), said);
    assert.equal(await page.locator('#headline').innerText(), HEADLINE);
    assert.equal((await sentences(page)).length, 3);
    assert.deepEqual(problems, []);
  });
}

test('a file of 200 MB is refused before it is read', async () => {
  const { page } = await withExample(site);
  await page.evaluate(() => {
    const part = new Blob(['A line of text.\n'.repeat(65_536)]);
    const data = new DataTransfer();
    data.items.add(new File(Array.from({ length: 200 }, () => part), 'archive.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  });
  await page.getByText('up to 32 MB of text are read').waitFor();
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
});

test('a picture in the clipboard is said to be one', async () => {
  const { page } = await withExample(site);
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2, 2);
    canvas.getContext('2d');
    const png = await canvas.convertToBlob({ type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  });
  await page.keyboard.press('Control+V');
  await page.getByText('That is a picture').waitFor();
  assert.equal(await page.locator('#headline').innerText(), HEADLINE);
});

test('the way to read a page without copying it is named before an article, and where a link is pasted', async () => {
  const { page, problems } = await site.visit('/');
  const way = (/** @type {string} */ place) => page.locator(place).getByRole('link', { name: 'Or without copying: the browser extension reads the open page.' });
  await way('.intro').waitFor();
  await paste(page, { 'text/plain': 'https://news.example/harbour-bridge' }, 'empty');
  await way('#notice-box').waitFor();
  const told = await page.request.get(await way('#notice-box').evaluate((link) => /** @type {HTMLAnchorElement} */ (link).href));
  assert.match(await told.text(), /## Load it unpacked/);
  assert.deepEqual(problems, []);
});

/** What must neither run nor load, each in a paragraph of its own; `hit` would tell. */
const PAYLOADS = [
  '<script>hit(1)</script>',
  '<img src="https://elsewhere.test/a.png" onerror="hit(2)" onload="hit(3)">',
  '<img src="x" onerror=hit(4)>',
  '<svg onload="hit(5)"><script>hit(6)</script><image href="https://elsewhere.test/b.png"/><use href="https://elsewhere.test/c.svg#d"/></svg>',
  '<a href="javascript:hit(7)">A link that runs</a>',
  '<iframe src="https://elsewhere.test/d.html" srcdoc="<script>parent.hit(8)</script>"></iframe>',
  '<object data="https://elsewhere.test/e"></object><embed src="https://elsewhere.test/f">',
  '<video src="https://elsewhere.test/g.mp4" autoplay poster="https://elsewhere.test/h.png"></video><audio src="https://elsewhere.test/i.mp3" autoplay></audio>',
  '<link rel="stylesheet" href="https://elsewhere.test/j.css"><style>@import "https://elsewhere.test/k.css"; body { background: url(https://elsewhere.test/l.png) }</style>',
  '<p style="background: url(https://elsewhere.test/m.png)">styled</p>',
  '<meta http-equiv="refresh" content="0; url=https://elsewhere.test/n">',
  '<base href="https://elsewhere.test/"><form action="https://elsewhere.test/o"><input autofocus onfocus="hit(9)"></form>',
  '<details open ontoggle="hit(10)">x</details><marquee onstart="hit(11)">x</marquee>',
  '<math><mtext><table><mglyph><style><img src=x onerror="hit(12)"></style></mglyph></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=hit(13)>"></noscript>',
  '<template><img src="https://elsewhere.test/p.png" onerror="hit(14)"></template>',
  '<picture><source srcset="https://elsewhere.test/q.png"><img srcset="https://elsewhere.test/r.png 2x"></picture>',
  '<body onload="hit(15)" onpageshow="hit(16)" background="https://elsewhere.test/s.png">',
  '<x-y onclick="hit(17)" tabindex=1 autofocus onfocus="hit(18)">z</x-y>',
  '<div><template shadowrootmode="open"><img src=x onerror="hit(19)"></template></div>',
];

for (const way of /** @type {const} */ (['pasted', 'dropped as a file'])) {
  test(`nothing in a page that is ${way} runs, loads or stands in the page`, async () => {
    const { page, problems } = await site.visit('/');
    await page.evaluate(() => {
      const [hits, reports] = [/** @type {unknown[]} */ ([]), /** @type {string[]} */ ([])];
      Object.assign(globalThis, { hits, reports, hit: (/** @type {number} */ n) => hits.push(n), alert: (/** @type {string} */ n) => hits.push(n) });
      document.addEventListener('securitypolicyviolation', (event) => reports.push(event.violatedDirective));
    });
    const text = 'The mill at Corran burned down on Friday night. Nobody was hurt in the fire. The owner said it had stood empty.';
    const html = `<h1>Mill at Corran burns down</h1><p>${text}</p>${PAYLOADS.map((payload) => `<p>${payload}</p>`).join('')}<p>${text}</p>`;
    if (way === 'pasted') {
      // Chromium's own clipboard would take the payloads out first; another program's need not.
      await page.evaluate((html) => {
        const data = new DataTransfer();
        data.setData('text/html', html);
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      }, html);
    } else {
      await drop(page, { name: 'page.html', bytes: html });
    }
    await reaches(page, 'ready');
    await isWhole(page);
    assert.equal(await page.locator('#headline').innerText(), 'Mill at Corran burns down');
    const { hits, reports } = await page.evaluate(() => {
      const { hits, reports } = /** @type {any} */ (globalThis);
      return { hits, reports };
    });
    const requests = problems.filter((problem) => problem.startsWith('request'));
    assert.deepEqual({ hits, requests, reports }, { hits: [], requests: [], reports: [] });
    const foreign = 'main :is(script, img, iframe, object, embed, video, audio, link, style, form, a, meta, [onerror], [onload]):not(.intro a)';
    assert.equal(await page.locator(foreign).count(), 0);
  });
}

test('what a policy report would catch is caught: the probe of the test above works', async () => {
  const { page } = await site.visit('/');
  const violated = await page.evaluate(() => new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
    document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.test/a.png' }));
  }));
  assert.equal(violated, 'img-src');
});

test('10 MB of HTML and 50,000 nested elements are taken as plain text, or refused at once where there is none', async () => {
  const { page } = await withExample(site);
  const text = 'The mill at Corran burned down on Friday night. Nobody was hurt.';
  const [wide, deep] = [`<p>${'Menu '.repeat(2_000_000)}</p>`, `${'<div>'.repeat(50_000)}${text}${'</div>'.repeat(50_000)}`];
  for (const html of [wide, deep]) {
    await page.evaluate(([html, text]) => {
      document.body.dataset.state = 'waiting';
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', text);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, /** @type {const} */ ([html, text]));
    await reaches(page, 'ready');
    assert.equal((await sentences(page)).join(' '), text);
    await drop(page, { name: 'page.html', bytes: html });
    await page.getByText('too large or too deeply nested').waitFor();
    assert.equal((await sentences(page)).join(' '), text);
  }
});

test('a text in a script that no list is for is kept whole', async () => {
  const { page } = await site.visit('/');
  await paste(page, { 'text/plain': 'ᎠᏂᏴᏫᏯ ᎨᏒᎢ ᎠᎴ ᎤᏂᏃᎮᏗ ᎨᏒᎢ. ᎣᏏᏲ ᎢᎦᏓ.\n\nᏙᎯᏧ ᎯᎠ ᎢᏳᏍᏗ. ᎠᏂᏴᏫᏯ ᎣᏏᏲ ᎨᏒᎢ.' });
  assert.equal((await sentences(page)).length, 3);
  await page.locator('#lang option').first().filter({ hasText: 'Unknown language (detected)' }).waitFor({ state: 'attached' });
});

test('a paste that is too long for the text field is said to be, and nothing is lost', async () => {
  const { page } = await site.visit('/');
  await field(page).fill('A line that I wrote.');
  await reaches(page, 'ready');
  await page.evaluate(() => navigator.clipboard.writeText('One more line. '.repeat(25_000)));
  await field(page).press('Control+V');
  await page.getByText('too long to be put into this text').waitFor();
  assert.equal(await field(page).inputValue(), 'A line that I wrote.');
  assert.ok((await clipboard(page)).length > 300_000);
});

test('another tab has the article only if the reader asks for it', async () => {
  const { page } = await withExample(site);
  const visitAgain = async () => {
    const other = await page.context().newPage();
    await other.goto(site.address);
    return other;
  };
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await unfold(page, '#ways');
  await page.locator('#remember').check();
  const other = await visitAgain();
  await reaches(other, 'ready');
  await isWhole(other);
  assert.equal(await other.locator('#headline').innerText(), HEADLINE);
  await unfold(other, '#ways');
  await other.locator('#remember').uncheck();
  await reaches(await visitAgain(), 'blank');
});

test('a paste is read though the focus is on a slider', async () => {
  const { page } = await withExample(site);
  const slider = page.getByRole('slider', { name: 'Length of the summary' });
  await slider.evaluate((node, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, CAFE);
  await page.waitForFunction((headline) => document.querySelector('.lead h1')?.textContent !== headline, HEADLINE);
});
