//! TextRank, directed centrality, position and surface features → the salience of each sentence.

use crate::article::Article;
use crate::lang::Language;
use crate::rank::directed_centrality::directed_centrality;
use crate::rank::focus::{overlap, unmatched};
use crate::rank::sentence_features::{SentenceFeatures, features};
use crate::rank::similarity::Similarity;
use crate::rank::textrank::{textrank, uniform};
use crate::text::{Sentence, Terms};

/// The scores and features of each sentence, in order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scores {
    /// The TextRank scores: the share of its time that the walk spends there. They sum to 1.
    pub textrank: Vec<f64>,
    /// The directed centralities for their lengths, scaled to 0 to 1 over the article.
    pub direction: Vec<f64>,
    /// What the summary is chosen by: about 0 to 1, less where penalties apply.
    pub salience: Vec<f64>,
    /// The surface features.
    pub features: Vec<SentenceFeatures>,
    /// The words of the focus, as they were given, that the sentences do not have. They have no effect.
    pub unmatched_focus: Vec<String>,
}

/// SalienceWeights of the salience. Direction + position + TextRank = 1; the others are penalties. Learnt by
/// `tools/learn/summary.py` from English news with human highlights, and rounded: the objective is flat around them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SalienceWeights {
    /// Directed centrality.
    pub direction: f64,
    /// Position in the article.
    pub position: f64,
    /// Penalty for the quoted share.
    pub quoted: f64,
    /// Penalty for a question.
    pub question: f64,
    /// Penalty for an unfinished sentence.
    pub unfinished: f64,
    /// Penalty for fewer than [`MIN_TERMS`] terms.
    pub too_short: f64,
}

/// The weights in use.
pub const WEIGHTS: SalienceWeights =
    SalienceWeights { direction: 0.4, position: 0.3, quoted: 0.35, question: 0.3, unfinished: 0.8, too_short: 0.3 };

/// A sentence of fewer terms is too short to stand alone. Set by hand.
pub const MIN_TERMS: usize = 3;

/// The weight of the position falls as exp(−i / (POSITION_SHARE · n)): to a third at a fifth of the article. Learnt with the
/// weights.
pub const POSITION_SHARE: f64 = 0.2;

/// A longer sentence is similar to more others for its length alone: its score is divided by its length in units of these
/// words. Learnt with the weights.
pub const LONG_WORDS: f64 = 40.0;

/// In languages that pick full sentences, a shorter one is scored by the square of its share of these words. Learnt, in round
/// values, from human extracts of short Bengali news.
const FULL_WORDS: f64 = 25.0;

/// In a shorter text, direction says less: its weight shrinks in proportion, and TextRank has the rest. Learnt with the
/// weights.
pub const SHORT_TEXT_WORDS: f64 = 350.0;

/// Weight of the overlap with the headline (Edmundson 1969, "New Methods in Automatic Extracting", the title method). Set by
/// hand, and low: the texts that the other weights were learnt on have no headlines.
const HEADLINE: f64 = 0.15;

/// Weight of the overlap with the reader's focus. Set by hand.
const FOCUS: f64 = 1.0;

/// Penalty for a notice of the page, an address or the label of a speaker: more than any sentence has. Set by hand.
const NOTICE: f64 = 2.0;

/// Scores all sentences. With words of `focus` the walk restarts at the sentences that have them: biased TextRank (Kazemi,
/// Pérez-Rosas and Mihalcea 2020).
pub fn score(
    article: &Article<'_>,
    sentences: &[Sentence],
    terms: &Terms,
    language: &Language,
    focus: Option<&str>,
) -> Scores {
    let similarity = Similarity::new(terms);
    let overlap = |words: &str| overlap(words, &similarity, terms, language);
    let focused = focus.and_then(overlap);
    let restart = focused.as_deref().map_or_else(|| uniform(sentences.len()), shares);
    let degrees = similarity.multiply(&vec![1.0; sentences.len()]);
    let textrank = textrank(&restart, &degrees, |x| similarity.multiply(x));

    let direction = min_max(&directed_centrality(&degrees, &similarity.earlier(), sentences));
    let features = features(article, sentences, language);
    let announced = article.headline().and_then(|headline| overlap(headline.of(article.text())));
    let base = base_scores(sentences, &min_max(&textrank), &direction, announced.as_deref(), language);
    let salience = |i: usize| {
        let notice = if article.has_notice(sentences[i].span) { NOTICE } else { 0.0 };
        base[i] + FOCUS * focused.as_ref().map_or(0.0, |overlap| overlap[i])
            - penalty(features[i], terms.of(i).len())
            - notice
    };
    let salience = (0..sentences.len()).map(salience).collect();
    let unmatched_focus = focus.map_or_else(Vec::new, |focus| unmatched(focus, terms, language));
    Scores { salience, textrank, direction, features, unmatched_focus }
}

