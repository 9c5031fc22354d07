//! English.

use crate::lang::language::Language;
use crate::lang::lexicon::{Lexicon, Roles};
use crate::lang::neutral::UNKNOWN;
use crate::lang::stem::Stemmer;
use crate::lang::words::WordList;

pub(super) static ENGLISH: Language = Language {
    tag: "en",
    alphabet: "a-zàâçèéêëïíñóöü",
    stemmer: Stemmer::Porter,
    stopwords: WordList::new(include_str!("en/stopwords.txt")),
    abbreviations: WordList::new(include_str!("en/abbreviations.txt")),
    number_abbreviations: WordList::new(include_str!("en/number-abbreviations.txt")),
    cue_verbs: WordList::new(CUE_VERBS),
    titles: WordList::new(TITLES),
    speech: Some(&SPEECH),
    dangling: WordList::new(include_str!("en/dangling.txt")),
    furniture: WordList::new(include_str!("en/furniture.txt")),
    ..UNKNOWN
};

const CUE_VERBS: &str = include_str!("en/cue-verbs.txt");
const TITLES: &str = include_str!("en/titles.txt");

static SPEECH: Lexicon = Lexicon::new(&[
    (Roles::CUE.and(Roles::SURE_CUE), CUE_VERBS),
    (Roles::CUE, include_str!("en/loose-cue-verbs.txt")),
    (Roles::NOUN_CUE, include_str!("en/cue-nouns.txt")),
    (Roles::NONE, include_str!("en/function-words.txt")),
    (Roles::TITLE, TITLES),
    (Roles::OFFICE, include_str!("en/offices.txt")),
    (Roles::MODIFIER, include_str!("en/title-modifiers.txt")),
    (Roles::MASCULINE_TITLE, include_str!("en/masculine-titles.txt")),
    (Roles::FEMININE_TITLE, include_str!("en/feminine-titles.txt")),
    (Roles::MASCULINE_NAME, include_str!("en/masculine-names.txt")),
    (Roles::FEMININE_NAME, include_str!("en/feminine-names.txt")),
    (Roles::PARTICLE, include_str!("en/name-particles.txt")),
    (Roles::SUFFIX, include_str!("en/name-suffixes.txt")),
    (Roles::NAME_STOP, include_str!("en/name-stops.txt")),
    (Roles::DAY, include_str!("en/days.txt")),
    (Roles::PLACE, include_str!("en/places.txt")),
    (Roles::PLACE_OPENER, include_str!("en/place-openers.txt")),
    (Roles::ORGANISATION, include_str!("en/organisation-words.txt")),
]);
