//! What a check answers.

use crate::span::Span;

/// A summary compared with its article, sentence by sentence.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Check {
    /// The language of the article whose rules were used, as a BCP 47 tag; "und" for none that is known.
    pub lang: String,
    /// The sentences of the summary, in order.
    pub sentences: Vec<CheckedSentence>,
    /// How many flags and verdicts of each kind there are.
    pub counts: Counts,
    /// What could not be compared in this language or in these texts. Meaning, cause and effect, and what the summary
    /// leaves out are never compared, and are not listed.
    pub unchecked: Vec<Unchecked>,
}

/// How many flags of each strength and sentences of each verdict a check has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Counts {
    /// Strong flags.
    pub strong: usize,
    /// Medium flags.
    pub medium: usize,
    /// Weak flags.
    pub weak: usize,
    /// Sentences that the article carries.
    pub carried: usize,
    /// Sentences that the article carries in part.
    pub partly: usize,
    /// Sentences without a source in the article.
    pub not_found: usize,
}

/// A sentence of the summary.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CheckedSentence {
    /// Where it stands in the summary.
    pub span: Span,
    /// How much of it the article has.
    pub verdict: Verdict,
    /// How likely the article does not carry it, from 0 to 1: it orders the sentences for a reader, and proves nothing.
    pub score: f64,
    /// The one to three sentences of the article that carry most of it, best first; none if no word of it is there.
    pub sources: Vec<Span>,
    /// What to look at, in the order of the summary.
    pub flags: Vec<Flag>,
}

/// How much of a sentence's content its source sentences have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// Most of it.
    Carried,
    /// Some of it.
    Partly,
    /// Next to nothing.
    NotFound,
}

impl Verdict {
    /// Its stable name, as results spell it.
    pub const fn code(self) -> &'static str {
        match self {
            Verdict::Carried => "carried",
            Verdict::Partly => "partly",
            Verdict::NotFound => "not-found",
        }
    }
}

/// A place in the summary that the article does not bear out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Flag {
    /// Where it stands in the summary.
    pub span: Span,
    /// What differs.
    pub kind: FlagKind,
    /// How far the flag can be trusted.
    pub sure: Strength,
    /// What the article has instead, if that is known: the number in the same place, the words of the quotation, the
    /// speaker.
    pub article: Option<Span>,
}

/// How far a flag can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Strength {
    /// More often right than wrong in no set that was measured: for those who ask.
    Weak,
    /// Worth a look.
    Medium,
    /// What it says was literally right in nearly all cases that were read.
    Strong,
}

impl Strength {
    /// Its stable name, as results spell it.
    pub const fn code(self) -> &'static str {
        match self {
            Strength::Weak => "weak",
            Strength::Medium => "medium",
            Strength::Strong => "strong",
        }
    }
}

macro_rules! codes {
    ($(#[doc = $about:literal])* $name:ident { $($(#[doc = $doc:literal])* $variant:ident = $code:literal,)* }) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $doc])* $variant,)*
        }

        impl $name {
            /// All of them.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// Its stable name, as results spell it.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code,)* }
            }
        }
    };
}

codes! {
    /// What differs between a place in the summary and the article.
    FlagKind {
        /// A name that the article does not have.
        Name = "name",
        /// A part of a name that the article has, such as a first name that it does not give.
        NamePart = "name-part",
        /// Words of several names that never stand together in the article.
        NameMix = "name-mix",
        /// A name that the article spells otherwise.
        Spelling = "spelling",
        /// Another name than the article has in this place.
        NameSlot = "name-slot",
        /// A number that the article does not have.
        Number = "number",
        /// A number that the article has in another unit: percent, a currency.
        NumberUnit = "number-unit",
        /// Another number than the article has in this place.
        NumberSlot = "number-slot",
        /// Another number than the article gives for the same thing.
        NumberOf = "number-of",
        /// A number that the article has about something else.
        NumberElsewhere = "number-elsewhere",
        /// A weekday or month that the article does not have.
        Date = "date",
        /// Another weekday, month or year than the article has in this place.
        DateSlot = "date-slot",
        /// A quotation that the article has in other words.
        QuotationChanged = "quotation-changed",
        /// A quotation that the article does not have.
        Quotation = "quotation",
        /// One or two words in quotation marks that the article does not use.
        QuotationShort = "quotation-short",
        /// A quotation joined from several places of the article.
        QuotationJoined = "quotation-joined",
        /// A quotation that somebody else says in the article.
        Speaker = "speaker",
        /// The opposite of the word that the article has in this place.
        Opposite = "opposite",
        /// A negation that the article's sentence does not have.
        Negation = "negation",
        /// A pronoun for a man or a woman that the article never uses.
        Pronoun = "pronoun",
        /// A list of things that the article does not name.
        List = "list",
        /// A sentence without a source in the article.
        NoSource = "no-source",
        /// Another word than the article has in this place.
        WordSlot = "word-slot",
        /// A word that the article does not use.
        Word = "word",
    }
}

codes! {
    /// What could not be compared.
    Unchecked {
        /// Names: the language has no capitals or no lists for it, or the texts are written without capitals.
        Names = "names",
        /// Weekdays, months and other names that stand for the same.
        Dates = "dates",
        /// Numbers that are written in words.
        NumberWords = "number-words",
        /// Who says a quotation.
        Speakers = "speakers",
        /// Opposites and negations.
        Opposites = "opposites",
        /// Words: the summary is in another language than the article, so numbers and quotations alone are compared.
        Words = "words",
    }
}
