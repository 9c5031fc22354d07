//! A long text of prose that never says the same thing twice, so that nothing of it is boilerplate.

const WHO = ['The council', 'A farmer', 'The mayor', 'An engineer', 'The ferry company', 'A teacher', 'The court'];
const DID = ['opened', 'measured', 'sold', 'refused', 'repaired', 'praised', 'closed', 'counted', 'flooded', 'lent', 'moved'];
const WHAT = ['the harbour wall', 'two old mills', 'a field of barley', 'the night train', 'its own archive', 'a school roof', 'the northern road', 'the fish market', 'a stone bridge', 'three lighthouses', 'the town clock', 'a cider press', 'the ice rink'];
const WHEN = ['on Monday', 'in spring', 'before the vote', 'after the storm', 'for the first time'];

/** @param {number} paragraphs of three sentences, some 180 characters each @returns {string} */
export function longText(paragraphs) {
  const paragraph = (/** @type {number} */ i) => [3 * i, 3 * i + 1, 3 * i + 2].map(sentence).join(' ');
  return Array.from({ length: paragraphs }, (_, i) => paragraph(i)).join('\n\n');
}

/** The lists' lengths have no factor in common: their words meet again only after 5,005 sentences. @param {number} i */
function sentence(i) {
  const words = [WHO, DID, WHAT, WHEN].map((list) => list[i % list.length]);
  return `${words.join(' ')}, at a cost of ${i} crowns.`;
}
