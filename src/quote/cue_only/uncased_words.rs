//! The text on one side of a quotation → the words of the sentence that goes on there, with their roles.
//!
//! For scripts without capitals. The words are read from the text itself, since they contain characters that end a token: a
//! virama, the gershayim of an acronym, a joiner. Without spaces, a title and a cue are found inside the letters.

use crate::chars::lower;
use crate::chars::punctuation::{Marks, is_sentence_end};
use crate::chars::script::{is_unspaced, is_word_char};
use crate::lang::{Language, List, Roles, Section};
use crate::span::Span;

/// Maximum words read on one side of a quotation (set by hand).
const MOST_WORDS: usize = 40;
/// Maximum characters of an initial, as a script spells a foreign one: यू.एन.
const LONGEST_INITIAL: usize = 3;
/// Marks that end a sentence.
const BORDERS: Marks =
    Marks::COMMA.union(Marks::SEMICOLON).union(Marks::DASH).union(Marks::OPENING_BRACKET).union(Marks::CLOSING_BRACKET);

/// A word beside a quotation.
pub(crate) struct Word {
    pub span: Span,
    pub roles: Roles,
    /// The mark before it.
    pub gap: Gap,
}

/// The mark between two words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    Space,
    Border,
    /// A colon.
    Lead,
    Stop,
}

/// The words of the sentence that the stretch ends in (`leads`), or of the one that it begins in, and what stands behind
/// them.
pub(crate) fn words(text: &str, span: Span, leads: bool, language: &Language) -> (Vec<Word>, Gap) {
    let (mut words, mut is_cut) = (Vec::new(), false);
    let mut reader = Reader { text, at: span.start, end: span.end, gap: Gap::Space };
    while let Some((word, before)) = reader.next(language) {
        if before == Gap::Stop {
            if !leads {
                reader.gap = before;
                break;
            }
            (words, is_cut) = (Vec::new(), false);
        }
        add(&mut words, text, word, before, language);
        while words.len() > MOST_WORDS {
            is_cut |= leads;
            words.remove(if leads { 0 } else { MOST_WORDS });
        }
    }
    if leads && reader.gap == Gap::Stop {
        words.clear();
    }
    for word in &mut words {
        // The first word may be one half of a name that is cut in two.
        word.roles = if is_cut { Roles::NAME_STOP } else { roles(word.span.of(text), language) };
        is_cut = false;
    }
    for i in 1..words.len() {
        if is_given_name(&words, i) {
            words[i].roles = Roles::MASCULINE_NAME;
        }
    }
    (words, reader.gap)
}

/// Whether a word that opens relative clauses is a first name: right behind a title, and before one more word and the mark of
/// the subject: राष्ट्रपति | जो | बाइडेन ने.
fn is_given_name(words: &[Word], i: usize) -> bool {
    let joined = |i: usize| words.get(i).is_some_and(|it| it.gap == Gap::Space);
    let marked = words.get(i + 2).is_some_and(|it| it.roles.intersects(Roles::AGENT));
    words[i].roles.intersects(Roles::RELATIVE)
        && !words[i].roles.intersects(Roles::AGENT)
        && words[i - 1].roles.intersects(Roles::TITLE.union(Roles::OFFICE))
        && marked
        && (i..i + 3).all(joined)
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    end: usize,
    /// What stands behind the last word.
    gap: Gap,
}

impl Reader<'_> {
    /// The next word up to a space, and what stands before it.
    fn next(&mut self, language: &Language) -> Option<(Span, Gap)> {
        let (mut word, mut before, mut inside) = (Span::new(0, 0), self.gap, false);
        while self.at <= self.end {
            let at = self.at;
            let c = self.text[at..self.end].chars().next().unwrap_or(' ');
            self.at += c.len_utf8();
            if is_word_char(c) || inside && matches!(c, '\'' | '’' | '‘' | '׳') {
                if !inside {
                    (word.start, before, inside) = (at, self.gap, true);
                }
                (word.end, self.gap) = (self.at, Gap::Space);
            } else if inside && c.is_whitespace() {
                if self.text[word.end..].starts_with('.') && is_shortened(word.of(self.text), language) {
                    self.gap = Gap::Space;
                }
                return Some((word, before));
            } else {
                self.gap = self.gap.max(gap_of(c));
            }
        }
        None
    }
}

fn gap_of(c: char) -> Gap {
    match c {
        ':' => Gap::Lead,
        _ if is_sentence_end(c) => Gap::Stop,
        _ if BORDERS.has(c) => Gap::Border,
        _ => Gap::Space,
    }
}

/// Whether a full stop behind the word is its own: a title, an initial.
fn is_shortened(word: &str, language: &Language) -> bool {
    let initials = || word.contains('.') && word.split('.').all(|it| it.chars().nth(LONGEST_INITIAL).is_none());
    word.chars().nth(1).is_none()
        || initials()
        || language.list(Section::Titles).contains(word)
        || language.list(Section::Abbreviations).contains(word)
}

