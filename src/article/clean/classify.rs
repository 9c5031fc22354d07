//! Blocks → the blocks that are article, and a [`Removal`] for each that is not.
//!
//! Two passes, each a sum of weights: the first over what is measured of a block, the second over that and over the first
//! scores around it. A block goes when its second sum is not above zero. A text in which nothing reads as prose, or in a
//! script that the features can’t read, is kept whole, for no guess is better than losing it, unless every block of it is
//! boilerplate by its own words: then nothing is left.

use crate::article::block::{Article, Block, BlockKind};
use crate::article::clean::features::{self, BlockContext};
use crate::article::clean::neighbour_features;
use crate::article::clean::page::{Page, PageBlock};
use crate::article::clean::reasons::Reasons;
use crate::article::clean::removal::{Removal, RemovalRule};
use crate::article::clean::weights::{BIAS, BLOCK, CONTEXT, UNIT, Weights};
use crate::article::paste::headline;
use crate::article::scan::block_shape::PROSE_WORDS;
use crate::article::scan::token_table::TokenTable;
use crate::lang::Language;
use crate::span::Span;

/// What a block may lack, in log odds, where no more than one in so many blocks shows that the text was copied from a page:
/// then it is most likely the article alone, and what is unsure stays.
const TRACELESS: f32 = -1.1;
const TRACELESS_BLOCKS: usize = 40;

/// The article without its boilerplate, and the removals in order. A block that overlaps a span of `keep` stays as prose;
/// its removal is listed with `kept`. `words` is the article's token table.
pub fn clean<'t>(
    article: &Article<'t>,
    words: &TokenTable,
    language: &Language,
    keep: &[Span],
) -> (Article<'t>, Vec<Removal>) {
    let page = Page::new(article, words, language);
    let (mut blocks, mut kept) = judge(article, &page, second_scores);
    let body = body(&page, &kept).unwrap_or((0, blocks.len()));
    name_kinds(&mut blocks, &page);
    let chosen = kept.clone();
    take_back(&mut blocks, &mut kept, keep);
    let removed = removals(&blocks, &page, body, &chosen, &kept);
    let blocks = blocks.into_iter().zip(&kept).filter(|(_, kept)| **kept).map(|(block, _)| block).collect();
    (article.with_blocks(blocks), removed)
}

/// The blocks with the headline found, and which of them stay under the second scores that `weigh` gives.
pub(crate) fn judge(
    article: &Article<'_>,
    page: &Page,
    weigh: impl FnOnce(&Page) -> Vec<f32>,
) -> (Vec<Block>, Vec<bool>) {
    let whole = || (article.blocks().to_vec(), vec![true; page.blocks.len()]);
    if is_only_boilerplate(page) {
        return (article.blocks().to_vec(), vec![false; page.blocks.len()]);
    }
    if !is_readable(page) {
        return whole();
    }
    let mut scores = weigh(page);
    level_lists(page, &mut scores);
    let least = if page.page_evidence * TRACELESS_BLOCKS <= page.blocks.len() { TRACELESS } else { 0.0 };
    let mut kept: Vec<bool> = scores.into_iter().map(|score| score > least).collect();
    spare_endings(page, &mut kept);
    spare_quotations(article, page, &mut kept);
    drop_breadcrumbs(page, &mut kept);
    let blocks = settle_headline(article, page, &mut kept);
    if body(page, &kept).is_none() { whole() } else { (blocks, kept) }
}

/// Names the paragraphs of plain text that are none: subheadings, and bylines, dates and captions on a line of their own.
/// No sentence is read from these.
fn name_kinds(blocks: &mut [Block], page: &Page) {
    let is_plain =
        |block: &Block| block.markup.is_none() && matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading);
    for (at, block) in blocks.iter_mut().enumerate().filter(|(_, block)| is_plain(block)) {
        let seen = &page.blocks[at];
        block.kind = match seen.phrase {
            _ if seen.shape.ends_sentence => continue,
            Some(RemovalRule::Byline) if seen.is_prompt() => BlockKind::Byline,
            Some(RemovalRule::Date) if seen.is_prompt() => BlockKind::Dateline,
            Some(RemovalRule::Caption) if seen.is_prompt() => BlockKind::Caption,
            _ if BlockContext::new(page, at).is_heading() => BlockKind::Heading,
            _ => continue,
        };
    }
}

