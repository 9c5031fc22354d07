//! A text → how many words it has.
//!
//! ASCII is read eight bytes at once, the rest character by character.

use crate::lang::eight::{self, LOW, at_least};
use crate::lang::script::{is_carried, is_unspaced};

/// How many words a text has, counted as in [`Sentence::words`](crate::text::Sentence::words).
pub(crate) fn count_words(text: &str) -> usize {
    let (mut words, mut piece, mut at) = (0, Piece::default(), 0);
    while at < text.len() {
        if piece.unspaced == 0
            && let Some(eight) = eight::printing(text.as_bytes(), at)
        {
            words += piece.read_eight(eight);
            at += eight::BYTES;
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        if c.is_whitespace() {
            words += std::mem::take(&mut piece).words();
        } else if is_unspaced(c) {
            piece.unspaced += usize::from(!is_carried(c) || piece.unspaced == 0);
        } else {
            piece.has_spaced = piece.has_spaced || c.is_alphanumeric();
        }
        at += c.len_utf8();
    }
    words + piece.words()
}

/// What stands between two spaces.
#[derive(Default)]
struct Piece {
    /// How many characters of a script without spaces.
    unspaced: usize,
    /// Whether any other letter or digit.
    has_spaced: bool,
}

impl Piece {
    fn words(self) -> usize {
        self.unspaced.div_ceil(2) + usize::from(self.has_spaced)
    }

    /// Reads on by eight bytes; how many words end in them.
    fn read_eight(&mut self, eight: u64) -> usize {
        let lower = eight | (LOW * 0x20);
        let letters = at_least(lower, b'a') & !at_least(lower, b'z' + 1);
        let digits = at_least(eight, b'0') & !at_least(eight, b'9' + 1);
        let solid = (at_least(eight, b' ' + 1) >> 7 & LOW) * 0xff;
        // Added to the ones of a piece, a letter or digit in it carries into the space behind it, once.
        let word = ((letters | digits) >> 7 & LOW) + u64::from(self.has_spaced);
        let (sum, goes_on) = solid.overflowing_add(word);
        self.has_spaced = goes_on;
        let ended = sum & !solid;
        (ended.wrapping_mul(LOW) >> 56) as usize // the highest byte of the product is the sum of all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rule as it reads, a piece at a time.
    fn count_slowly(text: &str) -> usize {
        let of = |piece: &str| {
            let unspaced: Vec<char> = piece.chars().filter(|&c| is_unspaced(c)).collect();
            let heads = unspaced.iter().enumerate().filter(|(nth, c)| *nth == 0 || !is_carried(**c)).count();
            heads.div_ceil(2) + usize::from(piece.chars().any(|c| !is_unspaced(c) && c.is_alphanumeric()))
        };
        text.split(char::is_whitespace).map(of).sum()
    }

    #[test]
    fn eight_bytes_at_once_are_counted_as_one_after_the_other() {
        let pieces =
            [" ", "  ", "a", "Zz9", "-", ",.", "[@`{]", "/:", "longerword", "\n", "\u{7f}", "é", "字", "ที่", "\u{a0}"];
        let mut state = 1u32;
        for length in 0..4_000 {
            let mut text = String::new();
            for _ in 0..length % 40 {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let most = if length % 3 == 0 { pieces.len() } else { 9 }; // ASCII alone, in most
                text.push_str(pieces[(state >> 16) as usize % most]);
            }
            assert_eq!(count_words(&text), count_slowly(&text), "{text:?}");
        }
        for byte in 0..0x80u8 {
            let text = format!("x {} x  12 {}y", char::from(byte), char::from(byte));
            assert_eq!(count_words(&text), count_slowly(&text), "{text:?}");
        }
    }
}
