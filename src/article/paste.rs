//! Pasted text → blocks: every line that is not blank is one.

use crate::article::block::{Block, BlockKind};
use crate::span::Span;

/// The blocks of a pasted text, in order.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trim(text);
        start += line.len();
        if !span.is_empty() {
            blocks.push(Block::new(span, BlockKind::Paragraph));
        }
    }
    blocks
}
