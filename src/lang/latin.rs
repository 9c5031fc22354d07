//! The languages of Latin script, a row each, but for English and German, which have files of their own.
//!
//! A script a file: so the lists lie side by side in the module that are alike, and gzip finds what they share.

use crate::lang::language::{Language, NEUTRAL};
use crate::lang::stem::Stemmer;
use crate::lang::word_list::list;

pub(crate) static FRENCH: Language = Language {
    tag: "fr",
    alphabet: "a-zàâæçèéêëîïôœùûüÿ",
    stemmer: Stemmer::Affixes(list!("fr/affixes.txt"), 3),
    stopwords: list!("fr/stopwords.txt"),
    abbreviations: list!("fr/abbreviations.txt"),
    cue_verbs: list!("fr/cue-verbs.txt"),
    titles: list!("fr/titles.txt"),
    function_words: list!("fr/function-words.txt"),
    number_abbreviations: list!("fr/number-abbreviations.txt"),
    weak_words: list!("fr/weak-words.txt"),
    dangling: list!("fr/dangling.txt"),
    ..NEUTRAL
};

pub(crate) static SPANISH: Language = Language {
    tag: "es",
    alphabet: "a-záéíñóúüç",
    stemmer: Stemmer::Affixes(list!("es/affixes.txt"), 3),
    stopwords: list!("es/stopwords.txt"),
    weak_words: list!("es/weak-words.txt"),
    abbreviations: list!("es/abbreviations.txt"),
    cue_verbs: list!("es/cue-verbs.txt"),
    titles: list!("es/titles.txt"),
    function_words: list!("es/function-words.txt"),
    number_abbreviations: list!("es/number-abbreviations.txt"),
    dangling: list!("es/dangling.txt"),
    ..NEUTRAL
};

pub(crate) static ITALIAN: Language = Language {
    tag: "it",
    alphabet: "a-zàèéìíîòóùú",
    stemmer: Stemmer::Affixes(list!("it/affixes.txt"), 3),
    stopwords: list!("it/stopwords.txt"),
    weak_words: list!("it/weak-words.txt"),
    abbreviations: list!("it/abbreviations.txt"),
    cue_verbs: list!("it/cue-verbs.txt"),
    titles: list!("it/titles.txt"),
    function_words: list!("it/function-words.txt"),
    number_abbreviations: list!("it/number-abbreviations.txt"),
    ..NEUTRAL
};

pub(crate) static PORTUGUESE: Language = Language {
    tag: "pt",
    alphabet: "a-zàáâãçéêíóôõúü",
    stemmer: Stemmer::Affixes(list!("pt/affixes.txt"), 3),
    stopwords: list!("pt/stopwords.txt"),
    weak_words: list!("pt/weak-words.txt"),
    abbreviations: list!("pt/abbreviations.txt"),
    cue_verbs: list!("pt/cue-verbs.txt"),
    titles: list!("pt/titles.txt"),
    function_words: list!("pt/function-words.txt"),
    number_abbreviations: list!("pt/number-abbreviations.txt"),
    ..NEUTRAL
};

pub(crate) static DUTCH: Language = Language {
    tag: "nl",
    alphabet: "a-záèéêëíïóöúü",
    stemmer: Stemmer::Affixes(list!("nl/affixes.txt"), 3),
    stopwords: list!("nl/stopwords.txt"),
    weak_words: list!("nl/weak-words.txt"),
    abbreviations: list!("nl/abbreviations.txt"),
    cue_verbs: list!("nl/cue-verbs.txt"),
    titles: list!("nl/titles.txt"),
    function_words: list!("nl/function-words.txt"),
    ..NEUTRAL
};

pub(crate) static SWEDISH: Language = Language {
    tag: "sv",
    alphabet: "a-zåäöéàü",
    stemmer: Stemmer::Affixes(list!("sv/affixes.txt"), 3),
    stopwords: list!("sv/stopwords.txt"),
    weak_words: list!("sv/weak-words.txt"),
    abbreviations: list!("sv/abbreviations.txt"),
    cue_verbs: list!("sv/cue-verbs.txt"),
    titles: list!("sv/titles.txt"),
    function_words: list!("sv/function-words.txt"),
    ..NEUTRAL
};

pub(crate) static NORWEGIAN: Language = Language {
    tag: "nb",
    alphabet: "a-zæøåéèêòóôü",
    stemmer: Stemmer::Affixes(list!("nb/affixes.txt"), 3),
    stopwords: list!("nb/stopwords.txt"),
    weak_words: list!("nb/weak-words.txt"),
    abbreviations: list!("nb/abbreviations.txt"),
    cue_verbs: list!("nb/cue-verbs.txt"),
    titles: list!("nb/titles.txt"),
    function_words: list!("nb/function-words.txt"),
    ordinal_stop: true,
    ..NEUTRAL
};

