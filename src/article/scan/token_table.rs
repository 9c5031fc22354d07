//! Blocks → their words as numbers, each with its place, and the shape of each block: read once, for the cleaning and
//! the terms alike.

use crate::article::block::Article;
use crate::article::scan::block_shape::BlockShape;
use crate::chars::{Interner, lower_onto};
use crate::span::Span;

/// The number of a distinct word in lower case.
pub type WordId = u32;

/// Minimum characters of a long word.
const LONGER: usize = 4;

/// The words of all blocks of an article, in order, by Unicode's borders (UAX #29): an ideograph is one by itself.
#[derive(Debug, Default)]
pub struct TokenTable {
    ids: Vec<WordId>,
    starts: Vec<(u32, u32)>,
    /// Where each block's words end.
    ends: Vec<usize>,
    shapes: Vec<BlockShape>,
    distinct: Interner,
}

impl TokenTable {
    /// Reads an article's blocks.
    pub fn read(article: &Article<'_>) -> Self {
        let mut words = Self::default();
        let mut lowered = String::new();
        for block in article.blocks() {
            let text = block.span.of(article.text());
            for (at, word) in split(text) {
                lowered.clear();
                lower_onto(word, &mut lowered);
                words.ids.push(words.distinct.intern(&lowered));
                let start = block.span.start + at;
                words.starts.push((start as u32, (start + word.len()) as u32));
            }
            words.ends.push(words.ids.len());
            words.shapes.push(BlockShape::new(text));
        }
        words
    }

    /// The words in a stretch of the article's text, in order: the number and the place of each.
    pub(crate) fn within(&self, span: Span) -> impl Iterator<Item = (WordId, Span)> {
        let first = self.starts.partition_point(|&(start, _)| (start as usize) < span.start);
        let words = self.ids[first..].iter().zip(&self.starts[first..]);
        let places = words.map(|(&id, &(start, end))| (id, Span::new(start as usize, end as usize)));
        places.take_while(move |(_, place)| place.end <= span.end)
    }

    /// The distinct words, in lower case, by their numbers.
    pub(crate) fn distinct(&self) -> &Interner {
        &self.distinct
    }

    /// The shape of each block, in order.
    pub(crate) fn shapes(&self) -> &[BlockShape] {
        &self.shapes
    }

    /// The words of each block, in order.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = &[WordId]> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.ids[start..end])
    }

    /// The words of one block, in order.
    pub(crate) fn of_block(&self, block: usize) -> &[WordId] {
        let start = block.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.ids[start..self.ends[block]]
    }

    /// Where the words of one block stand, in order.
    pub(crate) fn spans_of_block(&self, block: usize) -> impl Iterator<Item = Span> {
        let start = block.checked_sub(1).map_or(0, |before| self.ends[before]);
        let places = &self.starts[start..self.ends[block]];
        places.iter().map(|&(start, end)| Span::new(start as usize, end as usize))
    }

    /// The words of all blocks, and where each block's end.
    pub(crate) fn all(&self) -> (&[WordId], &[usize]) {
        (&self.ids, &self.ends)
    }

    /// Of each distinct word, by its number, whether it has four characters or more.
    pub(crate) fn longer(&self) -> Vec<bool> {
        self.distinct.words().map(|word| word.chars().nth(LONGER - 1).is_some()).collect()
    }
}

/// The words of a text: where each begins, and the word.
pub(crate) fn split(text: &str) -> impl Iterator<Item = (usize, &str)> {
    crate::chars::pieces(text)
}
