//! Not all that stands in quotation marks is a quotation: scare quotes, titles of works, names of things.

use crate::chars::script::is_unspaced;
use crate::quote::Quote;
use crate::quote::grammar::evidence::Rule;
use crate::span::Span;

/// Fewer words are a scare quote, whoever says them.
const LEAST_WORDS: usize = 4;
/// Fewer words in single marks are one, if nobody says them.
const LEAST_SINGLE_WORDS: usize = 5;
/// Fewer words without a capital and a stop are a fragment, if nobody says them.
const LEAST_UNSAID_WORDS: usize = 6;
/// Fewer words inside a sentence are a fragment, if no cue reports them.
const LEAST_UNCUED_WORDS: usize = 5;
/// As many words as a fragment has at most that is left out when its speaker is only inferred.
const MOST_INFERRED_WORDS: usize = 7;
/// As many words as a title of a work has at most.
const LONGEST_TITLE_WORDS: usize = 9;
/// As many letters as a word has that a title writes with a capital.
const LONG_WORD_LETTERS: usize = 4;

/// Whether a quote is one that somebody says. `rule` is what its speaker was found by; where speakers can't be found
/// (`has_words` is false), that nobody is named says nothing.
pub(crate) fn is_quotation(text: &str, quote: &Quote, rule: Option<Rule>, has_words: bool) -> bool {
    let words = count_words(text, &quote.parts, LONGEST_TITLE_WORDS + 1);
    if words < LEAST_WORDS || is_title_of_work(text, quote, words, rule) {
        return false;
    }
    !has_words || !is_fragment(quote.span().of(text), words, rule, quote.mark)
}

/// Whether a quote reads like “The Long Way Home”, and no cue right beside it says otherwise.
fn is_title_of_work(text: &str, quote: &Quote, words: usize, rule: Option<Rule>) -> bool {
    let weak = rule.is_none_or(|rule| rule >= Rule::AfterQuote);
    weak && words <= LONGEST_TITLE_WORDS
        && !quote.span().of(text).ends_with(['!', '?'])
        && quote.span().of(text).contains(char::is_lowercase)
        && is_title(text, &quote.parts)
}

/// Whether a few words are too much of a fragment to be shown without a cue.
fn is_fragment(body: &str, words: usize, rule: Option<Rule>, mark: Option<char>) -> bool {
    let stop = body.ends_with(['.', '!', '?']);
    let capital = body.starts_with(char::is_uppercase);
    let lower = body.starts_with(char::is_lowercase);
    let uncued = words < LEAST_UNCUED_WORDS && rule.is_none_or(|rule| rule >= Rule::Sentence);
    let inferred = words <= MOST_INFERRED_WORDS && rule.is_none_or(|rule| rule >= Rule::GoesOn);
    let single = rule.is_none() && mark == Some('\'') && words < LEAST_SINGLE_WORDS;
    let unsaid = rule.is_none() && words < LEAST_UNSAID_WORDS && !stop && !body.ends_with(',') && !capital;
    single || unsaid || (uncued || inferred) && lower && !stop
}

/// TokenTable as a reader counts them, `most` at most in each part: "Tae-yul" and "don't" are one each; two characters are one
/// where no spaces are written.
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
