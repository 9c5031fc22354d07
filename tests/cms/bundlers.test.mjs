//! The package in what four bundlers build: a long text is digested in the worker, and nothing is missing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open } from '../browser/chromium.mjs';
import { longText } from '../browser/long-text.mjs';
import { install, run } from './installed.mjs';

const LONG = longText(900);
const TIMEOUT_MS = 60_000;

/** Each bundler's example, the page in it and the command that builds it. */
const EXAMPLES = /** @type {const} */ ([
  ['Vite', 'examples/vite', 'text.html'],
  ['webpack', 'examples/webpack', 'index.html'],
  ['Rollup', 'examples/rollup', 'index.html'],
  ['esbuild', 'examples/esbuild', 'index.html'],
]);

/** @type {Awaited<ReturnType<typeof open>>} */
let site;
before(async () => {
  const mounts = EXAMPLES.map(([name, example]) => {
    const folder = install(example);
    run('npm', ['run', 'build'], folder);
    // Vite's addresses begin at the root of the site.
    return { at: name === 'Vite' ? '/assets/' : `/${name}/`, folder: `${folder}/dist${name === 'Vite' ? '/assets' : ''}` };
  });
  const vite = mounts[0]?.folder.replace(/\/assets$/, '') ?? '';
  site = await open([...mounts, { at: '/Vite/', folder: vite }]);
});
after(() => site?.close());

/** @param {import('playwright-core').Page} page @param {string} text */
async function digest(page, text) {
  await page.locator('#article').evaluate((field, text) => (/** @type {HTMLTextAreaElement} */ (field).value = text), text);
  await page.getByRole('button', { name: 'Digest' }).click();
}

for (const [name, , file] of EXAMPLES) {
  test(`as ${name} builds it, a text of ${LONG.length} characters is digested in the worker`, async () => {
    assert.ok(LONG.length > 150_000);
    const { page, problems } = await site.visit(`/${name}/${file}`);
    page.setDefaultTimeout(TIMEOUT_MS);
    /** @type {string[]} */
    const failed = [];
    page.on('response', (response) => response.ok() || failed.push(response.url()));
    await digest(page, LONG);
    await page.locator('#summary li').nth(2).waitFor();
    assert.equal(page.workers().length, 1, 'a worker lives');
    assert.deepEqual([problems, failed], [[], []]);
    await digest(page, 'The mill burned down.');
    await page.locator('#summary').getByText('The mill burned down.').waitFor();
    await page.context().close();
  });
}
