//! The languages that we know, a row each.
//!
//! A new one is a folder of word lists (`stopwords.txt`; `abbreviations.txt` and `affixes.txt` if it has such), a row here, and
//! its cases in `tests/data/sentence/` and `tests/data/language/`; other lists may follow as someone who knows the language
//! writes them.

use crate::lang::de::GERMAN;
use crate::lang::en::ENGLISH;
use crate::lang::language::Language;
use crate::lang::neutral::NEUTRAL;
use crate::lang::stem::Stemmer;
use crate::lang::words::list;

/// All of them, English first.
#[rustfmt::skip]
pub static LANGUAGES: &[&Language] = &[
    &ENGLISH, &GERMAN, &FRENCH, &BENGALI, &SPANISH, &ITALIAN, &PORTUGUESE, &DUTCH, &SWEDISH, &NORWEGIAN, &DANISH,
    &FINNISH, &POLISH, &CZECH, &ROMANIAN, &HUNGARIAN, &GREEK, &TURKISH, &RUSSIAN, &UKRAINIAN, &ARABIC, &HEBREW,
    &PERSIAN, &HINDI, &INDONESIAN, &VIETNAMESE, &KOREAN, &JAPANESE, &CHINESE,
    &ARMENIAN, &THAI,
];

/// Other primary subtags that they go by: Norwegian as a whole, Nynorsk, and the codes that 639-1 gave up in 1989.
pub(super) const ALIASES: &[(&str, &str)] = &[("in", "id"), ("iw", "he"), ("nn", "nb"), ("no", "nb")];

