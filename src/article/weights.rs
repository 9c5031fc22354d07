//! The weights of the cleaning stage, in 16ths of a log odds: what speaks for article is above zero.
//!
//! Fitted by `tools/fit-clean.py` (two logistic regressions, see there) to some 450 pages of news, blogs and lists in more
//! than twenty languages, each as pasted whole and from headline to end. Written by that script: change a row of
//! `features.rs` or `context.rs`, run it again, and commit what it writes.

/// One log odds.
pub(super) const UNIT: f32 = 16.0;

/// One row: its name, and its weights in the first and in the second look.
pub(super) struct Weights {
    /// As in `features.rs` or `context.rs`; a test holds the two together.
    #[cfg_attr(not(test), allow(dead_code))]
    pub name: &'static str,
    /// For text without markup.
    pub plain: [i16; 2],
    /// For blocks of a document.
    pub rich: [i16; 2],
}

const fn row(name: &'static str, plain: [i16; 2], rich: [i16; 2]) -> Weights {
    Weights { name, plain, rich }
}

/// The sums before any row is added.
pub(super) const BIAS: Weights = row("the start", [-6, -54], [-6, -54]);

/// The weights of what is measured of a block, in the order of `features.rs`.
pub(super) const BLOCK: &[Weights] = &[
    row("1 word or more", [-14, -25], [-14, -25]),
    row("2 words or more", [8, 15], [8, 15]),
    row("4 words or more", [5, 9], [5, 9]),
    row("8 words or more", [-12, -27], [-12, -27]),
    row("14 words or more", [9, 19], [9, 19]),
    row("25 words or more", [13, 30], [13, 30]),
    row("45 words or more", [12, 23], [12, 23]),
    row("ends as a sentence", [19, 48], [19, 48]),
    row("ends as a sentence, short", [-10, -26], [-10, -26]),
    row("ends as a sentence, very short", [-5, -13], [-5, -13]),
    row("leads on: colon or ellipsis", [9, 19], [9, 19]),
    row("a question", [-3, -3], [-3, -3]),
    row("long without an end", [-12, -18], [-12, -18]),
    row("ends with a bracket", [-4, -10], [-4, -10]),
    row("sentences inside", [-3, -8], [-3, -8]),
    row("many sentences inside", [3, 4], [3, 4]),
    row("has a comma", [5, 12], [5, 12]),
    row("commas a word", [-4, -9], [-4, -9]),
    row("has a quotation mark", [5, 13], [5, 13]),
    row("begins in lower case", [-8, -19], [-8, -19]),
    row("capitalised words", [-21, -35], [-21, -35]),
    row("each word capitalised, short", [12, 18], [12, 18]),
    row("all capitals", [-13, -28], [-13, -28]),
    row("digits", [10, 13], [10, 13]),
    row("a date or time, short", [-24, -36], [-24, -36]),
    row("a count, short", [-5, -16], [-5, -16]),
    row("parted as a menu", [-23, -41], [-23, -41]),
    row("an address", [-2, -3], [-2, -3]),
    row("a copyright mark", [-10, -18], [-10, -18]),
    row("an arrow", [6, 24], [6, 24]),
    row("a list mark", [25, 53], [25, 53]),
    row("a label", [6, 9], [6, 9]),
    row("signs of code", [8, 17], [8, 17]),
    row("a table's row", [33, 38], [33, 38]),
    row("indented", [3, 2], [3, 2]),
    row("a sentence, then no end", [7, 15], [7, 15]),
    row("said elsewhere", [-3, -10], [-3, -10]),
    row("said elsewhere, long", [-37, -70], [-37, -70]),
    row("common words", [21, 38], [21, 38]),
    row("no common word", [16, 27], [16, 27]),
    row("words of the prose", [6, 5], [6, 5]),
    row("words of the prose, short", [16, 35], [16, 35]),
    row("printed twice", [-14, -28], [-14, -28]),
    row("printed before", [4, 12], [4, 12]),
    row("printed five times", [12, 19], [12, 19]),
    row("said again beside it", [-40, -75], [-40, -75]),
    row("begins as other short blocks do", [-1, -4], [-1, -4]),
    row("a furniture phrase", [-12, -25], [-12, -25]),
    row("furniture phrases a word", [-22, -49], [-22, -49]),
    row("a furniture phrase before", [-7, -10], [-7, -10]),
    row("a furniture phrase after", [-12, -16], [-12, -16]),
    row("a date before", [-8, -12], [-8, -12]),
    row("a date after", [-3, -1], [-3, -1]),
    row("first block", [33, 97], [33, 97]),
    row("last block", [-38, -104], [-38, -104]),
    row("first three blocks", [15, 19], [15, 19]),
    row("first twentieth", [-12, -22], [-12, -22]),
    row("last tenth", [-16, -20], [-16, -20]),
    row("before the prose", [-14, -37], [-14, -37]),
    row("far before the prose", [-24, -21], [-24, -21]),
    row("after the prose", [-16, -28], [-16, -28]),
    row("far after the prose", [0, 26], [0, 26]),
    row("a blank line before", [-5, -14], [-5, -14]),
    row("a blank line after", [1, 9], [1, 9]),
    row("blank lines around", [18, 35], [18, 35]),
    row("no blank line, where prose has them", [-18, -40], [-18, -40]),
    row("no blank line after, where prose has them", [-14, -8], [-14, -8]),
    row("blank lines around, short, as prose has them", [-6, -7], [-6, -7]),
    row("prose before", [-2, -2], [-2, -2]),
    row("prose after", [0, 2], [0, 2]),
    row("a very short block before", [-3, -7], [-3, -7]),
    row("a very short block after", [-3, -6], [-3, -6]),
    row("a sentence before", [3, 0], [3, 0]),
    row("a sentence after", [7, 10], [7, 10]),
    row("a leading block before", [15, 27], [15, 27]),
    row("a list mark before", [3, -5], [3, -5]),
    row("a list mark after", [7, 7], [7, 7]),
    row("prose within two", [12, 32], [12, 32]),
    row("prose within five", [12, 10], [12, 10]),
    row("between prose", [-2, -5], [-2, -5]),
    row("between prose, short", [-6, -10], [-6, -10]),
    row("prose alone", [-10, -19], [-10, -19]),
    row("set as a heading", [1, 1], [1, 1]),
    row("set as a heading, a sentence", [-11, -33], [-11, -33]),
    row("set as a heading, long", [1, 3], [1, 3]),
    row("set as a heading, very short", [-1, -11], [-1, -11]),
    row("set as a heading, capitalised", [17, 48], [17, 48]),
    row("second last before a blank line", [5, 3], [5, 3]),
    row("third last before a blank line", [3, 1], [3, 1]),
    row("in a group of four or more", [4, 8], [4, 8]),
    row("in a group of ten or more", [-13, -13], [-13, -13]),
    row("code before", [6, 10], [6, 10]),
    row("code after", [6, 11], [6, 11]),
    row("indented before", [2, 2], [2, 2]),
    row("indented after", [5, 8], [5, 8]),
    row("set as a heading after prose", [11, 19], [11, 19]),
    row("in a run of two short blocks or more", [-6, -11], [-6, -11]),
    row("in a run of four short blocks or more", [11, 22], [11, 22]),
    row("in a run of ten short blocks or more", [3, 3], [3, 3]),
    row("little of the text is prose", [23, 87], [23, 87]),
    row("few of the blocks are prose", [-18, 47], [-18, 47]),
    row("prose, little of the text is", [-9, 29], [-9, 29]),
    row("prose, few of the blocks are", [-14, 52], [-14, 52]),
];

