//! Quotes and sentence scores → the key quotes.

use crate::article::Article;
use crate::quote::{Attributed, Speaker};
use crate::rank::Scores;
use crate::span::Span;
use crate::text::Sentence;

/// A quotation worth showing beside the summary.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyQuote {
    /// From the start of its first part to the end of its last, without the outer marks.
    pub span: Span,
    /// Its pieces in order; one, unless a cue or a paragraph's end splits it.
    pub parts: Vec<Span>,
    /// Who said it; `None` rather than a guess.
    pub speaker: Option<Speaker>,
    /// The words that report the speech: "said", "according to".
    pub cue: Option<Span>,
    /// The sentence that it stands in; for one of several sentences, from the first to the last.
    pub sentence: Span,
    /// How key it is: higher is better, 0 to 1.
    pub score: f64,
}

/// The best quotes, best first.
pub fn rank(
    _quotes: Vec<Attributed>,
    _article: &Article<'_>,
    _sentences: &[Sentence],
    _scores: &Scores,
    _most: usize,
) -> Vec<KeyQuote> {
    Vec::new()
}
