//! The languages that the feature `world` adds, a row each. The crate can have them; the page can't yet: with their lists
//! and stemmers the WebAssembly is a third larger than its budget.

use crate::lang::affix::without_affixes;
use crate::lang::language::Language;
use crate::lang::languages::list;
use crate::lang::neutral::UNKNOWN;
use crate::lang::stem::snowball;
use crate::lang::words::WordList;
use pagefind_stem::Algorithm;

pub(super) static SPANISH: Language = Language {
    tag: "es",
    alphabet: "a-záéíñóúüç",
    stem: |word| snowball(Algorithm::Spanish, word),
    stopwords: list!("es/stopwords.txt"),
    abbreviations: list!("es/abbreviations.txt"),
    titles: list!("es/titles.txt"),
    number_abbreviations: list!("es/number-abbreviations.txt"),
    dangling: list!("es/dangling.txt"),
    ..UNKNOWN
};

pub(super) static ITALIAN: Language = Language {
    tag: "it",
    alphabet: "a-zàèéìíîòóùú",
    stem: |word| snowball(Algorithm::Italian, word),
    stopwords: list!("it/stopwords.txt"),
    abbreviations: list!("it/abbreviations.txt"),
    titles: list!("it/titles.txt"),
    number_abbreviations: list!("it/number-abbreviations.txt"),
    ..UNKNOWN
};

pub(super) static PORTUGUESE: Language = Language {
    tag: "pt",
    alphabet: "a-zàáâãçéêíóôõúü",
    stem: |word| snowball(Algorithm::Portuguese, word),
    stopwords: list!("pt/stopwords.txt"),
    abbreviations: list!("pt/abbreviations.txt"),
    titles: list!("pt/titles.txt"),
    number_abbreviations: list!("pt/number-abbreviations.txt"),
    ..UNKNOWN
};

pub(super) static DUTCH: Language = Language {
    tag: "nl",
    alphabet: "a-záèéêëíïóöúü",
    stem: |word| snowball(Algorithm::Dutch_porter, word),
    stopwords: list!("nl/stopwords.txt"),
    abbreviations: list!("nl/abbreviations.txt"),
    titles: list!("nl/titles.txt"),
    ..UNKNOWN
};

pub(super) static SWEDISH: Language = Language {
    tag: "sv",
    alphabet: "a-zåäöéàü",
    stem: |word| snowball(Algorithm::Swedish, word),
    stopwords: list!("sv/stopwords.txt"),
    abbreviations: list!("sv/abbreviations.txt"),
    titles: list!("sv/titles.txt"),
    ..UNKNOWN
};

pub(super) static NORWEGIAN: Language = Language {
    tag: "nb",
    alphabet: "a-zæøåéèêòóôü",
    stem: |word| snowball(Algorithm::Norwegian, word),
    stopwords: list!("nb/stopwords.txt"),
    abbreviations: list!("nb/abbreviations.txt"),
    titles: list!("nb/titles.txt"),
    ordinal_stop: true,
    ..UNKNOWN
};

pub(super) static DANISH: Language = Language {
    tag: "da",
    alphabet: "a-zæøåéöü",
    stem: |word| snowball(Algorithm::Danish, word),
    stopwords: list!("da/stopwords.txt"),
    abbreviations: list!("da/abbreviations.txt"),
    titles: list!("da/titles.txt"),
    ordinal_stop: true,
    ..UNKNOWN
};

pub(super) static FINNISH: Language = Language {
    tag: "fi",
    alphabet: "a-zäöåšž",
    stem: |word| snowball(Algorithm::Finnish, word),
    stopwords: list!("fi/stopwords.txt"),
    abbreviations: list!("fi/abbreviations.txt"),
    titles: list!("fi/titles.txt"),
    ordinal_stop: true,
    ..UNKNOWN
};

pub(super) static POLISH: Language = Language {
    tag: "pl",
    alphabet: "a-ząćęłńóśźż",
    stem: |word| snowball(Algorithm::Polish, word),
    stopwords: list!("pl/stopwords.txt"),
    abbreviations: list!("pl/abbreviations.txt"),
    titles: list!("pl/titles.txt"),
    ..UNKNOWN
};

pub(super) static CZECH: Language = Language {
    tag: "cs",
    alphabet: "a-záčďéěíňóřšťúůýž",
    stem: |word| without_affixes(word, list!("cs/affixes.txt")),
    stopwords: list!("cs/stopwords.txt"),
    abbreviations: list!("cs/abbreviations.txt"),
    titles: list!("cs/titles.txt"),
    ordinal_stop: true,
    ..UNKNOWN
};

pub(super) static ROMANIAN: Language = Language {
    tag: "ro",
    alphabet: "a-zăâîșțşţ",
    stem: |word| without_affixes(word, list!("ro/affixes.txt")),
    stopwords: list!("ro/stopwords.txt"),
    abbreviations: list!("ro/abbreviations.txt"),
    titles: list!("ro/titles.txt"),
    ..UNKNOWN
};

