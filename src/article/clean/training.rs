//! What the cleaner measures, laid open: for the script that fits its weights, and for whoever asks why a block went.

use crate::article::block::Article;
use crate::article::clean::classify::judge;
use crate::article::clean::features::{self, BlockContext};
use crate::article::clean::neighbour_features as neighbourhood;
use crate::article::clean::page::Page;
use crate::article::scan::token_table::TokenTable;
use crate::lang::Language;

/// The names of the columns of [`measure`] and of [`context`], in order.
pub fn measured() -> (Vec<&'static str>, Vec<&'static str>) {
    (features::NAMES.to_vec(), neighbourhood::NAMES.to_vec())
}

/// What is measured of one block.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// About how many words it has, by its width.
    pub words: f32,
    /// A value a name, each 0 to 1.
    pub values: Vec<f32>,
}

/// What is measured of every block of an article, in order.
pub fn measure(article: &Article<'_>, language: &Language) -> Vec<Measured> {
    let page = Page::new(article, &TokenTable::read(article), language);
    let values = |at| features::values(&BlockContext::new(&page, at)).to_vec();
    let measured = |(at, words)| Measured { words, values: values(at) };
    page.blocks.iter().map(|block| block.shape.words).enumerate().map(measured).collect()
}

/// What the first scores say of every block's neighbourhood: a row a block, a column a name, each value -1 to 1.
/// `scores` are log odds of being article; `words` is how many words each block has, about.
pub fn context(scores: &[f32], words: &[f32]) -> Vec<Vec<f32>> {
    neighbourhood::context(scores, words).into_iter().map(|row| row.to_vec()).collect()
}

/// Which blocks stay, in order, if these were the second scores: one a block, in log odds.
pub fn keeps(article: &Article<'_>, language: &Language, scores: Vec<f32>) -> Vec<bool> {
    judge(article, &Page::new(article, &TokenTable::read(article), language), |_| scores).1
}
