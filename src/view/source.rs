//! A source as JavaScript and JSON give it: a text and, where they are known, its blocks, with offsets in UTF-16.

use serde::Serialize;

use crate::article::{Article, Block, BlockKind, Markup};
use crate::error::{Error, ErrorKind};
use crate::options::Options;
use crate::span::Span;
use crate::view::utf16::Utf16;

/// See `types.d.ts`, which says the same in TypeScript. Without `blocks` the text is read as pasted.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[allow(missing_docs)]
pub struct Source {
    pub text: String,
    pub blocks: Option<Vec<SourceBlock>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// A block of a [`Source`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct SourceBlock {
    pub start: usize,
    pub end: usize,
    pub kind: BlockKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markup: Option<Markup>,
}

impl Source {
    /// The article that it describes.
    ///
    /// # Errors
    /// [`ErrorKind::TextTooLong`]; [`ErrorKind::BlockSpan`] if a block does not fit.
    pub fn article(&self) -> Result<Article<'_>, Error> {
        Options::check_length(&self.text)?;
        let article = match &self.blocks {
            Some(blocks) => Article::new(&self.text, read_blocks(&self.text, blocks)?)?.with_preformatted_text(),
            None => Article::from_paste(&self.text),
        };
        Ok(article.with_lang(self.lang.clone()).with_title(self.title.clone()))
    }
}

fn read_blocks(text: &str, blocks: &[SourceBlock]) -> Result<Vec<Block>, Error> {
    let offsets = Utf16::new(text);
    let byte = |unit: usize| {
        let message = || format!("a block's offset, {unit}, is outside the text or inside a character");
        offsets.byte_of(unit).ok_or_else(|| Error::new(ErrorKind::BlockSpan, message()))
    };
    let read = |block: &SourceBlock| {
        let span = Span::new(byte(block.start)?, byte(block.end)?);
        let span = if span.is_empty() { span } else { span.trim(text) };
        Ok(Block { span, kind: block.kind, markup: block.markup })
    };
    blocks.iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_read_in_utf16_and_bad_ones_named() {
        let block = |start, end| SourceBlock { start, end, kind: BlockKind::Heading, markup: None };
        let source = |block| Source { text: "😀 née".into(), blocks: Some(vec![block]), ..Source::default() };
        let span = |source: &Source| source.article().map(|article| article.blocks()[0].span);
        assert_eq!(span(&source(block(3, 6))), Ok(Span::new(5, 9)));
        assert_eq!(span(&source(block(1, 6))).map_err(|error| error.code()), Err("block-span"));
        assert_eq!(span(&source(block(3, 7))).map_err(|error| error.code()), Err("block-span"));
    }
}
