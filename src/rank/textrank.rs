//! TextRank: how often a reader would come to each sentence (or term), going from any one to one that is like it.

/// The chance of going on rather than starting anew (Brin and Page 1998; Mihalcea and Tarau 2004, section 2).
const DAMPING: f64 = 0.85;

/// The shares are found when they are off by less than this share of the whole, all together; each step leaves at most
/// 0.56 of what they are off by, so that far fewer than so many are needed.
const TOLERANCE: f64 = 1e-9;
const MOST_STEPS: usize = 100;

/// The share of its time that a walk over a weighted, undirected graph spends at each vertex (Mihalcea and Tarau 2004,
/// "TextRank: Bringing Order into Texts", section 2.2); the shares sum to 1.
///
/// `restart` says where the walk starts anew, as shares that sum to 1 (Haveliwala 2002); from a vertex without edges it
/// starts anew too. The graph is known by its product alone: `multiply` takes one number for each vertex and gives, for
/// each, its neighbours' numbers times the weights of the edges to them, summed.
///
/// The walk is not followed step by step. With the weights A and the degrees D, its shares are in proportion to the
/// solution of (I - 0.85 A D⁻¹) x = restart, which is symmetric if vectors are multiplied as u·D⁻¹·v: conjugate
/// gradients (Hestenes and Stiefel 1952) solve it in half the products.
pub fn textrank(restart: &[f64], multiply: impl Fn(&[f64]) -> Vec<f64>) -> Vec<f64> {
    let degrees = multiply(&vec![1.0; restart.len()]);
    let mut search = Search::new(restart, &degrees);
    for _ in 0..MOST_STEPS {
        if search.is_found() {
            break;
        }
        search.step(&multiply(&search.along_each_edge()));
    }
    let whole: f64 = search.found.iter().sum();
    search.found.iter().map(|share| share / whole).collect()
}

/// How far the equations are solved.
struct Search {
    degrees: Vec<f64>,
    /// The sum of the degrees.
    whole: f64,
    /// What is found so far, what it is off by in the equations, and the direction in which to go on.
    found: Vec<f64>,
    rest: Vec<f64>,
    direction: Vec<f64>,
    /// The rest, multiplied by itself.
    square: f64,
}

impl Search {
    /// Begins where the walk would end if it started anew in proportion to the degrees. A vertex without edges has its
    /// restart, and that is all.
    fn new(restart: &[f64], degrees: &[f64]) -> Self {
        let whole: f64 = degrees.iter().sum();
        let mut share = 0.0;
        for (restart, &degree) in restart.iter().zip(degrees) {
            share += if degree > 0.0 { restart / whole } else { 0.0 };
        }
        let (mut found, mut rest) = (restart.to_vec(), vec![0.0; restart.len()]);
        for (i, &degree) in degrees.iter().enumerate().filter(|(_, degree)| **degree > 0.0) {
            found[i] = share * degree / (1.0 - DAMPING);
            rest[i] = restart[i] - share * degree;
        }
        let mut search = Self { degrees: degrees.to_vec(), whole, found, direction: rest.clone(), rest, square: 0.0 };
        search.square = search.product(&search.rest, &search.rest);
        search
    }

    /// By the inequality of Cauchy and Schwarz, the rest is at most the root of this in all; and what is found is off by
    /// no larger a share.
    fn is_found(&self) -> bool {
        self.square * self.whole <= TOLERANCE * TOLERANCE
    }

    /// What goes along each edge of weight 1, in the direction.
    fn along_each_edge(&self) -> Vec<f64> {
        let along = |(value, &degree): (&f64, &f64)| if degree > 0.0 { value / degree } else { 0.0 };
        self.direction.iter().zip(&self.degrees).map(along).collect()
    }

    /// Goes on, given what arrives at each vertex by the edges.
    fn step(&mut self, arriving: &[f64]) {
        let turned: Vec<f64> = self.direction.iter().zip(arriving).map(|(value, on)| value - DAMPING * on).collect();
        let length = self.square / self.product(&self.direction, &turned);
        for (i, turned) in turned.iter().enumerate() {
            self.found[i] += length * self.direction[i];
            self.rest[i] -= length * turned;
        }
        let square = self.product(&self.rest, &self.rest);
        let kept = square / self.square;
        self.square = square;
        for (value, rest) in self.direction.iter_mut().zip(&self.rest) {
            *value = rest + kept * *value;
        }
    }

    fn product(&self, a: &[f64], b: &[f64]) -> f64 {
        let mut sum = 0.0;
        for (i, &degree) in self.degrees.iter().enumerate() {
            sum += if degree > 0.0 { a[i] * b[i] / degree } else { 0.0 };
        }
        sum
    }
}

/// The restart that favours no vertex.
pub fn anywhere(vertices: usize) -> Vec<f64> {
    vec![1.0 / vertices.max(1) as f64; vertices]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(matrix: &[Vec<f64>], restart: &[f64]) -> Vec<f64> {
        textrank(restart, |x| matrix.iter().map(|row| row.iter().zip(x).map(|(w, x)| w * x).sum()).collect())
    }

    /// The walk's shares as the solution of its linear equations, by Gauss and Jordan.
    fn solved(matrix: &[Vec<f64>], restart: &[f64]) -> Vec<f64> {
        let n = restart.len();
        let degree = |j: usize| matrix.iter().map(|row| row[j]).sum::<f64>();
        let step = |i: usize, j: usize| if degree(j) > 0.0 { matrix[i][j] / degree(j) } else { restart[i] };
        let equation = |i: usize| -> Vec<f64> {
            let left = (0..n).map(|j| f64::from(u8::from(i == j)) - DAMPING * step(i, j));
            left.chain([(1.0 - DAMPING) * restart[i]]).collect()
        };
        let mut rows: Vec<Vec<f64>> = (0..n).map(equation).collect();
        for i in 0..n {
            let pivot: Vec<f64> = rows[i].iter().map(|value| value / rows[i][i]).collect();
            for (j, row) in rows.iter_mut().enumerate() {
                let times = row[i];
                let reduced = row.iter().zip(&pivot).map(|(value, pivot)| value - times * pivot).collect();
                *row = if i == j { pivot.clone() } else { reduced };
            }
        }
        rows.iter().map(|row| row[n]).collect()
    }

    #[test]
    fn the_shares_solve_the_equations_of_the_walk() {
        let matrix = [[0.0, 2.0, 0.5, 0.0], [2.0, 0.0, 1.0, 0.0], [0.5, 1.0, 0.0, 0.0], [0.0; 4]].map(Vec::from);
        for restart in [vec![0.25; 4], vec![0.7, 0.1, 0.1, 0.1], vec![0.0, 0.0, 1.0, 0.0]] {
            let (walked, solved) = (walk(&matrix, &restart), solved(&matrix, &restart));
            assert!(walked.iter().zip(&solved).all(|(a, b)| (a - b).abs() < 1e-8), "{walked:?} is not {solved:?}");
            assert!((walked.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{walked:?}");
        }
    }

    #[test]
    fn without_edges_the_walk_only_starts_anew() {
        assert_eq!(walk(&[vec![0.0; 2], vec![0.0; 2]], &[0.75, 0.25]), [0.75, 0.25]);
        assert_eq!(walk(&[], &[]), []);
    }

    #[test]
    fn what_all_others_are_like_comes_first() {
        let star = [[0.0, 1.0, 1.0], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0]].map(Vec::from);
        let shares = walk(&star, &anywhere(3));
        assert!(shares[0] > 0.4 && (shares[1] - shares[2]).abs() < 1e-9, "{shares:?}");
    }
}
