//! Text → language: by its stop words and its letters.
//!
//! A language is as likely as the share of words that are its stop words, and more so the fewer languages write the
//! letters that are there; every letter that it does not write speaks against it. On whole articles this is as sure as
//! a model of letter groups (whatlang), which costs 56 KB gzip.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::chars::lower_onto;
use crate::chars::script::{is_unspaced, is_word_char};
use crate::lang::language::{Language, NEUTRAL};
use crate::lang::registry::{LANGUAGES, find};
use crate::lang::word_list::{WordList, list};

/// As many words as are looked at: the shares settle long before.
const SAMPLE_WORDS: usize = 400;

/// The score from which a text is taken to be in a language. Running text has 0.3 to 0.6; a language that we do not
/// know shares a few short words and its letters with one that we do, and mostly stays under it.
const LEAST_SCORE: f64 = 0.18;

/// What a share of letters that the language does not write counts against it. A name or a word from abroad is 1 or 2
/// letters in 100; the accents of another language are 2 to 15.
const FOREIGN_WEIGHT: f64 = 4.0;

/// Frequent words of languages that we do not know.
static UNKNOWN_WORDS: WordList = list!("und/stopwords.txt");

/// As many stop words of the found language as outweigh one word of the languages that we do not know: those words are
/// chosen from what no known language has, so that even a few tell.
const UNKNOWN_WEIGHT: usize = 4;

/// The language of a text; the neutral one ("und") if it is none that we know.
pub fn detect(text: &str) -> &'static Language {
    let sample = Sample::new(text);
    let mut best = (LEAST_SCORE, &NEUTRAL, 0);
    for (at, &language) in LANGUAGES.iter().enumerate() {
        let score = sample.score(1 << at);
        if score > best.0 {
            best = (score, language, 1 << at);
        }
    }
    let unknown = sample.words.iter().filter(|&&word| word & UNKNOWN != 0 && word & best.2 == 0).count();
    if UNKNOWN_WEIGHT * unknown > sample.count(best.2) { &NEUTRAL } else { best.1 }
}

/// The language of a text that its page declares to be in one. The page is believed, also about a language that we do not
/// know or a neighbour of it, unless the text is not in it and in another that we know: many a page says "en" of every
/// text.
pub fn detect_declared(tag: &str, text: &str) -> &'static Language {
    let declared = find(tag);
    let known = LANGUAGES.iter().position(|language| language.tag == declared.tag);
    if known.is_none_or(|at| Sample::new(text).score(1 << at) > LEAST_SCORE) {
        return declared;
    }
    let found = detect(text);
    if found.tag == NEUTRAL.tag { declared } else { found }
}

/// Some of the languages: a bit each, in the order of [`LANGUAGES`].
type Tongues = u64;

/// Stands for the languages that we do not know.
const UNKNOWN: Tongues = 1 << 63;

/// The stop words of all languages, so that one look-up tells of which a word is one.
struct StopWords(FxHashMap<&'static str, Tongues>);

static STOP_WORDS: OnceLock<StopWords> = OnceLock::new();

impl StopWords {
    fn new() -> Self {
        let mut stops = FxHashMap::default();
        let lists = LANGUAGES.iter().enumerate().map(|(at, language)| (language.stopwords, 1 << at));
        for (list, tongue) in lists.chain([(UNKNOWN_WORDS, UNKNOWN)]) {
            for word in list.iter() {
                *stops.entry(word).or_default() |= tongue;
            }
        }
        Self(stops)
    }

    /// The languages that a word is a stop word of, or that have a stop word which clings to its front.
    fn tongues(&self, word: &str) -> Tongues {
        let of = |word: &str| self.0.get(word).copied().unwrap_or_default();
        let elided = word.find('\'').map_or(0, |at| of(&word[..=at]) & !UNKNOWN);
        of(word) | elided
    }
}

/// The first words of a text, and its letters.
struct Sample {
    /// The languages of which each word is a stop word.
    words: Vec<Tongues>,
    /// Each distinct letter's share of all letters, and the languages that write it.
    letters: Vec<(f64, Tongues)>,
}

impl Sample {
    fn new(text: &str) -> Self {
        let stops = STOP_WORDS.get_or_init(StopWords::new);
        let (mut lowered, mut letters, mut tongues) = (String::new(), Vec::new(), Vec::new());
        for word in words(text).take(SAMPLE_WORDS) {
            lowered.clear();
            lower_onto(word, &mut lowered);
            letters.extend(lowered.chars().filter(|c| c.is_alphabetic()).map(u32::from));
            tongues.push(stops.tongues(&lowered));
        }
        letters.sort_unstable();
        let all = letters.len() as f64;
        let letters = letters.chunk_by(|a, b| a == b).map(|same| (same.len() as f64 / all, writers(same[0])));
        Self { letters: letters.collect(), words: tongues }
    }

    /// How many words are stop words of a language.
    fn count(&self, tongue: Tongues) -> usize {
        self.words.iter().filter(|&&word| word & tongue != 0).count()
    }

    fn score(&self, tongue: Tongues) -> f64 {
        let (mut own, mut foreign) = (0.0, 0.0);
        for &(share, writers) in &self.letters {
            if writers & tongue != 0 {
                own += share / f64::from(writers.count_ones());
            } else {
                foreign += share;
            }
        }
        self.count(tongue) as f64 / self.words.len().max(1) as f64 + own - FOREIGN_WEIGHT * foreign
    }
}

/// The languages that write a letter, given its code point.
fn writers(letter: u32) -> Tongues {
    let letter = char::from_u32(letter).unwrap_or_default();
    let bits = LANGUAGES.iter().enumerate().map(|(at, language)| Tongues::from(language.spells(letter)) << at);
    bits.fold(0, |tongues, bit| tongues | bit)
}

/// The words of a text; in scripts without spaces, its characters.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_word_char(c) && c != '\'' && c != '’').filter(|word| !word.is_empty()).flat_map(|word| {
        let unspaced = word.starts_with(is_unspaced);
        let pieces = word.split_inclusive(move |c| unspaced && is_unspaced(c));
        pieces.filter(|piece| !piece.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_bit_of_its_own() {
        assert!(LANGUAGES.len() < UNKNOWN.trailing_zeros() as usize);
        let stops = StopWords::new();
        for (at, language) in LANGUAGES.iter().enumerate() {
            for word in language.stopwords.iter() {
                assert!(stops.tongues(word) & 1 << at != 0, "{} {word}", language.tag);
            }
        }
    }

    #[test]
    fn a_stop_word_that_clings_to_a_word_counts() {
        let french = LANGUAGES.iter().position(|language| language.tag == "fr").map_or(0, |at| 1 << at);
        let stops = StopWords::new();
        assert!(stops.tongues("l'eau") & french != 0 && stops.tongues("z'eau") & french == 0);
        assert_eq!(stops.tongues("xyzzy"), 0);
    }
}
