//! How a word of a name is written.

use crate::chars::letters::has_lower;

/// Whether a word is a single letter or has several parts: "I", "Korean-born".
pub(super) fn has_joint(word: &str) -> bool {
    word.len() == 1 || word.contains('-')
}

/// Whether a word begins in the Latin script.
pub(super) fn is_latin(word: &str) -> bool {
    word.starts_with(|c: char| c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c))
}

/// Whether a word is the address of a site: "example.com".
pub(super) fn is_address(word: &str) -> bool {
    word.rsplit_once('.')
        .is_some_and(|(site, end)| site.len() > 2 && end.len() > 1 && end.starts_with(char::is_lowercase))
}

pub(super) fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a word is a party and a state: "R-Wis".
pub(super) fn is_party_code(word: &str) -> bool {
    let mut chars = word.chars();
    let party = chars.next().is_some_and(|c| matches!(c, 'R' | 'D' | 'I')) && chars.next() == Some('-');
    party && chars.next().is_some_and(char::is_uppercase)
}

/// Whether a word is written in capitals: "NATO", "U.S.", "MPs".
pub(super) fn is_capitals(word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    word.chars().any(char::is_alphabetic) && !word.chars().any(char::is_lowercase)
}

/// Minimum letters ahead of the second capital in the name of a body: not "McHale", "DeHaan", "FitzGerald" (set by hand).
const LEAST_LETTERS_OF_FRONT: usize = 5;

/// Whether a second capital stands inside a word, as in the name of a body that joins two: "VluchtelingenWerk", "GroenLinks".
pub(super) fn is_compound(word: &str) -> bool {
    let inner = word.char_indices().skip(1).find(|it| it.1.is_uppercase()).map_or(0, |it| it.0);
    let (front, rest) = word.split_at(inner);
    let long = front.chars().nth(LEAST_LETTERS_OF_FRONT - 1).is_some();
    long && front.chars().all(char::is_alphabetic) && has_lower(rest)
}
