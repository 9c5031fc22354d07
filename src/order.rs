//! Sorting. The compiler makes a copy of the standard library's sort, some kilobytes, for each type and closure: with one for
//! each caller the module is 20 KB gzip larger (6 %). So all callers share the two copies here.

/// The distinct keys in ascending order.
#[inline(never)]
pub(crate) fn sorted(mut keys: Vec<u64>) -> Vec<u64> {
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The indices of the scores, highest score first; of equal scores the earlier first.
#[inline(never)]
pub(crate) fn best_first(scores: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_unstable_by(|&a, &b| scores[b].total_cmp(&scores[a]).then(a.cmp(&b)));
    order
}

/// Sorts a short list in place. The sort is stable.
pub(crate) fn sort_few<T>(list: &mut [T], is_before: impl Fn(&T, &T) -> bool) {
    for at in 1..list.len() {
        let mut to = at;
        while to > 0 && is_before(&list[to], &list[to - 1]) {
            list.swap(to, to - 1);
            to -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_put_in_order() {
        assert_eq!(sorted(vec![3, 1, 3, 2]), [1, 2, 3]);
        let mut few = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sort_few(&mut few, |one, other| one.0 < other.0);
        assert_eq!(few, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn the_best_comes_first_whatever_its_sign_and_the_earlier_of_equals() {
        assert_eq!(best_first(&[-1.0, 0.25, 3.0, -2.0, 0.0, 0.25, 1e-300]), [2, 1, 5, 6, 4, 0, 3]);
        assert_eq!(best_first(&[]), [0; 0]);
    }
}
