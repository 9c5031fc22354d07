//! One pass over a block's characters → what they are: letters and words in capitals, digits, signs, commas, sentences that
//! end; and its words, if they are wanted.
//!
//! Most bytes are letters of ASCII; these are counted by the run. All else is asked one by one.

use crate::article::look::{Look, is_ideograph};
use crate::article::words::{Standing, Words};
use crate::lang::script::{Terminator, terminator};
use crate::lang::{class, eight};
use crate::span::Span;

/// What stands for every letter of ASCII as the character before another.
const LETTER: char = 'a';

/// How far the pass has come.
pub(super) struct Characters<'t, 'w> {
    /// The text up to the block's end, and where the block begins.
    text: &'t str,
    start: usize,
    at: usize,
    /// The last character that was counted: a run of white space counts as its first.
    previous: char,
    /// As many bytes as were read above one for each character that counts: white space behind white space does not.
    surplus: usize,
    /// How many characters are digits, and signs of code.
    digits: u32,
    signs: u32,
    /// What the characters are wider than a Latin letter, in tenths of one.
    extra_tenths: u32,
    /// The word that the pass stands in, if it does and the word is not all ASCII.
    word: Option<Word>,
    /// Whether there is a digit of ASCII.
    has_digit: bool,
    /// Takes the words.
    words: Option<&'w mut Words>,
    /// Where the last word that is plain to see ended, and whether there is another word behind it.
    plain_end: usize,
    has_others: bool,
}

/// A run of letters.
struct Word {
    start: usize,
    is_shouted: bool,
}

impl<'t, 'w> Characters<'t, 'w> {
    /// The characters of a block of the text, whose words go to `words`.
    pub fn new(text: &'t str, block: Span, words: Option<&'w mut Words>) -> Self {
        Self {
            text: &text[..block.end],
            start: block.start,
            at: block.start,
            previous: ' ',
            surplus: 0,
            digits: 0,
            signs: 0,
            extra_tenths: 0,
            word: None,
            has_digit: false,
            words,
            plain_end: block.start,
            has_others: false,
        }
    }

    /// Notes on the look what the characters tell, and answers whether there is a digit of ASCII among them.
    pub fn read(mut self, look: &mut Look) -> bool {
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() {
            let class = class::of(bytes[self.at]);
            if class & class::LETTER != 0 {
                self.read_letters(class, look);
            } else if bytes[self.at] == b' ' && self.previous == LETTER {
                self.read_space(look);
            } else if class & class::WIDE != 0 {
                self.read_wide(look);
            } else {
                self.read_sign(char::from(bytes[self.at]), look);
            }
        }
        self.end_word(look);
        if self.has_others {
            self.add_others(self.at);
        }
        let count = self.count() as u32;
        look.words = (10 * count + self.extra_tenths) as f32 / 60.0;
        let count = count.max(1) as f32;
        look.digit_share = self.digits as f32 / count;
        look.sign_share = self.signs as f32 / count;
        self.has_digit
    }

    /// How many characters were counted.
    fn count(&self) -> usize {
        self.at - self.start - self.surplus
    }

    /// A run of ASCII letters, most of which are read at once; `first` is the class of its first byte.
    fn read_letters(&mut self, first: u8, look: &mut Look) {
        let start = self.at;
        let eight = eight::read(self.text.as_bytes(), start);
        let letters = eight::leading_letters(eight);
        let capitals = !eight & eight::SMALL & letters;
        let is_capital = first == class::UPPER;
        let mut goes_on_lower = capitals & !0xff == 0;
        let mut is_shouted = is_capital && capitals == eight::SMALL & letters;
        let mut end = start + eight::count(letters).max(1);
        let mut class = class::at(self.text, end);
        while class & class::LETTER != 0 {
            goes_on_lower &= class & class::UPPER == 0;
            is_shouted &= class & class::UPPER != 0;
            end += 1;
            class = class::at(self.text, end);
        }
        (self.at, self.previous) = (end, LETTER);
        match self.is_alone(start, end, class) {
            Some(is_alone) => {
                let standing = Standing { is_alone, is_capital, goes_on_lower };
                self.add_plain(start, end, (eight | eight::SMALL) & letters, standing);
            }
            None => self.has_others = true,
        }
        if self.word.is_none() && class & class::WIDE == 0 {
            look.cased_words += 1;
            if is_capital {
                look.capitals += 1;
                look.shouted += u32::from(is_shouted && end > start + 1);
            }
            if self.text.as_bytes().get(end) == Some(&b' ') {
                (self.at, self.previous) = (end + 1, ' ');
            }
            return;
        }
        self.go_on_word(start, is_capital, true, look);
        if let Some(word) = &mut self.word {
            word.is_shouted &= is_shouted;
        }
    }