pub(super) static HUNGARIAN: Language = Language {
    tag: "hu",
    alphabet: "a-záéíóöőúüű",
    stem: |word| snowball(Algorithm::Hungarian, word),
    stopwords: list!("hu/stopwords.txt"),
    abbreviations: list!("hu/abbreviations.txt"),
    titles: list!("hu/titles.txt"),
    ordinal_stop: true,
    ..UNKNOWN
};

pub(super) static GREEK: Language = Language {
    tag: "el",
    alphabet: "ΐ-ώ",
    stem: |word| without_affixes(word, list!("el/affixes.txt")),
    stopwords: list!("el/stopwords.txt"),
    abbreviations: list!("el/abbreviations.txt"),
    titles: list!("el/titles.txt"),
    terminators: ";\u{37e}",
    ..UNKNOWN
};

pub(super) static TURKISH: Language = Language {
    tag: "tr",
    alphabet: "a-zçğıöşüâîû",
    stem: |word| without_affixes(word, list!("tr/affixes.txt")),
    stopwords: list!("tr/stopwords.txt"),
    abbreviations: list!("tr/abbreviations.txt"),
    titles: list!("tr/titles.txt"),
    ordinal_stop: true,
    ..UNKNOWN
};

pub(super) static RUSSIAN: Language = Language {
    tag: "ru",
    alphabet: "а-яё",
    stem: |word| snowball(Algorithm::Russian, word),
    stopwords: list!("ru/stopwords.txt"),
    abbreviations: list!("ru/abbreviations.txt"),
    titles: list!("ru/titles.txt"),
    ..UNKNOWN
};

pub(super) static UKRAINIAN: Language = Language {
    tag: "uk",
    alphabet: "а-щьюяіїєґ",
    stem: |word| without_affixes(word, list!("uk/affixes.txt")),
    stopwords: list!("uk/stopwords.txt"),
    abbreviations: list!("uk/abbreviations.txt"),
    titles: list!("uk/titles.txt"),
    ..UNKNOWN
};

pub(super) static ARABIC: Language = Language {
    tag: "ar",
    alphabet: "ء-غف-\u{65f}",
    stem: |word| without_affixes(word, list!("ar/affixes.txt")),
    stopwords: list!("ar/stopwords.txt"),
    abbreviations: list!("ar/abbreviations.txt"),
    ..UNKNOWN
};

pub(super) static HEBREW: Language = Language {
    tag: "he",
    alphabet: "א-ת",
    stem: |word| without_affixes(word, list!("he/affixes.txt")),
    stopwords: list!("he/stopwords.txt"),
    abbreviations: list!("he/abbreviations.txt"),
    ..UNKNOWN
};

pub(super) static PERSIAN: Language = Language {
    tag: "fa",
    alphabet: "ءآأؤئابتثجحخدذرزسشصضطظعغف-قل-هو\u{64b}-\u{65f}پچژکگی",
    stem: |word| without_affixes(word, list!("fa/affixes.txt")),
    stopwords: list!("fa/stopwords.txt"),
    abbreviations: list!("fa/abbreviations.txt"),
    ..UNKNOWN
};

pub(super) static HINDI: Language = Language {
    tag: "hi",
    alphabet: "ऀ-ॿ",
    stem: |word| snowball(Algorithm::Hindi, word),
    stopwords: list!("hi/stopwords.txt"),
    abbreviations: list!("hi/abbreviations.txt"),
    ..UNKNOWN
};

pub(super) static INDONESIAN: Language = Language {
    tag: "id",
    alphabet: "a-zé",
    stem: |word| snowball(Algorithm::Indonesian, word),
    stopwords: list!("id/stopwords.txt"),
    abbreviations: list!("id/abbreviations.txt"),
    titles: list!("id/titles.txt"),
    ..UNKNOWN
};

pub(super) static VIETNAMESE: Language = Language {
    tag: "vi",
    alphabet: "a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ",
    stopwords: list!("vi/stopwords.txt"),
    abbreviations: list!("vi/abbreviations.txt"),
    titles: list!("vi/titles.txt"),
    ..UNKNOWN
};

pub(super) static KOREAN: Language = Language {
    tag: "ko",
    alphabet: "가-힣",
    stem: |word| without_affixes(word, list!("ko/affixes.txt")),
    stopwords: list!("ko/stopwords.txt"),
    ..UNKNOWN
};

pub(super) static JAPANESE: Language = Language {
    tag: "ja",
    alphabet: "々ぁ-ゟァ-ヿ一-鿿",
    stopwords: list!("ja/stopwords.txt"),
    cue_verbs: list!("ja/cue-verbs.txt"),
    ..UNKNOWN
};

pub(super) static CHINESE: Language = Language {
    tag: "zh",
    alphabet: "㐀-䶿一-鿿",
    stopwords: list!("zh/stopwords.txt"),
    cue_verbs: list!("zh/cue-verbs.txt"),
    ..UNKNOWN
};

pub(super) static BENGALI: Language = Language {
    tag: "bn",
    alphabet: "ঀ-৾",
    stem: |word| without_affixes(word, list!("bn/affixes.txt")),
    stopwords: list!("bn/stopwords.txt"),
    abbreviations: list!("bn/abbreviations.txt"),
    ..UNKNOWN
};
