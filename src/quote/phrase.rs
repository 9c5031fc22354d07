//! The text on one side of a quotation → the words of the sentence that goes on there, with their roles.
//!
//! For scripts without capitals. The words are read from the text itself, since they hold what ends a token: a virama, the
//! gershayim of an acronym, a joiner.

use crate::lang::script::{is_unspaced, is_word_char};
use crate::lang::{Language, Roles, lower};
use crate::span::Span;

/// As many words are read on one side of a quotation.
const MOST_WORDS: usize = 24;
/// What a word may be behind a conjunction that clings to it.
const BEHIND_CONJUNCTION: Roles = Roles::CUE.and(Roles::NAME_STOP).and(Roles::OFFICE).and(Roles::DAY);
/// What ends a sentence.
pub(super) const STOPS: &[char] = &['.', '!', '?', '؟', '।', '۔'];
const BORDERS: &[char] = &[',', ';', '،', '؛', '—', '–', '-', '(', ')'];

/// A word beside a quotation.
pub(super) struct Word {
    pub span: Span,
    pub roles: Roles,
    /// Whether punctuation parts it from the word before.
    pub parted: bool,
}

/// What stands between two words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    Space,
    Border,
    /// A colon.
    Lead,
    Stop,
}

/// The words of the sentence that `span` ends in, and whether punctuation parts them from what follows.
pub(super) fn before(text: &str, span: Span, language: &Language) -> (Vec<Word>, bool) {
    let (words, last) = split(text, span, language);
    if last == Gap::Stop {
        return (Vec::new(), false);
    }
    let first = words.iter().rposition(|&(_, gap)| gap == Gap::Stop).unwrap_or(0);
    let near = first.max(words.len().saturating_sub(MOST_WORDS));
    let mut near_words = with_roles(text, &words[near..], language);
    if let Some(cut) = near_words.first_mut().filter(|_| near > first) {
        cut.roles = Roles::NAME_STOP; // a name may be cut in two here
    }
    (near_words, last > Gap::Space)
}

/// The words of the sentence that `span` begins in, and what ends them.
pub(super) fn after(text: &str, span: Span, language: &Language) -> (Vec<Word>, Gap) {
    let (words, last) = split(text, span, language);
    let end = words.iter().position(|&(_, gap)| gap == Gap::Stop);
    let near = &words[..end.unwrap_or(words.len()).min(MOST_WORDS)];
    (with_roles(text, near, language), if end.is_some() { Gap::Stop } else { last })
}

/// All words, each with the gap before it, and the gap behind the last.
fn split(text: &str, span: Span, language: &Language) -> (Vec<(Span, Gap)>, Gap) {
    let (mut words, mut gap, mut end) = (Vec::new(), Gap::Space, span.start);
    for piece in span.of(text).split_inclusive(char::is_whitespace) {
        let start = end;
        end += piece.len();
        let word = piece.trim_start_matches(|c| !is_word_char(c));
        let first = end - word.len();
        gap = gap.max(gap_of(&text[start..first]));
        let word = word.trim_end_matches(|c| !is_word_char(c) && !matches!(c, '\'' | '’' | '׳'));
        let marks = &text[first + word.len()..end];
        if !word.is_empty() {
            words.push((Span::new(first, first + word.len()), gap));
            gap = Gap::Space;
        }
        if !(marks.starts_with('.') && is_shortened(word, language)) {
            gap = gap.max(gap_of(marks));
        }
    }
    (words, gap)
}

fn gap_of(marks: &str) -> Gap {
    if marks.contains(STOPS) {
        Gap::Stop
    } else if marks.contains(':') {
        Gap::Lead
    } else if marks.contains(BORDERS) {
        Gap::Border
    } else {
        Gap::Space
    }
}

/// Whether a full stop behind the word is its own: a title, an initial.
fn is_shortened(word: &str, language: &Language) -> bool {
    let initial = word.chars().filter(|c| c.is_alphabetic()).nth(1).is_none();
    initial || language.is_title(word) || language.is_abbreviation(word)
}

fn with_roles(text: &str, spans: &[(Span, Gap)], language: &Language) -> Vec<Word> {
    let mut words = Vec::with_capacity(spans.len());
    for &(span, gap) in spans {
        let parted = gap > Gap::Space;
        if span.of(text).starts_with(is_unspaced) {
            add_parts(&mut words, text, span, parted, language);
        } else {
            words.push(Word { span, roles: roles(span.of(text), language), parted });
        }
    }
    words
}

/// The roles of a word, and what it may be behind a conjunction that clings to it: وقال.
fn roles(word: &str, language: &Language) -> Roles {
    let roles = language.roles(&lower(word));
    if !roles.has(Roles::CONJUNCTION) {
        return roles;
    }
    let mut rest = word.chars();
    rest.next();
    roles.and(language.roles(rest.as_str()).only(BEHIND_CONJUNCTION))
}

/// Adds a run of letters that holds several words (Thai): a title at its start, and a cue, are words of their own.
fn add_parts(words: &mut Vec<Word>, text: &str, span: Span, mut parted: bool, language: &Language) {
    let mut start = span.start;
    let mut add = |end: usize| {
        let part = Span::new(start, end).of(text).trim_start_matches('.');
        if !part.is_empty() {
            words.push(Word { span: Span::new(end - part.len(), end), roles: roles(part, language), parted });
            parted = false;
        }
        start = end;
    };
    let run = span.of(text);
    let office = language.roles(run).has(Roles::OFFICE);
    let titles = language.titles.iter().filter(|&title| !office && run.starts_with(title));
    add(span.start + titles.map(str::len).max().unwrap_or(0));
    let cues = language.cue_verbs.iter().filter_map(|cue| run.find(cue).map(|at| (at, usize::MAX - cue.len())));
    if let Some((at, length)) = cues.min() {
        add(span.start + at);
        add(span.start + at + (usize::MAX - length));
    }
    add(span.end);
}
