//! One pass over a block's characters → what they are: letters and words in capitals, digits, signs, commas, sentences that end.
//!
//! Most bytes are letters of ASCII; these are counted by the run. All else is asked one by one.

use crate::article::look::{Look, is_ideograph};
use crate::lang::class;
use crate::lang::script::{Terminator, terminator};

/// What stands for every letter of ASCII as the character before another.
const LETTER: char = 'a';

/// How far the pass has come.
pub(super) struct Characters<'t> {
    text: &'t str,
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
}

/// A run of letters.
struct Word {
    start: usize,
    is_shouted: bool,
}

impl<'t> Characters<'t> {
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            previous: ' ',
            surplus: 0,
            digits: 0,
            signs: 0,
            extra_tenths: 0,
            word: None,
            has_digit: false,
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
        let count = self.count() as u32;
        look.words = (10 * count + self.extra_tenths) as f32 / 60.0;
        let count = count.max(1) as f32;
        look.digit_share = self.digits as f32 / count;
        look.sign_share = self.signs as f32 / count;
        self.has_digit
    }

    /// How many characters were counted.
    fn count(&self) -> usize {
        self.at - self.surplus
    }

    /// A run of ASCII letters; `first` is the class of its first byte.
    fn read_letters(&mut self, first: u8, look: &mut Look) {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let (mut end, mut all, mut class) = (start, first, first);
        while class & class::LETTER != 0 {
            all &= class;
            end += 1;
            class = if end < bytes.len() { class::of(bytes[end]) } else { 0 };
        }
        (self.at, self.previous) = (end, LETTER);
        let (is_capital, is_shouted) = (first == class::UPPER, all == class::UPPER);
        if self.word.is_none() && class & class::WIDE == 0 {
            look.cased_words += 1;
            look.capitals += u32::from(is_capital);
            look.shouted += u32::from(is_shouted && end > start + 1);
            return;
        }
        self.go_on_word(start, is_capital, true, look);
        if let Some(word) = &mut self.word {
            word.is_shouted &= is_shouted;
        }
    }

    /// A space behind a letter, where nothing can end but the word.
    fn read_space(&mut self, look: &mut Look) {
        self.end_word(look);
        (self.at, self.previous) = (self.at + 1, ' ');
    }

    /// A character outside ASCII.
    fn read_wide(&mut self, look: &mut Look) {
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
        let before = &self.text.as_bytes()[..self.at];
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
fn char_at(text: &str, at: usize) -> char {
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

    #[test]
    fn words_are_told_by_their_capitals_in_ascii_and_beyond() {
        let mut look = Look::default();
        assert!(!Characters::new("ÉTÉ Éa aB USA d'Or naïf É 東").read(&mut look));
        assert_eq!((look.cased_words, look.capitals, look.shouted), (8, 5, 3));
    }

    #[test]
    fn white_space_in_a_row_is_as_wide_as_one_letter() {
        let mut look = Look::default();
        assert!(Characters::new("Ein  \u{a0}\tWort 7漢").read(&mut look));
        assert!(look.has_tab);
        assert_eq!((look.words, look.digit_share), (12.5 / 6.0, 1.0 / 11.0));
    }
}
