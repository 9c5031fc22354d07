//! The languages that we know: their rows are in the file of their script.
//!
//! A new one is a folder of word lists (`stopwords.txt`; `abbreviations.txt` and `affixes.txt` if it has such), a row there
//! and its name here, and its cases in `tests/data/sentence/` and `tests/data/language/`; other lists may follow as someone
//! who knows the language writes them.

use crate::lang::cyrillic::{RUSSIAN, UKRAINIAN};
use crate::lang::de::GERMAN;
use crate::lang::en::ENGLISH;
use crate::lang::language::{Language, NEUTRAL};
use crate::lang::latin::{
    CZECH, DANISH, DUTCH, FINNISH, FRENCH, HUNGARIAN, INDONESIAN, ITALIAN, NORWEGIAN, POLISH, PORTUGUESE, ROMANIAN,
    SPANISH, SWEDISH, TURKISH, VIETNAMESE,
};
use crate::lang::other_scripts::{
    ARABIC, ARMENIAN, BENGALI, CHINESE, GREEK, HEBREW, HINDI, JAPANESE, KOREAN, PERSIAN, THAI,
};

/// All of them, English first.
#[rustfmt::skip]
pub static LANGUAGES: &[&Language] = &[
    &ENGLISH, &GERMAN, &FRENCH, &BENGALI, &SPANISH, &ITALIAN, &PORTUGUESE, &DUTCH, &SWEDISH, &NORWEGIAN, &DANISH,
    &FINNISH, &POLISH, &CZECH, &ROMANIAN, &HUNGARIAN, &GREEK, &TURKISH, &RUSSIAN, &UKRAINIAN, &ARABIC, &HEBREW,
    &PERSIAN, &HINDI, &INDONESIAN, &VIETNAMESE, &KOREAN, &JAPANESE, &CHINESE,
    &ARMENIAN, &THAI,
];

/// Other primary subtags that they go by: Norwegian as a whole, Nynorsk, and the codes that 639-1 gave up in 1989.
const ALIASES: &[(&str, &str)] = &[("in", "id"), ("iw", "he"), ("nn", "nb"), ("no", "nb")];

/// The language of a BCP 47 tag, by its primary subtag ("en-GB" is English); a neutral one ("und") if we don't know it.
pub fn find(tag: &str) -> &'static Language {
    let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let alias = ALIASES.iter().find(|(alias, _)| *alias == primary);
    let primary = alias.map_or(primary.as_str(), |(_, tag)| tag);
    LANGUAGES.iter().copied().find(|language| language.tag == primary).unwrap_or(&NEUTRAL)
}
