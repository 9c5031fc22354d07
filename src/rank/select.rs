//! Scores → summary: one greedy order, of which each budget takes a prefix.

use crate::article::Article;
use crate::chars::Interner;
use crate::options::Options;
use crate::order::best_first;
use crate::rank::Scores;
use crate::span::Span;
use crate::text::{Sentence, TermId, Terms, count_words};

/// A sentence of the summary.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct SummarySentence {
    /// Where it stands, without a dateline in front of it.
    pub span: Span,
    /// Its TextRank score: the share of its time that the walk over all sentences spends there, 0 to 1.
    pub score: f64,
    /// The place in the order of choice, from 1: a shorter summary is the sentences of the first ranks.
    pub rank: usize,
    /// How many words it has.
    pub words: usize,
}

/// Maximum candidates, the most salient ones, so that selection is fast for a book: ten times the maximum of `sentences`, and
/// twice what the maximum of `words` needs. Set by hand.
const MAX_CANDIDATES: usize = 500;

/// Penalty for a dangling sentence without the one before it. Learnt by `tools/learn/summary.py`.
pub const DANGLING: f64 = 0.3;

/// The best sentences within the budget, in the order of the article. A larger budget keeps all sentences of a smaller one.
pub fn select(
    article: &Article<'_>,
    sentences: &[Sentence],
    terms: &Terms,
    scores: &Scores,
    options: &Options,
) -> Vec<SummarySentence> {
    let mut choice = Choice::new(article, sentences, terms, scores);
    let words_of = |i: usize| count_words(scores.features[i].body.of(article.text()));
    let mut words = 0;
    while let Some(best) = choice.best() {
        words += words_of(choice.candidates[best].sentence);
        let fits = options.words.map_or(choice.count < options.sentences, |most| words <= most);
        if choice.count > 0 && !fits {
            break;
        }
        choice.take(best);
    }
    let chosen = (0..sentences.len()).filter(|&i| choice.rank[i] > 0);
    let stated = |i: usize| SummarySentence {
        span: scores.features[i].body,
        score: scores.textrank[i],
        rank: choice.rank[i],
        words: words_of(i),
    };
    chosen.map(stated).collect()
}

/// The sentences chosen so far, and the candidates.
struct Choice<'a> {
    scores: &'a Scores,
    /// The rank of each sentence in the order of choice, from 1; 0 if it is not chosen.
    rank: Vec<usize>,
    /// The number of chosen sentences.
    count: usize,
    candidates: Vec<Candidate>,
    /// The terms of the sentence chosen last; all false between two steps.
    holds: Vec<bool>,
}

/// A sentence that can be chosen.
struct Candidate {
    sentence: usize,
    terms: Vec<TermId>,
    /// The highest overlap coefficient of its terms with those of a chosen sentence, 0 to 1.
    repetition: f64,
}

impl<'a> Choice<'a> {
    fn new(article: &Article<'_>, sentences: &[Sentence], terms: &Terms, scores: &'a Scores) -> Self {
        let mut order = best_first(&scores.salience);
        let mut seen = Interner::default();
        order.retain(|&sentence| {
            let before = seen.len();
            before < MAX_CANDIDATES && seen.intern(sentences[sentence].span.of(article.text())) as usize == before
        });
        let mut holds = vec![false; terms.len()];
        let candidates = order
            .into_iter()
            .map(|sentence| Candidate { sentence, terms: distinct(terms.of(sentence), &mut holds), repetition: 0.0 })
            .collect();
        Self { scores, rank: vec![0; sentences.len()], count: 0, candidates, holds }
    }

    /// The best candidate; of equal ones the earlier sentence.
    fn best(&self) -> Option<usize> {
        let order = |&a: &usize, &b: &usize| {
            let (a, b) = (&self.candidates[a], &self.candidates[b]);
            self.worth(a).total_cmp(&self.worth(b)).then(b.sentence.cmp(&a.sentence))
        };
        (0..self.candidates.len()).max_by(order)
    }

