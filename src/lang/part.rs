//! The kinds of entries in the section `word-parts` of a language file: endings, beginnings and words that one rule looks for.

/// Where the letters of an entry stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// `-ending`
    End,
    /// `beginning-`
    Start,
    /// `word`, or letters that stand anywhere.
    Whole,
}

impl Position {
    /// The letters of an entry that is written for this position.
    pub(super) fn letters(self, entry: &str) -> Option<&str> {
        let (end, start) = (entry.strip_prefix('-'), entry.strip_suffix('-'));
        let letters = match self {
            Self::End => end,
            Self::Start => start,
            Self::Whole => Some(entry).filter(|_| end.is_none() && start.is_none()),
        };
        letters.filter(|it| !it.is_empty())
    }
}

macro_rules! parts {
    ($($(#[doc = $doc:literal])* $part:ident = $name:literal, $position:ident;)*) => {
        /// What an ending, a beginning or a word shows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Part { $($(#[doc = $doc])* $part,)* }

        impl Part {
            /// Every kind, in the order of the table.
            pub const ALL: &[Part] = &[$(Part::$part),*];

            /// Its name in a language file.
            pub const fn name(self) -> &'static str {
                match self { $(Part::$part => $name,)* }
            }

            /// Where its letters stand.
            pub const fn position(self) -> Position {
                match self { $(Part::$part => Position::$position,)* }
            }
        }
    };
}

parts! {
    /// The ending of an adjective before its noun: "Kieler".
    Declined = "declined", End;
    /// The plural of a noun: "Economists".
    PluralNoun = "plural-noun", End;
    /// The ending of a woman's name in the case of the subject, where it is a genitive's too: "Белов|а".
    FeminineName = "feminine-name", End;
    /// The ending that a case gives to the abbreviated name of a ministry: "в Минфин|е".
    BodyCase = "body-case", End;
    /// The ending of what somebody owns: "kaptan|ı".
    Possessed = "possessed", End;
    /// The ending of the one who owns: "Kaya'n|ın", 대통령|의.
    Owner = "owner", End;
    /// The ending of the noun that a name before it tells more of: "Kaya toplantı|sı".
    Compound = "compound", End;
    /// The case of the giver, behind a name: "Kaya|'dan".
    Ablative = "ablative", End;
    /// The ending of the name of a place that somebody is from: "Harput|lu".
    FromPlace = "from-place", End;
    /// The ending of several: "işçi|ler".
    Several = "several", End;
    /// The ending of a case of a common noun, which at a name has an apostrophe before it: "Geçmiş|te".
    CommonCase = "common-case", End;
    /// The ending of a verb's form before the noun that acts: "kazan|an futbolcu".
    ActingForm = "acting-form", End;
    /// The ending of a cue verb's form before the one who says it: "di|yen Kaya".
    SayingForm = "saying-form", End;
    /// The ending of the short name of a university: 서울대.
    School = "school", End;
    /// What stands behind a title for those with its bearer: 町長ら.
    Others = "others", End;
    /// What ends like that and is something else: から.
    NoOthers = "no-others", End;
    /// The ending of what is no topic, though a mark of the topic stands behind it: 東京で.
    NoTopic = "no-topic", End;
    /// The last letter of a time: 八日.
    Time = "time", End;
    /// The mark of the one by whom something is done: 町長に.
    Agent = "agent", End;
    /// What joins nouns to a list: 町長や.
    Listing = "listing", End;
    /// The ending of a sentence, where a quotation without one is only a noun in its marks: 行く.
    SentenceEnd = "sentence-end", End;
    /// What opens a noun that points to a body named before, or to each of several: 同社, 各県.
    Pointing = "pointing", Start;
    /// A unit behind a number, which opens no name: 3日環境省.
    Unit = "unit", Start;
    /// What says that somebody is not named: ある関係者.
    Unnamed = "unnamed", Start;
    /// Letters of a verb in the passive: 言われた.
    Passive = "passive", Whole;
    /// Letters like those that are no passive: と思われる.
    NoPassive = "no-passive", Whole;
    /// The end of a clause that gives a reason or is subordinate: ことから、.
    ClauseEnd = "clause-end", Whole;
    /// The ending of a clause that tells somebody's words before a noun: 한다|는.
    Reported = "reported", End;
    /// The same before a verb: 웃었다|고.
    Relayed = "relayed", End;
    /// The ending of what somebody answers to: 질문|에는.
    Answered = "answered", End;
    /// The ending of a verb that closes a sentence: 멀|다.
    Predicate = "predicate", End;
    /// What joins somebody's words to a verb, and is no mark of the topic: 고.
    Joining = "joining", Whole;
    /// The ending of a verb behind its object, which a name may have too: 진행|해.
    VerbForm = "verb-form", End;
    /// The word for Mr and Ms behind a name: 발마르 씨.
    Courtesy = "courtesy", End;
    /// An adverb or connective that opens a clause and is no part of the name behind it: 특히.
    SentenceAdverb = "sentence-adverb", Whole;
    /// The noun that makes an object of the clause before it: 떠난 | 것을.
    NounClause = "noun-clause", Whole;
    /// The ending of a constituency, which a name may have too: 도봉|갑.
    Constituency = "constituency", End;
    /// The ending of a branch of a body, which the name of the body stands before: 대구|지부.
    Branch = "branch", End;
    /// The letters between an attribute and its noun: 公布这些数据的李四.
    Attributive = "attributive", Whole;
    /// What opens a sentence that only names who said the one before: "Così".
    SoSaid = "so-said", Whole;
    /// What opens a sentence whose verb of speech points back to the one before: "“…”. | Lo | ha detto Ana Ruiz."
    SoTold = "so-told", Whole;
    /// The ending of a base form of a verb: "celebr|ar".
    Infinitive = "infinitive", End;
    /// The ending of an adverb, which no case of a noun has: "побіжн|о".
    Adverb = "adverb", End;
    /// The ending of an object, which a genitive may have too: "změn|u".
    Accusative = "accusative", End;
    /// The ending of a gerund: "apr|endo".
    Gerund = "gerund", End;
    /// What stands between the two parties of a case: "v".
    Versus = "versus", Whole;
    /// The word that joins two parts of a noun phrase: "and".
    Joint = "joint", Whole;
    /// The word that opens the complement of the noun before it: "a source close to".
    Complement = "complement", Whole;
    /// A small word of another language inside the title of a work: "Game | of | Crowns".
    TitleLink = "title-link", Whole;
    /// A noun for a body whose name stands right behind: "the coach of the | club | Valmar Athletic".
    NamedBody = "named-body", Whole;
    /// A finite form of "to be", which no description holds: "was".
    Copula = "copula", Whole;
}

impl Part {
    /// The kind of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|part| part.name() == name)
    }

    /// Whether an entry is written as its kinds, with spaces between them, ask.
    pub(super) fn fit(entry: &str, kinds: &str) -> bool {
        kinds.split(' ').all(|kind| Self::named(kind).is_some_and(|it| it.position().letters(entry).is_some()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_found_by_its_name_and_no_two_have_one() {
        for &part in Part::ALL {
            assert_eq!(Part::named(part.name()), Some(part));
        }
        assert_eq!(Part::named("plural noun"), None);
    }

    #[test]
    fn an_entry_must_be_written_as_all_its_kinds_ask() {
        assert!(Part::fit("-に", "agent no-topic") && Part::fit("同-", "pointing") && Part::fit("vs", "versus"));
        assert!(!Part::fit("に", "agent") && !Part::fit("-同", "pointing") && !Part::fit("-vs", "versus"));
        assert!(!Part::fit("-に", "agent pointing") && !Part::fit("-", "agent") && !Part::fit("-に", ""));
    }
}
