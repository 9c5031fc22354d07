//! What must neither run, nor load, nor be reported: the payloads of `payloads/`, one a line, and a server that would notice.
//!
//! In a payload `§` stands for its own number, `hit(§)` for what a script would do, `https://elsewhere.test/` for another
//! site and `/probe/` for something of this one; `\n`, `\u0000` and their like are what JavaScript reads there.

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const folder = new URL('payloads/', import.meta.url);

/** @typedef {{ name: string, html: string }} Payload */

/** @param {string} elsewhere the address of another site, up to its last slash @returns {Payload[]} */
export function payloads(elsewhere) {
  const lines = readdirSync(folder).sort().flatMap((file) => {
    return readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n').map((line, i) => ({ name: `${file}:${i + 1}`, line }));
  });
  return lines.map(({ name, line }, number) => {
    const here = line.replaceAll('§', String(number)).replaceAll('https://elsewhere.test/', elsewhere).replaceAll('//elsewhere.test/', elsewhere.replace(/^\w+:/, ''));
    return { name, html: here.replace(/\\(?:u[0-9a-f]{4}|[nrtf])/g, (escape) => JSON.parse(`"${escape}"`)) };
  });
}

/**
 * Another site, which is also where reports are sent.
 *
 * @returns {Promise<{ address: string, heard: string[], close: () => void }>} `heard`: each request's path, a report's
 *   directive with it
 */
export async function listenElsewhere() {
  /** @type {string[]} */
  const heard = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    heard.push(`${request.url} ${/"effective-directive":"([^"]*)"/.exec(body)?.[1] ?? ''}`);
    response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, heard, close: () => (server.close(), server.closeAllConnections()) };
}