    /// Its salience less its redundancy (maximal marginal relevance: Carbonell and Goldstein 1998). The redundancy is the cube
    /// of the overlap: a few words in common are the thread of a story, most words in common say the same.
    fn worth(&self, candidate: &Candidate) -> f64 {
        let at = candidate.sentence;
        let is_dangling = self.scores.features[at].is_dangling && !(at > 0 && self.rank[at - 1] > 0);
        let dangling = if is_dangling { DANGLING } else { 0.0 };
        let repetition = candidate.repetition * candidate.repetition * candidate.repetition;
        self.scores.salience[at] - repetition - dangling
    }

    fn take(&mut self, best: usize) {
        let taken = self.candidates.swap_remove(best);
        self.count += 1;
        self.rank[taken.sentence] = self.count;
        taken.terms.iter().for_each(|&term| self.holds[term as usize] = true);
        for candidate in &mut self.candidates {
            let common = candidate.terms.iter().filter(|&&term| self.holds[term as usize]).count();
            let shorter = candidate.terms.len().min(taken.terms.len()).max(1);
            candidate.repetition = candidate.repetition.max(common as f64 / shorter as f64);
        }
        taken.terms.iter().for_each(|&term| self.holds[term as usize] = false);
    }
}

/// Each term of a sentence once. `is_held` is false for all terms, before and after.
fn distinct(occurrences: &[(TermId, Span)], is_held: &mut [bool]) -> Vec<TermId> {
    let mut terms = Vec::with_capacity(occurrences.len());
    for &(term, _) in occurrences {
        if !std::mem::replace(&mut is_held[term as usize], true) {
            terms.push(term);
        }
    }
    terms.iter().for_each(|&term| is_held[term as usize] = false);
    terms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::TokenTable;
    use crate::lang;
    use crate::rank::sentence_features::SentenceFeatures;
    use crate::text::{index, segment};

    /// The sentences chosen, in the order of choice, of a text whose sentences have these scores; `dangling` is one of them.
    fn chosen(text: &str, salience: &[f64], dangling: usize, sentences: usize) -> Vec<usize> {
        let block = crate::article::Block::new(Span::new(0, text.len()), crate::article::BlockKind::Paragraph);
        let article = Article::from_paste(text).with_blocks(vec![block]);
        let language = lang::detect(text);
        let found = segment(&article, language);
        let terms = index(&article, &found, &TokenTable::read(&article), language);
        let features = |(i, sentence): (usize, &Sentence)| SentenceFeatures {
            body: sentence.span,
            is_dangling: i == dangling,
            is_question: false,
            is_unfinished: false,
            quoted_share: 0.0,
        };
        let scores = Scores {
            salience: salience.to_vec(),
            textrank: vec![0.0; found.len()],
            features: found.iter().enumerate().map(features).collect(),
            ..Scores::default()
        };
        let options = Options { sentences, ..Options::default() };
        let summary = select(&article, &found, &terms, &scores, &options);
        let mut order: Vec<(usize, usize)> =
            summary.iter().map(|it| (it.rank, found.iter().position(|s| s.span == it.span).unwrap_or(99))).collect();
        order.sort_unstable();
        order.into_iter().map(|(_, sentence)| sentence).collect()
    }

    const TEXT: &str =
        "The ferry sank near the harbour. That was a year ago today. Storms rage over the northern islands.";

    #[test]
    fn a_dangling_sentence_is_chosen_late_without_the_one_before_it() {
        assert_eq!(chosen(TEXT, &[0.1, 0.5, 0.4], 1, 1), [2]);
        assert_eq!(chosen(TEXT, &[0.9, 0.5, 0.4], 1, 2), [0, 1]);
        assert_eq!(chosen(TEXT, &[0.1, 0.5, 0.4], 9, 1), [1]);
    }

    #[test]
    fn repeating_half_of_a_chosen_sentence_costs_an_eighth() {
        let text =
            "Wooden ferries burned harbours. Wooden ferries carried fishermen. Villages mourned drowned sailors.";
        assert_eq!(chosen(text, &[0.9, 0.5, 0.3], 9, 2), [0, 1]);
        assert_eq!(chosen(text, &[0.9, 0.4, 0.3], 9, 2), [0, 2]);
    }
}
