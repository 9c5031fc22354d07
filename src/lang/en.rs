//! English.

use crate::lang::language::{Language, NEUTRAL};
use crate::lang::lexicon::Lexicon;
use crate::lang::roles::Roles;
use crate::lang::stem::Stemmer;
use crate::lang::word_list::{WordList, list};

pub(crate) static ENGLISH: Language = Language {
    tag: "en",
    alphabet: "a-zàâçèéêëïíñóöü",
    stemmer: Stemmer::Porter,
    stopwords: list!("en/stopwords.txt"),
    abbreviations: list!("en/abbreviations.txt"),
    number_abbreviations: list!("en/number-abbreviations.txt"),
    cue_verbs: CUE_VERBS,
    titles: TITLES,
    speech: Some(&SPEECH),
    weak_words: list!("en/weak-words.txt"),
    dangling: list!("en/dangling.txt"),
    furniture: list!("en/furniture.txt"),
    ..NEUTRAL
};

static CUE_VERBS: WordList = list!("en/cue-verbs.txt");
static TITLES: WordList = list!("en/titles.txt");
/// Names of men and women that are known in other languages too.
pub(crate) static MASCULINE_NAMES: WordList = list!("en/masculine-names.txt");
pub(crate) static FEMININE_NAMES: WordList = list!("en/feminine-names.txt");

static SPEECH: Lexicon = Lexicon::new(&[
    (Roles::CUE.union(Roles::UNAMBIGUOUS_CUE), CUE_VERBS),
    (Roles::CUE, list!("en/loose-cue-verbs.txt")),
    (Roles::NOUN_CUE, list!("en/cue-nouns.txt")),
    (Roles::empty(), list!("en/function-words.txt")),
    (Roles::TITLE, TITLES),
    (Roles::OFFICE, list!("en/offices.txt")),
    (Roles::MODIFIER, list!("en/title-modifiers.txt")),
    (Roles::MASCULINE_TITLE, list!("en/masculine-titles.txt")),
    (Roles::FEMININE_TITLE, list!("en/feminine-titles.txt")),
    (Roles::MASCULINE_NAME, MASCULINE_NAMES),
    (Roles::FEMININE_NAME, FEMININE_NAMES),
    (Roles::PARTICLE, list!("en/name-particles.txt")),
    (Roles::SUFFIX, list!("en/name-suffixes.txt")),
    (Roles::NAME_STOP, list!("en/name-stops.txt")),
    (Roles::DAY, list!("en/days.txt")),
    (Roles::PLACE, list!("en/places.txt")),
    (Roles::PLACE_OPENER, list!("en/place-openers.txt")),
    (Roles::ORGANISATION, list!("en/organisation-words.txt")),
]);
