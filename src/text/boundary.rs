//! A block's text → the end of each of its sentences.
//!
//! One pass from terminator to terminator; `full_stop` tells what a full stop means, `enclosure` where a quotation ends. The
//! sentence boundaries of UAX #29 are no basis: they split behind every "Mr." and inside every quotation, and lack a tenth of
//! the true boundaries.

use crate::chars::letters::char_at;
use crate::chars::lower;
use crate::chars::punctuation::is_superscript;
use crate::chars::punctuation::{self, Terminator, is_closing, is_dash, is_opening};
use crate::chars::script::{is_hiragana, is_stopless, is_word_char};
use crate::lang::{Language, Section};
use crate::text::enclosure;
use crate::text::full_stop::{FullStop, word_before};
use crate::text::list_mark;
use crate::text::unmarked;

/// Maximum characters of a clause that names the speaker behind a quotation in a script without spaces. Set by hand.
const MAX_CUE_CHARACTERS: usize = 12;

/// The sentences of a block, in order, white space at their edges included: joined they give back the block.
pub(super) fn split<'a>(block: &'a str, language: &'a Language) -> Split<'a> {
    Split { block, language, start: 0, at: 0, held: 0, word: None, next_item: list_mark::following(block, language) }
}

/// Iterator over the sentences of a block.
pub(super) struct Split<'a> {
    block: &'a str,
    language: &'a Language,
    /// Where the current sentence starts.
    start: usize,
    /// Where reading goes on.
    at: usize,
    /// No sentence ends before here, since a quotation or bracket is open.
    held: usize,
    /// Where its first word starts, once reached.
    word: Option<usize>,
    /// If it is an item of a list, the mark of the next item.
    next_item: Option<String>,
}

impl<'a> Iterator for Split<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        loop {
            if self.word.is_some() && self.next_item.is_none() {
                self.at = plain_end(self.block, self.at);
            }
            if self.at >= self.block.len() {
                break;
            }
            if self.read_on() {
                return Some(self.take());
            }
        }
        if self.start < self.block.len() { Some(self.take()) } else { None }
    }
}

