//! Quotes and sentence scores → the key quotes.
//!
//! Each quotation has a score by a few features; then the best is taken again and again, and each one taken lowers those
//! that say the same. A fragment is never ahead of every whole sentence.

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::chars::{lower_onto, words};
use crate::lang::Language;
use crate::quote::key_features::{self, Features, HoldingSentences, is_fragment, is_short};
use crate::quote::{Attributed, By, Speaker};
use crate::rank::{Scores, SummarySentence};
use crate::span::Span;
use crate::text::Sentence;

/// A quotation worth showing beside the summary.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyQuote {
    /// From the start of its first part to the end of its last, without the outer marks.
    pub span: Span,
    /// Its pieces in order; one, unless a cue or a paragraph's end splits it.
    pub parts: Vec<Span>,
    /// Who said it; `None` rather than a guess.
    pub speaker: Option<Speaker>,
    /// The words that report the speech: "said", "according to".
    pub cue: Option<Span>,
    /// The sentence that it stands in; for one of several sentences, from the first to the last.
    pub sentence: Span,
    /// Whether it is only part of a sentence.
    pub fragment: bool,
    /// How key it is: higher is better, 0 to 1.
    pub score: f64,
}

/// The weights of the features in [`key_features::NAMES`], in log odds. Learnt by tools/learn/quote_rank.py, which says from
/// what.
const WEIGHTS: Features = [0.40, 0.60, -0.92, -0.11, -0.18, -0.18, 0.24, -0.24, -0.04, 0.02, 0.21, 0.56, 0.33, 0.46];

/// Factor for a quote that stands in one ahead of it, or contains it. The factors are set by hand.
const SAID_AGAIN: f64 = 0.2;
/// Factor for each quote of the same speaker that is ahead, from the second on.
const REPEATED_SPEAKER: f64 = 0.9;
/// Factor for a quote whose speaker is only described: "officials".
const DESCRIBED: f64 = 0.9;
/// Factor for a quote of nobody known: a card that names somebody says more.
const UNNAMED: f64 = 0.7;
/// Factor for a quote that the summary shows.
const IN_SUMMARY: f64 = 0.6;
/// A fragment and a few words score at most this share of the best whole quote.
const FRAGMENT_CAP: f64 = 0.99;
/// Minimum words in a quotation whose copy is left out (set by hand).
const LEAST_COPIED_WORDS: usize = 4;

/// Maximum words in a fragment that is looked for in a whole quote, and of that quote (set by hand).
const MOST_FRAGMENT_WORDS: usize = 20;
const MOST_WORDS: usize = 100;

/// Maximum quotes that are compared pair by pair: more stand in a book, which has no pull quotes.
const MOST_COMPARED: usize = 200;

/// The weights, for the command that learns them.
pub fn key_weights() -> Features {
    WEIGHTS
}

/// The best quotes, best first; of equal ones the earlier comes first.
pub fn rank(
    quotes: Vec<Attributed>,
    article: &Article<'_>,
    sentences: &[Sentence],
    scores: &Scores,
    summary: &[SummarySentence],
    language: &Language,
    most: usize,
) -> Vec<KeyQuote> {
    let text = article.text();
    let quotes = without_copies(quotes, text);
    let features = key_features::features(&quotes, article, sentences, scores, language);
    let whole: Vec<bool> = quotes.iter().map(|it| !is_fragment(it, text) && !is_short(it, text)).collect();
    let key = |(it, features): (Attributed, Features)| {
        let span = it.quote.span();
        let sentence = HoldingSentences::new(span, sentences, scores).sentence;
        let shown = summary.iter().any(|shown| shown.span.contains(span));
        KeyQuote {
            span,
            fragment: is_fragment(&it, text),
            score: logistic(&features)
                * if shown { IN_SUMMARY } else { 1.0 }
                * match it.speaker {
                    None => UNNAMED,
                    Some(_) if !it.is_named => DESCRIBED,
                    Some(_) => 1.0,
                },
            parts: it.quote.parts,
            speaker: it.speaker,
            cue: it.cue,
            sentence,
        }
    };
    let mut quotes: Vec<KeyQuote> = quotes.into_iter().zip(features).map(key).collect();
    let best = quotes.iter().zip(&whole).filter(|&(_, &whole)| whole).map(|(it, _)| it.score).fold(0.0, f64::max);
    if best > 0.0 {
        for (quote, _) in quotes.iter_mut().zip(&whole).filter(|&(_, &whole)| !whole) {
            quote.score = quote.score.min(best * FRAGMENT_CAP);
        }
    }
    best_first(quotes, most, text)
}

fn logistic(features: &Features) -> f64 {
    let sum: f64 = features.iter().zip(WEIGHTS).map(|(feature, weight)| feature * weight).sum();
    1.0 / (1.0 + libm::exp(-sum))
}

