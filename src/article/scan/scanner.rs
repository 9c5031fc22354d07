//! One pass over a block's characters → what they are: letters and words in capitals, digits, signs, commas, sentences that
//! end.

use crate::article::scan::block_shape::{BlockShape, is_bulleted};
use crate::chars::letters::char_at;
use crate::chars::punctuation::{is_closing, is_sentence_end};
use crate::chars::script::is_ideograph;

/// How far the pass has come.
pub(crate) struct BlockScanner<'t> {
    text: &'t str,
    at: usize,
    /// The last character that was counted: a run of white space counts as its first.
    previous: char,
    /// How many characters were counted, are digits, and signs of code.
    count: u32,
    digits: u32,
    signs: u32,
    /// What the characters are wider than a Latin letter, in tenths of one.
    extra_tenths: u32,
    /// The word that the pass stands in: where it starts, and whether it is all capitals.
    word: Option<(usize, bool)>,
    /// Whether there is a digit of ASCII.
    has_digit: bool,
    /// Whether a guillemet has opened a quotation: then the next one closes it and parts no menu.
    has_guillemet: bool,
}

impl<'t> BlockScanner<'t> {
    /// The characters of a block's text.
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            previous: ' ',
            count: 0,
            digits: 0,
            signs: 0,
            extra_tenths: 0,
            word: None,
            has_digit: false,
            has_guillemet: false,
        }
    }

    /// Notes on the shape what the characters tell, and answers whether there is a digit of ASCII among them.
    pub fn read(mut self, shape: &mut BlockShape) -> bool {
        for c in self.text.chars() {
            if c.is_alphabetic() {
                self.read_letter(c, shape);
            } else {
                self.read_sign(c, shape);
            }
        }
        self.end_word(shape);
        shape.words = (10 * self.count + self.extra_tenths) as f32 / 60.0;
        let count = self.count.max(1) as f32;
        shape.digit_share = self.digits as f32 / count;
        shape.sign_share = self.signs as f32 / count;
        self.has_digit
    }

    fn read_letter(&mut self, c: char, shape: &mut BlockShape) {
        let start = self.at;
        match &mut self.word {
            Some((_, is_shouted)) => *is_shouted = *is_shouted && c.is_uppercase(),
            None => {
                let is_upper = c.is_uppercase();
                shape.cased_words += u32::from(is_upper || c.is_lowercase());
                shape.capitals += u32::from(is_upper);
                self.word = Some((start, is_upper));
            }
        }
        self.take(c);
    }

    /// Takes the character that stands here into the counts.
    fn take(&mut self, c: char) {
        self.at += c.len_utf8();
        self.count += 1;
        if c.is_ascii() {
            self.digits += u32::from(c.is_ascii_digit());
        } else {
            self.extra_tenths += extra_width(c);
            self.digits += u32::from(c.is_numeric());
        }
        self.previous = c;
    }

    fn end_word(&mut self, shape: &mut BlockShape) {
        if let Some((start, is_shouted)) = self.word.take() {
            shape.shouted += u32::from(is_shouted && self.at > start + 1);
        }
    }

    /// A character that is no letter.
    fn read_sign(&mut self, c: char, shape: &mut BlockShape) {
        self.end_word(shape);
        shape.has_tab |= c == '\t';
        let previous = self.previous;
        if c.is_whitespace() && previous.is_whitespace() {
            self.at += c.len_utf8();
            return;
        }
        let before = &self.text.as_bytes()[..self.at];
        self.take(c);
        let next = char_at(self.text, self.at).unwrap_or(' ');
        if c.is_whitespace() {
            let stop = is_sentence_end(previous) || is_closing(previous);
            shape.inner_ends += u32::from(stop && next.is_alphabetic());
            return;
        }
        self.has_digit |= c.is_ascii_digit();
        self.signs += u32::from(is_code_sign(c));
        let opens = self.count == 1;
        let apart = previous.is_whitespace() && next.is_whitespace() && !opens;
        match c {
            ',' | ';' | '،' | '、' | '，' | '؛' => shape.commas += 1,
            '«' => (shape.has_quote, self.has_guillemet) = (true, true),
            '"' | '”' | '“' | '„' | '「' | '『' => shape.has_quote = true,
            '‹' if !next.is_whitespace() || previous.is_alphanumeric() || is_sentence_end(previous) => {
                shape.has_quote = true;
            }
            '|' | '•' | '·' if !opens => shape.has_separator = true,
            '›' | '〉' | '>' | '＞' if apart => (shape.has_separator, shape.has_breadcrumb) = (true, true),
            '›' if !opens => shape.has_separator = true,
            '»' => {
                shape.has_quote = true;
                shape.has_separator |= apart && !self.has_guillemet;
                shape.has_breadcrumb |= apart && !self.has_guillemet;
            }
            '/' if apart => shape.has_separator = true,
            '©' | '®' | '™' => shape.has_copyright = true,
            '→' | '▶' | '►' | '▸' | '⟶' | '↑' | '↓' | '✕' | '×' | '☰' => shape.has_arrow = true,
            '@' => shape.has_address |= next.is_alphanumeric(),
            ':' => shape.has_address |= self.text[self.at..].starts_with("//"),
            '.' => shape.has_address |= before.ends_with(b"www"),
            '。' | '！' | '？' => shape.inner_ends += u32::from(!next.is_whitespace()),
            _ => {}
        }
    }
}

/// By how many tenths of a letter of Latin text a character is wider than one: a Han character or kana carries about what
/// two and a half letters do.
fn extra_width(c: char) -> u32 {
    match c {
        '\0'..='\u{2fff}' => 0,
        _ if is_ideograph(c) => 15,
        '\u{ac00}'..='\u{d7af}' => 8,
        _ => 0,
    }
}

fn is_code_sign(c: char) -> bool {
    matches!(
        c,
        '{' | '}' | '(' | ')' | '[' | ']' | '<' | '>' | '=' | '_' | ';' | '/' | '\\' | '$' | '#' | '+' | '*' | '`'
    )
}

/// Whether a text reads as running text: at least one whole sentence of some length, or very long.
pub fn is_prose(text: &str) -> bool {
    BlockShape::new(text).is_prose()
}

impl BlockShape {
    /// Reads a block's text once from start to end, then its two ends.
    pub fn new(text: &str) -> Self {
        let mut shape = Self::default();
        let has_digit = BlockScanner::new(text).read(&mut shape);
        if has_digit {
            shape.read_numbers(text);
        }
        shape.starts_lower = text.starts_with(char::is_lowercase);
        shape.is_bulleted = is_bulleted(text);
        shape.read_ends(text);
        shape
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, shape: &mut BlockShape) -> bool {
        BlockScanner::new(text).read(shape)
    }

    #[test]
    fn words_are_told_by_their_capitals_in_ascii_and_beyond() {
        let mut shape = BlockShape::default();
        assert!(!read("ÉTÉ Éa aB USA d'Or naïf É 東", &mut shape));
        assert_eq!((shape.cased_words, shape.capitals, shape.shouted), (8, 5, 3));
    }

    #[test]
    fn white_space_in_a_row_is_as_wide_as_one_letter() {
        let mut shape = BlockShape::default();
        assert!(read("Ein  \u{a0}\tWort 7漢", &mut shape));
        assert!(shape.has_tab);
        assert_eq!((shape.words, shape.digit_share), (12.5 / 6.0, 1.0 / 11.0));
    }
}
