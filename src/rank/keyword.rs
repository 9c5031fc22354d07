//! Keywords.

use crate::article::Article;
use crate::span::Span;
use crate::text::{Sentence, Terms};

/// A word or phrase that the article turns on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Keyword {
    /// Where it first stands in the form that is shown.
    pub span: Span,
    /// How central it is, 0 to 1, the best keyword 1.
    pub score: f64,
}

/// The best keywords, best first.
pub fn keywords(_article: &Article<'_>, _sentences: &[Sentence], _terms: &Terms, _most: usize) -> Vec<Keyword> {
    Vec::new()
}