/// The roles of a word, those of its plain spelling, and those of the word behind a prefixed conjunction: وقال.
fn roles(word: &str, language: &Language) -> Roles {
    let mut roles = language.roles(&lower(word));
    let plain = plain(word);
    if plain != word {
        roles |= language.roles(&plain);
    }
    if !roles.intersects(Roles::CONJUNCTION) {
        return roles;
    }
    let mut rest = word.chars();
    rest.next();
    roles | language.roles(rest.as_str())
}

/// A word as the lists of a language spell it: without the vowel points of Arabic, قائلًا, with the dots of Indic letters
/// apart, and with a straight mark in a Hebrew acronym.
fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            '\u{64b}'..='\u{652}' => {}
            '\u{95c}' => plain.push_str("\u{921}\u{93c}"),
            '\u{95d}' => plain.push_str("\u{922}\u{93c}"),
            '\u{958}'..='\u{95b}' | '\u{95e}' => {
                plain.push(['\u{915}', '\u{916}', '\u{917}', '\u{91c}', ' ', ' ', '\u{92b}'][c as usize - 0x958]);
                plain.push('\u{93c}');
            }
            '\u{9dc}' => plain.push_str("\u{9a1}\u{9bc}"),
            '\u{9dd}' => plain.push_str("\u{9a2}\u{9bc}"),
            '\u{9df}' => plain.push_str("\u{9af}\u{9bc}"),
            '“' | '”' | '״' => plain.push('"'),
            '‘' | '’' | '׳' => plain.push('\''),
            _ => plain.push(c),
        }
    }
    plain
}

/// Adds a word; of a run of letters that holds several (Thai), a title at its start and the first cue are words of their own.
fn add(words: &mut Vec<Word>, text: &str, span: Span, gap: Gap, language: &Language) {
    let run = span.of(text);
    let mut ends = [run.len(); 4];
    if run.starts_with(is_unspaced) {
        let is_office = language.roles(run).intersects(Roles::OFFICE);
        ends[0] = if is_office { 0 } else { longest(language.list(Section::Titles), &|title| run.starts_with(title)) };
        if let Some(cue) = first_of(language.list(Section::CueVerbs), run, &|_| true) {
            (ends[1], ends[2]) = (cue.start, cue.end);
        }
    }
    let mut start = 0;
    for end in ends {
        start += usize::from(run[start..].starts_with('.'));
        if end > start {
            let part = Span::new(span.start + start, span.start + end);
            let gap = if start == 0 { gap } else { Gap::Space };
            words.push(Word { span: part, roles: Roles::empty(), gap });
            start = end;
        }
    }
}

/// The length of the longest word of a list that fits.
pub(crate) fn longest(list: List<'_>, fits: &dyn Fn(&str) -> bool) -> usize {
    let mut longest = 0;
    for word in list.iter() {
        if word.len() > longest && fits(word) {
            longest = word.len();
        }
    }
    longest
}

/// Where the first word of a list stands in a text, if what is behind it fits.
pub(crate) fn first_of(list: List<'_>, text: &str, fits: &dyn Fn(&str) -> bool) -> Option<Span> {
    for (at, _) in text.char_indices() {
        for word in list.iter() {
            if text[at..].strip_prefix(word).is_some_and(fits) {
                return Some(Span::new(at, at + word.len()));
            }
        }
    }
    None
}

/// Bytes around a place in which other places of a word are looked for, before and behind it (set by hand): a text of any
/// length is read in a time that grows with it and no faster.
const WINDOW: (usize, usize) = (24_000, 8_000);

/// The part of a text around a place.
pub(crate) fn window(text: &str, at: usize) -> Span {
    let (mut low, mut high) = (at.saturating_sub(WINDOW.0), text.len().min(at + WINDOW.1));
    while !text.is_char_boundary(low) {
        low += 1;
    }
    while !text.is_char_boundary(high) {
        high -= 1;
    }
    Span::new(low, high)
}

/// Where a word stands in a text; no word stands nowhere.
#[inline(never)]
pub(crate) fn places(text: &str, word: &str) -> Vec<usize> {
    if word.is_empty() {
        return Vec::new();
    }
    text.match_indices(word).map(|(at, _)| at).collect()
}

/// Whether a word of a list fits.
#[inline(never)]
pub(crate) fn has_any(list: List<'_>, fits: &dyn Fn(&str) -> bool) -> bool {
    longest(list, fits) > 0
}

/// Where the first character stands that fits.
#[inline(never)]
pub(crate) fn first(text: &str, fits: &dyn Fn(char) -> bool) -> Option<usize> {
    text.char_indices().find(|&(_, c)| fits(c)).map(|(at, _)| at)
}

/// Where the text behind the last character begins that fits.
#[inline(never)]
pub(crate) fn behind_last(text: &str, fits: &dyn Fn(char) -> bool) -> usize {
    text.char_indices().rev().find(|&(_, c)| fits(c)).map_or(0, |(at, c)| at + c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn no_word_stands_nowhere() {
        assert_eq!(places("سال خوب", ""), []);
        assert_eq!(places("سال سال", "سال"), [0, 7]);
    }
}
