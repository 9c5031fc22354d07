//! Speakers without a name: "a spokesman for the ministry", "the G7 leaders", "officials".

use crate::lang::Roles;
use crate::quote::parse::mention::Mention;
use crate::quote::parse::paragraph_view::ParagraphView;

/// As many words as a noun phrase has at most.
const LONGEST_WORDS: usize = 9;
/// As many words as one without a determiner has at most.
const LONGEST_BARE_WORDS: usize = 5;

/// What a noun phrase does not go on with.
const NOT_IN_NOUN: Roles = Roles::NP_BOUNDARY.union(Roles::AUXILIARY).union(Roles::NO_NOUN).union(Roles::CUE);

impl ParagraphView<'_> {
    /// The noun phrase that begins at `first` and ends before `high`.
    pub fn noun_from(self, first: usize, high: usize) -> Option<Mention> {
        if self.paragraph.capital_nouns {
            return self.capital_noun_from(first, high);
        }
        let plain = self.token(first)?.is_lower() && !self.has_any(first, Roles::PREPOSITION.union(Roles::AUXILIARY));
        if !self.determines(first) && !plain {
            return None;
        }
        let ends = |i: usize| i > first && self.has_any(i, Roles::NP_BOUNDARY) || i > first + 1 && self.is_cue(i);
        let inside = |&i: &usize| self.is_word(i) && !ends(i);
        let last = (first..high.min(first + LONGEST_WORDS)).take_while(inside).last()?;
        let only_determiner = last == first && self.has_any(first, Roles::DETERMINER);
        if only_determiner { None } else { self.noun(first, last) }
    }

    /// The noun phrase that ends with token `last` and does not begin before `low`.
    pub fn noun_until(self, low: usize, last: usize) -> Option<Mention> {
        if self.paragraph.capital_nouns {
            return self.capital_noun_until(low, last);
        }
        let mut i = last;
        let mut steps = 0;
        while self.is_word(i) && steps < LONGEST_WORDS {
            if i < last && self.has_any(i, Roles::POSSESSIVE) {
                return self.noun(i, last);
            }
            if !self.has_any(i, Roles::DETERMINER) {
                steps += 1;
            } else if self.hangs_on_noun(low, i) {
                i -= 1;
                steps += 2;
            } else {
                return if i == last { None } else { self.noun(i, last) };
            }
            match i.checked_sub(1).filter(|&before| before >= low) {
                Some(before) => i = before,
                None => return self.bare_noun(low, last),
            }
        }
        self.bare_noun(i + 1, last)
    }

    /// The noun phrase that begins at `first` where nouns have capitals: "der stellvertretende Chef der Behörde".
    fn capital_noun_from(self, first: usize, high: usize) -> Option<Mention> {
        if !self.has_any(first, Roles::DETERMINER) && (!self.is_capital(first) || self.has_any(first, Roles::NAME_STOP))
        {
            return None;
        }
        let mut last = None;
        for i in first..high.min(first + LONGEST_WORDS) {
            let after_noun = last.is_some_and(|last| last + 1 == i);
            let goes_on = self.is_capital(i) || !after_noun || self.has_any(i, Roles::OF.union(Roles::NOUN_ATTACHING));
            if !self.is_word(i) || !goes_on || i > first && self.has_any(i, NOT_IN_NOUN) {
                break;
            }
            last = if self.is_capital(i) && !self.has_any(i, Roles::NAME_STOP) { Some(i) } else { last };
        }
        self.noun(first, last?)
    }

    /// The noun phrase that ends with token `last` where nouns have capitals.
    fn capital_noun_until(self, low: usize, last: usize) -> Option<Mention> {
        if !self.is_capital(last) || self.has_any(last, Roles::NAME_STOP.union(Roles::DAY)) {
            return None;
        }
        let mut first = last;
        for i in (low..last).rev().take(LONGEST_WORDS) {
            let hangs = self.has_any(i, Roles::OF.union(Roles::NOUN_ATTACHING)) && i > low && self.is_capital(i - 1);
            if !hangs && self.has_any(i, Roles::DETERMINER) {
                return self.noun(i, last);
            }
            if self.has_any(i, Roles::OF.union(Roles::PREPOSITION)) && !hangs {
                return None;
            }
            if !self.is_word(i) || !hangs && self.has_any(i, NOT_IN_NOUN) {
                break;
            }
            first = if self.is_capital(i) { i } else { first };
        }
        self.noun(first, last)
    }

    /// Whether a noun phrase begins here with a determiner or a possessive: "the", "China's".
    pub fn determines(self, i: usize) -> bool {
        self.has_any(i, Roles::DETERMINER)
            || self.has_any(i, Roles::POSSESSIVE) && self.token(i + 1).is_some_and(|it| it.is_lower())
    }

    /// Whether the determiner at `i` belongs to a phrase that hangs on a noun before: "a spokesman for | the".
    fn hangs_on_noun(self, low: usize, i: usize) -> bool {
        i >= low + 2 && self.has_any(i - 1, Roles::BLOCKS_SUBJECT) && self.is_word(i - 2)
    }

    /// A noun phrase without determiner: "officials", "police".
    fn bare_noun(self, low: usize, last: usize) -> Option<Mention> {
        let short = self.token(last)?.span.len() < 3;
        let no_noun = self.has_any(last, Roles::PREPOSITION.union(Roles::AUXILIARY)) || self.is_capital(last) || short;
        if no_noun || last < low || last + 1 - low > LONGEST_BARE_WORDS {
            return None;
        }
        let before_noun = Roles::PREPOSITION.union(Roles::AUXILIARY).union(Roles::CLAUSE_WORD);
        let first = (low..last).find(|&i| !self.has_any(i, before_noun)).unwrap_or(last);
        self.noun(first, last)
    }
}
