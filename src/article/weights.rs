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
pub(super) const BIAS: Weights = row("the start", [-17, -67], [-17, -67]);

/// The weights of what is measured of a block, in the order of `features.rs`.
pub(super) const BLOCK: &[Weights] = &[
    row("2 words or more", [6, 10], [6, 10]),
    row("4 words or more", [7, 11], [7, 11]),
    row("8 words or more", [-4, -9], [-4, -9]),
    row("14 words or more", [4, 10], [4, 10]),
    row("25 words or more", [12, 24], [12, 24]),
    row("45 words or more", [11, 17], [11, 17]),
    row("ends as a sentence", [17, 37], [17, 37]),
    row("ends as a sentence, short", [-7, -19], [-7, -19]),
    row("ends as a sentence, very short", [-6, -15], [-6, -15]),
    row("leads on: colon or ellipsis", [9, 14], [9, 14]),
    row("a question", [-3, -2], [-3, -2]),
    row("long without an end", [-10, -15], [-10, -15]),
    row("ends with a bracket", [-5, -12], [-5, -12]),
    row("sentences inside", [-4, -7], [-4, -7]),
    row("many sentences inside", [3, 4], [3, 4]),
    row("has a comma", [5, 10], [5, 10]),
    row("commas a word", [-5, -9], [-5, -9]),
    row("has a quotation mark", [4, 10], [4, 10]),
    row("begins in lower case", [-7, -14], [-7, -14]),
    row("capitalised words", [-14, -23], [-14, -23]),
    row("all capitals", [-11, -20], [-11, -20]),
    row("digits", [15, 17], [15, 17]),
    row("a date or time, short", [-30, -37], [-30, -37]),
    row("a count, short", [-4, -8], [-4, -8]),
    row("parted as a menu", [-22, -34], [-22, -34]),
    row("an address", [-3, -2], [-3, -2]),
    row("a copyright mark", [-12, -18], [-12, -18]),
    row("an arrow", [6, 18], [6, 18]),
    row("a list mark", [23, 37], [23, 37]),
    row("a label", [6, 7], [6, 7]),
    row("signs of code", [9, 12], [9, 12]),
    row("a table's row", [38, 30], [38, 30]),
    row("indented", [4, 4], [4, 4]),
    row("a sentence, then no end", [5, 11], [5, 11]),
    row("said elsewhere", [-3, -9], [-3, -9]),
    row("said elsewhere, long", [-35, -59], [-35, -59]),
    row("common words", [18, 27], [18, 27]),
    row("no common word", [12, 18], [12, 18]),
    row("words of the prose", [15, 16], [15, 16]),
    row("words of the prose, short", [7, 18], [7, 18]),
    row("printed twice", [-14, -24], [-14, -24]),
    row("printed before", [4, 8], [4, 8]),
    row("printed five times", [15, 19], [15, 19]),
    row("said again beside it", [-41, -62], [-41, -62]),
    row("begins as other short blocks do", [0, -2], [0, -2]),
    row("a furniture phrase", [-10, -18], [-10, -18]),
    row("furniture phrases a word", [-20, -41], [-20, -41]),
    row("first block", [27, 69], [27, 69]),
    row("last block", [-29, -68], [-29, -68]),
    row("first three blocks", [11, 11], [11, 11]),
    row("first twentieth", [-11, -18], [-11, -18]),
    row("last tenth", [-18, -17], [-18, -17]),
    row("before the prose", [-13, -26], [-13, -26]),
    row("far before the prose", [-25, -18], [-25, -18]),
    row("after the prose", [-18, -26], [-18, -26]),
    row("far after the prose", [0, 28], [0, 28]),
    row("a blank line before", [-5, -11], [-5, -11]),
    row("a blank line after", [-2, 4], [-2, 4]),
    row("blank lines around", [18, 30], [18, 30]),
    row("no blank line, where prose has them", [-19, -34], [-19, -34]),
    row("no blank line after, where prose has them", [-12, -2], [-12, -2]),
    row("blank lines around, short, as prose has them", [-3, -4], [-3, -4]),
    row("prose before", [-3, 0], [-3, 0]),
    row("prose after", [-1, 2], [-1, 2]),
    row("a very short block before", [-3, -4], [-3, -4]),
    row("a very short block after", [-4, -6], [-4, -6]),
    row("a sentence before", [4, 0], [4, 0]),
    row("a sentence after", [7, 7], [7, 7]),
    row("a leading block before", [15, 20], [15, 20]),
    row("a list mark before", [5, -1], [5, -1]),
    row("a list mark after", [6, 2], [6, 2]),
    row("prose within two", [9, 19], [9, 19]),
    row("prose within five", [17, 0], [17, 0]),
    row("between prose", [0, -2], [0, -2]),
    row("between prose, short", [-7, -12], [-7, -12]),
    row("prose alone", [-13, -18], [-13, -18]),
    row("set as a heading", [0, -1], [0, -1]),
    row("set as a heading, a sentence", [-9, -21], [-9, -21]),
    row("set as a heading, long", [2, 4], [2, 4]),
    row("set as a heading, very short", [-2, -9], [-2, -9]),
    row("set as a heading, capitalised", [16, 40], [16, 40]),
    row("second last before a blank line", [6, 5], [6, 5]),
    row("third last before a blank line", [3, 0], [3, 0]),
    row("in a group of four or more", [3, 6], [3, 6]),
    row("in a group of ten or more", [-15, -11], [-15, -11]),
    row("code before", [5, 7], [5, 7]),
    row("code after", [7, 9], [7, 9]),
    row("indented before", [4, 4], [4, 4]),
    row("indented after", [5, 7], [5, 7]),
    row("set as a heading after prose", [8, 10], [8, 10]),
    row("in a run of two short blocks or more", [-8, -14], [-8, -14]),
    row("in a run of four short blocks or more", [9, 14], [9, 14]),
    row("in a run of ten short blocks or more", [4, 4], [4, 4]),
    row("little of the text is prose", [21, 76], [21, 76]),
    row("few of the blocks are prose", [-24, 45], [-24, 45]),
    row("prose, little of the text is", [-8, 32], [-8, 32]),
    row("prose, few of the blocks are", [-18, 44], [-18, 44]),
];

/// The weights of what the first scores around it say, in the order of `context.rs`.
pub(super) const CONTEXT: &[Weights] = &[
    row("its first score", [0, -58], [0, -58]),
    row("the score before", [0, 7], [0, 7]),
    row("the score after", [0, 8], [0, 8]),
    row("the score two before", [0, -3], [0, -3]),
    row("the score two after", [0, -1], [0, -1]),
    row("the lower of its neighbours'", [0, -4], [0, -4]),
    row("the mean of three before", [0, 11], [0, 11]),
    row("the mean of three after", [0, 3], [0, 3]),
    row("the mean of eight before", [0, 9], [0, 9]),
    row("the mean of eight after", [0, 1], [0, 1]),
    row("the best of eight before", [0, 12], [0, 12]),
    row("the best of eight after", [0, 19], [0, 19]),
    row("the lower of these two", [0, -17], [0, -17]),
    row("the article before it", [0, -90], [0, -90]),
    row("the article after it", [0, -80], [0, -80]),
    row("the article has begun", [0, 0], [0, 0]),
    row("the article goes on", [0, 11], [0, 11]),
    row("the mean of the text", [0, 34], [0, 34]),
    row("the mean of the text times its own", [0, -6], [0, -6]),
    row("the share kept", [0, 51], [0, 51]),
    row("the share kept times its own", [0, -2], [0, -2]),
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
