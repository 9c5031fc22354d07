//! Lists of words → the roles that a word can play where speech is reported, all of them found with one look-up.
//!
//! A line of a list is a word, which takes the role of its list, or `word: role role`, which names its roles itself. A
//! word that begins with a hyphen is an ending: every longer word that ends so takes its roles. Where a language has only a
//! few words, one that ends with a hyphen is a beginning in the same way.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::lang::word_list::WordList;

/// A set of roles. A word may have several: "state" is a cue verb, a noun and a word of offices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(Rust, packed(4))] // so that what holds it needs no gap
pub struct Roles(u64);

macro_rules! roles {
    ($($(#[doc = $doc:literal])* $role:ident = $name:literal, $bit:literal;)*) => {
        impl Roles {
            $($(#[doc = $doc])* pub const $role: Roles = Roles(1 << $bit);)*

            /// Every role with the name that it has in the lists.
            pub const NAMED: &[(&str, Roles)] = &[$(($name, Roles::$role)),*];
        }
    };
}

roles! {
    /// A verb that reports speech, here or beside a quotation.
    CUE = "cue", 0;
    /// A verb that reports speech wherever it stands.
    SURE_CUE = "sure-cue", 1;
    /// A cue that is also a noun or a bare form.
    NOUN_CUE = "noun-cue", 2;
    /// A bare form that is a cue after anything but a determiner or a preposition.
    BARE_CUE = "bare", 3;
    /// A cue after which the hearer stands, not the speaker: "told".
    HEARER = "hearer", 4;
    /// An auxiliary or another small word between subject and verb.
    AUXILIARY = "auxiliary", 5;
    /// An adverb.
    ADVERB = "adverb", 6;
    /// A determiner.
    DETERMINER = "determiner", 7;
    /// A preposition.
    PREPOSITION = "preposition", 8;
    /// A preposition after which a name is no subject: "of", "by".
    ATTACHING = "attaching", 9;
    /// A preposition that hangs a name on the noun before it: "a spokesman for".
    ATTACHED = "attached", 10;
    /// A preposition that may also open a clause, with a subject of its own: "after".
    SUBORDINATING = "subordinating", 11;
    /// A pronoun for a man.
    MASCULINE = "masculine", 12;
    /// A pronoun for a woman.
    FEMININE = "feminine", 13;
    /// A pronoun for several.
    PLURAL = "plural", 14;
    /// A pronoun for a thing.
    NEUTER = "neuter", 15;
    /// The one who speaks.
    FIRST_PERSON = "first-person", 16;
    /// A word that joins a clause to the one before.
    CONJUNCTION = "conjunction", 17;
    /// A relative pronoun.
    RELATIVE = "relative", 18;
    /// A word that opens a clause, and no noun phrase.
    CLAUSE_WORD = "clause-word", 19;
    /// A word at which a noun phrase ends.
    NOUN_END = "noun-end", 20;
    /// A word that no noun phrase holds.
    NOT_NOUN = "not-noun", 21;
    /// The definite article.
    DEFINITE = "the", 22;
    /// The mark of an infinitive.
    TO = "to", 23;
    /// The genitive's preposition.
    OF = "of", 24;
    /// The relative pronoun for persons.
    WHO = "who", 25;
    /// The word that opens "according to".
    ACCORDING = "according", 26;
    /// A word that stands before a day: "on", "last".
    DAY_WORD = "day-word", 27;
    /// A word that opens a description: "now", "then".
    NOW = "now", 28;
    /// A word that may follow a name at the start of a sentence.
    NAME_LINK = "name-link", 29;
    /// A word whose name goes on after "of": "University of …".
    OF_NAME = "of-name", 30;
    /// What a secretary is secretary of.
    DEPARTMENT = "department", 31;
    /// A verb's form that can't stand alone: "adding".
    PARTICIPLE = "participle", 32;
    /// A verb's past form.
    PAST = "past", 33;
    /// A verb's third person.
    THIRD_PERSON = "third-person", 34;
    /// The form of a word that opens a sentence but is no name: "Speaking", "Recently".
    OPENING_FORM = "opening-form", 35;
    /// A possessive.
    POSSESSIVE = "possessive", 36;
    /// A word whose apostrophe stands for what is left out at its start: "'til".
    ELISION = "elision", 37;
    /// A title, office or calling.
    TITLE = "title", 38;
    /// An office that stands for the person: "the senator".
    OFFICE = "office", 39;
    /// A word in front of a title: "deputy".
    MODIFIER = "modifier", 40;
    /// A title of men.
    MASCULINE_TITLE = "masculine-title", 41;
    /// A title of women.
    FEMININE_TITLE = "feminine-title", 42;
    /// A first name of men.
    MASCULINE_NAME = "masculine-name", 43;
    /// A first name of women.
    FEMININE_NAME = "feminine-name", 44;
    /// A day, a month.
    DAY = "day", 45;
    /// A place, people or party.
    PLACE = "place", 46;
    /// The first word of a place's name: "New".
    PLACE_OPENER = "place-opener", 47;
    /// A word that makes a name an organisation's.
    ORGANISATION = "organisation", 48;
    /// A small word inside a name: "van".
    PARTICLE = "particle", 49;
    /// What follows a name and is no part of it: "Jr".
    SUFFIX = "suffix", 50;
    /// A word that has a capital only because it opens a sentence.
    NAME_STOP = "name-stop", 51;
    /// A word that, opening a clause, puts the subject behind the verb: "Dazu sagte Roth".
    FRONTING = "fronting", 52;
    /// An auxiliary that makes a perfect of the participle at the end of its clause: "hat … betont".
    HAVING = "having", 53;
    /// A verb's form that makes a passive of the past form after it.
    PASSIVE = "passive", 54;
    /// The word beside the one who does it: "asked by", ने.
    AGENT = "agent", 55;
    /// A title that says no more than that somebody is a man or a woman.
    HONORIFIC = "honorific", 56;
    /// A cue's form that may be a participle: "betont".
    PERFECT = "perfect", 57;
    /// A verb's form that tells what somebody else said: "der Schritt sei".
    REPORTED = "reported", 58;
    /// The ending of a name in another case than the subject's: "Иваном".
    OBLIQUE = "oblique", 59;
    /// The ending of a name that may be a genitive: "Ивана".
    GENITIVE = "genitive", 60;
}

impl Roles {
    /// No role.
    pub const NONE: Roles = Roles(0);

    /// Whether the two share a role.
    pub const fn has(self, any: Roles) -> bool {
        self.0 & any.0 != 0
    }

    /// The roles of both.
    #[must_use]
    pub const fn and(self, other: Roles) -> Roles {
        Roles(self.0 | other.0)
    }

    /// The roles that a line of a list, `word: role role`, `-ending: role` or `beginning-: role`, gives to a word.
    pub(crate) fn of_line(line: &str, word: &str) -> Roles {
        let opening = line.as_bytes().first();
        if opening != Some(&b'-') && opening != word.as_bytes().first() {
            return Roles::NONE; // as almost all are: there is no need to look for the colon
        }
        let Some((entry, names)) = line.split_once(':') else { return Roles::NONE };
        let meant = match (entry.strip_prefix('-'), entry.strip_suffix('-')) {
            (Some(ending), _) => word.len() > ending.len() && word.ends_with(ending),
            (_, Some(beginning)) => word.len() > beginning.len() && word.starts_with(beginning),
            _ => entry == word,
        };
        if meant { Self::named_all(names.trim_start()) } else { Roles::NONE }
    }

    fn named_all(names: &str) -> Roles {
        names.split(' ').fold(Roles::NONE, |roles, name| roles.and(Roles::named(name)))
    }

    fn named(name: &str) -> Roles {
        Self::NAMED.iter().find(|(known, _)| *known == name).map(|&(_, roles)| roles).unwrap_or_default()
    }
}

/// The roles of a language's words.
#[derive(Debug)]
pub struct Lexicon {
    lists: &'static [(Roles, WordList)],
    table: OnceLock<Table>,
}

#[derive(Debug, Default)]
struct Table {
    words: FxHashMap<&'static str, Roles>,
    endings: Vec<(&'static str, Roles)>,
}

impl Lexicon {
    /// The lexicon of these lists, each with the roles of all its words.
    pub const fn new(lists: &'static [(Roles, WordList)]) -> Self {
        Self { lists, table: OnceLock::new() }
    }

    /// The roles of a word, which is to be in lower case and to have straight apostrophes.
    pub fn roles(&self, word: &str) -> Roles {
        let table = self.table.get_or_init(|| Table::new(self.lists));
        let own = table.words.get(word).copied().unwrap_or_default();
        let ending = |&&(ending, _): &&(&str, Roles)| word.len() > ending.len() && word.ends_with(ending);
        table.endings.iter().filter(ending).fold(own, |roles, &(_, more)| roles.and(more))
    }
}

impl Table {
    fn new(lists: &'static [(Roles, WordList)]) -> Self {
        let mut table = Self::default();
        for &(list, words) in lists {
            for line in words.iter() {
                let (word, named) = line.split_once(':').unwrap_or((line, ""));
                let roles = list.and(Roles::named_all(named.trim_start()));
                match word.strip_prefix('-') {
                    Some(ending) => table.endings.push((ending, roles)),
                    None => {
                        let known = table.words.entry(word).or_default();
                        *known = known.and(roles);
                    }
                }
            }
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::word_list::word_list;

    #[test]
    fn every_role_that_a_list_names_is_known_and_no_two_are_one() {
        for line in include_str!("en/function-words.txt").lines() {
            let (_, names) = line.split_once(": ").unwrap_or_default();
            assert!(!names.is_empty(), "{line}");
            assert!(names.split(' ').all(|name| Roles::named(name) != Roles::NONE), "{line}");
        }
        let bits = Roles::NAMED.iter().fold(0, |bits, (_, roles)| bits | roles.0);
        assert_eq!(bits.count_ones() as usize, Roles::NAMED.len());
    }

    #[test]
    fn a_word_has_the_roles_of_its_list_its_line_and_its_ending() {
        static LEXICON: Lexicon =
            Lexicon::new(&[(Roles::CUE, word_list!("-ly: adverb\nsing: bare\n")), (Roles::TITLE, word_list!("sing"))]);
        assert!(LEXICON.roles("sing").has(Roles::CUE) && LEXICON.roles("sing").has(Roles::BARE_CUE));
        assert!(LEXICON.roles("sing").has(Roles::TITLE) && !LEXICON.roles("sing").has(Roles::ADVERB));
        assert!(LEXICON.roles("softly").has(Roles::ADVERB));
        assert_eq!(LEXICON.roles("ly"), Roles::NONE, "an ending alone is no word");
    }

    #[test]
    fn a_line_may_name_a_word_its_ending_or_its_beginning() {
        for (line, word, has) in [
            ("ال-: the", "الوزير", true),
            ("ال-: the", "ال", false),
            ("ال-: the", "وزير", false),
            ("-ом: the", "Иваном", true),
            ("-ом: the", "ом", false),
            ("den: the", "den", true),
            ("den: the", "dens", false),
        ] {
            assert_eq!(Roles::of_line(line, word).has(Roles::DEFINITE), has, "{line} for {word}");
        }
    }
}
