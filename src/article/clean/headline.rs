//! Which line is the headline? The candidates above the body are ranked by a weighted sum (a conditional logit: one softmax
//! over the lines of a page, with "none" as one more choice).

use crate::article::clean::headline_features::{self, Candidates};
use crate::article::clean::headline_weights::{LINE, NONE};

/// The best candidate; `None` if "no headline" ranks above all. Of equal lines the first is taken.
pub(crate) fn find(candidates: &Candidates<'_>) -> Option<usize> {
    best(candidates, &weights(LINE), &weights(NONE))
}

/// The same with other weights.
pub(crate) fn best(candidates: &Candidates<'_>, line: &[f32], none: &[f32]) -> Option<usize> {
    let first = candidates.opening_line();
    let mut best = (dot(&headline_features::none::values(candidates), none), first);
    for at in candidates.indices().filter(|&at| !candidates.is_question_of_list(at)) {
        let score = dot(&headline_features::values(candidates, at), line);
        if score > best.0 {
            best = (score, Some(at));
        }
    }
    best.1
}

fn weights(rows: &[(&str, f32)]) -> Vec<f32> {
    rows.iter().map(|row| row.1).collect()
}

fn dot(values: &[f32], weights: &[f32]) -> f32 {
    values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}
