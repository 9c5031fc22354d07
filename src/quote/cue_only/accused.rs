//! Who is accused in a quotation does not say it: "Tom Hale, who accuses | Ana Ruiz | of “…”".

use crate::lang::Roles;
use crate::quote::cue_only::cased::Frames;
use crate::quote::cue_only::phrase::Phrase;
use crate::quote::parse::mention::Mention;

impl Frames<'_> {
    /// Whether the phrase behind a verb is the one accused: "who accuses | Ana Ruiz | of “…”".
    pub(super) fn is_accused(&self, cue: usize, phrase: &Phrase, quote: usize) -> bool {
        let at = self.at;
        let of = at.has_any(phrase.end, Roles::OF) && phrase.end + 1 == quote;
        of && !at.is_sure_cue(cue) && self.has_who_before(self.first_of_verb(self.low, cue))
    }

    /// The person right before the relative pronoun whose verb begins at `first`: "answers | Tom Hale | who accuses".
    pub(super) fn accuser(&self, first: usize) -> Option<Mention> {
        let at = self.at;
        let name = at.mention_ending(first.checked_sub(2)?).filter(|it| it.is_person() && it.first >= self.low);
        name.filter(|it| at.may_be_subject(it) && !at.is_hung(it)).copied().or_else(|| self.nobody(first))
    }

    fn has_who_before(&self, first: usize) -> bool {
        let who = first.checked_sub(1).filter(|&i| i > self.low);
        who.is_some_and(|i| self.at.has_any(i, Roles::WHO.union(Roles::RELATIVE)))
    }
}
