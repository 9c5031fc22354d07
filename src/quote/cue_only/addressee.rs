//! The addressee of a verb, who is no subject, and the speaker behind it: "powiedziała gazecie | Kurier", "sanoi Kurier |
//! -lehdelle", "said to the Courier, | Ana Ruiz".

use crate::lang::Roles;
use crate::quote::cue_only::cased::{COMMA, Frames};
use crate::quote::cue_only::phrase::{BEFORE_VERB, Phrase, is_in_capitals};
use crate::quote::parse::mention::Mention;
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum words between a verb and the noun for whom it tells something: "said | yesterday to the American | paper".
const MOST_BETWEEN: usize = 3;
/// Maximum words of the apposition that tells what the hearer is: "to the Courier, | the paper of the town | , Ana Ruiz".
const LONGEST_HEARER: usize = 12;

impl ParagraphView<'_> {
    /// Whether a noun is the addressee of a verb, and a name behind it only its name: "powiedziała | gazecie | Kurier". A form
    /// that may be another case is one right behind its verb.
    pub fn is_addressee(self, i: usize) -> bool {
        let noun = self.has_any(i, Roles::ADDRESSEE) && !self.has_any(i, Roles::CUE) && !self.is_capital(i);
        if !noun {
            return false;
        }
        let between = BEFORE_VERB.union(Roles::DAY).union(Roles::OBLIQUE).union(Roles::GENITIVE);
        let before = (0..i).rev().take(MOST_BETWEEN).find(|&at| {
            // "said the | head | of the agency"
            let stops = self.is_capital(at) || self.has_any(at, Roles::CUE.union(Roles::TITLE));
            stops || !self.is_word(at) || !self.has_any(at, between)
        });
        // "Ruiz | deníku Právo | řekl"
        let name = self.mention_at(i + 1).filter(|it| it.first == i + 1);
        let verb = name.is_some_and(|it| self.has_any(it.last + 1, Roles::UNAMBIGUOUS_CUE));
        let ahead = verb && i > 0 && self.is_word(i - 1) && !self.is_content(i - 1);
        self.has_any(i, Roles::OBLIQUE) || ahead || before.is_some_and(|at| self.has_any(at, Roles::CUE))
    }

    /// Whether a noun behind a name's hyphen has the name's case: "Kurier | -lehdelle", "Valmar | -yhtiön".
    pub fn has_case_behind_hyphen(self, name: &Mention) -> bool {
        let hyphen = name.last + 1;
        let glued = self.token(hyphen).zip(self.token(hyphen + 1)).is_some_and(|(mark, noun)| {
            mark.span.start > name.span.end && mark.span.end == noun.span.start && noun.is_lower()
        });
        self.is_mark(hyphen, &['-', '–']) && glued && self.has_any(hyphen + 1, Roles::OBLIQUE.union(Roles::GENITIVE))
    }

    /// Whether a name with the definite article belongs to the word in another case behind it: "a Valmar | edzőjeként", "a
    /// Kurír | hírügynökséggel".
    pub fn is_part_of_other_case(self, name: &Mention) -> bool {
        let article = name.first > 0 && self.has_any(name.first - 1, Roles::DEFINITE);
        let noun = name.last + 1;
        // "áll a Valmar | közleményében": the owner of a document speaks in it.
        let article = article && !self.has_any(noun, Roles::DOCUMENT);
        self.language.names_inflect && article && self.is_content(noun) && self.has_any(noun, Roles::OBLIQUE)
    }

    /// Whether a name is a word in the genitive with an acronym, which has no cases, behind it, at the end of somebody else's
    /// office: "szef Kancelarii | Prezydenta RP".
    pub(super) fn is_bearer_of_office(self, name: &Mention) -> bool {
        let first = self.first_word(name);
        let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
        let short = self.token(name.last).is_some_and(|it| is_in_capitals(it.span.of(self.text)));
        let genitive = |i: usize| self.has_any(i, Roles::GENITIVE) && !self.has_any(i, given);
        let head = |i: usize| self.has_any(i, Roles::TITLE) || self.is_capital(i) && self.has_any(i, Roles::OBLIQUE);
        let behind = first > name.first || first > 0 && head(first - 1);
        self.language.names_inflect && short && first + 1 == name.last && behind && genitive(first)
    }

    /// Whether a name that opens with an acronym belongs to the noun in another case right before it, which hangs on a
    /// preposition: "w rozmowie z agencją | RIA Delta |".
    pub(super) fn is_outlet_in_case(self, name: &Mention) -> bool {
        let Some(noun) = name.first.checked_sub(1).filter(|&i| i > 0 && self.first_word(name) == i + 1) else {
            return false;
        };
        let short = self.token(name.first).is_some_and(|it| is_in_capitals(it.span.of(self.text)));
        let cased = self.is_content(noun) && self.has_any(noun, Roles::OBLIQUE) && !self.has_any(noun, Roles::TITLE);
        self.language.names_inflect && short && cased && self.is_hanging(noun - 1)
    }

    /// Whether the article of somebody who is told something stands there, "| a Kurírnak"; but "a Valmarban | élő férfi".
    pub(super) fn opens_hearer(self, i: usize) -> bool {
        let ends = !self.is_content(i + 2) || self.has_any(i + 2, Roles::DAY.union(BEFORE_VERB));
        self.language.names_inflect && self.has_any(i, Roles::DEFINITE) && self.has_any(i + 1, Roles::OBLIQUE) && ends
    }

    /// Whether a name is that of the body whose officer stands before it, "rzecznik firmy | Valmar": another noun in the
    /// genitive parts it from the title.
    pub(super) fn is_of_officers_body(self, name: &Mention) -> bool {
        let Some(noun) = self.first_word(name).checked_sub(1).filter(|&i| i > 0) else { return false };
        let body = self.is_content(noun) && self.has_any(noun, Roles::GENITIVE) && !self.has_any(noun, Roles::TITLE);
        self.language.names_inflect && body && self.has_any(noun - 1, Roles::TITLE.union(Roles::OFFICE))
    }
}

impl Frames<'_> {
    /// The full name behind the hearer of a verb and the apposition of that hearer: "said | to the Courier, the paper of the
    /// town, | Ana Ruiz".
    pub(super) fn behind_hearer(&self, first: usize, high: usize) -> Option<Phrase> {
        let at = self.at;
        if self.inflect || self.subject_first || !at.has_any(first, Roles::TO) {
            return None;
        }
        let hearer = first + 1 + usize::from(at.has_any(first + 1, Roles::DETERMINER));
        let hearer = at.mention_at(hearer).filter(|it| it.is_name() && it.first == hearer)?;
        let open = hearer.last + 1;
        let opens = at.is_content(open + 1) || at.has_any(open + 1, Roles::DETERMINER);
        let close = (open + 2..high.min(open + LONGEST_HEARER)).find(|&i| !at.is_word(i))?;
        let plain = |i: usize| !at.has_any(i, Roles::CUE) && at.mention_at(i).is_none_or(|it| !it.is_person());
        let apposed = at.is_mark(open, COMMA) && at.is_mark(close, COMMA) && opens && (open + 1..close).all(plain);
        let phrase = at.phrase_at(close + 1, high, self.inflect).filter(|_| apposed)?;
        let full = phrase.mention.is_person() && phrase.mention.last > phrase.mention.first;
        (full && at.ends_apposed(phrase.end)).then_some(phrase)
    }
}
