//! Serves the page on this machine only: `www/` at `/`, and `pkg/`, `languages/` and `docs/` under their names.
//!
//! usage: node tools/serve.mjs    (PORT=9000 asks for that port and no other; default: 8080 or the next free one)

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ at: string, folder: string, headers?: Record<string, string> }} Mount */

const HOST = '127.0.0.1';
const FIRST_PORT = 8080;
const LAST_PORT = 8179;

const folder = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** What is served where; the longest matching `at` decides. @type {Mount[]} */
export const MOUNTS = [
  { at: '/', folder: folder('www') },
  { at: '/pkg/', folder: folder('pkg') },
  { at: '/languages/', folder: folder('languages') },
  { at: '/docs/', folder: folder('docs') },
];

const TYPES = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.md', 'text/plain; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json'],
]);

/**
 * Starts a server on a free port.
 *
 * @param {{ mounts?: Mount[], ports: Iterable<number> }} where the ports are tried in turn; 0 is any free one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ mounts = MOUNTS, ports }) {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', mounts, response).catch(() => response.writeHead(500).end());
  });
  for (const port of ports) {
    if (await listens(server, port)) {
      const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
      const close = () => new Promise((/** @type {(value?: undefined) => void} */ done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
      return { address: `http://${HOST}:${taken}/`, close };
    }
  }
  throw new Error(`no free port among ${[...ports].join(', ')}`);
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<boolean>} false if it is taken */
function listens(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error);
    server.once('error', failed);
    server.listen(port, HOST, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

/** @param {string} url @param {Mount[]} mounts @param {import('node:http').ServerResponse} response */
async function answer(url, mounts, response) {
  const { pathname } = new URL(url, 'http://host/');
  const found = await find(decodeURIComponent(pathname), mounts);
  if (!found) return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
  const type = TYPES.get(extname(found.path)) ?? 'application/octet-stream';
  response.writeHead(200, {
    'content-type': type,
    'content-length': found.size,
    'cache-control': 'no-store',
    ...found.headers,
  });
  // A build may take the file away right now.
  createReadStream(found.path).on('error', () => response.destroy()).pipe(response);
}

/** @param {string} pathname @param {Mount[]} mounts */
async function find(pathname, mounts) {
  const byLength = mounts.filter(({ at }) => pathname.startsWith(at)).sort((a, b) => b.at.length - a.at.length);
  const mount = byLength[0];
  // `normalize` of an absolute path can't climb above its root.
  const inside = mount && normalize(`/${pathname.slice(mount.at.length)}`);
  if (!mount || !inside || inside.includes('\0')) return undefined;
  const path = join(mount.folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  const file = await stat(path).catch(() => undefined);
  return file?.isFile() ? { path, size: file.size, headers: mount.headers } : undefined;
}

/** @param {string | undefined} asked @returns {number[]} */
function portsFor(asked) {
  if (!asked) return Array.from({ length: LAST_PORT - FIRST_PORT + 1 }, (_, i) => FIRST_PORT + i);
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is "${asked}", which is no port`);
  return [port];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { address } = await serve({ ports: portsFor(process.env.PORT) });
    console.log(`Nutgraf is at ${address} (Ctrl-C ends it)`);
  } catch (error) {
    console.error(`serve: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