impl<'a> Split<'a> {
    fn take(&mut self) -> &'a str {
        let sentence = &self.block[self.start..self.at];
        self.start = self.at;
        self.word = None;
        self.next_item = list_mark::following(&self.block[self.at..], self.language);
        sentence
    }

    /// Whether the white space before `at` ends the sentence in a script without full stops. It does before a dangling opening.
    fn ends_unmarked(&self, at: usize) -> bool {
        let (before, rest) = (&self.block[self.start..at], &self.block[at..]);
        let mut openings = self.language.list(Section::DanglingOpenings).iter();
        self.word.is_some()
            && at > self.held
            && before.ends_with(char::is_whitespace)
            && (openings.any(|opening| rest.starts_with(opening)) || unmarked::ends(before, rest, self.language))
    }

    /// Where the next word starts, if it stands behind white space and in another script.
    fn next_in_other_script(&self) -> Option<usize> {
        let rest = &self.block[self.at..];
        let next = rest.trim_start();
        let is_other = next.len() < rest.len() && !next.is_empty() && !next.starts_with(is_stopless);
        is_other.then(|| self.block.len() - next.len())
    }

    /// Reads a character, or a run of terminators with the closing marks behind it. True if the sentence ends there.
    fn read_on(&mut self) -> bool {
        let c = char_at(self.block, self.at).unwrap_or_default();
        if terminator(c, self.language).is_some() {
            let end = End::read(self.block, self.at, self.language);
            self.at = end.after;
            return self.is_boundary(&end);
        }
        if c.is_whitespace() {
            self.at += c.len_utf8();
            return self.is_next_item();
        }
        if is_stopless(c) && self.ends_unmarked(self.at) {
            return true;
        }
        if self.at >= self.held
            && let Some(close) = enclosure::close_of(self.block, self.at, c, self.language)
        {
            self.held = close;
        }
        if self.word.is_none() && c.is_alphanumeric() {
            self.word = Some(self.at);
        }
        self.at += c.len_utf8();
        if is_stopless(c)
            && !self.language.list(Section::SentenceOpenings).is_empty()
            && let Some(next) = self.next_in_other_script()
            && self.ends_unmarked(next)
        {
            self.at = next;
            return true;
        }
        false
    }

    fn is_next_item(&self) -> bool {
        let rest = self.next_item.as_ref().and_then(|mark| self.block[self.at..].strip_prefix(mark.as_str()));
        self.at > self.held && self.word.is_some() && rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
    }

    fn is_boundary(&self, end: &End) -> bool {
        if self.word.is_none() || end.after <= self.held {
            return false;
        }
        let before = &self.block[..end.start];
        if end.kind == Terminator::Ellipsis && before.ends_with(['[', '(']) {
            return false; // “the analogy […] of stairs”
        }
        if end.kind == Terminator::Stop && before.ends_with(is_stopless) {
            return false; // “05.00 น. ถึง”
        }
        let rest = &self.block[end.after..];
        let Some(next) = rest.chars().next().filter(|&c| terminator(c, self.language).is_none()) else { return false };
        if end.kind == Terminator::Full {
            if next.is_numeric() && before.ends_with(char::is_numeric) {
                return false; // “３．５”
            }
            let is_title = self.block[..end.after].ends_with(['》', '〉']);
            return !(matches!(next, ',' | '，' | '、') || end.quoted && (is_title || self.goes_on(rest)));
        }
        if !next.is_whitespace() {
            return end.kind != Terminator::Ellipsis && self.misses_space(end, rest);
        }
        self.ends_before(end, rest)
    }

    /// Whether the sentence goes on behind a quotation that ends with a full stop, in a script without spaces: 「…。」と述べた,
    /// “…。”他说。
    fn goes_on(&self, rest: &str) -> bool {
        let clause = rest.split(|c| !is_word_char(c)).next().unwrap_or_default();
        let short = clause.chars().nth(MAX_CUE_CHARACTERS).is_none();
        rest.starts_with(is_hiragana)
            || short && self.language.list(Section::CueVerbs).iter().any(|verb| clause.ends_with(verb))
    }

    /// Whether the sentence can end before `rest`, which begins with white space.
    fn ends_before(&self, end: &End, rest: &str) -> bool {
        let after = rest.trim_start();
        if end.quoted && after.starts_with(is_dash) {
            return false; // «…!» — сказал он
        }
        let opening = after.starts_with(is_opening);
        let after = after.trim_start_matches(|c: char| c.is_whitespace() || is_opening(c) || is_dash(c));
        let Some(first) = after.chars().next() else { return false };
        if first.is_lowercase() {
            return starts_with_inner_capital(after) && end.kind != Terminator::Ellipsis;
        }
        if end.kind == Terminator::Mark && end.quoted && self.cue_follows(after) {
            return false; // “Are you serious?” Ms. Lopez asked.
        }
        if end.kind == Terminator::Mark && !end.quoted && self.is_shouted_name(end, after) {
            return false; // Yahoo! Japan
        }
        if end.kind == Terminator::Stop && !end.quoted {
            let before = &self.block[self.word.unwrap_or(self.start)..end.start];
            return FullStop { before, after, opening, language: self.language }.ends_sentence();
        }
        true
    }

    /// Whether the sentence begins with a name that ends in "!": one capitalised word, before another that is not known to
    /// begin sentences, and a word in lower case.
    fn is_shouted_name(&self, end: &End, after: &str) -> bool {
        let before = &self.block[self.word.unwrap_or(self.start)..end.start];
        let mut next = after.split_whitespace();
        let name = next.next().unwrap_or_default();
        let is_name =
            is_capitalised(name) && name.chars().all(is_word_char) && !self.language.is_stop_word(&lower(name));
        self.block[end.start..].starts_with("! ")
            && is_capitalised(before)
            && before.chars().all(is_word_char)
            && is_name
            && next.next().is_some_and(|word| word.starts_with(char::is_lowercase))
    }

    /// Whether a name and a cue verb follow.
    fn cue_follows(&self, after: &str) -> bool {
        let mut words = after.split_whitespace().take(5).skip_while(|word| word.starts_with(char::is_uppercase));
        words.next().is_some_and(|word| {
            let verb = word.trim_end_matches(|c: char| !c.is_alphanumeric());
            self.language.list(Section::CueVerbs).contains(verb)
        })
    }

    /// "the end.Next": a word, the mark, and a capitalised word that is no domain or file ending.
    fn misses_space(&self, end: &End, rest: &str) -> bool {
        let before = &self.block[self.start..end.start];
        let word = word_before(before);
        let in_address = before[..before.len() - word.len()].ends_with(['/', '@']);
        let next = rest.trim_start_matches(is_opening);
        let next = &next[..next.find(|c| !is_word_char(c)).unwrap_or(next.len())];
        // A script without capitals: "الخشب.و قد", "いっぱい!普段".
        let uncased = |c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
        if before.ends_with(uncased) && next.starts_with(uncased) && !in_address && !end.quoted {
            let last = word.rsplit('.').next().unwrap_or(word); // "ر.م.ع"
            let long = word.chars().nth(2).is_some() && last.chars().nth(1).is_some();
            let long = long && !self.language.is_abbreviation(word);
            return end.kind == Terminator::Mark || end.kind == Terminator::Stop && long;
        }
        if next.starts_with(uncased) && next.chars().nth(1).is_some() && !in_address && !end.quoted {
            return is_misplaced(before);
        }
        if in_address || !is_plain_word(word) || self.language.is_abbreviation(&lower(word)) {
            return false;
        }
        if !is_capitalised(next) {
            return false;
        }
        let long = next.chars().nth(3).is_some() && word.ends_with(char::is_lowercase);
        long || self.language.is_stop_word(&lower(next))
    }
}

