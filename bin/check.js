//! `--check`: a summary against its article, in plain words.

/** @typedef {import('../pkg/nutgraf.js').Check} Check */
/** @typedef {import('../pkg/nutgraf.js').Flag} Flag */
/** @typedef {import('../pkg/nutgraf.js').CheckOptions} CheckOptions */
/** @typedef {Flag['sure']} Strength */

/** From the least to the most trusted. @type {Strength[]} */
export const STRENGTHS = ['weak', 'medium', 'strong'];

/** What a flag says; “…” is what the article has instead. @type {Record<import('../pkg/nutgraf.js').FlagKind, string>} */
const REASONS = {
  name: 'this name is not in the article',
  'name-part': 'this part of the name is not in the article',
  'name-mix': 'these words never stand together in the article',
  spelling: 'the article spells it otherwise',
  'name-slot': 'the article has another name here',
  number: 'this number is not in the article',
  'number-unit': 'the article has this number in another unit',
  'number-slot': 'the article has another number here',
  'number-of': 'the article has another number for this',
  'number-elsewhere': 'the article has this number about something else',
  date: 'this day or month is not in the article',
  'date-slot': 'the article has another date here',
  'quotation-changed': 'the article has other words',
  quotation: 'these words do not stand so in the article',
  'quotation-short': 'the article does not use these words',
  'quotation-joined': 'the article has these words in several places',
  speaker: 'in the article somebody else says this',
  opposite: 'the article has the opposite here',
  negation: 'the article’s sentence has no negation here',
  pronoun: 'the article never uses this pronoun',
  list: 'the article names none of these',
  'no-source': 'no sentence of the article carries this',
  'word-slot': 'the article has another word here',
  word: 'the article does not use this word',
};

const VERDICTS = { carried: 'carried', partly: 'in part', 'not-found': 'no source' };

/** Whether a check has a flag of this strength or a stronger one. @param {Check} check @param {Strength | undefined} least */
export function fails({ counts }, least) {
  return least !== undefined && STRENGTHS.slice(STRENGTHS.indexOf(least)).some((strength) => counts[strength] > 0);
}

/** The check in words: what to look at, then each sentence with its flags and its sources. @param {Check} check */
export function checkInWords({ sentences, counts, unchecked }) {
  const found = counts.strong + counts.medium;
  const head = found > 0
    ? `${found} ${found === 1 ? 'place' : 'places'} to look at: the article does not have them, or has something else`
    : 'Nothing found that the article lacks. This does not make the summary right.';
  const verdicts = `${counts.carried} carried, ${counts.partly} in part, ${counts.notFound} without a source`;
  const scope = ['meaning, cause and effect, what is left out', ...unchecked.map((what) => what.replace('-', ' '))];
  const body = sentences.map(({ text, verdict, flags, sources }) => {
    const shown = flags.filter(({ sure }) => sure !== 'weak');
    const mark = shown.length > 0 ? 'look here' : VERDICTS[verdict];
    return [`[${mark}] ${line(text)}`, ...shown.map(reason), ...sources.map((source) => `    < ${line(source.text)}`)].join('\n');
  });
  return [`${head}\n${verdicts}\nNot checked: ${scope.join(', ')}`, ...body].join('\n\n');
}

/** @param {Flag} flag */
function reason({ text, kind, sure, article }) {
  return `    ${sure === 'strong' ? '!' : '?'} “${line(text)}”: ${REASONS[kind]}${article ? `: “${line(article.text)}”` : ''}`;
}

/** @param {string} text on one line */
function line(text) {
  return text.replace(/\s+/g, ' ');
}
