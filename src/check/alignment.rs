//! A sentence of the summary → the one to three sentences of the article that carry most of it.
//!
//! Chosen greedily by the stems that they share, weighted by how few sentences have them: each for what those before it lack.

use crate::check::index::Index;
use crate::check::token::{StemId, Token};
use crate::order::{sort_few, sorted};

/// Sentences that a summary sentence is compared with at most: those that have its rarest stems.
const MOST_CANDIDATES: usize = 512;
/// Sources at most.
const MOST_SOURCES: usize = 3;
/// A first source has at least this share of the content, a further one adds at least that.
const LEAST_SHARE: f64 = 0.01;
const LEAST_GAIN: f64 = 0.12;

/// Where the content of a summary sentence stands in the article.
#[derive(Debug, Default)]
pub(super) struct Alignment {
    /// The sentences of the article, best first.
    pub sources: Vec<usize>,
    /// The share of the content that the best source has.
    pub first_share: f64,
    /// The share that all of them have.
    pub share: f64,
    /// The distinct stems of the content with their weights.
    pub content: Vec<(StemId, f64)>,
}

/// Finds the sources of a sentence.
pub(super) fn align(tokens: &[Token], index: &Index<'_>) -> Alignment {
    let stems = tokens.iter().filter(|token| token.is_content()).map(|token| token.stem).map(u64::from).collect();
    let stems = sorted(stems).into_iter().map(|stem| stem as StemId);
    let content: Vec<(StemId, f64)> = stems.map(|stem| (stem, index.weight(stem))).collect();
    let total = content.iter().map(|(_, weight)| weight).sum::<f64>().max(f64::MIN_POSITIVE);
    let candidates = candidates(&content, index);
    let mut missing: Vec<bool> = vec![true; content.len()];
    let mut alignment = Alignment::default();
    for nth in 0..MOST_SOURCES {
        let gain = |unit: u64| -> f64 {
            let has = |stem| index.stem_in(stem, unit as usize);
            content
                .iter()
                .zip(&missing)
                .filter(|((stem, _), missing)| **missing && has(*stem))
                .map(|((_, w), _)| w)
                .sum()
        };
        let mut best = (0.0, None);
        for &unit in &candidates {
            let gain = gain(unit);
            if gain > best.0 {
                best = (gain, Some(unit as usize));
            }
        }
        let least = if nth == 0 { LEAST_SHARE } else { LEAST_GAIN };
        let (gain, Some(unit)) = best else { break };
        if gain / total < least {
            break;
        }
        alignment.sources.push(unit);
        alignment.share += gain / total;
        if nth == 0 {
            alignment.first_share = alignment.share;
        }
        for ((stem, _), missing) in content.iter().zip(&mut missing) {
            *missing &= !index.stem_in(*stem, unit);
        }
    }
    alignment.content = content;
    alignment
}

/// The sentences that have one of the stems, the rarest first, up to a number; in the order of the article.
#[inline(never)]
fn candidates(content: &[(StemId, f64)], index: &Index<'_>) -> Vec<u64> {
    let mut places: Vec<&[u32]> = content.iter().map(|(stem, _)| index.places(*stem)).collect();
    sort_few(&mut places, |one, other| one.len() < other.len());
    let mut candidates: Vec<u64> = Vec::new();
    for places in places {
        let room = MOST_CANDIDATES.saturating_sub(candidates.len());
        candidates.extend(places[..places.len().min(room)].iter().map(|&place| u64::from(place)));
        if room == 0 {
            break;
        }
        if candidates.len() >= MOST_CANDIDATES {
            candidates = sorted(candidates);
        }
    }
    sorted(candidates)
}
