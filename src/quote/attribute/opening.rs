//! What opens a sentence and takes the floor from the one who spoke before: a body with a verb that reports, somebody of whose
//! name only a letter is told.

use crate::lang::Roles;
use crate::quote::parse::mention::Mention;
use crate::quote::parse::paragraph_view::ParagraphView;

impl ParagraphView<'_> {
    /// The body that opens a sentence right before a verb that reports beside a quotation: "Het CDA | noemt het zorgelijk".
    pub(super) fn opening_body(self, start: usize, cue: usize) -> Option<Mention> {
        if !self.language.verb_second || !self.has_any(cue, Roles::CUE) || self.is_capital(cue) {
            return None;
        }
        let first = start + usize::from(self.has_any(start, Roles::ADVERB) && !self.has_any(start, Roles::DETERMINER));
        let noun = first + usize::from(self.has_any(first, Roles::DEFINITE));
        let name = self.mention_at(noun).filter(|it| it.is_organisation() && it.first == noun && it.last + 1 == cue);
        let body = || self.noun(first, noun).filter(|it| noun > first && noun + 1 == cue && self.is_body(it));
        name.copied().or_else(body)
    }

    /// Whether a sentence opens with somebody of whose name only a letter is told: "Sementara tersangka | M | memohon maaf".
    pub(super) fn opens_with_initial(self, start: usize, end: usize) -> bool {
        let opens = Roles::ADVERB.union(Roles::CONJUNCTION).union(Roles::CLAUSE_WORD).union(Roles::DETERMINER);
        let noun = start + usize::from(self.has_any(start, opens));
        let letter = |i: usize| self.token(i).is_some_and(|it| it.is_capital() && it.span.of(self.text).len() == 1);
        let called = self.has_any(noun, Roles::TITLE.union(Roles::SOURCE)) && letter(noun + 1);
        let next = noun + 2 + usize::from(self.is_mark(noun + 2, &['.']));
        called && next < end && self.is_word(next) && !self.is_capital(next)
    }
}
