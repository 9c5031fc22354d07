//! German.

use crate::lang::en;
use crate::lang::language::{Language, NEUTRAL};
use crate::lang::lexicon::Lexicon;
use crate::lang::roles::Roles;
use crate::lang::stem::Stemmer;
use crate::lang::word_list::{WordList, list};

pub(crate) static GERMAN: Language = Language {
    tag: "de",
    alphabet: "a-zäöüßé",
    stemmer: Stemmer::Affixes(list!("de/affixes.txt"), 3),
    stopwords: STOPWORDS,
    abbreviations: list!("de/abbreviations.txt"),
    cue_verbs: CUE_VERBS,
    titles: TITLES,
    speech: Some(&SPEECH),
    capital_nouns: true,
    ordinal_stop: true,
    weak_words: list!("de/weak-words.txt"),
    dangling: list!("de/dangling.txt"),
    ..NEUTRAL
};

static STOPWORDS: WordList = list!("de/stopwords.txt");
static CUE_VERBS: WordList = list!("de/cue-verbs.txt");
static TITLES: WordList = list!("de/titles.txt");

static SPEECH: Lexicon = Lexicon::new(&[
    (Roles::CUE.union(Roles::UNAMBIGUOUS_CUE), CUE_VERBS),
    (Roles::CUE, list!("de/loose-cue-verbs.txt")),
    (Roles::empty(), list!("de/function-words.txt")),
    (Roles::TITLE, TITLES),
    (Roles::MASCULINE_NAME, list!("de/masculine-names.txt")),
    (Roles::FEMININE_NAME, list!("de/feminine-names.txt")),
    (Roles::MASCULINE_NAME, en::MASCULINE_NAMES),
    (Roles::FEMININE_NAME, en::FEMININE_NAMES),
    (Roles::PARTICLE, list!("de/name-particles.txt")),
    (Roles::NAME_STOP, STOPWORDS),
    (Roles::DAY, list!("de/days.txt")),
    (Roles::ORGANISATION, list!("de/organisation-words.txt")),
]);