    /// Whether no hyphen or sign touches a run of ASCII letters; `None` where what stands beside it may join it to another
    /// word in any reading. `after` is the class of the byte behind it.
    #[inline]
    fn is_alone(&self, start: usize, end: usize, after: u8) -> Option<bool> {
        let before = if start > self.start { self.text.as_bytes()[start - 1] } else { b' ' };
        if before == b' ' && after & class::SPACE != 0 { Some(true) } else { self.is_apart(before, end, after) }
    }

    fn is_apart(&self, before: u8, end: usize, after: u8) -> Option<bool> {
        let joins = |class: u8| class & (class::WORD | class::WIDE | class::JOINER) != 0;
        let behind = self.text.as_bytes().get(end).copied().unwrap_or(b' ');
        let is_joint = |byte| matches!(byte, b'\'' | b'.' | b',');
        if joins(class::of(before)) || is_joint(before) || joins(after) {
            return None;
        }
        if is_joint(behind) && class::at(self.text, end + 1) & (class::WORD | class::WIDE) != 0 {
            return None;
        }
        let is_quiet = |byte| class::of(byte) & class::SPACE != 0 || matches!(byte, b'"' | b'(' | b')');
        Some(is_quiet(before) && (is_quiet(behind) || matches!(behind, b',' | b'.' | b';' | b':' | b'!' | b'?')))
    }

    /// Takes a word that is plain to see, and before it those since the last such. `lower` are its letters in lower case, if
    /// they are fewer than eight.
    #[inline]
    fn add_plain(&mut self, start: usize, end: usize, lower: u64, standing: Standing) {
        if self.has_others {
            self.add_others(start);
        }
        if let Some(words) = &mut self.words {
            words.add_plain(self.text, start, end, lower, standing);
        }
        self.plain_end = end;
    }

    /// Takes the words up to a place that stand behind the last one that is plain to see.
    fn add_others(&mut self, end: usize) {
        if let Some(words) = &mut self.words {
            words.add_others(&self.text[self.plain_end..end], self.plain_end);
        }
        self.has_others = false;
    }

    /// A space behind a letter, where nothing can end but the word.
    fn read_space(&mut self, look: &mut Look) {
        self.end_word(look);
        (self.at, self.previous) = (self.at + 1, ' ');
    }

    /// A character outside ASCII.
    fn read_wide(&mut self, look: &mut Look) {
        self.has_others = true;
        let c = char_at(self.text, self.at);
        if !c.is_alphabetic() {
            self.read_sign(c, look);
            return;
        }
        let shouts = self.word.as_ref().is_none_or(|word| word.is_shouted);
        let is_upper = shouts && c.is_uppercase();
        let is_cased = is_upper || (self.word.is_none() && c.is_lowercase());
        self.go_on_word(self.at, is_upper, is_cased, look);
        if let Some(word) = &mut self.word {
            word.is_shouted &= is_upper;
        }
        self.take(c);
    }

    /// Takes the character that stands here into the counts.
    fn take(&mut self, c: char) {
        self.at += c.len_utf8();
        self.surplus += c.len_utf8() - 1;
        self.extra_tenths += extra_width(c);
        self.digits += u32::from(c.is_numeric());
        self.previous = c;
    }

