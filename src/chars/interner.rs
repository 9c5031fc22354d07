//! Words → numbers: every distinct word has one, counted from 0 as they come.

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

/// Distinct words, each with its number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Interner(IndexSet<Box<str>, FxBuildHasher>);

impl Interner {
    /// None yet, with room for so many words.
    pub fn with_room(words: usize) -> Self {
        Self(IndexSet::with_capacity_and_hasher(words, FxBuildHasher))
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The word of a number; empty for a number that no word has.
    pub fn word(&self, id: u32) -> &str {
        self.0.get_index(id as usize).map_or("", |word| word)
    }

    /// How many bytes the word of a number has; 0 for a number that no word has.
    pub fn length(&self, id: u32) -> usize {
        self.word(id).len()
    }

    /// The words, in the order of their numbers.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|word| &**word)
    }

    /// The number of a word, if it has one.
    pub fn find(&self, word: &str) -> Option<u32> {
        self.0.get_index_of(word).map(|id| id as u32)
    }

    /// The number of a word, which it gets now if it has none: that of the words before.
    pub fn intern(&mut self, word: &str) -> u32 {
        self.find(word).unwrap_or_else(|| self.0.insert_full(word.into()).0 as u32)
    }
}
