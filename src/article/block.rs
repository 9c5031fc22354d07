//! The article as blocks of one source text.

use crate::error::{Error, ErrorKind};
use crate::span::Span;

/// A source text and the blocks that are read of it, in order and not overlapping. It alone holds text; all else holds
/// [`Span`]s of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Article<'t> {
    pub(crate) text: &'t str,
    pub(crate) blocks: Vec<Block>,
    pub(crate) lang: Option<String>,
    pub(crate) title: Option<String>,
    /// Where it speaks of its page, in order.
    pub(crate) notices: Vec<Span>,
    /// Why there is nothing to digest, if there is not.
    pub(crate) empty: Option<Emptiness>,
}

/// A paragraph, a heading, a list item …: what a reader sees as one piece.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Block {
    /// Where it stands, without white space at its edges.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// What the page's markup says of it; `None` where there was only text.
    pub markup: Option<Markup>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum BlockKind {
    /// The title of the article.
    Headline,
    /// A heading inside it.
    Heading,
    /// Running text.
    #[default]
    Paragraph,
    /// One item of a list.
    ListItem,
    /// A quotation that is set as a block of its own.
    Quotation,
    /// The words under or beside a picture.
    Caption,
    /// Who wrote it.
    Byline,
    /// Where or when it was written or published, on a line of its own.
    Dateline,
    /// Front matter, a mail's header or signature: about the text, not of it.
    Metadata,
    /// A table's row, code, or other text that is not made of sentences.
    Other,
}

/// Why a text has nothing to digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Emptiness {
    /// It is one web address.
    Link,
    /// It is a site's menu, prompts and notices.
    Menu,
    /// It is a list of links or lines without a sentence.
    List,
    /// It is code.
    Code,
    /// It has no sentence.
    Short,
}

/// What a page's markup says of a block beyond its kind. The walk of `wasm/` fills it; the weights are
/// fitted to exactly these meanings.
///
/// A block is a run of text between the starts and ends of block-level elements and `br`; it belongs to the innermost
/// block-level element around it.
///
/// Exhaustive on purpose, so that it can be written as `Markup { link_share: 1.0, ..Markup::default() }`; fields may be
/// added in a minor version.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Markup {
    /// The share of its characters (each text node without the white space at its edges) that stand inside `a`, 0 to 1.
    pub link_share: f32,
    /// More than four fifths of its characters, counted so, stand inside `b` or `strong`.
    pub is_bold: bool,
    /// The innermost block-level element around it is a `p`.
    pub is_paragraph: bool,
    /// It stands inside a `figure` or `figcaption`.
    pub in_figure: bool,
    /// It stands inside `nav`, `aside`, `footer`, `form`, or an element whose names [mean boilerplate](crate::article::markup_names).
    pub in_boilerplate: bool,
    /// It stands inside an element whose names [mean the article's text](crate::article::markup_names).
    pub in_article: bool,
}

impl BlockKind {
    /// Whether sentences are read from it: paragraphs, list items and quotations.
    pub const fn is_prose(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem | Self::Quotation)
    }
}

impl Block {
    /// The same with what the markup says.
    #[must_use]
    pub const fn with_markup(mut self, markup: Markup) -> Self {
        self.markup = Some(markup);
        self
    }

    /// A block without markup.
    #[must_use]
    pub const fn new(span: Span, kind: BlockKind) -> Self {
        Self { span, kind, markup: None }
    }
}

impl<'t> Article<'t> {
    /// An article whose blocks are known, such as a walked document.
    ///
    /// # Errors
    /// [`ErrorKind::BlockSpan`] if a block lies outside the text, cuts a character, or starts before the end of the
    /// block ahead of it.
    pub fn new(text: &'t str, blocks: Vec<Block>) -> Result<Self, Error> {
        let mut end = 0;
        for (i, Block { span, .. }) in blocks.iter().enumerate() {
            if span.start < end || text.get(span.start..span.end).is_none() {
                let message =
                    format!("block {i} ({} to {}) does not fit the text or the block before it", span.start, span.end);
                return Err(Error::new(ErrorKind::BlockSpan, message));
            }
            end = span.end;
        }
        Ok(Self { text, blocks, lang: None, title: None, notices: Vec::new(), empty: None })
    }

    /// The same with the language that its page declares, as a BCP 47 tag.
    #[must_use]
    pub fn with_lang(mut self, lang: Option<String>) -> Self {
        self.lang = lang;
        self
    }

    /// The same text with other blocks.
    pub(crate) fn with_blocks(&self, blocks: Vec<Block>) -> Self {
        Self { blocks, ..self.clone() }
    }

    /// The same with the places where it speaks of its page.
    pub(crate) fn with_notices(mut self, notices: Vec<Span>) -> Self {
        self.notices = notices;
        self
    }

    /// Whether a piece of the text speaks of the page: a notice, an address or the label of a speaker stands in it.
    pub(crate) fn has_notice(&self, piece: Span) -> bool {
        let first = self.notices.partition_point(|notice| notice.start < piece.start);
        self.notices.get(first).is_some_and(|notice| notice.start < piece.end)
    }

    /// Why there is nothing to digest, if there is not: known of an article that was cleaned.
    pub fn empty(&self) -> Option<Emptiness> {
        self.empty
    }

    /// The whole source text, boilerplate and all.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The blocks that are read, in the order of the text.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The language that its page declares.
    pub fn lang(&self) -> Option<&str> {
        self.lang.as_deref()
    }

    /// The title that its page declares, if one of the blocks says it.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// Where the headline stands, if there is one.
    pub fn headline(&self) -> Option<Span> {
        self.blocks.iter().find(|block| block.kind == BlockKind::Headline).map(|block| block.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_that_do_not_fit_are_refused() {
        let block = |start, end| Block::new(Span::new(start, end), BlockKind::Paragraph);
        assert!(Article::new("née", vec![block(0, 4)]).is_ok());
        for blocks in [vec![block(0, 2)], vec![block(0, 9)], vec![block(2, 1)], vec![block(0, 3), block(1, 4)]] {
            assert_eq!(Article::new("née", blocks).err().map(|error| error.code()), Some("block-span"));
        }
    }
}
