//! The filter of what is no quotation: scare quotes, titles of works, names of things. All thresholds are set by hand.

use crate::chars::letters::has_lower;
use crate::chars::script::is_unspaced;
use crate::lang::{Language, Part};
use crate::quote::Quote;
use crate::quote::grammar::evidence::Rule;
use crate::span::Span;

/// Minimum words in a quotation; fewer are a scare quote, unless they are a sentence that somebody says.
const LEAST_WORDS: usize = 4;
/// Minimum words in single marks without a speaker.
const LEAST_SINGLE_WORDS: usize = 5;
/// Minimum words without a speaker, a capital and a stop.
const LEAST_UNSAID_WORDS: usize = 6;
/// Minimum words inside a sentence without a cue.
const LEAST_UNCUED_WORDS: usize = 5;
/// Maximum words in a fragment that is left out when its speaker is only inferred.
const MOST_INFERRED_WORDS: usize = 7;
/// Maximum words of what has no punctuation inside and is the name of a thing if nobody says it, where no spaces are written.
const MOST_NAMED_WORDS: usize = 9;
/// Maximum words in a title of a work.
const LONGEST_TITLE_WORDS: usize = 12;
/// Minimum letters in a word that a title writes with a capital.
const LONG_WORD_LETTERS: usize = 4;

/// Whether a quote is one that somebody says. `rule` is what its speaker was found by; where speakers can't be found
/// (`has_words` is false), that nobody is named says nothing.
pub(crate) fn is_quotation(
    text: &str,
    quote: &Quote,
    rule: Option<Rule>,
    around: Around,
    has_words: bool,
    language: &Language,
) -> bool {
    let words = count_words(text, &quote.parts, LONGEST_TITLE_WORDS + 1);
    if words < LEAST_WORDS && !(words > 0 && around.sentence && rule.is_some_and(|rule| is_told(rule, around)))
        || around.imagined
        || around.noted && rule.is_none_or(|rule| rule > Rule::According)
        || !(around.led && quote.span().of(text).ends_with('.')) && is_title_of_work(text, quote, words, rule)
        || is_name_of_thing(text, quote, words, rule, around)
    {
        return false;
    }
    // 「緑の里」の会: a noun in its marks.
    let body = quote.span().of(text);
    let kana = body.contains(|c: char| matches!(c, '\u{3041}'..='\u{30ff}'));
    if has_words && kana && rule.is_none() && !around.joined && !is_sentence(body, language) {
        return false;
    }
    !has_words || !is_fragment(quote.span().of(text), words, rule, quote.mark)
}

/// Whether a quotation is so short that it is one only if somebody says it.
pub(crate) fn is_short(text: &str, quote: &Quote) -> bool {
    count_words(text, &quote.parts, LEAST_WORDS) < LEAST_WORDS
}

/// Whether a cue right beside a quotation says whose it is.
fn is_told(rule: Rule, around: Around) -> bool {
    matches!(rule, Rule::Inverted | Rule::AfterQuote) || rule == Rule::BeforeQuote && around.led
}

/// The words around a quotation.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Around {
    /// Whether they make it the name of a thing: "titled “…”", "the “…” brochure".
    pub named: bool,
    /// Whether they make it surely the title of a work: "the headline “…”", "my “…” post".
    pub titled: bool,
    /// Whether nobody is told to have said it: "as if to say “…”".
    pub imagined: bool,
    /// Whether they are a note in brackets, which no article is made of.
    pub noted: bool,
    /// Whether a cue and a colon introduce it.
    pub led: bool,
    /// Whether it stands in its marks as a sentence does: with a capital, and a stop or a comma inside them or right behind.
    /// English papers put few words in marks that say little: “Safety,” he said.
    pub sentence: bool,
    /// Whether it follows a word of its sentence, in a language without a grammar.
    pub inside: bool,
    /// Whether a word that joins speech to its verb stands right behind it: 「…」と.
    pub joined: bool,
}

