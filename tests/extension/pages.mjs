//! Pages of our own, served on 127.0.0.1 as sites serve theirs: with policies, frames, shadow trees, navigation by script.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const ARTICLE = `<h1>Harbour bridge to close for eleven weeks</h1>
<p>The harbour bridge will close for eleven weeks from Monday, the city said, after engineers found <b>cracks</b> in its main cables.</p>
<p>“We found cracks in two of the main cables, and we will not wait for a third,” said Ines Okafor, the city engineer.</p>
<p>Ferries will run every ten minutes from both banks, and the fare will be waived for residents of the northern district until the works are done.</p>
<p>Shopkeepers on the north bank fear for their trade. “Half of my customers come over that bridge every single morning,” Tom Hale, who runs a bakery, told reporters.</p>
<p>The works will cost nine million, the city said, and the bridge will reopen in spring.</p>`;

const OTHER = `<h1>Library opens its roof garden</h1>
<p>The city library has opened the garden on its roof to all readers, two years after the plan was first drawn.</p>
<p>“People have asked me for the key since the day we built it,” said Marta Lind, the head librarian.</p>
<p>The garden holds forty seats, a bed of herbs and a small stage, and it will stay open until ten in the evening.</p>`;

/** One number is another than the article's, and one name is not in it. */
const SUMMARY = 'The harbour bridge will close for twelve weeks. Ines Okafor, the city engineer, found cracks in two of its main cables. Paul Brandt will pay for the ferries.';

const MENU = '<nav><ul><li><a href="#">Home</a></li><li><a href="#">City</a></li><li><a href="#">Sport</a></li><li><a href="#">Culture</a></li><li><a href="#">Weather</a></li></ul></nav>';

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;

const shell = (/** @type {string} */ body, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Harbour Post</title>${head}</head><body>${body}</body></html>`;
const chrome = (/** @type {string} */ body) => `<nav><ul><li><a href="#">Home</a></li><li><a href="#">City</a></li><li><a href="#">Sport</a></li></ul></nav><main>${body}</main><footer><p>© The Harbour Post. All rights reserved.</p></footer>`;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

const [arabicHeadline = '', ...arabic] = readFileSync(new URL('../../www/examples/abbara.txt', import.meta.url), 'utf8').trim().split(/\n+/);
const ARABIC = [`<h1>${arabicHeadline}</h1>`, ...arabic.map((line) => `<p>${line}</p>`)].join('\n');

/** @type {Record<string, { html: string, headers?: Record<string, string> }>} */
const PAGES = {
  '/plain': { html: shell(chrome(`<article>${ARTICLE}</article>`)) },
  '/policy': { html: shell(chrome(`<article>${ARTICLE}</article>`)), headers: { 'content-security-policy': POLICY } },
  '/share': { html: shell(chrome(`<article>${ARTICLE}</article>`), '<meta property="og:title" content="Harbour bridge to close for eleven weeks">') },
  '/hidden': {
    html: shell(chrome(`<article>${ARTICLE}<p class="gone">Subscribe today, and read every word that we print, for one coin a week and not a penny more.</p></article>`),
      '<style>.gone { display: none }</style>'),
  },
  '/shadow': {
    html: shell(`<div id="app"></div><script>
      document.getElementById('app').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<article>${ARTICLE}</article>`)};
    </script>`),
  },
  '/frame': { html: shell('<h2>Reader</h2><iframe src="/plain" width="800" height="600"></iframe>') },
  '/rtl': { html: shell(chrome(`<article dir="rtl">${ARTICLE}</article>`)).replace('lang="en"', 'lang="en" dir="rtl"') },
  '/arabic': { html: `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>الميناء</title></head><body><main><article>${ARABIC}</article></main></body></html>` },
  '/dark': { html: shell(chrome(`<article>${ARTICLE}</article>`), '<meta name="color-scheme" content="dark"><style>body { background: #111; color: #eee }</style>') },
  '/spa': {
    html: shell(`<article id="app">${ARTICLE}</article><script>
      function go() { history.pushState({}, '', '/library'); document.getElementById('app').innerHTML = ${JSON.stringify(OTHER)}; }
    </script>`),
  },
  '/short': { html: shell(chrome(`<article><div class="box"><h2>In short</h2><p id="summary">${SUMMARY}</p></div>${ARTICLE}</article>`)) },
  '/editor': { html: shell(chrome(`<article>${ARTICLE}</article><textarea id="summary" aria-label="Summary">${SUMMARY}</textarea>`)) },
  '/menu': { html: shell(MENU) },
  '/blank': { html: shell('') },
  '/paper.pdf': { html: PDF, headers: { 'content-type': 'application/pdf' } },
};

/** The paths of pages that hold the bridge's article. */
export const BRIDGE_PAGES = ['/plain', '/policy', '/share', '/hidden', '/frame', '/rtl', '/dark', '/spa', '/shadow'];

/** @returns {Promise<{ url: (path: string) => string, requests: string[], close: () => void }>} */
export async function serve() {
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    const page = PAGES[path];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: (path) => `http://127.0.0.1:${port}${path}`, requests, close: () => server.close() };
}
