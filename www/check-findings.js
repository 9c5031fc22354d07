//! What a check finds, in words: what to look at, why, and what was and was not checked. No DOM.
//!
//! A finding is one thing to look at in a sentence: flags of one kind that stand together, or that no source was found.

/** @typedef {import('../pkg/nutgraf.js').Check} Check */
/** @typedef {import('../pkg/nutgraf.js').CheckedSentence} CheckedSentence */
/** @typedef {import('../pkg/nutgraf.js').Flag} Flag */
/** @typedef {import('./check-words.js').CheckWords} CheckWords */
/** @typedef {import('./check-words.js').Key} Key */
/**
 * @typedef {object} Finding
 * @property {Flag['kind']} kind
 * @property {Flag['sure']} sure
 * @property {Flag[]} flags none for a sentence without a source
 * @property {string} key the same for the same words in the same sentence, also after the texts were edited elsewhere
 */

/** Maximum UTF-16 code units of the summary's words in a reason: they stand above it in full. */
const MAX_TEXT = 80;

/** What a flag says, without and with the article's words. @type {Record<Flag['kind'], Key | [Key, Key]>} */
const REASONS = {
  name: 'isNotThere',
  'name-part': 'isDifferent',
  'name-mix': 'isApart',
  spelling: ['isDifferent', 'isSpelt'],
  'name-slot': ['isDifferent', 'isInstead'],
  number: 'isNotThere',
  'number-unit': 'hasOtherUnit',
  'number-slot': ['isDifferent', 'isInstead'],
  'number-of': ['isDifferent', 'isInstead'],
  'number-elsewhere': 'isElsewhere',
  date: 'isNotThere',
  'date-slot': ['isDifferent', 'isInstead'],
  'quotation-changed': ['isDifferent', 'hasOtherWords'],
  quotation: 'isDifferent',
  'quotation-short': 'isNotThere',
  'quotation-joined': 'isApart',
  speaker: ['isSaidBySomebodyElse', 'isSaidByOther'],
  opposite: ['isDifferent', 'isInstead'],
  negation: 'isNegated',
  pronoun: 'isNotThere',
  list: 'namesNone',
  'no-source': 'notFound',
  'word-slot': ['isDifferent', 'isInstead'],
  word: 'isNotThere',
};

/** What is compared where the language has what it takes, by the engine's name of it. @type {Record<import('../pkg/nutgraf.js').Unchecked, Key>} */
const UNCHECKED = { names: 'names', dates: 'dates', 'number-words': 'numberWords', speakers: 'speakers', opposites: 'opposites', words: 'words' };

/** What to look at in a sentence, in the order of the summary. @param {CheckedSentence} sentence @returns {Finding[]} */
export function findingsOf({ text, verdict, flags }) {
  /** @type {Finding[]} */
  const found = [];
  for (const flag of flags) {
    if (flag.kind === 'no-source') continue; // the verdict says it
    const last = found.at(-1);
    if (last && last.kind === flag.kind && last.sure === flag.sure && !flag.article && !last.flags[0]?.article) last.flags.push(flag);
    else found.push({ kind: flag.kind, sure: flag.sure, flags: [flag], key: '' });
  }
  if (verdict === 'not-found' && !found.some(({ sure }) => sure === 'strong')) found.push({ kind: 'no-source', sure: 'medium', flags: [], key: '' });
  for (const finding of found) finding.key = JSON.stringify([finding.kind, finding.flags.map((flag) => flag.text), text]);
  return found;
}

/** Why a finding is to be looked at. @param {Finding} finding @param {CheckWords} words @returns {string} */
export function reasonOf({ kind, flags }, words) {
  const [first] = flags;
  if (!first) return words.t('notFound');
  const reasons = REASONS[kind];
  const text = words.list(flags.map((flag) => words.quoted(shortened(flag.text))));
  if (typeof reasons === 'string') return words.t(reasons, { text });
  const [without, withArticle] = reasons;
  if (!first.article) return words.t(without, { text });
  const article = kind === 'speaker' ? first.article.text.replace(/\s+/g, ' ') : words.quoted(first.article.text);
  return words.t(withArticle, { text, article });
}

/** What is most important of a check. @param {Check} check @param {Set<string>} right the keys of findings that the reader marked as right @param {CheckWords} words */
export function headlineOf({ sentences }, right, words) {
  const open = sentences.flatMap(findingsOf).filter(({ key }) => !right.has(key));
  const sourceless = open.filter(({ kind }) => kind === 'no-source').length;
  const strong = open.filter(({ sure }) => sure === 'strong').length;
  const medium = open.filter(({ sure }) => sure === 'medium').length - sourceless;
  const parts = [
    strong > 0 && words.t('lacking', { n: strong }),
    medium > 0 && words.t('doubtful', { n: medium }),
    sourceless > 0 && words.t('sourceless', { n: sourceless }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? words.list(parts) : words.t('nothingFound');
}

/** How many sentences are carried, and how many findings were marked as right. @param {Check} check @param {Set<string>} right @param {CheckWords} words */
export function tallyOf({ sentences, counts }, right, words) {
  const marked = sentences.flatMap(findingsOf).filter(({ key }) => right.has(key)).length;
  const tally = words.t('tally', { carried: counts.carried, partly: counts.partly });
  return marked > 0 ? `${tally} ${words.t('markedTally', { n: marked })}` : tally;
}

/** What was compared, and what was not. @param {Check} check @param {CheckWords} words */
export function scopeOf({ unchecked }, words) {
  const isOther = unchecked.includes('words');
  const able = /** @type {(keyof typeof UNCHECKED)[]} */ (Object.keys(UNCHECKED)).filter((what) => !unchecked.includes(what));
  const compared = isOther ? [] : able.filter((what) => what !== 'words').map((what) => UNCHECKED[what]);
  const checked = /** @type {Key[]} */ (['figures', 'quotations', ...compared]).map((key) => words.t(key));
  const not = [words.t('never'), ...unchecked.map((what) => words.t(UNCHECKED[what]))];
  return {
    checked: words.t('checked', { what: words.list(checked) }),
    notChecked: words.t('notChecked', { what: words.list(not) }),
    notice: isOther ? words.t('otherLanguage') : '',
  };
}

/** @param {string} text */
function shortened(text) {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT).trimEnd()}…` : text;
}
