// The command: files in, digests out, the same as the engine's own; a bad line is answered and the rest go on.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GOLDEN = readdirSync(`${ROOT}/tests/golden`).map((slug) => ({
  slug,
  file: `${ROOT}/tests/golden/${slug}/article.txt`,
  digest: JSON.parse(readFileSync(`${ROOT}/tests/golden/${slug}/digest.json`, 'utf8')),
}));
const PASTE = `${ROOT}/tests/golden/harbour-bridge-paste/article.txt`;

/**
 * @param {string[]} args
 * @param {string} [input]
 */
function nutgraf(args, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${ROOT}/bin/nutgraf.js`, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('Node gives the native digest to the last bit', () => {
  for (const { slug, file, digest } of GOLDEN) {
    assert.deepEqual(JSON.parse(nutgraf(['--json', file]).stdout), digest, slug);
  }
});

test('standard input is digested when no file is named', () => {
  const { stdout } = nutgraf(['--json'], readFileSync(PASTE, 'utf8'));
  assert.deepEqual(JSON.parse(stdout), JSON.parse(nutgraf(['--json', PASTE]).stdout));
});

test('in words it prints the title, the summary, and quotes with their speakers', () => {
  const { stdout, status } = nutgraf([PASTE]);
  const { title, summary, quotes } = JSON.parse(nutgraf(['--json', PASTE]).stdout);
  assert.equal(status, 0);
  for (const piece of [title, ...summary, ...quotes]) assert.ok(stdout.includes(piece.text.replace(/,$/, '')), piece.text);
  assert.match(stdout, /— .*Ines Okafor/);
});

test('as HTML it prints the baked digest, with the address of the article', async () => {
  const { toHtml } = await import('../www/export.js');
  const { stdout } = nutgraf(['--html', '--url', 'https://example.com/bridge', PASTE]);
  assert.equal(stdout, `${toHtml(JSON.parse(nutgraf(['--json', PASTE]).stdout), { url: 'https://example.com/bridge' })}\n`);
  assert.match(stdout, /^<section class="nut-graf" lang="en"/);
});

test('flags are the options', () => {
  const { summary, quotes, removed } = JSON.parse(nutgraf(['--json', '--sentences', '2', '--quotes', '1', '--no-clean', PASTE]).stdout);
  assert.deepEqual([summary.length, quotes.length, removed.length], [2, 1, 0]);
});

test('JSON lines: flags are the defaults, a line’s own options win, a bad line is answered and the rest go on', () => {
  const text = readFileSync(PASTE, 'utf8');
  const lines = [
    JSON.stringify({ id: 'a', text }),
    'no JSON',
    JSON.stringify({ id: 'b', text, sentences: 1, quotes: ['the archive’s own'], reference: 'not read' }),
    JSON.stringify({ id: 'c' }),
    '',
    JSON.stringify({ id: 'd', text, sentences: 99 }),
    JSON.stringify({ id: 'e', text: '' }),
    JSON.stringify({ id: 'f', text: 'A mill burned.\u2028Nobody was hurt.' }),
  ];
  const { stdout, status } = nutgraf(['--jsonl', '--sentences', '2'], `${lines.join('\n')}\n`);
  const [a, bad, b, c, d, e, f, ...rest] = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(status, 0);
  assert.deepEqual(rest, []);
  assert.deepEqual([a.id, a.summary.length, b.id, b.summary.length], ['a', 2, 'b', 1]);
  assert.deepEqual(a.quotes, b.quotes);
  assert.deepEqual([bad.id, bad.error.code], [null, 'json']);
  assert.deepEqual([c.id, c.error.code], ['c', 'source-type']);
  assert.deepEqual([d.id, d.error.code], ['d', 'option-range']);
  assert.deepEqual([e.id, e.summary, e.quotes], ['e', [], []]);
  assert.deepEqual([f.id, f.stats.sentences], ['f', 2], 'a line separator inside a text ends no line');
});

test('a bad flag or a missing file says what is wrong and exits with an error', () => {
  for (const [args, status, message] of /** @type {[string[], number, RegExp][]} */ ([
    [['--bogus'], 2, /--bogus[\s\S]*usage:/],
    [['--sentences', '0'], 1, /"sentences" is 0; it must be 1 to 50/],
    [['--sentences', 'three'], 1, /"sentences"/],
    [['no-such-file.txt'], 1, /no-such-file\.txt/],
  ])) {
    const result = nutgraf(args);
    assert.equal(result.status, status, args.join(' '));
    assert.match(result.stderr, message);
    assert.equal(result.stdout, '');
  }
});

test('a reader that stops early is no error', () => {
  const line = JSON.stringify({ id: 1, text: 'A text. And more.' });
  const { stdout, stderr, status } = spawnSync('bash', ['-c', `yes '${line}' | head -n 20000 | "${process.execPath}" bin/nutgraf.js --jsonl | head -n 1; exit \${PIPESTATUS[2]}`], { cwd: ROOT, encoding: 'utf8' });
  assert.deepEqual([JSON.parse(stdout).id, stderr, status], [1, '', 0]);
});
