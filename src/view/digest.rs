//! The [`Digest`](crate::Digest) as JavaScript and JSON see it: plain values, offsets in UTF-16 code units, the text of
//! each piece beside them. Native code can use it too, to print the same JSON.

use serde::Serialize;

use crate::article::{Emptiness, strip_invisible};
use crate::span::Span;
use crate::view::utf16::Utf16;

/// See `types.d.ts`, which says the same in TypeScript.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct Digest {
    pub lang: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing_language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Piece>,
    pub summary: Vec<SummarySentence>,
    pub quotes: Vec<KeyQuote>,
    pub voices: Vec<Voice>,
    pub keywords: Vec<Keyword>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unmatched_focus: Vec<String>,
    pub removed: Vec<Removal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub empty: Option<Emptiness>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<ScoredSentence>,
    pub stats: Stats,
}

/// A piece of the text: `text` equals `source.text.slice(start, end)`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct Piece {
    pub text: String,
    pub start: usize,
    pub end: usize,
}

/// A sentence of the summary.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct SummarySentence {
    #[serde(flatten)]
    pub piece: Piece,
    pub score: f64,
    pub rank: usize,
    pub words: usize,
    pub keywords: Vec<String>,
}

/// A key quote.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct KeyQuote {
    #[serde(flatten)]
    pub piece: Piece,
    pub score: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<Vec<Piece>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cue: Option<Piece>,
    pub sentence: Piece,
    #[serde(skip_serializing_if = "is_false")]
    pub fragment: bool,
}

/// Who said it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct Speaker {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub by: &'static str,
    pub start: usize,
    pub end: usize,
}

/// Who is quoted how much.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct Voice {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub quotes: usize,
    pub words: usize,
}

/// A keyword.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct Keyword {
    pub text: String,
    pub score: f64,
}

/// What was left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct Removal {
    #[serde(flatten)]
    pub piece: Piece,
    pub rule: &'static str,
    #[serde(skip_serializing_if = "is_false")]
    pub kept: bool,
}

/// A sentence and its score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct ScoredSentence {
    pub start: usize,
    pub end: usize,
    pub score: f64,
}

/// The lengths of the article and the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
#[allow(missing_docs)]
pub struct Stats {
    pub words: usize,
    pub sentences: usize,
    pub summary_words: usize,
    pub reading_seconds: usize,
}

impl Digest {
    /// The view of a digest of `text`.
    pub fn new(digest: &crate::Digest, text: &str) -> Self {
        let offsets = Utf16::new(text);
        let piece = |span: Span| Piece {
            text: span.of(text).to_owned(),
            start: offsets.unit_of(span.start),
            end: offsets.unit_of(span.end),
        };
        let speaker = |speaker: &crate::quote::Speaker| Speaker {
            name: spaced(speaker.name.of(text)),
            title: speaker.title.map(|title| spaced(title.of(text))),
            by: speaker.by.code(),
            start: offsets.unit_of(speaker.mention.start),
            end: offsets.unit_of(speaker.mention.end),
        };
        let held = |sentence: Span| {
            let held = digest.keywords.iter().filter(|keyword| keyword.is_in(sentence));
            held.map(|keyword| spaced(keyword.span.of(text))).collect()
        };
        let scored = |it: &crate::ScoredSentence| ScoredSentence {
            start: offsets.unit_of(it.span.start),
            end: offsets.unit_of(it.span.end),
            score: it.score,
        };
        let chosen = |it: &crate::rank::SummarySentence| SummarySentence {
            piece: piece(it.span),
            score: it.score,
            rank: it.rank,
            words: it.words,
            keywords: held(it.span),
        };
        Self {
            lang: digest.lang,
            missing_language: digest.missing_language,
            title: digest.title.map(piece),
            summary: digest.summary.iter().map(chosen).collect(),
            quotes: digest
                .quotes
                .iter()
                .map(|it| KeyQuote {
                    piece: piece(it.span),
                    score: it.score,
                    parts: (it.parts.len() > 1).then(|| it.parts.iter().copied().map(piece).collect()),
                    speaker: it.speaker.as_ref().map(speaker),
                    cue: it.cue.map(piece),
                    sentence: piece(it.sentence),
                    fragment: it.fragment,
                })
                .collect(),
            voices: digest
                .voices
                .iter()
                .map(|it| Voice {
                    name: it.name.map_or_else(String::new, |name| spaced(name.of(text))),
                    title: it.title.map(|title| spaced(title.of(text))),
                    quotes: it.quotes,
                    words: it.words,
                })
                .collect(),
            keywords: digest
                .keywords
                .iter()
                .map(|it| Keyword { text: spaced(it.span.of(text)), score: it.score })
                .collect(),
            unmatched_focus: digest.unmatched_focus.clone(),
            removed: digest
                .removed
                .iter()
                .map(|it| Removal { piece: piece(it.span), rule: it.rule.code(), kept: it.kept })
                .collect(),
            empty: digest.empty,
            scores: digest.scores.iter().map(scored).collect(),
            stats: Stats {
                words: digest.stats.words,
                sentences: digest.stats.sentences,
                summary_words: digest.stats.summary_words,
                reading_seconds: digest.stats.reading_seconds,
            },
        }
    }
}

/// A name on one line, without invisible characters: a line break inside it is the paste's, not the name's.
fn spaced(name: &str) -> String {
    strip_invisible(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_false(value: &bool) -> bool {
    !value
}
