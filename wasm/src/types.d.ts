/** A text and its blocks. Offsets are UTF-16 code units into `text`. Without `blocks` the text is read as pasted. */
export interface Source {
  text: string;
  blocks?: Block[];
  /** The language that the page declares, as a BCP 47 tag. */
  lang?: string;
  /** The title that the page declares: the block that holds it is the headline. */
  title?: string;
}

/** A paragraph, a heading, a list item …, without white space at its edges. Blocks are in order and do not overlap. */
export interface Block {
  start: number;
  end: number;
  /** Default "paragraph". */
  kind?: BlockKind;
  markup?: Markup;
}

export type BlockKind =
  | "headline" | "heading" | "paragraph" | "list-item" | "quotation" | "caption" | "byline" | "dateline" | "metadata" | "other";

/** What a page's markup says of a block beyond its kind. */
export interface Markup {
  /** The share of its characters that stand in links, 0 to 1. */
  linkShare?: number;
  /** Whether nearly all of it is bold. */
  isBold?: boolean;
  /** Whether it stands in a `p`, and in no smaller block. */
  isParagraph?: boolean;
  /** Whether it stands inside a `figure`. */
  inFigure?: boolean;
  /** Whether an element around it holds boilerplate, by its name, class, id, role or `itemprop`. */
  inBoilerplate?: boolean;
  /** Whether an element around it holds the article's text, by its class, id, role or `itemprop`. */
  inArticle?: boolean;
}

/** An unknown key, or a value of the wrong type or out of its range, is refused with an error that names it. */
export interface DigestOptions {
  /** How many sentences at most, 1 to 50. Default 3. */
  sentences?: number;
  /** Instead of `sentences`: whole sentences up to about this many words, at least one sentence. 1 to 5,000. */
  words?: number;
  /** How many key quotes at most, 0 to 50. Default 4. */
  quotes?: number;
  /** How many keywords at most, 0 to 50. Default 8. */
  keywords?: number;
  /** The text's language as a BCP 47 tag. Default: found from the text. */
  lang?: string;
  /** Words that the summary should lean towards. */
  focus?: string;
  /** Whether boilerplate is left out. Default true; false keeps every block. */
  clean?: boolean;
  /** Places in the text that are never left out: a block that overlaps one stays, and is ranked as prose. A `Removal` is such a place. */
  keep?: { start: number; end: number }[];
  /** Whether the digest holds every sentence's score. Default false. */
  scores?: boolean;
}

/** What a reader needs to know of an article: plain data that survives `structuredClone` and JSON. */
export interface Digest {
  /** The language whose rules were used; "und" when it is none that we know, or its file was not there. */
  lang: string;
  /** The text's language, where its file was not there: the digest was made by the neutral rules. */
  missingLanguage?: string;
  /** The headline, if the text has one. */
  title?: Piece;
  /** In the order of the article. */
  summary: SummarySentence[];
  /** Best first. */
  quotes: KeyQuote[];
  /** Who is quoted how much, by words, most first. All quotations of the article count, however many `quotes` asks for; with `quotes: 0` it is empty. */
  voices: Voice[];
  /** Best first. */
  keywords: Keyword[];
  /** The words of `focus` that the article does not have: they changed nothing. Absent when there are none. */
  unmatchedFocus?: string[];
  /** What was left out as boilerplate, in the order of the text, and what `keep` gave back. */
  removed: Removal[];
  /**
   * Why there is no summary, if there is none: the text is one web address, a site's menu, a list of links or lines without a
   * sentence, code, or has no sentence at all.
   */
  empty?: "link" | "menu" | "list" | "code" | "short";
  /** Every sentence of the article, in order. Absent unless asked for. */
  scores?: ScoredSentence[];
  stats: Stats;
}

/** A piece of the text: `text` equals `source.text.slice(start, end)`. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

export interface ScoredSentence {
  start: number;
  end: number;
  /** Its TextRank score, 0 to 1; those of all sentences sum to 1. */
  score: number;
}

export interface SummarySentence extends Piece {
  /** Its TextRank score: the share of its time that the walk over all sentences spends there, 0 to 1. */
  score: number;
  /** Its place in the order of choice, from 1: a shorter summary is the sentences of the first ranks, and needs no new digest. */
  rank: number;
  /** How many words it has. */
  words: number;
  /** Those of the digest's keywords that it holds, best first. */
  keywords: string[];
}

/** A quotation without its marks. */
export interface KeyQuote extends Piece {
  /** How key it is, 0 to 1. */
  score: number;
  /** Its pieces, where a cue ("…," he said, "…") or a paragraph's end splits it; absent when there is one. */
  parts?: Piece[];
  /** Absent rather than guessed. */
  speaker?: Speaker;
  /** The words that report the speech: "said", "according to". */
  cue?: Piece;
  /** The sentence or sentences that it stands in. */
  sentence: Piece;
  /** Present if it is only part of a sentence, or very short. Never first if a whole sentence is there. */
  fragment?: true;
}

