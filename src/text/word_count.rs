//! A text → its number of words.

use crate::chars::script::{is_carried, is_unspaced};

/// The number of words in a text, counted as in [`Sentence::words`](crate::text::Sentence::words).
pub(crate) fn count_words(text: &str) -> usize {
    if text.is_ascii() { count_ascii_words(text) } else { text.split_whitespace().map(words_of).sum() }
}

/// The same for ASCII, several times as fast: a piece is a word if it has a letter or digit.
fn count_ascii_words(text: &str) -> usize {
    let (mut words, mut counted) = (0, false);
    for byte in text.bytes() {
        if char::from(byte).is_whitespace() {
            counted = false;
        } else if !counted && byte.is_ascii_alphanumeric() {
            counted = true;
            words += 1;
        }
    }
    words
}

/// The number of words in a piece without white space.
fn words_of(piece: &str) -> usize {
    let (mut unspaced, mut has_spaced) = (0_usize, false);
    for c in piece.chars() {
        if is_unspaced(c) {
            unspaced += usize::from(!is_carried(c) || unspaced == 0);
        } else {
            has_spaced = has_spaced || c.is_alphanumeric();
        }
    }
    unspaced.div_ceil(2) + usize::from(has_spaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ascii_is_counted_as_all_text_is() {
        for text in ["", "-", "One two", " a\u{b}b -- c's\td-e\r\n9 ", "...x? !y! z"] {
            let slowly: usize = text.split_whitespace().map(words_of).sum();
            assert_eq!(count_words(text), slowly, "{text:?}");
        }
    }
}
