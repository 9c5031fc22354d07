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
pub(super) const BIAS: Weights = row("the start", [-8, -71], [1, 0]);

/// The weights of what is measured of a block, in the order of `features.rs`.
pub(super) const BLOCK: &[Weights] = &[
    row("1 word or more", [-15, -22], [-7, -11]),
    row("2 words or more", [8, 15], [0, 4]),
    row("4 words or more", [6, 11], [2, 4]),
    row("8 words or more", [-13, -28], [-8, -16]),
    row("14 words or more", [8, 20], [14, 36]),
    row("25 words or more", [13, 29], [17, 35]),
    row("45 words or more", [12, 24], [9, 17]),
    row("ends as a sentence", [19, 46], [14, 36]),
    row("ends as a sentence, short", [-10, -26], [-5, -17]),
    row("ends as a sentence, very short", [-5, -13], [-2, -7]),
    row("leads on: colon or ellipsis", [9, 19], [4, 11]),
    row("a question", [-3, -2], [-4, -14]),
    row("long without an end", [-12, -20], [-5, -14]),
    row("ends with a bracket", [-4, -10], [-5, -14]),
    row("sentences inside", [-3, -8], [-5, -9]),
    row("many sentences inside", [2, 5], [2, 7]),
    row("has a comma", [5, 12], [4, 7]),
    row("commas a word", [-4, -8], [-4, -8]),
    row("has a quotation mark", [5, 11], [14, 22]),
    row("begins in lower case", [-8, -18], [-10, -26]),
    row("capitalised words", [-21, -35], [-14, -22]),
    row("each word capitalised, short", [12, 18], [4, 7]),
    row("all capitals", [-13, -27], [-11, -28]),
    row("digits", [10, 14], [3, 4]),
    row("a date or time, short", [-24, -38], [-10, -13]),
    row("a count, short", [-5, -16], [3, -7]),
    row("parted as a menu", [-23, -40], [-15, -40]),
    row("an address", [-2, -3], [4, 13]),
    row("a copyright mark", [-10, -19], [-6, -15]),
    row("an arrow", [7, 25], [0, -2]),
    row("a list mark", [25, 51], [15, 30]),
    row("a label", [6, 9], [0, 1]),
    row("signs of code", [9, 16], [4, 9]),
    row("a table's row", [34, 37], [0, 0]),
    row("indented", [3, 3], [0, 0]),
    row("a sentence, then no end", [6, 14], [10, 23]),
    row("said elsewhere", [-4, -11], [-12, -13]),
    row("said elsewhere, long", [-38, -68], [-31, -78]),
    row("common words", [20, 37], [19, 40]),
    row("no common word", [15, 29], [12, 25]),
    row("words of the prose", [7, 6], [5, 10]),
    row("words of the prose, short", [15, 35], [8, 14]),
    row("printed twice", [-14, -27], [-6, -11]),
    row("printed before", [4, 12], [-9, -30]),
    row("printed five times", [12, 19], [6, 11]),
    row("said again beside it", [-41, -74], [-9, -20]),
    row("begins as other short blocks do", [-1, -5], [1, -5]),
    row("a furniture phrase", [-12, -24], [-11, -27]),
    row("furniture phrases a word", [-22, -49], [-11, -19]),
    row("a furniture phrase before", [-7, -9], [-7, -13]),
    row("a furniture phrase after", [-11, -16], [-7, -12]),
    row("a date before", [-8, -12], [-7, -11]),
    row("a date after", [-2, -1], [7, 16]),
    row("first block", [32, 91], [26, 69]),
    row("last block", [-38, -103], [-33, -78]),
    row("first three blocks", [15, 17], [7, 12]),
    row("first twentieth", [-11, -21], [-7, -16]),
    row("last tenth", [-15, -19], [-14, -22]),
    row("before the prose", [-13, -35], [-17, -28]),
    row("far before the prose", [-25, -13], [-16, -34]),
    row("after the prose", [-16, -32], [-9, -19]),
    row("far after the prose", [0, 30], [12, 33]),
    row("a blank line before", [-5, -15], [-1, 3]),
    row("a blank line after", [1, 9], [-5, 0]),
    row("blank lines around", [18, 35], [-2, -13]),
    row("no blank line, where prose has them", [-19, -40], [4, 18]),
    row("no blank line after, where prose has them", [-13, -6], [-7, -12]),
    row("blank lines around, short, as prose has them", [-5, -7], [4, 9]),
    row("prose before", [-2, 0], [2, 10]),
    row("prose after", [0, 2], [5, 11]),
    row("a very short block before", [-3, -7], [-5, -9]),
    row("a very short block after", [-2, -6], [-1, -4]),
    row("a sentence before", [3, 1], [-5, -8]),
    row("a sentence after", [7, 10], [1, -1]),
    row("a leading block before", [15, 27], [6, 14]),
    row("a list mark before", [3, -4], [7, 20]),
    row("a list mark after", [7, 7], [7, 9]),
    row("prose within two", [12, 32], [6, 9]),
    row("prose within five", [15, 8], [1, -9]),
    row("between prose", [-1, -5], [3, 0]),
    row("between prose, short", [-6, -10], [-2, 4]),
    row("prose alone", [-12, -18], [-9, -18]),
    row("set as a heading", [1, 1], [-1, 6]),
    row("set as a heading, a sentence", [-11, -31], [-3, -13]),
    row("set as a heading, long", [1, 4], [0, 9]),
    row("set as a heading, very short", [-2, -11], [0, 2]),
    row("set as a heading, capitalised", [17, 49], [-1, -3]),
    row("second last before a blank line", [4, 5], [-3, -9]),
    row("third last before a blank line", [3, 2], [1, -2]),
    row("in a group of four or more", [4, 9], [-4, -7]),
    row("in a group of ten or more", [-13, -12], [-2, -3]),
    row("code before", [6, 10], [4, 2]),
    row("code after", [6, 10], [7, 12]),
    row("indented before", [3, 3], [0, 0]),
    row("indented after", [6, 8], [0, 0]),
    row("set as a heading after prose", [10, 18], [-2, -10]),
    row("in a run of two short blocks or more", [-6, -11], [-4, -3]),
    row("in a run of four short blocks or more", [11, 21], [12, 28]),
    row("in a run of ten short blocks or more", [3, 4], [8, 8]),
    row("little of the text is prose", [25, 87], [29, 79]),
    row("few of the blocks are prose", [-14, 43], [6, 1]),
    row("prose, little of the text is", [-6, 26], [6, 11]),
    row("prose, few of the blocks are", [-9, 49], [10, 8]),
    row("in links", [0, 0], [-16, -28]),
    row("mostly in links", [0, 0], [-19, -38]),
    row("no link", [0, 0], [-1, -1]),
    row("bold", [0, 0], [20, 35]),
    row("a paragraph", [0, 0], [7, 14]),
    row("in a figure", [0, 0], [-42, -72]),
    row("in furniture by name", [0, 0], [-13, -23]),
    row("in furniture by name, prose", [0, 0], [-4, -8]),
    row("in the article by name", [0, 0], [6, 13]),
    row("outside the article by name, where one is", [0, 0], [-16, -31]),
    row("a first heading", [0, 0], [11, 10]),
    row("a heading", [0, 0], [27, 51]),
    row("a list item", [0, 0], [21, 39]),
    row("a list item in links", [0, 0], [7, 16]),
    row("a quotation", [0, 0], [-5, -13]),
    row("a caption", [0, 0], [-34, -67]),
    row("a cell or code", [0, 0], [28, 52]),
    row("a paragraph before", [0, 0], [4, 7]),
    row("a paragraph after", [0, 0], [2, 0]),
    row("links before", [0, 0], [-9, -15]),
    row("links after", [0, 0], [-11, -16]),
    row("not a paragraph, where prose is", [0, 0], [-21, -42]),
];

