//! The sentences' terms → how alike any two sentences are, without ever writing down all the pairs.
//!
//! Two sentences are alike as far as each would find the other when searched for: BM25 in both directions, halved
//! (Barrios, López, Argerich and Wachenchauzer 2016, "Variations of the Similarity Function of TextRank", section 3.3;
//! theirs is one-directional). With A the terms' saturated weights and B their mere presence, a row for each sentence,
//! the whole matrix is E = ½(A·Bᵀ + B·Aᵀ) without its diagonal. Everything that ranking asks of it (a step of the walk,
//! a sum over all earlier sentences) passes through the terms instead, and so costs as much as the text is long.
//!
//! A term weighs in a sentence what the term does times what the sentence does: so the sums need no weight but theirs. Only
//! a term that stands there again has one of its own, which is added.

use crate::text::{TermId, Terms};

/// How fast a repeated term saturates, and how much a long sentence is held against it: the usual values of BM25.
const SATURATION: f64 = 1.2;
const LENGTH_SHARE: f64 = 0.75;

/// The similarity of all pairs of sentences, kept as the distinct terms of each.
#[derive(Debug, Clone, PartialEq)]
pub struct Similarity {
    rows: Rows,
    repeats: Vec<Repeat>,
    sentences: Vec<Weight>,
    /// What each term weighs; less than zero if it stands in one sentence alone, which it makes like no other.
    terms: Vec<f64>,
}

/// The distinct terms of each sentence, one sentence behind the other, and where each sentence's begin and end.
#[derive(Debug, Clone, PartialEq)]
struct Rows {
    terms: Vec<TermId>,
    offsets: Vec<usize>,
}

/// A term that stands in a sentence more than once.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Repeat {
    sentence: usize,
    term: TermId,
    /// How much more it weighs there for that, as a share of what the term does; and before that is known, how often it
    /// stands there.
    more: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Weight {
    /// What a term that stands there once weighs, as a share of what the term does.
    once: f64,
    /// How alike the sentence is to itself.
    own: f64,
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
        let (rows, mut repeats) = counted(terms);
        let weights = information(&rows, terms.len());
        let count = terms.sentences();
        let length = |sentence: usize| terms.of(sentence).len() as f64;
        let mean_length = ((0..count).map(length).sum::<f64>() / count.max(1) as f64).max(1.0);
        let saturated = |count: f64, sentence: usize| {
            let slowness = SATURATION * (1.0 - LENGTH_SHARE + LENGTH_SHARE * length(sentence) / mean_length);
            count * (SATURATION + 1.0) / (count + slowness)
        };
        let mut sentences = Vec::with_capacity(count);
        for sentence in 0..count {
            let once = saturated(1.0, sentence);
            let mut own = 0.0;
            for &term in rows.of(sentence) {
                own += once * weights[term as usize].max(0.0);
            }
            sentences.push(Weight { once, own });
        }
        for repeat in &mut repeats {
            let sentence = &mut sentences[repeat.sentence];
            repeat.more = saturated(repeat.more, repeat.sentence) - sentence.once;
            sentence.own += repeat.more * weights[repeat.term as usize].max(0.0);
        }
        Self { rows, repeats, sentences, terms: weights }
    }

    /// How many sentences there are.
    pub fn len(&self) -> usize {
        self.sentences.len()
    }

    /// Whether there is no sentence.
    pub fn is_empty(&self) -> bool {
        self.sentences.is_empty()
    }

    /// How much some terms weigh in each sentence, summed: those of which `is_wanted`, given for each term, is true.
    pub fn held(&self, is_wanted: &[bool]) -> Vec<f64> {
        let weight = |term: TermId| if is_wanted[term as usize] { self.terms[term as usize].abs() } else { 0.0 };
        let mut held = Vec::with_capacity(self.len());
        for sentence in 0..self.len() {
            let mut sum = 0.0;
            for &term in self.rows.of(sentence) {
                sum += weight(term);
            }
            held.push(self.sentences[sentence].once * sum);
        }
        for repeat in &self.repeats {
            held[repeat.sentence] += repeat.more * weight(repeat.term);
        }
        held
    }

    /// E·x: for each sentence, its similarity to every other one, times that one's entry in `x`, summed.
    pub fn multiply(&self, x: &[f64]) -> Vec<f64> {
        let columns = self.columns(x);
        let mut product = Vec::with_capacity(x.len());
        for (sentence, &Weight { once, own }) in self.sentences.iter().enumerate() {
            let (mut weight, mut presence) = (0.0, 0.0);
            for &term in self.rows.of(sentence) {
                let column = &columns[term as usize];
                weight += column.weight;
                presence += column.presence;
            }
            product.push((once * presence + weight) / 2.0 - own * x[sentence]);
        }
        for repeat in &self.repeats {
            product[repeat.sentence] += repeat.more * columns[repeat.term as usize].presence / 2.0;
        }
        product
    }

    /// What all sentences hold of each term, each sentence taken as often as `x` says, times what the term weighs.
    fn columns(&self, x: &[f64]) -> Vec<Column> {
        let mut columns = vec![Column::default(); self.terms.len()];
        for (sentence, &presence) in x.iter().enumerate() {
            let weight = self.sentences[sentence].once * presence;
            for &term in self.rows.of(sentence) {
                let column = &mut columns[term as usize];
                column.weight += weight;
                column.presence += presence;
            }
        }
        for repeat in &self.repeats {
            columns[repeat.term as usize].weight += repeat.more * x[repeat.sentence];
        }
        for (column, weight) in columns.iter_mut().zip(&self.terms) {
            column.weight *= weight.max(0.0);
            column.presence *= weight.max(0.0);
        }
        columns
    }

    /// For each sentence, its similarity to all the sentences before it, summed.
    pub fn earlier(&self) -> Vec<f64> {
        let mut columns = vec![Column::default(); self.terms.len()];
        let mut repeats = self.repeats.as_slice();
        let mut earlier = Vec::with_capacity(self.len());
        for (sentence, &Weight { once, .. }) in self.sentences.iter().enumerate() {
            let mut sum = 0.0;
            for &term in self.rows.of(sentence) {
                let column = &mut columns[term as usize];
                sum += self.terms[term as usize] * (once * column.presence + column.weight);
                column.weight += once;
                column.presence += 1.0;
            }
            while let [repeat, others @ ..] = repeats
                && repeat.sentence == sentence
            {
                let column = &mut columns[repeat.term as usize];
                sum += self.terms[repeat.term as usize] * repeat.more * (column.presence - 1.0);
                column.weight += repeat.more;
                repeats = others;
            }
            earlier.push(sum / 2.0);
        }
        earlier
    }
}

