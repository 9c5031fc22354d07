//! Somebody who is only described or is new to the text, and speaks instead of those who are named: "a resident who told the
//! paper", "a person of the team", "a member of the community Harrow".

use crate::lang::Roles;
use crate::quote::cue_only::cased::{BORDERS, Frames};
use crate::quote::parse::mention::Mention;

/// Maximum words of somebody who is only described: "a resident of twenty".
const MOST_CALLING_WORDS: usize = 3;
/// Maximum words of the subject of a clause inside another.
const LONGEST_INNER_SUBJECT: usize = 3;

impl Frames<'_> {
    /// Whether a relative pronoun right before the verb at `first` stands for somebody who is only described: "a resident |
    /// who | told the paper".
    pub(super) fn is_told_of_somebody(&self, first: usize) -> bool {
        let at = self.at;
        let Some(who) = first.checked_sub(1).filter(|&i| i > self.low && at.has_any(i, Roles::WHO)) else {
            return false;
        };
        let mut noun = who;
        while noun > self.low && who - noun < MOST_CALLING_WORDS && at.is_content(noun - 1) {
            noun -= 1;
        }
        let article = noun.checked_sub(1).filter(|&i| noun < who && i >= self.low && at.has_any(i, Roles::DETERMINER));
        article.is_some_and(|i| !at.has_any(i, Roles::DEFINITE.union(Roles::OF)))
    }

    /// Whether the subject right before the verb at `first` is an indefinite pronoun: "somebody | else | said".
    pub(super) fn is_unnamed_before(&self, first: usize) -> bool {
        let at = self.at;
        let words = (self.low..first).rev().take(MOST_CALLING_WORDS).take_while(|&i| at.is_word(i));
        let mut words =
            words.take_while(|&i| at.has_any(i, Roles::UNNAMED) || !at.is_capital(i) && at.mention_at(i).is_none());
        words.any(|i| at.has_any(i, Roles::UNNAMED))
    }

    /// Whether an indefinite noun phrase without a name begins at token `i`: "a member of the board".
    pub(super) fn is_somebody(&self, i: usize) -> bool {
        let at = self.at;
        let other = Roles::DEFINITE.union(Roles::OF).union(Roles::TO).union(Roles::PREPOSITION);
        let article = at.has_any(i, Roles::DETERMINER) && !at.has_any(i, other);
        !self.inflect && !self.subject_first && article && at.is_content(i + 1) && !at.has_any(i + 1, Roles::DAY)
    }

    /// Where the clause begins whose verb begins at `first`, if an indefinite noun phrase opens it and no name stands in it
    /// but what hangs on something.
    pub(super) fn somebody_ahead(&self, first: usize) -> Option<usize> {
        let at = self.at;
        let start = (self.low..first).rev().find(|&i| at.is_mark(i, BORDERS)).map_or(self.low, |border| border + 1);
        let opens = at.has_any(start, Roles::INDEFINITE) && at.is_content(start + 1) && start + 1 < first;
        let other = |i: usize| at.has_any(i, Roles::CUE.union(Roles::CLAUSE_WORD).union(Roles::DAY)) || at.is_quote(i);
        let free = |it: &Mention| it.is_name() && !at.is_hung(it);
        let told = opens && !(start..first).any(other) && !at.mentions(start, first).iter().any(free);
        (told && !self.inflect).then_some(start)
    }

    /// Whether a name without a comma belongs to somebody who is new and opens the clause: "a member of the community |
    /// Global Harrow | said".
    pub(super) fn is_of_somebody(&self, name: &Mention) -> bool {
        let at = self.at;
        let of = if self.inflect || !name.is_name() { None } else { at.governor(name) };
        let Some(of) = of.filter(|&of| at.has_any(of, Roles::OF)) else { return false };
        let mut noun = of;
        while noun > self.low && of - noun < LONGEST_INNER_SUBJECT && at.is_content(noun - 1) {
            noun -= 1;
        }
        let article = noun.checked_sub(1).filter(|&i| i >= self.low && noun < of && at.has_any(i, Roles::INDEFINITE));
        article.is_some_and(|i| i == self.low || at.is_mark(i - 1, BORDERS))
    }
}
