//! The languages of Cyrillic script, a row each.
//!
//! A script a file: so the lists lie side by side in the module that are alike, and gzip finds what they share.

use crate::lang::language::{Language, NEUTRAL};
use crate::lang::stem::Stemmer;
use crate::lang::word_list::list;

pub(crate) static RUSSIAN: Language = Language {
    tag: "ru",
    alphabet: "а-яё",
    stemmer: Stemmer::Affixes(list!("ru/affixes.txt"), 3),
    stopwords: list!("ru/stopwords.txt"),
    weak_words: list!("ru/weak-words.txt"),
    abbreviations: list!("ru/abbreviations.txt"),
    cue_verbs: list!("ru/cue-verbs.txt"),
    titles: list!("ru/titles.txt"),
    function_words: list!("ru/function-words.txt"),
    names_inflect: true,
    ..NEUTRAL
};

pub(crate) static UKRAINIAN: Language = Language {
    tag: "uk",
    alphabet: "а-щьюяіїєґ",
    stemmer: Stemmer::Affixes(list!("uk/affixes.txt"), 3),
    stopwords: list!("uk/stopwords.txt"),
    abbreviations: list!("uk/abbreviations.txt"),
    cue_verbs: list!("uk/cue-verbs.txt"),
    titles: list!("uk/titles.txt"),
    function_words: list!("uk/function-words.txt"),
    names_inflect: true,
    ..NEUTRAL
};
