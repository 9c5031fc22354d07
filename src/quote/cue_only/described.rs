//! A description that holds a name and points at somebody named before: "the winner of the Cup | this | said". Only where
//! nouns have no article, and a demonstrative closes the noun phrase.

use crate::lang::Roles;
use crate::quote::cue_only::cased::Frames;

/// Maximum tokens of such a description.
const LONGEST_DESCRIPTION: usize = 12;

impl Frames<'_> {
    /// Whether the words ahead of the verb at `cue` end with a demonstrative, and a name stands inside them whose bearer is
    /// not called by a title: "pemenang Piala Garuda lima kali | ini | mengatakan".
    pub(super) fn points_back(&self, low: usize, cue: usize) -> bool {
        let at = self.at;
        let small = Roles::AUXILIARY.union(Roles::ADVERB);
        let points = |i: usize| at.has_any(i, Roles::DEFINITE);
        let group = (low..cue).rev().take_while(|&i| at.is_word(i) && (at.has_any(i, small) || points(i)));
        let Some(mark) = group.into_iter().filter(|&i| points(i)).last().filter(|_| at.language.bare_nouns) else {
            return false;
        };
        let first = (low..mark).rev().take(LONGEST_DESCRIPTION).take_while(|&i| at.is_word(i)).last().unwrap_or(mark);
        let names = at.mentions(first, mark);
        let inside = |i: usize| names.iter().any(|it| it.is_name() && (it.first..=it.last).contains(&i));
        let called = |i: usize| at.has_any(i, Roles::TITLE) && !at.has_any(i, Roles::MODIFIER);
        let bearer = names.iter().any(|it| it.is_name() && it.first > 0 && called(it.first - 1));
        let headed = first < mark && !inside(first) && at.is_word(first) && !at.has_any(first, Roles::PREPOSITION);
        headed && !bearer && (first..mark).any(inside)
    }
}
