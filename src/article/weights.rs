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
pub(super) const BIAS: Weights = row("the start", [-5, -52], [1, -1]);

/// The weights of what is measured of a block, in the order of `features.rs`.
pub(super) const BLOCK: &[Weights] = &[
    row("1 word or more", [-13, -23], [-7, -11]),
    row("2 words or more", [8, 14], [0, 4]),
    row("4 words or more", [6, 12], [2, 4]),
    row("8 words or more", [-11, -26], [-9, -17]),
    row("14 words or more", [8, 21], [14, 35]),
    row("25 words or more", [13, 30], [17, 36]),
    row("45 words or more", [13, 24], [9, 17]),
    row("ends as a sentence", [18, 44], [14, 35]),
    row("ends as a sentence, short", [-8, -23], [-5, -15]),
    row("ends as a sentence, very short", [-4, -12], [-2, -7]),
    row("leads on: colon or ellipsis", [9, 19], [4, 12]),
    row("a question", [-3, -2], [-4, -13]),
    row("long without an end", [-11, -19], [-5, -13]),
    row("ends with a bracket", [-3, -8], [-5, -11]),
    row("sentences inside", [-3, -8], [-5, -9]),
    row("many sentences inside", [3, 6], [2, 8]),
    row("has a comma", [5, 10], [4, 6]),
    row("commas a word", [-5, -9], [-4, -8]),
    row("has a quotation mark", [6, 14], [14, 23]),
    row("begins in lower case", [-8, -20], [-10, -25]),
    row("capitalised words", [-20, -35], [-14, -23]),
    row("each word capitalised, short", [12, 18], [4, 8]),
    row("all capitals", [-12, -25], [-11, -26]),
    row("digits", [10, 14], [3, 4]),
    row("a date or time, short", [-24, -37], [-10, -13]),
    row("a count, short", [-5, -17], [3, -6]),
    row("parted as a menu", [-16, -30], [-8, -21]),
    row("parted as a breadcrumb", [-3, -10], [-1, -6]),
    row("an address", [-3, -3], [4, 15]),
    row("a copyright mark", [-10, -19], [-6, -14]),
    row("an arrow", [6, 20], [0, -2]),
    row("a list mark", [22, 44], [14, 25]),
    row("a label", [5, 8], [0, 1]),
    row("signs of code", [7, 14], [4, 9]),
    row("a table's row", [34, 37], [0, 0]),
    row("indented", [2, 0], [0, 0]),
    row("a sentence, then no end", [7, 16], [10, 23]),
    row("said elsewhere", [-4, -12], [-13, -14]),
    row("said elsewhere, long", [-36, -67], [-31, -77]),
    row("common words", [17, 32], [19, 40]),
    row("no common word", [15, 27], [12, 25]),
    row("words of the prose", [6, 6], [5, 12]),
    row("words of the prose, short", [17, 37], [8, 13]),
    row("printed twice", [-14, -27], [-6, -11]),
    row("printed before", [4, 13], [-9, -28]),
    row("printed five times", [13, 20], [6, 11]),
    row("said again beside it", [-40, -76], [-9, -20]),
    row("begins as other short blocks do", [-1, -5], [1, -4]),
    row("a furniture phrase", [-13, -26], [-11, -26]),
    row("furniture phrases a word", [-22, -48], [-11, -20]),
    row("a furniture phrase before", [-8, -10], [-7, -14]),
    row("a furniture phrase after", [-12, -18], [-7, -12]),
    row("a date before", [-7, -11], [-7, -11]),
    row("a date after", [-3, -1], [7, 15]),
    row("first block", [32, 88], [26, 68]),
    row("last block", [-25, -56], [-32, -79]),
    row("first three blocks", [17, 24], [7, 11]),
    row("first twentieth", [-12, -22], [-7, -16]),
    row("last tenth", [-15, -22], [-14, -22]),
    row("before the prose", [-14, -35], [-17, -30]),
    row("far before the prose", [-23, -14], [-16, -36]),
    row("after the prose", [-15, -25], [-9, -20]),
    row("far after the prose", [-2, 18], [12, 32]),
    row("a blank line before", [-4, -12], [-1, 4]),
    row("a blank line after", [5, 14], [-5, 0]),
    row("blank lines around", [16, 32], [-2, -12]),
    row("no blank line, where prose has them", [-16, -34], [3, 18]),
    row("no blank line after, where prose has them", [-11, -6], [-7, -13]),
    row("blank lines around, short, as prose has them", [-6, -9], [4, 7]),
    row("prose before", [-2, 0], [2, 9]),
    row("prose after", [-1, 2], [5, 10]),
    row("a very short block before", [-3, -8], [-5, -9]),
    row("a very short block after", [-3, -7], [-1, -4]),
    row("a sentence before", [3, 1], [-5, -8]),
    row("a sentence after", [7, 10], [1, -1]),
    row("a leading block before", [16, 27], [6, 13]),
    row("a list mark before", [3, -5], [6, 17]),
    row("a list mark after", [7, 6], [7, 8]),
    row("prose within two", [13, 32], [6, 11]),
    row("prose within five", [13, 5], [1, -7]),
    row("between prose", [-2, -6], [3, 0]),
    row("between prose, short", [-6, -12], [-2, 4]),
    row("prose alone", [-10, -20], [-9, -16]),
    row("set as a heading", [1, 1], [-1, 6]),
    row("set as a heading, a sentence", [-10, -28], [-3, -13]),
    row("set as a heading, long", [1, 4], [0, 9]),
    row("set as a heading, very short", [-1, -9], [0, 2]),
    row("set as a heading, capitalised", [15, 44], [-1, -3]),
    row("second last before a blank line", [5, 4], [-3, -8]),
    row("third last before a blank line", [3, 2], [1, -1]),
    row("in a group of four or more", [3, 7], [-4, -7]),
    row("in a group of ten or more", [-11, -11], [-2, -3]),
    row("code before", [7, 11], [4, 3]),
    row("code after", [6, 10], [7, 13]),
    row("indented before", [3, 3], [0, 0]),
    row("indented after", [5, 7], [0, 0]),
    row("set as a heading after prose", [10, 17], [-2, -10]),
    row("in a run of two short blocks or more", [-7, -14], [-4, -4]),
    row("in a run of four short blocks or more", [10, 17], [12, 27]),
    row("in a run of ten short blocks or more", [5, 6], [8, 10]),
    row("little of the text is prose", [24, 80], [29, 77]),
    row("few of the blocks are prose", [-20, 41], [6, -1]),
    row("prose, little of the text is", [-3, 34], [6, 11]),
    row("prose, few of the blocks are", [-15, 38], [10, 7]),
    row("in links", [0, 0], [-15, -28]),
    row("mostly in links", [0, 0], [-19, -38]),
    row("no link", [0, 0], [-1, -1]),
    row("bold", [0, 0], [19, 34]),
    row("a paragraph", [0, 0], [7, 13]),
    row("in a figure", [0, 0], [-42, -74]),
    row("in furniture by name", [0, 0], [-13, -24]),
    row("in furniture by name, prose", [0, 0], [-4, -7]),
    row("in the article by name", [0, 0], [6, 11]),
    row("outside the article by name, where one is", [0, 0], [-16, -31]),
    row("a first heading", [0, 0], [11, 10]),
    row("a heading", [0, 0], [27, 52]),
    row("a list item", [0, 0], [21, 41]),
    row("a list item in links", [0, 0], [7, 15]),
    row("a quotation", [0, 0], [-5, -13]),
    row("a caption", [0, 0], [-34, -67]),
    row("a cell or code", [0, 0], [28, 54]),
    row("a paragraph before", [0, 0], [4, 7]),
    row("a paragraph after", [0, 0], [2, 0]),
    row("links before", [0, 0], [-9, -16]),
    row("links after", [0, 0], [-11, -16]),
    row("not a paragraph, where prose is", [0, 0], [-21, -42]),
];

