//! Scores → their indices, best first.

use crate::order::{descending, indices_by};

/// The indices of the scores, highest score first; of equal scores the earlier first.
pub(super) fn best_first(scores: &[f64]) -> Vec<usize> {
    indices_by(scores.iter().map(|&score| descending(score)))
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
