//! Is the text just the article? Then all of it stays.

use crate::article::clean::page::{Page, PageBlock};

/// Whether nothing shows that the text was copied from a page, or it is short and shows no trace of one: chats, recipes and
/// notes.
pub(crate) fn is_bare(page: &Page) -> bool {
    /// Maximum words of a text that is kept whole if nothing shows a page around it (set by hand).
    const SHORT_WORDS: f32 = 200.0;
    let words: f32 = page.blocks.iter().map(|block| block.shape.words).sum();
    let is_short = || words < SHORT_WORDS && !page.blocks.iter().any(PageBlock::has_trace);
    is_short() || is_all_text(page)
}

/// Whether every block is a sentence, a list item or a heading above one; the first may be anything that is not
/// boilerplate.
fn is_all_text(page: &Page) -> bool {
    let has_first = page.blocks.first().is_some_and(|first| !first.is_prose);
    let states = |block: &PageBlock| {
        let shape = &block.shape;
        shape.ends_sentence || shape.ends_soft || shape.is_question
    };
    page.blocks.iter().enumerate().all(|(at, block)| {
        let is_heading = || page.blocks.get(at + 1).is_some_and(states);
        let is_text = states(block) || !block.is_short() || block.shape.is_bulleted || is_heading();
        !block.shows_page() && !block.is_named_boilerplate() && block.copies == 1 && (is_text || at == 0 && has_first)
    })
}
