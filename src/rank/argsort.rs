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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_comes_first_whatever_its_sign_and_the_earlier_of_equals() {
        assert_eq!(best_first(&[-1.0, 0.25, 3.0, -2.0, 0.0, 0.25, 1e-300]), [2, 1, 5, 6, 4, 0, 3]);
        assert_eq!(best_first(&[]), [0; 0]);
    }
}
