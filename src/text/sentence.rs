//! Blocks → sentences. Each prose block is read by itself: no sentence goes from one into the next.

use crate::article::Article;
use crate::lang::script::{is_carried, is_unspaced};
use crate::lang::{Language, class};
use crate::span::Span;
use crate::text::boundary;

/// A sentence of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without white space at its edges.
    pub span: Span,
    /// The index of its block among [`Article::blocks`].
    pub block: usize,
    /// How many words it has: the pieces between white space that hold a letter or digit; in scripts that put no spaces
    /// between words, two characters count as one.
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

/// How many words a text has, counted as in [`Sentence::words`].
pub(crate) fn count_words(text: &str) -> usize {
    let (mut words, mut piece, mut at) = (0, Piece::default(), 0);
    while at < text.len() {
        let found = class::at(text, at);
        if found & class::WORD != 0 {
            piece.has_spaced = true;
            at = class::end(text, class::WORD, at);
            continue;
        }
        let c = if found & class::WIDE != 0 { text[at..].chars().next().unwrap_or_default() } else { ' ' };
        if found & class::SPACE != 0 || c != ' ' && c.is_whitespace() {
            words += std::mem::take(&mut piece).words();
        } else if is_unspaced(c) {
            piece.unspaced += usize::from(!is_carried(c) || piece.unspaced == 0);
        } else {
            piece.has_spaced |= c.is_alphanumeric();
        }
        at += c.len_utf8();
    }
    words + piece.words()
}

/// What stands between two spaces.
#[derive(Default)]
struct Piece {
    /// How many characters of a script without spaces.
    unspaced: usize,
    /// Whether any other letter or digit.
    has_spaced: bool,
}

impl Piece {
    fn words(self) -> usize {
        self.unspaced.div_ceil(2) + usize::from(self.has_spaced)
    }
}