static FRENCH: Language = Language {
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

static SPANISH: Language = Language {
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

static ITALIAN: Language = Language {
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

static PORTUGUESE: Language = Language {
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

static DUTCH: Language = Language {
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

static SWEDISH: Language = Language {
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

static NORWEGIAN: Language = Language {
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

static DANISH: Language = Language {
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

static FINNISH: Language = Language {
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

static POLISH: Language = Language {
    tag: "pl",
    alphabet: "a-ząćęłńóśźż",
    stemmer: Stemmer::Affixes(list!("pl/affixes.txt"), 3),
    stopwords: list!("pl/stopwords.txt"),
    weak_words: list!("pl/weak-words.txt"),
    abbreviations: list!("pl/abbreviations.txt"),
    cue_verbs: list!("pl/cue-verbs.txt"),
    titles: list!("pl/titles.txt"),
    function_words: list!("pl/function-words.txt"),
    ..NEUTRAL
};

static CZECH: Language = Language {
    tag: "cs",
    alphabet: "a-záčďéěíňóřšťúůýž",
    stemmer: Stemmer::Affixes(list!("cs/affixes.txt"), 3),
    stopwords: list!("cs/stopwords.txt"),
    abbreviations: list!("cs/abbreviations.txt"),
    cue_verbs: list!("cs/cue-verbs.txt"),
    titles: list!("cs/titles.txt"),
    function_words: list!("cs/function-words.txt"),
    ordinal_stop: true,
    ..NEUTRAL
};

static ROMANIAN: Language = Language {
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

static HUNGARIAN: Language = Language {
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

static GREEK: Language = Language {
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

static TURKISH: Language = Language {
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

static RUSSIAN: Language = Language {
    tag: "ru",
    alphabet: "а-яё",
    stemmer: Stemmer::Affixes(list!("ru/affixes.txt"), 3),
    stopwords: list!("ru/stopwords.txt"),
    weak_words: list!("ru/weak-words.txt"),
    abbreviations: list!("ru/abbreviations.txt"),
    cue_verbs: list!("ru/cue-verbs.txt"),
    titles: list!("ru/titles.txt"),
    function_words: list!("ru/function-words.txt"),
    ..NEUTRAL
};

static UKRAINIAN: Language = Language {
    tag: "uk",
    alphabet: "а-щьюяіїєґ",
    stemmer: Stemmer::Affixes(list!("uk/affixes.txt"), 3),
    stopwords: list!("uk/stopwords.txt"),
    abbreviations: list!("uk/abbreviations.txt"),
    cue_verbs: list!("uk/cue-verbs.txt"),
    titles: list!("uk/titles.txt"),
    function_words: list!("uk/function-words.txt"),
    ..NEUTRAL
};

static ARABIC: Language = Language {
    tag: "ar",
    alphabet: "ء-غف-\u{65f}",
    stemmer: Stemmer::Affixes(list!("ar/affixes.txt"), 2),
    stopwords: list!("ar/stopwords.txt"),
    abbreviations: list!("ar/abbreviations.txt"),
    ..NEUTRAL
};

static HEBREW: Language = Language {
    tag: "he",
    alphabet: "א-ת",
    stemmer: Stemmer::Affixes(list!("he/affixes.txt"), 2),
    stopwords: list!("he/stopwords.txt"),
    abbreviations: list!("he/abbreviations.txt"),
    ..NEUTRAL
};

static PERSIAN: Language = Language {
    tag: "fa",
    alphabet: "ءآأؤئابتثجحخدذرزسشصضطظعغف-قل-هو\u{64b}-\u{65f}پچژکگی",
    stemmer: Stemmer::Affixes(list!("fa/affixes.txt"), 2),
    stopwords: list!("fa/stopwords.txt"),
    abbreviations: list!("fa/abbreviations.txt"),
    ..NEUTRAL
};

static HINDI: Language = Language {
    tag: "hi",
    alphabet: "ऀ-ॿ",
    stemmer: Stemmer::Affixes(list!("hi/affixes.txt"), 2),
    stopwords: list!("hi/stopwords.txt"),
    abbreviations: list!("hi/abbreviations.txt"),
    ..NEUTRAL
};

static INDONESIAN: Language = Language {
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

static VIETNAMESE: Language = Language {
    tag: "vi",
    alphabet: "a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ",
    stopwords: list!("vi/stopwords.txt"),
    abbreviations: list!("vi/abbreviations.txt"),
    cue_verbs: list!("vi/cue-verbs.txt"),
    titles: list!("vi/titles.txt"),
    function_words: list!("vi/function-words.txt"),
    ..NEUTRAL
};

static KOREAN: Language = Language {
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

static JAPANESE: Language = Language {
    tag: "ja",
    alphabet: "々ぁ-ゟァ-ヿ一-鿿",
    stopwords: list!("ja/stopwords.txt"),
    cue_verbs: list!("ja/cue-verbs.txt"),
    titles: list!("ja/titles.txt"),
    function_words: list!("ja/function-words.txt"),
    ..NEUTRAL
};

static CHINESE: Language = Language {
    tag: "zh",
    alphabet: "㐀-䶿一-鿿",
    stopwords: list!("zh/stopwords.txt"),
    cue_verbs: list!("zh/cue-verbs.txt"),
    titles: list!("zh/titles.txt"),
    ..NEUTRAL
};

static THAI: Language = Language {
    tag: "th",
    alphabet: "ก-๎",
    stopwords: list!("th/stopwords.txt"),
    dangling: list!("th/dangling.txt"),
    ..NEUTRAL
};

static BENGALI: Language = Language {
    tag: "bn",
    alphabet: "ঀ-৾",
    stemmer: Stemmer::Affixes(list!("bn/affixes.txt"), 2),
    stopwords: list!("bn/stopwords.txt"),
    abbreviations: list!("bn/abbreviations.txt"),
    ..NEUTRAL
};

static ARMENIAN: Language = Language {
    tag: "hy",
    alphabet: "ա-և",
    stemmer: Stemmer::Affixes(list!("hy/affixes.txt"), 3),
    stopwords: list!("hy/stopwords.txt"),
    abbreviations: list!("hy/abbreviations.txt"),
    terminators: ":",
    ..NEUTRAL
};
