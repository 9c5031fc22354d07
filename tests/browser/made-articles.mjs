//! Articles made by a grammar: headlines, quotations with and without speakers, boilerplate, lists, odd characters, in several
//! languages. The same seed makes the same articles.

/** Each language's quotation marks, speakers, verbs of saying, sentences and boilerplate. */
const LANGUAGES = {
  en: {
    marks: ['“', '”'], people: ['Mayor Ada Lind', 'Piet Lorne', 'Dr. Ines Okafor', 'the council', 'she'], verbs: ['said', 'told reporters', 'wrote', 'added'],
    said: ['We counted them, and we were surprised', 'Nobody was hurt in the fire', 'A park that never closes is a street'],
    told: ['The ferry sails twice a day from next week, at a cost of $2.5m', 'Engineers found cracks in two of the U.S. cables on 4 March', 'The vote failed, 12 to 9'],
    boilerplate: ['Advertisement', 'Read also: What we know', 'Subscribe to our newsletter', '3 min read', 'Share on Facebook'],
  },
  de: {
    marks: ['„', '“'], people: ['Sabine Leutheusser', 'Bürgermeister Karl Aske', 'die Ministerin', 'er'], verbs: ['sagte', 'erklärte', 'teilte mit'],
    said: ['Wir haben Risse gefunden', 'Das Wetter hat uns geholfen', 'Niemand wurde verletzt'],
    told: ['Die Brücke wird am 3. Mai für elf Wochen gesperrt', 'Der Rat stimmte mit 12 zu 9 Stimmen ab', 'Die Kosten stiegen auf 2,5 Mio. Euro'],
    boilerplate: ['Anzeige', 'Mehr zum Thema', 'Newsletter abonnieren'],
  },
  fr: {
    marks: ['« ', ' »'], people: ['Claire Moulin', 'le maire Jean Aubry', 'la ministre'], verbs: ['a déclaré', 'explique', 'a affirmé'],
    said: ['Nous avons trouvé des fissures', 'Personne n’a été blessé', 'Le marché rouvrira'],
    told: ['Le marché de la ville sera fermé pendant trois semaines', 'Le conseil a voté le budget de 41 000 euros', 'Les travaux commencent lundi'],
    boilerplate: ['Publicité', 'Lire aussi', 'Abonnez-vous'],
  },
  ja: {
    marks: ['「', '」'], people: ['佐藤市長', '鈴木花子さん'], verbs: ['と述べた', 'と話した'],
    said: ['橋に亀裂が見つかった', '誰もけがをしなかった'], told: ['橋は月曜日から閉鎖される。', '市は新しい図書館を建てる。'], boilerplate: ['広告', '関連記事'],
  },
  ar: {
    marks: ['«', '»'], people: ['أحمد سالم', 'وزيرة الصحة'], verbs: ['قال', 'أضاف'],
    said: ['وجدنا شقوقا في الجسر', 'لم يصب أحد'], told: ['سيغلق الجسر يوم الاثنين', 'صوت المجلس على الميزانية'], boilerplate: ['إعلان', 'اقرأ أيضا'],
  },
};

const ODD = ['\u00ad', '\u200b', '\u202e', '👩‍👩‍👧', '\r\n', '\u2028', '\ufffd', '𝒳', '"', '<b>', '\t', 'e\u0301'];

/** Numbers from 0 up to 1 (mulberry32). @param {number} seed */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {number} seed @returns {string} */
export function madeArticle(seed) {
  const next = random(seed);
  const of = (/** @type {readonly string[]} */ list) => list[Math.floor(next() * list.length)] ?? '';
  const language = Object.values(LANGUAGES)[seed % Object.keys(LANGUAGES).length] ?? LANGUAGES.en;
  const { marks: [open = '', close = ''], people, verbs, said, told, boilerplate } = language;
  const quote = () => (next() < 0.5 ? `${open}${of(said)},${close} ${of(verbs)} ${of(people)}.` : `${of(people)} ${of(verbs)}: ${open}${of(said)}.${close}`);
  const sentence = () => (next() < 0.4 ? quote() : `${of(told)} ${Math.floor(next() * 1e4)}.`);
  const block = () => {
    const kind = next();
    if (kind < 0.12) return of(boilerplate);
    if (kind < 0.2) return `- ${of(told)}\n- ${of(said)}`;
    return Array.from({ length: 1 + Math.floor(next() * 5) }, sentence).join(' ');
  };
  const text = [of(told), ...Array.from({ length: 2 + Math.floor(next() * 10) }, block)].join('\n\n');
  const cuts = Array.from({ length: Math.floor(next() * 4) }, () => Math.floor(next() * text.length)).sort((a, b) => b - a);
  // Into the middle of words, and between the halves of no character.
  return cuts.reduce((made, at) => (/[\ud800-\udfff]/.test(made.slice(at - 1, at + 1)) ? made : made.slice(0, at) + of(ODD) + made.slice(at)), text);
}
