//! Which line is the headline? The candidates above the body are ranked by a weighted sum (a conditional logit: one softmax
//! over the lines of a page, with "none" as one more choice).

use crate::article::clean::headline_features::{self, Candidates};
use crate::article::clean::headline_weights::{LINE, NONE};

/// The best candidate; `None` if "no headline" ranks above all. Of equal lines the first is taken.
pub(crate) fn find(candidates: &Candidates<'_>) -> Option<usize> {
    let route = usize::from(candidates.has_markup());
    best(candidates, &weights(LINE, route), &weights(NONE, route))
}

/// The same with other weights.
pub(crate) fn best(candidates: &Candidates<'_>, line: &[f32], none: &[f32]) -> Option<usize> {
    let first = candidates.opening_line();
    let no_headline = dot(&headline_features::none::values(candidates), none);
    let mut best = (if first.is_some() { f32::NEG_INFINITY } else { no_headline }, first);
    for at in candidates.indices().filter(|&at| !candidates.is_other(at)) {
        let score = dot(&headline_features::values(candidates, at), line);
        if score > best.0 {
            best = (score, Some(at));
        }
    }
    match (first, best.1) {
        (Some(opening), Some(at)) if candidates.is_deck_of(opening, at) => Some(opening),
        (_, found) => found.or_else(|| candidates.line_below_name()),
    }
}

/// The weights of plain text (0) or of a document (1).
fn weights(rows: &[(&str, [f32; 2])], route: usize) -> Vec<f32> {
    rows.iter().map(|row| row.1[route]).collect()
}

fn dot(values: &[f32], weights: &[f32]) -> f32 {
    values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}
