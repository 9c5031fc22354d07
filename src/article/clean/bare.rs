//! Is the text just the article? Then all of it stays.

use crate::article::clean::page::{Page, PageBlock};

/// Whether nothing shows that the text was copied from a page, or it has no trace of one and is short, as chats, recipes and
/// notes are, or a document: there markup would show it.
pub(crate) fn is_bare(page: &Page) -> bool {
    /// Maximum words of a text that is kept whole if nothing shows a page around it (set by hand).
    const SHORT_WORDS: f32 = 200.0;
    let is_told = page.has_markup || page.words < SHORT_WORDS;
    (is_told && !page.blocks.iter().any(PageBlock::has_trace)) || is_all_text(page)
}

/// Whether every block is a sentence, a list item or a heading above one; the first may be anything that is not
/// boilerplate.
fn is_all_text(page: &Page) -> bool {
    let states = |block: &PageBlock| {
        let shape = &block.shape;
        shape.ends_sentence || shape.ends_soft || shape.is_question
    };
    page.blocks.iter().enumerate().all(|(at, block)| {
        let is_heading = || page.blocks.get(at + 1).is_some_and(states);
        let is_text = states(block) || !block.is_short() || block.shape.is_bulleted || is_heading();
        !block.shows_page() && !block.is_named_boilerplate() && block.copies == 1 && (is_text || at == 0)
    })
}
