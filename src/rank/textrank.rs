//! TextRank: how often a reader would come to each sentence (or term), going from any one to one that is like it.

/// The chance of going on rather than starting anew (Brin and Page 1998; Mihalcea and Tarau 2004, section 2).
const DAMPING: f64 = 0.85;

/// The walk has settled when a step moves less than this share of the whole, and is broken off after so many steps: at
/// most 0.85¹⁰⁰ of the whole is then still to move.
const TOLERANCE: f64 = 1e-9;
const MOST_STEPS: usize = 100;

/// The share of its time that a walk over a weighted, undirected graph spends at each vertex (Mihalcea and Tarau 2004,
/// "TextRank: Bringing Order into Texts", section 2.2); the shares sum to 1.
///
/// `restart` says where the walk starts anew, as shares that sum to 1 (Haveliwala 2002); from a vertex without edges it
/// starts anew too. The graph is known by its product alone: `multiply` takes one number for each vertex and gives, for
/// each, its neighbours' numbers times the weights of the edges to them, summed.
pub fn textrank(restart: &[f64], multiply: impl Fn(&[f64]) -> Vec<f64>) -> Vec<f64> {
    let degrees = multiply(&vec![1.0; restart.len()]);
    let mut shares = restart.to_vec();
    for _ in 0..MOST_STEPS {
        let next = step(&shares, &degrees, restart, &multiply);
        let moved: f64 = next.iter().zip(&shares).map(|(new, old)| (new - old).abs()).sum();
        shares = next;
        if moved < TOLERANCE {
            break;
        }
    }
    shares
}

fn step(shares: &[f64], degrees: &[f64], restart: &[f64], multiply: impl Fn(&[f64]) -> Vec<f64>) -> Vec<f64> {
    let along_each_edge = |(share, &degree): (&f64, &f64)| if degree > 0.0 { share / degree } else { 0.0 };
    let leaving: Vec<f64> = shares.iter().zip(degrees).map(along_each_edge).collect();
    let mut next = multiply(&leaving);
    let going_on: f64 = next.iter().map(|share| DAMPING * share).sum();
    for (share, &restart) in next.iter_mut().zip(restart) {
        *share = DAMPING * *share + (1.0 - going_on) * restart;
    }
    next
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
