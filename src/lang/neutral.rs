//! No language in particular: what is true of any text, and the few abbreviations that all languages of Latin script write. Every row of a language starts from it.

use crate::lang::language::Language;
use crate::lang::stem::Stemmer;
use crate::lang::word_list::{WordList, list};

/// Also what rows are filled up from.
pub(crate) static NEUTRAL: Language = Language {
    tag: "und",
    alphabet: "",
    stemmer: Stemmer::Whole,
    stopwords: WordList::EMPTY,
    abbreviations: list!("und/abbreviations.txt"),
    number_abbreviations: WordList::EMPTY,
    ordinal_stop: false,
    terminators: "",
    cue_verbs: WordList::EMPTY,
    titles: list!("und/titles.txt"),
    speech: None,
    function_words: WordList::EMPTY,
    verb_first: false,
    names_inflect: false,
    weak_words: WordList::EMPTY,
    capital_nouns: false,
    picks_full_sentences: false,
    dangling: WordList::EMPTY,
    furniture: list!("und/furniture.txt"),
};