/// Whether a mark before a word of a script without capitals ends a sentence though no space follows: the space stands ahead
/// of it ("الخشب .و قد"), or a year or a bracket does ("عام 1965.قدم").
fn is_misplaced(before: &str) -> bool {
    const YEAR: usize = 4;
    let uncased = |c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
    let digits = before.len() - before.trim_end_matches(char::is_numeric).len();
    let word = before.trim_end();
    let spaced = word.len() < before.len() && word.ends_with(|c: char| uncased(c) || c.is_numeric() || is_closing(c));
    spaced || digits >= YEAR || before.ends_with([')', ']'])
}

/// Whether a character with this first byte in UTF-8 may end a sentence, open a pair, or be white space outside ASCII. All
/// other bytes are skipped, as most letters are.
const fn may_matter(byte: u8) -> bool {
    matches!(byte, b'!' | b'"' | b'\'' | b'(' | b'.' | b':' | b';' | b'?' | b'[')
        || matches!(byte, 0xc2 | 0xcd | 0xd5 | 0xd6 | 0xd8 | 0xdb..=0xe3 | 0xee..=0xff)
}

static MATTERS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = may_matter(byte as u8);
        byte += 1;
    }
    table
};

/// The end of the bytes that can be skipped.
fn plain_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    while end < bytes.len() && !matters(bytes[end]) {
        end += 1;
    }
    end
}

fn matters(byte: u8) -> bool {
    MATTERS[usize::from(byte)]
}

/// A run of terminators and the closing marks behind it.
struct End {
    /// Where the run starts.
    start: usize,
    /// Where the closing quotation marks, brackets and note numbers behind them end.
    after: usize,
    kind: Terminator,
    /// Whether a quotation mark closes behind it.
    quoted: bool,
}