    /// A letter, in upper case or not, with two cases or not: it begins a word if none is open.
    fn go_on_word(&mut self, start: usize, is_upper: bool, is_cased: bool, look: &mut Look) {
        if self.word.is_none() {
            look.cased_words += u32::from(is_cased);
            look.capitals += u32::from(is_upper);
            self.word = Some(Word { start, is_shouted: is_upper });
        }
    }

    fn end_word(&mut self, look: &mut Look) {
        if let Some(word) = self.word.take() {
            look.shouted += u32::from(word.is_shouted && self.at > word.start + 1);
        }
    }

    /// A character that is no letter.
    fn read_sign(&mut self, c: char, look: &mut Look) {
        self.end_word(look);
        look.has_tab |= c == '\t';
        let previous = self.previous;
        if c.is_whitespace() && previous.is_whitespace() {
            self.at += c.len_utf8();
            self.surplus += c.len_utf8();
            return;
        }
        self.has_others |= c.is_ascii_digit() || c == '_';
        let before = &self.text.as_bytes()[self.start..self.at];
        self.take(c);
        let next = char_at(self.text, self.at);
        if c.is_whitespace() {
            let stop = is_sentence_end(previous) || is_closing(previous);
            look.inner_ends += u32::from(stop && next.is_alphabetic());
            return;
        }
        self.has_digit |= c.is_ascii_digit();
        self.signs += u32::from(is_code_sign(c));
        let opens = self.count() == 1;
        let apart = previous.is_whitespace() && next.is_whitespace() && !opens;
        match c {
            ',' | ';' | '،' | '、' | '，' | '؛' => look.commas += 1,
            '"' | '”' | '“' | '„' | '«' | '「' | '『' => look.has_quote = true,
            '|' | '•' | '·' if !opens => look.has_separator = true,
            '›' | '〉' | '>' if apart => (look.has_separator, look.has_breadcrumb) = (true, true),
            '›' if !opens => look.has_separator = true,
            '»' => {
                look.has_quote = true;
                look.has_separator |= apart;
                look.has_breadcrumb |= apart;
            }
            '/' if apart => look.has_separator = true,
            '©' | '®' | '™' => look.has_copyright = true,
            '→' | '▶' | '►' | '▸' | '⟶' | '↑' | '↓' | '✕' | '×' | '☰' => look.has_arrow = true,
            '@' => look.has_address |= next.is_alphanumeric(),
            ':' => look.has_address |= self.text[self.at..].starts_with("//"),
            '.' => look.has_address |= before.ends_with(b"www"),
            '。' | '！' | '？' => look.inner_ends += u32::from(!next.is_whitespace()),
            _ => {}
        }
    }
}

/// The character that begins at a byte; a space behind the text's end.
pub(super) fn char_at(text: &str, at: usize) -> char {
    text[at..].chars().next().unwrap_or(' ')
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

/// A mark that ends a sentence.
pub(super) fn is_sentence_end(c: char) -> bool {
    !matches!(terminator(c), None | Some(Terminator::Ellipsis))
}

/// A mark that may stand between a sentence's last stop and the white space after it.
pub(super) fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '’' | '»' | '」' | '』' | ')' | ']' | '）' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, look: &mut Look) -> bool {
        Characters::new(text, Span::new(0, text.len()), None).read(look)
    }

    #[test]
    fn words_are_told_by_their_capitals_in_ascii_and_beyond() {
        let mut look = Look::default();
        assert!(!read("ÉTÉ Éa aB USA d'Or naïf É 東", &mut look));
        assert_eq!((look.cased_words, look.capitals, look.shouted), (8, 5, 3));
    }

    #[test]
    fn white_space_in_a_row_is_as_wide_as_one_letter() {
        let mut look = Look::default();
        assert!(read("Ein  \u{a0}\tWort 7漢", &mut look));
        assert!(look.has_tab);
        assert_eq!((look.words, look.digit_share), (12.5 / 6.0, 1.0 / 11.0));
    }
}
