//! One block's text → what it looks like by itself: how long, how it ends, what it is made of. Nothing here knows a word
//! of any language; the neighbours and the whole text come in `page.rs`.

use crate::chars::byte_class;
use crate::chars::punctuation::{is_bullet, is_closing, is_sentence_end, is_superscript};

/// Words (by width) from which a block that ends as a sentence is prose; below it is short. By hand.
pub(crate) const PROSE_WORDS: f32 = 14.0;

/// Words from which a block is prose however it ends. By hand.
pub(crate) const LONG_WORDS: f32 = 40.0;

/// Words from which a block that ends as a sentence is one. By hand.
pub(crate) const SENTENCE_WORDS: f32 = 6.0;

/// What the text of one block looks like.
#[derive(Debug, Clone, Default)]
pub(crate) struct BlockShape {
    /// About how many words: its width in Latin letters over six. Measured by width, not by spaces, so that scripts that
    /// write no spaces count alike.
    pub words: f32,
    /// Ends as a sentence does.
    pub ends_sentence: bool,
    /// Ends with a colon or an ellipsis, as a sentence that leads to the next block.
    pub ends_soft: bool,
    /// Ends with a closing bracket.
    pub ends_bracket: bool,
    /// How many sentences end inside it.
    pub inner_ends: u32,
    /// How many commas and their like.
    pub commas: u32,
    /// How many words begin with a letter that has an upper and a lower case.
    pub cased_words: u32,
    /// How many of these begin with the upper case.
    pub capitals: u32,
    /// How many of these are all upper case, two letters or more.
    pub shouted: u32,
    /// Begins with a lower-case letter.
    pub starts_lower: bool,
    /// The share of its characters that are digits.
    pub digit_share: f32,
    /// Holds a time of day, a date in figures or a year.
    pub has_date: bool,
    /// Holds or is a count: "0/250", "(12)", "1.2K".
    pub has_count: bool,
    /// Holds what parts the entries of a menu: "Home > World", "Sport | Culture".
    pub has_separator: bool,
    /// Of those, one that points the way down a site: "Home > World".
    pub has_breadcrumb: bool,
    /// Holds a mail or web address or an account's name.
    pub has_address: bool,
    /// Holds a copyright or trade mark.
    pub has_copyright: bool,
    /// Holds a double quotation mark or a bracket of that use.
    pub has_quote: bool,
    /// Holds an arrow, a cross or another sign of a button.
    pub has_arrow: bool,
    /// Begins with a list mark or a number that is one.
    pub is_bulleted: bool,
    /// Begins with a label and a colon: "Photo: …".
    pub is_labelled: bool,
    /// The share of its characters that are signs of code and markup: braces, underscores, equals signs, slashes.
    pub sign_share: f32,
    /// Holds a tab, as a table's row does.
    pub has_tab: bool,
    /// Ends with a question mark.
    pub is_question: bool,
    /// Ends with an exclamation mark.
    pub is_exclamation: bool,
}

impl BlockShape {
    /// Numbers that tell a time or a date, or a count.
    pub(crate) fn read_numbers(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let (mut start, mut end) = (0, 0);
        while let Some(found) = find_digit(bytes, end) {
            let digits = count_digits(bytes, found);
            (start, end) = (found, found + digits);
            let after = bytes.get(end).copied().unwrap_or_default();
            let next = count_digits(bytes, end + 1);
            let clock = digits <= 2 && next == 2 && matches!(after, b':' | b'.');
            let day = digits <= 2 && matches!(after, b'.' | b'/' | b'-') && matches!(next, 1 | 2);
            let date = day && has_year(bytes, end + 1 + next, end + 5);
            let year = digits == 4 && matches!(&bytes[start..start + 2], b"19" | b"20");
            self.has_date |= clock || date || year || text[end..].starts_with(['年', '월']);
            self.has_count |= digits <= 6 && next > 0 && after == b'/';
        }
        let is_amount = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '(' | ')' | 'K' | 'k' | 'M');
        let ends_counted = &bytes[end..] == b")" && bytes[..start].ends_with(b"(");
        self.has_count |= ends_counted || text.chars().all(is_amount);
    }

    pub(crate) fn read_ends(&mut self, text: &str) {
        let open = without_closing(without_note(text));
        self.ends_sentence = ends_sentence(text);
        self.ends_soft = open.ends_with(['…', ':', '：']) || open.ends_with("...");
        self.ends_bracket = text.ends_with([')', ']', '）', '】']);
        self.is_question = text.ends_with(['?', '？', '؟']);
        self.is_exclamation = text.ends_with(['!', '！']);
        self.has_separator |= text.ends_with([' ', '-', '–', '—']) && text.len() > 2;
        let label = text.char_indices().take(26).find(|(_, c)| matches!(c, '.' | '!' | '?' | ':' | '：'));
        self.is_labelled = label.is_some_and(|(at, c)| matches!(c, ':' | '：') && at > 0 && at + 2 < text.len());
    }

    /// Whether it reads as running text: at least one whole sentence of some length, or very long.
    pub fn is_prose(&self) -> bool {
        self.words >= LONG_WORDS || (self.words >= PROSE_WORDS && self.ends_sentence)
    }

    /// Whether it reads as a sentence, however short.
    pub fn is_sentence(&self) -> bool {
        self.is_prose() || (self.words >= SENTENCE_WORDS && self.ends_sentence && !self.is_question)
    }
}

