//! The sentences' terms → how similar any two sentences are, without a matrix of all pairs.
//!
//! BM25 in both directions, halved (Barrios, López, Argerich and Wachenchauzer 2016, "Variations of the Similarity Function of
//! TextRank", section 3.3, where it is one-directional). With a row for each sentence and a column for each term, A the
//! BM25 weights and B the presence (0 or 1), the matrix is E = ½(A·Bᵀ + B·Aᵀ) with a zero diagonal. Every product with E
//! goes through the terms, so its time is linear in the length of the text.

use crate::text::{TermId, Terms};

/// BM25's k₁: how fast a repeated term saturates. The usual value.
const SATURATION: f64 = 1.2;

/// BM25's b: how much a long sentence is discounted. The usual value.
const LENGTH_SHARE: f64 = 0.75;

/// The similarity of all pairs of sentences, as sparse rows of saturated term frequencies.
#[derive(Debug, Clone, PartialEq)]
pub struct Similarity {
    /// Where the entries of each sentence start, and their number at the end.
    offsets: Vec<usize>,
    entries: Vec<TermWeight>,
    /// The inverse document frequency of each term.
    idf: Vec<f64>,
    /// The same for terms of at least two sentences, and 0 for all others, which make no sentence similar to another.
    shared_idf: Vec<f64>,
    /// The diagonal of E before it is set to zero.
    diagonal: Vec<f64>,
}

/// A distinct term of a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
struct TermWeight {
    term: TermId,
    /// Its saturated frequency in the sentence: its weight in A without the idf.
    frequency: f64,
}

/// The column of a term, each sentence counted as often as is asked: of frequencies, and of B.
#[derive(Debug, Clone, Copy, Default)]
struct Column {
    frequency: f64,
    presence: f64,
}

impl Similarity {
    /// The similarity of the sentences with these terms.
    pub fn new(terms: &Terms) -> Self {
        let sentences = terms.sentences();
        let mut similarity = Self {
            offsets: Vec::with_capacity(sentences + 1),
            entries: Vec::with_capacity(terms.occurrences()),
            idf: Vec::new(),
            shared_idf: Vec::new(),
            diagonal: Vec::new(),
        };
        similarity.offsets.push(0);
        similarity.add_rows(terms);
        (similarity.idf, similarity.shared_idf) = similarity.idfs(terms.len());
        let diagonal =
            |i| similarity.row(i).iter().map(|it| it.frequency * similarity.shared_idf[it.term as usize]).sum();
        similarity.diagonal = (0..sentences).map(diagonal).collect();
        similarity
    }

    /// Adds the row of each sentence.
    fn add_rows(&mut self, terms: &Terms) {
        let sentences = terms.sentences();
        let mean_length = terms.occurrences() as f64 / sentences.max(1) as f64;
        // How often the sentence has each term: all 0 between two sentences.
        let mut counts = vec![0_u32; terms.len()];
        for sentence in 0..sentences {
            let occurrences = terms.of(sentence);
            for &(term, _) in occurrences {
                counts[term as usize] += 1;
            }
            let length = occurrences.len() as f64 / mean_length.max(1.0);
            let discount = SATURATION * (1.0 - LENGTH_SHARE + LENGTH_SHARE * length);
            for &(term, _) in occurrences {
                let count = f64::from(std::mem::take(&mut counts[term as usize]));
                if count > 0.0 {
                    self.entries.push(TermWeight { term, frequency: count * (SATURATION + 1.0) / (count + discount) });
                }
            }
            self.offsets.push(self.entries.len());
        }
    }

    /// The inverse document frequency of each term, of all and of the shared ones. Plus one inside the logarithm, so that a
    /// term of most sentences has a small weight rather than a negative one.
    fn idfs(&self, terms: usize) -> (Vec<f64>, Vec<f64>) {
        let mut holders = vec![0_u32; terms];
        for entry in &self.entries {
            holders[entry.term as usize] += 1;
        }
        let sentences = self.len() as f64;
        let idf = |holders: u32| libm::log(1.0 + (sentences - f64::from(holders) + 0.5) / (f64::from(holders) + 0.5));
        let shared = |holders: u32| if holders > 1 { idf(holders) } else { 0.0 };
        (holders.iter().map(|&it| idf(it)).collect(), holders.iter().map(|&it| shared(it)).collect())
    }

    /// The number of sentences.
    pub fn len(&self) -> usize {
        self.offsets.len() - 1
    }

