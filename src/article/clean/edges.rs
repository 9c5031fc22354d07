//! Paragraphs that the scores would lose at the edges of the article and beside interruptions: what has nothing of
//! boilerplate and stands where the article goes on, stays.

use crate::article::block::{Article, BlockKind};
use crate::article::clean::headline_features::is_dated;
use crate::article::clean::page::{Page, PageBlock, SMALL_SHARE};
use crate::article::scan::block_shape::PROSE_WORDS;

/// Share of a block's longer words that the prose has too, from which it is on the article's topic. By hand.
const ON_TOPIC: f32 = 0.2;

/// Words from which a boilerplate phrase inside a sentence is no evidence against it. By hand.
const FORGIVING_WORDS: f32 = 20.0;

/// Keeps what goes on with a paragraph that stays and has nothing of boilerplate: text on the topic, or speech, however
/// short.
pub(crate) fn spare_endings(page: &Page, kept: &mut [bool]) {
    let mut has_begun = false;
    for (at, block) in page.blocks.iter().enumerate().skip(1) {
        let shape = &block.shape;
        let goes_on = (block.is_prose && block.topic_share >= ON_TOPIC) || (shape.has_quote && shape.words >= 3.0);
        has_begun |= kept[at - 1] && page.blocks[at - 1].shape.is_sentence();
        kept[at] |= has_begun && kept[at - 1] && shape.ends_sentence && goes_on && is_new(block) && is_blameless(block);
    }
}

