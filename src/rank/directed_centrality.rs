//! Similarity → how much of what comes later a sentence announces, rather than repeats of what came before.

use crate::text::Sentence;

/// What likeness to an earlier sentence counts, where likeness to a later one counts 1: of two sentences that say the
/// same, the first is the news and the second its repetition. The paper finds such a negative value best too.
const EARLIER: f64 = -0.5;

/// A shorter sentence is held to be of so many words: what little it says is not all there is to say.
const FEWEST_WORDS: usize = 12;

/// The directed centrality of each sentence (PacSum: Zheng and Lapata 2019, "Sentence Centrality Revisited for
/// Unsupervised Summarization", section 3.2, with BM25 in place of their sentence vectors), per word: BM25 grows with the
/// words that two sentences have to share, and a long sentence is not to be chosen for being long.
///
/// Given are, for each sentence, its similarities to all others, summed, and to the earlier ones.
pub fn direction(all: &[f64], earlier: &[f64], sentences: &[Sentence]) -> Vec<f64> {
    let direction = |(sentence, (all, earlier)): (&Sentence, (&f64, &f64))| {
        ((all - earlier) + EARLIER * earlier) / sentence.words.max(FEWEST_WORDS) as f64
    };
    sentences.iter().zip(all.iter().zip(earlier)).map(direction).collect()
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
        direction(&similarity.multiply(&[1.0; N]), &similarity.earlier(), &sentences)
    }
}
