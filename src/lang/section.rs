//! The sections of a language file, one line each: its name, how its lines read, and the roles that its words play where
//! speech is reported. `languages/README.md` says the same with examples.

use crate::lang::roles::Roles;

/// How the lines of a section read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// `entry`
    Words,
    /// `word: role role`, `-ending: role` or `beginning-: role`, with the names that [`Roles::named`] knows.
    Roles,
    /// `form | form`: all forms of one thing on a line, as they are written. The entries are the forms in lower case, their
    /// value the number of the line.
    Forms,
    /// Lines that only their reader knows how to read.
    Raw,
    /// `rule: phrase`, or a phrase alone. The phrase is the entry and the rule its value.
    Rules,
    /// `word: weight`, a learnt whole number.
    Weights,
    /// `-ending: kind kind`, `beginning-: kind` or `word: kind`, with the kinds of [`Part`](crate::lang::Part).
    Parts,
    /// `-ending`, or `-ending: -ending` with the one that stands in its place in the nominative.
    Cases,
}

macro_rules! sections {
    ($($(#[doc = $doc:literal])* $section:ident = $name:literal, $lines:ident, $roles:expr;)*) => {
        /// A section of a language file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Section { $($(#[doc = $doc])* $section,)* }

        impl Section {
            /// Every section, in the order of the table.
            pub const ALL: &[Section] = &[$(Section::$section),*];

            /// Its name between the brackets.
            pub const fn name(self) -> &'static str {
                match self { $(Section::$section => $name,)* }
            }

            /// How its lines read.
            pub const fn lines(self) -> Lines {
                match self { $(Section::$section => Lines::$lines,)* }
            }

            /// The roles of all its words.
            pub const fn roles(self) -> Roles {
                match self { $(Section::$section => $roles,)* }
            }
        }
    };
}

sections! {
    /// Words without content. One that ends in an apostrophe is joined to the next word ("l'").
    StopWords = "stopwords", Words, Roles::empty();
    /// Words that are no keyword by themselves, in any form.
    WeakWords = "weak-words", Words, Roles::empty();
    /// Endings (`-x`) and beginnings (`x-`) cut to find a stem.
    Affixes = "affixes", Words, Roles::empty();
    /// Abbreviations without their full stop; `-str` is an ending, `etc.` one that a phrase may end with.
    Abbreviations = "abbreviations", Words, Roles::empty();
    /// Abbreviations only before a number.
    NumberAbbreviations = "number-abbreviations", Words, Roles::empty();
    /// Abbreviations in front of a name that are no title of a person: "St." Louis.
    NameAbbreviations = "name-abbreviations", Words, Roles::empty();
    /// Openings of a sentence, one to four words, that refer to the sentence before.
    DanglingOpenings = "dangling-openings", Words, Roles::empty();
    /// What stands behind a space that does or does not end a sentence, in a language that writes only spaces between them.
    SentenceOpenings = "sentence-openings", Weights, Roles::empty();
    /// What stands before such a space.
    SentenceClosings = "sentence-closings", Weights, Roles::empty();
    /// Phrases of boilerplate, each with the rule that a reader is told; `^` in front counts only at a block's start.
    Boilerplate = "boilerplate", Rules, Roles::empty();
    /// Words that stand between marks below the last paragraph of a press release: "-ENDS-".
    EndMarks = "end-marks", Words, Roles::empty();
    /// Verbs that report speech wherever they stand.
    CueVerbs = "cue-verbs", Words, Roles::CUE.union(Roles::UNAMBIGUOUS_CUE);
    /// Verbs that report speech beside a quotation, and often something else.
    CueVerbsBesideQuotation = "cue-verbs-beside-quotation", Words, Roles::CUE;
    /// Cue verbs that are also nouns or bare forms: cues only right after a subject or a quotation.
    CueVerbsOrNouns = "cue-verbs-or-nouns", Words, Roles::NOUN_CUE;
    /// Small words, endings and beginnings, each with its roles.
    FunctionWords = "function-words", Roles, Roles::empty();
    /// Endings, beginnings and words that one rule looks for, each with its kinds.
    WordParts = "word-parts", Parts, Roles::empty();
    /// Endings of the genitive of names, cut off where the article has the name without them.
    GenitiveEndings = "genitive-endings", Cases, Roles::empty();
    /// Genitive endings of surnames. They lead from a source in the genitive to the same name in the nominative.
    SurnameGenitives = "surname-genitives", Cases, Roles::empty();
    /// Endings of the genitive of first names of women.
    FeminineGenitives = "feminine-genitives", Cases, Roles::empty();
    /// Marks of the topic or subject, in languages that write the title behind the name.
    TopicMarks = "topic-marks", Words, Roles::empty();
    /// Marks of the subject where the topic has marks of its own.
    SubjectMarks = "subject-marks", Words, Roles::empty();
    /// What follows a quotation that somebody says, joined to it.
    Quotatives = "quotatives", Words, Roles::empty();
    /// What follows the name of a thing in quotation marks.
    NamingMarks = "naming-marks", Words, Roles::empty();
    /// Endings of words that a noun phrase does not go on over.
    CaseParticles = "case-particles", Words, Roles::empty();
    /// Surnames, where a name is told by its surname.
    Surnames = "surnames", Words, Roles::empty();
    /// Endings of words for occupations that stand before a name.
    OccupationEndings = "occupation-endings", Words, Roles::empty();
    /// Letters that foreign names are written with.
    NameLetters = "name-letters", Words, Roles::empty();
    /// Titles, offices and professions before a name or describing it.
    Titles = "titles", Words, Roles::TITLE;
    /// Words in front of a title that belong to it.
    TitleModifiers = "title-modifiers", Words, Roles::MODIFIER;
    /// Titles of men.
    MasculineTitles = "masculine-titles", Words, Roles::MASCULINE_TITLE;
    /// Titles of women.
    FeminineTitles = "feminine-titles", Words, Roles::FEMININE_TITLE;
    /// Nouns that stand for a person named before.
    Offices = "offices", Words, Roles::OFFICE;
    /// Nouns for people, bodies and documents that may speak without a name.
    Sources = "sources-of-speech", Words, Roles::SOURCE;
    /// First names of men.
    MasculineNames = "masculine-names", Words, Roles::MASCULINE_NAME;
    /// First names of women.
    FeminineNames = "feminine-names", Words, Roles::FEMININE_NAME;
    /// Small words inside a name.
    NameParticles = "name-particles", Words, Roles::PARTICLE;
    /// Words behind a name that are no part of it.
    NameSuffixes = "name-suffixes", Words, Roles::SUFFIX;
    /// Words with a capital only because they open a sentence. Where there are none, the stop words serve.
    NameStops = "name-stops", Words, Roles::NAME_STOP;
    /// Days of the week from Monday on.
    Weekdays = "weekdays", Forms, Roles::DAY;
    /// Months from January on.
    Months = "months", Forms, Roles::DAY;
    /// Days told from today.
    RelativeDays = "relative-days", Words, Roles::DAY;
    /// Places, peoples and parties written like a person's name.
    Places = "places", Words, Roles::PLACE;
    /// First words of a place's name.
    PlaceOpeners = "place-openers", Words, Roles::PLACE_OPENER;
    /// Words that make a name an organisation's.
    OrganisationWords = "organisation-words", Words, Roles::ORGANISATION;
    /// What "+" behind a name in the aliases stands for.
    AliasEndings = "alias-endings", Raw, Roles::empty();
    /// Names that mean the same.
    Aliases = "aliases", Raw, Roles::empty();
    /// Numbers written as words, and words beside a number.
    NumberWords = "number-words", Raw, Roles::empty();
    /// Words that negate.
    Negations = "negations", Raw, Roles::empty();
    /// Sets of pronouns that stand for a man or a woman.
    Pronouns = "pronouns", Raw, Roles::empty();
    /// Opposites that tell the two sides of one event.
    Sides = "sides", Raw, Roles::empty();
    /// Pairs of words that exclude each other.
    Opposites = "opposites", Raw, Roles::empty();
    /// Endings of common words, which a name seldom has.
    CommonEndings = "common-endings", Raw, Roles::empty();
    /// Endings that make another form of a name.
    NameEndings = "name-endings", Raw, Roles::empty();
    /// What is written like a name or initials and names nothing.
    NoNames = "no-names", Raw, Roles::empty();
}

impl Section {
    /// The section of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|section| section.name() == name)
    }
}

/// A set of sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sections(u64);

const _: () = assert!(Section::ALL.len() <= u64::BITS as usize);

impl Sections {
    /// Adds a section.
    pub fn add(&mut self, section: Section) {
        self.0 |= 1 << section as u32;
    }

    /// Whether a section is in the set.
    pub fn has(self, section: Section) -> bool {
        self.0 >> section as u32 & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_found_by_its_name_and_no_two_have_one() {
        for &section in Section::ALL {
            assert_eq!(Section::named(section.name()), Some(section));
        }
        assert_eq!(Section::named("cue verbs"), None);
    }

    #[test]
    fn a_set_holds_what_was_added() {
        for &section in Section::ALL {
            let mut sections = Sections::default();
            sections.add(section);
            assert!(Section::ALL.iter().all(|&other| sections.has(other) == (other == section)));
        }
    }
}
