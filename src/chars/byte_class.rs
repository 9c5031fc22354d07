//! Classes of UTF-8 bytes, as bits in a table.
//!
//! A scan of a text looks each byte up once instead of comparing it with many ranges. Bytes that may need a closer look
//! (parts of wide characters, of line breaks) have classes of their own.

/// A to Z.
pub const UPPER: u8 = 1;
/// a to z.
pub const LOWER: u8 = 2;
/// A letter of ASCII.
pub const LETTER: u8 = UPPER | LOWER;
/// 0 to 9.
pub const DIGIT: u8 = 4;
/// A letter or digit of ASCII.
pub const WORD: u8 = LETTER | DIGIT;
/// Part of a character outside ASCII.
pub const WIDE: u8 = 8;
/// A line break, or the first byte of one.
pub const BREAK: u8 = 16;
/// The underscore, which UAX #29 counts as part of a word.
pub const JOINER: u8 = 32;
/// White space of ASCII.
pub const SPACE: u8 = 64;
/// A quotation mark of ASCII.
pub const QUOTE: u8 = 128;

static CLASSES: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < classes.len() {
        classes[byte] = match byte as u8 {
            b'A'..=b'Z' => UPPER,
            b'a'..=b'z' => LOWER,
            b'0'..=b'9' => DIGIT,
            b'\n'..=b'\r' => BREAK | SPACE,
            b'\t' | b' ' => SPACE,
            b'_' => JOINER,
            b'"' | b'\'' | b'`' => QUOTE,
            0xc2 | 0xe2 => WIDE | BREAK, // U+0085; U+2028, U+2029
            0x80.. => WIDE,
            _ => 0,
        };
        byte += 1;
    }
    classes
}

/// The classes of a byte.
#[inline]
pub fn of(byte: u8) -> u8 {
    CLASSES[usize::from(byte)]
}

/// The classes of the byte at an index; those of a space past the end.
#[inline]
pub fn at(text: &str, place: usize) -> u8 {
    text.as_bytes().get(place).map_or(SPACE, |&byte| of(byte))
}

/// The end of the run of bytes of these classes that starts at an index.
#[inline]
pub fn end(text: &str, classes: u8, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    while end < bytes.len() && of(bytes[end]) & classes != 0 {
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_of_ascii_is_what_its_character_is() {
        for c in (0..0x80u8).map(char::from) {
            let classes = of(c as u8);
            assert_eq!(classes & WORD != 0, c.is_alphanumeric(), "{c:?}");
            assert_eq!((classes & UPPER != 0, classes & LOWER != 0), (c.is_uppercase(), c.is_lowercase()), "{c:?}");
            assert_eq!(classes & SPACE != 0, c.is_whitespace(), "{c:?}");
            assert_eq!(classes & WIDE, 0, "{c:?}");
        }
        assert!((0x80..=0xff).all(|byte| of(byte) & !BREAK == WIDE));
    }

    #[test]
    fn the_end_of_a_text_is_a_space() {
        assert_eq!((at("a1 b", 0), at("a1 b", 4), end("a1 b", WORD, 0), end("a1 b", WORD, 3)), (LOWER, SPACE, 2, 4));
    }
}
