//! The words in front of a title that belong to it.

use crate::lang::Roles;
use crate::quote::grammar::noun_phrase::NO_NOUN;
use crate::quote::people::name::Names;

/// Maximum nouns, and words of a name, in front of a title that belong to it (set by hand).
const MOST_TITLE_NOUNS: usize = 4;
const TITLE_PART: Roles = Roles::TITLE.union(Roles::MODIFIER);

impl Names<'_> {
    /// Where a title in lower case begins that stands at `start`: with the nouns that say of what, and with what says that it is
    /// no more: "election | chief", "Former Harrow | captain". Nouns behind a name may be its verb: "Harrow beat | captain".
    pub(super) fn front_of_title(&self, start: usize) -> usize {
        let inside = |i: usize| self.paragraph.sentence(i) == self.paragraph.sentence(start);
        let no_noun = NO_NOUN.union(Roles::DETERMINER).union(Roles::PASSIVE).union(Roles::TO).union(Roles::UNNAMED);
        let head = TITLE_PART.union(Roles::DETERMINER).union(Roles::POSSESSIVE);
        let is_noun = |i: usize| {
            let (word, before) = (&self.tokens[i], i.checked_sub(1).map(|i| &self.tokens[i]));
            let gerund = word.has_any(Roles::PARTICIPLE) && !before.is_some_and(|it| it.has_any(head));
            word.is_lower() && (!word.has_any(no_noun.union(Roles::POSSESSIVE)) && !gerund || word.has_any(TITLE_PART))
        };
        let nouns =
            (start.saturating_sub(MOST_TITLE_NOUNS)..start).rev().take_while(|&i| inside(i) && is_noun(i)).last();
        let first = nouns.unwrap_or(start);
        let name = |i: usize| inside(i) && self.tokens[i].is_capital() && !self.tokens[i].has_any(Roles::POSSESSIVE);
        let Some(names) = (first.saturating_sub(MOST_TITLE_NOUNS)..first).rev().take_while(|&i| name(i)).last() else {
            return first;
        };
        let changes = |i: usize| self.tokens[i].has_any(Roles::MODIFIER) && !self.tokens[i].has_any(Roles::PLACE);
        match names.checked_sub(1).filter(|&i| inside(i) && self.tokens[i].is_lower() && changes(i)) {
            Some(before) => before,
            None if changes(names) => names,
            None => start,
        }
    }
}
