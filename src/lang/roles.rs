//! The roles that a word can play where speech is reported.

use bitflags::bitflags;

bitflags! {
    /// A set of roles. A word may have several: "state" is a cue verb, a noun and a word of offices.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub struct Roles: u128 {
        /// A verb that reports speech, anywhere or beside a quotation only.
        const CUE = 1 << 0;
        /// A verb that reports speech wherever it stands.
        const UNAMBIGUOUS_CUE = 1 << 1;
        /// A cue that is also a noun or a bare form.
        const NOUN_CUE = 1 << 2;
        /// A base form that is a cue after anything but a determiner or a preposition.
        const BASE_FORM_CUE = 1 << 3;
        /// A cue that the addressee follows, not the speaker: "told"; the postposition behind whom somebody asks: से.
        const ADDRESSEE = 1 << 4;
        /// An auxiliary or another small word between subject and verb.
        const AUXILIARY = 1 << 5;
        /// An adverb.
        const ADVERB = 1 << 6;
        /// A determiner.
        const DETERMINER = 1 << 7;
        /// A preposition.
        const PREPOSITION = 1 << 8;
        /// A preposition after which a name is no subject: "of", "by".
        const BLOCKS_SUBJECT = 1 << 9;
        /// A preposition that attaches a name to the noun before it: "a spokesman for".
        const NOUN_ATTACHING = 1 << 10;
        /// A preposition that may also open a clause, with a subject of its own: "after".
        const SUBORDINATING = 1 << 11;
        /// A pronoun for a man.
        const MASCULINE = 1 << 12;
        /// A pronoun for a woman.
        const FEMININE = 1 << 13;
        /// A pronoun for several.
        const PLURAL = 1 << 14;
        /// A pronoun for a thing.
        const NEUTER = 1 << 15;
        /// The one who speaks.
        const FIRST_PERSON = 1 << 16;
        /// A word that joins a clause to the one before.
        const CONJUNCTION = 1 << 17;
        /// A relative pronoun.
        const RELATIVE = 1 << 18;
        /// A word that opens a clause, and no noun phrase.
        const CLAUSE_WORD = 1 << 19;
        /// A word at which a noun phrase ends.
        const NP_BOUNDARY = 1 << 20;
        /// A word that no noun phrase contains.
        const NO_NOUN = 1 << 21;
        /// The definite article.
        const DEFINITE = 1 << 22;
        /// The mark of an infinitive.
        const TO = 1 << 23;
        /// The genitive's preposition.
        const OF = 1 << 24;
        /// The relative pronoun for persons.
        const WHO = 1 << 25;
        /// The word that opens "according to".
        const ACCORDING = 1 << 26;
        /// A word that stands before a day: "on", "last".
        const DAY_WORD = 1 << 27;
        /// A word that opens a description: "now", "then".
        const NOW = 1 << 28;
        /// A word that may follow a name at the start of a sentence.
        const NAME_LINK = 1 << 29;
        /// A word whose name goes on after "of": "University of …".
        const OF_NAME = 1 << 30;
        /// What a secretary is secretary of.
        const DEPARTMENT = 1 << 31;
        /// A verb's form that can't stand alone: "adding".
        const PARTICIPLE = 1 << 32;
        /// A verb's past form.
        const PAST = 1 << 33;
        /// A verb's third person.
        const THIRD_PERSON = 1 << 34;
        /// The form of a word that opens a sentence but is no name: "Speaking", "Recently".
        const OPENING_FORM = 1 << 35;
        /// A possessive.
        const POSSESSIVE = 1 << 36;
        /// A word whose apostrophe stands for what is left out at its start: "'til".
        const ELISION = 1 << 37;
        /// A title, office or calling.
        const TITLE = 1 << 38;
        /// An office that stands for the person: "the senator".
        const OFFICE = 1 << 39;
        /// A word in front of a title: "deputy".
        const MODIFIER = 1 << 40;
        /// A title of men.
        const MASCULINE_TITLE = 1 << 41;
        /// A title of women.
        const FEMININE_TITLE = 1 << 42;
        /// A first name of men.
        const MASCULINE_NAME = 1 << 43;
        /// A first name of women.
        const FEMININE_NAME = 1 << 44;
        /// A day, a month.
        const DAY = 1 << 45;
        /// A place, people or party.
        const PLACE = 1 << 46;
        /// The first word of a place's name: "New".
        const PLACE_OPENER = 1 << 47;
        /// A word that makes a name an organisation's.
        const ORGANISATION = 1 << 48;
        /// A small word inside a name: "van".
        const PARTICLE = 1 << 49;
        /// What follows a name and is no part of it: "Jr".
        const SUFFIX = 1 << 50;
        /// A word that has a capital only because it opens a sentence.
        const NAME_STOP = 1 << 51;
        /// A word that, opening a clause, puts the subject behind the verb: "Dazu sagte Roth".
        const FRONTING = 1 << 52;
        /// An auxiliary that makes a perfect of the participle at the end of its clause: "hat … betont".
        const HAVING = 1 << 53;
        /// A verb's form that makes a passive of the past form after it.
        const PASSIVE = 1 << 54;
        /// The word beside the agent: "asked by", ने.
        const AGENT = 1 << 55;
        /// A title that says no more than that somebody is a man or a woman.
        const HONORIFIC = 1 << 56;
        /// A cue's form that may be a participle: "betont".
        const PERFECT = 1 << 57;
        /// A verb's form that tells what somebody else said: "der Schritt sei".
        const REPORTED = 1 << 58;
        /// The ending of a name in another case than the subject's: "Иваном".
        const OBLIQUE = 1 << 59;
        /// The ending of a name that may be a genitive: "Ивана".
        const GENITIVE = 1 << 60;
        /// A verb that a title or a name follows: "called", "titled".
        const NAMING = 1 << 61;
        /// A preposition of places: "in", "near".
        const LOCATIVE = 1 << 62;
        /// The form of a verb whose subject is several people, or of a determiner for several.
        const PLURAL_VERB = 1 << 63;
        /// A verb of intention or demand: "will", "must".
        const MODAL = 1 << 64;
        /// A pronoun for the one who writes or the one who reads: "I", "we", "you".
        const UNNAMED = 1 << 65;
        /// What belongs to somebody whom a pronoun means: "his"; a noun for kin of somebody who is named behind it: "زوجة".
        const OWN = 1 << 66;
        /// A noun for a person, a body or a document that may speak without a name: "officials", "the lawsuit".
        const SOURCE = 1 << 67;
        /// A noun that the title of a work follows or stands before: "report".
        const TITLED = 1 << 68;
        /// A verb that reports speech with "it" behind: "as Ruiz puts it".
        const PUTTING = 1 << 69;
        /// The noun of what somebody says: "in the words of Ruiz".
        const WORDING = 1 << 70;
        /// A verb that tells what may not be so: "would".
        const HYPOTHETICAL = 1 << 71;
        /// A pronoun for the subject itself: "himself"; a verb of speech that takes one: "se quejó".
        const REFLEXIVE = 1 << 72;
        /// The first word of two that have their roles together: "phát | biểu".
        const PAIRED = 1 << 73;
        /// A preposition that, opening a sentence, tells whose view follows: "Pour Ruiz, …".
        const VIEWPOINT = 1 << 74;
        /// A verb whose object speaks, with "as saying" behind: "quoted".
        const QUOTING = 1 << 75;
        /// The form of a verb whose subject is a woman, or has her gender: "сказала".
        const FEMININE_VERB = 1 << 76;
        /// The form of a verb whose subject is a man, or has his gender: "сказал".
        const MASCULINE_VERB = 1 << 77;
        /// A noun that only says that a body speaks: "company", "statement".
        const BODY = 1 << 78;
        /// A pronoun or a verb with which nobody in particular speaks: "se" in "se indica", "lê-se".
        const IMPERSONAL = 1 << 79;
        /// A document in which its owner speaks: "statement" in "the statement of the ministry".
        const DOCUMENT = 1 << 80;
        /// A word that tells for which body or whom somebody speaks: "desde" in "señalan desde el Ayuntamiento", "spokesman".
        const SIDE = 1 << 81;
        /// The word of a reference that tells whom an outlet relays: "with | reference | to".
        const REFERRING = 1 << 82;
        /// The preposition of whom a message comes: "in a statement | from | Ruiz".
        const ORIGIN = 1 << 83;
        /// A pronoun of two words for the one named last, and the second of them: "este | último".
        const LATTER = 1 << 84;
        /// The indefinite article, which brings somebody new: "un pescador".
        const INDEFINITE = 1 << 85;
        /// The ending of a title with the definite article in it, and such a title: "presidenten", "primarul".
        const DEFINITE_FORM = 1 << 86;
        /// A word of source that stands behind whose view it tells: "Ruiz | szerint".
        const POSTPOSED = 1 << 87;
        /// A noun that says what somebody named before is, and stands for that one: "эксперт".
        const EPITHET = 1 << 88;
        /// A noun for somebody's turn to speak, or two words with which somebody takes it: "turno", "su parte".
        const TURN = 1 << 89;
        /// A noun for a time, which says nothing: "mañana" in "dijo la mañana del lunes".
        const TIME = 1 << 90;
        /// A base form of a verb of speech, which another verb governs: "precisar" in "quiso precisar".
        const INFINITIVE = 1 << 91;
        /// A noun for a body that may be called after a person: "fundación" in "Fundación Ana Ruiz".
        const NAMESAKE = 1 << 92;
    }
}

impl Roles {
    /// The role of a name in a language file: the constant's own in kebab-case.
    pub fn named(name: &str) -> Option<Roles> {
        Roles::from_name(&name.replace('-', "_").to_ascii_uppercase())
    }

    /// The roles of names with spaces between them; an unknown name has none.
    pub(crate) fn named_all(names: &str) -> Roles {
        names.split(' ').fold(Roles::empty(), |roles, name| roles | Roles::named(name).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use bitflags::Flags;

    use super::*;

    #[test]
    fn each_role_has_the_next_bit() {
        for (bit, role) in Roles::FLAGS.iter().enumerate() {
            assert_eq!(role.value().bits(), 1 << bit, "{}", role.name());
        }
    }
}
