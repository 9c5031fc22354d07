//! First scores → what the neighbourhood says of a block, one named row each: the second of the two looks.
//!
//! The first look judges each block nearly by itself; it finds the prose and loses what is short. The second look sees
//! the first scores around it, so it can tell where the article begins and ends and be gentle inside. Two linear looks
//! do here what a chain model does, and every weight can still be read.

/// One row: a name, and how its value is found.
pub(super) struct Row {
    pub name: &'static str,
    of: fn(&Around<'_>, usize) -> f32,
}

/// The first scores of a text's blocks, each drawn in to -1 (furniture) to 1 (article).
struct Around<'s> {
    scores: &'s [f32],
    /// How much article stands before each block, by first score and length; one more entry for all of it.
    mass: Vec<f32>,
    /// The sum of the scores before each block; one more entry for all.
    sums: Vec<f32>,
    /// The share of the text's words that the first look keeps.
    kept: f32,
}

impl<'s> Around<'s> {
    fn new(scores: &'s [f32], words: &[f32]) -> Self {
        let kept: f32 = scores.iter().zip(words).filter(|(score, _)| **score > 0.0).map(|(_, words)| words).sum();
        Self {
            scores,
            mass: running(scores.iter().zip(words).map(|(score, words)| score.max(0.0) * words.sqrt())),
            sums: running(scores.iter().copied()),
            kept: kept / words.iter().sum::<f32>().max(1.0),
        }
    }

    /// The score of the block that many places on; outside the text all is furniture.
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

const fn row(name: &'static str, of: fn(&Around<'_>, usize) -> f32) -> Row {
    Row { name, of }
}

fn is(condition: bool) -> f32 {
    f32::from(u8::from(condition))
}

/// As much of the article as may stand outside its body.
const EDGE: f32 = 0.005;

/// All rows, in the order of the weights.
pub(super) const ROWS: &[Row] = &[
    row("its first score", |a, i| a.scores[i]),
    row("the score before", |a, i| a.at(i, -1)),
    row("the score after", |a, i| a.at(i, 1)),
    row("the score two before", |a, i| a.at(i, -2)),
    row("the score two after", |a, i| a.at(i, 2)),
    row("the lower of its neighbours'", |a, i| a.at(i, -1).min(a.at(i, 1))),
    row("the mean of three before", |a, i| a.mean(i, -3, -1)),
    row("the mean of three after", |a, i| a.mean(i, 1, 3)),
    row("the mean of eight before", |a, i| a.mean(i, -8, -1)),
    row("the mean of eight after", |a, i| a.mean(i, 1, 8)),
    row("the best of eight before", |a, i| a.best(i, -8, -1)),
    row("the best of eight after", |a, i| a.best(i, 1, 8)),
    row("the lower of these two", |a, i| a.best(i, -8, -1).min(a.best(i, 1, 8))),
    row("the article before it", |a, i| a.mass_before(i)),
    row("the article after it", |a, i| a.mass_after(i)),
    row("the article has begun", |a, i| is(a.mass_before(i) > EDGE)),
    row("the article goes on", |a, i| is(a.mass_after(i) > EDGE)),
    row("the mean of the text", |a, _| a.overall()),
    row("the mean of the text times its own", |a, i| a.overall() * a.scores[i]),
    row("the share kept", |a, _| a.kept),
    row("the share kept times its own", |a, i| a.kept * a.scores[i]),
];

/// The values of all rows for every block. `scores` are the first scores, `words` how long each block is.
pub(super) fn context(scores: &[f32], words: &[f32]) -> Vec<Vec<f32>> {
    /// Where a first score says all that it can say.
    const SURE: f32 = 4.0;
    let scores: Vec<f32> = scores.iter().map(|score| (score / SURE).clamp(-1.0, 1.0)).collect();
    let around = Around::new(&scores, words);
    (0..scores.len()).map(|at| ROWS.iter().map(|row| (row.of)(&around, at)).collect()).collect()
}
