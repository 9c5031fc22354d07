//! A list of words from a text file: one a line, sorted by code point.
//!
//! The compiler keeps of each word only what differs from the word before it, which makes the module 8 KB gzip smaller;
//! the first look-up writes the list out in full. A list is two words of memory, so that a language can be a constant.

use std::sync::OnceLock;

use crate::lang::interner::Interner;

/// As many bytes as a word shares with the one before at most, so that their number is told from a letter.
const MOST_SHARED: usize = 30;

/// Words or phrases from an embedded text file, in lower case, sorted by code point, each once.
#[derive(Debug, Clone, Copy)]
pub struct WordList {
    /// For each word, 1 + how many bytes it shares with the one before, and the rest of it.
    coded: &'static [u8],
    /// The words, numbered in their order, once they have been asked for.
    plain: &'static OnceLock<Interner>,
}

/// The word list in a text, which is known when the program is compiled.
macro_rules! word_list {
    ($text:expr) => {{
        const TEXT: &[u8] = $text.as_bytes();
        static CODED: [u8; $crate::lang::words::coded_length(TEXT)] = $crate::lang::words::coded(TEXT);
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
        let mut word: Vec<u8> = Vec::new();
        let mut at = 0;
        while at < self.coded.len() {
            word.truncate(usize::from(self.coded[at]) - 1);
            at += 1;
            while at < self.coded.len() && usize::from(self.coded[at]) > MOST_SHARED + 1 {
                word.push(self.coded[at]);
                at += 1;
            }
            take(std::str::from_utf8(&word).unwrap_or_default());
        }
    }

    fn words(self) -> &'static Interner {
        self.plain.get_or_init(|| {
            let count = self.coded.iter().filter(|&&byte| usize::from(byte) <= MOST_SHARED + 1).count();
            let mut words = Interner::with_room(count);
            self.each(&mut |word| _ = words.intern(word));
            words
        })
    }
}

/// How long the code of a list is.
pub(crate) const fn coded_length(text: &[u8]) -> usize {
    let (mut line, mut before, mut length) = (0, 0, 0);
    while line < text.len() {
        let end = line_end(text, line);
        length += 1 + (end - line) - shared(text, before, line);
        before = line;
        line = end + 1;
    }
    length
}

/// The code of a list: of each line, 1 + how many bytes it shares with the line before, and its other bytes.
pub(crate) const fn coded<const LENGTH: usize>(text: &[u8]) -> [u8; LENGTH] {
    let mut coded = [0; LENGTH];
    let (mut line, mut before, mut at) = (0, 0, 0);
    while line < text.len() {
        let end = line_end(text, line);
        let shared = shared(text, before, line);
        coded[at] = 1 + shared as u8;
        at += 1;
        let mut byte = line + shared;
        while byte < end {
            coded[at] = text[byte];
            at += 1;
            byte += 1;
        }
        before = line;
        line = end + 1;
    }
    coded
}

const fn line_end(text: &[u8], line: usize) -> usize {
    let mut end = line;
    while end < text.len() && text[end] != b'\n' {
        end += 1;
    }
    end
}

/// How many bytes two lines have in common at their beginnings.
const fn shared(text: &[u8], before: usize, line: usize) -> usize {
    let mut shared = 0;
    while before < line && shared < MOST_SHARED && line + shared < text.len() {
        if text[before + shared] != text[line + shared] || text[line + shared] == b'\n' {
            break;
        }
        shared += 1;
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
    fn a_list_may_be_empty_or_lack_its_last_line_break() {
        assert!(!WordList::EMPTY.contains("") && WordList::EMPTY.is_empty());
        assert!(word_list!("x").contains("x") && word_list!("x\n").contains("x"));
    }
}
