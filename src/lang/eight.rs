//! Eight bytes of a text at once, as one number (SWAR), to pass quickly over what is plain: most of a text is ASCII, and of
//! most passes over it little is asked there.
//!
//! Each question is answered for all eight in a few steps of arithmetic, which WebAssembly does as fast as any processor.

/// How many bytes are read at once.
pub const BYTES: usize = 8;

/// The lowest bit of each byte.
pub const LOW: u64 = u64::MAX / 0xff;

/// The highest bit of each byte.
pub const HIGH: u64 = LOW * 0x80;

/// The eight bytes at a place, the first one lowest, if all are characters of ASCII that print. So none is a tab or a break.
#[inline]
pub fn printing(bytes: &[u8], at: usize) -> Option<u64> {
    let eight = u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
    (eight & HIGH == 0 && at_least(eight, b' ') & HIGH == HIGH).then_some(eight)
}

/// Sets the highest bit of each byte that is `least` or more; the other bits tell nothing. All bytes must be ASCII, and
/// `least` not 0.
#[inline]
pub fn at_least(eight: u64, least: u8) -> u64 {
    eight + LOW * u64::from(0x80 - least)
}

/// Sets the highest bit of each byte that is not `byte`; the other bits tell nothing. All must be ASCII.
#[inline]
pub fn differs(eight: u64, byte: u8) -> u64 {
    at_least(eight ^ (LOW * u64::from(byte)), 1)
}

/// The bit that a capital of ASCII lacks, and its small letter has.
pub const SMALL: u64 = LOW * 0x20;

/// The eight bytes at a place, whatever they are; 0 where fewer are left.
#[inline]
pub fn read(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.first_chunk().map_or(0, |eight| u64::from_le_bytes(*eight))
}

/// All bits of the letters of ASCII that the eight bytes begin with; of seven at most.
#[inline]
pub fn leading_letters(eight: u64) -> u64 {
    let small = (eight | SMALL) & !HIGH;
    let letters = at_least(small, b'a') & !at_least(small, b'z' + 1) & !eight;
    let others = !letters & HIGH;
    (others ^ others.wrapping_sub(1)) >> 8
}

/// How many bytes the bits of the first bytes are.
#[inline]
pub fn count(first: u64) -> usize {
    (first.trailing_ones() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_eight_bytes_is_compared_by_itself() {
        for byte in 0..0x80u8 {
            let bytes = [b'~', byte, 0, byte, b' ', b'a', 0x7f, byte];
            let eight = u64::from_le_bytes(bytes);
            for other in 1..0x80 {
                let each =
                    |answer: fn(u64, u8) -> u64| (answer(eight, other) & HIGH).to_le_bytes().map(|high| high > 0);
                assert_eq!(each(at_least), bytes.map(|byte| byte >= other), "{byte} {other}");
                assert_eq!(each(differs), bytes.map(|byte| byte != other), "{byte} {other}");
            }
        }
    }

    #[test]
    fn the_letters_that_eight_bytes_begin_with_are_counted_up_to_seven() {
        for byte in 0..=0xff_u8 {
            for place in 0..BYTES {
                let mut bytes = *b"aZzAqmQx";
                bytes[place] = byte;
                let letters = leading_letters(read(&bytes, 0));
                let length = if byte.is_ascii_alphabetic() { 7 } else { place.min(7) };
                assert_eq!((letters, count(letters)), ((1 << (8 * length)) - 1, length), "{byte} at {place}");
            }
        }
        assert_eq!((read(b"12345678", 1), read(b"12345678", 9), leading_letters(0)), (0, 0, 0));
    }

    #[test]
    fn eight_bytes_are_read_where_all_of_them_print() {
        let text = "12345678~ \t345678é";
        let starts: Vec<usize> = (0..=20).filter(|&at| printing(text.as_bytes(), at).is_some()).collect();
        assert_eq!(starts, [0, 1, 2]);
        assert_eq!(printing(text.as_bytes(), 1), Some(u64::from_le_bytes(*b"2345678~")));
    }
}
