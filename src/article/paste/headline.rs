//! Blocks → which of them is the headline: of the short lines above the text, the one that shares most with it.

use crate::article::block::{Article, Block, BlockKind};
use crate::article::scan::block_shape::BlockShape;
use crate::chars::script::is_ideograph;
use crate::chars::{Interner, lower, lower_onto};

/// Maximum words of the text that are compared: its opening names what the headline names.
const OPENING_WORDS: usize = 600;

/// Maximum lines above the text that are looked at, the nearest ones: a whole page's menus stand farther up.
const MOST_CANDIDATES: usize = 20;

impl Article<'_> {
    /// The same with the title that its page declares: the block that says it is the headline. A title that stands in no
    /// block is forgotten.
    #[must_use]
    pub fn with_title(mut self, title: Option<String>) -> Self {
        self.title = title.filter(|title| mark_title(self.text, &mut self.blocks, title));
        self
    }
}

/// Marks the headline among the blocks ahead of `first_prose` that `may_be` one, if there is one, and takes the mark from
/// any other.
pub(crate) fn mark(text: &str, blocks: &mut [Block], first_prose: usize, may_be: impl Fn(usize, &Block) -> bool) {
    let headline = find(text, blocks, first_prose, may_be);
    set(blocks, headline);
}

/// Marks the first block that says what the page's title says, which often holds the site's name too, and takes the mark
/// from any other; without such a block nothing changes. Answers whether there is one.
fn mark_title(text: &str, blocks: &mut [Block], title: &str) -> bool {
    let title = letters(title);
    let says_it = |block: &Block| {
        let bytes = block.span.len();
        if bytes > 4 * title.len() || bytes * 3 < title.len() {
            return false;
        }
        let line = letters(block.span.of(text));
        !line.is_empty() && (line.contains(&title) || (line.len() * 5 > title.len() * 2 && title.contains(&line)))
    };
    let headline = blocks.iter().position(says_it);
    if headline.is_some() {
        set(blocks, headline);
    }
    headline.is_some()
}

/// Marks a block as the headline and takes the mark from any other: a heading of a document, else a paragraph.
pub(crate) fn set(blocks: &mut [Block], headline: Option<usize>) {
    for (i, block) in blocks.iter_mut().enumerate() {
        if Some(i) == headline {
            block.kind = BlockKind::Headline;
        } else if block.kind == BlockKind::Headline {
            block.kind = if block.markup.is_some() { BlockKind::Heading } else { BlockKind::Paragraph };
        }
    }
}

fn letters(text: &str) -> String {
    lower(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn find(text: &str, blocks: &[Block], first_prose: usize, may_be: impl Fn(usize, &Block) -> bool) -> Option<usize> {
    let (above, below) = blocks.split_at_checked(first_prose)?;
    let opening = below.first()?.span.start;
    let known = words(text.get(opening..)?, OPENING_WORDS);
    let nearest = above.len().saturating_sub(MOST_CANDIDATES);
    let step = if nearest == 0 { EARLIER } else { 0.0 };
    let mut best: Option<(f32, usize)> = None;
    for (i, block) in above.iter().enumerate().skip(nearest).filter(|&(i, block)| may_be(i, block)) {
        let score = score(block.span.of(text), &known) * (1.0 - step * (i - nearest) as f32);
        if score > best.map_or(0.0, |best| best.0) {
            best = Some((score, i));
        }
    }
    best.map(|best| best.1)
}

/// How much each place farther down counts against a line: below the headline come the standfirst and the captions.
const EARLIER: f32 = 0.05;

/// How much of a headline a line is: the words that it shares with the text, thinned by those that it doesn't.
fn score(line: &str, known: &Interner) -> f32 {
    /// Keeps a line of one or two known words from beating a whole headline.
    const HEAD_START: f32 = 8.0;
    let shape = BlockShape::new(line);
    if !is_possible(&shape) {
        return 0.0;
    }
    let distinct = words(line, usize::MAX);
    let shared = distinct.words().filter(|word| known.find(word).is_some()).count() as f32;
    let doubts = [shape.ends_bracket, shape.has_separator, shape.words < 3.0, shape.words > 20.0];
    let trust = doubts.iter().filter(|doubt| **doubt).fold(1.0, |trust, _| trust * 0.6);
    trust * ((shared - 1.0).max(0.0) + 0.2) / (distinct.len() as f32 + HEAD_START)
}

/// Whether a line could be a headline by its shape: some words, and neither menu nor caption.
fn is_possible(shape: &BlockShape) -> bool {
    const WORDS: std::ops::RangeInclusive<f32> = 2.0..=30.0;
    const MOST_SIGNS: f32 = 0.1;
    WORDS.contains(&shape.words)
        && !shape.has_breadcrumb
        && !shape.has_address
        && !shape.ends_soft
        && shape.sign_share < MOST_SIGNS
}

/// The distinct words among the first that may tell what a text is about: those of four bytes or more; of ideographs, each
/// two that stand together.
fn words(text: &str, most: usize) -> Interner {
    const LEAST_BYTES: usize = 4;
    let mut words = Interner::default();
    let (mut lowered, mut left) = (String::new(), most);
    let mut take = |word: &str| {
        if word.len() >= LEAST_BYTES {
            lowered.clear();
            lower_onto(word, &mut lowered);
            words.intern(&lowered);
            left -= 1;
        }
        left > 0
    };
    for run in text.split(|c: char| !c.is_alphanumeric()) {
        let is_paired = !run.is_ascii() && run.contains(is_ideograph);
        let mut start = 0;
        let take_pair = |(at, c): (usize, char)| take(&run[std::mem::replace(&mut start, at)..at + c.len_utf8()]);
        let goes_on = if is_paired { run.char_indices().skip(1).all(take_pair) } else { take(run) };
        if !goes_on {
            break;
        }
    }
    words
}

#[cfg(test)]
mod tests {
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
        assert_eq!(
            headline("The harbour bridge will close for eleven weeks from Monday, the city said on Friday."),
            None
        );
        assert_eq!(headline(""), None);
    }
}
