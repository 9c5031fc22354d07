//! The weights that tell whether a space ends a sentence, in tenths of log odds. Written by `tools/learn/sentence_ends.py`,
//! which tells the data and the method: Thai news.

pub(super) const BIAS: i32 = -2;

/// By the characters of the sentence so far: from how many on, weight.
pub(super) const SENTENCE: &[(usize, i32)] = &[(0, -23), (20, -13), (40, -4), (60, 0), (115, 6), (150, 9)];

/// By the characters of the piece before the space: from how many on, weight.
pub(super) const PIECE_BEFORE: &[(usize, i32)] =
    &[(0, -12), (3, -8), (10, -6), (15, -2), (30, 0), (40, 0), (60, 4), (80, 5)];

/// By the characters of the piece behind it: from how many on, weight.
pub(super) const PIECE_AFTER: &[(usize, i32)] =
    &[(0, -22), (3, -8), (6, -5), (10, -2), (20, 0), (30, 4), (40, 5), (60, 6)];

/// By the character before the space, in the order of `Kind`: letter, digit, foreign, quote, bracket, other.
pub(super) const BEFORE: [i32; 6] = [5, 0, -4, 5, -2, -9];

/// By the character behind it, in the order of `Kind`: letter, digit, foreign, quote, bracket, other.
pub(super) const AFTER: [i32; 6] = [0, -29, 0, 7, -25, -11];
