//! The cleaner's measurements, for the script that fits its weights.

use crate::article::block::{Article, BlockKind};
use crate::article::clean::classify::{judge, second_scores};
use crate::article::clean::features::{self, BlockContext};
use crate::article::clean::headline;
use crate::article::clean::headline_features;
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
pub struct MeasuredBlock {
    /// About how many words it has, by its width.
    pub words: f32,
    /// A value a name, each 0 to 1.
    pub values: Vec<f32>,
}

/// What is measured of every block of an article, in order.
pub fn measure(article: &Article<'_>, language: &Language) -> Vec<MeasuredBlock> {
    let page = Page::new(article, &TokenTable::read(article), language);
    let values = |at| features::values(&BlockContext::new(&page, at)).to_vec();
    let measured = |(at, words)| MeasuredBlock { words, values: values(at) };
    page.blocks.iter().map(|block| block.shape.words).enumerate().map(measured).collect()
}

/// What the first scores say of every block's neighbourhood: a row a block, a column a name, each value -1 to 1.
/// `scores` are log odds of being article; `words` is how many words each block has, about.
pub fn context(scores: &[f32], words: &[f32]) -> Vec<Vec<f32>> {
    neighbourhood::context(scores, words).into_iter().map(|row| row.to_vec()).collect()
}

/// What was decided of an article.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// Which blocks stay.
    pub kept: Vec<bool>,
    /// Which block is the headline.
    pub headline: Option<usize>,
    /// The first candidate for the headline, and a row for each, in order.
    pub first: usize,
    /// The rows of the candidates: a column a name.
    pub rows: Vec<Vec<f32>>,
    /// The row of "no headline".
    pub none: Vec<f32>,
}

/// The names of the columns of [`Judged::rows`] and [`Judged::none`].
pub fn headline_rows() -> (Vec<&'static str>, Vec<&'static str>) {
    (headline_features::NAMES.to_vec(), headline_features::none::NAMES.to_vec())
}

/// What would be decided with these second scores (one a block, in log odds) and these weights of the headline's rows;
/// with the crate's own where one is `None`.
pub fn judged(
    article: &Article<'_>,
    language: &Language,
    scores: Option<Vec<f32>>,
    weights: Option<(&[f32], &[f32])>,
) -> Judged {
    let words = TokenTable::read(article);
    let page = Page::new(article, &words, language);
    let mut judged = Judged { kept: Vec::new(), headline: None, first: 0, rows: Vec::new(), none: Vec::new() };
    let weigh = |page: &Page| scores.unwrap_or_else(|| second_scores(page));
    let (blocks, kept) = judge(article, &words, &page, weigh, |candidates| {
        judged.first = candidates.indices().start;
        judged.rows = candidates.indices().map(|at| headline_features::values(candidates, at).to_vec()).collect();
        judged.none = headline_features::none::values(candidates).to_vec();
        match weights {
            Some((line, none)) => headline::best(candidates, line, none),
            None => headline::find(candidates),
        }
    });
    judged.kept = kept;
    judged.headline = blocks.iter().position(|block| block.kind == BlockKind::Headline);
    judged
}
