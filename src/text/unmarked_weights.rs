//! The weights that tell whether a space ends a sentence, in tenths of log odds. Written by `tools/learn/sentence_ends.py`,
//! which tells the data and the method: Thai news, and single sentences of Thai.

pub(super) const BIAS: i32 = 1;

/// By the characters of the sentence so far: from how many on, weight.
pub(super) const SENTENCE: &[(usize, i32)] = &[(0, -11), (20, -5), (40, -2), (60, 0), (115, 4), (150, 4)];

/// By the characters of the piece before the space: from how many on, weight.
pub(super) const PIECE_BEFORE: &[(usize, i32)] =
    &[(0, -13), (3, -9), (10, -6), (15, -2), (30, 0), (40, 1), (60, 4), (80, 7)];

/// By the characters of the piece behind it: from how many on, weight.
pub(super) const PIECE_AFTER: &[(usize, i32)] =
    &[(0, -21), (3, -10), (6, -8), (10, -3), (20, 0), (30, 2), (40, 4), (60, 7)];

/// By the character before the space, in the order of `Kind`: letter, digit, foreign, quote, bracket, other.
pub(super) const BEFORE: [i32; 6] = [4, 0, -6, 4, 0, -11];

/// By the character behind it, in the order of `Kind`: letter, digit, foreign, quote, bracket, other.
pub(super) const AFTER: [i32; 6] = [0, -19, 0, 5, -22, -8];
