//! Block → sentences.

use unicode_segmentation::UnicodeSegmentation;

use crate::article::Article;
use crate::lang::Language;
use crate::span::Span;

/// A sentence of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without white space at its edges.
    pub span: Span,
    /// The index of its block among [`Article::blocks`].
    pub block: usize,
    /// How many words it has.
    pub words: usize,
}

/// The sentences of the article's prose blocks, in order.
pub fn segment(article: &Article<'_>, _language: &Language) -> Vec<Sentence> {
    let text = article.text();
    let mut sentences = Vec::new();
    for (block, span) in
        article.blocks().iter().enumerate().filter(|(_, block)| block.kind.is_prose()).map(|(i, b)| (i, b.span))
    {
        for (at, part) in span.of(text).split_sentence_bound_indices() {
            let span = Span::new(span.start + at, span.start + at + part.len()).trim(text);
            let words = part.unicode_words().count();
            if words > 0 {
                sentences.push(Sentence { span, block, words });
            }
        }
    }
    sentences
}
