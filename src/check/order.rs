//! Sorting. All large lists are sorted as one type of key: the module has the code of each type that is sorted once.

/// The keys in order, each once.
#[inline(never)]
pub(super) fn sorted(mut keys: Vec<u64>) -> Vec<u64> {
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Puts a short list in order, equal ones as they were.
pub(super) fn sort_few<T>(list: &mut [T], is_before: impl Fn(&T, &T) -> bool) {
    for at in 1..list.len() {
        let mut to = at;
        while to > 0 && is_before(&list[to], &list[to - 1]) {
            list.swap(to, to - 1);
            to -= 1;
        }
    }
}

/// A key that orders numbers that are not negative, and tells those apart that differ in the seventh digit.
pub(super) fn key_of(value: f64) -> u64 {
    u64::from((value.max(0.0) as f32).to_bits())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_order_as_their_numbers_do() {
        let numbers = [0.0, 0.5, 1.0, 46.0, 46_000_000.0, 1e12];
        assert!(numbers.windows(2).all(|pair| key_of(pair[0]) < key_of(pair[1])));
        assert_eq!(sorted(vec![3, 1, 3, 2]), [1, 2, 3]);
        let mut few = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sort_few(&mut few, |one, other| one.0 < other.0);
        assert_eq!(few, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
