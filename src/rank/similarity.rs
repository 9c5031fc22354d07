//! The sentences' terms → how alike any two sentences are, without ever writing down all the pairs.
//!
//! Two sentences are alike as far as each would find the other when searched for: BM25 in both directions, halved
//! (Barrios, López, Argerich and Wachenchauzer 2016, "Variations of the Similarity Function of TextRank", section 3.3;
//! theirs is one-directional). With A the terms' saturated weights and B their mere presence, a row for each sentence,
//! the whole matrix is E = ½(A·Bᵀ + B·Aᵀ) without its diagonal. Everything that ranking asks of it (a step of the walk,
//! a sum over all earlier sentences) passes through the terms instead, and so costs as much as the text is long.

use crate::text::{TermId, Terms};

/// How fast a repeated term saturates, and how much a long sentence is held against it: the usual values of BM25.
const SATURATION: f64 = 1.2;
const LENGTH_SHARE: f64 = 0.75;

/// The similarity of all pairs of sentences, kept as one row of weighted terms for each sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Similarity {
    offsets: Vec<usize>,
    entries: Vec<Entry>,
    terms: usize,
    own: Vec<f64>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Entry {
    term: TermId,
    weight: f64,
}

/// What a set of sentences holds of one term: the sum of its weights (a column of A) and of its presence (of B), each
/// sentence taken as often as is asked.
#[derive(Debug, Clone, Copy, Default)]
struct Column {
    weight: f64,
    presence: f64,
}

impl Similarity {
    /// The similarity of the sentences that hold these terms.
    pub fn new(terms: &Terms) -> Self {
        let mut rows = counted(terms);
        let weights = information(&rows);
        let sentences = rows.len();
        let mean_length = (0..sentences).map(|i| terms.of(i).len() as f64).sum::<f64>() / sentences.max(1) as f64;
        for i in 0..sentences {
            let length = terms.of(i).len() as f64;
            let slowness = SATURATION * (1.0 - LENGTH_SHARE + LENGTH_SHARE * length / mean_length.max(1.0));
            for entry in &mut rows.entries[rows.offsets[i]..rows.offsets[i + 1]] {
                let count = entry.weight;
                entry.weight = weights[entry.term as usize] * count * (SATURATION + 1.0) / (count + slowness);
                rows.own[i] += entry.weight;
            }
        }
        rows
    }

    /// How many sentences there are.
    pub fn len(&self) -> usize {
        self.own.len()
    }

    /// Whether there is no sentence.
    pub fn is_empty(&self) -> bool {
        self.own.is_empty()
    }

    /// How alike a sentence is to itself: the weight of all its terms, 0 for one without terms. The largest value that
    /// its similarity to any other sentence can come near.
    pub fn own(&self, sentence: usize) -> f64 {
        self.own[sentence]
    }

    /// The terms of a sentence with their weights, each once.
    pub fn row(&self, sentence: usize) -> impl Iterator<Item = (TermId, f64)> {
        self.entries_of(sentence).iter().map(|entry| (entry.term, entry.weight))
    }

    fn entries_of(&self, sentence: usize) -> &[Entry] {
        &self.entries[self.offsets[sentence]..self.offsets[sentence + 1]]
    }

    /// E·x: for each sentence, its similarity to every other one, times that one's entry in `x`, summed.
    pub fn multiply(&self, x: &[f64]) -> Vec<f64> {
        let mut columns = vec![Column::default(); self.terms];
        for (sentence, &times) in x.iter().enumerate().take(self.len()) {
            self.add_to(&mut columns, sentence, times);
        }
        (0..self.len()).map(|i| self.against(&columns, i) - self.own[i] * x[i]).collect()
    }

    /// For each sentence, its similarity to all the sentences before it, summed.
    pub fn earlier(&self) -> Vec<f64> {
        let mut columns = vec![Column::default(); self.terms];
        let step = |i| {
            let sum = self.against(&columns, i);
            self.add_to(&mut columns, i, 1.0);
            sum
        };
        (0..self.len()).map(step).collect()
    }

    fn add_to(&self, columns: &mut [Column], sentence: usize, times: f64) {
        for entry in self.entries_of(sentence) {
            let column = &mut columns[entry.term as usize];
            column.weight += entry.weight * times;
            column.presence += times;
        }
    }

    fn against(&self, columns: &[Column], sentence: usize) -> f64 {
        let mut both_ways = 0.0;
        for entry in self.entries_of(sentence) {
            let column = &columns[entry.term as usize];
            both_ways += entry.weight * column.presence + column.weight;
        }
        both_ways / 2.0
    }
}

/// For each sentence, each of its distinct terms in the order of their ids, with how often it stands there as its weight.
fn counted(terms: &Terms) -> Similarity {
    let sentences = terms.sentences();
    let mut rows = Similarity { offsets: vec![0], entries: Vec::new(), terms: terms.len(), own: vec![0.0; sentences] };
    let mut ids: Vec<TermId> = Vec::new();
    for i in 0..sentences {
        ids.clear();
        ids.extend(terms.of(i).iter().map(|&(term, _)| term));
        ids.sort_unstable();
        let mut last = None;
        for &term in &ids {
            match rows.entries.last_mut().filter(|_| last == Some(term)) {
                Some(entry) => entry.weight += 1.0,
                None => rows.entries.push(Entry { term, weight: 1.0 }),
            }
            last = Some(term);
        }
        rows.offsets.push(rows.entries.len());
    }
    rows
}

/// How much each term tells a sentence from the others: the inverse document frequency of BM25, plus one inside the
/// logarithm so that a term of most sentences counts little rather than less than nothing.
fn information(rows: &Similarity) -> Vec<f64> {
    let mut holders = vec![0.0; rows.terms];
    for entry in &rows.entries {
        holders[entry.term as usize] += 1.0;
    }
    let sentences = rows.len() as f64;
    holders.iter().map(|holders| libm::log(1.0 + (sentences - holders + 0.5) / (holders + 0.5))).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::article::{Article, Words};
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
        let language = lang::find("en");
        crate::text::index(&article, &crate::text::segment(&article, language), &Words::read(&article), language)
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
