//! The sentences' terms → the co-occurrence graph of terms (Mihalcea and Tarau 2004, section 3).

use crate::text::{TermId, Terms};

/// Terms of a sentence at most this far apart, stop words not counted, are joined by an edge.
const WINDOW_TERMS: usize = 2;

/// An edge for each time that two different terms co-occur: its weight is the number of times.
pub(super) struct Cooccurrence {
    edges: Vec<(TermId, TermId)>,
    terms: usize,
}

impl Cooccurrence {
    pub fn new(terms: &Terms) -> Self {
        let mut edges = Vec::with_capacity(WINDOW_TERMS * terms.occurrences());
        for sentence in 0..terms.sentences() {
            let occurrences = terms.of(sentence);
            for (i, &(term, _)) in occurrences.iter().enumerate() {
                let before = &occurrences[i.saturating_sub(WINDOW_TERMS)..i];
                edges.extend(before.iter().map(|&(other, _)| (other, term)).filter(|(other, term)| other != term));
            }
        }
        Self { edges, terms: terms.len() }
    }

    /// For each term, the sum of its neighbours' `values`, each times the weight of the edge.
    pub fn neighbour_sums(&self, values: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.terms];
        for &(one, other) in &self.edges {
            let (one, other) = (one as usize, other as usize);
            sums[one] += values[other];
            sums[other] += values[one];
        }
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
        assert_eq!(Cooccurrence::new(&terms).neighbour_sums(&numbers), expected);
    }

    #[test]
    fn a_text_without_terms_has_no_neighbours() {
        assert_eq!(Cooccurrence::new(&terms("It is what it is.")).neighbour_sums(&[]), []);
        assert_eq!(Cooccurrence::new(&Terms::default()).neighbour_sums(&[]), []);
    }
}
