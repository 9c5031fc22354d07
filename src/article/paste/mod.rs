//! Pasted text → blocks. A line that is not blank is a block, but for text that was wrapped by hand: there the lines
//! between two blank ones are one paragraph, and its span runs over the breaks. Markdown's marks are read where they are
//! plain to see: `#` before a heading, `>` before a quotation.

pub(crate) mod headline;

use crate::article::block::{Article, Block, BlockKind};
use crate::article::scan::block_shape::{BlockShape, ends_sentence, is_bulleted};
use crate::chars::byte_class;
use crate::chars::punctuation::is_bullet;
use crate::span::Span;

impl<'t> Article<'t> {
    /// An article from text as it was pasted: its blocks are found from its lines.
    pub fn from_paste(text: &'t str) -> Self {
        Self { text, blocks: blocks(text), lang: None, title: None }
    }
}

/// The blocks of a pasted text, in order.
fn blocks(text: &str) -> Vec<Block> {
    let lines = lines(text);
    let width = wrap_width(&lines, text);
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    let mut last: Option<&Line> = None;
    for line in &lines {
        match (blocks.last_mut(), last) {
            (Some(block), Some(above)) if width.is_some_and(|width| is_wrapped(above, line, width)) => {
                block.span.end = line.span.end;
            }
            _ => blocks.push(Block::new(line.span, line.kind)),
        }
        last = Some(line);
    }
    let shapes = blocks.iter().map(|block| BlockShape::new(block.span.of(text)));
    let first_prose = shapes.take_while(|shape| !shape.is_sentence()).count();
    headline::mark(text, &mut blocks, first_prose, |_, _| true);
    blocks
}

/// A line that is not blank.
struct Line {
    span: Span,
    /// Characters in it, and in its first word.
    length: usize,
    first_word: usize,
    /// Whether a blank line (or the text's edge) stands before it.
    opens: bool,
    /// Characters before it, and before its text where a list mark opens it.
    indent: usize,
    hang: usize,
    kind: BlockKind,
    /// Whether it begins as a new block does.
    starts_block: bool,
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut opens) = (0, true);
    while start < text.len() {
        let whole = Span::new(start, line_end(text.as_bytes(), start));
        let span = whole.trim(text);
        start = whole.end;
        if span.is_empty() {
            // "\r\n" comes as two breaks: the empty rest between them is not a blank line.
            opens |= whole.of(text) != "\n" || !text[..whole.start].ends_with('\r');
            continue;
        }
        let (kind, mark) = opening(span.of(text));
        let indent = Span::new(whole.start, span.start).of(text).chars().count();
        let span = if kind == BlockKind::ListItem { span } else { Span::new(span.start + mark, span.end) };
        let inner = span.of(text);
        lines.push(Line {
            span,
            length: indent + inner.chars().count(),
            first_word: inner.chars().take_while(|c| !c.is_whitespace()).count(),
            opens,
            indent,
            hang: indent + mark,
            kind,
            starts_block: kind != BlockKind::Paragraph || inner.starts_with(is_bullet),
        });
        opens = false;
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

/// The column at which a text was wrapped by hand, if it was. Such a text has no longer line than that, and nearly every
/// line that goes on would have grown over it with one word more.
fn wrap_width(lines: &[Line], text: &str) -> Option<usize> {
    const NARROWEST: usize = 40;
    const WIDEST: usize = 120;
    const LEAST_BREAKS: usize = 3;
    let longest = lines.iter().map(|line| line.length).max().filter(|length| (NARROWEST..=WIDEST).contains(length))?;
    let breaks = || lines.windows(2).filter(|pair| !pair[1].opens);
    let wrapped = breaks().filter(|pair| is_wrapped(&pair[0], &pair[1], longest)).count();
    let goes_on = || breaks().filter(|pair| !ends_sentence(pair[0].span.of(text))).count();
    (wrapped >= LEAST_BREAKS && wrapped * 10 >= breaks().count() * 7 && goes_on() * 2 >= wrapped).then_some(longest)
}

fn is_wrapped(above: &Line, line: &Line, width: usize) -> bool {
    /// How ragged the margin may be: hand-wrapped text often stops a word early.
    const SLACK: usize = 4;
    let goes_on = !line.starts_block && above.kind != BlockKind::Heading && line.indent <= above.hang;
    !line.opens && goes_on && above.length + 1 + line.first_word + SLACK > width
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
