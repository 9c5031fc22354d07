//! A list of words from a text file: one a line, sorted by code point.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

/// TokenTable or phrases from an embedded text file, in lower case, each once.
#[derive(Debug, Clone, Copy)]
pub struct WordList {
    text: &'static str,
    set: &'static OnceLock<FxHashSet<&'static str>>,
}

/// The word list in a text, which is known when the program is compiled.
macro_rules! word_list {
    ($text:expr) => {{
        static SET: std::sync::OnceLock<rustc_hash::FxHashSet<&'static str>> = std::sync::OnceLock::new();
        $crate::lang::WordList::new($text, &SET)
    }};
}

/// The word list in a file beside the source.
macro_rules! list {
    ($file:literal) => {
        $crate::lang::word_list::word_list!(include_str!($file))
    };
}

pub(crate) use {list, word_list};

impl WordList {
    /// The list without an entry.
    pub const EMPTY: Self = word_list!("");

    pub(crate) const fn new(text: &'static str, set: &'static OnceLock<FxHashSet<&'static str>>) -> Self {
        Self { text, set }
    }

    /// Whether the list holds exactly this entry.
    pub fn contains(self, word: &str) -> bool {
        self.set.get_or_init(|| self.iter().collect()).contains(word)
    }

    /// The entries, in the order of the file.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.text.lines()
    }

    /// Whether there is no entry.
    pub fn is_empty(self) -> bool {
        self.text.is_empty()
    }
}
