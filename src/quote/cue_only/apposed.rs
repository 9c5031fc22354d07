//! The name behind the offices that tell whose it is: "the keeper and now head of the club, Ana Ruiz".

use crate::lang::Roles;
use crate::quote::cue_only::cased::COMMA;
use crate::quote::cue_only::phrase::{LONGEST_DESCRIPTION, PHRASE_END, Phrase};
use crate::quote::parse::paragraph_view::ParagraphView;

impl ParagraphView<'_> {
    /// The token behind the second office of one person, which a conjunction at `i` joins to the first: "the keeper | and now
    /// head of the club"; `i` itself if there is none.
    pub(super) fn behind_joined_office(self, i: usize, high: usize) -> usize {
        let small = Roles::ADVERB.union(Roles::OF);
        let office = (i + 1..high).find(|&at| !self.has_any(at, small)).unwrap_or(i);
        let joins = self.has_any(i, Roles::CONJUNCTION) && self.is_content(office) && !self.has_any(office, Roles::CUE);
        if !joins {
            return i;
        }
        let ends = PHRASE_END.difference(Roles::AUXILIARY.union(Roles::CONJUNCTION)).union(Roles::CUE);
        let part = |at: usize| {
            let determiner = self.has_any(at, Roles::DETERMINER);
            let other = determiner && self.has_any(at - 1, Roles::CONJUNCTION);
            let verb = self.has_any(at, Roles::AUXILIARY) && !determiner || self.has_any(at, ends);
            self.is_word(at) && !other && !verb
        };
        (office..high.min(i + LONGEST_DESCRIPTION)).find(|&at| !part(at)).unwrap_or(i)
    }

    /// The full name with its office, which stands behind the comma of another one: "the member of the union, | the keeper
    /// Ana Ruiz". Nothing may be joined to it.
    pub(super) fn apposed_description(self, first: usize, high: usize) -> Option<Phrase> {
        let opens = self.has_any(first, Roles::DETERMINER) && !self.has_any(first, Roles::PLURAL_VERB);
        let name =
            self.mentions(first, high).iter().find(|it| it.is_name()).filter(|it| it.first > first + 1 && opens)?;
        let office = (first + 1..name.first).all(|i| self.is_content(i));
        let ends = !self.is_word(name.last + 1) && !self.is_mark(name.last + 1, COMMA)
            || self.is_mark(name.last + 1, COMMA) && !self.is_capital(name.last + 2);
        let fits = office && ends && name.is_person() && name.last > name.first && self.may_be_subject(name);
        fits.then_some(Phrase { mention: *name, end: name.last + 1 })
    }
}
