//! Quotation marks: which open, which close what, which are apostrophes, and where they stand in a block.

use crate::chars::letters::{char_at, char_before};
use crate::chars::punctuation::{Marks, closing_marks};
use crate::chars::script::is_right_to_left;
use crate::span::Span;

/// A mark in its place, with the characters beside it in its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    pub at: usize,
    pub before: Option<char>,
    pub here: char,
    pub after: Option<char>,
}

/// The marks of a block, in order.
pub(crate) fn marks(text: &str, block: Span) -> Vec<Mark> {
    let body = block.of(text);
    let begins = body.bytes().enumerate().filter(|&(_, byte)| begins_mark(byte));
    begins.filter_map(|(place, _)| mark_at(body, place, block.start)).collect()
}

/// The mark at a place in the block that starts at `start`, if one stands there.
fn mark_at(body: &str, at: usize, start: usize) -> Option<Mark> {
    let mut rest = body[at..].chars();
    let here = rest.next().filter(|&c| is_quotation_mark(c) || c == '″')?;
    let before = char_before(body, at);
    (!is_gershayim(before, &body[at..])).then(|| Mark { at: start + at, before, here, after: rest.next() })
}

/// Whether the mark stands before the last letter of a Hebrew acronym, as in ארה"ב and ארה״ב; one before more letters opens
/// a quotation behind a prefixed preposition, as in ב"הארץ".
fn is_gershayim(before: Option<char>, rest: &str) -> bool {
    let is_hebrew = |c: char| ('א'..='ת').contains(&c);
    before.is_some_and(is_hebrew)
        && rest
            .strip_prefix(['"', '״', '“', '”'])
            .is_some_and(|rest| rest.starts_with(is_hebrew) && !rest[2..].starts_with(is_hebrew))
}

/// Whether a mark may begin with this byte in UTF-8.
const fn begins_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | 0xc2 | 0xd7 | 0xe2 | 0xe3 | 0xef)
}

/// Whether the first letter of a text belongs to a script written from right to left.
pub(crate) fn is_right_to_left_text(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(is_right_to_left)
}

/// How an article sets guillemets: it depends on the country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Guillemets {
    /// « opens: French, Russian, Spanish.
    Outward,
    /// » opens and « closes: German, Danish.
    Inward,
    /// » opens and closes: Finnish, Swedish.
    Alike,
}

impl Guillemets {
    /// Which guillemet opens in an article, by the side of a word that they stand on. Where no mark shows it, and in scripts
    /// from right to left, whose marks are turned later, « opens.
    pub fn of(text: &str) -> Self {
        if is_right_to_left_text(text) {
            return Self::Outward;
        }
        let (mut outward, mut inward, mut left) = (0, 0, false);
        // Faster than one pass over the characters: each look for one character is a search for bytes.
        let places = ['«', '»', '‹', '›'].into_iter().flat_map(|mark| text.match_indices(mark));
        for (at, c) in places.filter_map(|(at, mark)| Some((at, mark.chars().next()?))) {
            let before = char_before(text, at);
            let after = char_at(text, at + c.len_utf8());
            // "l'« air »"
            let starts = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '\'' | '’'));
            let ends = after.is_none_or(|c| !c.is_alphanumeric());
            left |= matches!(c, '«' | '‹');
            match c {
                _ if starts == ends => {}
                '«' | '‹' if starts => outward += 1,
                '«' | '‹' => inward += 1,
                _ if starts => inward += 1,
                _ => outward += 1,
            }
        }
        match inward > outward {
            true if left => Self::Inward,
            _ if !left && inward > 0 => Self::Alike,
            _ => Self::Outward,
        }
    }
}

/// Whether the mark opens a quotation: a double mark, but for ” (the Nordic way), which only closes here.
pub(crate) fn opens(mark: char) -> bool {
    Marks::OPENING_DOUBLE.has(mark)
}

/// Whether `mark` closes what `open` opened: the other mark of the pair, or a straight one on either side of a curly one.
/// What was opened by ” is closed by it.
pub(crate) fn closes(open: char, mark: char) -> bool {
    let is_mixed = matches!((open, mark), ('"', '”') | ('“' | '„' | '״', '"'));
    is_mixed || closing_marks(if opens(open) { open } else { '”' }).contains(&mark)
}

/// Whether the character is a quotation mark or an apostrophe of any kind.
pub(crate) fn is_quotation_mark(mark: char) -> bool {
    Marks::QUOTATION.has(mark)
}

/// Whether the character is a single mark or an apostrophe.
pub(crate) fn is_single(mark: char) -> bool {
    Marks::SINGLE.has(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_found_by_its_first_byte() {
        for mark in (' '..='\u{ffff}').filter(|&c| is_quotation_mark(c)) {
            let text = format!("(é{mark}ж)");
            let at = text.find(mark).unwrap_or_default();
            let found = Mark { at, before: Some('é'), here: mark, after: Some('ж') };
            assert_eq!(marks(&text, Span::new(1, text.len() - 1)), [found]);
        }
    }
}
