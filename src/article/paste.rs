//! Pasted text → blocks. A line that is not blank is a block, but for text that was wrapped by hand: there the lines
//! between two blank ones are one paragraph, and its span runs over the breaks.

use crate::article::block::{Block, BlockKind};
use crate::article::headline;
use crate::article::look::{Look, is_list_mark};
use crate::span::Span;

/// The blocks of a pasted text, in order.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let lines = lines(text);
    let width = wrap_width(&lines, text);
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    let mut last: Option<&Line> = None;
    for line in &lines {
        match (blocks.last_mut(), last) {
            (Some(block), Some(above)) if width.is_some_and(|width| is_wrapped(above, line, width)) => {
                block.span.end = line.span.end;
            }
            _ => blocks.push(Block::new(line.span, kind(line.span.of(text)))),
        }
        last = Some(line);
    }
    let looks = blocks.iter().map(|block| Look::new(block.span.of(text)));
    let first_prose = looks.take_while(|look| !look.is_sentence()).count();
    headline::mark(text, &mut blocks, first_prose, |_| true);
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
    /// Whether it begins as a new block does: indented, or with a list mark.
    starts_block: bool,
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut opens) = (0, true);
    for line in text.split_inclusive(is_break) {
        let whole = Span::new(start, start + line.len());
        let span = whole.trim(text);
        start = whole.end;
        if span.is_empty() {
            // "\r\n" comes as two breaks: the empty rest between them is not a blank line.
            opens |= line != "\n" || !text[..whole.start].ends_with('\r');
            continue;
        }
        let inner = span.of(text);
        let first = inner.chars().next().unwrap_or(' ');
        lines.push(Line {
            span,
            length: inner.chars().count(),
            first_word: inner.chars().take_while(|c| !c.is_whitespace()).count(),
            opens,
            starts_block: span.start > whole.start || is_list_mark(first) || Look::new(inner).is_bulleted,
        });
        opens = false;
    }
    lines
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
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
    let goes_on = breaks().filter(|pair| !Look::new(pair[0].span.of(text)).ends_sentence).count();
    (wrapped >= LEAST_BREAKS && wrapped * 10 >= breaks().count() * 7 && goes_on * 2 >= wrapped).then_some(longest)
}

fn is_wrapped(above: &Line, line: &Line, width: usize) -> bool {
    /// How ragged the margin may be: hand-wrapped text often stops a word early.
    const SLACK: usize = 4;
    !line.opens && !line.starts_block && above.length + 1 + line.first_word + SLACK > width
}

fn kind(text: &str) -> BlockKind {
    if Look::new(text).is_bulleted { BlockKind::ListItem } else { BlockKind::Paragraph }
}