/// Where the next digit stands, from a byte on.
fn find_digit(bytes: &[u8], from: usize) -> Option<usize> {
    (from..bytes.len()).find(|&at| byte_class::of(bytes[at]) & byte_class::DIGIT != 0)
}

/// How many digits stand in a row, from a byte on.
fn count_digits(bytes: &[u8], from: usize) -> usize {
    let mut end = from;
    while end < bytes.len() && byte_class::of(bytes[end]) & byte_class::DIGIT != 0 {
        end += 1;
    }
    end - from
}

/// Whether the next number, if it begins in `from..=last`, has the two or four digits of a year.
fn has_year(bytes: &[u8], from: usize, last: usize) -> bool {
    find_digit(&bytes[..bytes.len().min(last + 1)], from).is_some_and(|at| matches!(count_digits(bytes, at), 2 | 4))
}

/// Whether a text begins with a list mark or a number that is one.
pub(crate) fn is_bulleted(text: &str) -> bool {
    let digits = count_digits(text.as_bytes(), 0);
    let mut first = text.chars();
    let is_numbered = matches!(digits, 1 | 2) && matches!(text.as_bytes()[digits..], [b')' | b'.', b' ', ..]);
    is_numbered || (first.next().is_some_and(is_bullet) && first.next().is_some_and(char::is_whitespace))
}

/// Whether a text is a time of day and hardly anything else: "14.32", "4:15 p.m.", "11:05 GMT", "3 May, 14:02".
pub(crate) fn is_time_stamp(text: &str) -> bool {
    const MOST_BYTES: usize = 32;
    const MOST_LETTERS: usize = 12;
    if text.len() > MOST_BYTES {
        return false;
    }
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_clock = |at: usize| {
        let is_mark = matches!(bytes[at], b':' | b'.' | b'h');
        at > 0
            && is_mark
            && digit(at - 1)
            && digit(at + 1)
            && digit(at + 2)
            && !digit(at + 3)
            && (at < 3 || !digit(at - 3))
    };
    (1..bytes.len()).any(is_clock) && text.chars().filter(|c| c.is_alphabetic()).count() <= MOST_LETTERS
}

/// A text without the marks that may close it behind its last stop.
fn without_closing(text: &str) -> &str {
    text.trim_end_matches(is_closing).trim_end()
}

/// A text without the marks of notes behind its last stop: "[2]", "¹", "1".
fn without_note(text: &str) -> &str {
    const LONGEST: usize = 24;
    let is_note = |c: char| c.is_ascii_digit() || is_superscript(c) || matches!(c, '[' | ']' | ',' | '*' | '†' | '‡');
    let rest = text.trim_end_matches(is_note).trim_end_matches(is_closing);
    let is_stopped =
        rest.strip_suffix(is_sentence_end).is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_digit()));
    if text.len() - rest.len() <= LONGEST && is_stopped { rest } else { text }
}

/// Whether a text ends as a sentence does, the marks of notes aside.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let open = without_closing(without_note(text));
    open.ends_with(is_sentence_end) && !open.ends_with("...")
}

#[cfg(test)]
mod tests {
    use super::BlockShape;

    #[test]
    fn a_text_without_spaces_is_measured_by_its_width() {
        let (latin, han) =
            (BlockShape::new("The council will meet again on Monday."), BlockShape::new("市议会将于周一再次开会。"));
        assert!((latin.words - han.words).abs() < 2.0, "{} {}", latin.words, han.words);
    }

    #[test]
    fn numbers_are_told_apart() {
        for dated in ["Updated 09:15", "3/4/2021", "March 2024", "2012年", "12.05.21"] {
            assert!(BlockShape::new(dated).has_date, "{dated}");
        }
        for counted in ["Policy (0/250)", "Comments (12)", "1.2K", "3/5"] {
            assert!(BlockShape::new(counted).has_count, "{counted}");
        }
        for plain in ["Room 12 was empty", "It cost 3,000 crowns", "Apollo 11"] {
            let shape = BlockShape::new(plain);
            assert!(!shape.has_date && !shape.has_count, "{plain}");
        }
    }

    #[test]
    fn an_ending_is_seen_through_closing_marks() {
        assert!(BlockShape::new("“We will not go.”").ends_sentence);
        assert!(BlockShape::new("他说：“我们不会走。”").ends_sentence);
        assert!(BlockShape::new("The list was long:").ends_soft);
        assert!(!BlockShape::new("Harbour bridge to close").ends_sentence);
    }
}
