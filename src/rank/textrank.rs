//! TextRank: the stationary distribution of a random walk with restart over a weighted graph.

/// The probability of following an edge rather than restarting (Brin and Page 1998; Mihalcea and Tarau 2004, section 2).
const DAMPING: f64 = 0.85;

/// Maximum sum of all errors of the shares. The paper stops at 1e-4, of scores of about 1 (section 2.2).
const TOLERANCE: f64 = 1e-5;

/// Maximum steps. Each step leaves at most 0.56 of the error, so about 20 reach the tolerance.
const MAX_STEPS: usize = 100;

/// The share of its time that a random walk over a weighted, undirected graph spends at each vertex (Mihalcea and Tarau 2004,
/// "TextRank: Bringing Order into Texts", section 2.2); the shares sum to 1.
///
/// `restart` is the distribution of the vertex at which the walk restarts (Haveliwala 2002), as it also does from a vertex
/// without edges. `multiply` gives A·x for the weights A of the edges; `degrees` is A·1.
///
/// With D the diagonal matrix of the degrees and d the damping, the shares are proportional to D·y, where
/// (D − d·A)·y = restart. The matrix is symmetric and positive definite, so conjugate gradients (Hestenes and Stiefel 1952),
/// preconditioned by D, solve it with half the products of a power iteration.
pub fn textrank(restart: &[f64], degrees: &[f64], multiply: impl Fn(&[f64]) -> Vec<f64>) -> Vec<f64> {
    let mut solver = ConjugateGradient::new(restart, degrees, &multiply);
    for _ in 0..MAX_STEPS {
        if solver.has_converged() {
            break;
        }
        let a_p = multiply(&solver.p);
        solver.step(a_p);
    }
    solver.shares()
}

/// The state of the solver, in the usual letters: x the solution so far, r = b − M·x its residual, z = D⁻¹·r, p the search
/// direction.
struct ConjugateGradient {
    /// The diagonal of D; 1 at a vertex without edges.
    degrees: Vec<f64>,
    /// The diagonal of D⁻¹; 0 at a vertex without edges, whose x stays as it is.
    inverse: Vec<f64>,
    x: Vec<f64>,
    r: Vec<f64>,
    p: Vec<f64>,
    /// rᵀz.
    rz: f64,
    /// The sum of the degrees of the vertices with edges.
    volume: f64,
    /// The sum of D·x, which each step preserves.
    total: f64,
}

impl ConjugateGradient {
    /// Starts at x₀ = D⁻¹·restart / (1 − d), which is exact where all edges of a vertex lead to vertices like itself. A
    /// vertex without edges has its restart as its share.
    fn new(restart: &[f64], degrees: &[f64], multiply: impl Fn(&[f64]) -> Vec<f64>) -> Self {
        let has_edges = |i: usize| degrees[i] > 0.0;
        let n = restart.len();
        let start: Vec<f64> = (0..n).map(|i| if has_edges(i) { restart[i] / degrees[i] } else { 0.0 }).collect();
        let a_start = multiply(&start);
        let residual = |i: usize| DAMPING / (1.0 - DAMPING) * (a_start[i] - restart[i]);
        let inverse: Vec<f64> = (0..n).map(|i| if has_edges(i) { 1.0 / degrees[i] } else { 0.0 }).collect();
        let volume = degrees.iter().sum();
        let degrees: Vec<f64> = (0..n).map(|i| if has_edges(i) { degrees[i] } else { 1.0 }).collect();
        let x: Vec<f64> =
            (0..n).map(|i| if inverse[i] > 0.0 { start[i] / (1.0 - DAMPING) } else { restart[i] }).collect();
        let r: Vec<f64> = (0..n).map(|i| if inverse[i] > 0.0 { residual(i) } else { 0.0 }).collect();
        let p: Vec<f64> = r.iter().zip(&inverse).map(|(r, inverse)| r * inverse).collect();
        let (rz, total) = (dot(&r, &p), dot(&x, &degrees));
        Self { degrees, inverse, x, r, p, rz, volume, total }
    }