/// The weights of what the first scores around it say, in the order of `context.rs`.
pub(super) const CONTEXT: &[Weights] = &[
    row("its first score", [0, -74], [0, -74]),
    row("the score before", [0, 6], [0, 6]),
    row("the score after", [0, 8], [0, 8]),
    row("the score two before", [0, -5], [0, -5]),
    row("the score two after", [0, -2], [0, -2]),
    row("the lower of its neighbours'", [0, -4], [0, -4]),
    row("the mean of three before", [0, 12], [0, 12]),
    row("the mean of three after", [0, 4], [0, 4]),
    row("the mean of eight before", [0, 5], [0, 5]),
    row("the mean of eight after", [0, -2], [0, -2]),
    row("the best of eight before", [0, 16], [0, 16]),
    row("the best of eight after", [0, 22], [0, 22]),
    row("the lower of these two", [0, -23], [0, -23]),
    row("the article before it", [0, -116], [0, -116]),
    row("the article after it", [0, -108], [0, -108]),
    row("the article has begun", [0, 1], [0, 1]),
    row("the article goes on", [0, 15], [0, 15]),
    row("the mean of the text", [0, 35], [0, 35]),
    row("the mean of the text times its own", [0, 1], [0, 1]),
    row("the share kept", [0, 64], [0, 64]),
    row("the share kept times its own", [0, -5], [0, -5]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{context, features};

    #[test]
    fn every_weight_stands_beside_the_row_that_it_was_fitted_for() {
        let names = |weights: &[Weights]| weights.iter().map(|row| row.name).collect::<Vec<_>>();
        assert_eq!(names(BLOCK), features::FEATURES.iter().map(|row| row.name).collect::<Vec<_>>());
        assert_eq!(names(CONTEXT), context::ROWS.iter().map(|row| row.name).collect::<Vec<_>>());
    }
}
