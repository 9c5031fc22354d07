//! Pasted text → blocks. A line that is not blank is a block, but for text that was wrapped by hand: there the lines
//! between two blank ones are one paragraph, and its span runs over the breaks. Markdown's marks are read where they are
//! unambiguous: `#` before a heading, `>` before a quotation.

pub(crate) mod headline;
mod lines;
mod markers;
mod wrap;

use crate::article::block::{Article, Block, BlockKind};
use crate::article::paste::lines::{PastedLine, lines};
use crate::article::paste::wrap::Wrap;
use crate::article::scan::block_shape::BlockShape;
use crate::span::Span;

impl<'t> Article<'t> {
    /// An article from text as it was pasted: its blocks are found from its lines.
    pub fn from_paste(text: &'t str) -> Self {
        Self { text, blocks: blocks(text), lang: None, title: None, notices: Vec::new(), empty: None }
    }
}

impl Article<'_> {
    /// The article with preformatted text split into paragraphs: each block of kind [`BlockKind::Other`] with markup that has
    /// several lines, mostly prose, is read as a pasted text. Code stays one block.
    #[must_use]
    pub fn with_preformatted_text(mut self) -> Self {
        let text = self.text;
        let is_preformatted = |block: &Block| {
            block.kind == BlockKind::Other && block.markup.is_some() && block.span.of(text).contains('\n')
        };
        if self.blocks.iter().any(is_preformatted) {
            let cut = |block: Block| match is_preformatted(&block).then(|| paragraphs(text, &block)).flatten() {
                Some(paragraphs) => paragraphs,
                None => vec![block],
            };
            self.blocks = self.blocks.into_iter().flat_map(cut).collect();
        }
        self
    }
}

/// The paragraphs of a block of several lines, if most of it is prose.
fn paragraphs(text: &str, block: &Block) -> Option<Vec<Block>> {
    let inner = block.span.of(text);
    let mut paragraphs = blocks(inner);
    let is_prose = |block: &&Block| BlockShape::new(block.span.of(inner)).is_prose();
    let prose: usize = paragraphs.iter().filter(is_prose).map(|block| block.span.len()).sum();
    for paragraph in &mut paragraphs {
        let start = block.span.start;
        paragraph.span = Span::new(start + paragraph.span.start, start + paragraph.span.end);
        paragraph.markup = block.markup;
        if paragraph.kind == BlockKind::Headline {
            paragraph.kind = BlockKind::Heading;
        }
    }
    (prose * 2 > inner.len()).then_some(paragraphs)
}

/// The blocks of a pasted text, in order.
fn blocks(text: &str) -> Vec<Block> {
    let mut lines = lines(text);
    markers::name(&mut lines, text);
    let wrap = Wrap::find(&lines, text);
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    let mut last: Option<&PastedLine> = None;
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
        headline::mark(text, &mut blocks, first_prose, |_, block| {
            !matches!(block.kind, BlockKind::Metadata | BlockKind::Other)
        });
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::block::Markup;

    /// The blocks that a preformatted block is cut into, each with its kind.
    fn cut(text: &str) -> Vec<(&str, BlockKind)> {
        let block = Block::new(Span::new(0, text.len()), BlockKind::Other).with_markup(Markup::default());
        let article = Article::new(text, vec![block]).map(Article::with_preformatted_text);
        let blocks = article.map(|article| article.blocks).unwrap_or_default();
        blocks.into_iter().map(|block| (block.span.of(text), block.kind)).collect()
    }

    #[test]
    fn preformatted_prose_is_cut_into_paragraphs_and_code_is_left_whole() {
        let (first, second) = (
            "The bridge will close on Monday for eleven weeks while\ncrews replace two of its cables, the city said on\nFriday after a long inspection of the whole span.",
            "Ferries will run every ten minutes until the bridge\nopens again in June, and buses will take the northern\nroad, which adds ten minutes to the trip.",
        );
        let text = format!("{first}\n\n{second}");
        assert_eq!(cut(&text), [(first, BlockKind::Paragraph), (second, BlockKind::Paragraph)]);
        let code = "let total = (1..=10).sum();\nprintln!(\"{total}\");";
        assert_eq!(cut(code), [(code, BlockKind::Other)]);
    }
}
