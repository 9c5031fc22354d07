//! The sentences' terms → which of them stand near each other, without ever writing down all the pairs.
//!
//! Whatever is asked of the graph of terms passes over the text in reading order, and so costs as much as the text is long,
//! and no more room than that.

use crate::text::{TermId, Terms};

/// Terms that stand so near each other in a sentence, stop words not counted, are joined by an edge.
const WINDOW_TERMS: usize = 2;

/// So many terms are read between two tests whether there are more; then all that was kept has changed places in full.
const TERMS_AT_ONCE: usize = 6;

/// Who stands near whom: an edge for each time that two different terms do.
pub(super) struct Neighbours {
    /// The terms in reading order. As many ends as the window is wide stand before each sentence and behind the last, where
    /// there may be more, so that all can be read so many at once. An end is numbered like one more term.
    order: Vec<TermId>,
    /// Each term as often as it stands near itself, where there is no edge.
    repeated: Vec<TermId>,
}

impl Neighbours {
    pub fn new(terms: &Terms) -> Self {
        let end = terms.len() as TermId;
        let length: usize = (0..terms.sentences()).map(|sentence| WINDOW_TERMS + terms.of(sentence).len()).sum();
        let length = (length + WINDOW_TERMS).next_multiple_of(TERMS_AT_ONCE);
        let mut order = Vec::with_capacity(length);
        for sentence in 0..terms.sentences() {
            order.extend([end; WINDOW_TERMS]);
            order.extend(terms.of(sentence).iter().map(|&(term, _)| term));
        }
        while order.len() < length {
            order.push(end);
        }
        let mut repeated = Vec::new();
        for near in order.windows(WINDOW_TERMS + 1) {
            let (before, term) = (&near[..WINDOW_TERMS], near[WINDOW_TERMS]);
            for &other in before {
                if other == term && term != end {
                    repeated.push(term);
                }
            }
        }
        Self { order, repeated }
    }

    /// For each term, its neighbours' numbers, summed.
    pub fn sums(&self, numbers: &[f64]) -> Vec<f64> {
        let end = numbers.len();
        let (mut all, mut sums) = (Vec::with_capacity(end + 1), vec![0.0; end + 1]);
        all.extend_from_slice(numbers);
        all.push(0.0);
        // The sum is for the term two before the one that is read. Of all between, the numbers are summed by pairs.
        let (mut term, mut next, mut last) = (end as TermId, end as TermId, 0.0);
        let (mut pair_before, mut pair_with_before, mut pair_with_next) = (0.0, 0.0, 0.0);
        for at_once in self.order.as_chunks::<TERMS_AT_ONCE>().0 {
            for &read in at_once {
                let number = all[read as usize];
                let pair_behind = last + number;
                sums[term as usize] += pair_before + pair_behind;
                (pair_before, pair_with_before, pair_with_next) = (pair_with_before, pair_with_next, pair_behind);
                (term, next, last) = (next, read, number);
            }
        }
        for &term in &self.repeated {
            sums[term as usize] -= 2.0 * numbers[term as usize];
        }
        sums.truncate(end);
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::similarity::tests::terms;

    #[test]
    fn each_pair_of_different_terms_in_a_window_is_an_edge_for_each_time_that_it_stands_there() {
        let terms = terms(
            "Ferries, ferries, ferries sank there.\nThe ferry sank near the old harbour.\nStorms rage.\nIt is.\nFog.\n\
            Divers found the ferry, the ferry that had left the harbour at noon.",
        );
        let numbers: Vec<f64> = (0..terms.len()).map(|term| (1 << term) as f64).collect();
        let mut expected = vec![0.0; terms.len()];
        for sentence in 0..terms.sentences() {
            let words = terms.of(sentence);
            for (i, &(one, _)) in words.iter().enumerate() {
                for (j, &(other, _)) in words.iter().enumerate() {
                    if i != j && i.abs_diff(j) <= 2 && one != other {
                        expected[one as usize] += numbers[other as usize];
                    }
                }
            }
        }
        let ferry = terms.find("ferri").map_or(0, |term| term as usize);
        assert!(expected[ferry] > 0.0 && expected.contains(&0.0), "{expected:?}");
        assert_eq!(Neighbours::new(&terms).sums(&numbers), expected);
    }

    #[test]
    fn a_text_without_terms_has_no_neighbours() {
        assert_eq!(Neighbours::new(&terms("It is what it is.")).sums(&[]), []);
        assert_eq!(Neighbours::new(&Terms::default()).sums(&[]), []);
    }
}
