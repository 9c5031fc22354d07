//! What is found out about one sentence of the summary: flags, and what its score is made of.

use crate::check::result::{Flag, FlagKind, Strength};
use crate::span::Span;

/// Flags, and counts of what is too weak to be one.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub flags: Vec<Flag>,
    /// Numbers that the article does not have; a doubtful one counts for half.
    pub missing_numbers: f64,
    /// Words in the place of another that the article has elsewhere, or not at all.
    pub swapped_known: usize,
    pub swapped_new: usize,
    /// Negated where the source is not, or the other way round.
    pub differs_in_negation: bool,
    /// Content words that the article does not use and no other flag covers.
    pub new_words: usize,
}

impl Findings {
    /// Whether a flag covers the start of a span.
    #[inline(never)]
    pub fn covers(&self, span: Span) -> bool {
        self.flags.iter().any(|flag| flag.span.start <= span.start && span.start < flag.span.end)
    }

    /// Takes back weak flags in this span; whether none is left that covers it.
    #[inline(never)]
    pub fn takes(&mut self, span: Span) -> bool {
        self.flags.retain(|flag| flag.sure > Strength::Weak || !span.contains(flag.span));
        !self.covers(span)
    }

    #[inline(never)]
    pub fn count(&self, kinds: &[FlagKind]) -> usize {
        self.flags.iter().filter(|flag| kinds.contains(&flag.kind)).count()
    }

    #[inline(never)]
    pub fn add(&mut self, span: Span, kind: FlagKind, sure: Strength, article: Option<Span>) {
        self.flags.push(Flag { article, ..flag(span, kind, sure) });
    }
}

/// A flag without a place in the article.
#[inline(never)]
pub(super) fn flag(span: Span, kind: FlagKind, sure: Strength) -> Flag {
    Flag { span, kind, sure, article: None }
}
