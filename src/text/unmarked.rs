//! A space in a script that writes no mark between sentences → whether a sentence ends there.
//!
//! In Thai a space stands between sentences, clauses, names and figures. What opens and what closes a sentence is told by
//! words of the language's file with learnt weights; the rest by lengths and by the characters at the space.

use crate::chars::punctuation::{is_closing, is_opening};
use crate::chars::script::is_stopless;
use crate::lang::{Language, Section};
use crate::text::unmarked_weights::{AFTER, BEFORE, BIAS, PIECE_AFTER, PIECE_BEFORE, SENTENCE};

/// The letters after which any space ends a sentence: with learnt words, and without. Set by hand.
const MOST_LETTERS: usize = 300;
const MOST_LETTERS_WITHOUT_WORDS: usize = 90;

/// A character beside a space.
#[derive(Clone, Copy)]
enum Kind {
    Letter,
    Digit,
    Foreign,
    Quote,
    Bracket,
    Other,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            _ if is_stopless(c) => Self::Letter,
            _ if c.is_numeric() => Self::Digit,
            _ if c.is_alphabetic() => Self::Foreign,
            '(' | ')' | '[' | ']' => Self::Bracket,
            _ if is_opening(c) || is_closing(c) => Self::Quote,
            _ => Self::Other,
        }
    }
}

/// Whether the sentence `before` ends at the white space behind it, before `rest`.
pub(super) fn ends(before: &str, rest: &str, language: &Language) -> bool {
    let before = before.trim_end();
    let (Some(last), Some(first)) = (before.chars().next_back(), rest.chars().next()) else { return false };
    if last == '.' {
        return false; // “05.00 น. ถึง”
    }
    let length = |text: &str| text.chars().take(MOST_LETTERS).count();
    let letters = length(before);
    if language.list(Section::SentenceOpenings).is_empty() {
        return letters >= MOST_LETTERS_WITHOUT_WORDS;
    }
    if language.list(Section::CueVerbs).iter().any(|verb| rest.starts_with(verb)) {
        return false; // behind its subject
    }
    let previous = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let next = rest.split(char::is_whitespace).next().unwrap_or_default();
    let words = |section, is_there: &dyn Fn(&str) -> bool| -> i32 {
        let found = language.list(section).entries().iter().filter(|(word, _)| is_there(word));
        found.filter_map(|(_, weight)| weight.parse::<i32>().ok()).sum()
    };
    let score = BIAS
        + by_length(SENTENCE, letters)
        + by_length(PIECE_BEFORE, length(previous))
        + by_length(PIECE_AFTER, length(next))
        + BEFORE[Kind::of(last) as usize]
        + AFTER[Kind::of(first) as usize]
        + words(Section::SentenceOpenings, &|word| next.starts_with(word))
        + words(Section::SentenceClosings, &|word| previous.ends_with(word));
    letters >= MOST_LETTERS || score > 0
}

fn by_length(weights: &[(usize, i32)], length: usize) -> i32 {
    weights.iter().rfind(|(least, _)| length >= *least).map_or(0, |(_, weight)| *weight)
}
