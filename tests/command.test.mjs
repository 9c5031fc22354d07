// The command: files in, digests out, the same as the engine's own; a bad line is answered and the rest go on.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GOLDEN = readdirSync(`${ROOT}/tests/golden`).map((slug) => ({
  slug,
  file: `${ROOT}/tests/golden/${slug}/article.txt`,
  digest: JSON.parse(readFileSync(`${ROOT}/tests/golden/${slug}/digest.json`, 'utf8')),
}));
const PASTE = `${ROOT}/tests/golden/harbour-bridge-paste/article.txt`;

const folder = mkdtempSync(`${tmpdir()}/nutgraf-command-`);
after(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} name @param {string | Uint8Array} content @returns {string} its path */
function file(name, content) {
  writeFileSync(`${folder}/${name}`, content);
  return `${folder}/${name}`;
}

/** UTF-16 in the order of most machines, or in the other. @param {string} text @param {'le' | 'be'} order */
function utf16(text, order) {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'be' ? bytes.swap16() : bytes;
}

/**
 * @param {string[]} args
 * @param {string | Uint8Array} [input]
 */
function nutgraf(args, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${ROOT}/bin/nutgraf.js`, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 60_000 });
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
  assert.match(stdout, /— Ines Okafor/);
  const described = file('described.txt', 'The port stays.\n\n“We open at six every morning of the week,” said Tom Hale, a spokesman for the port.');
  assert.match(nutgraf([described]).stdout, /— Tom Hale, spokesman for the port/, 'a description stands behind its name');
});

/** Two articles, one without a speaker, and a line that is refused. */
const SPOKEN = [
  { id: 'a,1', text: 'The harbour bridge closed on Monday.\n\n“We found cracks in two of the cables,” said Ines Okafor. “Nobody will cross it this year.”\n\n“The ferry will be enough for us,” said the mayor, Tom Hale.' },
  { id: 12345678901234567890n, text: 'The ferry is late.\n\n“It never was a good plan to close it,” said Ines Okafor.' },
  { id: 'bad' },
];
const ARCHIVE = SPOKEN.map(({ id, text }) => `{"id":${typeof id === 'bigint' ? id : JSON.stringify(id)}${text ? `,"text":${JSON.stringify(text)}` : ''}}`).join('\n');

test('--voices prints who is quoted how much', () => {
  const article = file('voices.txt', SPOKEN[0]?.text ?? '');
  const { voices } = JSON.parse(nutgraf(['--json', article]).stdout);
  assert.deepEqual(voices.map((/** @type {{ name: string }} */ { name }) => name), ['Ines Okafor', 'Tom Hale']);
  assert.deepEqual(JSON.parse(nutgraf(['--voices', '--json', article]).stdout), voices);
  const { stdout } = nutgraf(['--voices', article]);
  assert.match(stdout, /^voice\tquotes\twords\nInes Okafor\t\d\t\d+\n.*Tom Hale\t1\t7\n$/);
});

test('--voices --jsonl audits an archive: a line an article, refused ones too, and a total', () => {
  const { stdout, status } = nutgraf(['--voices', '--jsonl', '--quiet'], ARCHIVE);
  const lines = stdout.trimEnd().split('\n');
  assert.deepEqual([status, lines.length], [0, 4]);
  assert.ok(lines[1]?.startsWith('{"id":12345678901234567890,'), lines[1]);
  const [first, second, refused, { total }] = lines.map((line) => JSON.parse(line));
  assert.equal(refused.error.code, 'source-type');
  assert.equal(total.articles, 2);
  for (const sum of ['quotes', 'words']) {
    assert.ok(first[sum] > 0 && total[sum] === first[sum] + second[sum], sum);
    const said = first.voices.reduce((/** @type {number} */ all, /** @type {Record<string, number>} */ voice) => all + (voice[sum] ?? NaN), 0);
    assert.equal(first[sum], said, sum);
  }
  const okafor = total.voices[0];
  assert.deepEqual([okafor.name, okafor.articles, okafor.quotes], ['Ines Okafor', 2, first.voices[0].quotes + 1]);
  assert.equal(total.unnamed.quotes, 0);
});

test('quotations without a speaker are in the sums and no voice', () => {
  const line = JSON.stringify({ id: 1, text: 'The ferry is late again.\n\n“It never was a good plan to close the bridge at all.”' });
  const [article, { total }] = nutgraf(['--voices', '--jsonl'], line).stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual([article.quotes, article.unnamed.quotes, total.unnamed, total.voices], [1, 1, article.unnamed, []]);
});

test('--voices --csv is a table with a row an article and a total, cells with commas in marks', () => {
  const rows = nutgraf(['--voices', '--csv', '--quiet'], ARCHIVE).stdout.trimEnd().split('\n');
  assert.equal(rows[0], 'id,voices,quotes,words,unnamed quotes,unnamed words,names,error');
  assert.match(rows[1] ?? '', /^"a,1",2,\d,\d+,0,0,Ines Okafor; Tom Hale,$/);
  assert.match(rows[2] ?? '', /^12345678901234567890,1,1,9,0,0,Ines Okafor,$/);
  assert.equal(rows[3], 'bad,,,,,,,source-type');
  assert.match(rows[4] ?? '', /^total,2,\d,\d+,0,0,,$/);
  assert.equal(rows.length, 5);
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

test('--words, --keywords and --scores are read', () => {
  const digest = (/** @type {string[]} */ ...args) => JSON.parse(nutgraf(['--json', ...args, PASTE]).stdout);
  const [short, long] = [digest('--words', '20'), digest('--words', '200', '--keywords', '2', '--scores')];
  assert.ok(short.stats.summaryWords <= 40 && long.stats.summaryWords > 60, `${short.stats.summaryWords}, ${long.stats.summaryWords}`);
  assert.equal(long.keywords.length, 2);
  assert.ok(long.scores.length >= long.stats.sentences && short.scores === undefined);
});

test('JSON lines: the scores are given where a line or a flag asks for them', () => {
  const text = 'The mill burned down. Nobody was hurt.';
  const scores = (/** @type {string[]} */ args, /** @type {object} */ more) => JSON.parse(nutgraf(['--jsonl', ...args], JSON.stringify({ id: 1, text, ...more })).stdout).scores;
  assert.ok(scores([], { scores: true }).length > 0);
  assert.ok(scores(['--scores'], {}).length > 0);
  assert.equal(scores(['--scores'], { scores: false }), undefined);
});

test('JSON lines: every id comes back as it was written', () => {
  const ids = ['1735927463829401601', '-0', '1.0', '1e400', '"\\u00e9\\"\\\\"', '{"a": [1, "}", 12345678901234567890]}', '[1,  2]', 'null', 'true', '"plain"'];
  const lines = ids.map((id) => `{"text": "A mill \\"burned\\".", "nested": {"id": "no", "s": "\\\\"}, "id" : ${id} , "x": [{"id": 2}]}`);
  lines.push('{"id": 1, "text": "Twice.", "\\u0069d": 2}', '{"text": "None."}', '[1]', '{"id":7}');
  const { stdout } = nutgraf(['--jsonl'], lines.join('\n'));
  const answers = stdout.trimEnd().split('\n');
  answers.forEach((line, i) => {
    const expected = [...ids, '2', 'null', 'null', '7'][i];
    assert.ok(line.startsWith(`{"id":${expected},"${i < ids.length + 2 ? 'lang' : 'error'}"`), line.slice(0, 100));
    JSON.parse(line);
  });
  assert.equal(answers.length, lines.length);
});

test('JSON lines: an option of a wrong type is refused, in `options` an unknown one too; lists of the archive’s own are not read', () => {
  const text = 'The mill burned down. Nobody was hurt.';
  /** @type {[object, string | undefined][]} */
  const rows = [
    [{ sentences: '2' }, 'option-type'], [{ clean: 1 }, 'option-type'], [{ lang: 5 }, 'option-type'], [{ scores: 'yes' }, 'option-type'],
    [{ keep: true }, 'option-type'], [{ sentences: 0 }, 'option-range'], [{ options: { sentence: 1 } }, 'unknown-option'],
    [{ options: { sentences: [1] } }, 'option-type'], [{ options: 'none' }, 'option-type'], [{ options: { quotes: 99 } }, 'option-range'],
    [{ keywords: ['fire'], quotes: [{}], sentences: [[0, 3]], lang: null, words: null, options: null, sentence: 1 }, undefined],
  ];
  const { stdout } = nutgraf(['--jsonl'], rows.map(([row], id) => JSON.stringify({ id, text, ...row })).join('\n'));
  const codes = stdout.trimEnd().split('\n').map((line) => JSON.parse(line).error?.code);
  assert.deepEqual(codes, rows.map(([, code]) => code));
  const { summary } = JSON.parse(nutgraf(['--jsonl'], JSON.stringify({ text, sentences: 2, options: { sentences: 1 } })).stdout);
  assert.equal(summary.length, 1, '`options` wins');
});

test('JSON lines: files are read one after the other; one that cannot be read is told and the others go on', () => {
  const one = file('one.jsonl', '{"id":1,"text":"One."}\r\n{"id":2,"text":"Two."}');
  const two = file('two.jsonl', '\n\n{"id":3,"text":"Three."}\n');
  const { stdout, stderr, status } = nutgraf(['--jsonl', one, `${folder}/none.jsonl`, two]);
  assert.deepEqual(stdout.trimEnd().split('\n').map((line) => JSON.parse(line).id), [1, 2, 3]);
  assert.match(stderr, /none\.jsonl/);
  assert.equal(status, 1);
});

test('a byte order mark is no part of a text or a line, and UTF-16 is read', () => {
  const text = 'The mill at Corran burned down on Friday. Nobody was hurt at the café.';
  const line = '{"id":1,"text":"The café burned."}\n{"id":2,"text":"The mill burned."}\n';
  for (const [name, bytes] of /** @type {[string, (text: string) => Uint8Array][]} */ ([
    ['UTF-8', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', (text) => utf16(`\ufeff${text}`, 'le')],
    ['UTF-16 BE', (text) => utf16(`\ufeff${text}`, 'be')],
    ['UTF-16 LE without a mark', (text) => utf16(text, 'le')],
    ['UTF-16 BE without a mark', (text) => utf16(text, 'be')],
  ])) {
    for (const { stdout } of [nutgraf(['--json'], bytes(text)), nutgraf(['--json', file('text.txt', bytes(text))])]) {
      assert.equal(JSON.parse(stdout).summary.map((/** @type {{ text: string }} */ { text }) => text).join(' '), text, name);
    }
    const answers = nutgraf(['--jsonl'], bytes(line)).stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(answers.map(({ id, summary }) => [id, summary?.[0].text]), [[1, 'The café burned.'], [2, 'The mill burned.']], name);
  }
  assert.equal(JSON.parse(nutgraf(['--json'], Buffer.from('The caf\xe9 burned.', 'latin1')).stdout).summary[0].text, 'The café burned.');
});

test('worker threads answer the same lines in the same order', () => {
  const text = readFileSync(PASTE, 'utf8');
  const lines = Array.from({ length: 300 }, (_, i) => (i % 50 === 7 ? 'no JSON' : JSON.stringify({ id: i, text: `${i} ${i % 3 ? 'A mill burned. It was old.' : text}`, sentences: 1 + (i % 4) })));
  const input = `${lines.join('\n')}\n`;
  const one = nutgraf(['--jsonl'], input);
  const three = nutgraf(['--jsonl', '--jobs', '3'], input);
  assert.equal(three.stdout, one.stdout);
  assert.equal(one.stdout.trimEnd().split('\n').length, 300);
  assert.match(one.stderr, /^nutgraf: 6 of 300 lines were refused\n$/);
  assert.deepEqual([one.status, nutgraf(['--jsonl', '--quiet', '--jobs', '0'], input).stderr], [0, '']);
});

test('a line is answered before the next one is asked', async () => {
  const command = spawn(process.execPath, [`${ROOT}/bin/nutgraf.js`, '--jsonl']);
  const answer = () => new Promise((resolve) => command.stdout.once('data', (data) => resolve(JSON.parse(data).id)));
  for (const id of [1, 2]) {
    command.stdin.write(`${JSON.stringify({ id, text: 'A mill burned.' })}\n`);
    assert.equal(await answer(), id);
  }
  command.stdin.end();
  assert.equal(await new Promise((resolve) => command.once('exit', resolve)), 0);
});

test('a thread that dies or a spent engine costs no line but its own', async () => {
  const { Pool } = await import('../bin/pool.js');
  const script = file('thread.mjs', `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (lines) => {
      const answers = [];
      for (const line of lines) {
        if (line === 'exit') process.exit(3);
        if (line === 'throw') throw new Error('broken');
        answers.push(line.toUpperCase());
        if (line === 'spent') return parentPort.postMessage({ answers, refused: 1, isSpent: true });
      }
      parentPort.postMessage({ answers, refused: 0 });
    });`);
  const pool = new Pool(2, {}, [], new URL(`file://${script}`));
  const asked = await Promise.all([['a', 'exit', 'b'], ['c', 'spent', 'd', 'e'], ['throw'], ['f'], ['spent'], ['g']].map((lines) => pool.answer(lines)));
  await pool.close();
  const short = asked.map(({ answers, refused }) => [refused, ...answers.map((answer) => (answer.startsWith('{') ? JSON.parse(answer).error.code : answer))]);
  assert.deepEqual(short, [[1, 'A', 'engine-failed', 'B'], [1, 'C', 'SPENT', 'D', 'E'], [1, 'engine-failed'], [0, 'F'], [1, 'SPENT'], [0, 'G']]);
});

