//! A text → its number of words.

use crate::chars::script::{is_carried, is_unspaced};

/// The number of words in a text, counted as in [`Sentence::words`](crate::text::Sentence::words).
pub(crate) fn count_words(text: &str) -> usize {
    text.split_whitespace().map(words_of).sum()
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