    /// By Cauchy and Schwarz the sum of the residuals is at most √(rᵀz · volume); the error is at most 1 / (1 − d) of it.
    fn has_converged(&self) -> bool {
        let bound = TOLERANCE * (1.0 - DAMPING) * self.total;
        self.rz * self.volume <= bound * bound
    }

    /// One step, given A·p.
    fn step(&mut self, a_p: Vec<f64>) {
        let m_p: Vec<f64> = (0..a_p.len()).map(|i| self.degrees[i] * self.p[i] - DAMPING * a_p[i]).collect();
        let alpha = self.rz / dot(&self.p, &m_p);
        #[allow(clippy::needless_range_loop)] // one index into several vectors
        for i in 0..m_p.len() {
            self.x[i] += alpha * self.p[i];
            self.r[i] -= alpha * m_p[i];
        }
        let z: Vec<f64> = self.r.iter().zip(&self.inverse).map(|(r, inverse)| r * inverse).collect();
        let rz = dot(&self.r, &z);
        let beta = rz / self.rz;
        self.rz = rz;
        for (p, z) in self.p.iter_mut().zip(&z) {
            *p = z + beta * *p;
        }
    }

    /// D·x, scaled to a sum of 1. Where the walk never comes, x may be a little below 0.
    fn shares(&self) -> Vec<f64> {
        let shares: Vec<f64> = self.x.iter().zip(&self.degrees).map(|(x, degree)| (x * degree).max(0.0)).collect();
        let total: f64 = shares.iter().sum();
        shares.iter().map(|share| rounded(share / total)).collect()
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Rounds to nine digits. The digits behind depend on the order of summation; vertices that are alike must be equal, so that
/// the earlier one comes first.
fn rounded(share: f64) -> f64 {
    const CUT: u32 = 22;
    f64::from_bits((share.to_bits() + (1 << (CUT - 1))) >> CUT << CUT)
}

/// The restart distribution that favours no vertex.
pub fn uniform(vertices: usize) -> Vec<f64> {
    vec![1.0 / vertices.max(1) as f64; vertices]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(matrix: &[Vec<f64>], restart: &[f64]) -> Vec<f64> {
        let multiply =
            |x: &[f64]| -> Vec<f64> { matrix.iter().map(|row| row.iter().zip(x).map(|(w, x)| w * x).sum()).collect() };
        textrank(restart, &multiply(&vec![1.0; restart.len()]), multiply)
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
            let off: f64 = walked.iter().zip(&solved).map(|(a, b)| (a - b).abs()).sum();
            assert!(off < TOLERANCE, "{walked:?} is not {solved:?}");
            assert!((walked.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{walked:?}");
        }
    }

    #[test]
    fn what_leads_only_to_its_like_has_just_its_restart() {
        let (triangle, pair) = (|i: usize| i < 3, |i: usize| (3..5).contains(&i));
        let edge = |i: usize, j: usize| i != j && (triangle(i) && triangle(j) || pair(i) && pair(j));
        let edge = |i: usize, j: usize| edge(i, j) || i.min(j) >= 5 && i.abs_diff(j) == 1;
        let matrix: Vec<Vec<f64>> =
            (0..12).map(|i| (0..12).map(|j| f64::from(u8::from(edge(i, j)))).collect()).collect();
        let shares = walk(&matrix, &uniform(12));
        assert!(shares[..5].iter().all(|share| *share == shares[0]) && shares[5] < shares[6], "{shares:?}");
    }

    #[test]
    fn no_share_is_below_zero_where_the_walk_never_comes() {
        let weights = [3.0, 0.7, 11.0, 0.1, 5.3, 2.9, 0.4];
        let edge = |i: usize, j: usize| if i.abs_diff(j) == 1 && i.min(j) != 3 { weights[i.min(j)] } else { 0.0 };
        let matrix: Vec<Vec<f64>> = (0..8).map(|i| (0..8).map(|j| edge(i, j)).collect()).collect();
        for start in 0..8 {
            let mut restart = vec![0.0; 8];
            restart[start] = 1.0;
            let shares = walk(&matrix, &restart);
            assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)), "{shares:?}");
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
        let shares = walk(&star, &uniform(3));
        assert!(shares[0] > 0.4 && (shares[1] - shares[2]).abs() < 1e-9, "{shares:?}");
    }
}
