//! Blocks → the blocks that are article, and a [`Removal`] for each that is not.

use crate::article::block::Article;
use crate::lang::Language;
use crate::span::Span;

/// A block that was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Removal {
    /// Where it stands.
    pub span: Span,
    /// Why it was left out, in plain words: "a caption", "printed twice".
    pub rule: &'static str,
}

/// The article without its furniture, and what was left out, in order.
pub fn clean<'t>(article: &Article<'t>, _language: &Language) -> (Article<'t>, Vec<Removal>) {
    (article.clone(), Vec::new())
}
