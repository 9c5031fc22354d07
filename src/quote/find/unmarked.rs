//! Speech without quotation marks: block quotes behind ">", and posts with the line of their author below.

use crate::article::{Article, BlockKind};
use crate::chars::letters::has_letter_or_digit;
use crate::chars::punctuation::is_dash;
use crate::quote::quotation::Quote;
use crate::span::Span;

/// Maximum words in a line that names the source of a block quote (set by hand): "Ines Okafor, city engineer of Marrow Bay".
const LONGEST_SOURCE_WORDS: usize = 12;

/// Whether a block below a block quote only names its source: a few words without a stop, first a name or a dash.
pub(crate) fn is_source(article: &Article<'_>, index: usize) -> bool {
    let is_quotation = |at: usize| article.blocks().get(at).is_some_and(|block| block.kind == BlockKind::Quotation);
    let line = article.blocks().get(index).map_or("", |block| block.span.of(article.text()));
    let named = line.starts_with(char::is_uppercase) || line.starts_with(is_dash);
    let short = line.split_whitespace().nth(LONGEST_SOURCE_WORDS).is_none() && !line.ends_with(['.', '!', '?', '…']);
    is_quotation(index) && index.checked_sub(1).is_some_and(is_quotation) && named && short
}

/// Adds the block at `index` if it is a block quote behind ">"; one that goes on where the last quote ends is a part of it.
pub(crate) fn add_cited(quotes: &mut Vec<Quote>, article: &Article<'_>, index: usize) {
    let lines = |at: usize| article.blocks().get(at).map_or("", |block| block.span.of(article.text()));
    if !lines(index).starts_with('>') {
        return;
    }
    let Some(cited) = cited(article, index) else { return };
    let above = index.checked_sub(1).filter(|&above| lines(above).starts_with('>'));
    match quotes.last_mut() {
        Some(last) if last.mark.is_none() && above.is_some() && last.blocks.last().copied() == above => {
            cited.parts.into_iter().for_each(|part| last.push(part, index));
        }
        _ => quotes.push(cited),
    }
}

/// A block quote as e-mail and Markdown write it: each line behind ">", a part of its own.
fn cited(article: &Article<'_>, index: usize) -> Option<Quote> {
    let (text, block) = (article.text(), article.blocks().get(index)?.span);
    let mut parts = Vec::new();
    let mut start = block.start;
    for line in block.of(text).split_inclusive('\n') {
        let said = line.trim_start_matches(['>', ' ', '\t']);
        let from = start + (line.len() - said.len());
        start += line.len();
        let said = said.trim_end();
        if line.starts_with('>') && has_letter_or_digit(said) && !said.starts_with(is_dash) {
            parts.push(Span::new(from, from + said.len()));
        }
    }
    let blocks = vec![index; parts.len()];
    (!parts.is_empty()).then_some(Quote { parts, blocks, mark: None, label: None })
}

/// Maximum length of a line that names the author of the post above it, in bytes (set by hand).
const LONGEST_CREDIT_BYTES: usize = 120;

/// Whether the block at `index` is a post whose author the line below names, as a copied post does:
/// "— Ana Ruiz (@anaruiz) May 3, 2024".
pub(crate) fn is_post(article: &Article<'_>, index: usize) -> bool {
    let Some(below) = article.blocks().get(index + 1) else { return false };
    let line = below.span.of(article.text());
    let name = || line.trim_start_matches(is_dash).trim_start();
    line.len() <= LONGEST_CREDIT_BYTES
        && line.starts_with(is_dash)
        && name().starts_with(char::is_uppercase)
        && line.contains("(@")
}
