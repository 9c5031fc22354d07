//! Pasted text → blocks. A line that is not blank is a block, but for text that was wrapped by hand: there the lines
//! between two blank ones are one paragraph, and its span runs over the breaks. Markdown's marks are read where they are
//! plain to see: `#` before a heading, `>` before a quotation.

pub(crate) mod headline;
mod lines;
mod markers;
mod wrap;

use crate::article::block::{Article, Block, BlockKind};
use crate::article::paste::lines::{Line, lines};
use crate::article::paste::wrap::Wrap;
use crate::article::scan::block_shape::BlockShape;

impl<'t> Article<'t> {
    /// An article from text as it was pasted: its blocks are found from its lines.
    pub fn from_paste(text: &'t str) -> Self {
        Self { text, blocks: blocks(text), lang: None, title: None, notices: Vec::new(), empty: None }
    }
}

/// The blocks of a pasted text, in order.
fn blocks(text: &str) -> Vec<Block> {
    let mut lines = lines(text);
    markers::name(&mut lines, text);
    let wrap = Wrap::find(&lines, text);
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    let mut last: Option<&Line> = None;
    for line in &lines {
        match (blocks.last_mut(), last) {
            (Some(block), Some(above)) if wrap.as_ref().is_some_and(|wrap| wrap.joins(above, line, text)) => {
                block.span.end = line.span.end;
            }
            _ => blocks.push(Block::new(line.span, line.kind)),
        }
        last = Some(line);
    }
    let shapes = blocks.iter().map(|block| BlockShape::new(block.span.of(text)));
    let first_prose = shapes.take_while(|shape| !shape.is_sentence()).count();
    for block in &mut blocks {
        block.span = markers::without_emphasis(block.span, text);
    }
    if !blocks.iter().any(|block| block.kind == BlockKind::Headline) {
        headline::mark(text, &mut blocks, first_prose, |_, block| block.kind != BlockKind::Metadata);
    }
    blocks
}
