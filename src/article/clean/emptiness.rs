//! Is there nothing to digest? A text that is one link, a menu, a list of links or code has no sentences worth a summary.

use crate::article::block::{Article, Block, BlockKind, Emptiness};
use crate::article::clean::kinds::is_code;
use crate::article::clean::page::{Page, PageBlock};
use crate::chars::letters::has_space;

/// Why an article's text has nothing to digest, if it has not. Texts that are only short are told apart later, by their
/// sentences.
pub(crate) fn find(article: &Article<'_>, page: &Page, is_boilerplate: bool) -> Option<Emptiness> {
    /// Lines that a list has at least; of scripts without stops nothing is known.
    const LEAST_LINES: usize = 4;
    const MOST_UNREADABLE: f32 = 0.3;
    let text = article.text().trim();
    let is_link = (text.contains("://") || text.starts_with("www.")) && !has_space(text);
    let states = |block: &PageBlock| block.shape.ends_sentence || block.shape.inner_ends > 0 || block.is_prose;
    let count = page.blocks.len();
    let code = || {
        let blocks = article.blocks().iter().zip(&page.blocks);
        let is_code = |&(block, seen): &(&Block, &PageBlock)| {
            block.kind == BlockKind::Other || is_code(&seen.shape, block.span.of(article.text()))
        };
        blocks.filter(is_code).count()
    };
    let is_listed = || {
        page.blocks
            .iter()
            .all(|block| !states(block) && !block.shape.is_labelled && !block.shape.is_bulleted && !block.shape.has_tab)
            && page.unreadable < MOST_UNREADABLE
    };
    match () {
        () if is_link => Some(Emptiness::Link),
        () if count == 0 => None,
        () if is_boilerplate => Some(Emptiness::Menu),
        () if !page.blocks.iter().any(|block| block.is_prose) && code() * 10 >= count * 6 => Some(Emptiness::Code),
        () if count >= LEAST_LINES && is_listed() && 3 * page.page_evidence >= count => Some(Emptiness::Menu),
        () if count >= LEAST_LINES && is_listed() && has_links(page) => Some(Emptiness::List),
        () => None,
    }
}

/// Whether most lines are links by the markup, or the text shows by any line that it was copied from a page, or its lines
/// are long for a note's.
fn has_links(page: &Page) -> bool {
    const HEADLINE_WORDS: f32 = 4.0;
    let share =
        |is: fn(&PageBlock) -> bool| page.blocks.iter().filter(|block| is(block)).count() * 2 >= page.blocks.len();
    share(PageBlock::is_linked) || page.page_evidence > 0 || share(|block| block.shape.words >= HEADLINE_WORDS)
}
