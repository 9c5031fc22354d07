//! Which content words blocks have in common.

use rustc_hash::FxHashSet;

use crate::article::scan::token_table::{TokenTable, WordId};
use crate::chars::script::is_ideograph;

/// A word of four letters or more (two of Hangul), or two neighbouring ideographs.
type Key = u64;

/// The content words of an article's blocks.
pub(crate) struct ContentWords<'w> {
    words: &'w TokenTable,
    classes: Vec<Class>,
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Short,
    Content,
    Ideograph,
}

impl<'w> ContentWords<'w> {
    pub fn new(words: &'w TokenTable) -> Self {
        let class = |word: &str| match word.chars().next() {
            Some(c) if is_ideograph(c) => Class::Ideograph,
            Some('\u{ac00}'..='\u{d7af}') if word.chars().nth(1).is_some() => Class::Content,
            _ if word.chars().nth(3).is_some() => Class::Content,
            _ => Class::Short,
        };
        Self { words, classes: words.distinct().words().map(class).collect() }
    }

    /// The content words of a block, in order.
    pub fn of(&self, block: usize) -> impl Iterator<Item = Key> {
        let words = self.words.of_block(block);
        (0..words.len()).filter_map(move |at| self.key(words, at))
    }

    /// The distinct content words of a block.
    pub fn distinct(&self, block: usize) -> FxHashSet<Key> {
        self.of(block).collect()
    }

    fn key(&self, words: &[WordId], at: usize) -> Option<Key> {
        let class = |word: WordId| self.classes[word as usize];
        let word = words[at];
        match class(word) {
            Class::Short => None,
            Class::Content => Some(Key::from(word)),
            Class::Ideograph => {
                let next = words.get(at + 1).filter(|&&next| class(next) == Class::Ideograph)?;
                Some((Key::from(word) + 1) << 32 | Key::from(*next))
            }
        }
    }
}