/// Keeps a block quote that follows on text that stays, if it says something new, and the line below a quotation that names
/// its source: set as part of a block quote, or behind a dash.
pub(crate) fn spare_quotations(article: &Article<'_>, page: &Page, kept: &mut [bool]) {
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

/// Keeps the standfirst: between headline and body, the first fair line that is long enough, and all fair prose.
pub(crate) fn spare_standfirst(page: &Page, kept: &mut [bool], headline: Option<usize>) {
    /// Blocks below the headline that are looked at, and those among which a short standfirst may stand.
    const ZONE: usize = 12;
    const NEAR: usize = 3;
    const LEAST_WORDS: f32 = 8.0;
    /// The share of its words that the text may say again, of a line right below the headline.
    const MOST_SAID: f32 = 0.7;
    let Some(headline) = headline else { return };
    let body = (headline + 1..kept.len()).find(|&at| kept[at] && page.blocks[at].shape.is_sentence());
    let end = body.unwrap_or(kept.len()).min(headline + 1 + ZONE);
    let is_short = is_short_text(page);
    let mut is_first = true;
    #[allow(clippy::needless_range_loop)] // the neighbours are read by their place too
    for at in headline + 1..end {
        let block = &page.blocks[at];
        let is_date = block.shape.has_date && block.is_short();
        let is_below = at == headline + 1 && is_led_by_name(page, at);
        let is_fair = is_fair(block) || (is_below && states_with_phrase(block)) || is_lead_in(block);
        let is_new = is_new(block) || (is_below && block.copies == 1 && block.said_elsewhere < MOST_SAID);
        let is_on_topic = block.topic_share >= ON_TOPIC
            || (is_short && block.shape.ends_sentence)
            || (is_below && block.topic_share >= ON_TOPIC / 2.0);
        if !is_fair || !is_new || is_date || !is_on_topic {
            continue;
        }
        let is_standfirst = is_first && at <= headline + NEAR && block.shape.words >= LEAST_WORDS;
        if is_standfirst || (block.is_prose && block.shape.ends_sentence) {
            kept[at] = true;
            is_first = false;
        }
    }
}

/// Whether the names of a document's elements alone speak against a line: prose on the topic without a link or a phrase, such
/// as a standfirst that the page calls a teaser.
fn is_lead_in(block: &PageBlock) -> bool {
    const SURE_TOPIC: f32 = 0.5;
    let is_named = block.markup.is_some_and(|markup| !markup.in_figure && markup.link_share == 0.0);
    is_named && block.is_prose && block.phrase.is_none() && block.topic_share >= SURE_TOPIC
}

/// Whether a byline or a date follows close below a line, or prose right below it.
fn is_led_by_name(page: &Page, at: usize) -> bool {
    const NEAR: usize = 4;
    let below = &page.blocks[(at + 1).min(page.blocks.len())..(at + 1 + NEAR).min(page.blocks.len())];
    below.iter().any(is_dated) || below.first().is_some_and(|block| block.is_prose)
}

/// Whether a line is a sentence that does not open with the boilerplate phrase in it: "The ministry did not comment."
fn states_with_phrase(block: &PageBlock) -> bool {
    const LEAST_WORDS: f32 = 12.0;
    let shape = &block.shape;
    shape.ends_sentence && shape.words >= LEAST_WORDS && !block.opens_with_phrase && is_clear(block)
}

/// Keeps prose on the topic a few blocks below prose that stays: an advertisement, a picture or a link to more does not end
/// the article. Long prose may be less sure than short; behind nothing but one or two prompts the topic may change.
pub(crate) fn bridge(page: &Page, kept: &mut [bool], scores: &[f32]) {
    const MOST_BLOCKS: usize = 4;
    const FAR_BLOCKS: usize = 12;
    const FAR_WORDS: f32 = 25.0;
    const FAR_SCORE: f32 = -1.0;
    const LONG_TOPIC: f32 = 0.3;
    const SHORT_TOPIC: f32 = 0.35;
    const PROMPTED_SCORE: f32 = -0.5;
    let least_score = least_score(page);
    let is_short = is_short_text(page);
    let mut last: Option<usize> = None;
    #[allow(clippy::needless_range_loop)] // the neighbours are read by their place too
    for at in 0..kept.len() {
        let block = &page.blocks[at];
        let gap = |last: usize| &page.blocks[last + 1..at];
        let is_sure = block.shape.words >= FAR_WORDS && scores[at] > FAR_SCORE;
        let most = if is_sure { FAR_BLOCKS } else { MOST_BLOCKS };
        let is_near = |last: usize| {
            let is_passed = |block: &PageBlock| !block.is_prose || (is_sure && block.phrase.is_some());
            at - last <= most && gap(last).iter().all(is_passed)
        };
        let is_prompted = |last: usize| {
            let gap = gap(last);
            (1..=2).contains(&gap.len()) && gap.iter().all(PageBlock::shows_page)
        };
        let topic = if block.shape.words >= FORGIVING_WORDS { LONG_TOPIC } else { SHORT_TOPIC };
        let is_on_topic =
            block.topic_share >= topic || (last.is_some_and(is_prompted) && (is_short || scores[at] > PROMPTED_SCORE));
        let is_text = block.is_prose || (is_short && block.shape.is_sentence());
        let goes_on = is_text && block.shape.ends_sentence && is_on_topic;
        kept[at] |= goes_on && last.is_some_and(is_near) && scores[at] > least_score && is_fair(block) && is_new(block);
        if kept[at] && block.shape.is_sentence() {
            last = Some(at);
        }
    }
}

/// Keeps fair prose inside the article, with a paragraph that stays close above or below.
pub(crate) fn spare_inside(page: &Page, kept: &mut [bool], headline: Option<usize>, scores: &[f32]) {
    const MOST_BLOCKS: usize = 4;
    let least = least_score(page);
    let is_text = |kept: &[bool], at: usize| kept[at] && page.blocks[at].shape.is_sentence();
    let Some(last) = (0..kept.len()).rev().find(|&at| is_text(kept, at)) else { return };
    let Some(first) = headline.or_else(|| (0..kept.len()).find(|&at| is_text(kept, at))) else { return };
    let is_spared = |at: usize| {
        let block = &page.blocks[at];
        block.is_prose && block.shape.ends_sentence && scores[at] > least && is_fair(block) && is_new(block)
    };
    for at in first + 1..last {
        let start = at.saturating_sub(MOST_BLOCKS).max(first);
        kept[at] |= is_spared(at) && (start..at).any(|at| is_text(kept, at) || Some(at) == headline);
    }
    for at in (first + 1..last).rev() {
        kept[at] |= is_spared(at) && (at + 1..=last.min(at + MOST_BLOCKS)).any(|at| is_text(kept, at));
    }
}

/// The score below which nothing is spared. The scores were fitted to whole articles: a short text has little prose to be
/// sure by.
fn least_score(page: &Page) -> f32 {
    if is_short_text(page) { -4.0 } else { -1.5 }
}

/// Whether the text is a few paragraphs long.
pub(crate) fn is_short_text(page: &Page) -> bool {
    const SHORT_WORDS: f32 = 350.0;
    page.words < SHORT_WORDS
}

/// In a short text fair prose stays unless its score is very low.
pub(crate) fn spare_prose(page: &Page, kept: &mut [bool], scores: &[f32]) {
    const LEAST_SCORE: f32 = -2.0;
    if !is_short_text(page) {
        return;
    }
    #[allow(clippy::needless_range_loop)] // the neighbours are read by their place too
    for at in 0..kept.len() {
        let block = &page.blocks[at];
        kept[at] |=
            block.is_prose && block.shape.ends_sentence && scores[at] > LEAST_SCORE && is_fair(block) && is_new(block);
    }
}

/// Keeps a fair sentence under a short line that is set as a heading below text that stays, and the heading.
pub(crate) fn spare_sections(page: &Page, kept: &mut [bool], scores: &[f32]) {
    let least = if is_short_text(page) { least_score(page) } else { -1.0 };
    for at in 2..kept.len() {
        let (above, block) = (&page.blocks[at - 1], &page.blocks[at]);
        let follows = kept[at - 2] && page.blocks[at - 2].shape.is_sentence();
        let is_heading = above.is_short()
            && !above.shape.ends_sentence
            && !above.shape.has_date
            && above.phrase.is_none()
            && is_clear(above)
            && (above.copies == 1 || above.is_repeat)
            && !above.shape.has_separator
            && !above.shape.has_count
            && !above.shape.has_address;
        let states = block.shape.ends_sentence && block.shape.words >= 6.0;
        if follows && is_heading && states && scores[at] > least && is_fair(block) && is_new(block) {
            (kept[at - 1], kept[at]) = (true, true);
        }
    }
}

/// Keeps the entries of a live blog or a thread: sentences close below a time of their own, or below one of the lines that name
/// who wrote when and begin alike.
pub(crate) fn spare_entries(page: &Page, kept: &mut [bool]) {
    const LEAST_STAMPS: usize = 2;
    const MOST_BLOCKS: usize = 4;
    let is_head = |block: &PageBlock| {
        block.is_time_stamp
            || (block.shape.has_date && block.is_short() && block.same_start > 1 && !block.shape.ends_sentence)
    };
    if page.blocks.iter().filter(|block| is_head(block)).count() < LEAST_STAMPS {
        return;
    }
    let mut stamp: Option<usize> = None;
    #[allow(clippy::needless_range_loop)] // the neighbours are read by their place too
    for at in 0..kept.len() {
        let block = &page.blocks[at];
        if is_head(block) {
            stamp = Some(at);
        }
        let is_entry = stamp.is_some_and(|stamp| at - stamp <= MOST_BLOCKS) && block.shape.is_sentence();
        kept[at] |= is_entry && is_fair(block) && is_new(block);
    }
}

/// Keeps fair sentences right beside prose that stays, downwards, then upwards; short ones too, where they are set as
/// paragraphs of their own.
pub(crate) fn spare_neighbours(page: &Page, kept: &mut [bool]) {
    const LEAST_WORDS: f32 = 6.0;
    const LEAST_ALONE: f32 = 2.0;
    let is_spared = |at: usize| {
        let block = &page.blocks[at];
        let is_alone = block.markup.is_none() && block.group == 1 && !block.shape.starts_lower && block.same_start == 1;
        let least = if is_alone { LEAST_ALONE } else { LEAST_WORDS };
        block.shape.words >= least && states(block) && is_fair(block) && is_new(block)
    };
    let is_kept_sentence =
        |kept: &[bool], at: usize| kept[at] && (page.blocks[at].shape.is_sentence() || is_spared(at));
    for at in 1..kept.len() {
        kept[at] |= is_kept_sentence(kept, at - 1) && is_spared(at);
    }
    for at in (1..kept.len()).rev() {
        kept[at - 1] |= is_kept_sentence(kept, at) && is_spared(at - 1);
    }
}

/// Keeps one copy of a paragraph of a document that is printed more than once, where none stays: a pull quote does not take
/// the paragraph that it was pulled from.
pub(crate) fn spare_copies(page: &Page, kept: &mut [bool]) {
    if !page.has_markup {
        return;
    }
    let mut stays = vec![false; kept.len()];
    (0..kept.len()).filter(|&at| kept[at]).for_each(|at| stays[page.blocks[at].key] = true);
    for at in 1..kept.len() {
        let block = &page.blocks[at];
        let is_below = kept[at - 1] && page.blocks[at - 1].shape.is_sentence();
        let is_text = block.is_prose && block.shape.ends_sentence && block.copies > 1 && is_fair(block);
        if is_below && is_text && !stays[block.key] {
            (kept[at], stays[block.key]) = (true, true);
        }
    }
}

/// Keeps a paragraph that ends with its agency right below prose that stays, the last of the text: what stands above prose
/// may be a caption.
pub(crate) fn spare_agency(page: &Page, kept: &mut [bool]) {
    let is_text = |kept: &[bool], at: usize| kept.get(at) == Some(&true) && page.blocks[at].shape.is_sentence();
    for at in 1..kept.len() {
        let block = &page.blocks[at];
        let is_last = is_text(kept, at - 1) && !is_text(kept, at + 1);
        kept[at] |= is_last && block.names_agency && is_clear(block) && is_new(block);
    }
}

fn is_new(block: &PageBlock) -> bool {
    block.copies == 1 && !block.repeats_neighbour && block.said_elsewhere < 0.3
}

/// Nothing of boilerplate in its words, its links or its markup.
pub(crate) fn is_blameless(block: &PageBlock) -> bool {
    block.phrase.is_none() && is_clear(block)
}

/// The same, but a phrase is forgiven inside a long sentence that does not open with it, or as a small part of any sentence
/// on a line of its own.
fn is_fair(block: &PageBlock) -> bool {
    let shape = &block.shape;
    let is_long = || shape.words >= FORGIVING_WORDS && (shape.ends_sentence || shape.inner_ends > 0);
    let is_part = || shape.ends_sentence && block.phrase_share <= SMALL_SHARE && block.group == 1 && !shape.has_address;
    let is_forgiven = || !block.opens_with_phrase && !block.opens_with_notice && (is_long() || is_part());
    (block.phrase.is_none() || is_forgiven()) && is_clear(block) && !shape.has_copyright
}

/// Nothing of boilerplate in its links or its markup.
fn is_clear(block: &PageBlock) -> bool {
    let is_named = block.markup.is_some_and(|markup| markup.in_boilerplate || markup.in_figure);
    !block.is_linked() && !is_named
}

/// Ends as a sentence, or is long and has sentences inside.
fn states(block: &PageBlock) -> bool {
    block.shape.ends_sentence || (block.shape.words >= FORGIVING_WORDS && block.shape.inner_ends > 0)
}
