//! A quotation: its pieces in the text, and the edges that are none of it.

use crate::quote::find::marks;
use crate::span::Span;

/// A quotation, without its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Its pieces in order: one, or more when a cue or a paragraph's end splits it.
    pub parts: Vec<Span>,
    /// The block that each piece stands in, as an index into [`Article::blocks`](crate::Article::blocks).
    pub blocks: Vec<usize>,
    /// The mark that opens it; `None` for a block quote or labelled speech without marks.
    pub mark: Option<char>,
    /// The label that it stands behind in an interview or transcript: "TOM HALE".
    pub label: Option<Span>,
}

impl Quote {
    /// From the start of its first piece to the end of its last.
    pub fn span(&self) -> Span {
        let start = self.parts.first().map_or(0, |part| part.start);
        Span::new(start, self.parts.last().map_or(start, |part| part.end))
    }

    pub(crate) fn push(&mut self, part: Span, block: usize) {
        self.parts.push(part);
        self.blocks.push(block);
    }
}

/// The span without white space and marks at its edges.
pub(crate) fn without_edges(text: &str, span: Span) -> Span {
    without(text, span, |c| c.is_whitespace() || marks::is_single(c) || matches!(c, '"' | '“' | '”'))
}

/// The span without such characters at its edges.
pub(crate) fn without(text: &str, span: Span, is_edge: fn(char) -> bool) -> Span {
    let is_inner = |&(_, c): &(usize, char)| !is_edge(c);
    let mut chars = span.of(text).char_indices();
    let Some(first) = chars.find(is_inner) else { return Span::new(span.end, span.end) };
    let (last, c) = chars.rfind(is_inner).unwrap_or(first);
    Span::new(span.start + first.0, span.start + last + c.len_utf8())
}

/// The span with the single mark at its edge that belongs to one inside it: “‘Pagan’ is a word”, “they say he ‘isn’t well.’ ”
pub(crate) fn with_inner_mark(text: &str, span: Span) -> Span {
    let closes = |(at, mark): (usize, &str)| {
        let rest = &span.of(text)[at + mark.len()..];
        !rest.is_empty() && !rest.starts_with(char::is_alphanumeric)
    };
    let said = span.of(text);
    let (opened, closed) = (said.matches('‘').count(), said.match_indices('’').filter(|&it| closes(it)).count());
    let mut wider = span;
    if opened == closed + 1 && text[span.end..].starts_with('’') {
        wider.end += '’'.len_utf8();
    }
    if closed == opened + 1 && text[..span.start].ends_with('‘') {
        wider.start -= '‘'.len_utf8();
    }
    wider
}
