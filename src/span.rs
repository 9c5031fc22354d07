//! A piece of the source text, named by where it stands.

use std::fmt;
use std::ops::{Index, Range};

/// A half-open range of bytes of the source text, on character borders: `start` is inside, `end` is not.
///
/// `text[span]` is the text there, as with a range; [`Span::of`] is the same without a panic. Exhaustive on purpose: a span
/// is two offsets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The offset of the first byte.
    pub start: usize,
    /// The offset after the last byte.
    pub end: usize,
}

impl Span {
    /// The range from `start` up to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text there; empty if the span is not a range of `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Its length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same without white space at its edges; an all-white span becomes empty at its start.
    #[must_use]
    pub fn trim(self, text: &str) -> Self {
        let inner = self.of(text);
        let start = self.start + (inner.len() - inner.trim_start().len());
        let trimmed = inner.trim();
        if trimmed.is_empty() { Self::new(self.start, self.start) } else { Self::new(start, start + trimmed.len()) }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

impl Index<Span> for str {
    type Output = str;

    /// # Panics
    /// If the span is not a range of the text.
    fn index(&self, span: Span) -> &str {
        &self[span.start..span.end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_as_good_as_a_range() {
        let span = Span::from(2..6);
        assert_eq!((&"a word"[span], Range::from(span), format!("{span:?}")), ("word", 2..6, "2..6".to_owned()));
    }

    #[test]
    fn a_span_that_does_not_fit_reads_as_empty() {
        assert_eq!(Span::new(2, 9).of("short"), "");
        assert_eq!(Span::new(1, 2).of("é"), "");
    }

    #[test]
    fn trimming_keeps_the_span_inside_and_on_borders() {
        let text = "a \u{2003}word\n b";
        assert_eq!(Span::new(1, text.len() - 1).trim(text).of(text), "word");
        assert_eq!(Span::new(1, 5).trim(text), Span::new(1, 1));
    }
}
