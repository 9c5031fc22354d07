//! Sorting by numeric keys. The compiler makes a copy of the standard library's sort, some kilobytes, for each type and
//! closure; all callers share the two copies here.

/// The distinct keys in ascending order.
#[inline(never)]
pub(crate) fn sorted(mut keys: Vec<u64>) -> Vec<u64> {
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The indices of the keys in ascending order of key. The sort is stable.
#[inline(never)]
pub(crate) fn indices_by(keys: impl Iterator<Item = u64>) -> Vec<usize> {
    order_of(keys.zip(0..).collect())
}

#[inline(never)]
fn order_of(mut keys: Vec<(u64, usize)>) -> Vec<usize> {
    keys.sort_unstable();
    keys.into_iter().map(|(_, at)| at).collect()
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

/// A key that orders numbers as [`f64::total_cmp`] does, the largest first.
pub(crate) fn descending(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits >> 63 == 1 { bits } else { !bits & (u64::MAX >> 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_put_in_order() {
        assert_eq!(sorted(vec![3, 1, 3, 2]), [1, 2, 3]);
        assert_eq!(indices_by([3, 1, 3, 0].into_iter()), [3, 1, 0, 2]);
        let mut few = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sort_few(&mut few, |one, other| one.0 < other.0);
        assert_eq!(few, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn the_largest_number_comes_first_whatever_its_sign() {
        let numbers = [f64::INFINITY, 46.0, 0.5, 1e-300, 0.0, -0.0, -1e-300, -2.0, f64::NEG_INFINITY];
        assert!(numbers.windows(2).all(|pair| descending(pair[0]) < descending(pair[1])));
    }
}
