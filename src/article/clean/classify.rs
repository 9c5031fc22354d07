//! Blocks → the blocks that are article, and a [`Removal`] for each that is not.
//!
//! Two passes, each a sum of weights: the first over what is measured of a block, the second over that and over the first
//! scores around it. A block goes when its second sum is not above zero. A text in which nothing reads as prose, or in a
//! script that the features can’t read, is kept whole, for no guess is better than losing it, unless every block of it is
//! boilerplate by its own words: then nothing is left.

use crate::article::block::{Article, Block, BlockKind};
use crate::article::clean::bare;
use crate::article::clean::edges;
use crate::article::clean::emptiness;
use crate::article::clean::features::{self, BlockContext};
use crate::article::clean::headline;
use crate::article::clean::headline_features::Candidates;
use crate::article::clean::kinds;
use crate::article::clean::neighbour_features;
use crate::article::clean::overlap::ContentWords;
use crate::article::clean::page::{Page, PageBlock};
use crate::article::clean::reasons::Reasons;
use crate::article::clean::removal::Removal;
use crate::article::clean::weights::{BIAS, BLOCK, CONTEXT, UNIT, Weights};
use crate::article::paste::headline as paste_headline;
use crate::article::scan::token_table::TokenTable;
use crate::lang::Language;
use crate::span::Span;

/// Score above which a block stays, in log odds. Below zero: a lost line of the article costs more than a line of boilerplate.
/// Chosen by cross-validation.
const LEAST_SCORE: f32 = -0.25;

/// The same where no more than one block in [`TRACELESS_BLOCKS`] shows that the text was copied from a page: it is then most
/// likely the article alone.
const TRACELESS_SCORE: f32 = -1.35;
const TRACELESS_BLOCKS: usize = 40;

/// Share of letters in scripts without full stops from which the features cannot judge a text.
const MOST_UNREADABLE: f32 = 0.3;

/// The article without its boilerplate, and the removals in order. A block that overlaps a span of `keep` stays as prose;
/// its removal is listed with `kept`. `words` is the article's token table.
pub fn clean<'t>(
    article: &Article<'t>,
    words: &TokenTable,
    language: &Language,
    keep: &[Span],
) -> (Article<'t>, Vec<Removal>) {
    let page = Page::new(article, words, language);
    let notices = page.notices.clone();
    let (mut blocks, mut kept) = judge(article, words, &page, second_scores, headline::find);
    let body = body(&page, &kept).unwrap_or((0, blocks.len()));
    kinds::name(article, &mut blocks, &page);
    let chosen = kept.clone();
    take_back(&mut blocks, &mut kept, keep);
    let removed = removals(&blocks, &page, body, &chosen, &kept);
    let blocks = blocks.into_iter().zip(&kept).filter(|(_, kept)| **kept).map(|(block, _)| block).collect();
    let mut cleaned = article.with_blocks(blocks).with_notices(notices);
    cleaned.empty = emptiness::find(article, &page, is_only_boilerplate(&page));
    (cleaned, removed)
}

