//! A pasted text → its lines that are not blank, and what each opens as.

use crate::article::block::BlockKind;
use crate::article::scan::block_shape::is_bulleted;
use crate::chars::byte_class;
use crate::chars::punctuation::is_bullet;
use crate::span::Span;

/// A line that is not blank.
pub(crate) struct PastedLine {
    /// Where it stands, without white space and Markdown's marks at its edges.
    pub span: Span,
    /// Characters in it, those before it included.
    pub length: usize,
    /// Blank lines before it; the text's edge counts as two.
    pub blanks: usize,
    /// Characters before it, and before its text where a list mark opens it.
    pub indent: usize,
    pub hang: usize,
    pub kind: BlockKind,
    /// Whether it begins as a new block does.
    pub starts_block: bool,
}

impl PastedLine {
    /// Whether nothing goes on from it: a heading, front matter, code.
    pub fn starts_block_of_its_own(&self) -> bool {
        matches!(self.kind, BlockKind::Heading | BlockKind::Headline | BlockKind::Metadata | BlockKind::Other)
    }
}

pub(crate) fn lines(text: &str) -> Vec<PastedLine> {
    let mut lines = Vec::new();
    let (mut start, mut blanks) = (0, 2);
    while start < text.len() {
        let whole = Span::new(start, line_end(text.as_bytes(), start));
        let span = whole.trim(text);
        start = whole.end;
        if span.is_empty() {
            // "\r\n" comes as two breaks: the empty rest between them is not a blank line.
            blanks += usize::from(whole.of(text) != "\n" || !text[..whole.start].ends_with('\r'));
            continue;
        }
        if span.of(text) == ">" {
            blanks += 1; // an empty line of a quotation
            continue;
        }
        let (kind, mark) = opening(span.of(text));
        let indent = Span::new(whole.start, span.start).of(text).chars().count();
        let span = if kind == BlockKind::ListItem { span } else { Span::new(span.start + mark, span.end) };
        let inner = span.of(text);
        lines.push(PastedLine {
            span,
            length: indent + inner.chars().count(),
            blanks,
            indent,
            hang: indent + mark,
            kind,
            starts_block: kind != BlockKind::Paragraph || inner.starts_with(is_bullet),
        });
        blanks = 0;
    }
    lines
}

/// Where the line that begins at a byte ends, its break included.
fn line_end(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < bytes.len() {
        if byte_class::of(bytes[end]) & byte_class::BREAK != 0 {
            match &bytes[end..] {
                [b'\n'..=b'\r', ..] => return end + 1,
                [0xc2, 0x85, ..] => return end + 2,
                [0xe2, 0x80, 0xa8 | 0xa9, ..] => return end + 3,
                _ => {}
            }
        }
        end += 1;
    }
    end
}

/// What a line opens as, and how long the mark is that says so: a list's, which the reader sees, or Markdown's for headings
/// and quotations, which stay outside the block.
fn opening(line: &str) -> (BlockKind, usize) {
    /// As deep as Markdown's headings go.
    const DEEPEST: usize = 6;
    let marks = line.bytes().take_while(|&byte| byte == b'#').count();
    let after = |mark: usize| mark + line[mark..].len() - line[mark..].trim_start().len();
    let is_apart = |mark: usize| after(mark) > mark && after(mark) < line.len();
    if (1..=DEEPEST).contains(&marks) && is_apart(marks) {
        (BlockKind::Heading, after(marks))
    } else if line.starts_with('>') && is_apart(1) {
        (BlockKind::Quotation, after(1))
    } else if is_bulleted(line) {
        (BlockKind::ListItem, line.find(char::is_whitespace).map_or(0, after))
    } else {
        (BlockKind::Paragraph, 0)
    }
}
