//! Scores → summary: one greedy order, of which every budget takes a beginning.

use crate::article::Article;
use crate::chars::Interner;
use crate::options::Options;
use crate::rank::Scores;
use crate::rank::argsort::best_first;
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

/// Only so many of the most salient sentences are looked at, so that choosing stays cheap in a book. Ten times what
/// `sentences` may ask for; `words` may ask for some 250.
const MOST_CANDIDATES: usize = 500;

/// What leaning on a sentence that is not there takes off.
const LEANING: f64 = 0.3;

/// The best sentences within the budget, in the order of the article. A larger budget keeps all that a smaller one chose.
pub fn select(
    article: &Article<'_>,
    sentences: &[Sentence],
    terms: &Terms,
    scores: &Scores,
    options: &Options,
) -> Vec<SummarySentence> {
    let mut choice = Choice::new(article, sentences, terms, scores);
    let words_of = |i: usize| count_words(scores.surface[i].stated.of(article.text()));
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
        span: scores.surface[i].stated,
        score: scores.textrank[i],
        rank: choice.rank[i],
        words: words_of(i),
    };
    chosen.map(stated).collect()
}

/// What is chosen so far, and what still may be.
struct Choice<'a> {
    scores: &'a Scores,
    /// Of each sentence, as which it was chosen, from 1; 0 if it is not.
    rank: Vec<usize>,
    /// How many are.
    count: usize,
    candidates: Vec<Candidate>,
    /// Which terms the sentence chosen last holds; all false between two steps.
    holds: Vec<bool>,
}

/// A sentence that may be chosen.
struct Candidate {
    sentence: usize,
    terms: Vec<TermId>,
    /// The largest share of its terms, or of a chosen sentence's if they are fewer, that the two have in common: 0 to 1.
    repetition: f64,
}

impl<'a> Choice<'a> {
    fn new(article: &Article<'_>, sentences: &[Sentence], terms: &Terms, scores: &'a Scores) -> Self {
        let mut order = best_first(&scores.salience);
        let mut seen = Interner::default();
        order.retain(|&sentence| {
            let before = seen.len();
            before < MOST_CANDIDATES && seen.intern(sentences[sentence].span.of(article.text())) as usize == before
        });
        let mut holds = vec![false; terms.len()];
        let candidates = order
            .into_iter()
            .map(|sentence| Candidate { sentence, terms: distinct(terms.of(sentence), &mut holds), repetition: 0.0 })
            .collect();
        Self { scores, rank: vec![0; sentences.len()], count: 0, candidates, holds }
    }

    /// The candidate that adds most; the earlier sentence of two that add the same.
    fn best(&self) -> Option<usize> {
        let order = |&a: &usize, &b: &usize| {
            let (a, b) = (&self.candidates[a], &self.candidates[b]);
            self.worth(a).total_cmp(&self.worth(b)).then(b.sentence.cmp(&a.sentence))
        };
        (0..self.candidates.len()).max_by(order)
    }

    /// Its salience less what it repeats (maximal marginal relevance: Carbonell and Goldstein 1998). To say all of a chosen
    /// sentence again takes off a whole; by the cube of the share, since a few words in common are a story's thread and
    /// most of the words in common say the same.
    fn worth(&self, candidate: &Candidate) -> f64 {
        let at = candidate.sentence;
        let in_the_air = self.scores.surface[at].leans && !(at > 0 && self.rank[at - 1] > 0);
        let leaning = if in_the_air { LEANING } else { 0.0 };
        let repetition = candidate.repetition * candidate.repetition * candidate.repetition;
        self.scores.salience[at] - repetition - leaning
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

/// Each term of a sentence once. `is_held` is false of all terms, before and after.
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