/// Marks the blocks that overlap a span of `keep` as kept prose.
fn take_back(blocks: &mut [Block], kept: &mut [bool], keep: &[Span]) {
    for span in keep {
        let first = blocks.partition_point(|block| block.span.end <= span.start);
        for (block, kept) in blocks.iter_mut().zip(kept.iter_mut()).skip(first) {
            if block.span.start >= span.end {
                break;
            }
            if !*kept && !block.kind.is_prose() {
                block.kind = BlockKind::Paragraph;
            }
            *kept = true;
        }
    }
}

/// The blocks that are not `chosen`, each with its rule and whether it is `kept` all the same. `body` is the first and the
/// last block that stay.
fn removals(blocks: &[Block], page: &Page, body: (usize, usize), chosen: &[bool], kept: &[bool]) -> Vec<Removal> {
    let mut reasons = Reasons::new(body);
    let gone = blocks.iter().enumerate().filter(|&(at, _)| !chosen[at]);
    gone.map(|(at, block)| Removal {
        span: block.span,
        rule: reasons.name(&BlockContext::new(page, at)),
        kept: kept[at],
    })
    .collect()
}

/// Whether every block is known as boilerplate by its own words or form, and none is prose: a menu, and nothing else.
fn is_only_boilerplate(page: &Page) -> bool {
    let is_boilerplate =
        |block: &PageBlock| block.phrase.is_some() || block.is_breadcrumb() || block.shape.has_copyright;
    !page.blocks.is_empty() && page.blocks.iter().all(|block| !block.is_prose && is_boilerplate(block))
}

/// Whether the features can judge this text at all: some of it is prose, in a script that they read; and a short text
/// shows at least a trace of the page it was copied from. Chats, recipes and notes show none.
fn is_readable(page: &Page) -> bool {
    const MOST_UNREADABLE: f32 = 0.3;
    const SHORT_WORDS: f32 = 200.0;
    let words: f32 = page.blocks.iter().map(|block| block.shape.words).sum();
    let is_bare = words < SHORT_WORDS && !page.blocks.iter().any(PageBlock::has_trace);
    page.prose_words > 0.0 && page.unreadable < MOST_UNREADABLE && !is_bare
}

fn second_scores(page: &Page) -> Vec<f32> {
    let passes: Vec<[f32; 2]> = (0..page.blocks.len()).map(|at| weigh_block(page, at)).collect();
    let firsts: Vec<f32> = passes.iter().map(|passes| passes[0]).collect();
    let words: Vec<f32> = page.blocks.iter().map(|block| block.shape.words).collect();
    let context = neighbour_features::context(&firsts, &words);
    context.iter().zip(passes).map(|(row, passes)| passes[1] + weigh(row, CONTEXT, page, 1)).collect()
}

/// What the weights of each of the two passes make of a block by itself.
fn weigh_block(page: &Page, at: usize) -> [f32; 2] {
    let values = features::values(&BlockContext::new(page, at));
    [0, 1].map(|pass| weigh(&values, BLOCK, page, pass) + of(&BIAS, page, pass) / UNIT)
}

/// The sum of a row of values, each by its weight for a pass (0 or 1).
fn weigh(values: &[f32], weights: &[Weights], page: &Page, pass: usize) -> f32 {
    let mut sum = 0.0;
    for (value, weights) in values.iter().zip(weights) {
        sum += value * of(weights, page, pass);
    }
    sum / UNIT
}

fn of(weights: &Weights, page: &Page, pass: usize) -> f32 {
    f32::from(if page.has_markup { weights.rich[pass] } else { weights.plain[pass] })
}

/// Gives the items of a list that its marks show one score, their mean: a list goes or stays as a whole.
fn level_lists(page: &Page, scores: &mut [f32]) {
    let mut start = 0;
    for list in page.blocks.chunk_by(|a, b| a.shape.is_bulleted && b.shape.is_bulleted) {
        let items = &mut scores[start..start + list.len()];
        let mean = items.iter().sum::<f32>() / items.len() as f32;
        items.fill(mean);
        start += list.len();
    }
}

