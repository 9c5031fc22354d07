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
    quotes: Vec<Attributed>,
    article: &Article<'_>,
    sentences: &[Sentence],
    scores: &Scores,
    most: usize,
) -> Vec<KeyQuote> {
    let total = article.text().len().max(1) as f64;
    let mut ranked: Vec<KeyQuote> = quotes
        .into_iter()
        .map(|it| {
            let span = it.quote.span();
            let score = 1.0 - span.start as f64 / total;
            KeyQuote {
                span,
                parts: it.quote.parts,
                speaker: it.speaker,
                cue: it.cue,
                sentence: around(span, sentences),
                score,
            }
        })
        .collect();
    let _ = scores;
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score));
    ranked.truncate(most);
    ranked
}

/// From the first to the last sentence that the quote overlaps.
fn around(quote: Span, sentences: &[Sentence]) -> Span {
    let first = sentences.partition_point(|sentence| sentence.span.end <= quote.start);
    let after = sentences.partition_point(|sentence| sentence.span.start < quote.end);
    match sentences.get(first..after).and_then(|inside| inside.first().zip(inside.last())) {
        Some((first, last)) => Span::new(first.span.start, last.span.end),
        None => quote,
    }
}