/// The weights of what the first scores around it say, in the order of `context.rs`.
pub(super) const CONTEXT: &[Weights] = &[
    row("its first score", [0, -69], [0, -40]),
    row("the score before", [0, 8], [0, 0]),
    row("the score after", [0, 7], [0, -1]),
    row("the score two before", [0, -3], [0, 1]),
    row("the score two after", [0, 0], [0, -4]),
    row("the lower of its neighbours'", [0, -6], [0, 2]),
    row("the mean of three before", [0, 11], [0, 3]),
    row("the mean of three after", [0, 3], [0, 14]),
    row("the mean of eight before", [0, 6], [0, 2]),
    row("the mean of eight after", [0, 1], [0, 2]),
    row("the best of eight before", [0, 14], [0, -21]),
    row("the best of eight after", [0, 19], [0, -7]),
    row("the lower of these two", [0, -22], [0, 14]),
    row("the article before it", [0, -96], [0, -13]),
    row("the article after it", [0, -89], [0, -18]),
    row("the article has begun", [0, 1], [0, -3]),
    row("the article goes on", [0, 14], [0, -5]),
    row("the mean of the text", [0, 36], [0, -6]),
    row("the mean of the text times its own", [0, 1], [0, 0]),
    row("the share kept", [0, 47], [0, 25]),
    row("the share kept times its own", [0, -12], [0, -29]),
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
