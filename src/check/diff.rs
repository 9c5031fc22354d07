//! Two sequences → where they differ: the runs that stand in place of each other between runs that are equal.

use crate::order::sort_few;

/// A run of one sequence in the place of a run of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Replaced {
    /// The run of the first sequence, from its start up to its end.
    pub ours: (usize, usize),
    /// The run of the second.
    pub theirs: (usize, usize),
    /// How many equal ones stand before, and after.
    pub before: usize,
    pub after: usize,
}

/// The longest runs that both have are aligned first, then what stands before and after them (Ratcliff and Obershelp).
#[inline(never)]
pub(super) fn replaced(ours: &[u32], theirs: &[u32]) -> Vec<Replaced> {
    let mut equal: Vec<(usize, usize, usize)> = Vec::new();
    let mut open = vec![(0, ours.len(), 0, theirs.len())];
    let mut row = vec![0_usize; theirs.len() + 1];
    while let Some((from, to, their_from, their_to)) = open.pop() {
        let (at, there, length) = longest_run(&ours[from..to], &theirs[their_from..their_to], &mut row);
        if length == 0 {
            continue;
        }
        let (at, there) = (from + at, their_from + there);
        equal.push((at, there, length));
        open.push((from, at, their_from, there));
        open.push((at + length, to, there + length, their_to));
    }
    sort_few(&mut equal, |one, other| one.0 < other.0);
    let mut joined: Vec<(usize, usize, usize)> = Vec::new();
    for (at, there, length) in equal {
        match joined.last_mut() {
            Some(last) if last.0 + last.2 == at && last.1 + last.2 == there => last.2 += length,
            _ => joined.push((at, there, length)),
        }
    }
    let mut found = Vec::new();
    let (mut at, mut there, mut before) = (0, 0, 0);
    for (next, next_there, length) in joined.into_iter().chain([(ours.len(), theirs.len(), 0)]) {
        if next > at && next_there > there {
            found.push(Replaced { ours: (at, next), theirs: (there, next_there), before, after: length });
        }
        (at, there, before) = (next + length, next_there + length, length);
    }
    found
}

/// The first longest run that both have: where it begins in each, and its length.
#[inline(never)]
fn longest_run(ours: &[u32], theirs: &[u32], row: &mut [usize]) -> (usize, usize, usize) {
    let mut best = (0, 0, 0);
    row.iter_mut().take(theirs.len() + 1).for_each(|cell| *cell = 0);
    for (at, one) in ours.iter().enumerate() {
        for there in (0..theirs.len()).rev() {
            row[there + 1] = if *one == theirs[there] { row[there] + 1 } else { 0 };
            if row[there + 1] > best.2 {
                best = (at + 1 - row[there + 1], there + 1 - row[there + 1], row[there + 1]);
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_between_equal_ones_stand_in_place_of_each_other() {
        let found = replaced(&[1, 2, 3, 9, 5, 6], &[1, 2, 3, 4, 5, 6]);
        assert_eq!(found, [Replaced { ours: (3, 4), theirs: (3, 4), before: 3, after: 2 }]);
        let found = replaced(&[7, 2, 3], &[1, 2, 3, 4]);
        assert_eq!(found, [Replaced { ours: (0, 1), theirs: (0, 1), before: 0, after: 2 }]);
        assert!(replaced(&[1, 2], &[1, 3, 2]).is_empty(), "a run of one alone stands in place of none");
    }
}
