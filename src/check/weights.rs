//! The weights of the score, written by `tools/learn/check.py`.

/// One for each of [`FEATURES`](crate::check::FEATURES), none below zero: what is found never speaks for a sentence.
pub(super) const WEIGHTS: &[f64] = &[
    1.375, // new-pairs
    1.703, // date
    2.192, // name
    2.117, // name-part
    0.235, // near-copy-words
    0.290, // negation-differs
    0.000, // negation
    0.000, // no-source
    1.603, // number
    2.237, // number-elsewhere
    2.171, // opposite
    1.775, // loose-opposite
    3.200, // pronoun
    0.550, // quotation
    3.435, // slot
    0.000, // swapped-known
    0.762, // swapped-new
    1.225, // uncovered-first
    0.000, // uncovered
    0.000, // new-words
    3.851, // list
    0.000, // length
];
/// The weight of no finding at all.
pub(super) const BIAS: f64 = -2.779;
