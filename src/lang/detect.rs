//! Text → language, by the share of its words that are stop words of each.

use unicode_segmentation::UnicodeSegmentation;

use crate::lang::language::{LANGUAGES, Language};
use crate::lang::neutral::NEUTRAL;

/// As many words as are looked at: the share settles long before.
const SAMPLE_WORDS: usize = 2_000;

/// The share of stop words from which a text is taken to be in a language. Running English has 0.4 to 0.5, its headlines
/// 0.15 to 0.3; the other European languages share a few short words with it and stay under 0.1.
const LEAST_SHARE: f64 = 0.12;

/// The language of a text; the neutral one ("und") if it is none that we know.
pub fn detect(text: &str) -> &'static Language {
    let words: Vec<String> =
        text.unicode_words().take(SAMPLE_WORDS).map(|word| word.to_lowercase().replace('’', "'")).collect();
    let share = |language: &Language| {
        words.iter().filter(|word| language.stopwords.contains(word)).count() as f64 / words.len().max(1) as f64
    };
    let mut best = (LEAST_SHARE, &NEUTRAL);
    for &language in LANGUAGES {
        let share = share(language);
        if share > best.0 {
            best = (share, language);
        }
    }
    best.1
}
