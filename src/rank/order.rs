//! Scores → their places, best first.

/// The places of the scores, best first; of two that are the same, the earlier first.
pub(super) fn best_first(scores: &[f64]) -> Vec<usize> {
    // The lower the key, the higher the score; what is left of a number below zero without its sign grows as it falls.
    let key = |score: f64| match score.to_bits() as i64 {
        bits @ ..0 => bits ^ i64::MIN,
        bits => !bits,
    };
    let mut order: Vec<(i64, usize)> = scores.iter().enumerate().map(|(at, &score)| (key(score), at)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, at)| at).collect()
}
