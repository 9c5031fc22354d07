//! The [`Check`](crate::Check) as JavaScript and JSON see it.

use serde::Serialize;

use crate::span::Span;
use crate::view::digest::Piece;
use crate::view::utf16::Utf16;

/// See `types.d.ts`, which says the same in TypeScript.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct Check {
    pub lang: String,
    pub sentences: Vec<CheckedSentence>,
    pub counts: Counts,
    pub unchecked: Vec<&'static str>,
}

/// How many flags of each strength and sentences of each verdict there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct Counts {
    pub strong: usize,
    pub medium: usize,
    pub weak: usize,
    pub carried: usize,
    pub partly: usize,
    pub not_found: usize,
}

/// A sentence of the summary: its own offsets are into the summary, those of `sources` into the article.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct CheckedSentence {
    #[serde(flatten)]
    pub piece: Piece,
    pub verdict: &'static str,
    pub score: f64,
    pub sources: Vec<Piece>,
    pub flags: Vec<Flag>,
}

/// A place in the summary that the article does not bear out; `article` is a place in the article.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct Flag {
    #[serde(flatten)]
    pub piece: Piece,
    pub kind: &'static str,
    pub sure: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<Piece>,
}

impl Check {
    /// The view of a check of `summary` against `article`.
    pub fn new(check: &crate::Check, article: &str, summary: &str) -> Self {
        let (in_article, in_summary) = (Pieces::new(article), Pieces::new(summary));
        let flag = |flag: &crate::check::Flag| Flag {
            piece: in_summary.piece(flag.span),
            kind: flag.kind.code(),
            sure: flag.sure.code(),
            article: flag.article.map(|span| in_article.piece(span)),
        };
        let sentence = |sentence: &crate::check::CheckedSentence| CheckedSentence {
            piece: in_summary.piece(sentence.span),
            verdict: sentence.verdict.code(),
            score: sentence.score,
            sources: sentence.sources.iter().map(|span| in_article.piece(*span)).collect(),
            flags: sentence.flags.iter().map(flag).collect(),
        };
        let counts = check.counts;
        Self {
            lang: check.lang.clone(),
            sentences: check.sentences.iter().map(sentence).collect(),
            counts: Counts {
                strong: counts.strong,
                medium: counts.medium,
                weak: counts.weak,
                carried: counts.carried,
                partly: counts.partly,
                not_found: counts.not_found,
            },
            unchecked: check.unchecked.iter().map(|what| what.code()).collect(),
        }
    }
}

/// A text and its offsets.
struct Pieces<'t> {
    text: &'t str,
    offsets: Utf16<'t>,
}

impl<'t> Pieces<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, offsets: Utf16::new(text) }
    }

    fn piece(&self, span: Span) -> Piece {
        let (start, end) = (self.offsets.unit_of(span.start), self.offsets.unit_of(span.end));
        Piece { text: span.of(self.text).to_owned(), start, end }
    }
}
