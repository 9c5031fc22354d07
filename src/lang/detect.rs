//! Text → language: by its stop words and its letters.
//!
//! A language is as likely as the share of words that are its stop words, and more so the fewer languages write the
//! letters that are there; every letter that it does not write speaks against it. On whole articles this is as sure as
//! a model of letter groups (whatlang), which costs 56 KB gzip.

use crate::lang::interner::Interner;
use crate::lang::language::{Language, find};
use crate::lang::languages::LANGUAGES;
use crate::lang::lower::lower_onto;
use crate::lang::neutral::NEUTRAL;
use crate::lang::script::{is_unspaced, is_word_char};
use crate::lang::words::{WordList, list};

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
    let mut best = (LEAST_SCORE, &NEUTRAL);
    for &language in LANGUAGES {
        let score = sample.score(language);
        if score > best.0 {
            best = (score, language);
        }
    }
    let stops = |word: &str| is_stop(word, best.1);
    let unknown = sample.count(|word| !stops(word) && UNKNOWN_WORDS.contains(word));
    if UNKNOWN_WEIGHT * unknown > sample.count(stops) { &NEUTRAL } else { best.1 }
}

/// The language of a text that its page declares to be in one. The page is believed, also about a language that we do not
/// know or a neighbour of it, unless the text is not in it and in another that we know: many a page says "en" of every
/// text.
pub fn detect_declared(tag: &str, text: &str) -> &'static Language {
    let declared = find(tag);
    if declared.tag == NEUTRAL.tag || Sample::new(text).score(declared) > LEAST_SCORE {
        return declared;
    }
    let found = detect(text);
    if found.tag == NEUTRAL.tag { declared } else { found }
}

/// The first words of a text, and its letters.
struct Sample {
    /// Its distinct words, in lower case.
    words: Interner,
    /// How often each of them stands there, by its number.
    counts: Vec<usize>,
    /// Each distinct letter with its share of all letters, and how many languages write it.
    letters: Vec<(char, f64, usize)>,
}

impl Sample {
    fn new(text: &str) -> Self {
        let (mut distinct, mut counts) = (Interner::default(), Vec::new());
        let (mut lowered, mut letters) = (String::new(), Vec::new());
        for word in words(text).take(SAMPLE_WORDS) {
            lowered.clear();
            lower_onto(word, &mut lowered);
            letters.extend(lowered.chars().filter(|c| c.is_alphabetic()).map(u32::from));
            let id = distinct.intern(&lowered) as usize;
            counts.resize(distinct.len(), 0);
            counts[id] += 1;
        }
        letters.sort_unstable();
        let all = letters.len() as f64;
        let letters =
            letters.chunk_by(|a, b| a == b).filter_map(|same| Some((char::from_u32(*same.first()?)?, same.len())));
        let letters = letters.map(|(letter, count)| (letter, count as f64 / all, writers(letter)));
        Self { letters: letters.collect(), words: distinct, counts }
    }

    fn count(&self, is_counted: impl Fn(&str) -> bool) -> usize {
        let words = (0..).map(|id| self.words.word(id));
        self.counts.iter().zip(words).filter(|(_, word)| is_counted(word)).map(|(count, _)| count).sum()
    }

    fn score(&self, language: &Language) -> f64 {
        let stops = self.count(|word| is_stop(word, language));
        let (mut own, mut foreign) = (0.0, 0.0);
        for &(letter, share, writers) in &self.letters {
            if language.spells(letter) {
                own += share / writers as f64;
            } else {
                foreign += share;
            }
        }
        stops as f64 / self.counts.iter().sum::<usize>().max(1) as f64 + own - FOREIGN_WEIGHT * foreign
    }
}

fn is_stop(word: &str, language: &Language) -> bool {
    language.stopwords.contains(word) || language.elision(word) > 0
}

/// How many languages write a letter.
fn writers(letter: char) -> usize {
    LANGUAGES.iter().filter(|language| language.spells(letter)).count()
}

/// The words of a text; in scripts without spaces, its characters.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_word_char(c) && c != '\'' && c != '’').filter(|word| !word.is_empty()).flat_map(|word| {
        let unspaced = word.starts_with(is_unspaced);
        let pieces = word.split_inclusive(move |c| unspaced && is_unspaced(c));
        pieces.filter(|piece| !piece.is_empty())
    })
}
