//! Text → words, figures and signs: "S.Korea", "O'Neill" and "AT&T" are one word, "46m" a figure and a word, "26-year-old" three,
//! "3万4000" one figure.

use crate::chars::letters::char_at;
use crate::chars::lower;
use crate::chars::script::{is_carried, is_unspaced, is_word_char};
use crate::lang::Language;

/// A word, a figure or a sign, by its place in the text that was scanned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ScannedWord {
    pub start: usize,
    pub end: usize,
    pub is_figure: bool,
    /// A currency's sign or %.
    pub is_sign: bool,
}

/// The pieces of a text, in order.
pub(super) fn pieces<'t>(text: &'t str, language: &'t Language) -> ScannedWords<'t> {
    ScannedWords { text, language, at: 0 }
}

/// Iterator over pieces.
pub(super) struct ScannedWords<'t> {
    text: &'t str,
    language: &'t Language,
    at: usize,
}

impl Iterator for ScannedWords<'_> {
    type Item = ScannedWord;

    #[inline(never)]
    fn next(&mut self) -> Option<ScannedWord> {
        let text = self.text;
        while let Some(c) = char_at(text, self.at) {
            let start = self.at;
            let (is_figure, is_sign) = (digit(c).is_some(), is_sign(c));
            self.at = match c {
                _ if is_figure => end_of_figure(text, start),
                _ if is_sign || !is_word_char(c) => start + c.len_utf8(),
                _ if is_unspaced(c) => end_of_cluster(text, start),
                _ => {
                    let end = end_of_word(text, start);
                    let clings = self.language.elision(&text[start..end]);
                    if clings > 0 && start + clings < end { start + clings } else { end }
                }
            };
            if is_figure || is_sign || is_word_char(c) {
                return Some(ScannedWord { start, end: self.at, is_figure, is_sign });
            }
        }
        None
    }
}

/// Whether a character is a currency's sign or %.
pub(super) fn is_sign(c: char) -> bool {
    matches!(
        c,
        '%' | '٪'
            | '％'
            | '$'
            | '£'
            | '€'
            | '¥'
            | '₹'
            | '₽'
            | '₩'
            | '₺'
            | '₴'
            | '₪'
            | '฿'
            | '₫'
            | '＄'
            | '￥'
            | '￡'
    )
}

/// Whether a sign says percent.
pub(super) fn is_percent(sign: &str) -> bool {
    matches!(sign, "%" | "٪" | "％")
}