impl Rows {
    /// The terms of a sentence.
    fn of(&self, sentence: usize) -> &[TermId] {
        &self.terms[self.offsets[sentence]..self.offsets[sentence + 1]]
    }
}

/// The distinct terms of each sentence, and how often those stand there that do so more than once.
fn counted(terms: &Terms) -> (Rows, Vec<Repeat>) {
    let (mut rows, mut repeats) = (Rows { terms: Vec::new(), offsets: vec![0] }, Vec::new());
    // 1 + the last sentence that has it, for each term.
    let mut last = vec![0; terms.len()];
    let mut again: Vec<TermId> = Vec::new();
    for sentence in 0..terms.sentences() {
        again.clear();
        for &(term, _) in terms.of(sentence) {
            let last = &mut last[term as usize];
            if *last == sentence + 1 {
                again.push(term);
            } else {
                *last = sentence + 1;
                rows.terms.push(term);
            }
        }
        rows.offsets.push(rows.terms.len());
        again.sort_unstable();
        for same in again.chunk_by(|a, b| a == b) {
            repeats.push(Repeat { sentence, term: same[0], more: (1 + same.len()) as f64 });
        }
    }
    (rows, repeats)
}

/// How much each term tells the sentences that hold it from the others: the inverse document frequency of BM25, plus one
/// inside the logarithm so that a term of most sentences counts little rather than less than nothing; less than zero only
/// for what one sentence holds alone.
fn information(rows: &Rows, terms: usize) -> Vec<f64> {
    let mut holders = vec![0; terms];
    for &term in &rows.terms {
        holders[term as usize] += 1;
    }
    let sentences = rows.offsets.len() - 1;
    let mut known = vec![0.0; sentences + 1];
    let mut information = Vec::with_capacity(terms);
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
