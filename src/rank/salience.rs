//! TextRank, direction, position and form → how much a sentence carries.

use crate::article::Article;
use crate::lang::Language;
use crate::rank::directed_centrality::direction;
use crate::rank::focus::{held, unmatched};
use crate::rank::sentence_features::{SentenceFeatures, surfaces};
use crate::rank::similarity::Similarity;
use crate::rank::textrank::{anywhere, textrank};
use crate::text::{Sentence, Terms};

/// What was found of each sentence, in their order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scores {
    /// The TextRank score: the share of its time that the walk spends there. All of them sum to 1.
    pub textrank: Vec<f64>,
    /// How much of what comes later it announces for its length, stretched to 0 to 1 over the article.
    pub direction: Vec<f64>,
    /// How much it carries, all told: what the summary is chosen by. About 0 to 1, less for what is no statement.
    pub salience: Vec<f64>,
    /// What it looks like.
    pub surface: Vec<SentenceFeatures>,
    /// The words of the focus, as they were given, that the sentences do not have; they changed nothing.
    pub unmatched_focus: Vec<String>,
}

/// What each thing counts for. Direction and position are shares of one whole, of which TextRank has the rest; what follows
/// them is taken off. Learnt from English news with human highlights by `tools/weigh.py`, which says how; around these
/// values the ground is flat, so they are round.
struct Weights {
    direction: f64,
    position: f64,
    spoken: f64,
    question: f64,
    unfinished: f64,
    slight: f64,
}

const WEIGHTS: Weights =
    Weights { direction: 0.4, position: 0.3, spoken: 0.35, question: 0.3, unfinished: 0.8, slight: 0.3 };

/// A sentence of fewer terms says too little to stand alone.
const FEWEST_TERMS: usize = 3;

/// At a fifth of the article, a sentence has lost two thirds of what the first has for standing first.
const POSITION_SHARE: f64 = 0.2;

/// A sentence of more words has room for likeness to everything; it counts in proportion.
const ROOMY_WORDS: f64 = 40.0;

/// Where people pick the sentences that say most, one of fewer words counts for less, by the square of its share of these.
/// Learnt, in round values, from the extracts that people made of short Bengali news.
const FULL_WORDS: f64 = 25.0;

/// In a text of fewer words nothing comes much later than anything else: what direction counts shrinks in proportion, and
/// TextRank gets the difference.
const SHORT_TEXT_WORDS: f64 = 350.0;

/// What holding the headline's words counts, on top of the whole (Edmundson 1969, "New Methods in Automatic Extracting", the
/// title method). The sets that the weights were learnt on have no headlines: this one is set by judgement, and low.
const HEADLINE: f64 = 0.15;

/// What holding the reader's own words counts, beside the whole of 1 that all else counts.
const FOCUS: f64 = 1.0;

/// What speaking of the page takes off: a notice, an address, the label of a speaker. By hand: less than any sentence has.
const NOTICE: f64 = 2.0;

/// Scores all sentences; `focus` holds words that the ranking should lean towards. The walk then starts anew where they
/// stand: TextRank biased to a topic (Kazemi, Pérez-Rosas and Mihalcea 2020).
pub fn score(
    article: &Article<'_>,
    sentences: &[Sentence],
    terms: &Terms,
    language: &Language,
    focus: Option<&str>,
) -> Scores {
    let similarity = Similarity::new(terms);
    let held = |words: &str| held(words, &similarity, terms, language);
    let focused = focus.and_then(held);
    let restart = focused.as_deref().map_or_else(|| anywhere(sentences.len()), shares);
    let degrees = similarity.multiply(&vec![1.0; sentences.len()]);
    let textrank = textrank(&restart, &degrees, |x| similarity.multiply(x));

    let direction = stretch(&direction(&degrees, &similarity.earlier(), sentences));
    let surface = surfaces(article, sentences, language);
    let announced = article.headline().and_then(|headline| held(headline.of(article.text())));
    let carried =
        carried(sentences, &stretch(&textrank), &direction, announced.as_deref(), language.picks_full_sentences);
    let salience = |i: usize| {
        let notice = if article.has_notice(sentences[i].span) { NOTICE } else { 0.0 };
        carried[i] + FOCUS * focused.as_ref().map_or(0.0, |held| held[i])
            - taken_off(surface[i], terms.of(i).len())
            - notice
    };
    let salience = (0..sentences.len()).map(salience).collect();
    let unmatched_focus = focus.map_or_else(Vec::new, |focus| unmatched(focus, terms, language));
    Scores { salience, textrank, direction, surface, unmatched_focus }
}

/// TextRank, direction, position and the headline as one, for each sentence, less where it is long; and less where it is
/// short, if its language `picks_full_sentences`.
fn carried(
    sentences: &[Sentence],
    central: &[f64],
    direction: &[f64],
    announced: Option<&[f64]>,
    picks_full_sentences: bool,
) -> Vec<f64> {
    let words: usize = sentences.iter().map(|sentence| sentence.words).sum();
    let direction_counts = WEIGHTS.direction * (words as f64 / SHORT_TEXT_WORDS).min(1.0);
    let textrank_counts = 1.0 - direction_counts - WEIGHTS.position;
    let carried = |(i, sentence): (usize, &Sentence)| {
        let position = WEIGHTS.position * libm::exp(-(i as f64) / (POSITION_SHARE * sentences.len() as f64));
        let headline = HEADLINE * announced.map_or(0.0, |held| held[i]);
        let whole = textrank_counts * central[i] + direction_counts * direction[i] + position + headline;
        let fullness = if picks_full_sentences { (sentence.words as f64 / FULL_WORDS).min(1.0) } else { 1.0 };
        whole * (ROOMY_WORDS / sentence.words.max(1) as f64).min(1.0) * fullness * fullness
    };
    sentences.iter().enumerate().map(carried).collect()
}

fn taken_off(surface: SentenceFeatures, terms: usize) -> f64 {
    let counted = [
        (surface.asks, WEIGHTS.question),
        (surface.unfinished, WEIGHTS.unfinished),
        (terms < FEWEST_TERMS, WEIGHTS.slight),
    ];
    let counted: f64 = counted.iter().filter(|(is, _)| *is).map(|(_, weight)| weight).sum();
    WEIGHTS.spoken * surface.spoken + counted
}

/// The same values as shares of their sum.
fn shares(values: &[f64]) -> Vec<f64> {
    let sum: f64 = values.iter().sum();
    values.iter().map(|value| value / sum).collect()
}

/// The same values stretched to 0 to 1; all 0 where they are all equal, but for what the walk leaves open.
fn stretch(values: &[f64]) -> Vec<f64> {
    const EQUAL: f64 = 1e-5;
    let (low, high) = values.iter().fold((f64::MAX, f64::MIN), |(low, high), &v| (low.min(v), high.max(v)));
    let differ = high - low > EQUAL * high.max(-low);
    values.iter().map(|v| if differ { (v - low) / (high - low) } else { 0.0 }).collect()
}