test('lines are the same wherever the chunks are cut, and one without an end does not fill the memory', async () => {
  const { batches } = await import('../bin/lines.js');
  const text = '\ufeffa\r\n\r\né\n\rb\u2028b\r';
  const lines = async (/** @type {Uint8Array[]} */ chunks, /** @type {number} */ most) => {
    const found = [];
    for await (const batch of batches(/** @type {any} */ (chunks), most)) found.push(...batch);
    return found;
  };
  for (const bytes of [Buffer.from(text), utf16(text, 'le')]) {
    for (let size = 1; size <= bytes.length; size++) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
      assert.deepEqual(await lines(chunks, 100), ['a', '', 'é', '', 'b\u2028b'], `${size}`);
    }
  }
  const [long, next] = await lines([...Array.from({ length: 100 }, () => Buffer.from('x'.repeat(100))), Buffer.from('\nnext')], 250);
  assert.deepEqual([long?.length, next], [251, 'next']);
});

test('the progress line tells lines, rate, refused lines and the time left', async () => {
  const { progressLine } = await import('../bin/progress.js');
  const state = { lines: 12_000, refused: 0, bytes: 1_000, size: 4_000, seconds: 60 };
  assert.equal(progressLine(state), '12,000 lines, 200 a second, 3:00 left');
  assert.equal(progressLine({ ...state, refused: 3, size: undefined }), '12,000 lines, 200 a second, 3 refused');
  assert.equal(progressLine({ ...state, size: 100_000 }), '12,000 lines, 200 a second, 1:39:00 left');
  assert.equal(progressLine({ lines: 0, refused: 0, bytes: 0, size: 10, seconds: 0 }), '0 lines, 0 a second');
});

