//! The weights of the cleaning stage, in 16ths of a log odds: what speaks for article is above zero.
//!
//! Fitted by `tools/learn/clean.py` (two logistic regressions, see there) to some 450 pages of news, blogs and lists in more
//! than twenty languages, each as pasted whole and from headline to end. Written by that script: change a row of
//! `features.rs` or `context.rs`, run it again, and commit what it writes.

/// One log odds.
pub(crate) const UNIT: f32 = 16.0;

/// One row: its name, and its weights in the first and in the second pass.
pub(crate) struct Weights {
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
pub(crate) const BIAS: Weights = row("the start", [-13, -69], [2, 10]);

/// The weights of what is measured of a block, in the order of `features.rs`.
pub(crate) const BLOCK: &[Weights] = &[
    row("1 word or more", [-16, -28], [-8, -12]),
    row("2 words or more", [8, 17], [1, 5]),
    row("4 words or more", [8, 15], [5, 8]),
    row("8 words or more", [-11, -23], [-9, -16]),
    row("14 words or more", [8, 18], [14, 32]),
    row("25 words or more", [13, 30], [15, 32]),
    row("45 words or more", [13, 26], [10, 19]),
    row("ends as a sentence", [17, 40], [12, 31]),
    row("ends as a sentence, short", [-7, -19], [-6, -16]),
    row("ends as a sentence, very short", [-4, -10], [-2, -6]),
    row("leads on: colon or ellipsis", [10, 20], [2, 7]),
    row("a question", [-2, -1], [-5, -12]),
    row("long without an end", [-11, -16], [-4, -10]),
    row("ends with a bracket", [-4, -11], [-5, -10]),
    row("sentences inside", [-3, -7], [-4, -6]),
    row("has a comma", [6, 11], [5, 6]),
    row("commas a word", [-5, -10], [-4, -7]),
    row("has a quotation mark", [6, 14], [14, 22]),
    row("begins in lower case", [-8, -19], [-9, -21]),
    row("capitalised words", [-21, -38], [-16, -26]),
    row("each word capitalised, short", [12, 20], [5, 9]),
    row("all capitals", [-11, -25], [-12, -25]),
    row("digits", [8, 12], [3, 2]),
    row("a date or time, short", [-21, -36], [-10, -14]),
    row("a count, short", [-8, -23], [-1, -11]),
    row("parted as a menu", [-16, -34], [-9, -21]),
    row("parted as a breadcrumb", [-2, -9], [-1, -4]),
    row("an address", [-3, -3], [6, 17]),
    row("a copyright mark", [-9, -19], [-6, -18]),
    row("an arrow", [6, 19], [0, -2]),
    row("a list mark", [22, 47], [16, 29]),
    row("a label", [8, 16], [0, 2]),
    row("signs of code", [6, 12], [5, 6]),
    row("a table's row", [26, 34], [0, 0]),
    row("a sentence, then no end", [7, 14], [13, 21]),
    row("said elsewhere", [-2, -6], [-12, -12]),
    row("said elsewhere, long", [-38, -81], [-34, -76]),
    row("common words", [16, 32], [20, 36]),
    row("no common word", [13, 24], [12, 22]),
    row("words of the prose", [9, 18], [6, 13]),
    row("words of the prose, short", [16, 32], [8, 12]),
    row("printed twice", [-12, -24], [-16, -32]),
    row("printed before", [5, 13], [-16, -36]),
    row("a copy close by", [-29, -57], [-7, -9]),
    row("printed twice, short", [4, 9], [6, 15]),
    row("printed three times or more", [3, 6], [15, 43]),
    row("printed five times", [9, 17], [-1, -18]),
    row("said again beside it", [-34, -66], [-8, -18]),
    row("begins as other short blocks do", [-1, -5], [1, 0]),
    row("a boilerplate phrase", [-11, -21], [-13, -29]),
    row("boilerplate phrases a word", [-17, -42], [-11, -20]),
    row("opens with a boilerplate phrase", [-3, -4], [1, 5]),
    row("opens with a boilerplate phrase, labelled", [-9, -28], [-4, -12]),
    row("words of a caption", [-9, -20], [-7, -6]),
    row("words of a prompt to subscribe", [-5, -15], [-7, -16]),
    row("words of a date", [-2, -6], [-1, 0]),
    row("words of a byline", [5, 13], [6, 17]),
    row("words of a pointer to comments", [-2, -6], [2, 11]),
    row("words of sound or film", [4, 16], [1, 0]),
    row("a boilerplate phrase before", [-5, -9], [-7, -14]),
    row("a boilerplate phrase after", [-9, -17], [-8, -12]),
    row("a date before", [-8, -12], [-8, -12]),
    row("a date after", [-1, 1], [8, 15]),
    row("first block", [31, 94], [31, 63]),
    row("last block", [-29, -60], [-40, -75]),
    row("first three blocks", [15, 19], [8, 13]),
    row("first twentieth", [-10, -18], [-10, -17]),
    row("last tenth", [-15, -20], [-13, -18]),
    row("before the prose", [-16, -33], [-15, -25]),
    row("far before the prose", [-24, -23], [-19, -41]),
    row("after the prose", [-17, -27], [-13, -23]),
    row("far after the prose", [-3, 12], [14, 34]),
    row("a blank line before", [-2, -10], [-3, 1]),
    row("a blank line after", [4, 17], [-4, 2]),
    row("blank lines around", [14, 31], [-4, -16]),
    row("no blank line, where prose has them", [-17, -37], [4, 13]),
    row("no blank line after, where prose has them", [-11, -9], [-7, -13]),
    row("blank lines around, short, as prose has them", [-3, -6], [7, 14]),
    row("prose before", [-1, 1], [1, 6]),
    row("prose after", [-1, 2], [4, 9]),
    row("a very short block before", [-4, -7], [-5, -7]),
    row("a very short block after", [-3, -6], [-1, -3]),
    row("a sentence before", [3, 2], [-4, -6]),
    row("a sentence after", [7, 11], [1, 0]),
    row("a leading block before", [8, 17], [0, 2]),
    row("a list mark before", [3, -4], [6, 15]),
    row("a list mark after", [6, 4], [6, 8]),
    row("prose within two", [15, 36], [8, 14]),
    row("prose within five", [16, 4], [2, -17]),
    row("between prose", [-2, -6], [2, 1]),
    row("between prose, short", [-5, -7], [0, 5]),
    row("prose alone", [-11, -21], [-9, -17]),
    row("set as a heading", [1, 2], [-2, 3]),
    row("set as a heading, a sentence", [-11, -33], [-5, -14]),
    row("set as a heading, long", [0, 1], [0, 7]),
    row("set as a heading, very short", [-1, -8], [0, 1]),
    row("set as a heading, capitalised", [15, 46], [-1, -2]),
    row("second last before a blank line", [5, 6], [-4, -7]),
    row("in a group of four or more", [4, 8], [-4, -6]),
    row("in a group of ten or more", [-12, -12], [-3, -4]),
    row("code before", [7, 11], [4, 4]),
    row("code after", [6, 9], [6, 10]),
    row("indented before", [6, 8], [0, 0]),
    row("indented after", [8, 14], [0, 0]),
    row("set as a heading after prose", [9, 16], [-3, -12]),
    row("in a run of two short blocks or more", [-8, -15], [-2, -2]),
    row("in a run of four short blocks or more", [11, 19], [15, 30]),
    row("in a run of ten short blocks or more", [3, 4], [3, -2]),
    row("in a run of three like blocks or more", [5, 9], [-9, -14]),
    row("in a run of six like blocks or more", [2, 4], [9, 13]),
    row("in a run of twelve like blocks or more", [3, 7], [16, 21]),
    row("in a list that a colon leads to", [8, 14], [12, 20]),
    row("in a long list that a colon leads to", [10, 15], [11, 14]),
    row("no page evidence", [14, 20], [1, 0]),
    row("little page evidence", [7, 9], [-6, -5]),
    row("page evidence a block", [-27, -20], [-16, -14]),
    row("prose, no page evidence", [17, 30], [1, 9]),
    row("prose, page evidence a block", [7, 58], [15, 48]),
    row("little of the text is prose", [25, 79], [31, 67]),
    row("few of the blocks are prose", [-9, 36], [8, 10]),
    row("prose, little of the text is", [-1, 37], [6, 12]),
    row("prose, few of the blocks are", [-9, 29], [8, 6]),
    row("in links", [0, 0], [-17, -30]),
    row("mostly in links", [0, 0], [-19, -37]),
    row("bold", [0, 0], [19, 33]),
    row("a paragraph", [0, 0], [8, 13]),
    row("in a figure", [0, 0], [-46, -74]),
    row("in boilerplate by name", [0, 0], [-13, -23]),
    row("in boilerplate by name, prose", [0, 0], [-6, -10]),
    row("in the article by name", [0, 0], [6, 11]),
    row("outside the article by name, where one is", [0, 0], [-16, -32]),
    row("a first heading", [0, 0], [13, 14]),
    row("a heading", [0, 0], [27, 51]),
    row("a list item", [0, 0], [20, 36]),
    row("a list item in links", [0, 0], [6, 13]),
    row("a quotation", [0, 0], [-6, -12]),
    row("a caption", [0, 0], [-37, -67]),
    row("a cell or code", [0, 0], [23, 44]),
    row("a paragraph before", [0, 0], [6, 7]),
    row("links before", [0, 0], [-10, -19]),
    row("links after", [0, 0], [-12, -16]),
    row("not a paragraph, where prose is", [0, 0], [-21, -39]),
];

/// The weights of what the first scores around it say, in the order of `context.rs`.
pub(crate) const CONTEXT: &[Weights] = &[
    row("its first score", [0, -75], [0, -41]),
    row("the score before", [0, 8], [0, 0]),
    row("the score after", [0, 6], [0, -1]),
    row("the score two before", [0, -4], [0, 0]),
    row("the score two after", [0, 1], [0, -4]),
    row("the lower of its neighbours'", [0, -5], [0, 3]),
    row("the mean of three before", [0, 11], [0, 3]),
    row("the mean of three after", [0, 3], [0, 14]),
    row("the mean of eight before", [0, 8], [0, 8]),
    row("the mean of eight after", [0, 4], [0, 6]),
    row("the best of eight before", [0, 18], [0, -28]),
    row("the best of eight after", [0, 18], [0, -17]),
    row("the lower of these two", [0, -20], [0, 23]),
    row("the article before it", [0, -90], [0, -9]),
    row("the article after it", [0, -85], [0, -14]),
    row("the article has begun", [0, -1], [0, -5]),
    row("the article goes on", [0, 13], [0, -6]),
    row("the mean of the text", [0, 22], [0, -7]),
    row("the mean of the text times its own", [0, 4], [0, -2]),
    row("the share kept", [0, 46], [0, 21]),
    row("the share kept times its own", [0, -15], [0, -24]),
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
