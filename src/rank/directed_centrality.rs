//! Similarity → directed centrality: how much of what comes later a sentence announces, less what it repeats of before.

use crate::text::Sentence;

/// Weight of the similarity to earlier sentences, where that to later ones is 1: of two sentences that say the same, the second
/// is the repetition. Set by hand; the paper finds a negative value best too.
const EARLIER: f64 = -0.5;

/// A shorter sentence is divided by these words all the same. Set by hand.
const MIN_WORDS: usize = 12;

/// The directed centrality of each sentence (PacSum: Zheng and Lapata 2019, "Sentence Centrality Revisited for
/// Unsupervised Summarization", section 3.2, with BM25 in place of their sentence vectors), per word: BM25 grows with the
/// words that two sentences can share, and a long sentence must not be chosen for being long.
///
/// `all` and `earlier` are the sums of each sentence's similarities to all others and to the earlier ones.
pub fn directed_centrality(all: &[f64], earlier: &[f64], sentences: &[Sentence]) -> Vec<f64> {
    let centrality = |(sentence, (all, earlier)): (&Sentence, (&f64, &f64))| {
        ((all - earlier) + EARLIER * earlier) / sentence.words.max(MIN_WORDS) as f64
    };
    sentences.iter().zip(all.iter().zip(earlier)).map(centrality).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::rank::similarity::tests::similarity;

    #[test]
    fn of_two_that_say_the_same_the_first_is_the_news() {
        let directed = directed("The old ferry sank.\nA storm raged.\nThe old ferry sank.", [4, 3, 4]);
        assert!(directed[0] > 0.0 && directed[2] < 0.0, "{directed:?}");
        assert!((directed[2] - EARLIER * directed[0]).abs() < 1e-12, "{directed:?}");
        assert_eq!(directed[1], 0.0);
    }

    #[test]
    fn of_two_that_announce_the_same_the_shorter_has_more_a_word() {
        let announced = |words| directed("The old ferry sank.\nThe old ferry sank.", [words, 10])[0];
        assert!(announced(30) < announced(20) && announced(12) == announced(4));
    }

    fn directed<const N: usize>(text: &str, words: [usize; N]) -> Vec<f64> {
        let similarity = similarity(text);
        let sentences = words.map(|words| Sentence { span: Span::new(0, 0), block: 0, words });
        directed_centrality(&similarity.multiply(&[1.0; N]), &similarity.earlier(), &sentences)
    }
}