/// The value of a decimal digit of any script that our languages are written in.
#[inline(never)]
pub(super) fn digit(c: char) -> Option<u32> {
    const ZEROS: [u32; 7] = ['0' as u32, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
    ZEROS.iter().filter_map(|zero| u32::from(c).checked_sub(*zero)).find(|value| *value < 10)
}

/// What a numeral of East Asia multiplies the digits before it by: "3万" is 30,000.
#[inline(never)]
pub(super) fn scale(c: char) -> Option<f64> {
    Some(match c {
        '百' | '백' => 1e2,
        '千' | '천' => 1e3,
        '万' | '萬' | '만' => 1e4,
        '億' | '亿' | '억' => 1e8,
        '兆' | '조' => 1e12,
        _ => return None,
    })
}

/// Where the figure that starts here ends: digits, the points, commas, colons and spaces inside it, and numerals behind them.
#[inline(never)]
fn end_of_figure(text: &str, start: usize) -> usize {
    let (mut end, mut group, mut groups) = (start, 0, 0);
    let digits_from = |at: usize| text[at..].chars().take_while(|&c| digit(c).is_some()).count();
    while let Some(c) = char_at(text, end) {
        let after = end + c.len_utf8();
        if digit(c).is_some() {
            group += 1;
            end = after;
            continue;
        }
        let next = digits_from(after);
        let joins = match c {
            _ if scale(c).is_some() => {
                end = after;
                // "3만 4000": the rest follows behind a space too
                let rest = text[end..].strip_prefix(' ').unwrap_or(&text[end..]);
                if rest.starts_with(|c| digit(c).is_some()) {
                    (group, groups, end) = (0, 0, text.len() - rest.len());
                }
                continue;
            }
            '.' | ',' | ':' | '٫' | '٬' => next > 0,
            // 10 000, in groups of three
            ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '’' => {
                next == 3 && (if groups == 0 { group <= 3 } else { group == 3 })
            }
            _ => false,
        };
        if !joins {
            break;
        }
        (group, groups, end) = (0, groups + 1, after);
    }
    end
}

/// Where the character that starts here ends, with what it carries.
fn end_of_cluster(text: &str, start: usize) -> usize {
    let mut chars = text[start..].char_indices().skip(1);
    chars.find(|(_, c)| !is_carried(*c)).map_or(text.len(), |(at, _)| start + at)
}

/// Where the word that starts here ends.
#[inline(never)]
fn end_of_word(text: &str, start: usize) -> usize {
    let mut chars = text[start..].char_indices().peekable();
    let (mut piece, mut is_initials) = (0, true);
    let mut last = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        if is_word_char(c) && !is_unspaced(c) {
            if digit(c).is_some() && piece == 0 {
                return start + at;
            }
            piece += 1;
        } else {
            let is_letter = is_word_char(next) && digit(next).is_none() && !is_unspaced(next);
            let joins = match c {
                '\'' | '’' | '׳' | '״' => piece > 0 && is_letter,
                '&' => piece > 0 && is_letter && last.is_uppercase(),
                '.' => piece == 1 && is_letter,
                _ => false,
            };
            if !joins {
                let closes = c == '.' && piece == 1 && is_initials && at > c.len_utf8() + 1; // the last stop of "U.S."
                return start + at + usize::from(closes);
            }
            is_initials &= c == '.' && piece == 1;
            piece = 0;
        }
        last = c;
    }
    text.len()
}

/// The form in which a word is compared: lower case, without stops between initials and a possessive ending. Initials
/// that would be a stop word in lower case keep their capitals: "US".
#[inline(never)]
pub(super) fn word_of(written: &str, language: &Language) -> String {
    let whole = written.strip_suffix(['’', '\'']).unwrap_or(written);
    let bare = without_possessive(whole);
    let has_dots = bare.contains('.') && is_dotted(bare);
    let bare = if has_dots { bare.replace('.', "") } else { bare.to_owned() };
    let lowered = lower(&bare);
    if is_initials(&bare) && language.is_stop_word(&lowered) { bare } else { lowered }
}

/// A word without the ending "'s" of a genitive.
#[inline(never)]
pub(super) fn without_possessive(word: &str) -> &str {
    ["'s", "’s", "'S", "’S"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|rest| !rest.is_empty())
        .unwrap_or(word)
}

/// Whether a word is letters with stops between them: "U.S.", "N.Y".
fn is_dotted(word: &str) -> bool {
    word.split('.').all(|part| part.chars().nth(1).is_none())
}

/// Whether a word is two capitals or more and nothing else, but for figures, stops and "&".
#[inline(never)]
pub(super) fn is_initials(word: &str) -> bool {
    let mut capitals = 0;
    for c in word.chars() {
        if c.is_uppercase() {
            capitals += 1;
        } else if c.is_alphabetic() {
            return false;
        }
    }
    capitals > 1
}

/// The decimal number in a list: "0.5", "1000000".
pub(super) fn listed_value(written: &str) -> f64 {
    match written.split_once('.') {
        Some((whole, fraction)) => {
            let parts =
                fraction.chars().rev().filter_map(digit).fold(0.0, |value, digit| (value + f64::from(digit)) / 10.0);
            listed_value(whole) + parts
        }
        None => written.chars().filter_map(digit).fold(0.0, |value, digit| value * 10.0 + f64::from(digit)),
    }
}
