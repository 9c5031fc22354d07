//! The sentences' terms → how alike any two sentences are, without ever writing down all the pairs.
//!
//! Two sentences are alike as far as each would find the other when searched for: BM25 in both directions, halved
//! (Barrios, López, Argerich and Wachenchauzer 2016, "Variations of the Similarity Function of TextRank", section 3.3;
//! theirs is one-directional). With A the terms' saturated weights and B their mere presence, a row for each sentence,
//! the whole matrix is E = ½(A·Bᵀ + B·Aᵀ) without its diagonal. Everything that ranking asks of it (a step of the walk,
//! a sum over all earlier sentences) passes through the terms instead, and so costs as much as the text is long.
//!
//! A term weighs in a sentence what the term does times what the sentence does: so the sums need no weight but theirs.
//! Only a term that stands there again has one of its own, which is added.

use crate::text::{TermId, Terms};

/// How fast a repeated term saturates, and how much a long sentence is held against it: the usual values of BM25.
const SATURATION: f64 = 1.2;
const LENGTH_SHARE: f64 = 0.75;

/// The similarity of all pairs of sentences, kept as the distinct terms of each.
#[derive(Debug, Clone, PartialEq)]
pub struct Similarity {
    rows: Vec<Row>,
    /// The terms of the rows, one row behind the other.
    terms: Vec<TermId>,
    /// What each term weighs; less than zero if it stands in one sentence alone, which it makes like no other.
    weights: Vec<f64>,
    /// How alike each sentence is to itself, in terms that it shares with others.
    own: Vec<f64>,
}

