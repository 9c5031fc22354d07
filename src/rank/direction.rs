//! Similarity → how much of what comes later a sentence announces, rather than repeats of what came before.

use crate::rank::similarity::Similarity;

/// What likeness to an earlier sentence counts, where likeness to a later one counts 1: of two sentences that say the
/// same, the first is the news and the second its repetition. The value was the best on the development articles.
const EARLIER: f64 = -0.5;

/// The directed centrality of each sentence (PacSum: Zheng and Lapata 2019, "Sentence Centrality Revisited for
/// Unsupervised Summarization", section 3.2, with BM25 in place of their sentence vectors), scaled to 0 to 1.
pub fn direction(similarity: &Similarity) -> Vec<f64> {
    let all = similarity.multiply(&vec![1.0; similarity.len()]);
    let earlier = similarity.earlier();
    all.iter().zip(&earlier).map(|(all, earlier)| (all - earlier) + EARLIER * earlier).collect()
}