/// The weighted sum of TextRank, direction, position and overlap with the headline, for each sentence, divided by its length
/// where it is long; and less where it is short, if the language picks full sentences. Where small words are joined to the
/// next, sentences run on by "and", and the one that opens the article keeps its score however long it is.
fn base_scores(
    sentences: &[Sentence],
    central: &[f64],
    direction: &[f64],
    announced: Option<&[f64]>,
    language: &Language,
) -> Vec<f64> {
    let words: usize = sentences.iter().map(|sentence| sentence.words).sum();
    let direction_counts = WEIGHTS.direction * (words as f64 / SHORT_TEXT_WORDS).min(1.0);
    let textrank_counts = 1.0 - direction_counts - WEIGHTS.position;
    let base = |(i, sentence): (usize, &Sentence)| {
        let position = WEIGHTS.position * libm::exp(-(i as f64) / (POSITION_SHARE * sentences.len() as f64));
        let headline = HEADLINE * announced.map_or(0.0, |overlap| overlap[i]);
        let whole = textrank_counts * central[i] + direction_counts * direction[i] + position + headline;
        let fullness = if language.picks_full_sentences { (sentence.words as f64 / FULL_WORDS).min(1.0) } else { 1.0 };
        let opens = i == 0 && language.joins();
        let length = if opens { 1.0 } else { (LONG_WORDS / sentence.words.max(1) as f64).min(1.0) };
        whole * length * fullness * fullness
    };
    sentences.iter().enumerate().map(base).collect()
}

/// The sum of the penalties of a sentence.
fn penalty(features: SentenceFeatures, terms: usize) -> f64 {
    let penalties = [
        (features.is_question, WEIGHTS.question),
        (features.is_unfinished, WEIGHTS.unfinished),
        (terms < MIN_TERMS, WEIGHTS.too_short),
    ];
    let sum: f64 = penalties.iter().filter(|(applies, _)| *applies).map(|(_, weight)| weight).sum();
    WEIGHTS.quoted * features.quoted_share + sum
}

/// The same values as shares of their sum.
fn shares(values: &[f64]) -> Vec<f64> {
    let sum: f64 = values.iter().sum();
    values.iter().map(|value| value / sum).collect()
}

/// Min-max scaling to 0 to 1; all 0 where the values are equal within the tolerance of the walk.
fn min_max(values: &[f64]) -> Vec<f64> {
    const EQUAL: f64 = 1e-5;
    let (low, high) = values.iter().fold((f64::MAX, f64::MIN), |(low, high), &v| (low.min(v), high.max(v)));
    let differ = high - low > EQUAL * high.max(-low);
    values.iter().map(|v| if differ { (v - low) / (high - low) } else { 0.0 }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    const PLAIN: SentenceFeatures = SentenceFeatures {
        body: Span::new(0, 9),
        is_dangling: false,
        is_question: false,
        is_unfinished: false,
        quoted_share: 0.0,
    };

    #[test]
    fn each_penalty_applies_by_itself_and_they_add_up() {
        assert_eq!(penalty(PLAIN, MIN_TERMS), 0.0);
        assert_eq!(penalty(PLAIN, MIN_TERMS - 1), WEIGHTS.too_short);
        assert_eq!(penalty(SentenceFeatures { is_question: true, ..PLAIN }, 9), WEIGHTS.question);
        assert_eq!(penalty(SentenceFeatures { is_unfinished: true, ..PLAIN }, 9), WEIGHTS.unfinished);
        assert_eq!(penalty(SentenceFeatures { quoted_share: 0.5, ..PLAIN }, 9), WEIGHTS.quoted / 2.0);
        let all = SentenceFeatures { is_question: true, is_unfinished: true, quoted_share: 1.0, ..PLAIN };
        let sum = WEIGHTS.question + WEIGHTS.unfinished + WEIGHTS.too_short + WEIGHTS.quoted;
        assert!((penalty(all, 0) - sum).abs() < 1e-12);
    }

    #[test]
    fn a_long_opening_keeps_its_score_where_small_words_are_joined() {
        let sentences = [80, 80, 20].map(|words| Sentence { span: Span::new(0, 9), block: 0, words });
        let scores =
            |tag| base_scores(&sentences, &[1.0, 0.5, 0.2], &[1.0, 0.5, 0.2], None, crate::lang::find_or_neutral(tag));
        let (arabic, english) = (scores("ar"), scores("en"));
        assert!((arabic[0] - 2.0 * english[0]).abs() < 1e-12 && arabic[1..] == english[1..]);
    }

    #[test]
    fn values_are_scaled_to_their_range_and_equal_ones_to_zero() {
        assert_eq!(min_max(&[2.0, 4.0, 3.0]), [0.0, 1.0, 0.5]);
        assert_eq!(min_max(&[0.25, 0.250_000_1]), [0.0, 0.0]);
    }
}
