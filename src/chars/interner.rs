//! Interns strings: each distinct word gets a number, counted from 0 in order of first insertion.

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

/// A set of distinct words, each with its number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Interner(IndexSet<Box<str>, FxBuildHasher>);

impl Interner {
    /// Creates an empty interner with room for this many words.
    pub fn with_room(words: usize) -> Self {
        Self(IndexSet::with_capacity_and_hasher(words, FxBuildHasher))
    }

    /// The number of distinct words.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the interner is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The word with a number; empty if there is none.
    pub fn word(&self, id: u32) -> &str {
        self.0.get_index(id as usize).map_or("", |word| word)
    }

    /// The length in bytes of the word with a number; 0 if there is none.
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

    /// The number of a word; a new word gets the next free one.
    pub fn intern(&mut self, word: &str) -> u32 {
        self.find(word).unwrap_or_else(|| self.0.insert_full(word.into()).0 as u32)
    }
}
