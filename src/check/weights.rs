//! The weights of the score, made by `tools/learn/check.py`.

/// One for each of [`FEATURES`](crate::check::verdict::FEATURES), none below zero: what is found never speaks for a sentence.
pub(super) const WEIGHTS: &[f64] = &[
    0.2935, 1.3535, 3.0692, 2.405, 0.0378, 0.7916, 0.62, 0.6156, 1.4756, 4.3381, 1.6001, 0.0, 4.4201, 0.0, 3.6622, 0.0817, 0.0, 2.546, 0.0,
    0.0, 0.0, 0.0,
];
/// The weight of no finding at all.
pub(super) const BIAS: f64 = -1.5853;