test('on a terminal an archive’s progress is shown, and not with --quiet', { skip: !spawnSync('script', ['--version']).stdout }, () => {
  const archive = file('archive.jsonl', `${JSON.stringify({ text: readFileSync(PASTE, 'utf8') })}\n`.repeat(800));
  const onTerminal = (/** @type {string} */ flag) => spawnSync('script', ['-qec', `"${process.execPath}" "${ROOT}/bin/nutgraf.js" --jsonl ${flag} "${archive}" > /dev/null`, '/dev/null'], { encoding: 'utf8' }).stdout;
  assert.match(onTerminal(''), /\d+ lines, \d+ a second, \d+:\d\d left/);
  assert.equal(onTerminal('--quiet'), '');
});

test('bad flags, unreadable files and unwritable output are told, each with its exit status', () => {
  const pdf = file('article.pdf', '%PDF-1.7\n%\xe2');
  const noise = file('noise', Buffer.from(Array.from({ length: 999 }, (_, i) => i % 9)));
  for (const [args, status, message] of /** @type {[string[], number, RegExp][]} */ ([
    [['--bogus'], 2, /--bogus[\s\S]*usage:/],
    [['--sentences', '0'], 2, /"sentences" is 0; it must be 1 to 50/],
    [['--sentences', 'three'], 2, /--sentences takes a whole number, not "three"/],
    [['--words', ''], 2, /--words takes a whole number, not ""/],
    [['--json', '--html'], 2, /--json, --html and --jsonl exclude each other/],
    [['--html', '--url', 'javascript:alert(1)'], 2, /--url takes an address/],
    [['--url', 'https://example.com/'], 2, /--url is for --html/],
    [['--jobs', '2'], 2, /for --jsonl/],
    [['--csv'], 2, /--csv is for --voices/],
    [['--voices', '--csv', '--jsonl'], 2, /exclude each other/],
    [['--voices', '--html'], 2, /--html is not for --voices/],
    [['--check', '--voices', 'summary.txt'], 2, /--voices is not for --check/],
    [['--jsonl', '--jobs', '-1'], 2, /--jobs/],
    [['no-such-file.txt'], 1, /no-such-file\.txt: ENOENT/],
    [[folder], 1, /EISDIR/],
    [[pdf], 1, /article\.pdf: it is not a text/],
    [[noise], 1, /noise: it is not a text/],
    [['--jsonl', 'no-such-file.jsonl'], 1, /no-such-file\.jsonl: ENOENT/],
  ])) {
    const result = nutgraf(args);
    assert.match(result.stderr, message);
    assert.doesNotMatch(result.stderr, /at .*\.js:\d/, 'no stack trace');
    assert.deepEqual([result.status, result.stdout], [status, ''], args.join(' '));
  }
  const { stdout, status } = nutgraf(['no-such-file.txt', PASTE]);
  assert.deepEqual([status, stdout], [1, nutgraf([PASTE]).stdout], 'the other files are digested');
});

test('output that cannot be written is told', { skip: process.platform !== 'linux' }, () => {
  for (const args of ['--json tests/golden/one-line/article.txt', '--jsonl']) {
    const { stderr, status } = spawnSync('bash', ['-c', `echo '{"text":"A mill burned."}' | "${process.execPath}" bin/nutgraf.js ${args} > /dev/full`], { cwd: ROOT, encoding: 'utf8' });
    assert.match(stderr, /the output could not be written: .*ENOSPC/);
    assert.equal(status, 1);
  }
});

test('a reader that stops early is no error', () => {
  const line = JSON.stringify({ id: 1, text: 'A text. And more.' });
  const { stdout, stderr, status } = spawnSync('bash', ['-c', `yes '${line}' | head -n 20000 | "${process.execPath}" bin/nutgraf.js --jsonl | head -n 1; exit \${PIPESTATUS[2]}`], { cwd: ROOT, encoding: 'utf8' });
  assert.deepEqual([JSON.parse(stdout).id, stderr, status], [1, '', 0]);
});
