//! The languages that we know, a row each; those of the feature `world` are in `world.rs`.
//!
//! A new one is a folder of word lists (`stopwords.txt`, `abbreviations.txt`), a row here, and its cases in
//! `tests/data/sentence/`; other lists may follow as someone who knows the language writes them.

use pagefind_stem::Algorithm;

use crate::lang::en::ENGLISH;
use crate::lang::language::Language;
use crate::lang::neutral::UNKNOWN;
use crate::lang::stem::snowball;
use crate::lang::words::WordList;
#[cfg(feature = "world")]
use crate::lang::world;

/// All of them, English first.
pub static LANGUAGES: &[&Language] = &[
    &ENGLISH,
    &GERMAN,
    &FRENCH,
    #[cfg(feature = "world")]
    &world::BENGALI,
    #[cfg(feature = "world")]
    &world::SPANISH,
    #[cfg(feature = "world")]
    &world::ITALIAN,
    #[cfg(feature = "world")]
    &world::PORTUGUESE,
    #[cfg(feature = "world")]
    &world::DUTCH,
    #[cfg(feature = "world")]
    &world::SWEDISH,
    #[cfg(feature = "world")]
    &world::NORWEGIAN,
    #[cfg(feature = "world")]
    &world::DANISH,
    #[cfg(feature = "world")]
    &world::FINNISH,
    #[cfg(feature = "world")]
    &world::POLISH,
    #[cfg(feature = "world")]
    &world::CZECH,
    #[cfg(feature = "world")]
    &world::ROMANIAN,
    #[cfg(feature = "world")]
    &world::HUNGARIAN,
    #[cfg(feature = "world")]
    &world::GREEK,
    #[cfg(feature = "world")]
    &world::TURKISH,
    #[cfg(feature = "world")]
    &world::RUSSIAN,
    #[cfg(feature = "world")]
    &world::UKRAINIAN,
    #[cfg(feature = "world")]
    &world::ARABIC,
    #[cfg(feature = "world")]
    &world::HEBREW,
    #[cfg(feature = "world")]
    &world::PERSIAN,
    #[cfg(feature = "world")]
    &world::HINDI,
    #[cfg(feature = "world")]
    &world::INDONESIAN,
    #[cfg(feature = "world")]
    &world::VIETNAMESE,
    #[cfg(feature = "world")]
    &world::KOREAN,
    #[cfg(feature = "world")]
    &world::JAPANESE,
    #[cfg(feature = "world")]
    &world::CHINESE,
];

/// Other primary subtags that they go by: Norwegian as a whole, Nynorsk, and the codes that 639-1 gave up in 1989.
pub(super) const ALIASES: &[(&str, &str)] = &[("in", "id"), ("iw", "he"), ("nn", "nb"), ("no", "nb")];

/// A list of words beside this file.
macro_rules! list {
    ($file:literal) => {
        WordList::new(include_str!($file))
    };
}
#[cfg(feature = "world")]
pub(super) use list;

static GERMAN: Language = Language {
    tag: "de",
    alphabet: "a-zäöüßé",
    stem: |word| snowball(Algorithm::German, word),
    stopwords: list!("de/stopwords.txt"),
    abbreviations: list!("de/abbreviations.txt"),
    titles: list!("de/titles.txt"),
    ordinal_stop: true,
    dangling: list!("de/dangling.txt"),
    ..UNKNOWN
};

static FRENCH: Language = Language {
    tag: "fr",
    alphabet: "a-zàâæçèéêëîïôœùûüÿ",
    stem: |word| snowball(Algorithm::French, word),
    stopwords: list!("fr/stopwords.txt"),
    abbreviations: list!("fr/abbreviations.txt"),
    titles: list!("fr/titles.txt"),
    number_abbreviations: list!("fr/number-abbreviations.txt"),
    dangling: list!("fr/dangling.txt"),
    ..UNKNOWN
};