/// Whether a quote is the name of a brochure, a paper, a meeting.
fn is_name_of_thing(text: &str, quote: &Quote, words: usize, rule: Option<Rule>, around: Around) -> bool {
    let body = quote.span().of(text);
    let beside = rule.is_some_and(|rule| rule <= Rule::According);
    let short = words <= LONGEST_TITLE_WORDS && !body.ends_with(['.', '!', '?']);
    let opens = body.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let clause = body.contains([',', '.', '!', '?', '…', ';']);
    if around.inside && rule.is_none() && opens && words <= MOST_NAMED_WORDS && !clause {
        return true; // фонд «За чистую реку»
    }
    let long = is_title(text, &quote.parts) && !body.ends_with(['.', '!', '?']);
    if around.titled && (words <= LONGEST_TITLE_WORDS || long) {
        return true;
    }
    around.named && !beside && opens && (short || !body.ends_with(['.', '!', '?']))
}

/// Whether a quote reads like “The Long Way Home”, and no cue right beside it says otherwise.
fn is_title_of_work(text: &str, quote: &Quote, words: usize, rule: Option<Rule>) -> bool {
    let weak = rule.is_none_or(|rule| rule >= Rule::AfterQuote);
    weak && words <= LONGEST_TITLE_WORDS
        && !quote.span().of(text).ends_with(['!', '?'])
        && has_lower(quote.span().of(text))
        && is_title(text, &quote.parts)
}

/// Whether words in kana are a sentence: one that ends in a verb, an adjective, a particle or a mark, or that marks divide.
fn is_sentence(body: &str, language: &Language) -> bool {
    const ENDS: &[char] = &['…', '。', '！', '？', '!', '?', '～', 'ー'];
    let inside = ['。', '！', '？'];
    let bare = body.trim_end_matches(['）', ')', '」', '』', '”']);
    bare.ends_with(ENDS) || language.ends_in(bare, Part::SentenceEnd) || body.contains(inside)
}

/// Whether a few words are too much of a fragment to be shown without a cue.
fn is_fragment(body: &str, words: usize, rule: Option<Rule>, mark: Option<char>) -> bool {
    let unspaced = body.starts_with(is_unspaced);
    let inner = ['。', '、', '，', '！', '？', '；', '.', '!', '?', ',', '…'];
    let kana = body.contains(|c: char| matches!(c, '\u{3041}'..='\u{30ff}'));
    if unspaced && !kana && rule.is_none() && words <= MOST_NAMED_WORDS && !body.contains(inner) {
        return true;
    }
    let stop = body.ends_with(['.', '!', '?']);
    let capital = body.starts_with(char::is_uppercase);
    let lower = body.starts_with(char::is_lowercase);
    let uncued = words < LEAST_UNCUED_WORDS && rule.is_none_or(|rule| rule >= Rule::Sentence);
    let inferred = words <= MOST_INFERRED_WORDS && rule.is_none_or(|rule| rule >= Rule::GoesOn);
    let single = rule.is_none() && mark == Some('\'') && words < LEAST_SINGLE_WORDS;
    let unsaid = rule.is_none() && words < LEAST_UNSAID_WORDS && !stop && !body.ends_with(',') && !capital;
    single || unsaid || (uncued || inferred) && lower && !stop
}

/// The number of words, at most `most` for each part. "Tae-yul" and "don't" are one each; without spaces, two characters
/// are one.
pub(crate) fn count_words(text: &str, parts: &[Span], most: usize) -> usize {
    parts.iter().map(|part| count(part.of(text), most)).sum()
}

fn count(text: &str, most: usize) -> usize {
    let (mut words, mut unspaced, mut inside) = (0, 0, false);
    for c in text.chars() {
        unspaced += usize::from(!c.is_ascii() && is_unspaced(c));
        if c.is_alphanumeric() {
            words += usize::from(!inside);
            inside = true;
        } else if parts_words(c) {
            inside = false;
        }
        if words + unspaced / 2 >= most {
            return most;
        }
    }
    words + unspaced / 2
}

fn parts_words(c: char) -> bool {
    c.is_whitespace() || matches!(c, '—' | '–' | '/')
}

/// Whether all longer words have a capital, as in “The Long Way Home”.
fn is_title(text: &str, parts: &[Span]) -> bool {
    let mut has_capitals = false;
    for part in parts {
        let (mut letters, mut is_lower) = (0, false);
        for c in part.of(text).chars() {
            if c.is_alphanumeric() {
                letters += 1;
                if letters == 1 {
                    has_capitals |= c.is_uppercase();
                    is_lower = c.is_alphabetic() && !c.is_uppercase();
                }
            } else if parts_words(c) {
                letters = 0;
            }
            if letters == LONG_WORD_LETTERS && is_lower {
                return false;
            }
        }
    }
    has_capitals
}
