//! Texts that no one would write: each shape in any size, as an engine's worst days would bring it.

/** @param {number} n @param {(i: number) => string} make */
const times = (n, make) => Array.from({ length: n }, (_, i) => make(i)).join('');

const SYLLABLES = ['ba', 'dor', 'fen', 'gul', 'har', 'kis', 'lom', 'mer', 'nat', 'pel', 'ros', 'tiv', 'vas', 'wen', 'zor', 'qui'];
/** A name of its own for each number up to 65,536. @param {number} i */
const name = (i) => {
  const letters = [i >> 12, i >> 8, i >> 4, i].map((part) => SYLLABLES[part & 15]).join('');
  return letters[0]?.toUpperCase() + letters.slice(1);
};

/** Every character there is, but surrogates. */
const unicode = () => {
  const points = Array.from({ length: 0x110000 }, (_, point) => point).filter((point) => point < 0xd800 || point > 0xdfff);
  return points.map((point) => String.fromCodePoint(point)).join('');
};

/** How often each is repeated at full size, and what is repeated. @type {Record<string, { most: number, text: (n: number) => string }>} */
export const SHAPES = {
  'equal sentences': { most: 100_000, text: (n) => 'The ferry sank in the fog. '.repeat(n) },
  'a line of ten megabytes': { most: 370_000, text: (n) => times(n, (i) => `${name(i % 65_536)} sank in the fog, and so `) },
  'sentences of one letter': { most: 1_000_000, text: (n) => 'A. '.repeat(n) },
  'quotation marks': { most: 1_000_000, text: (n) => '"'.repeat(n) },
  'opening quotation marks': { most: 1_000_000, text: (n) => '“'.repeat(n) },
  'quotation marks of every kind': { most: 100_000, text: (n) => '“‘«»’”„‹›"\' '.repeat(n) },
  'quotes without an end': { most: 100_000, text: (n) => 'He said: “The ferry sank.\n\n'.repeat(n) },
  'letters under a hundred marks': { most: 10_000, text: (n) => `Z${'\u0317\u0352'.repeat(50)}algo `.repeat(n) },
  'combining marks': { most: 1_000_000, text: (n) => `e${'\u0301'.repeat(n)}` },
  'all of Unicode': { most: 4, text: (n) => unicode().repeat(n) },
  'names that differ': { most: 50_000, text: (n) => times(n, (i) => `“The ferry sank,” said ${name(i)} ${name(65_535 - i)}. `) },
  'names in one run': { most: 100_000, text: (n) => times(n, (i) => `${name(i % 65_536)} `) },
  'digits': { most: 1_000_000, text: (n) => '7'.repeat(n) },
  'numbers with points': { most: 300_000, text: (n) => '1.2.'.repeat(n) },
  'opening brackets': { most: 1_000_000, text: (n) => '('.repeat(n) },
  'brackets in each other': { most: 500_000, text: (n) => '['.repeat(n) + ']'.repeat(n) },
  'blank lines': { most: 500_000, text: (n) => '\n'.repeat(n) },
  'lines of one word': { most: 200_000, text: (n) => times(n, (i) => `${name(i % 65_536)}\n`) },
  'items of a list': { most: 100_000, text: (n) => times(n, (i) => `- ${name(i % 65_536)} sank\n`) },
  'labels of speakers': { most: 100_000, text: (n) => times(n, (i) => `${name(i % 65_536)}: The ferry sank.\n`) },
  'titles': { most: 1_000_000, text: (n) => 'Mr. '.repeat(n) },
  'full stops': { most: 1_000_000, text: (n) => '.'.repeat(n) },
  'spaces': { most: 1_000_000, text: (n) => `The${' '.repeat(n)}ferry` },
  'one word': { most: 1_000_000, text: (n) => 'a'.repeat(n) },
  'capitals': { most: 1_000_000, text: (n) => 'A'.repeat(n) },
  'pronouns': { most: 100_000, text: (n) => '“Yes,” he said. '.repeat(n) },
  'ideographs without a full stop': { most: 500_000, text: (n) => '船が沈'.repeat(n / 3) },
  'hyphens': { most: 500_000, text: (n) => 'x-'.repeat(n) },
  'apostrophes': { most: 500_000, text: (n) => "o'".repeat(n) },
  'addresses': { most: 100_000, text: (n) => 'https://a.b/c?d=e '.repeat(n) },
};
