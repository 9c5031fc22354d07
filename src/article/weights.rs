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
pub(super) const BIAS: Weights = row("the start", [-15, -61], [-1, 6]);

/// The weights of what is measured of a block, in the order of `features.rs`.
pub(super) const BLOCK: &[Weights] = &[
    row("1 word or more", [-16, -30], [-7, -13]),
    row("2 words or more", [8, 17], [3, 8]),
    row("4 words or more", [6, 15], [3, 7]),
    row("8 words or more", [-10, -26], [-9, -16]),
    row("14 words or more", [9, 23], [13, 32]),
    row("25 words or more", [13, 31], [16, 34]),
    row("45 words or more", [12, 26], [9, 18]),
    row("ends as a sentence", [17, 47], [11, 29]),
    row("ends as a sentence, short", [-8, -22], [-4, -13]),
    row("ends as a sentence, very short", [-5, -11], [-2, -7]),
    row("leads on: colon or ellipsis", [10, 20], [3, 11]),
    row("a question", [-2, -1], [-5, -13]),
    row("long without an end", [-10, -19], [-3, -9]),
    row("ends with a bracket", [-4, -11], [-5, -14]),
    row("sentences inside", [-3, -7], [-4, -7]),
    row("many sentences inside", [2, 4], [3, 8]),
    row("has a comma", [4, 13], [4, 6]),
    row("commas a word", [-5, -10], [-3, -5]),
    row("has a quotation mark", [6, 17], [13, 21]),
    row("begins in lower case", [-10, -28], [-13, -28]),
    row("capitalised words", [-21, -40], [-15, -29]),
    row("each word capitalised, short", [11, 21], [6, 11]),
    row("all capitals", [-12, -28], [-13, -27]),
    row("digits", [8, 10], [3, 4]),
    row("a date or time, short", [-20, -35], [-9, -15]),
    row("a count, short", [-9, -24], [0, -10]),
    row("parted as a menu", [-17, -39], [-8, -20]),
    row("parted as a breadcrumb", [-3, -9], [-1, -6]),
    row("an address", [-3, -2], [4, 14]),
    row("a copyright mark", [-9, -20], [-6, -16]),
    row("an arrow", [7, 19], [0, -2]),
    row("a list mark", [22, 52], [16, 30]),
    row("a label", [8, 16], [-1, 3]),
    row("signs of code", [9, 17], [5, 7]),
    row("a table's row", [26, 31], [0, 0]),
    row("indented", [2, 0], [0, 0]),
    row("a sentence, then no end", [6, 16], [12, 23]),
    row("said elsewhere", [-2, -9], [-9, -8]),
    row("said elsewhere, long", [-37, -87], [-33, -83]),
    row("common words", [17, 34], [21, 43]),
    row("no common word", [12, 27], [13, 26]),
    row("words of the prose", [9, 15], [6, 13]),
    row("words of the prose, short", [15, 39], [7, 13]),
    row("printed twice", [-10, -26], [-11, -28]),
    row("printed before", [5, 14], [-15, -39]),
    row("a copy close by", [-28, -59], [-7, -13]),
    row("printed twice, short", [2, 7], [5, 13]),
    row("printed twice, long", [-6, 5], [-7, 0]),
    row("printed three times or more", [2, 7], [15, 44]),
    row("printed five times", [8, 16], [-2, -17]),
    row("said again beside it", [-34, -69], [-9, -23]),
    row("begins as other short blocks do", [-1, -5], [-1, -4]),
    row("a furniture phrase", [-10, -24], [-13, -31]),
    row("furniture phrases a word", [-18, -44], [-11, -21]),
    row("opens with a furniture phrase", [-3, -6], [0, 3]),
    row("opens with a furniture phrase, labelled", [-9, -27], [-4, -12]),
    row("opens with a furniture phrase, long", [3, 2], [5, 4]),
    row("words of a caption", [-8, -19], [-7, -7]),
    row("words of a credit", [-3, -11], [-1, -4]),
    row("words of a link to more", [2, 1], [2, 3]),
    row("words of a share button", [3, 9], [4, 10]),
    row("words of a prompt to subscribe", [-5, -14], [-6, -17]),
    row("words of a date", [-2, -6], [-2, -1]),
    row("words of a byline", [5, 14], [6, 17]),
    row("words of a pointer to comments", [-2, -5], [2, 12]),
    row("words of sound or film", [5, 17], [2, 6]),
    row("a furniture phrase before", [-6, -8], [-8, -15]),
    row("a furniture phrase after", [-9, -16], [-8, -14]),
    row("a date before", [-7, -14], [-8, -12]),
    row("a date after", [-1, 3], [6, 14]),
    row("first block", [33, 97], [30, 69]),
    row("last block", [-30, -68], [-38, -80]),
    row("first three blocks", [14, 22], [7, 14]),
    row("first twentieth", [-10, -21], [-8, -15]),
    row("last tenth", [-14, -19], [-13, -20]),
    row("before the prose", [-14, -32], [-13, -24]),
    row("far before the prose", [-24, -20], [-18, -40]),
    row("after the prose", [-16, -28], [-10, -18]),
    row("far after the prose", [-2, 15], [13, 30]),
    row("a blank line before", [-3, -10], [-2, 2]),
    row("a blank line after", [6, 19], [-5, -1]),
    row("blank lines around", [14, 31], [-3, -14]),
    row("no blank line, where prose has them", [-17, -37], [4, 13]),
    row("no blank line after, where prose has them", [-10, -8], [-8, -14]),
    row("blank lines around, short, as prose has them", [-3, -5], [6, 12]),
    row("prose before", [-1, 3], [3, 9]),
    row("prose after", [0, 6], [5, 12]),
    row("a very short block before", [-4, -9], [-4, -8]),
    row("a very short block after", [-3, -8], [-1, -4]),
    row("a sentence before", [3, 1], [-4, -6]),
    row("a sentence after", [7, 10], [0, -2]),
    row("a leading block before", [10, 18], [2, 6]),
    row("a list mark before", [3, -6], [7, 18]),
    row("a list mark after", [4, 3], [6, 7]),
    row("prose within two", [15, 33], [7, 11]),
    row("prose within five", [16, -8], [3, -9]),
    row("between prose", [-2, -2], [3, 0]),
    row("between prose, short", [-4, -6], [1, 8]),
    row("prose alone", [-10, -22], [-10, -19]),
    row("set as a heading", [0, 2], [-1, 4]),
    row("set as a heading, a sentence", [-12, -35], [-4, -13]),
    row("set as a heading, long", [0, 0], [0, 8]),
    row("set as a heading, very short", [-1, -8], [0, 2]),
    row("set as a heading, capitalised", [16, 48], [-1, -4]),
    row("second last before a blank line", [4, 6], [-3, -7]),
    row("third last before a blank line", [3, 3], [1, 0]),
    row("in a group of four or more", [3, 8], [-3, -5]),
    row("in a group of ten or more", [-11, -12], [-5, -7]),
    row("code before", [6, 13], [2, 0]),
    row("code after", [6, 12], [6, 10]),
    row("indented before", [4, 4], [0, 0]),
    row("indented after", [6, 11], [0, 0]),
    row("set as a heading after prose", [9, 17], [-3, -11]),
    row("in a run of two short blocks or more", [-7, -17], [-3, -2]),
    row("in a run of four short blocks or more", [11, 20], [15, 32]),
    row("in a run of ten short blocks or more", [3, 2], [3, 0]),
    row("in a run of three like blocks or more", [6, 8], [-6, -12]),
    row("in a run of six like blocks or more", [2, 3], [7, 11]),
    row("in a run of twelve like blocks or more", [3, 11], [19, 31]),
    row("in a list that a colon leads to", [8, 17], [10, 18]),
    row("in a long list that a colon leads to", [10, 18], [9, 15]),
    row("no trace of a page", [13, 19], [1, 1]),
    row("few traces of a page", [7, 7], [-6, -5]),
    row("traces of a page a block", [-27, -28], [-15, -16]),
    row("prose, no trace of a page", [18, 30], [1, 7]),
    row("prose, traces of a page a block", [7, 58], [14, 49]),
    row("little of the text is prose", [26, 87], [30, 70]),
    row("few of the blocks are prose", [-10, 39], [6, 8]),
    row("prose, little of the text is", [1, 35], [7, 15]),
    row("prose, few of the blocks are", [-9, 26], [9, 12]),
    row("in links", [0, 0], [-16, -32]),
    row("mostly in links", [0, 0], [-20, -40]),
    row("no link", [0, 0], [-2, -1]),
    row("bold", [0, 0], [18, 35]),
    row("a paragraph", [0, 0], [7, 14]),
    row("in a figure", [0, 0], [-45, -81]),
    row("in furniture by name", [0, 0], [-12, -22]),
    row("in furniture by name, prose", [0, 0], [-7, -12]),
    row("in the article by name", [0, 0], [7, 13]),
    row("outside the article by name, where one is", [0, 0], [-15, -33]),
    row("a first heading", [0, 0], [12, 13]),
    row("a heading", [0, 0], [27, 55]),
    row("a list item", [0, 0], [21, 41]),
    row("a list item in links", [0, 0], [8, 16]),
    row("a quotation", [0, 0], [-6, -11]),
    row("a caption", [0, 0], [-36, -71]),
    row("a cell or code", [0, 0], [28, 55]),
    row("a paragraph before", [0, 0], [5, 6]),
    row("a paragraph after", [0, 0], [2, 0]),
    row("links before", [0, 0], [-8, -16]),
    row("links after", [0, 0], [-11, -18]),
    row("not a paragraph, where prose is", [0, 0], [-21, -43]),
];