/// The weights of what the first scores around it say, in the order of `context.rs`.
pub(super) const CONTEXT: &[Weights] = &[
    row("its first score", [0, -72], [0, -36]),
    row("the score before", [0, 6], [0, 0]),
    row("the score after", [0, 8], [0, -2]),
    row("the score two before", [0, -5], [0, 1]),
    row("the score two after", [0, -2], [0, -4]),
    row("the lower of its neighbours'", [0, -4], [0, 3]),
    row("the mean of three before", [0, 12], [0, 3]),
    row("the mean of three after", [0, 4], [0, 17]),
    row("the mean of eight before", [0, 7], [0, 5]),
    row("the mean of eight after", [0, -1], [0, 1]),
    row("the best of eight before", [0, 18], [0, -21]),
    row("the best of eight after", [0, 22], [0, -10]),
    row("the lower of these two", [0, -23], [0, 16]),
    row("the article before it", [0, -98], [0, -15]),
    row("the article after it", [0, -89], [0, -18]),
    row("the article has begun", [0, 0], [0, -5]),
    row("the article goes on", [0, 13], [0, -6]),
    row("the mean of the text", [0, 28], [0, -4]),
    row("the mean of the text times its own", [0, -2], [0, -8]),
    row("the share kept", [0, 59], [0, 28]),
    row("the share kept times its own", [0, -6], [0, -30]),
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
