//! Similarity → how much of what comes later a sentence announces, rather than repeats of what came before.

use crate::rank::similarity::Similarity;

/// What likeness to an earlier sentence counts, where likeness to a later one counts 1: of two sentences that say the
/// same, the first is the news and the second its repetition. The paper finds such a negative value best too.
const EARLIER: f64 = -0.5;

/// The directed centrality of each sentence (PacSum: Zheng and Lapata 2019, "Sentence Centrality Revisited for
/// Unsupervised Summarization", section 3.2, with BM25 in place of their sentence vectors).
pub fn direction(similarity: &Similarity) -> Vec<f64> {
    let all = similarity.multiply(&vec![1.0; similarity.len()]);
    let earlier = similarity.earlier();
    all.iter().zip(&earlier).map(|(all, earlier)| (all - earlier) + EARLIER * earlier).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::similarity::tests::similarity;

    #[test]
    fn of_two_that_say_the_same_the_first_is_the_news() {
        let directed = direction(&similarity("The old ferry sank.\nA storm raged.\nThe old ferry sank."));
        assert!(directed[0] > 0.0 && directed[2] < 0.0, "{directed:?}");
        assert!((directed[2] - EARLIER * directed[0]).abs() < 1e-12, "{directed:?}");
        assert_eq!(directed[1], 0.0);
    }
}
