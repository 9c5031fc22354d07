//! A list of words kept as text: one a line, sorted, `#` for comments, read once.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

/// Words or phrases from an embedded text file.
#[derive(Debug)]
pub struct WordList {
    source: &'static str,
    words: OnceLock<FxHashSet<&'static str>>,
}

impl WordList {
    /// The list in this text: one entry a line, blank lines and lines that begin with `#` left out.
    pub const fn new(source: &'static str) -> Self {
        Self { source, words: OnceLock::new() }
    }

    /// Whether the list holds exactly this entry. Lists are in lower case unless their file says otherwise.
    pub fn contains(&self, word: &str) -> bool {
        self.words.get_or_init(|| self.iter().collect()).contains(word)
    }

    /// The entries, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
    }
}
