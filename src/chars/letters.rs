//! Questions about the characters of a text. None is inlined, so that the module of the browser holds each once.

/// Whether a letter is in lower case.
#[inline(never)]
pub(crate) fn has_lower(text: &str) -> bool {
    text.contains(char::is_lowercase)
}

/// Whether a letter is in upper case.
#[inline(never)]
pub(crate) fn has_upper(text: &str) -> bool {
    text.contains(char::is_uppercase)
}

/// Whether it has a letter or a digit.
#[inline(never)]
pub(crate) fn has_letter_or_digit(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// Whether white space stands in it.
#[inline(never)]
pub(crate) fn has_space(text: &str) -> bool {
    text.contains(char::is_whitespace)
}

/// The word without what is neither letter nor digit at its ends.
#[inline(never)]
pub(crate) fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The character at byte `at`.
#[inline(never)]
pub(crate) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The character that ends at byte `at`.
#[inline(never)]
pub(crate) fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}