impl End {
    fn read(block: &str, start: usize, language: &Language) -> Self {
        let (after, kind) = read_marks(block, start, language);
        let mut end = Self { start, after, kind, quoted: false };
        if kind == Terminator::Stop && block[..start].ends_with(char::is_alphabetic) {
            end.after += note_number(&block[end.after..]);
        }
        while let Some(length) = closing_length(&block[end.after..]) {
            end.quoted |= !block[end.after..].starts_with([')', ']', '[', '）']);
            end.after += length;
        }
        end
    }
}

/// How a character ends a sentence in this language.
fn terminator(c: char, language: &Language) -> Option<Terminator> {
    let own = || !language.terminators.is_empty() && language.terminators.contains(c);
    punctuation::terminator(c).or_else(|| own().then_some(Terminator::Mark))
}

/// Reads a run of terminators, ". . ." too. Returns its end and its strongest terminator.
fn read_marks(block: &str, start: usize, language: &Language) -> (usize, Terminator) {
    let (mut at, mut count, mut kind) = (start, 0, Terminator::Stop);
    loop {
        let rest = &block[at..];
        let spaced = count > 0 && kind != Terminator::Full && rest.starts_with(" .");
        let gap = usize::from(spaced && !rest[1..].trim_start_matches('.').starts_with(char::is_alphanumeric));
        let Some((c, found)) = char_at(rest, gap).and_then(|c| Some((c, terminator(c, language)?))) else {
            break;
        };
        if found != Terminator::Stop {
            kind = if kind == Terminator::Full { kind } else { found };
        }
        count += 1;
        at += gap + c.len_utf8();
    }
    let dots = kind == Terminator::Stop && count > 1;
    (at, if dots { Terminator::Ellipsis } else { kind })
}

/// The length of the closing mark at the start of a text, if there is one: a quotation mark or bracket, » behind a space, or
/// the number of a note "[12]".
fn closing_length(rest: &str) -> Option<usize> {
    let mut characters = rest.chars();
    let first = characters.next()?;
    let second = characters.next();
    let opens =
        second.is_some_and(char::is_alphanumeric) && matches!(first, '"' | '\'' | '“' | '‘' | '«' | '»' | '‹' | '›');
    if is_closing(first) && !opens {
        return Some(first.len_utf8());
    }
    if first.is_whitespace() && second == Some('»') && !characters.next().is_some_and(char::is_alphanumeric) {
        return Some(first.len_utf8() + '»'.len_utf8());
    }
    if is_superscript(first) {
        return Some(first.len_utf8());
    }
    let number = rest.strip_prefix('[')?;
    let digits = number.len() - number.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    (digits > 0 && number[digits..].starts_with(']')).then_some(digits + 2)
}

/// The length of a note's number that stands right behind a full stop, a capital after it: "the town.3 The".
fn note_number(rest: &str) -> usize {
    const MOST_DIGITS: usize = 2;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = &rest[digits..];
    let ends = after.is_empty() || after.starts_with(' ') && after.trim_start().starts_with(char::is_uppercase);
    if (1..=MOST_DIGITS).contains(&digits) && ends { digits } else { 0 }
}

/// Two or more letters or digits and nothing else.
fn is_plain_word(word: &str) -> bool {
    word.chars().nth(1).is_some() && word.chars().all(is_word_char)
}

fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none_or(char::is_lowercase)
}

fn starts_with_inner_capital(text: &str) -> bool {
    text.chars().nth(1).is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang;

    #[test]
    fn no_character_that_matters_begins_with_a_byte_that_is_passed_over() {
        let languages: Vec<_> = lang::built_in().collect();
        for c in '\0'..=char::MAX {
            let ends = languages.iter().any(|language| terminator(c, language).is_some());
            let holds = enclosure::may_open(c) || is_stopless(c) || !c.is_ascii() && c.is_whitespace();
            let byte = c.to_string().as_bytes()[0];
            assert!(may_matter(byte) || !ends && !holds, "{c:?}");
        }
    }
}