    /// Whether there is no sentence.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn row(&self, sentence: usize) -> &[TermWeight] {
        &self.entries[self.offsets[sentence]..self.offsets[sentence + 1]]
    }

    /// For each sentence, the sum of its BM25 weights of the wanted terms. `is_wanted` has an entry for each term.
    pub fn overlap(&self, is_wanted: &[bool]) -> Vec<f64> {
        let weight =
            |it: &TermWeight| if is_wanted[it.term as usize] { it.frequency * self.idf[it.term as usize] } else { 0.0 };
        (0..self.len()).map(|sentence| self.row(sentence).iter().map(weight).sum()).collect()
    }

    /// E·x.
    pub fn multiply(&self, x: &[f64]) -> Vec<f64> {
        let mut columns = vec![Column::default(); self.idf.len()];
        for (sentence, x) in x.iter().enumerate() {
            for entry in self.row(sentence) {
                columns[entry.term as usize].frequency += entry.frequency * x;
                columns[entry.term as usize].presence += x;
            }
        }
        let product = |(sentence, x): (usize, &f64)| self.sum(sentence, &columns) - self.diagonal[sentence] * x;
        x.iter().enumerate().map(product).collect()
    }

    /// For each sentence, the sum of its similarities to all sentences before it.
    pub fn earlier(&self) -> Vec<f64> {
        let mut columns = vec![Column::default(); self.idf.len()];
        let mut earlier = Vec::with_capacity(self.len());
        for sentence in 0..self.len() {
            earlier.push(self.sum(sentence, &columns));
            for entry in self.row(sentence) {
                columns[entry.term as usize].frequency += entry.frequency;
                columns[entry.term as usize].presence += 1.0;
            }
        }
        earlier
    }

    /// The sum of a sentence's similarities to the sentences that `columns` counts.
    fn sum(&self, sentence: usize, columns: &[Column]) -> f64 {
        let both_ways = |entry: &TermWeight| {
            let column = &columns[entry.term as usize];
            self.shared_idf[entry.term as usize] * (entry.frequency * column.presence + column.frequency)
        };
        self.row(sentence).iter().map(both_ways).sum::<f64>() / 2.0
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::article::{Article, TokenTable};
    use crate::lang;

    const TEXT: &str = "The ferry sank near the old harbour.\n\
        Divers found the ferry, the ferry that had left the harbour at noon.\n\
        A storm was forecast.\n\
        The divers went home.\n\
        It is what it is.";

    /// The similarity of the lines of an English text.
    pub fn similarity(text: &str) -> Similarity {
        Similarity::new(&terms(text))
    }

    /// The terms of the lines of an English text.
    pub fn terms(text: &str) -> Terms {
        let article = Article::from_paste(text);
        let blocks = article.blocks().iter().map(|block| crate::article::Block { kind: KIND, ..block.clone() });
        let article = article.with_blocks(blocks.collect());
        let language = lang::find_or_neutral("en");
        crate::text::index(&article, &crate::text::segment(&article, language), &TokenTable::read(&article), language)
    }

    const KIND: crate::article::BlockKind = crate::article::BlockKind::Paragraph;

    /// The whole matrix, by the formula as it is written in the paper: what BM25 gives sentence `j` for the words of `i`
    /// and the other way round, halved.
    pub fn dense(text: &str) -> Vec<Vec<f64>> {
        let terms = terms(text);
        let n = terms.sentences();
        let words = |i: usize| -> Vec<TermId> { terms.of(i).iter().map(|&(term, _)| term).collect() };
        let mean = (0..n).map(|i| words(i).len()).sum::<usize>() as f64 / n as f64;
        let holders = |term| (0..n).filter(|&i| words(i).contains(&term)).count() as f64;
        let found = |i: usize, j: usize| -> f64 {
            let mut query = words(i);
            query.sort_unstable();
            query.dedup();
            let one = |&term: &TermId| {
                let count = words(j).iter().filter(|&&it| it == term).count() as f64;
                let idf = libm::log(1.0 + (n as f64 - holders(term) + 0.5) / (holders(term) + 0.5));
                idf * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * words(j).len() as f64 / mean))
            };
            query.iter().map(one).sum()
        };
        let weight = |i, j| if i == j { 0.0 } else { (found(i, j) + found(j, i)) / 2.0 };
        (0..n).map(|i| (0..n).map(|j| weight(i, j)).collect()).collect()
    }

    fn assert_near(got: &[f64], expected: &[f64]) {
        assert_eq!(got.len(), expected.len());
        for (got, expected) in got.iter().zip(expected) {
            assert!((got - expected).abs() < 1e-12, "{got} is not {expected}");
        }
    }

    #[test]
    fn a_product_through_the_terms_is_the_product_with_the_whole_matrix() {
        let x = [0.5, 2.0, 1.0, 0.25, 3.0];
        let matrix = dense(TEXT);
        assert!(matrix[0][1] > 0.0 && matrix[1][3] > 0.0, "the text must have something to compare");
        let expected: Vec<f64> =
            matrix.iter().map(|row| row.iter().zip(x).map(|(weight, x)| weight * x).sum()).collect();
        assert_near(&similarity(TEXT).multiply(&x), &expected);
    }

    #[test]
    fn the_running_sum_is_the_sum_over_all_sentences_before() {
        let expected: Vec<f64> = dense(TEXT).iter().enumerate().map(|(i, row)| row[..i].iter().sum()).collect();
        assert_near(&similarity(TEXT).earlier(), &expected);
    }

    #[test]
    fn sentences_that_share_no_term_have_nothing_between_them() {
        assert_eq!(similarity("Ferries sink.\nStorms rage.\nIt is what it is.").multiply(&[1.0; 3]), [0.0; 3]);
    }

    #[test]
    fn a_text_without_sentences_is_empty() {
        let similarity = similarity("");
        assert!(similarity.is_empty() && similarity.multiply(&[]).is_empty() && similarity.earlier().is_empty());
    }
}
