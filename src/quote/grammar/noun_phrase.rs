//! Speakers without a name: "a spokesman for the ministry", "the G7 leaders", "officials".

use crate::lang::Roles;
use crate::quote::attribution::Grammar;
use crate::quote::parse::mention::Mention;
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum words in a noun phrase (set by hand).
pub(crate) const LONGEST_WORDS: usize = 9;
/// Maximum words in one without a determiner (set by hand).
const LONGEST_BARE_WORDS: usize = 5;
/// Roles of words that may follow a noun phrase, and are no noun.
pub(crate) const NO_NOUN: Roles = Roles::AUXILIARY
    .union(Roles::CUE)
    .union(Roles::PREPOSITION)
    .union(Roles::CONJUNCTION)
    .union(Roles::ADVERB)
    .union(Roles::RELATIVE)
    .union(Roles::CLAUSE_WORD)
    .union(Roles::PAST)
    .union(Roles::NP_BOUNDARY);

impl ParagraphView<'_> {
    /// The noun phrase that begins at `first` and ends before `high`.
    pub fn noun_from(self, first: usize, high: usize) -> Option<Mention> {
        match self.grammar() {
            Grammar::English => self.noun_from_english(first, high),
            Grammar::German => self.noun_from_german(first, high),
        }
    }

    /// The noun phrase that ends with token `last` and does not begin before `low`.
    pub fn noun_until(self, low: usize, last: usize) -> Option<Mention> {
        match self.grammar() {
            Grammar::English => self.noun_until_english(low, last),
            Grammar::German => self.noun_until_german(low, last),
        }
    }

    /// Whether a noun phrase begins here with a determiner or a possessive: "the", "China's".
    pub fn determines(self, i: usize) -> bool {
        self.has_any(i, Roles::DETERMINER)
            || self.has_any(i, Roles::POSSESSIVE) && self.token(i + 1).is_some_and(|it| it.is_lower())
    }

    /// Whether the determiner at `i` belongs to a phrase that is attached to a noun before: "a spokesman for | the".
    pub fn is_attached_to_noun(self, low: usize, i: usize) -> bool {
        i >= low + 2 && self.has_any(i - 1, Roles::BLOCKS_SUBJECT) && self.is_word(i - 2)
    }

    /// A noun phrase without determiner: "officials", "police".
    pub fn bare_noun(self, low: usize, last: usize) -> Option<Mention> {
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
