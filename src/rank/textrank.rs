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