export interface Voice {
  /** The fullest mention of the name in the article, without title; empty for all quotations without a speaker, which are one voice, the last. */
  name: string;
  /** The title or office, as the article gives it beside the name. */
  title?: string;
  /** How many quotations. */
  quotes: number;
  /** How many words they have. */
  words: number;
}

export interface Speaker {
  /** The fullest mention in the article, without title. */
  name: string;
  /** The title or office, as the article gives it beside the name. */
  title?: string;
  /** How the speaker was found: named by a cue or a label beside the quote, or inferred from a pronoun or from who has the floor. */
  by: "cue" | "label" | "pronoun" | "running";
  /** Where the mention beside the quote stands. */
  start: number;
  end: number;
}

export interface Keyword {
  text: string;
  /** How central it is, 0 to 1, the best keyword 1. */
  score: number;
}

export interface Removal extends Piece {
  /** Why it was left out. */
  rule: RemovalRule;
  /** Present if `keep` gave it back: it is part of the article. */
  kept?: true;
}

/** Stable names; more may be added. */
export type RemovalRule =
  | "advertisement" | "app" | "author-note" | "byline" | "caption" | "comments" | "cookie-notice" | "copyright"
  | "count" | "credit" | "date" | "follow" | "log-in" | "media" | "menu" | "page-notice" | "prompt" | "related"
  | "share-button" | "subscribe" | "topics" | "address" | "link-list" | "link" | "breadcrumb" | "side-list"
  | "before-article" | "after-article" | "apart" | "duplicate" | "repeated";

export interface Stats {
  /** Words in the article's sentences. */
  words: number;
  /** Sentences in the article. */
  sentences: number;
  /** Words in the summary. */
  summaryWords: number;
  /** Seconds that reading the whole article takes, at 238 words a minute. */
  readingSeconds: number;
}

/** How a summary is compared with its article. An unknown key or a value of the wrong type is refused. */
export interface CheckOptions {
  /** The article's language as a BCP 47 tag. Default: found from the text. */
  lang?: string;
  /** Whether boilerplate of the article is left out first. Default true. */
  clean?: boolean;
  /** Places in the article that are never left out. */
  keep?: { start: number; end: number }[];
}

/**
 * A summary against its article, without a model: plain data that survives `structuredClone` and JSON. It says "this is not in
 * the article", never "this is false". Meaning, cause and effect, and what a summary leaves out are not compared.
 */
export interface Check {
  /** The language whose rules were used; "und" when it is none that we know. */
  lang: string;
  /** The sentences of the summary, in order; none for an empty summary. */
  sentences: CheckedSentence[];
  /** How many flags of each strength and sentences of each verdict there are. */
  counts: CheckCounts;
  /** What else could not be compared in this language or in these texts. */
  unchecked: Unchecked[];
}

export interface CheckCounts {
  strong: number;
  medium: number;
  weak: number;
  carried: number;
  partly: number;
  notFound: number;
}

/** A sentence of the summary: `text` equals `summary.slice(start, end)`. */
export interface CheckedSentence extends Piece {
  /** How much of its content the article has: most, some, or next to nothing. */
  verdict: "carried" | "partly" | "not-found";
  /** How likely the article does not carry it, 0 to 1: to order sentences for a reader. It proves nothing. */
  score: number;
  /** The one to three sentences of the article that carry most of it, best first; none if no word of it is there. */
  sources: Piece[];
  /** In the order of the summary. */
  flags: Flag[];
}

/** A place in the summary that the article does not bear out. */
export interface Flag extends Piece {
  kind: FlagKind;
  /** "strong": what it says was literally right in nearly all that were read; "medium": worth a look; "weak": for those who ask. */
  sure: "strong" | "medium" | "weak";
  /** What the article has instead: the number in the same place, the words of the quotation, the speaker. */
  article?: Piece;
}

export type FlagKind =
  | "name" | "name-part" | "name-mix" | "spelling" | "name-slot" | "number" | "number-unit" | "number-slot"
  | "number-of" | "number-elsewhere" | "date" | "date-slot" | "quotation-changed" | "quotation"
  | "quotation-short" | "quotation-joined" | "speaker" | "opposite" | "negation" | "pronoun"
  | "list" | "no-source" | "word-slot" | "word";

export type Unchecked =
  | "names" | "dates" | "number-words" | "speakers" | "opposites" | "words";

/** What `digest` and `check` throw. */
export interface NutgrafError extends Error {
  name: "NutgrafError";
  code: "unknown-option" | "option-type" | "option-range" | "source-type" | "block-span" | "text-too-long" | "language-file";
}
