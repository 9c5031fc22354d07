//! First scores → what the neighbourhood says of a block, one named row each: the second of the two passes.
//!
//! The first pass judges each block nearly by itself; it finds the prose and loses what is short. The second pass sees
//! the first scores around it, so it can tell where the article begins and ends and be gentle inside. Two linear passes
//! do here what a chain model does, and every weight can still be read.

use crate::article::clean::feature_table::{is, rows};

/// The first scores of a text's blocks, each drawn in to -1 (boilerplate) to 1 (article).
pub(crate) struct Neighbourhood<'s> {
    scores: &'s [f32],
    /// How much article stands before each block, by first score and length; one more entry for all of it.
    mass: Vec<f32>,
    /// The sum of the scores before each block; one more entry for all.
    sums: Vec<f32>,
    /// The share of the text's words that the first pass keeps.
    kept: f32,
}

impl<'s> Neighbourhood<'s> {
    fn new(scores: &'s [f32], words: &[f32]) -> Self {
        let kept: f32 = scores.iter().zip(words).filter(|(score, _)| **score > 0.0).map(|(_, words)| words).sum();
        Self {
            scores,
            mass: running(scores.iter().zip(words).map(|(score, words)| score.max(0.0) * words.sqrt())),
            sums: running(scores.iter().copied()),
            kept: kept / words.iter().sum::<f32>().max(1.0),
        }
    }

    /// The score of the block that many places on; outside the text all is boilerplate.
    fn at(&self, at: usize, by: isize) -> f32 {
        at.checked_add_signed(by).and_then(|at| self.scores.get(at)).copied().unwrap_or(-1.0)
    }

    fn mean(&self, at: usize, from: isize, to: isize) -> f32 {
        let sum: f32 = (from..=to).map(|by| self.at(at, by)).sum();
        sum / (to - from + 1) as f32
    }

    fn best(&self, at: usize, from: isize, to: isize) -> f32 {
        (from..=to).map(|by| self.at(at, by)).fold(-1.0, f32::max)
    }

    fn mass_before(&self, at: usize) -> f32 {
        self.mass[at] / self.mass[self.scores.len()].max(1e-6)
    }

    fn mass_after(&self, at: usize) -> f32 {
        let all = self.mass[self.scores.len()];
        (all - self.mass[at + 1]) / all.max(1e-6)
    }

    fn overall(&self) -> f32 {
        self.sums[self.scores.len()] / self.scores.len().max(1) as f32
    }
}

fn running(values: impl Iterator<Item = f32>) -> Vec<f32> {
    let mut sum = 0.0_f64;
    let sums = values.map(|value| {
        sum += f64::from(value);
        sum as f32
    });
    std::iter::once(0.0).chain(sums).collect()
}

/// As much of the article as may stand outside its body.
const EDGE: f32 = 0.005;

rows! {
    /// What the first scores say of the neighbourhood of the block at `i`, in the order of the weights.
    values(a: &Neighbourhood<'_>, i: usize);
    "its first score" => a.scores[i],
    "the score before" => a.at(i, -1),
    "the score after" => a.at(i, 1),
    "the score two before" => a.at(i, -2),
    "the score two after" => a.at(i, 2),
    "the lower of its neighbours'" => a.at(i, -1).min(a.at(i, 1)),
    "the mean of three before" => a.mean(i, -3, -1),
    "the mean of three after" => a.mean(i, 1, 3),
    "the mean of eight before" => a.mean(i, -8, -1),
    "the mean of eight after" => a.mean(i, 1, 8),
    "the best of eight before" => a.best(i, -8, -1),
    "the best of eight after" => a.best(i, 1, 8),
    "the lower of these two" => a.best(i, -8, -1).min(a.best(i, 1, 8)),
    "the article before it" => a.mass_before(i),
    "the article after it" => a.mass_after(i),
    "the article has begun" => is(a.mass_before(i) > EDGE),
    "the article goes on" => is(a.mass_after(i) > EDGE),
    "the mean of the text" => a.overall(),
    "the mean of the text times its own" => a.overall() * a.scores[i],
    "the share kept" => a.kept,
    "the share kept times its own" => a.kept * a.scores[i],
}

/// The values of all rows for every block. `scores` are the first scores, `words` how long each block is.
pub(crate) fn context(scores: &[f32], words: &[f32]) -> Vec<[f32; COUNT]> {
    /// Where a first score says all that it can say.
    const SURE: f32 = 4.0;
    let scores: Vec<f32> = scores.iter().map(|score| (score / SURE).clamp(-1.0, 1.0)).collect();
    let around = Neighbourhood::new(&scores, words);
    (0..scores.len()).map(|at| values(&around, at)).collect()
}
