//! Text → words and marks: a scanner that keeps together what one name or figure is ("Tae-yul", "U.S.", "$6.99").

use crate::lang::Roles;
use crate::quote::mark;
use crate::quote::vocabulary::WordId;
use crate::span::Span;

/// A word, a punctuation mark, or a whole quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub span: Span,
    pub kind: Kind,
    /// The word without a possessive ending; meaningless for marks and quotations.
    pub word: WordId,
    pub roles: Roles,
    pub capital: bool,
    /// The number of its sentence in the paragraph.
    pub sentence: usize,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Mark(char),
    Quote,
}

impl Token {
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    pub fn is_quote(&self) -> bool {
        self.kind == Kind::Quote
    }

    /// Whether it is one of these punctuation marks.
    pub fn is_mark(&self, marks: &[char]) -> bool {
        matches!(self.kind, Kind::Mark(c) if marks.contains(&c))
    }

    /// Whether it has one of the roles.
    pub fn has(&self, any: Roles) -> bool {
        self.roles.has(any)
    }

    /// Whether it is a word in lower case.
    pub fn is_lower(&self) -> bool {
        self.is_word() && !self.capital
    }
}

/// The words and marks of a text in order; quotation marks and white space left out.
pub(super) fn scan(text: &str, within: Span) -> impl Iterator<Item = (Span, Kind)> + '_ {
    let mut at = within.start;
    std::iter::from_fn(move || {
        loop {
            let rest = Span::new(at, within.end).of(text);
            let first = rest.chars().next()?;
            let word = if is_word_start(first) { word_length(rest) } else { 0 };
            let span = Span::new(at, at + word.max(first.len_utf8()));
            at = span.end;
            if word > 0 {
                return Some((span, Kind::Word));
            }
            if !first.is_whitespace() && !mark::is_mark(first) {
                return Some((span, Kind::Mark(first)));
            }
        }
    })
}

fn is_word_start(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '$' | '€' | '£' | '@' | '#' | '_')
}

fn is_word_inner(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || ('\u{300}'..'\u{370}').contains(&c)
}

/// How many bytes the word at the start of `text` has.
fn word_length(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1).peekable();
    let mut initials = true;
    let mut end = text.chars().next().map_or(0, char::len_utf8);
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let joins =
            matches!(c, '\'' | '’' | '-' | '‐' | '‑' | '&' | '/' | '.' | ',') && next.is_some_and(is_word_inner);
        let thousands = c != ',' || next.is_some_and(|c| c.is_ascii_digit());
        if is_word_inner(c) {
            initials &= text[..at].ends_with('.');
        } else if !(joins && thousands) {
            return end + trailing(&text[end..], initials && text[..end].contains('.'));
        }
        end = at + c.len_utf8();
    }
    end
}

/// What still belongs to a word that ends here: the last stop of "U.S.", the apostrophe of "the players' ".
fn trailing(rest: &str, initials: bool) -> usize {
    match rest.chars().next() {
        Some('.') if initials => 1,
        Some(c @ ('\'' | '’')) => c.len_utf8(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<&str> {
        scan(text, Span::new(0, text.len())).map(|(span, _)| span.of(text)).collect()
    }

    #[test]
    fn a_name_a_figure_and_initials_are_one_word_each() {
        assert_eq!(tokens("Cho Tae-yul’s $6.99 plan."), ["Cho", "Tae-yul’s", "$6.99", "plan", "."]);
        assert_eq!(
            tokens("the U.S. and 10,000 men, e.g. us"),
            ["the", "U.S.", "and", "10,000", "men", ",", "e.g.", "us"]
        );
        assert_eq!(tokens("no.Then A. B (“x”)"), ["no.Then", "A", ".", "B", "(", "x", ")"]);
    }
}
