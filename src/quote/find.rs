//! Quotation marks → quotes.

use crate::article::Article;
use crate::lang::Language;
use crate::span::Span;

/// A quotation, without its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Its pieces in order: one, or more when a cue or a paragraph's end splits it.
    pub parts: Vec<Span>,
}

/// The quotations of the article, in order.
pub fn find(_article: &Article<'_>, _language: &Language) -> Vec<Quote> {
    Vec::new()
}
