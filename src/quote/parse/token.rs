//! Text → words and marks: a scanner that keeps together what one name or figure is ("Tae-yul", "U.S.", "$6.99").

use crate::chars::byte_class;
use crate::chars::letters::char_at;
use crate::chars::punctuation::Marks;
use crate::lang::Roles;
use crate::quote::find::marks;
use crate::span::Span;

/// The number of a word, from 0 in order of first appearance.
pub(crate) type WordId = u32;

/// A word, a punctuation mark, or a whole quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    pub span: Span,
    pub kind: TokenKind,
    /// The roles of the word as it is written; none for a mark and a quotation.
    pub roles: Roles,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// A word, without its possessive ending.
    Word { id: WordId, is_capital: bool },
    /// A punctuation mark.
    Mark(char),
    /// A whole quotation.
    Quote,
}

impl Token {
    pub fn word_of(span: Span, is_capital: bool, id: WordId, roles: Roles) -> Self {
        Self { span, kind: TokenKind::Word { id, is_capital }, roles }
    }

    pub fn mark_of(span: Span, mark: char) -> Self {
        Self { span, kind: TokenKind::Mark(mark), roles: Roles::empty() }
    }

    pub fn quote_of(span: Span) -> Self {
        Self { span, kind: TokenKind::Quote, roles: Roles::empty() }
    }

    /// Its word; for a mark and a quotation a number that no word has.
    pub fn word(&self) -> WordId {
        if let TokenKind::Word { id, .. } = self.kind { id } else { WordId::MAX }
    }

    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word { .. })
    }

    pub fn is_capital(&self) -> bool {
        matches!(self.kind, TokenKind::Word { is_capital: true, .. })
    }

    /// Whether it is a word in lower case.
    pub fn is_lower(&self) -> bool {
        matches!(self.kind, TokenKind::Word { is_capital: false, .. })
    }

    pub fn is_quote(&self) -> bool {
        self.kind == TokenKind::Quote
    }

    pub fn mark(&self) -> Option<char> {
        if let TokenKind::Mark(mark) = self.kind { Some(mark) } else { None }
    }

    /// Whether it is one of these punctuation marks.
    pub fn is_mark(&self, marks: &[char]) -> bool {
        self.mark().is_some_and(|mark| marks.contains(&mark))
    }

    /// Whether it is a punctuation mark of these classes.
    pub fn has_mark(&self, marks: Marks) -> bool {
        self.mark().is_some_and(|mark| marks.has(mark))
    }

    /// Whether it has one of the roles.
    pub fn has_any(&self, any: Roles) -> bool {
        self.roles.intersects(any)
    }
}

/// What the scanner found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Mark(char),
}

/// The words and marks of a stretch of text, in order; quotation marks and white space left out.
pub(crate) struct Scanner<'t> {
    /// The text up to the end of the stretch.
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    pub fn new(text: &'t str, within: Span) -> Self {
        Self { text: text.get(..within.end).unwrap_or_default(), at: within.start }
    }

    pub fn next(&mut self) -> Option<(Span, Kind)> {
        while self.at < self.text.len() {
            let start = self.at;
            let kind = self.read(byte_class::at(self.text, start));
            if kind == Some(Kind::Word) {
                self.read_word(start);
            }
            if let Some(kind) = kind {
                return Some((Span::new(start, self.at), kind));
            }
        }
        None
    }

    /// Reads a character, given the classes of its first byte: what it is or begins, but for white space and quotation marks.
    fn read(&mut self, classes: u8) -> Option<Kind> {
        let c = match classes & byte_class::WIDE {
            0 => char::from(self.text.as_bytes()[self.at]),
            _ => char_at(self.text, self.at)?,
        };
        self.at += c.len_utf8();
        if classes & SKIPPED != 0 {
            return None;
        }
        if classes & INNER != 0 || is_word_start(c) {
            return Some(Kind::Word);
        }
        (classes & byte_class::WIDE == 0 || !c.is_whitespace() && !marks::is_quotation_mark(c)).then_some(Kind::Mark(c))
    }

    /// Goes to the end of the word that begins at `start` and whose first character is read.
    fn read_word(&mut self, start: usize) {
        let mut goes_on = true;
        while goes_on {
            self.at = byte_class::end(self.text, INNER, self.at);
            if byte_class::at(self.text, self.at) & byte_class::SPACE != 0 {
                break;
            }
            (self.at, goes_on) = self.joint(start, self.at);
        }
    }

    /// Where the character ends that stands behind the letters of a word, if it belongs to it; whether the word may go on.
    fn joint(&self, start: usize, at: usize) -> (usize, bool) {
        let mut rest = self.text[at..].chars();
        let c = rest.next().unwrap_or(' ');
        let next = rest.next();
        // "SL:s", "YK:n", "Oy:n": the ending of an acronym or of a short word for a firm.
        let word = &self.text[start..at];
        let short = word.starts_with(char::is_uppercase) && word.chars().nth(3).is_none();
        let ending = c == ':' && next.is_some_and(char::is_lowercase) && (word.ends_with(char::is_uppercase) || short);
        let glued = c == '.' && is_glued(&self.text[start..at], &self.text[at + 1..]);
        if is_word_inner(c) || ending || joins(c, next) && !glued {
            (at + c.len_utf8(), true)
        } else {
            (at + trailing(c, &self.text[start..at]), false)
        }
    }
}

