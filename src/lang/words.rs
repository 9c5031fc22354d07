//! A list of words from a text file: one a line, sorted by code point.
//!
//! The compiler keeps of each word only what differs from the word before it, and of a letter that is not ASCII only its
//! place in its block of 128, which makes the module 10 KB gzip smaller; the first look-up writes the list out in full. A
//! list is two words of memory, so that a language can be a constant.

use std::sync::OnceLock;

use crate::lang::interner::Interner;

/// As many bytes as a word shares with the one before at most: their number, the bytes that open a block and the letters
/// are told apart by their values.
const MOST_SHARED: usize = 28;

/// Opens the block of 128 characters that the next byte numbers; the byte above it opens those from 256 on.
const OPENS_BLOCK: u8 = 30;

/// The block that a list begins in: à, é, ö.
const FIRST_BLOCK: u32 = 1;

/// Words or phrases from an embedded text file, in lower case, sorted by code point, each once.
#[derive(Debug, Clone, Copy)]
pub struct WordList {
    /// For each word, 1 + how many bytes it shares with the one before, and the rest of it: ASCII as it is, other letters
    /// as 128 + their place in the open block.
    coded: &'static [u8],
    /// The words, numbered in their order, once they have been asked for.
    plain: &'static OnceLock<Interner>,
}

/// The word list in a text, which is known when the program is compiled.
macro_rules! word_list {
    ($text:expr) => {{
        const TEXT: &[u8] = $text.as_bytes();
        const LENGTH: usize = $crate::lang::words::code::<0>(TEXT).1;
        static CODED: [u8; LENGTH] = $crate::lang::words::code(TEXT).0;
        static PLAIN: std::sync::OnceLock<$crate::lang::Interner> = std::sync::OnceLock::new();
        $crate::lang::WordList::new(&CODED, &PLAIN)
    }};
}

/// The word list in a file beside the source.
macro_rules! list {
    ($file:literal) => {
        $crate::lang::words::word_list!(include_str!($file))
    };
}

pub(crate) use {list, word_list};

impl WordList {
    /// The list without an entry.
    pub const EMPTY: Self = word_list!("");

    /// What the macro `word_list` makes of a text.
    pub(crate) const fn new(coded: &'static [u8], plain: &'static OnceLock<Interner>) -> Self {
        Self { coded, plain }
    }

    /// Whether the list holds exactly this entry.
    pub fn contains(self, word: &str) -> bool {
        self.words().find(word).is_some()
    }

    /// The entries, in the order of the file.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.words().words()
    }

    /// Whether there is no entry.
    pub fn is_empty(self) -> bool {
        self.coded.is_empty()
    }

    /// Hands each entry on, in the order of the file, and keeps none: for a list that is read but once.
    pub(crate) fn each(self, take: &mut dyn FnMut(&str)) {
        let mut word = String::new();
        let mut block = FIRST_BLOCK;
        let mut bytes = self.coded.iter().copied();
        while let Some(byte) = bytes.next() {
            match byte {
                0x80.. => word.push(char::from_u32(block << 7 | u32::from(byte & 0x7f)).unwrap_or_default()),
                b' '.. => word.push(char::from(byte)),
                OPENS_BLOCK.. => block = u32::from(byte - OPENS_BLOCK) << 8 | u32::from(bytes.next().unwrap_or(0)),
                _ => {
                    if !word.is_empty() {
                        take(&word);
                    }
                    word.truncate(usize::from(byte) - 1);
                }
            }
        }
        if !word.is_empty() {
            take(&word);
        }
    }

    fn words(self) -> &'static Interner {
        self.plain.get_or_init(|| {
            let mut count = 0;
            self.each(&mut |_| count += 1);
            let mut words = Interner::with_room(count);
            self.each(&mut |word| _ = words.intern(word));
            words
        })
    }
}

