//! Blocks → which of them is the headline: of the short lines above the text, the one that shares most with it.

use rustc_hash::FxHashSet;

use crate::article::block::{Block, BlockKind};
use crate::article::look::Look;
use crate::span::Span;

/// As many words of the text as are compared: its opening names what the headline names.
const OPENING_WORDS: usize = 600;

/// As many lines above the text as are looked at, the nearest ones: a whole page's menus stand farther up.
const MOST_CANDIDATES: usize = 60;

/// Marks the headline among the blocks ahead of `first_prose`, if there is one, and takes the mark from any other.
pub(super) fn mark(text: &str, blocks: &mut [Block], first_prose: usize) {
    let headline = find(text, blocks, first_prose);
    for (i, block) in blocks.iter_mut().enumerate() {
        if Some(i) == headline {
            block.kind = BlockKind::Headline;
        } else if block.kind == BlockKind::Headline {
            block.kind = BlockKind::Heading;
        }
    }
}

fn find(text: &str, blocks: &[Block], first_prose: usize) -> Option<usize> {
    let (above, below) = blocks.split_at_checked(first_prose)?;
    let opening = below.first()?.span.start;
    let known: FxHashSet<String> = words(text.get(opening..)?).take(OPENING_WORDS).collect();
    let nearest = above.len().saturating_sub(MOST_CANDIDATES);
    let mut best: Option<(usize, usize)> = None;
    for (i, block) in above.iter().enumerate().skip(nearest) {
        let shared = shared_words(block.span, text, &known);
        if shared > best.map_or(0, |best| best.0) {
            best = Some((shared, i));
        }
    }
    best.map(|best| best.1).or_else(|| above.iter().rposition(|block| is_possible(&Look::new(block.span.of(text)))))
}

fn shared_words(span: Span, text: &str, known: &FxHashSet<String>) -> usize {
    let line = span.of(text);
    if !is_possible(&Look::new(line)) {
        return 0;
    }
    let distinct: FxHashSet<String> = words(line).collect();
    distinct.intersection(known).count()
}

/// Whether a line could be a headline by its look: some words, no full stop, no menu, no date.
fn is_possible(look: &Look) -> bool {
    const WORDS: std::ops::RangeInclusive<f32> = 2.0..=40.0;
    let is_stopped = look.ends_sentence && !look.is_question && !look.has_quote;
    WORDS.contains(&look.words) && !is_stopped && !look.has_breadcrumb && !look.has_address && !look.ends_soft
}

/// The words that may tell what a text is about: four letters or more, or pairs of ideographs.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() >= 4).map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    fn headline(text: &str) -> Option<&str> {
        Article::from_paste(text).headline().map(|span| span.of(text))
    }

    #[test]
    fn the_line_that_shares_most_with_the_text_is_the_headline() {
        let text = "Home > Town\n\nHarbour bridge to close for repairs\n\nBy Ines Okafor\n\n\
            The harbour bridge will close for eleven weeks from Monday while crews make repairs, the city said.";
        assert_eq!(headline(text), Some("Harbour bridge to close for repairs"));
    }

    #[test]
    fn a_text_that_opens_with_prose_has_no_headline() {
        assert_eq!(headline("The harbour bridge will close for eleven weeks from Monday, the city said on Friday."), None);
        assert_eq!(headline(""), None);
    }
}
