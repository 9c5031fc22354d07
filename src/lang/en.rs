//! English.

use pagefind_stem::{Algorithm, Stemmer};

use crate::lang::language::Language;
use crate::lang::neutral::UNKNOWN;
use crate::lang::words::WordList;

pub(super) static ENGLISH: Language = Language {
    tag: "en",
    alphabet: "a-zàâçèéêëïíñóöü",
    stem: |word| Stemmer::create(Algorithm::English).stem(word).into_owned(),
    stopwords: WordList::new(include_str!("en/stopwords.txt")),
    abbreviations: WordList::new(include_str!("en/abbreviations.txt")),
    number_abbreviations: WordList::new(include_str!("en/number-abbreviations.txt")),
    cue_verbs: WordList::new(include_str!("en/cue-verbs.txt")),
    titles: WordList::new(include_str!("en/titles.txt")),
    dangling: WordList::new(include_str!("en/dangling.txt")),
    furniture: WordList::new(include_str!("en/furniture.txt")),
    ..UNKNOWN
};
