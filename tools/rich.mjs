// Digests HTML as the page does when it is pasted: into an inert document, walked by DomText, in headless Chromium.
// usage: node tools/rich.mjs FIELD < IN.jsonl > OUT.jsonl
// IN holds {"id", FIELD: "<html>…"} a line; OUT {"id", "text", "blocks", "kept", …digest}: `text` and `blocks` are what
// DomText read (tools/learn/clean.py learns from them), `kept` the blocks that cleaning left, a line each. Set CHROMIUM to
// another browser's path.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const [field] = process.argv.slice(2);
if (!field) {
  console.error('usage: node tools/rich.mjs FIELD < IN.jsonl > OUT.jsonl');
  process.exit(2);
}

const server = createServer(async (request, response) => {
  const name = request.url?.match(/^\/(pkg|languages)\//) ? request.url : undefined;
  response.setHeader('content-type', name?.endsWith('.wasm') ? 'application/wasm' : name ? 'text/javascript' : 'text/html');
  response.end(name ? await readFile(new URL(`..${name}`, import.meta.url)) : '<!doctype html>');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${port}/`);

for await (const line of createInterface({ input: createReadStream('', { fd: 0 }), crlfDelay: Infinity })) {
  const { id, [field]: html } = JSON.parse(line);
  const answer = await page.evaluate(read, String(html ?? ''));
  process.stdout.write(`${JSON.stringify({ id, ...answer })}\n`);
}
await browser.close();
server.close();

/** Runs in the page. @param {string} html */
async function read(html) {
  const url = '/pkg/nutgraf.js';
  /** @type {typeof import('../pkg/nutgraf.js')} */
  const { default: init, addLanguage, digest, DomText, hasLanguage, neededLanguage } = await import(url);
  await init();
  const dom = new DomText(new DOMParser().parseFromString(html, 'text/html').body);
  const { source } = dom;
  dom.free();
  const tag = neededLanguage(source);
  if (!hasLanguage(tag)) addLanguage(await (await fetch(`/languages/${tag}.txt`)).text());
  const result = digest(source, { quotes: 50 });
  const removed = new Set(result.removed.filter((removal) => !removal.kept).map(({ start }) => start));
  const kept = (source.blocks ?? []).filter(({ start }) => !removed.has(start)).map(({ start, end }) => source.text.slice(start, end));
  return { text: source.text, blocks: source.blocks, kept: kept.join('\n'), ...result };
}