/// The blocks with the headline found, and which of them stay under the second scores that `weigh` gives.
pub(crate) fn judge(
    article: &Article<'_>,
    words: &TokenTable,
    page: &Page,
    weigh: impl FnOnce(&Page) -> Vec<f32>,
    rank: impl FnOnce(&Candidates<'_>) -> Option<usize>,
) -> (Vec<Block>, Vec<bool>) {
    let count = page.blocks.len();
    if is_only_boilerplate(page) {
        return (article.blocks().to_vec(), vec![false; count]);
    }
    if !is_readable(page) {
        let (mut blocks, kept) = (article.blocks().to_vec(), vec![true; count]);
        if page.unreadable < MOST_UNREADABLE && article.title().is_none() && !page.has_metadata {
            let candidates = Candidates::new(page, &ContentWords::new(words), &[], &kept);
            let marked = blocks.iter().position(|block| block.kind == BlockKind::Headline);
            let headline = candidates.opening_line().or(marked.filter(|&at| !candidates.is_other(at)));
            paste_headline::set(&mut blocks, headline);
        }
        return (blocks, kept);
    }
    let mut scores = weigh(page);
    level_lists(page, &mut scores);
    let is_whole = bare::is_bare(page);
    let least = if page.page_evidence * TRACELESS_BLOCKS <= count { TRACELESS_SCORE } else { LEAST_SCORE };
    let mut kept: Vec<bool> = scores.iter().map(|&score| is_whole || score > least).collect();
    if !is_whole {
        edges::spare_prose(page, &mut kept, &scores);
        edges::spare_endings(page, &mut kept);
        edges::spare_quotations(article, page, &mut kept);
        drop_breadcrumbs(page, &mut kept);
    }
    let headline = match article.title() {
        Some(_) => article.blocks().iter().position(|block| block.kind == BlockKind::Headline),
        None if page.has_metadata => article.blocks().iter().position(|block| block.kind == BlockKind::Headline),
        None => rank(&Candidates::new(page, &ContentWords::new(words), &scores, &kept))
            .map(|at| without_section(page, words, at)),
    };
    if !is_whole {
        edges::spare_standfirst(page, &mut kept, headline);
        edges::bridge(page, &mut kept, &scores);
        edges::spare_neighbours(page, &mut kept);
        edges::spare_inside(page, &mut kept, headline, &scores);
        edges::spare_sections(page, &mut kept, &scores);
        edges::spare_entries(page, &mut kept);
        edges::spare_copies(page, &mut kept);
    }
    if body(page, &kept).is_none() {
        kept.iter_mut().zip(&page.blocks).for_each(|(kept, block)| *kept = !block.shows_page());
    }
    drop_notices(page, &mut kept);
    edges::spare_agency(page, &mut kept);
    for at in (0..count).filter(|&at| page.blocks[at].is_second_copy) {
        kept[at] &= !kept[page.blocks[at].key];
    }
    let blocks = settle_headline(article, page, &mut kept, headline);
    (blocks, kept)
}

/// The line that a headline repeats behind the name of a section: "Harbour|Bridge closes" above "Bridge closes".
fn without_section(page: &Page, words: &TokenTable, headline: usize) -> usize {
    const MOST_SECTION_WORDS: usize = 3;
    let whole = words.of_block(headline);
    let is_rest = |at: &usize| {
        let rest = words.of_block(*at);
        let section = whole.len().saturating_sub(rest.len());
        (1..=MOST_SECTION_WORDS).contains(&section) && rest.len() > section && whole.ends_with(rest)
    };
    let may_repeat = page.blocks[headline].shape.has_separator;
    (0..page.blocks.len()).filter(|_| may_repeat).find(is_rest).unwrap_or(headline)
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
    let is_boilerplate = |block: &PageBlock| block.is_prompt() || (block.shows_page() && !block.shape.ends_sentence);
    !page.blocks.is_empty() && page.blocks.iter().all(|block| !block.is_prose && is_boilerplate(block))
}

/// Whether the features can judge this text at all: some of it is prose, in a script that they read.
fn is_readable(page: &Page) -> bool {
    page.prose_words > 0.0 && page.unreadable < MOST_UNREADABLE
}

/// The second scores of all blocks, in log odds.
pub(crate) fn second_scores(page: &Page) -> Vec<f32> {
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

/// What is about the text or its page by its form or its opening words goes, however it reads: front matter, notices, the
/// notes below the mark that ends a press release.
fn drop_notices(page: &Page, kept: &mut [bool]) {
    for (at, block) in page.blocks.iter().enumerate() {
        let has_ended = page.end.is_some_and(|end| at >= end);
        let is_metadata = block.kind == BlockKind::Metadata;
        kept[at] &= !(has_ended || is_metadata || block.opens_with_notice || block.has_credit);
    }
}

/// The headline stays, once, and its copies go.
fn settle_headline(article: &Article<'_>, page: &Page, kept: &mut [bool], headline: Option<usize>) -> Vec<Block> {
    let mut blocks = article.blocks().to_vec();
    paste_headline::set(&mut blocks, headline);
    let Some(headline) = headline else { return blocks };
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
