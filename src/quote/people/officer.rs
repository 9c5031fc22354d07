//! The body beside the name of its officer, where the verb stands second and a name and its noun hang together by prepositions.

use crate::lang::Roles;
use crate::quote::parse::token::Token;
use crate::quote::people::name::{FIRST_NAME, Names};
use crate::quote::people::word_form::{is_capitals, is_compound};

/// Maximum tokens of the office in front of a name (set by hand).
const LONGEST_OFFICE: usize = 8;
/// "van der" and the like.
const MOST_PARTICLES: usize = 3;
/// Roles of words that are no noun for a body: a title has a name of its own behind it.
const NO_BODY: Roles = Roles::TITLE
    .union(Roles::MODIFIER)
    .union(Roles::CUE)
    .union(Roles::PREPOSITION)
    .union(Roles::DETERMINER)
    .union(Roles::AUXILIARY)
    .union(Roles::ADVERB);

impl Names<'_> {
    /// Whether the run that begins at `first` is what an office at the start of the sentence is of, or what a noun behind the
    /// office's preposition is called, where the verb stands second: "Lijsttrekker van | Volt Ana Ruiz", "lector van de hogeschool
    /// | Windesheim Ana Ruiz".
    pub(super) fn is_body_of_officer(&self, first: usize) -> bool {
        let has = |i: usize, any: Roles| self.tokens[i].has_any(any);
        let office = |i: usize| i > 0 && has(i, Roles::OF) && has(i - 1, Roles::TITLE);
        let noun = |i: usize| self.tokens[i].is_lower() && !has(i, NO_BODY);
        let of = |noun: usize| (noun.saturating_sub(2)..noun).any(|i| has(i, Roles::OF) && self.tokens[i].is_lower());
        let called = |i: usize| noun(i) && of(i) && self.hangs_on_office(i);
        self.language.verb_second && first.checked_sub(1).is_some_and(|i| office(i) || called(i))
    }

    /// Whether a title stands before token `end`, with nothing but words in lower case and no verb of speech between. The title
    /// may open the sentence.
    fn hangs_on_office(&self, end: usize) -> bool {
        let words = (end.saturating_sub(LONGEST_OFFICE)..end).rev();
        let mut words = words.take_while(|&i| self.tokens[i].is_word() && !self.tokens[i].has_any(Roles::CUE));
        words.any(|i| self.tokens[i].has_any(Roles::TITLE))
    }

    /// Whether a full name ends at `last` and the body follows that its bearer comes from, whose preposition is also a particle of
    /// names: "Anna Smit | van de | Kamer".
    pub(super) fn is_body_of_bearer(&self, last: usize) -> bool {
        let particle = |i: &usize| {
            self.tokens.get(*i).is_some_and(|it| it.is_lower() && it.has_any(Roles::PARTICLE.union(Roles::DEFINITE)))
        };
        let of = self.tokens.get(last + 1).is_some_and(|it| it.is_lower() && it.has_any(Roles::OF));
        let full = last > 0
            && self.tokens[last - 1].is_capital()
            && self.tokens[last - 1].has_any(FIRST_NAME)
            && !self.tokens[last].has_any(FIRST_NAME.union(Roles::TITLE));
        let body = last + 1 + (last + 1..).take_while(particle).take(MOST_PARTICLES).count();
        let named = |it: &Token| {
            let written = it.span.of(self.text);
            let acronym = is_capitals(written) && written.chars().nth(1).is_some();
            it.is_capital() && (acronym || is_compound(written) || it.has_any(Roles::ORGANISATION))
        };
        self.language.verb_second && of && full && self.tokens.get(body).is_some_and(named)
    }
}
