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
    if let Some(said) = resumed(before, &text[mark.end..block.end], language).filter(|_| only_closes(mark.of(text))) {
        return Some(mark.start - said);
    }
    if before.contains(|c| marks::is_quotation_mark(c) && !matches!(c, '’' | '\''))
        || !leads_cue(&text[mark.end..block.end], only_closes(mark.of(text)), language)
    {
        return None;
    }
    let last = last_sentence(before);
    let short = before.split_whitespace().nth(MOST_WORDS).is_none();
    let whole = short && !words(before).any(is_cue) && !has_full_name(&before[..last]);
    let from = if whole { 0 } else { last };
    let said = before[from..].trim_start();
    let is_told = words(said).any(is_cue);
    (said.starts_with(char::is_uppercase) && !is_told).then_some(mark.start - said.len())
}

/// The length of what goes on behind the dash that opens a paragraph, up to its last mark, where speech goes on so behind a
/// verb: "„…” – mondta Ruiz." | "– Senki sem megy."
fn resumed(before: &str, behind: &str, language: &Language) -> Option<usize> {
    let said = before.trim_start().strip_prefix(['–', '—']).filter(|it| it.starts_with(' '))?.trim_start();
    let plain = !said.contains(marks::is_quotation_mark) && said.starts_with(char::is_uppercase);
    let ends = language.dash_speech && !behind.contains(char::is_alphanumeric);
    (plain && ends).then_some(said.len())
}

/// Whether two capitalised words stand side by side, as where the reporter names somebody: "Ana Ruiz came. We waited”, she said.
fn has_full_name(text: &str) -> bool {
    let mut after_capital = false;
    text.split_whitespace().any(|word| {
        let capital = word.starts_with(char::is_uppercase);
        let full = capital && after_capital;
        after_capital = capital && word.ends_with(char::is_alphanumeric);
        full
    })
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

/// Whether a mark is of a kind that closes, here where it does not open; a straight one may be a slip.
fn only_closes(mark: &str) -> bool {
    matches!(mark, "»" | "«" | "”" | "“" | "」" | "』")
}

/// Whether a cue and its subject open the text behind a mark: ", said Ana Ruiz", " — powiedział burmistrz". A pronoun, or the
/// verb alone where it needs no subject, is too little behind a straight mark.
fn leads_cue(text: &str, sure: bool, language: &Language) -> bool {
    let clause = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '—' | '–' | '-' | '―'));
    let length = clause.find(['.', ';', ':', '!', '?']).unwrap_or(clause.len());
    let roles = |word: &str| language.roles(&lower(word));
    let mut ahead = words(&clause[..length]).map(|(_, word)| word).peekable();
    let pronouns = Roles::MASCULINE.union(Roles::FEMININE).union(Roles::PLURAL);
    let is_pronoun = |word: &str| sure && word.starts_with(char::is_lowercase) && roles(word).intersects(pronouns);
    let is_subject = |word: &str| word.starts_with(char::is_uppercase) || roles(word).intersects(Roles::TITLE);
    let is_cue = |word: &str| word.starts_with(char::is_lowercase) && roles(word).intersects(Roles::UNAMBIGUOUS_CUE);
    let told = ahead.next_if(|word| is_pronoun(word) && !is_cue(word)).is_some();
    for _ in 0..MOST_AUXILIARIES {
        ahead.next_if(|word| roles(word).intersects(Roles::AUXILIARY) && !roles(word).intersects(Roles::CUE));
    }
    let Some(first) = ahead.next() else { return false };
    if is_cue(first) {
        let alone = sure && language.drops_subject && ahead.peek().is_none();
        return told || alone || ahead.take(MOST_BEFORE_SUBJECT).any(|word| is_subject(word) || is_pronoun(word));
    }
    !told && is_subject(first) && ahead.take(MOST_BEFORE_SUBJECT).any(is_cue)
}
