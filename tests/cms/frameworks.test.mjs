//! The package with Vite, React 19 and Vue, as a developer installs it: the example builds, and runs in dev and as built.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';

import { launch } from '../browser/chromium.mjs';
import { install, run } from './installed.mjs';

const TIMEOUT_MS = 30_000;

/** @type {string} */
let folder;
/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  folder = install('examples/vite');
  run('npx', ['vite', 'build'], folder);
  browser = await launch();
});
after(() => browser?.close());

/** Starts one of vite's servers. @param {string[]} args @returns {Promise<{ address: string, stop: () => void }>} */
function serve(args) {
  const server = spawn(process.execPath, [`${folder}/node_modules/vite/bin/vite.js`, ...args, '--host', '127.0.0.1', '--port', '0'], { cwd: folder });
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => (server.kill(), reject(new Error(said))), TIMEOUT_MS);
    const listen = (/** @type {Buffer} */ data) => {
      said += String(data).replace(/\u001b\[\d+m/g, '');
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (!address) return;
      clearTimeout(late);
      resolve({ address, stop: () => server.kill() });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
  });
}

for (const [mode, args] of /** @type {const} */ ([['as built', ['preview']], ['in dev', []]])) {
  test(`${mode}, Vite’s plain page, React and Vue show the digest and follow the article`, async () => {
    const { address, stop } = await serve([...args]);
    const page = await browser.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    /** @type {string[]} */
    const problems = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
    try {
      for (const name of ['index', 'react', 'vue']) {
        await page.goto(`${address}/${name}.html`);
        await page.locator('nut-graf .columns').filter({ hasText: 'will sail twice a day' }).waitFor();
        assert.equal(await page.locator('nut-graf .sentence').count(), 2, name);
        if (name === 'index') continue;
        await page.waitForFunction(() => /^[1-9]\d* words$/.test(document.getElementById('words')?.textContent ?? ''));
        await page.getByRole('button', { name: 'Next version' }).click();
        await page.locator('nut-graf .columns').filter({ hasText: 'will not sail at all' }).waitFor();
        assert.ok(await page.evaluate(() => [...(CSS.highlights.get('nut-graf-summary') ?? [])].some((range) => String(range).includes('not sail'))), name);
      }
      assert.deepEqual(problems, []);
    } finally {
      await page.close();
      stop();
    }
  });
}
