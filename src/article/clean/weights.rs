//! The weights of the cleaning stage, in 16ths of a log odds: what speaks for article is above zero.
//!
//! Fitted by `tools/learn/clean.py` (two logistic regressions, see there) to some 450 pages of news, blogs and lists in more
//! than twenty languages, each as pasted whole and from headline to end. Written by that script: change a row of
//! `features.rs` or `neighbour_features.rs`, run it again, and commit what it writes.

/// One log odds.
pub(crate) const UNIT: f32 = 16.0;

/// One row: its name, and its weights in the first and in the second pass.
pub(crate) struct Weights {
    /// As in `features.rs` or `neighbour_features.rs`; a test holds the two together.
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
pub(crate) const BIAS: Weights = row("the start", [-13, -69], [0, 3]);

/// The weights of what is measured of a block, in the order of `features.rs`.
pub(crate) const BLOCK: &[Weights] = &[
    row("1 word or more", [-15, -29], [-8, -11]),
    row("2 words or more", [8, 20], [2, 5]),
    row("4 words or more", [7, 17], [4, 7]),
    row("8 words or more", [-11, -26], [-9, -14]),
    row("14 words or more", [7, 14], [14, 33]),
    row("25 words or more", [13, 33], [15, 29]),
    row("45 words or more", [12, 28], [11, 18]),
    row("ends as a sentence", [17, 47], [13, 31]),
    row("ends as a sentence, short", [-8, -24], [-7, -17]),
    row("ends as a sentence, very short", [-6, -14], [-3, -7]),
    row("leads on: colon or ellipsis", [8, 21], [1, 6]),
    row("a question", [-2, -1], [-5, -13]),
    row("long without an end", [-11, -18], [-4, -9]),
    row("ends with a bracket", [-4, -11], [-6, -12]),
    row("sentences inside", [-1, -5], [-4, -5]),
    row("has a comma", [6, 13], [5, 7]),
    row("commas a word", [-4, -7], [-4, -8]),
    row("has a quotation mark", [7, 14], [13, 19]),
    row("begins in lower case", [-9, -24], [-9, -19]),
    row("capitalised words", [-20, -44], [-16, -24]),
    row("each word capitalised, short", [11, 21], [5, 6]),
    row("all capitals", [-10, -25], [-13, -24]),
    row("digits", [7, 14], [2, 1]),
    row("a date or time, short", [-20, -42], [-9, -13]),
    row("a count, short", [-7, -23], [-3, -12]),
    row("parted as a menu", [-15, -36], [-9, -21]),
    row("parted as a breadcrumb", [-2, -9], [-1, -3]),
    row("an address", [-4, -7], [5, 16]),
    row("a copyright mark", [-7, -20], [-7, -17]),
    row("an arrow", [5, 19], [0, -2]),
    row("a list mark", [21, 50], [17, 28]),
    row("a label", [8, 18], [0, 4]),
    row("signs of code", [5, 9], [4, 4]),
    row("a table's row", [24, 41], [0, 0]),
    row("a sentence, then no end", [6, 15], [13, 19]),
    row("said elsewhere", [-4, -10], [-12, -13]),
    row("said elsewhere, long", [-36, -89], [-36, -73]),
    row("common words", [15, 34], [19, 33]),
    row("no common word", [13, 31], [13, 24]),
    row("words of the prose", [10, 27], [7, 12]),
    row("words of the prose, short", [14, 28], [8, 12]),
    row("printed twice", [-12, -27], [-16, -28]),
    row("printed before", [5, 14], [-16, -35]),
    row("a copy close by", [-28, -66], [-7, -9]),
    row("printed twice, short", [4, 10], [6, 14]),
    row("printed three times or more", [3, 7], [16, 42]),
    row("printed five times", [9, 20], [-2, -16]),
    row("said again beside it", [-31, -71], [-8, -17]),
    row("begins as other short blocks do", [0, -3], [2, 1]),
    row("a boilerplate phrase", [-11, -24], [-14, -28]),
    row("boilerplate phrases a word", [-18, -51], [-14, -22]),
    row("opens with a boilerplate phrase", [-4, -6], [1, 4]),
    row("opens with a boilerplate phrase, labelled", [-8, -30], [-4, -12]),
    row("words of a caption", [-7, -18], [-5, -3]),
    row("words of a prompt to subscribe", [-3, -11], [-6, -13]),
    row("words of a date", [-2, -6], [-1, 0]),
    row("words of a byline", [3, 8], [5, 13]),
    row("words of a pointer to comments", [-3, -9], [2, 10]),
    row("words of sound or film", [4, 16], [0, 0]),
    row("a boilerplate phrase before", [-4, -7], [-6, -10]),
    row("a boilerplate phrase after", [-8, -17], [-7, -8]),
    row("a date before", [-8, -14], [-7, -12]),
    row("a date after", [0, 2], [7, 16]),
    row("first block", [28, 97], [32, 56]),
    row("last block", [-27, -65], [-42, -67]),
    row("first three blocks", [15, 25], [8, 13]),
    row("first twentieth", [-9, -19], [-9, -14]),
    row("last tenth", [-15, -24], [-12, -14]),
    row("before the prose", [-16, -40], [-15, -22]),
    row("far before the prose", [-23, -26], [-20, -36]),
    row("after the prose", [-18, -36], [-14, -21]),
    row("far after the prose", [-3, 14], [15, 31]),
    row("a blank line before", [-2, -11], [-3, 0]),
    row("a blank line after", [4, 17], [-4, 0]),
    row("blank lines around", [14, 36], [-5, -14]),
    row("no blank line, where prose has them", [-16, -40], [5, 14]),
    row("no blank line after, where prose has them", [-13, -16], [-7, -12]),
    row("blank lines around, short, as prose has them", [-4, -9], [6, 11]),
    row("prose before", [-1, 0], [2, 10]),
    row("prose after", [0, 2], [5, 11]),
    row("a very short block before", [-4, -9], [-4, -5]),
    row("a very short block after", [-3, -6], [-2, -3]),
    row("a sentence before", [2, 2], [-5, -7]),
    row("a sentence after", [7, 14], [0, 0]),
    row("a leading block before", [7, 16], [-1, 3]),
    row("a list mark before", [3, -3], [6, 14]),
    row("a list mark after", [5, 6], [5, 5]),
    row("prose within two", [14, 39], [9, 11]),
    row("prose within five", [15, 8], [2, -19]),
    row("between prose", [-2, -8], [2, 1]),
    row("between prose, short", [-5, -6], [0, 6]),
    row("prose alone", [-12, -24], [-9, -17]),
    row("set as a heading", [1, 2], [-2, 1]),
    row("set as a heading, a sentence", [-10, -34], [-5, -14]),
    row("set as a heading, long", [0, 3], [0, 6]),
    row("set as a heading, very short", [-1, -8], [-1, 0]),
    row("set as a heading, capitalised", [14, 50], [-1, -2]),
    row("second last before a blank line", [4, 7], [-4, -9]),
    row("in a group of four or more", [3, 9], [-5, -6]),
    row("in a group of ten or more", [-11, -14], [-4, -4]),
    row("code before", [6, 11], [4, 3]),
    row("code after", [5, 8], [6, 9]),
    row("indented before", [5, 8], [0, 0]),
    row("indented after", [6, 14], [0, 0]),
    row("set as a heading after prose", [8, 19], [-4, -10]),
    row("in a run of two short blocks or more", [-9, -18], [-3, -1]),
    row("in a run of four short blocks or more", [9, 20], [17, 29]),
    row("in a run of ten short blocks or more", [3, 5], [2, -4]),
    row("in a run of three like blocks or more", [4, 10], [-8, -14]),
    row("in a run of six like blocks or more", [2, 5], [8, 12]),
    row("in a run of twelve like blocks or more", [3, 8], [15, 19]),
    row("in a list that a colon leads to", [8, 15], [11, 18]),
    row("in a long list that a colon leads to", [9, 18], [11, 12]),
    row("no page evidence", [15, 29], [-7, -12]),
    row("little page evidence", [12, 21], [0, 5]),
    row("page evidence a block", [-29, -32], [-19, -19]),
    row("prose, no page evidence", [19, 41], [5, 16]),
    row("prose, page evidence a block", [7, 69], [14, 44]),
    row("little of the text is prose", [24, 80], [33, 64]),
    row("few of the blocks are prose", [-5, 41], [8, 9]),
    row("prose, little of the text is", [-1, 33], [6, 11]),
    row("prose, few of the blocks are", [-8, 25], [8, 7]),
    row("in links", [0, 0], [-17, -28]),
    row("mostly in links", [0, 0], [-18, -36]),
    row("bold", [0, 0], [19, 33]),
    row("a paragraph", [0, 0], [8, 12]),
    row("in a figure", [0, 0], [-41, -62]),
    row("in boilerplate by name", [0, 0], [-11, -22]),
    row("in boilerplate by name, prose", [0, 0], [-7, -11]),
    row("in the article by name", [0, 0], [6, 10]),
    row("outside the article by name, where one is", [0, 0], [-15, -28]),
    row("a first heading", [0, 0], [13, 12]),
    row("a heading", [0, 0], [26, 46]),
    row("a list item", [0, 0], [19, 31]),
    row("a list item in links", [0, 0], [6, 12]),
    row("a quotation", [0, 0], [-11, -23]),
    row("a caption", [0, 0], [-39, -67]),
    row("a cell or code", [0, 0], [22, 39]),
    row("a paragraph before", [0, 0], [6, 7]),
    row("links before", [0, 0], [-10, -17]),
    row("links after", [0, 0], [-11, -13]),
    row("not a paragraph, where prose is", [0, 0], [-21, -36]),
];

/// The weights of what the first scores around it say, in the order of `neighbour_features.rs`.
pub(crate) const CONTEXT: &[Weights] = &[
    row("its first score", [0, -85], [0, -34]),
    row("the score before", [0, 7], [0, -1]),
    row("the score after", [0, 6], [0, -1]),
    row("the score two before", [0, -4], [0, 1]),
    row("the score two after", [0, 0], [0, -4]),
    row("the lower of its neighbours'", [0, -5], [0, 5]),
    row("the mean of three before", [0, 9], [0, 2]),
    row("the mean of three after", [0, 3], [0, 16]),
    row("the mean of eight before", [0, 9], [0, 11]),
    row("the mean of eight after", [0, 5], [0, 7]),
    row("the best of eight before", [0, 18], [0, -26]),
    row("the best of eight after", [0, 19], [0, -16]),
    row("the lower of these two", [0, -20], [0, 15]),
    row("the article before it", [0, -96], [0, -11]),
    row("the article after it", [0, -90], [0, -14]),
    row("the article has begun", [0, 2], [0, -1]),
    row("the article goes on", [0, 13], [0, 2]),
    row("the mean of the text", [0, 21], [0, -8]),
    row("the mean of the text times its own", [0, 6], [0, -9]),
    row("the share kept", [0, 42], [0, 18]),
    row("the share kept times its own", [0, -22], [0, -26]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::clean::{features, neighbour_features};

    #[test]
    fn every_weight_stands_beside_the_row_that_it_was_fitted_for() {
        let names = |weights: &[Weights]| weights.iter().map(|row| row.name).collect::<Vec<_>>();
        assert_eq!(names(BLOCK), features::NAMES);
        assert_eq!(names(CONTEXT), neighbour_features::NAMES);
    }
}
