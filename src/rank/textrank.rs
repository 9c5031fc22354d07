//! TextRank: how often a reader would come to each sentence (or term), going from any one to one that is like it.

/// The chance of going on rather than starting anew (Brin and Page 1998; Mihalcea and Tarau 2004, section 2).
const DAMPING: f64 = 0.85;

/// The shares are found when they are off by less than this share of the whole, all together: a tenth of what the paper
/// leaves open (section 2.2: 0.0001, of scores of about 1). Each step leaves at most 0.56 of what they are off by, so that
/// far fewer than so many are needed.
const TOLERANCE: f64 = 1e-5;
const MOST_STEPS: usize = 100;

/// The share of its time that a walk over a weighted, undirected graph spends at each vertex (Mihalcea and Tarau 2004,
/// "TextRank: Bringing Order into Texts", section 2.2); the shares sum to 1, and are off by less than 0.00001 in all.
///
/// `restart` says where the walk starts anew, as shares that sum to 1 (Haveliwala 2002); from a vertex without edges it
/// starts anew too. The graph is known by its product alone: `multiply` takes one number for each vertex and gives, for
/// each, its neighbours' numbers times the weights of the edges to them, summed.
///
/// The walk is not followed step by step. With the weights A and the degrees D, its shares are in proportion to D y, of
/// which (D - 0.85 A) y = restart: conjugate gradients (Hestenes and Stiefel 1952), preconditioned by D, solve it in half
/// the products.
///
/// `degrees` are the sums of the weights at each vertex, which are the product of ones.
pub fn textrank(restart: &[f64], degrees: &[f64], multiply: impl Fn(&[f64]) -> Vec<f64>) -> Vec<f64> {
    let along = |(restart, &degree): (&f64, &f64)| if degree > 0.0 { restart / degree } else { 0.0 };
    let along: Vec<f64> = restart.iter().zip(degrees).map(along).collect();
    let arriving = multiply(&along);
    let mut search = Search::new(restart, degrees, along, &arriving);
    for _ in 0..MOST_STEPS {
        if search.is_found() {
            break;
        }
        let arriving = multiply(&search.along);
        search.step(arriving);
    }
    search.shares()
}

/// How far the equations are solved.
struct Search {
    vertices: Vec<Vertex>,
    /// The direction in which to go on: how much more goes along each edge of weight 1 from each vertex.
    along: Vec<f64>,
    /// The sum of the degrees, and the sum of what is found, which remains as it is.
    degrees: f64,
    whole: f64,
    /// What all is off by, multiplied by itself.
    square: f64,
}

struct Vertex {
    /// The sum of the weights of its edges; 1 where there is none.
    degree: f64,
    /// 1 / degree; 0 where there is no edge, so that nothing changes there.
    inverse: f64,
    /// What is found so far to go along each edge of weight 1.
    found: f64,
    /// What that is off by in its equation.
    rest: f64,
}

impl Search {
    /// Begins where the walk would end if all it did were to start anew: where all edges of a vertex lead to others like
    /// itself, as of a few words that stand together and nowhere else, that is the end. A vertex without edges has its
    /// restart, and that is all. Given is what then goes along the edges, and what arrives by them.
    fn new(restart: &[f64], degrees: &[f64], along: Vec<f64>, arriving: &[f64]) -> Self {
        let mut search = Self { vertices: Vec::new(), along, degrees: 0.0, whole: 0.0, square: 0.0 };
        for (i, along) in search.along.iter_mut().enumerate() {
            let mut vertex = Vertex { degree: 1.0, inverse: 0.0, found: restart[i], rest: 0.0 };
            if degrees[i] > 0.0 {
                let rest = DAMPING / (1.0 - DAMPING) * (arriving[i] - restart[i]);
                let (degree, found) = (degrees[i], *along / (1.0 - DAMPING));
                vertex = Vertex { degree, inverse: 1.0 / degree, found, rest };
                search.degrees += degree;
            }
            *along = vertex.rest * vertex.inverse;
            search.square += vertex.rest * *along;
            search.whole += vertex.found * vertex.degree;
            search.vertices.push(vertex);
        }
        search
    }

    /// By the inequality of Cauchy and Schwarz, the rest is in all at most the root of the square times the degrees; and
    /// what is found is off by at most 1 / 0.15 of the rest.
    fn is_found(&self) -> bool {
        let most = TOLERANCE * (1.0 - DAMPING) * self.whole;
        self.square * self.degrees <= most * most
    }

    /// Goes on, given what arrives at each vertex by the edges.
    fn step(&mut self, mut arriving: Vec<f64>) {
        let mut product = 0.0;
        for ((vertex, along), arriving) in self.vertices.iter().zip(&self.along).zip(&mut arriving) {
            *arriving = vertex.degree * along - DAMPING * *arriving;
            product += along * *arriving;
        }
        let turned = arriving;
        let length = self.square / product;
        let mut square = 0.0;
        for ((vertex, along), turned) in self.vertices.iter_mut().zip(&self.along).zip(&turned) {
            vertex.found += length * along;
            vertex.rest -= length * turned;
            square += vertex.rest * vertex.rest * vertex.inverse;
        }
        let kept = square / self.square;
        self.square = square;
        for (vertex, along) in self.vertices.iter().zip(&mut self.along) {
            *along = vertex.rest * vertex.inverse + kept * *along;
        }
    }

    /// Where the walk never comes, what is found is off from 0 to either side.
    fn shares(&self) -> Vec<f64> {
        let found = |vertex: &Vertex| (vertex.found * vertex.degree).max(0.0);
        let whole: f64 = self.vertices.iter().map(found).sum();
        self.vertices.iter().map(|vertex| rounded(found(vertex) / whole)).collect()
    }
}

/// The same to nine digits. The others are owed to the order in which numbers were summed; vertices that are alike are to
/// be equal, so that the one that stands first comes first.
fn rounded(share: f64) -> f64 {
    const CUT: u32 = 22;
    f64::from_bits((share.to_bits() + (1 << (CUT - 1))) >> CUT << CUT)
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
        let shares = walk(&matrix, &anywhere(12));
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
        let shares = walk(&star, &anywhere(3));
        assert!(shares[0] > 0.4 && (shares[1] - shares[2]).abs() < 1e-9, "{shares:?}");
    }
}
