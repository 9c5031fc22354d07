//! The static server: the right types, nothing outside its folders, the next free port.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';

import { serve } from '../tools/serve.mjs';

/** @param {(address: string) => Promise<void>} run */
async function withServer(run) {
  const { address, close } = await serve({ ports: [0] });
  try {
    await run(address);
  } finally {
    await close();
  }
}

/** What a path is answered with when no client tidies it first. @param {string} address @param {string} path @returns {Promise<string>} */
function raw(address, path) {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`));
    socket.on('data', (data) => (answer += data)).on('end', () => resolve(answer)).on('error', reject);
  });
}

test('the page, its modules and the WebAssembly come with their types, and are not cached', () =>
  withServer(async (address) => {
    for (const [path, type] of [
      ['', 'text/html; charset=utf-8'],
      ['engine.js', 'text/javascript; charset=utf-8'],
      ['page/page.css', 'text/css; charset=utf-8'],
      ['icon.svg', 'image/svg+xml'],
      ['examples/ferry.txt', 'text/plain; charset=utf-8'],
      ['docs/extension.md', 'text/plain; charset=utf-8'],
      ['pkg/nutgraf.js', 'text/javascript; charset=utf-8'],
      ['pkg/nutgraf_bg.wasm', 'application/wasm'],
    ]) {
      const response = await fetch(`${address}${path}`);
      assert.deepEqual([path, response.status, response.headers.get('content-type')], [path, 200, type]);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.ok((await response.arrayBuffer()).byteLength > 0);
    }
  }));

test('nothing outside the folders is given, however it is asked for', () =>
  withServer(async (address) => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/pkg/../../package.json', '/pkg/..%2f..%2fpackage.json', '/..%5cpackage.json', '/nowhere', '/examples', '/%00']) {
      assert.match(await raw(address, path), /^HTTP\/1\.1 404 /, path);
    }
    assert.match(await raw(address, '/%'), /^HTTP\/1\.1 (404|500) /);
    assert.equal((await fetch(address)).status, 200, 'and the server is still there');
  }));

test('a taken port gives way to the next one', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => squatter.once('listening', ready));
  const { port } = /** @type {import('node:net').AddressInfo} */ (squatter.address());
  try {
    await assert.rejects(serve({ ports: [port] }), /no free port/);
    const { address, close } = await serve({ ports: [port, 0] });
    assert.notEqual(new URL(address).port, String(port));
    await close();
  } finally {
    squatter.close();
  }
});