/// The distinct terms of a sentence; and behind it a row for each term that stands there more than once.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Row {
    sentence: usize,
    /// Where its terms stand.
    start: usize,
    end: usize,
    /// What each of them weighs, as a share of what the term does; or how much more for standing there again.
    share: f64,
    /// How often each of them is present: once; or no more often for standing there again.
    presence: f64,
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
        let own = vec![0.0; terms.sentences()];
        let rows = Vec::with_capacity(2 * terms.sentences());
        let mut similarity = Self { rows, terms: Vec::with_capacity(terms.occurrences()), weights: Vec::new(), own };
        similarity.count(terms);
        similarity.weights = information(&similarity, terms);
        for row in &similarity.rows {
            let mut information = 0.0;
            for &term in similarity.terms_of(row) {
                information += similarity.weights[term as usize].max(0.0);
            }
            similarity.own[row.sentence] += row.share * information;
        }
        similarity
    }

    /// Makes the rows, and weighs the sentences.
    fn count(&mut self, terms: &Terms) {
        let length = |sentence: usize| terms.of(sentence).len() as f64;
        let mean_length = (0..self.len()).map(length).sum::<f64>() / self.len().max(1) as f64;
        // 1 + the last sentence that has it, for each term.
        let mut last = vec![0; terms.len()];
        let mut again: Vec<TermId> = Vec::new();
        for sentence in 0..self.len() {
            let slowness = SATURATION * (1.0 - LENGTH_SHARE + LENGTH_SHARE * length(sentence) / mean_length.max(1.0));
            let saturated = |count: f64| count * (SATURATION + 1.0) / (count + slowness);
            let start = self.terms.len();
            for &(term, _) in terms.of(sentence) {
                if last[term as usize] == sentence + 1 {
                    again.push(term);
                } else {
                    last[term as usize] = sentence + 1;
                    self.terms.push(term);
                }
            }
            self.rows.push(Row { sentence, start, end: self.terms.len(), share: saturated(1.0), presence: 1.0 });
            again.sort_unstable();
            let mut count = 1.0;
            while let Some(term) = again.pop() {
                count += 1.0;
                if again.last() != Some(&term) {
                    let (start, share) = (self.terms.len(), saturated(count) - saturated(1.0));
                    self.terms.push(term);
                    self.rows.push(Row { sentence, start, end: start + 1, share, presence: 0.0 });
                    count = 1.0;
                }
            }
        }
    }

    /// How many sentences there are.
    pub fn len(&self) -> usize {
        self.own.len()
    }

    /// Whether there is no sentence.
    pub fn is_empty(&self) -> bool {
        self.own.is_empty()
    }

    fn terms_of(&self, row: &Row) -> &[TermId] {
        &self.terms[row.start..row.end]
    }

    /// How much some terms weigh in each sentence, summed: those of which `is_wanted`, given for each term, is true.
    pub fn held(&self, is_wanted: &[bool]) -> Vec<f64> {
        let mut held = vec![0.0; self.len()];
        for row in &self.rows {
            for &term in self.terms_of(row) {
                if is_wanted[term as usize] {
                    held[row.sentence] += row.share * self.weights[term as usize].abs();
                }
            }
        }
        held
    }

    /// E·x: for each sentence, its similarity to every other one, times that one's entry in `x`, summed.
    pub fn multiply(&self, x: &[f64]) -> Vec<f64> {
        let columns = self.columns(x);
        let mut product: Vec<f64> = self.own.iter().zip(x).map(|(own, x)| -own * x).collect();
        for row in &self.rows {
            let (mut weight, mut presence) = (0.0, 0.0);
            for &term in self.terms_of(row) {
                let column = &columns[term as usize];
                weight += column.weight;
                presence += column.presence;
            }
            product[row.sentence] += (row.share * presence + row.presence * weight) / 2.0;
        }
        product
    }

    /// What all sentences hold of each term, each sentence taken as often as `x` says, times what the term weighs.
    fn columns(&self, x: &[f64]) -> Vec<Column> {
        let mut columns = vec![Column::default(); self.weights.len()];
        for row in &self.rows {
            let (weight, presence) = (row.share * x[row.sentence], row.presence * x[row.sentence]);
            for &term in self.terms_of(row) {
                let column = &mut columns[term as usize];
                column.weight += weight;
                column.presence += presence;
            }
        }
        for (column, weight) in columns.iter_mut().zip(&self.weights) {
            column.weight *= weight.max(0.0);
            column.presence *= weight.max(0.0);
        }
        columns
    }

    /// For each sentence, its similarity to all the sentences before it, summed.
    pub fn earlier(&self) -> Vec<f64> {
        let mut columns = vec![Column::default(); self.weights.len()];
        let mut earlier = vec![0.0; self.len()];
        for row in &self.rows {
            // The sentence itself is already there with what stands in it again.
            let present = 1.0 - row.presence;
            let mut sum = 0.0;
            for &term in self.terms_of(row) {
                let column = &mut columns[term as usize];
                let both_ways = row.share * (column.presence - present) + row.presence * column.weight;
                sum += self.weights[term as usize] * both_ways;
                column.weight += row.share;
                column.presence += row.presence;
            }
            earlier[row.sentence] += sum / 2.0;
        }
        earlier
    }
}

/// How much each term tells the sentences that hold it from the others: the inverse document frequency of BM25, plus one
/// inside the logarithm so that a term of most sentences counts little rather than less than nothing; less than zero only
/// for what one sentence holds alone.
fn information(similarity: &Similarity, terms: &Terms) -> Vec<f64> {
    let mut holders = vec![0; terms.len()];
    for row in similarity.rows.iter().filter(|row| row.presence > 0.0) {
        for &term in similarity.terms_of(row) {
            holders[term as usize] += 1;
        }
    }
    let sentences = similarity.len();
    let mut known = vec![0.0; sentences + 1];
    let mut information = Vec::with_capacity(holders.len());
    for holders in holders {
        if known[holders] == 0.0 {
            let weight = libm::log(1.0 + (sentences as f64 - holders as f64 + 0.5) / (holders as f64 + 0.5));
            known[holders] = if holders > 1 { weight } else { -weight };
        }
        information.push(known[holders]);
    }
    information
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
        let language = lang::find("en");
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
