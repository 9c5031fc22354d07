//! A closing mark whose opening one is missing, with a cue behind it: "The road is closed”, said Ana Ruiz."

use crate::chars::{lower, words};
use crate::lang::{Language, Roles};
use crate::quote::find::marks;
use crate::span::Span;

/// Maximum words of several sentences that one missing mark leads (set by hand).
const MOST_WORDS: usize = 60;
/// Maximum words from a cue to its subject: "said on Friday | the mayor" (set by hand).
const MOST_BEFORE_SUBJECT: usize = 6;
/// Maximum auxiliaries before a cue: "ha | dichiarato".
const MOST_AUXILIARIES: usize = 2;

/// Where the quotation begins that the first mark of a block closes at `mark`: at the start of the block, or of the sentence
/// where a cue stands in one before.
pub(crate) fn start(text: &str, block: Span, mark: Span, language: &Language) -> Option<usize> {
    let before = &text[block.start..mark.start];
    let is_cue = |(_, word): (usize, &str)| {
        word.starts_with(char::is_lowercase) && language.roles(&lower(word)).intersects(Roles::UNAMBIGUOUS_CUE)
    };
    if before.contains(|c| marks::is_quotation_mark(c) && !matches!(c, '’' | '\''))
        || !leads_cue(&text[mark.end..block.end], language)
    {
        return None;
    }
    let whole = before.split_whitespace().nth(MOST_WORDS).is_none() && !words(before).any(is_cue);
    let from = if whole { 0 } else { last_sentence(before) };
    let said = before[from..].trim_start();
    let is_told = words(said).any(is_cue);
    (said.starts_with(char::is_uppercase) && !is_told).then_some(mark.start - said.len())
}

/// Where the last sentence begins.
fn last_sentence(text: &str) -> usize {
    let mut start = 0;
    for (at, stop) in text.match_indices(['.', '!', '?', '…']) {
        let behind = &text[at + stop.len()..];
        if behind.starts_with(char::is_whitespace) && behind.trim_start().starts_with(char::is_uppercase) {
            start = at + stop.len();
        }
    }
    start
}

/// Whether a cue and a name or title open the text behind a mark: ", said Ana Ruiz", " — powiedział burmistrz". A pronoun is
/// too little.
fn leads_cue(text: &str, language: &Language) -> bool {
    let clause = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '—' | '–' | '-' | '―'));
    let length = clause.find(['.', ';', ':', '!', '?']).unwrap_or(clause.len());
    let roles = |word: &str| language.roles(&lower(word));
    let mut ahead = words(&clause[..length]).map(|(_, word)| word).peekable();
    for _ in 0..MOST_AUXILIARIES {
        ahead.next_if(|word| roles(word).intersects(Roles::AUXILIARY) && !roles(word).intersects(Roles::CUE));
    }
    let Some(first) = ahead.next() else { return false };
    let is_subject = |word: &str| word.starts_with(char::is_uppercase) || roles(word).intersects(Roles::TITLE);
    let is_cue = |word: &str| word.starts_with(char::is_lowercase) && roles(word).intersects(Roles::UNAMBIGUOUS_CUE);
    if is_cue(first) {
        return ahead.take(MOST_BEFORE_SUBJECT).any(is_subject);
    }
    is_subject(first) && ahead.take(MOST_BEFORE_SUBJECT).any(is_cue)
}
