//! Not all that stands in quotation marks is a quotation: scare quotes, titles of works, names of things.

use crate::quote::Quote;
use crate::quote::evidence::Rule;
use crate::span::Span;

/// Fewer words are a scare quote, whoever says them.
const LEAST_WORDS: usize = 4;
/// Fewer words in single marks are one, if nobody says them.
const LEAST_SINGLE_WORDS: usize = 5;
/// Fewer words without a capital and a stop are a fragment, if nobody says them.
const LEAST_UNSAID_WORDS: usize = 6;
/// As many words as a fragment has at most that is left out when its speaker is only inferred.
const MOST_INFERRED_WORDS: usize = 7;
/// As many words as a title of a work has at most.
const LONGEST_TITLE_WORDS: usize = 9;

/// Whether a quote is one that somebody says; `rule` is what its speaker was found by.
pub(super) fn is_quotation(text: &str, quote: &Quote, rule: Option<Rule>) -> bool {
    let words: usize = quote.parts.iter().map(|part| count_words(part.of(text))).sum();
    let body = quote.span().of(text);
    let stop = body.ends_with(['.', '!', '?']);
    let capital = body.starts_with(char::is_uppercase);
    let inferred = rule.is_none_or(|rule| rule >= Rule::GoesOn);
    let too_short = words < LEAST_WORDS || rule.is_none() && quote.mark == Some('\'') && words < LEAST_SINGLE_WORDS;
    let weak = rule.is_none_or(|rule| rule >= Rule::AfterQuote);
    let title = weak && words <= LONGEST_TITLE_WORDS && !body.ends_with(['!', '?']) && is_title(text, &quote.parts);
    let fragment = inferred && words <= MOST_INFERRED_WORDS && body.starts_with(char::is_lowercase) && !stop;
    let unsaid = rule.is_none() && words < LEAST_UNSAID_WORDS && !stop && !body.ends_with(',') && !capital;
    !(too_short || title || fragment || unsaid)
}

/// Words as a reader counts them: "Tae-yul" and "don't" are one each.
pub(super) fn count_words(text: &str) -> usize {
    words(text).count()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '/'))
        .filter(|word| word.contains(char::is_alphanumeric))
}

/// Whether all longer words have a capital, as in “The Long Way Home”.
fn is_title(text: &str, parts: &[Span]) -> bool {
    let words = parts
        .iter()
        .flat_map(|part| words(part.of(text)))
        .map(|word| word.trim_start_matches(|c: char| !c.is_alphanumeric()));
    let mut long = words
        .filter(|word| word.starts_with(char::is_alphabetic))
        .filter(|word| {
            word.starts_with(char::is_uppercase) || word.chars().filter(|c| c.is_alphanumeric()).nth(3).is_some()
        })
        .peekable();
    long.peek().is_some() && long.all(|word| word.starts_with(char::is_uppercase))
}