pub(crate) static DANISH: Language = Language {
    tag: "da",
    alphabet: "a-zæøåéöü",
    stemmer: Stemmer::Affixes(list!("da/affixes.txt"), 3),
    stopwords: list!("da/stopwords.txt"),
    weak_words: list!("da/weak-words.txt"),
    abbreviations: list!("da/abbreviations.txt"),
    cue_verbs: list!("da/cue-verbs.txt"),
    titles: list!("da/titles.txt"),
    function_words: list!("da/function-words.txt"),
    ordinal_stop: true,
    ..NEUTRAL
};

pub(crate) static FINNISH: Language = Language {
    tag: "fi",
    alphabet: "a-zäöåšž",
    stemmer: Stemmer::Affixes(list!("fi/affixes.txt"), 3),
    stopwords: list!("fi/stopwords.txt"),
    abbreviations: list!("fi/abbreviations.txt"),
    cue_verbs: list!("fi/cue-verbs.txt"),
    titles: list!("fi/titles.txt"),
    function_words: list!("fi/function-words.txt"),
    ordinal_stop: true,
    ..NEUTRAL
};

pub(crate) static POLISH: Language = Language {
    tag: "pl",
    alphabet: "a-ząćęłńóśźż",
    stemmer: Stemmer::Affixes(list!("pl/affixes.txt"), 3),
    stopwords: list!("pl/stopwords.txt"),
    weak_words: list!("pl/weak-words.txt"),
    abbreviations: list!("pl/abbreviations.txt"),
    cue_verbs: list!("pl/cue-verbs.txt"),
    titles: list!("pl/titles.txt"),
    function_words: list!("pl/function-words.txt"),
    names_inflect: true,
    ..NEUTRAL
};

pub(crate) static CZECH: Language = Language {
    tag: "cs",
    alphabet: "a-záčďéěíňóřšťúůýž",
    stemmer: Stemmer::Affixes(list!("cs/affixes.txt"), 3),
    stopwords: list!("cs/stopwords.txt"),
    abbreviations: list!("cs/abbreviations.txt"),
    cue_verbs: list!("cs/cue-verbs.txt"),
    titles: list!("cs/titles.txt"),
    function_words: list!("cs/function-words.txt"),
    names_inflect: true,
    ordinal_stop: true,
    ..NEUTRAL
};

pub(crate) static ROMANIAN: Language = Language {
    tag: "ro",
    alphabet: "a-zăâîșțşţ",
    stemmer: Stemmer::Affixes(list!("ro/affixes.txt"), 3),
    stopwords: list!("ro/stopwords.txt"),
    abbreviations: list!("ro/abbreviations.txt"),
    cue_verbs: list!("ro/cue-verbs.txt"),
    titles: list!("ro/titles.txt"),
    function_words: list!("ro/function-words.txt"),
    ..NEUTRAL
};

pub(crate) static HUNGARIAN: Language = Language {
    tag: "hu",
    alphabet: "a-záéíóöőúüű",
    stemmer: Stemmer::Affixes(list!("hu/affixes.txt"), 3),
    stopwords: list!("hu/stopwords.txt"),
    abbreviations: list!("hu/abbreviations.txt"),
    cue_verbs: list!("hu/cue-verbs.txt"),
    titles: list!("hu/titles.txt"),
    function_words: list!("hu/function-words.txt"),
    ordinal_stop: true,
    ..NEUTRAL
};

pub(crate) static TURKISH: Language = Language {
    tag: "tr",
    alphabet: "a-zçğıöşüâîû",
    stemmer: Stemmer::Affixes(list!("tr/affixes.txt"), 3),
    stopwords: list!("tr/stopwords.txt"),
    abbreviations: list!("tr/abbreviations.txt"),
    cue_verbs: list!("tr/cue-verbs.txt"),
    titles: list!("tr/titles.txt"),
    ordinal_stop: true,
    ..NEUTRAL
};

pub(crate) static INDONESIAN: Language = Language {
    tag: "id",
    alphabet: "a-zé",
    stemmer: Stemmer::Affixes(list!("id/affixes.txt"), 3),
    stopwords: list!("id/stopwords.txt"),
    abbreviations: list!("id/abbreviations.txt"),
    cue_verbs: list!("id/cue-verbs.txt"),
    titles: list!("id/titles.txt"),
    function_words: list!("id/function-words.txt"),
    ..NEUTRAL
};

pub(crate) static VIETNAMESE: Language = Language {
    tag: "vi",
    alphabet: "a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ",
    stopwords: list!("vi/stopwords.txt"),
    abbreviations: list!("vi/abbreviations.txt"),
    cue_verbs: list!("vi/cue-verbs.txt"),
    titles: list!("vi/titles.txt"),
    function_words: list!("vi/function-words.txt"),
    ..NEUTRAL
};
