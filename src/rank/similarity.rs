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
        let counts: Vec<Vec<(TermId, f64)>> = (0..terms.sentences()).map(|i| count(terms.of(i))).collect();
        let weights = information(&counts, terms.len());
        let lengths: Vec<f64> = (0..counts.len()).map(|i| terms.of(i).len() as f64).collect();
        let mean_length = lengths.iter().sum::<f64>() / counts.len().max(1) as f64;

        let mut rows = Self { offsets: vec![0], entries: Vec::new(), terms: terms.len(), own: Vec::new() };
        for (row, length) in counts.iter().zip(lengths) {
            let slowness = SATURATION * (1.0 - LENGTH_SHARE + LENGTH_SHARE * length / mean_length.max(1.0));
            rows.push(row.iter().map(|&(term, count)| Entry {
                term,
                weight: weights[term as usize] * count * (SATURATION + 1.0) / (count + slowness),
            }));
        }
        rows
    }

    fn push(&mut self, row: impl Iterator<Item = Entry>) {
        let start = self.entries.len();
        self.entries.extend(row);
        self.own.push(self.entries[start..].iter().map(|entry| entry.weight).sum());
        self.offsets.push(self.entries.len());
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
        (0..self.len()).map(|i| (self.against(&columns, i) - self.own[i] * x[i]).max(0.0)).collect()
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
        let both_ways = |entry: &Entry| {
            let column = columns[entry.term as usize];
            entry.weight * column.presence + column.weight
        };
        self.entries_of(sentence).iter().map(both_ways).sum::<f64>() / 2.0
    }
}

/// Each distinct term of a sentence and how often it stands there, in the order of the term ids.
fn count(occurrences: &[(TermId, crate::Span)]) -> Vec<(TermId, f64)> {
    let mut ids: Vec<TermId> = occurrences.iter().map(|&(term, _)| term).collect();
    ids.sort_unstable();
    ids.chunk_by(|a, b| a == b).map(|run| (run[0], run.len() as f64)).collect()
}

/// How much each term tells a sentence from the others: the inverse document frequency of BM25, plus one inside the
/// logarithm so that a term of most sentences counts little rather than less than nothing.
fn information(counts: &[Vec<(TermId, f64)>], terms: usize) -> Vec<f64> {
    let mut holders = vec![0.0; terms];
    for &(term, _) in counts.iter().flatten() {
        holders[term as usize] += 1.0;
    }
    let sentences = counts.len() as f64;
    holders.iter().map(|holders| libm::log(1.0 + (sentences - holders + 0.5) / (holders + 0.5))).collect()
}
