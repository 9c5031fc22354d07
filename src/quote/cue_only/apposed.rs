//! The name behind the offices or the other name that tell whose it is: "the keeper and now head of the club, Ana Ruiz",
//! "Samsung spokesman Tom Hale".

use crate::lang::{Part, Roles};
use crate::quote::cue_only::cased::COMMA;
use crate::quote::cue_only::phrase::{LONGEST_DESCRIPTION, MOST_ADJECTIVES, PHRASE_END, Phrase};
use crate::quote::parse::mention::Mention;
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

    /// Whether a noun for a body right before a name is called so: "of the club | Valmar Athletic". No first name opens it.
    pub(super) fn names_body_before(self, name: &Mention) -> bool {
        let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME).union(Roles::TITLE);
        let named = self.language.parts(Part::NamedBody);
        let noun = |i: usize| self.token(i).is_some_and(|it| it.is_word() && named.contains(&it.span.of(self.text)));
        let owned = |i: usize| {
            let of = i - usize::from(self.has_any(i - 1, Roles::DEFINITE) && !self.has_any(i - 1, Roles::OF));
            of > 0 && self.has_any(of - 1, Roles::OF.union(Roles::TITLE))
        };
        let body = name.first.checked_sub(1).filter(|&i| i > 0 && noun(i));
        !self.has_any(name.first, given) && body.is_some_and(owned)
    }

    /// Whether a pronoun only tells whose the noun behind it is: "hänen | vaimonsa".
    pub(super) fn owns_next(self, pronoun: usize) -> bool {
        let noun = pronoun + 1;
        self.has_any(pronoun, Roles::DETERMINER)
            && self.is_content(noun)
            && !self.has_any(noun, Roles::CUE.union(Roles::ACCORDING).union(Roles::POSTPOSED))
    }

    /// The name behind a comma and an office: "Direktur Utama Samudra Jaya, | Anton Wirawan".
    pub(super) fn apposed_to_office(self, office: &Mention, high: usize) -> Option<Mention> {
        let titled = self.has_any(office.first, Roles::TITLE)
            || office.first > 0 && self.has_any(office.first - 1, Roles::TITLE);
        let comma = office.last + 1;
        let name =
            self.mention_at(comma + 1).filter(|it| titled && self.is_mark(comma, COMMA) && it.first == comma + 1)?;
        (comma + 1 < high && self.may_be_subject(name) && self.ends_apposed(name.last + 1)).then_some(*name)
    }

    /// The name that another name and a title describe: "Samsung spokesman | Tom Hale".
    pub(super) fn described_by(self, first: &Mention, high: usize) -> Option<Mention> {
        // "Kurier -lehden päätoimittaja | Ana Ruiz"
        let last = if self.has_case_behind_hyphen(first) { first.last + 2 } else { first.last };
        let mut i = last + 1;
        // "Rysslands energiminister | Ana Ruiz"
        let owns = self.is_genitive(first) || last > first.last;
        let mut titled = owns;
        // "Ana Ruiz | criticised | president Tom Hale"
        let acts = self.language.verb_second && !titled && first.is_person() && !self.has_any(i, Roles::TITLE);
        while i < high && i <= last + MOST_ADJECTIVES + 1 && self.is_content(i) && self.mention_at(i).is_none() {
            titled |= self.has_any(i, Roles::TITLE);
            i += 1;
        }
        if acts && i > last + 1 {
            return None;
        }
        // "Valmar Oy:n | toimitusjohtaja Ana Ruiz"
        let called = |it: &Mention| i > last + 1 || owns && self.first_word(it) > i;
        let name = self.mention_at(i).filter(|it| titled && it.first == i && i < high && called(it))?;
        // "said Ana Ruiz manager City"
        let full = |it: &Mention| it.is_person() && it.last > it.first;
        (self.may_be_subject(name) && (full(name) || !full(first))).then_some(*name)
    }
}