/// The quotes without copies: a headline, standfirst or pull quote that has the words of another one, which a cue reports;
/// what the same speaker is said to have said before, word for word.
fn without_copies(quotes: Vec<Attributed>, text: &str) -> Vec<Attributed> {
    let said: Vec<String> = quotes.iter().map(|it| letters(it.quote.span().of(text))).collect();
    let by_cue = |it: &Attributed| it.speaker.is_some_and(|speaker| matches!(speaker.by, By::Cue | By::Pronoun));
    let long = |said: &str| said.split(' ').nth(LEAST_COPIED_WORDS - 1).is_some();
    // For each text, the quote that stays: the first that a cue reports, else the first.
    let mut first: FxHashMap<&str, usize> = FxHashMap::default();
    for (i, said) in said.iter().enumerate() {
        let kept = first.entry(said).or_insert(i);
        if by_cue(&quotes[i]) && !by_cue(&quotes[*kept]) {
            *kept = i;
        }
    }
    let inside = |i: usize| {
        quotes.len() <= MOST_COMPARED
            && said.iter().any(|other| other.len() > said[i].len() && other.contains(&said[i]))
    };
    let is_by = |i: usize, other: usize| {
        let name = |at: usize| quotes[at].speaker.map(|speaker| speaker.name.of(text));
        !by_cue(&quotes[i]) || name(i) == name(other)
    };
    let is_copy = |i: usize| {
        let repeats = first.get(said[i].as_str()).is_some_and(|&kept| kept != i && is_by(i, kept));
        long(&said[i]) && (repeats || !by_cue(&quotes[i]) && inside(i))
    };
    let keep: Vec<bool> = (0..quotes.len()).map(|i| !is_copy(i)).collect();
    quotes.into_iter().zip(keep).filter(|&(_, keep)| keep).map(|(it, _)| it).collect()
}

/// The words of a quotation in lower case, one space between two.
fn letters(said: &str) -> String {
    let mut letters = String::with_capacity(said.len());
    for (_, word) in words(said) {
        if !letters.is_empty() {
            letters.push(' ');
        }
        lower_onto(word, &mut letters);
    }
    letters
}

/// Takes the best quote again and again; each one taken lowers the others. A score only falls, so it is lowered lazily, when
/// it would be the best.
fn best_first(quotes: Vec<KeyQuote>, most: usize, text: &str) -> Vec<KeyQuote> {
    let mut lowered_by = vec![0; quotes.len()];
    let mut waiting: Vec<Option<KeyQuote>> = quotes.into_iter().map(Some).collect();
    let mut taken: Vec<KeyQuote> = Vec::new();
    while taken.len() < most {
        let mut best: Option<(usize, f64)> = None;
        for (i, quote) in waiting.iter_mut().enumerate() {
            let beaten = |quote: &KeyQuote| best.is_some_and(|(_, most)| quote.score <= most);
            let Some(quote) = quote.as_mut().filter(|quote| !beaten(quote)) else { continue };
            for nth in lowered_by[i]..taken.len() {
                quote.score *= novelty(quote, &taken[..nth], &taken[nth], text);
            }
            lowered_by[i] = taken.len();
            if !beaten(quote) {
                best = Some((i, quote.score));
            }
        }
        let Some(best) = best.and_then(|(i, _)| waiting[i].take()) else { break };
        taken.push(best);
    }
    taken
}

/// The factor for a quote behind `ahead`, given those before it: for one that says the same, and for a third of one speaker.
fn novelty(quote: &KeyQuote, before: &[KeyQuote], ahead: &KeyQuote, text: &str) -> f64 {
    let (said, other) = (quote.span.of(text), ahead.span.of(text));
    let (short, long) = if said.len() < other.len() { (said, other) } else { (other, said) };
    let (part, whole) = if said.len() < other.len() { (quote, ahead) } else { (ahead, quote) };
    let same = |other: &KeyQuote| same_speaker(quote, other, text);
    // "at worst a lie", and in full "and that is, at worst, a downright lie"
    let inside = |(_, word): (usize, &str)| words(long).take(MOST_WORDS).any(|(_, it)| it == word);
    let told = || {
        let few = words(short).nth(MOST_FRAGMENT_WORDS).is_none();
        part.fragment && few && same_speaker(part, whole, text) && words(short).all(inside)
    };
    let again = long.contains(short) || told();
    let third = same(ahead) && before.iter().any(same);
    (if again { SAID_AGAIN } else { 1.0 }) * (if third { REPEATED_SPEAKER } else { 1.0 })
}

/// Whether two quotes are known to be of one speaker.
fn same_speaker(quote: &KeyQuote, other: &KeyQuote, text: &str) -> bool {
    let name = |it: &KeyQuote| it.speaker.map(|speaker| speaker.name.of(text));
    name(quote).is_some() && name(quote) == name(other)
}
