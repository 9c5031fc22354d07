//! A byte of UTF-8 → what it is to a reader of words and sentences, with one look into a table. Most bytes of most texts
//! are letters and spaces, and nothing more needs to be known of those.

use Class::{Mark, Space, Wide, Word};

/// What a byte is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// An ASCII letter or digit.
    Word,
    /// ASCII white space.
    Space,
    /// Any other ASCII character.
    Mark,
    /// A byte of a character beyond ASCII.
    Wide,
}

/// The class of each byte.
pub(crate) static CLASSES: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut classes = [Wide; 256];
    let mut byte = 0;
    while byte < 0x80 {
        classes[byte] = match byte as u8 {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => Word,
            b'\t'..=b'\r' | b' ' => Space,
            _ => Mark,
        };
        byte += 1;
    }
    classes
}

/// The class of the byte at a place; a space behind the end.
#[inline]
pub(crate) fn class_at(bytes: &[u8], at: usize) -> Class {
    bytes.get(at).map_or(Space, |&byte| CLASSES[usize::from(byte)])
}

/// Where the letters and digits of ASCII that stand at a place end.
#[inline]
pub(crate) fn end_of_letters(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    while class_at(bytes, end) == Word {
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_is_what_its_character_is() {
        for c in (0..0x80u8).map(char::from) {
            let class = CLASSES[c as usize];
            assert_eq!(class == Word, c.is_alphanumeric(), "{c:?}");
            assert_eq!(class == Space, c.is_whitespace(), "{c:?}");
            assert_ne!(class, Wide, "{c:?}");
        }
        assert!(CLASSES[0x80..].iter().all(|&class| class == Wide));
    }
}