/// The weights of what the first scores around it say, in the order of `context.rs`.
pub(super) const CONTEXT: &[Weights] = &[
    row("its first score", [0, -75], [0, -44]),
    row("the score before", [0, 7], [0, -2]),
    row("the score after", [0, 8], [0, -3]),
    row("the score two before", [0, -4], [0, 0]),
    row("the score two after", [0, 2], [0, -4]),
    row("the lower of its neighbours'", [0, -8], [0, 4]),
    row("the mean of three before", [0, 12], [0, 4]),
    row("the mean of three after", [0, 2], [0, 15]),
    row("the mean of eight before", [0, 7], [0, 6]),
    row("the mean of eight after", [0, 8], [0, 2]),
    row("the best of eight before", [0, 26], [0, -23]),
    row("the best of eight after", [0, 27], [0, -11]),
    row("the lower of these two", [0, -31], [0, 17]),
    row("the article before it", [0, -95], [0, -12]),
    row("the article after it", [0, -89], [0, -15]),
    row("the article has begun", [0, 5], [0, -3]),
    row("the article goes on", [0, 12], [0, -5]),
    row("the mean of the text", [0, 27], [0, -1]),
    row("the mean of the text times its own", [0, 2], [0, 0]),
    row("the share kept", [0, 37], [0, 13]),
    row("the share kept times its own", [0, -25], [0, -29]),
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
