//! Blocks → sentences. Each prose block is split by itself: no sentence goes over its end.

use crate::article::Article;
use crate::lang::Language;
use crate::span::Span;
use crate::text::boundary;
use crate::text::word_count::count_words;

/// A sentence of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its place, without white space at its edges.
    pub span: Span,
    /// The index of its block among [`Article::blocks`].
    pub block: usize,
    /// Its number of words: the pieces between white space with a letter or digit; in scripts without spaces, two characters
    /// count as a word.
    pub words: usize,
}

/// The sentences of the article's prose blocks, in order. Every letter and digit of those blocks is in one of them.
pub fn segment(article: &Article<'_>, language: &Language) -> Vec<Sentence> {
    let text = article.text();
    let mut sentences: Vec<Sentence> = Vec::new();
    for (block, found) in article.blocks().iter().enumerate().filter(|(_, block)| block.kind.is_prose()) {
        let mut start = found.span.start;
        for part in boundary::split(found.span.of(text), language) {
            let span = Span::new(start, start + part.len()).trim(text);
            start += part.len();
            match (count_words(part), sentences.last_mut()) {
                (0, Some(last)) if last.block == block && !span.is_empty() => last.span.end = span.end,
                (0, _) => {}
                (words, _) => sentences.push(Sentence { span, block, words }),
            }
        }
    }
    sentences
}
