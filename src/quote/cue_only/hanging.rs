//! What a word or a name hangs on, and whether it may be a subject.

use crate::chars::letters::{has_lower, has_upper};
use crate::chars::lower;
use crate::lang::{Roles, Section};
use crate::quote::cue_only::phrase::{BEFORE_VERB, MOST_CALLING_WORDS, NO_CONTENT};
use crate::quote::parse::mention::Mention;
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum words between a title that hangs on a preposition and the comma before its holder.
const LONGEST_HUNG_TITLE: usize = 8;

impl ParagraphView<'_> {
    /// Whether a mention is a name that may be a subject: no mere office ("the Chancellor"), in no other case ("SAK:n").
    pub fn may_be_subject(self, mention: &Mention) -> bool {
        let written = mention.span.of(self.text);
        let ending = written.rfind(':').is_some_and(|at| !has_upper(&written[at..]));
        let acronym = mention.first == mention.last && written.chars().nth(1).is_some() && !has_lower(written);
        if acronym && mention.first > 0 && self.has_any(mention.first - 1, Roles::TITLE) {
            return false;
        }
        let mut office = true;
        for i in self.first_word(mention)..=mention.last {
            let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
            if self.has_any(i, Roles::OBLIQUE) && !self.has_any(i, given) || self.has_any(i, Roles::DAY) {
                return false;
            }
            office &= self.has_any(i, Roles::TITLE);
        }
        // "A Valmart | kritizálva": an object of the participle.
        let object = self.has_any(mention.last, Roles::OWN) && self.has_any(mention.last + 1, Roles::PARTICIPLE);
        let owned =
            self.is_genitive(mention) || self.is_possessed(mention.last + 1) || self.is_somebody_of_kin(mention);
        let told = self.has_case_behind_hyphen(mention) || self.is_part_of_other_case(mention);
        let told = told || self.is_bearer_of_office(mention) || self.is_outlet_in_case(mention);
        let plain = !ending && !office && !object && !owned && !told;
        mention.is_name() && plain && !self.hangs_behind(mention) && !self.is_adjective_ahead(mention)
    }

    /// Whether a noun for kin stands before a name and what calls its bearer, where the owner stands behind: "chồng | bà Nga".
    fn is_somebody_of_kin(self, name: &Mention) -> bool {
        let personal = Roles::MASCULINE_TITLE.union(Roles::FEMININE_TITLE);
        let inside = self.first_word(name) > name.first && self.has_any(name.first, personal);
        let title = if inside { Some(name.first) } else { name.first.checked_sub(1) };
        let called = title.filter(|&i| i > 0 && self.has_any(i, personal));
        self.language.subject_first && called.is_some_and(|i| self.has_any(i - 1, Roles::OWN))
    }

    /// Whether a name has its title before it and the article of the genitive before that: "| του | υπουργού Ruiz".
    pub(super) fn is_owner_with_title(self, name: &Mention) -> bool {
        let mut first = name.first;
        while first > 0 && self.has_any(first - 1, Roles::TITLE) && !self.is_hanging(first - 1) {
            first -= 1;
        }
        let titled = first < name.first || self.first_word(name) > name.first;
        titled && name.is_name() && first > 0 && self.is_genitive_article(first - 1)
    }

    /// Whether what looks like a name is the adjective of the office behind it: "ο | Γάλλος | πρόεδρος".
    pub(super) fn is_adjective_of_office(self, name: &Mention) -> bool {
        let article = name.first > 0 && self.has_any(name.first - 1, Roles::DEFINITE);
        !self.language.names_inflect && article && self.is_followed_by_office(name)
    }

    /// The same in a language that writes the adjective of a land with a capital: "de | Oekraïense | president".
    fn is_adjective_ahead(self, name: &Mention) -> bool {
        let article = name.first > 0 && self.has_any(name.first - 1, Roles::DETERMINER);
        self.language.verb_second && article && self.is_followed_by_office(name)
    }

    /// Whether a title in lower case stands behind a name of one word.
    fn is_followed_by_office(self, name: &Mention) -> bool {
        let office = name.last + 1;
        name.first == name.last
            && self.has_any(office, Roles::TITLE)
            && self.is_content(office)
            && self.mention_at(office).is_none()
    }

    /// Whether a name of one word is a genitive with what it owns behind it: "Rysslands | energiminister".
    pub(super) fn is_genitive(self, name: &Mention) -> bool {
        let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
        let (last, next) = (name.last, name.last + 1);
        // "Valmar Oy:n | johtaja"
        let genitive = self.has_any(last, Roles::GENITIVE);
        let cut = self.token(last).is_some_and(|it| it.span.of(self.text).contains(':'));
        let sure = !self.language.names_inflect || self.has_any(last, Roles::OWN) || cut;
        if genitive && sure && self.has_any(next, Roles::TITLE) {
            return !self.has_any(last, given) && !self.is_capital(next);
        }
        self.language.verb_second
            && self.first_word(name) == last
            && self.has_any(last, Roles::GENITIVE)
            && !self.has_any(last, given)
            && self.is_content(next)
            && !self.has_any(next, Roles::CUE.union(Roles::AUXILIARY))
    }

    /// Whether a full name begins with the genitive of a first name of women: "Anny Nowak", "Марии Орловой".
    pub(crate) fn has_inflected_given(self, name: &Mention) -> bool {
        let first = self.first_word(name);
        if first == name.last || self.has_any(first, Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME)) {
            return false;
        }
        let written = self.token(first).map_or(String::new(), |it| lower(it.span.of(self.text)));
        let upright = |(ending, own): (&str, &str)| {
            let stem = written.strip_suffix(ending);
            stem.is_some_and(|stem| self.language.roles(&[stem, own].concat()).intersects(Roles::FEMININE_NAME))
        };
        self.language.cases(Section::FeminineGenitives).any(upright)
    }

    /// The first word of a name that is none of its title.
    pub fn first_word(self, name: &Mention) -> usize {
        let mut first = name.first;
        while first < name.last && self.token(first).is_some_and(|it| it.span.start < name.span.start) {
            first += 1;
        }
        first
    }

    /// Whether the token is a word in lower case that is no stop word.
    pub fn is_content(self, i: usize) -> bool {
        let lower = self.token(i).is_some_and(|it| it.is_word() && !has_upper(it.span.of(self.text)));
        lower && (!self.has_any(i, NO_CONTENT) || self.has_any(i, Roles::TITLE))
    }

    /// Whether the token is an office that hangs on no preposition and stands in the case of a subject: "В субботу | мэр".
    pub fn is_office(self, i: usize) -> bool {
        let hung = i > 0 && (self.is_hanging(i - 1) || self.has_any(i - 1, Roles::DETERMINER));
        self.has_any(i, Roles::TITLE) && !self.has_any(i, Roles::OBLIQUE) && !self.is_capital(i) && !hung
    }

    /// Whether a name behind the token may hang on it, as on a preposition.
    pub fn is_hanging(self, i: usize) -> bool {
        let hangs = Roles::NAME_STOP.union(Roles::PARTICLE).union(Roles::PREPOSITION).union(Roles::OF).union(Roles::TO);
        let sure = Roles::PREPOSITION.union(Roles::OF).union(Roles::TO);
        let joins = Roles::CONJUNCTION.union(Roles::CLAUSE_WORD).union(Roles::RELATIVE).union(BEFORE_VERB);
        if self.is_addressee(i) {
            return true;
        }
        self.has_any(i, hangs)
            && !self.has_any(i, Roles::TITLE)
            && (self.has_any(i, Roles::OF.union(Roles::PREPOSITION)) || !self.has_any(i, Roles::DETERMINER))
            && (self.has_any(i, sure) || !self.has_any(i, joins))
    }

    /// Whether a mention may hang on a preposition, directly or behind its determiner and title.
    pub fn is_hung(self, mention: &Mention) -> bool {
        // There the small words stand behind.
        if self.language.verb_last {
            return false;
        }
        let mut before = mention.first;
        // "Ο Ruiz | της | Harrow": an article may be the preposition too.
        while before > 0
            && self.has_any(before - 1, Roles::DETERMINER.union(Roles::TITLE))
            && !self.is_hanging(before - 1)
        {
            before -= 1;
        }
        // "ο ίδιος | ο Ruiz"
        let himself = before > 1
            && self.has_any(before, Roles::DEFINITE)
            && self.has_any(before - 1, Roles::MASCULINE.union(Roles::FEMININE))
            && self.has_any(before - 2, Roles::DEFINITE);
        before > 0 && self.is_hanging(before - 1) && !himself || self.is_joined_to_hung(before)
    }

    /// Whether a name stands in apposition to what hangs on a preposition: "the fall of the minister of ports, | Ana Ruiz".
    pub fn is_apposed_to_hung(self, name: &Mention) -> bool {
        let Some(comma) = name.first.checked_sub(1).filter(|&i| self.is_mark(i, &[','])) else { return false };
        // "After his fall as minister of ports, | Ruiz | praised it"
        let next = name.last + 1;
        if self.is_content(next) || self.has_any(next, Roles::AUXILIARY.union(Roles::CUE)) {
            return false;
        }
        let start = self.sentence_start(name.first);
        let words = (start..comma).rev().take(LONGEST_HUNG_TITLE).take_while(|&i| self.is_word(i));
        let titles = words.filter(|&i| self.has_any(i, Roles::TITLE) && !self.is_capital(i));
        let Some(mut before) = titles.last() else { return false };
        while before > start
            && self.has_any(before - 1, Roles::DETERMINER.union(Roles::MODIFIER))
            && !self.is_hanging(before - 1)
        {
            before -= 1;
        }
        before > start + 1 && self.is_hanging(before - 1)
    }

    /// The preposition that a name hangs on behind a noun: "in the clinic | Monte Claro", "the paper | El Faro".
    pub fn governor(self, name: &Mention) -> Option<usize> {
        let mut noun = name.first;
        while noun > 0 && self.is_capital(noun - 1) && self.has_any(noun - 1, Roles::DETERMINER) {
            noun -= 1;
        }
        let mut first = noun;
        while first > 0 && self.is_content(first - 1) {
            first -= 1;
        }
        if first == noun || noun - first > MOST_CALLING_WORDS {
            return None;
        }
        while first > 0 && self.has_any(first - 1, Roles::DETERMINER) && !self.is_hanging(first - 1) {
            first -= 1;
        }
        first.checked_sub(1).filter(|&i| self.is_hanging(i))
    }

    /// Whether what begins at token `first` is joined to a name that hangs on a preposition: "between Hale and | Ruiz".
    pub(super) fn is_joined_to_hung(self, first: usize) -> bool {
        let calls = |&i: &usize| {
            let owner = self.mention_at(i).is_none_or(Mention::is_possessive) || self.has_any(i, Roles::GENITIVE);
            self.is_content(i) || self.has_any(i, Roles::DETERMINER) || self.is_capital(i) && owner
        };
        let joint = (0..first).rev().take(MOST_CALLING_WORDS + 2).find(|i| !calls(i));
        let joint = joint.filter(|&i| i > 0 && self.has_any(i, Roles::CONJUNCTION));
        joint.and_then(|i| self.mention_ending(i - 1)).is_some_and(|it| it.is_name() && self.is_hung(it))
    }
}
