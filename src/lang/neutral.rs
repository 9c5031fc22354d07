//! No language in particular: what is true of any text, and no word list.

use crate::lang::language::Language;
use crate::lang::words::WordList;

pub(super) static NEUTRAL: Language = Language {
    tag: "und",
    stem: str::to_owned,
    stopwords: WordList::new(""),
    abbreviations: WordList::new(""),
    number_abbreviations: WordList::new(""),
    ordinal_stop: false,
    cue_verbs: WordList::new(""),
    titles: WordList::new(""),
    dangling: WordList::new(""),
    furniture: WordList::new(""),
};
