//! TextRank, direction, position and form → how much a sentence carries.

use rustc_hash::FxHashSet;

use crate::article::Article;
use crate::lang::Language;
use crate::rank::direction::direction;
use crate::rank::similarity::Similarity;
use crate::rank::surface::{Surface, surfaces};
use crate::rank::textrank::{anywhere, textrank};
use crate::text::{Sentence, Terms, words};

/// What was found of each sentence, in their order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scores {
    /// The TextRank score: the share of its time that the walk spends there. All of them sum to 1.
    pub textrank: Vec<f64>,
    /// How much of what comes later it announces, stretched to 0 to 1 over the article.
    pub direction: Vec<f64>,
    /// How much it carries, all told: what the summary is chosen by. About 0 to 1, less for what is no statement.
    pub salience: Vec<f64>,
    /// What it looks like.
    pub surface: Vec<Surface>,
}

/// What each thing counts for. Direction and position are shares of one whole, of which TextRank has the rest; what follows
/// them is taken off.
///
/// `tools/weigh.py` learns them: it walks from weight to weight by the ROUGE of the summaries that come out, on English
/// news with human highlights, cross-validated by five folds, and was held against French, German and Bengali sets. Around
/// these values the ground is flat: what is written here is the middle of it, in round numbers.
struct Weights {
    direction: f64,
    position: f64,
    spoken: f64,
    question: f64,
    unfinished: f64,
    slight: f64,
}

const WEIGHTS: Weights =
    Weights { direction: 0.5, position: 0.2, spoken: 0.25, question: 0.3, unfinished: 0.8, slight: 0.3 };

/// A sentence of fewer terms says too little to stand alone.
const FEWEST_TERMS: usize = 3;

/// The eighth sentence has lost two thirds of what the first has for standing first.
const POSITION_SENTENCES: f64 = 8.0;

/// A sentence of more words has room for likeness to everything; it counts in proportion.
const ROOMY_WORDS: f64 = 30.0;

/// In a text of fewer words everything stands near the top: what position and direction count shrinks in proportion, and
/// TextRank gets the difference.
const SHORT_TEXT_WORDS: f64 = 200.0;

/// What holding the reader's own words counts, beside the whole of 1 that all else counts.
const FOCUS: f64 = 1.0;

/// Scores all sentences; `focus` holds words that the ranking should lean towards.
pub fn score(
    article: &Article<'_>,
    sentences: &[Sentence],
    terms: &Terms,
    language: &Language,
    focus: Option<&str>,
) -> Scores {
    let similarity = Similarity::new(terms);
    let surface = surfaces(article.text(), sentences, language);
    let wanted = focus.and_then(|focus| holders(focus, &similarity, terms, language));
    let restart = wanted.unwrap_or_else(|| anywhere(sentences.len()));
    let textrank = textrank(&restart, |x| similarity.multiply(x));

    let (central, direction) = (stretch(&textrank), stretch(&direction(&similarity)));
    let wanted = stretch(&restart);
    let words: usize = sentences.iter().map(|sentence| sentence.words).sum();
    let early = (words as f64 / SHORT_TEXT_WORDS).min(1.0);
    let salience = |i: usize| {
        let position = libm::exp(-(i as f64) / POSITION_SENTENCES);
        let whole = whole(early, central[i], direction[i], position);
        let room = (ROOMY_WORDS / sentences[i].words.max(1) as f64).min(1.0);
        whole * room + FOCUS * wanted[i] - taken_off(surface[i], terms.of(i).len())
    };
    Scores { salience: (0..sentences.len()).map(salience).collect(), textrank, direction, surface }
}

/// TextRank, direction and position as one, 0 to 1; `early` is how far standing early counts.
fn whole(early: f64, central: f64, direction: f64, position: f64) -> f64 {
    let first = early * (WEIGHTS.direction * direction + WEIGHTS.position * position);
    first + (1.0 - early * (WEIGHTS.direction + WEIGHTS.position)) * central
}

fn taken_off(surface: Surface, terms: usize) -> f64 {
    let counted = [
        (surface.asks, WEIGHTS.question),
        (surface.unfinished, WEIGHTS.unfinished),
        (terms < FEWEST_TERMS, WEIGHTS.slight),
    ];
    let counted: f64 = counted.iter().filter(|(is, _)| *is).map(|(_, weight)| weight).sum();
    WEIGHTS.spoken * surface.spoken + counted
}

/// Which sentences hold the words of `focus`, by the weight of those words there, as shares that sum to 1; `None` where
/// none does. The walk that starts anew there is TextRank biased to a topic (Kazemi, Pérez-Rosas and Mihalcea 2020).
fn holders(focus: &str, similarity: &Similarity, terms: &Terms, language: &Language) -> Option<Vec<f64>> {
    let wanted: FxHashSet<String> = words(focus).filter_map(|(_, word)| language.term(word)).collect();
    let is_wanted: Vec<bool> = (0..terms.len()).map(|term| wanted.contains(terms.stem(term as u32))).collect();
    let weight =
        |sentence| similarity.row(sentence).filter(|(term, _)| is_wanted[*term as usize]).map(|(_, w)| w).sum();
    let weights: Vec<f64> = (0..similarity.len()).map(weight).collect();
    let all: f64 = weights.iter().sum();
    (all > 0.0).then(|| weights.iter().map(|weight| weight / all).collect())
}

/// The same values stretched to 0 to 1; all 0 where they are all equal.
fn stretch(values: &[f64]) -> Vec<f64> {
    let (low, high) = values.iter().fold((f64::MAX, f64::MIN), |(low, high), &v| (low.min(v), high.max(v)));
    values.iter().map(|v| if high > low { (v - low) / (high - low) } else { 0.0 }).collect()
}