/// Classes of the bytes inside a word.
const INNER: u8 = byte_class::WORD | byte_class::JOINER;

/// Classes of the bytes that are no token.
const SKIPPED: u8 = byte_class::SPACE | byte_class::QUOTE;

fn is_word_start(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '$' | '€' | '£' | '@' | '#' | '_')
}

fn is_word_inner(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || ('\u{300}'..'\u{370}').contains(&c)
}

/// Whether a character inside a word joins what stands on its sides: "Tae-yul", "10,000".
fn joins(c: char, next: Option<char>) -> bool {
    match c {
        ',' => next.is_some_and(|next| next.is_ascii_digit()),
        '\'' | '’' | '-' | '‐' | '‑' | '&' | '/' | '.' => next.is_some_and(is_word_inner),
        _ => false,
    }
}

/// Whether the space behind a full stop is missing: "port.Then", but not "Ph.D." nor "Www.Port.Com".
fn is_glued(before: &str, after: &str) -> bool {
    before.ends_with(char::is_lowercase)
        && after.starts_with(char::is_uppercase)
        && !before.contains('.')
        && !after.trim_start_matches(is_word_inner).starts_with('.')
}

/// How much of what follows a word still belongs to it: the last stop of "U.S.", the apostrophe of "the players' ".
fn trailing(next: char, word: &str) -> usize {
    match next {
        '.' => usize::from(is_initials(word)),
        '\'' | '’' => next.len_utf8(),
        _ => 0,
    }
}

/// Whether every letter but the first stands behind a full stop: "U.S".
fn is_initials(word: &str) -> bool {
    let behind_stop = |(before, c)| before == '.' || !is_word_inner(c);
    word.as_bytes().contains(&b'.') && word.chars().zip(word.chars().skip(1)).all(behind_stop)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<&str> {
        let mut scanner = Scanner::new(text, Span::new(0, text.len()));
        std::iter::from_fn(|| scanner.next()).map(|(span, _)| span.of(text)).collect()
    }

    #[test]
    fn a_byte_of_ascii_has_the_class_of_its_character() {
        for c in (0..=127_u8).map(char::from) {
            let classes = byte_class::of(c as u8);
            assert_eq!(classes & INNER != 0, is_word_inner(c), "{c:?}");
            assert_eq!(classes & SKIPPED != 0, c.is_whitespace() || marks::is_quotation_mark(c), "{c:?}");
        }
    }

    #[test]
    fn a_name_a_figure_and_initials_are_one_word_each() {
        assert_eq!(tokens("Cho Tae-yul’s $6.99 plan."), ["Cho", "Tae-yul’s", "$6.99", "plan", "."]);
        assert_eq!(
            tokens("the U.S. and 10,000 men, e.g. us"),
            ["the", "U.S.", "and", "10,000", "men", ",", "e.g.", "us"]
        );
        assert_eq!(tokens("no.Then A. B (“x”)"), ["no", ".", "Then", "A", ".", "B", "(", "x", ")"]);
        assert_eq!(tokens("a Ph.D. at Port.Harbour.Org"), ["a", "Ph.D", ".", "at", "Port.Harbour.Org"]);
    }
}
