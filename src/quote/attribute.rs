//! Quote → speaker.

use crate::article::Article;
use crate::lang::Language;
use crate::quote::Quote;
use crate::span::Span;
use crate::text::Sentence;

/// Who said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest mention of the name in the article, without title.
    pub name: Span,
    /// The title or office as the article gives it beside the name.
    pub title: Option<Span>,
    /// The mention beside the quote that led to the name: the name itself, a pronoun, "the minister".
    pub mention: Span,
    /// How the speaker was found.
    pub by: By,
}

/// How a speaker was found, from the surest to the most inferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// A cue beside the quote names them: "…," said Cho.
    Cue,
    /// A label before the quote names them: "Cho: …".
    Label,
    /// A cue beside the quote has a pronoun: "…," she said.
    Pronoun,
    /// No cue: the one who has the floor goes on speaking.
    Running,
}

/// A quote and, where it could be found, its speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attributed {
    /// The quote.
    pub quote: Quote,
    /// Who said it; `None` rather than a guess.
    pub speaker: Option<Speaker>,
    /// The words that report the speech: "said", "according to".
    pub cue: Option<Span>,
}

/// Finds the speakers.
pub fn attribute(
    quotes: Vec<Quote>,
    _article: &Article<'_>,
    _sentences: &[Sentence],
    _language: &Language,
) -> Vec<Attributed> {
    quotes.into_iter().map(|quote| Attributed { quote, speaker: None, cue: None }).collect()
}
