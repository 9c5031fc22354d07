//! The languages of all scripts but Latin and Cyrillic, a row each.
//!
//! A script a file: so the lists lie side by side in the module that are alike, and gzip finds what they share.

use crate::lang::language::{Language, NEUTRAL};
use crate::lang::stem::Stemmer;
use crate::lang::word_list::list;

pub(crate) static GREEK: Language = Language {
    tag: "el",
    alphabet: "ΐά-ώ",
    stemmer: Stemmer::Affixes(list!("el/affixes.txt"), 3),
    stopwords: list!("el/stopwords.txt"),
    abbreviations: list!("el/abbreviations.txt"),
    cue_verbs: list!("el/cue-verbs.txt"),
    titles: list!("el/titles.txt"),
    function_words: list!("el/function-words.txt"),
    terminators: ";\u{37e}",
    ..NEUTRAL
};

pub(crate) static ARABIC: Language = Language {
    tag: "ar",
    alphabet: "ء-غف-\u{65f}",
    stemmer: Stemmer::Affixes(list!("ar/affixes.txt"), 2),
    stopwords: list!("ar/stopwords.txt"),
    abbreviations: list!("ar/abbreviations.txt"),
    cue_verbs: list!("ar/cue-verbs.txt"),
    titles: list!("ar/titles.txt"),
    function_words: list!("ar/function-words.txt"),
    verb_first: true,
    ..NEUTRAL
};

pub(crate) static HEBREW: Language = Language {
    tag: "he",
    alphabet: "א-ת",
    stemmer: Stemmer::Affixes(list!("he/affixes.txt"), 2),
    stopwords: list!("he/stopwords.txt"),
    abbreviations: list!("he/abbreviations.txt"),
    cue_verbs: list!("he/cue-verbs.txt"),
    titles: list!("he/titles.txt"),
    function_words: list!("he/function-words.txt"),
    verb_first: true,
    ..NEUTRAL
};

pub(crate) static PERSIAN: Language = Language {
    tag: "fa",
    alphabet: "ءآأؤئابتثجحخدذرزسشصضطظعغف-قل-هو\u{64b}-\u{65f}پچژکگی",
    stemmer: Stemmer::Affixes(list!("fa/affixes.txt"), 2),
    stopwords: list!("fa/stopwords.txt"),
    abbreviations: list!("fa/abbreviations.txt"),
    cue_verbs: list!("fa/cue-verbs.txt"),
    titles: list!("fa/titles.txt"),
    function_words: list!("fa/function-words.txt"),
    ..NEUTRAL
};

pub(crate) static HINDI: Language = Language {
    tag: "hi",
    alphabet: "ऀ-ॿ",
    stemmer: Stemmer::Affixes(list!("hi/affixes.txt"), 2),
    stopwords: list!("hi/stopwords.txt"),
    abbreviations: list!("hi/abbreviations.txt"),
    cue_verbs: list!("hi/cue-verbs.txt"),
    titles: list!("hi/titles.txt"),
    function_words: list!("hi/function-words.txt"),
    ..NEUTRAL
};

pub(crate) static KOREAN: Language = Language {
    tag: "ko",
    alphabet: "가-힣",
    stemmer: Stemmer::Affixes(list!("ko/affixes.txt"), 1),
    stopwords: list!("ko/stopwords.txt"),
    cue_verbs: list!("ko/cue-verbs.txt"),
    titles: list!("ko/titles.txt"),
    function_words: list!("ko/function-words.txt"),
    ordinal_stop: true,
    ..NEUTRAL
};

pub(crate) static JAPANESE: Language = Language {
    tag: "ja",
    alphabet: "々ぁ-ゟァ-ヿ一-鿿",
    stopwords: list!("ja/stopwords.txt"),
    cue_verbs: list!("ja/cue-verbs.txt"),
    titles: list!("ja/titles.txt"),
    function_words: list!("ja/function-words.txt"),
    ..NEUTRAL
};

pub(crate) static CHINESE: Language = Language {
    tag: "zh",
    alphabet: "㐀-䶿一-鿿",
    stopwords: list!("zh/stopwords.txt"),
    cue_verbs: list!("zh/cue-verbs.txt"),
    titles: list!("zh/titles.txt"),
    ..NEUTRAL
};

pub(crate) static THAI: Language = Language {
    tag: "th",
    alphabet: "ก-๎",
    stopwords: list!("th/stopwords.txt"),
    cue_verbs: list!("th/cue-verbs.txt"),
    titles: list!("th/titles.txt"),
    function_words: list!("th/function-words.txt"),
    dangling: list!("th/dangling.txt"),
    ..NEUTRAL
};

pub(crate) static BENGALI: Language = Language {
    tag: "bn",
    alphabet: "ঀ-৾",
    stemmer: Stemmer::Affixes(list!("bn/affixes.txt"), 2),
    stopwords: list!("bn/stopwords.txt"),
    abbreviations: list!("bn/abbreviations.txt"),
    cue_verbs: list!("bn/cue-verbs.txt"),
    titles: list!("bn/titles.txt"),
    function_words: list!("bn/function-words.txt"),
    picks_full_sentences: true,
    ..NEUTRAL
};

pub(crate) static ARMENIAN: Language = Language {
    tag: "hy",
    alphabet: "ա-և",
    stemmer: Stemmer::Affixes(list!("hy/affixes.txt"), 3),
    stopwords: list!("hy/stopwords.txt"),
    abbreviations: list!("hy/abbreviations.txt"),
    cue_verbs: list!("hy/cue-verbs.txt"),
    titles: list!("hy/titles.txt"),
    function_words: list!("hy/function-words.txt"),
    terminators: ":",
    ..NEUTRAL
};
