//! An article → the same without invisible characters, and the way back: all stages read what a reader sees, and the spans that they
//! find become spans of the source.

use crate::article::block::{Article, Block};
use crate::chars::is_invisible;
use crate::span::Span;

/// A text without invisible characters, and where they stood in the source.
#[derive(Debug)]
pub(crate) struct VisibleText {
    text: String,
    gaps: Vec<InvisibleRun>,
}

/// A run of invisible characters.
#[derive(Debug, Clone, Copy)]
struct InvisibleRun {
    /// Where it stands in the source.
    source: Span,
    /// The offset in the visible text at which it stood.
    at: usize,
}

impl VisibleText {
    /// The visible text of a source; `None` if that is the source itself.
    pub fn of(source: &str) -> Option<Self> {
        if source.bytes().all(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace()) {
            return None;
        }
        let mut visible = Self { text: String::new(), gaps: Vec::new() };
        let (mut from, mut previous) = (0, ' ');
        for (at, c) in source.char_indices() {
            if !is_invisible(c, previous) {
                previous = c;
                continue;
            }
            let end = at + c.len_utf8();
            if from < at || visible.gaps.is_empty() {
                visible.text.push_str(&source[from..at]);
                visible.gaps.push(InvisibleRun { source: Span::new(at, end), at: visible.text.len() });
            } else if let Some(gap) = visible.gaps.last_mut() {
                gap.source.end = end;
            }
            from = end;
        }
        if visible.gaps.is_empty() {
            return None;
        }
        visible.text.push_str(&source[from..]);
        Some(visible)
    }

    /// The article with this text; blocks of invisible characters alone go.
    pub fn article(&self, source: &Article<'_>) -> Article<'_> {
        let block = |block: &Block| Block { span: self.span(block.span).trim(&self.text), ..block.clone() };
        let blocks = source.blocks.iter().map(block).filter(|block| !block.span.is_empty()).collect();
        let title = source.title.as_deref().map(strip_invisible);
        Article { text: &self.text, blocks, lang: source.lang.clone(), title, notices: Vec::new(), empty: None }
    }

    /// A span of the source → the same of the visible text.
    pub fn span(&self, source: Span) -> Span {
        Span::new(self.offset(source.start), self.offset(source.end))
    }

    fn offset(&self, source: usize) -> usize {
        let after = self.gaps.partition_point(|gap| gap.source.start < source);
        match self.gaps[..after].last() {
            Some(gap) => gap.at + source.saturating_sub(gap.source.end),
            None => source,
        }
    }

    /// A span of the visible text → the same of the source, without invisible characters at its edges.
    pub fn source(&self, visible: Span) -> Span {
        let start = self.source_offset(visible.start, |at| at <= visible.start);
        if visible.is_empty() {
            return Span::new(start, start);
        }
        Span::new(start, self.source_offset(visible.end, |at| at < visible.end))
    }

    /// Where an offset of the visible text stands in the source, behind the gaps that are `before` it.
    fn source_offset(&self, visible: usize, before: impl Fn(usize) -> bool) -> usize {
        let after = self.gaps.partition_point(|gap| before(gap.at));
        match self.gaps[..after].last() {
            Some(gap) => gap.source.end + (visible - gap.at),
            None => visible,
        }
    }
}

/// A short text without invisible characters.
pub(crate) fn strip_invisible(text: &str) -> String {
    VisibleText::of(text).map_or_else(|| text.to_owned(), |visible| visible.text)
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn spans_go_there_and_back_without_the_invisible_at_their_edges() {
        let source = "\u{feff}Ines \u{200b}\u{ad}Oka\u{ad}for\u{200b}, said\u{200b}";
        let visible = VisibleText::of(source).expect("some are invisible");
        assert_eq!(visible.text, "Ines Okafor, said");
        let name = Span::new(5, 11);
        assert_eq!(visible.source(name).of(source), "Oka\u{ad}for");
        assert_eq!(visible.span(visible.source(name)), name);
        assert_eq!(visible.source(Span::new(0, 17)).of(source), &source[3..source.len() - 3]);
        assert_eq!(visible.span(Span::new(0, source.len())), Span::new(0, 17));
        assert!(visible.source(Span::new(5, 5)).is_empty());
        assert!(VisibleText::of("Nothing is hidden in this café.").is_none());
    }
}