/// Above the text "Home > Town" is never a line of the article; inside it may be an instruction.
fn drop_breadcrumbs(page: &Page, kept: &mut [bool]) {
    let above = page.blocks.iter().take(page.first_prose);
    for (kept, _) in kept.iter_mut().zip(above).filter(|(_, block)| block.is_breadcrumb()) {
        *kept = false;
    }
}

/// Keeps what goes on with a paragraph that stays and has nothing of boilerplate: text in the words of the story, or speech,
/// however short. Stories like to end so.
fn spare_endings(page: &Page, kept: &mut [bool]) {
    /// The share of its longer words that text has in common with the story.
    const LEAST_TOPIC: f32 = 0.2;
    let mut has_begun = false;
    for (at, block) in page.blocks.iter().enumerate().skip(1) {
        let shape = &block.shape;
        let goes_on = (block.is_prose && block.topic_share >= LEAST_TOPIC) || (shape.has_quote && shape.words >= 3.0);
        has_begun |= kept[at - 1] && page.blocks[at - 1].shape.is_sentence();
        kept[at] |= has_begun && kept[at - 1] && shape.ends_sentence && goes_on && is_new(block) && is_blameless(block);
    }
}

/// Keeps a block quote that follows on text that stays, if it says something new, and the line below a quotation that names
/// its source: set as part of a block quote, or behind a dash. Without it nobody knows whose words they are.
fn spare_quotations(article: &Article<'_>, page: &Page, kept: &mut [bool]) {
    for at in 1..kept.len() {
        let (above, block) = (&page.blocks[at - 1], &page.blocks[at]);
        let is_set = block.kind == BlockKind::Quotation;
        let is_short = block.shape.words < PROSE_WORDS && !block.shape.ends_sentence;
        let has_dash = article.blocks()[at].span.of(article.text()).starts_with(['—', '–', '―', '-']);
        let names_source = match above.kind {
            BlockKind::Quotation => is_short && (is_set || has_dash),
            _ => is_short && has_dash && above.shape.has_quote,
        };
        kept[at] |= kept[at - 1] && is_blameless(block) && (names_source || (is_set && is_new(block)));
    }
}

fn is_new(block: &PageBlock) -> bool {
    block.copies == 1 && !block.repeats_neighbour && block.said_elsewhere < 0.3
}

/// Has nothing of boilerplate in its words, its links or its markup.
fn is_blameless(block: &PageBlock) -> bool {
    let is_named = block.markup.is_some_and(|markup| markup.in_boilerplate || markup.in_figure);
    block.phrase.is_none() && !block.is_linked() && !is_named
}

/// The headline stays, once. Where the page declares no title it is looked for above the article that was found, among the
/// first headings if the markup names any.
fn settle_headline(article: &Article<'_>, page: &Page, kept: &mut [bool]) -> Vec<Block> {
    let mut blocks = article.blocks().to_vec();
    let first_prose = (0..kept.len()).find(|&at| kept[at] && page.blocks[at].shape.is_sentence()).unwrap_or(kept.len());
    let is_named = |block: &Block| page.has_markup && block.kind == BlockKind::Headline;
    if article.title().is_none() {
        let any_named = blocks.iter().take(first_prose).any(is_named);
        let is_byline = |at: usize| page.blocks[at].is_prompt() && page.blocks[at].phrase == Some(RemovalRule::Byline);
        let may_be = |at, block: &Block| if any_named { is_named(block) } else { !is_byline(at) };
        headline::mark(article.text(), &mut blocks, first_prose, may_be);
    }
    let Some(headline) = blocks.iter().position(|block| block.kind == BlockKind::Headline) else {
        return blocks;
    };
    for (at, kept) in kept.iter_mut().enumerate() {
        let is_copy = page.blocks[at].key == page.blocks[headline].key;
        *kept = at == headline || (*kept && !is_copy);
    }
    blocks
}

/// The first and the last block that stay, if any prose does.
fn body(page: &Page, kept: &[bool]) -> Option<(usize, usize)> {
    let stays = || (0..kept.len()).filter(|&at| kept[at] && page.blocks[at].shape.is_sentence());
    Some((stays().next()?, stays().next_back()?))
}
