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
    #[cfg(test)]
    pub name: &'static str,
    /// For text without markup.
    pub plain: [i16; 2],
    /// For blocks of a document.
    pub rich: [i16; 2],
}

const fn row(_name: &'static str, plain: [i16; 2], rich: [i16; 2]) -> Weights {
    Weights {
        #[cfg(test)]
        name: _name,
        plain,
        rich,
    }
}

/// The sums before any row is added.
pub(super) const BIAS: Weights = row("the start", [-6, -60], [1, -1]);

/// The weights of what is measured of a block, in the order of `features.rs`.
pub(super) const BLOCK: &[Weights] = &[
    row("1 word or more", [-14, -22], [-7, -11]),
    row("2 words or more", [8, 16], [0, 4]),
    row("4 words or more", [8, 13], [2, 4]),
    row("8 words or more", [-12, -26], [-9, -17]),
    row("14 words or more", [7, 17], [14, 35]),
    row("25 words or more", [14, 29], [17, 36]),
    row("45 words or more", [12, 24], [9, 17]),
    row("ends as a sentence", [16, 42], [14, 35]),
    row("ends as a sentence, short", [-7, -22], [-5, -15]),
    row("ends as a sentence, very short", [-4, -11], [-2, -7]),
    row("leads on: colon or ellipsis", [9, 19], [4, 12]),
    row("a question", [-2, -2], [-4, -13]),
    row("long without an end", [-11, -18], [-5, -13]),
    row("ends with a bracket", [-4, -10], [-5, -11]),
    row("sentences inside", [-3, -8], [-5, -9]),
    row("many sentences inside", [2, 6], [2, 8]),
    row("has a comma", [6, 10], [4, 6]),
    row("commas a word", [-4, -9], [-4, -8]),
    row("has a quotation mark", [6, 12], [14, 23]),
    row("begins in lower case", [-8, -19], [-10, -25]),
    row("capitalised words", [-21, -38], [-14, -23]),
    row("each word capitalised, short", [12, 19], [4, 8]),
    row("all capitals", [-11, -24], [-11, -26]),
    row("digits", [11, 16], [3, 4]),
    row("a date or time, short", [-25, -42], [-10, -13]),
    row("a count, short", [-4, -18], [3, -6]),
    row("parted as a menu", [-15, -30], [-8, -21]),
    row("parted as a breadcrumb", [-3, -11], [-1, -6]),
    row("an address", [-3, -5], [4, 15]),
    row("a copyright mark", [-9, -19], [-6, -14]),
    row("an arrow", [5, 23], [0, -2]),
    row("a list mark", [21, 43], [14, 25]),
    row("a label", [5, 9], [0, 1]),
    row("signs of code", [7, 13], [4, 9]),
    row("a table's row", [33, 43], [0, 0]),
    row("indented", [3, 1], [0, 0]),
    row("a sentence, then no end", [7, 15], [10, 23]),
    row("said elsewhere", [-8, -13], [-13, -14]),
    row("said elsewhere, long", [-34, -69], [-31, -77]),
    row("common words", [16, 33], [19, 40]),
    row("no common word", [14, 27], [12, 25]),
    row("words of the prose", [8, 10], [5, 12]),
    row("words of the prose, short", [16, 35], [8, 13]),
    row("printed twice", [-14, -26], [-6, -11]),
    row("printed before", [4, 12], [-9, -28]),
    row("printed five times", [14, 22], [6, 11]),
    row("said again beside it", [-39, -77], [-9, -20]),
    row("begins as other short blocks do", [0, -4], [1, -4]),
    row("a furniture phrase", [-14, -26], [-11, -26]),
    row("furniture phrases a word", [-21, -49], [-11, -20]),
    row("a furniture phrase before", [-7, -8], [-7, -14]),
    row("a furniture phrase after", [-12, -19], [-7, -12]),
    row("a date before", [-9, -12], [-7, -11]),
    row("a date after", [-2, -2], [7, 15]),
    row("first block", [29, 86], [26, 68]),
    row("last block", [-23, -52], [-32, -79]),
    row("first three blocks", [18, 26], [7, 11]),
    row("first twentieth", [-10, -24], [-7, -16]),
    row("last tenth", [-16, -23], [-14, -22]),
    row("before the prose", [-15, -35], [-17, -30]),
    row("far before the prose", [-23, -14], [-16, -36]),
    row("after the prose", [-15, -25], [-9, -20]),
    row("far after the prose", [-2, 21], [12, 32]),
    row("a blank line before", [-2, -13], [-1, 4]),
    row("a blank line after", [4, 15], [-5, 0]),
    row("blank lines around", [16, 35], [-2, -12]),
    row("no blank line, where prose has them", [-16, -35], [3, 18]),
    row("no blank line after, where prose has them", [-13, -7], [-7, -13]),
    row("blank lines around, short, as prose has them", [-5, -10], [4, 7]),
    row("prose before", [-2, 0], [2, 9]),
    row("prose after", [-1, 0], [5, 10]),
    row("a very short block before", [-3, -7], [-5, -9]),
    row("a very short block after", [-3, -6], [-1, -4]),
    row("a sentence before", [2, 2], [-5, -8]),
    row("a sentence after", [7, 11], [1, -1]),
    row("a leading block before", [16, 29], [6, 13]),
    row("a list mark before", [3, -3], [6, 17]),
    row("a list mark after", [8, 7], [7, 8]),
    row("prose within two", [13, 34], [6, 11]),
    row("prose within five", [15, 13], [1, -7]),
    row("between prose", [-2, -7], [3, 0]),
    row("between prose, short", [-8, -11], [-2, 4]),
    row("prose alone", [-14, -21], [-9, -16]),
    row("set as a heading", [2, 2], [-1, 6]),
    row("set as a heading, a sentence", [-9, -27], [-3, -13]),
    row("set as a heading, long", [1, 5], [0, 9]),
    row("set as a heading, very short", [-1, -9], [0, 2]),
    row("set as a heading, capitalised", [14, 45], [-1, -3]),
    row("second last before a blank line", [5, 5], [-3, -8]),
    row("third last before a blank line", [2, 1], [1, -1]),
    row("in a group of four or more", [3, 8], [-4, -7]),
    row("in a group of ten or more", [-11, -11], [-2, -3]),
    row("code before", [7, 11], [4, 3]),
    row("code after", [7, 9], [7, 13]),
    row("indented before", [3, 4], [0, 0]),
    row("indented after", [5, 8], [0, 0]),
    row("set as a heading after prose", [10, 19], [-2, -10]),
    row("in a run of two short blocks or more", [-8, -13], [-4, -4]),
    row("in a run of four short blocks or more", [9, 17], [12, 27]),
    row("in a run of ten short blocks or more", [5, 8], [8, 10]),
    row("little of the text is prose", [24, 76], [29, 77]),
    row("few of the blocks are prose", [-14, 41], [6, -1]),
    row("prose, little of the text is", [-3, 33], [6, 11]),
    row("prose, few of the blocks are", [-11, 38], [10, 7]),
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
    row("its first score", [0, -71], [0, -40]),
    row("the score before", [0, 8], [0, 0]),
    row("the score after", [0, 6], [0, -1]),
    row("the score two before", [0, -4], [0, 1]),
    row("the score two after", [0, 0], [0, -4]),
    row("the lower of its neighbours'", [0, -5], [0, 2]),
    row("the mean of three before", [0, 10], [0, 3]),
    row("the mean of three after", [0, 4], [0, 14]),
    row("the mean of eight before", [0, 8], [0, 2]),
    row("the mean of eight after", [0, 1], [0, 2]),
    row("the best of eight before", [0, 16], [0, -21]),
    row("the best of eight after", [0, 19], [0, -7]),
    row("the lower of these two", [0, -21], [0, 14]),
    row("the article before it", [0, -98], [0, -13]),
    row("the article after it", [0, -91], [0, -18]),
    row("the article has begun", [0, 0], [0, -3]),
    row("the article goes on", [0, 13], [0, -5]),
    row("the mean of the text", [0, 32], [0, -6]),
    row("the mean of the text times its own", [0, 1], [0, 0]),
    row("the share kept", [0, 51], [0, 25]),
    row("the share kept times its own", [0, -13], [0, -29]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{context, features};

    #[test]
    fn every_weight_stands_beside_the_row_that_it_was_fitted_for() {
        let names = |weights: &[Weights]| weights.iter().map(|row| row.name).collect::<Vec<_>>();
        assert_eq!(names(BLOCK), features::NAMES);
        assert_eq!(names(CONTEXT), context::NAMES);
    }
}
