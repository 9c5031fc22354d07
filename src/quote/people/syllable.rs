//! Names that are written in syllables, each with a capital: Vietnamese.

use crate::chars::letters::has_lower;
use crate::lang::Roles;
use crate::quote::parse::token::Token;
use crate::quote::people::name::Names;

/// Maximum syllables of a name before one of its given name's (set by hand).
const MOST_SYLLABLES: usize = 4;

impl Names<'_> {
    /// Whether a small word with a capital is a syllable of the name whose surname stands before it, where names are written in
    /// syllables: "Phạm Việt | Anh", "Nguyễn Thị | Như | Hoa".
    pub(super) fn is_given_syllable(&self, last: usize, i: usize) -> bool {
        let (syllable, next) = (&self.tokens[i], self.tokens.get(i + 1));
        let half = syllable.has_any(Roles::PAIRED) && next.is_some_and(Token::is_lower);
        let front = (last.saturating_sub(MOST_SYLLABLES)..=last).rev().take_while(|&at| {
            let title = self.tokens[at].has_any(Roles::TITLE) && !self.tokens[at].has_any(Roles::NAME_STOP);
            self.tokens[at].is_capital() && !title
        });
        let family = front.last().is_some_and(|at| self.is_surname(at) || self.is_surname(at + 1) && at < last);
        let personal = Roles::MASCULINE_TITLE.union(Roles::FEMININE_TITLE);
        // "Việt | Anh | said"
        let plain = !self.tokens[last].has_any(Roles::TITLE.union(Roles::NAME_STOP).union(Roles::ORGANISATION));
        let called = plain && syllable.has_any(personal) && !next.is_some_and(Token::is_capital);
        let small = Roles::CONJUNCTION.union(Roles::DAY);
        self.language.has_pairs()
            && self.language.subject_first
            && (family || called)
            && !half
            && !syllable.has_any(small)
            && has_lower(syllable.span.of(self.text))
    }
}
