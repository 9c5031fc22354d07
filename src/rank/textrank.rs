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
///
/// `degrees` are the sums of the weights at each vertex, which are the product of ones.
pub fn textrank(restart: &[f64], degrees: &[f64], multiply: impl Fn(&[f64]) -> Vec<f64>) -> Vec<f64> {
    let mut search = Search::new(restart, degrees);
    for _ in 0..MOST_STEPS {
        if search.is_found() {
            break;
        }
        let arriving = multiply(&search.along);
        search.step(&arriving);
    }
    search.shares()
}

/// How far the equations are solved.
struct Search {
    vertices: Vec<Vertex>,
    /// What goes along each edge of weight 1 from each vertex, in the direction.
    along: Vec<f64>,
    /// The sum of the degrees.
    whole: f64,
    /// What all is off by, multiplied by itself.
    square: f64,
}

struct Vertex {
    /// Infinite where there is no edge, so that nothing goes along them.
    degree: f64,
    /// What is found so far, what it is off by in its equation, and the direction in which to go on.
    found: f64,
    rest: f64,
    direction: f64,
    /// What the direction makes of the equation's left side.
    turned: f64,
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
        let mut search = Self { vertices: Vec::new(), along: Vec::new(), whole, square: 0.0 };
        for (&restart, &degree) in restart.iter().zip(degrees) {
            let mut vertex = Vertex { degree: f64::INFINITY, found: restart, rest: 0.0, direction: 0.0, turned: 0.0 };
            if degree > 0.0 {
                let rest = restart - share * degree;
                vertex = Vertex { degree, found: share * degree / (1.0 - DAMPING), rest, direction: rest, turned: 0.0 };
            }
            search.square += vertex.rest * vertex.rest / vertex.degree;
            search.along.push(vertex.rest / vertex.degree);
            search.vertices.push(vertex);
        }
        search
    }

    /// By the inequality of Cauchy and Schwarz, the rest is at most the root of this in all; and what is found is off by
    /// no larger a share.
    fn is_found(&self) -> bool {
        self.square * self.whole <= TOLERANCE * TOLERANCE
    }

    /// Goes on, given what arrives at each vertex by the edges.
    fn step(&mut self, arriving: &[f64]) {
        let mut product = 0.0;
        for (vertex, arriving) in self.vertices.iter_mut().zip(arriving) {
            vertex.turned = vertex.direction - DAMPING * arriving;
            product += vertex.direction * vertex.turned / vertex.degree;
        }
        let length = self.square / product;
        let mut square = 0.0;
        for vertex in &mut self.vertices {
            vertex.found += length * vertex.direction;
            vertex.rest -= length * vertex.turned;
            square += vertex.rest * vertex.rest / vertex.degree;
        }
        let kept = square / self.square;
        self.square = square;
        for (vertex, along) in self.vertices.iter_mut().zip(&mut self.along) {
            vertex.direction = vertex.rest + kept * vertex.direction;
            *along = vertex.direction / vertex.degree;
        }
    }

    /// Where the walk never comes, what is found is off from 0 to either side.
    fn shares(&self) -> Vec<f64> {
        let found = |vertex: &Vertex| vertex.found.max(0.0);
        let whole: f64 = self.vertices.iter().map(found).sum();
        self.vertices.iter().map(|vertex| found(vertex) / whole).collect()
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
            assert!(walked.iter().zip(&solved).all(|(a, b)| (a - b).abs() < 1e-8), "{walked:?} is not {solved:?}");
            assert!((walked.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{walked:?}");
        }
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
        let shares = walk(&star, &anywhere(3));
        assert!(shares[0] > 0.4 && (shares[1] - shares[2]).abs() < 1e-9, "{shares:?}");
    }
}
