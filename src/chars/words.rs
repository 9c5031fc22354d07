//! Segmentation into words: UAX #29, with rules for glued full stops and for scripts without spaces.

use unicode_segmentation::UnicodeSegmentation;

use crate::chars::script::{is_carried, is_katakana, is_unspaced};

/// The words of a text in order, each with its offset, by the boundaries of UAX #29. In scripts without spaces a word is a
/// pair of neighbouring characters (in Thai with the marks on them), and pairs overlap; a run of katakana is one word.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut pieces = pieces(text);
    let (mut at, mut pairs) = (0, 0..0);
    std::iter::from_fn(move || {
        loop {
            if pairs.start < pairs.end {
                let start = pairs.start;
                let (length, step) = pair(&text[start..]);
                pairs.start += step.max(1);
                at = start + length;
                return Some((start, &text[start..at]));
            }
            let (start, word) = pieces.next()?;
            if start < at {
                continue; // the second of a pair
            }
            if !word.starts_with(is_unspaced) || word.starts_with(is_katakana) {
                at = start + word.len();
                return Some((start, word));
            }
            let rest = &text[start..];
            pairs = start..start + rest.find(|c| !is_unspaced(c) || is_katakana(c)).unwrap_or(rest.len());
        }
    })
}

/// The words of UAX #29, split also at a full stop without a space after it ("the end.Next"), where the standard sees no
/// boundary.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut words = text.unicode_word_indices();
    let mut behind_stop = None;
    std::iter::from_fn(move || {
        let is_glued = behind_stop.is_some();
        let (at, word) = behind_stop.take().or_else(|| words.next())?;
        let stop = word.find('.').filter(|&stop| is_glued || is_long(&word[..stop]));
        let Some(stop) = stop else { return Some((at, word)) };
        behind_stop = Some((at + stop + 1, &word[stop + 1..]));
        Some((at, &word[..stop]))
    })
}

/// Whether what stands before a full stop is a word of two letters or more, and no abbreviation such as "U.S.".
fn is_long(first: &str) -> bool {
    first.ends_with(char::is_alphabetic) && first.chars().nth(1).is_some()
}

/// The length of the pair at the start of the text (one character if it stands alone), and the step to the next pair.
fn pair(text: &str) -> (usize, usize) {
    let first = cluster(text);
    let second = cluster(&text[first..]);
    let is_last = second == 0 || cluster(&text[first + second..]) == 0;
    (first + second, if is_last { first + second } else { first })
}

/// The length of the first character of a script without spaces, with the marks that belong to it; a Thai vowel written
/// before its consonant goes with the consonant. 0 if the text does not begin with such a character.
fn cluster(text: &str) -> usize {
    let (mut length, mut leads) = (0, true);
    for c in text.chars().take_while(|&c| is_unspaced(c)) {
        if !leads && !is_carried(c) {
            break;
        }
        length += c.len_utf8();
        leads = matches!(c, 'เ'..='ไ');
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<&str> {
        words(text).map(|(start, word)| &text[start..start + word.len()]).collect()
    }

    #[test]
    fn words_hold_their_apostrophes_points_and_marks() {
        assert_eq!(
            list("Mary’s well-known U.S. firm doesn't pay $2.5m, or 1,000 …"),
            ["Mary’s", "well", "known", "U.S", "firm", "doesn't", "pay", "2.5m", "or", "1,000"]
        );
        assert_eq!(list("the end.Next 'quoted' words"), ["the", "end", "Next", "quoted", "words"]);
        assert_eq!(list("দেশের প্রধানমন্ত্রী e\u{301}t"), ["দেশের", "প্রধানমন্ত্রী", "e\u{301}t"]);
    }

    #[test]
    fn scripts_without_spaces_give_overlapping_pairs() {
        assert_eq!(list("新しい法案。GDPは３%"), ["新し", "しい", "い法", "法案", "GDP", "は", "３"]);
        assert_eq!(list("国"), ["国"]);
    }
}
