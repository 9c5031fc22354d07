//! How alike two words or two sequences of words are.

/// Whether a name is most likely another spelling of one that the article has: the same first letter, five letters or more,
/// and one letter in six differs at most.
pub(super) fn is_misspelling(word: &str, known: &str) -> bool {
    const LEAST: usize = 5;
    let (one, other): (Vec<char>, Vec<char>) = (word.chars().collect(), known.chars().collect());
    let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
    if shorter < LEAST || longer - shorter > 2 || one.first() != other.first() || one == other {
        return false;
    }
    let shared = longest_common(&one, &other);
    // the measure of Ratcliff and Obershelp: twice what is shared of both lengths
    2.0 * shared as f64 / (one.len() + other.len()) as f64 >= 0.84
}

/// The length of the longest common subsequence.
pub(super) fn longest_common<T: PartialEq>(one: &[T], other: &[T]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for left in one {
        let mut diagonal = 0;
        for (at, right) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if left == right { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[other.len()]
}