/// The code of a list, and how long it is: it is cut off at `LENGTH`, so that with none the length can be asked first.
pub(crate) const fn code<const LENGTH: usize>(text: &[u8]) -> ([u8; LENGTH], usize) {
    let mut code = ([0; LENGTH], 0);
    let (mut line, mut before, mut block) = (0, 0, FIRST_BLOCK);
    while line < text.len() {
        let end = line_end(text, line);
        let shared = shared(text, before, line);
        put(&mut code, 1 + shared as u8);
        let mut at = line + shared;
        while at < end {
            let (letter, length) = letter_at(text, at);
            if length > 1 && letter >> 7 != block {
                block = letter >> 7;
                assert!(block < 512, "a letter beyond U+FFFF");
                put(&mut code, OPENS_BLOCK + (block >> 8) as u8);
                put(&mut code, block as u8);
            }
            put(&mut code, if length > 1 { 0x80 | letter as u8 } else { letter as u8 });
            at += length;
        }
        before = line;
        line = end + 1;
    }
    code
}

const fn put<const LENGTH: usize>(code: &mut ([u8; LENGTH], usize), byte: u8) {
    if code.1 < LENGTH {
        code.0[code.1] = byte;
    }
    code.1 += 1;
}

/// The character at a place in UTF-8, and how many bytes it takes.
const fn letter_at(text: &[u8], at: usize) -> (u32, usize) {
    let first = text[at] as u32;
    let (mut letter, length) = match first {
        0..0x80 => (first, 1),
        0x80..0xe0 => (first & 0x1f, 2),
        0xe0..0xf0 => (first & 0xf, 3),
        _ => (first & 7, 4),
    };
    let mut next = 1;
    while next < length {
        letter = letter << 6 | (text[at + next] & 0x3f) as u32;
        next += 1;
    }
    (letter, length)
}

const fn line_end(text: &[u8], line: usize) -> usize {
    let mut end = line;
    while end < text.len() && text[end] != b'\n' {
        end += 1;
    }
    end
}

/// How many bytes two lines have in common at their beginnings, in whole characters.
const fn shared(text: &[u8], before: usize, line: usize) -> usize {
    let mut shared = 0;
    while before < line && shared < MOST_SHARED && line + shared < text.len() {
        if text[before + shared] != text[line + shared] || text[line + shared] == b'\n' {
            break;
        }
        shared += 1;
    }
    while line + shared < text.len() && text[line + shared] & 0xc0 == 0x80 {
        shared -= 1;
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_found_and_nothing_else() {
        let list = word_list!("a\nab\nb b\nc's\nzoë\nécole\nécoles\nélève\n");
        for word in ["a", "ab", "b b", "c's", "zoë", "école", "écoles", "élève"] {
            assert!(list.contains(word), "{word}");
        }
        for word in ["", "b", "zo", "zoëé", "école\n", "A"] {
            assert!(!list.contains(word), "{word:?}");
        }
        assert_eq!(list.iter().count(), 8);
    }

    #[test]
    fn a_list_is_written_out_as_it_was() {
        const LONG: &str =
            "ab\nthe beginning of a phrase that goes on\nthe beginning of a phrase that goes on and on\nx";
        assert_eq!(word_list!(LONG).iter().collect::<Vec<_>>().join("\n"), LONG);
    }

    #[test]
    fn letters_of_every_script_are_written_out_as_they_were() {
        const MIXED: &str =
            "-x\naé\naê\nağ\nağı\nà l’ô\nже\nжё\nні\nհայ\nև\nهم\nهم‌چنین\nگفت\nঅথচ\nกว่า\nかも\n言う\n그는\n그녀";
        assert_eq!(word_list!(MIXED).iter().collect::<Vec<_>>().join("\n"), MIXED);
    }

    #[test]
    fn a_list_may_be_empty_or_lack_its_last_line_break() {
        assert!(!WordList::EMPTY.contains("") && WordList::EMPTY.is_empty());
        assert!(word_list!("x").contains("x") && word_list!("x\n").contains("x"));
    }
}
