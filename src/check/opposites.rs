//! Words in the place of others: opposites, negations, and what only rephrases.

use crate::check::alignment::Alignment;
use crate::check::findings::Findings;
use crate::check::index::Index;
use crate::check::result::{FlagKind, Strength};
use crate::check::token::{Token, Vocabulary};

/// Least share of the content in the best source for a loose opposite or a negation to be worth telling.
const LEAST_SHARE: f64 = 0.6;
const LEAST_NEGATED_SHARE: f64 = 0.75;

/// Compares the words of a sentence with those of its sources.
pub(super) fn check(
    tokens: &[Token],
    alignment: &Alignment,
    index: &Index<'_>,
    vocabulary: &Vocabulary<'_>,
    findings: &mut Findings,
) {
    let sources: Vec<&[Token]> = alignment.sources.iter().map(|&unit| index.article.tokens_of(unit)).collect();
    let Some(best) = sources.first() else { return };
    let words = Words { vocabulary };
    let is_negated = words.is_negated(tokens);
    let differs = is_negated != words.is_negated(best);
    for (at, token) in tokens.iter().enumerate() {
        words.compare(tokens, at, token, &sources, !differs, index, findings);
    }
    if alignment.first_share >= LEAST_SHARE {
        if !differs {
            words.loose_opposites(tokens, best, findings);
        }
        findings.differs_in_negation = differs;
        if is_negated
            && differs
            && alignment.first_share >= LEAST_NEGATED_SHARE
            && let Some(token) = tokens.iter().find(|token| words.negates(token))
        {
            findings.add(token.span, FlagKind::Negation, Strength::Weak, None);
        }
    }
}

struct Words<'a> {
    vocabulary: &'a Vocabulary<'a>,
}

impl Words<'_> {
    #[inline(never)]
    fn negates(&self, token: &Token) -> bool {
        let lists = self.vocabulary.lists;
        self.vocabulary.listed(token).is_some_and(|id| lists.listed(id).is_negation)
            || lists.is_negation(self.vocabulary.word(token.form))
    }

    #[inline(never)]
    fn is_negated(&self, tokens: &[Token]) -> bool {
        tokens.iter().any(|token| self.negates(token))
    }

    #[inline(never)]
    fn are_opposites(&self, one: &Token, other: &Token) -> bool {
        let (Some(one), Some(other)) = (self.vocabulary.listed(one), self.vocabulary.listed(other)) else {
            return false;
        };
        self.vocabulary.lists.listed(one).opposites.contains(&other)
    }

    /// Whether a negation beside one of two opposites makes them the same: "hasn't been able", "unable".
    #[inline(never)]
    fn cancels(&self, one: &Token, other: &Token, is_negated: bool) -> bool {
        is_negated && self.negates(one) != self.negates(other)
    }

    #[inline(never)]
    fn is_side(&self, token: &Token) -> bool {
        self.vocabulary.listed(token).is_some_and(|id| self.vocabulary.lists.listed(id).is_side)
    }

    /// What the sources have between the same neighbours.
    #[allow(clippy::too_many_arguments)]
    #[inline(never)]
    fn compare(
        &self,
        tokens: &[Token],
        at: usize,
        token: &Token,
        sources: &[&[Token]],
        may_oppose: bool,
        index: &Index<'_>,
        findings: &mut Findings,
    ) {
        let neighbours = |tokens: &[Token], at: usize| {
            let stem = |token: Option<&Token>| token.map(|token| token.stem);
            (at.checked_sub(1).and_then(|before| stem(tokens.get(before))), stem(tokens.get(at + 1)))
        };
        let ours = neighbours(tokens, at);
        if ours == (None, None) {
            return;
        }
        for source in sources {
            for (there, other) in source.iter().enumerate() {
                if other.stem == token.stem {
                    continue;
                }
                let is_opposite = || self.are_opposites(token, other);
                if neighbours(source, there) != ours && !(stands_alike(tokens, at, source, there) && is_opposite()) {
                    continue;
                }
                let stands = sources.iter().any(|source| source.iter().any(|it| it.word == token.word));
                if self.are_opposites(token, other) && !stands {
                    if may_oppose
                        && !self.cancels(token, other, self.is_negated(tokens))
                        && !findings.covers(token.span)
                    {
                        let sure =
                            if self.is_side(token) || self.is_side(other) { Strength::Weak } else { Strength::Medium };
                        findings.add(token.span, FlagKind::Opposite, sure, Some(other.span));
                    }
                } else if token.is_content() && other.is_content() && !token.is_figure() && !other.is_figure() {
                    self.swapped(token, other, index, findings);
                }
            }
        }
    }

    #[inline(never)]
    fn swapped(&self, token: &Token, other: &Token, index: &Index<'_>, findings: &mut Findings) {
        if index.has_stem(token.stem) {
            findings.swapped_known += 1;
            return;
        }
        findings.swapped_new += 1;
        if !findings.covers(token.span) {
            findings.add(token.span, FlagKind::WordSlot, Strength::Weak, Some(other.span));
        }
    }

    /// An opposite anywhere in the best source, while the word itself is not there.
    #[inline(never)]
    fn loose_opposites(&self, tokens: &[Token], best: &[Token], findings: &mut Findings) {
        for token in tokens {
            if token.is_stop() || best.iter().any(|it| it.word == token.word) || findings.covers(token.span) {
                continue;
            }
            if let Some(other) = best.iter().find(|other| {
                !other.is_stop()
                    && self.are_opposites(token, other)
                    && !self.cancels(token, other, self.is_negated(tokens))
            }) {
                findings.add(token.span, FlagKind::Opposite, Strength::Weak, Some(other.span));
            }
        }
    }
}

/// Whether the two words before are the same and a clause ends behind both words, or the two words after.
#[inline(never)]
fn stands_alike(ours: &[Token], at: usize, theirs: &[Token], there: usize) -> bool {
    const NEAR: usize = 2;
    let stem = |tokens: &[Token], at: Option<usize>| at.and_then(|at| tokens.get(at)).map(|token| token.stem);
    let same = |one: Option<u32>, other: Option<u32>| one.is_some() && one == other;
    let before = |by: usize| same(stem(ours, at.checked_sub(by)), stem(theirs, there.checked_sub(by)));
    let after = |by: usize| same(stem(ours, Some(at + by)), stem(theirs, Some(there + by)));
    (1..=NEAR).all(before) || (1..=NEAR).all(after)
}
