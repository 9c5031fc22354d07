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
#[inline(never)]
pub(super) fn longest_common<T: PartialEq>(one: &[T], other: &[T]) -> usize {
    common_lengths(one.iter(), other.iter()).last().copied().unwrap_or(0)
}

/// The first and the last place of the shortest piece of `other` that holds the longest common subsequence, and how many of
/// `one` stand before and after what is common.
pub(super) fn common_range<T: PartialEq>(one: &[T], other: &[T]) -> Option<CommonRange> {
    let lengths = common_lengths(one.iter(), other.iter());
    let longest = *lengths.last().filter(|longest| **longest > 0)?;
    let end = lengths.iter().position(|length| *length == longest)?;
    let backward = common_lengths(one.iter().rev(), other[..end].iter().rev());
    let start = end - backward.iter().position(|length| *length == longest)?;
    let piece = &other[start..end];
    let used = common_lengths(piece.iter(), one.iter()).iter().position(|length| *length == longest)?;
    let unused = common_lengths(piece.iter().rev(), one.iter().rev()).iter().position(|length| *length == longest)?;
    Some(CommonRange { first: start, last: end - 1, before: one.len() - unused, after: one.len() - used })
}

/// Where the longest common subsequence of two sequences lies in the second.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CommonRange {
    pub first: usize,
    pub last: usize,
    /// What the first sequence has before it, and after it.
    pub before: usize,
    pub after: usize,
}

/// How long the longest subsequence is that the first has in common with each beginning of the second.
#[inline(never)]
fn common_lengths<'t, T: PartialEq + 't>(
    one: impl Iterator<Item = &'t T>,
    other: impl Iterator<Item = &'t T> + Clone,
) -> Vec<usize> {
    let mut row = vec![0; other.clone().count() + 1];
    for left in one {
        let mut diagonal = 0;
        for (at, right) in other.clone().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if left == right { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelling_differs_little_and_begins_alike() {
        assert!(is_misspelling("lindquist", "lindqvist") && is_misspelling("chappele", "chappelle"));
        assert!(!is_misspelling("lindqvist", "lindqvist") && !is_misspelling("korea", "kenya"));
        assert!(!is_misspelling("sindqvist", "lindqvist") && !is_misspelling("iran", "iraq"));
    }

    #[test]
    fn the_piece_that_holds_what_is_common_is_the_shortest() {
        let one: Vec<char> = "abcd".chars().collect();
        let other: Vec<char> = "axxabxdxd".chars().collect();
        let found = CommonRange { first: 3, last: 6, before: 0, after: 0 };
        assert_eq!((longest_common(&one, &other), common_range(&one, &other)), (3, Some(found)));
        assert_eq!(common_range(&one, &['z']), None);
        let found = common_range(&['z', 'a', 'b'], &['a', 'b', 'c']);
        assert_eq!(found, Some(CommonRange { first: 0, last: 1, before: 1, after: 0 }));
    }
}
