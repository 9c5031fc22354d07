//! What is measured of a block, one named row each: what it looks like, where it stands, what stands around it, and what
//! its page's markup says. Every value lies between 0 and 1. The weights beside the names stand in `weights.rs`.
//!
//! The rows follow what is known to tell text from boilerplate without a word list: length and the density of its
//! neighbours (Kohlschütter, Fankhauser, Nejdl 2010, "Boilerplate Detection using Shallow Text Features"), here measured
//! by width and joined by the blank lines that a browser writes around paragraphs.

use crate::article::block::{BlockKind, Markup};
use crate::article::clean::feature_table::{is, rows};
use crate::article::clean::page::{Page, PageBlock};
use crate::article::clean::removal::RemovalRule;
use crate::article::scan::block_shape::{BlockShape, LONG_WORDS, PROSE_WORDS, SENTENCE_WORDS};

/// A block in its place on the page.
pub(crate) struct BlockContext<'p> {
    page: &'p Page,
    at: usize,
    block: &'p PageBlock,
}

impl<'p> BlockContext<'p> {
    /// The block at `at`, which must be one of the page's.
    pub fn new(page: &'p Page, at: usize) -> Self {
        Self { page, at, block: &page.blocks[at] }
    }

    pub fn at(&self) -> usize {
        self.at
    }

    pub fn block(&self) -> &'p PageBlock {
        self.block
    }

    /// Whether its first boilerplate phrase is of this rule.
    fn says(&self, rule: RemovalRule) -> bool {
        self.words() < LONG_WORDS && self.block.phrase == Some(rule)
    }

    fn before(&self) -> Option<&'p PageBlock> {
        self.page.blocks.get(self.at.wrapping_sub(1))
    }

    fn after(&self) -> Option<&'p PageBlock> {
        self.page.blocks.get(self.at + 1)
    }

    /// What the page's markup says; nothing, if there is none.
    fn markup(&self) -> Markup {
        self.block.markup.unwrap_or_default()
    }

    fn shape(&self) -> &'p BlockShape {
        &self.block.shape
    }

    pub fn words(&self) -> f32 {
        self.shape().words
    }

    /// Too short for prose.
    pub fn is_short(&self) -> bool {
        self.block.shape.words < PROSE_WORDS
    }

    fn is_unended(&self) -> bool {
        !self.block.shape.ends_sentence && !self.block.shape.ends_soft
    }

    fn prose_before(&self, most: usize) -> usize {
        let start = self.at.saturating_sub(most);
        count_prose(&self.page.blocks[start..self.at])
    }

    fn prose_after(&self, most: usize) -> usize {
        let start = (self.at + 1).min(self.page.blocks.len());
        let end = (self.at + 1 + most).min(self.page.blocks.len());
        count_prose(&self.page.blocks[start..end])
    }

    fn is_between_prose(&self) -> bool {
        self.prose_before(3) > 0 && self.prose_after(3) > 0
    }

    /// A short line that ends as no sentence does, between two that do: a subheading, however it is set.
    pub fn is_heading(&self) -> bool {
        let shape = self.shape();
        let is_item = shape.is_bulleted || shape.is_labelled || shape.has_tab || shape.has_date;
        let follows_text = self.before().is_none_or(|before| before.shape.ends_sentence);
        self.is_short()
            && self.is_unended()
            && !is_item
            && follows_text
            && self.after().is_some_and(|after| after.is_prose)
    }

    /// A short line with a gap above and none below, where prose follows: set as a subheading is.
    fn is_set_as_heading(&self) -> bool {
        let before_prose = self.after().is_some_and(|after| after.is_prose || after.shape.ends_sentence);
        self.is_short() && self.block.blank_before && !self.block.blank_after && before_prose
    }
}

fn count_prose(blocks: &[PageBlock]) -> usize {
    blocks.iter().filter(|block| block.is_prose).count()
}

fn share(count: usize, of: f32) -> f32 {
    (count as f32 / of).min(1.0)
}

rows! {
    /// What is measured of a block, in the order of the weights.
    values(p: &BlockContext<'_>);
    // how long it is
    "1 word or more" => is(p.words() >= 1.0),
    "2 words or more" => is(p.words() >= 2.0),
    "4 words or more" => is(p.words() >= 4.0),
    "8 words or more" => is(p.words() >= 8.0),
    "14 words or more" => is(p.words() >= 14.0),
    "25 words or more" => is(p.words() >= 25.0),
    "45 words or more" => is(p.words() >= 45.0),
    // how it ends and what it is made of
    "ends as a sentence" => is(p.shape().ends_sentence),
    "ends as a sentence, short" => is(p.shape().ends_sentence && p.is_short()),
    "ends as a sentence, very short" => is(p.shape().ends_sentence && p.words() < SENTENCE_WORDS),
    "leads on: colon or ellipsis" => is(p.shape().ends_soft),
    "a question" => is(p.shape().is_question),
    "long without an end" => is(p.is_unended() && !p.is_short()),
    "ends with a bracket" => is(p.shape().ends_bracket && !p.shape().ends_sentence),
    "sentences inside" => is(p.shape().inner_ends >= 1),
    "has a comma" => is(p.shape().commas >= 1),
    "commas a word" => (p.shape().commas as f32 * 5.0 / p.words().max(1.0)).min(1.0),
    "has a quotation mark" => is(p.shape().has_quote),
    "begins in lower case" => is(p.shape().starts_lower),
    "capitalised words" => match p.shape().cased_words {
        0 | 1 => 0.3,
        cased => p.shape().capitals as f32 / cased as f32,
    },
    "each word capitalised, short" =>
        is(p.words() < SENTENCE_WORDS && p.shape().cased_words > 1 && p.shape().capitals == p.shape().cased_words),
    "all capitals" => is(p.shape().shouted * 5 > p.shape().cased_words * 3),
    "digits" => (p.shape().digit_share * 5.0).min(1.0),
    "a date or time, short" => is(p.shape().has_date && p.is_short()),
    "a count, short" => is(p.shape().has_count && p.is_short()),
    "parted as a menu" => is(p.shape().has_separator && p.words() < 25.0),
    "parted as a breadcrumb" => is(p.block.is_breadcrumb()),
    "an address" => is(p.shape().has_address),
    "a copyright mark" => is(p.shape().has_copyright),
    "an arrow" => is(p.shape().has_arrow),
    "a list mark" => is(p.shape().is_bulleted),
    "a label" => is(p.shape().is_labelled),
    "signs of code" => (p.shape().sign_share * 8.0).min(1.0),
    "a table's row" => is(p.shape().has_tab),
    "a sentence, then no end" => is(p.shape().inner_ends > 0 && p.is_unended()),
    // what it shares with the text
    "said elsewhere" => p.block.said_elsewhere,
    "said elsewhere, long" => if p.is_short() { 0.0 } else { p.block.said_elsewhere },
    "common words" => (p.block.common_share * 2.0).min(1.0),
    "no common word" => is(p.block.common_share == 0.0),
    "words of the prose" => p.block.topic_share,
    "words of the prose, short" => if p.is_short() { p.block.topic_share } else { 0.0 },
    "printed twice" => is(p.block.copies > 1),
    "printed before" => is(p.block.is_repeat),
    "a copy close by" => is(p.block.has_near_copy),
    "printed twice, short" => is(p.block.copies > 1 && p.words() < SENTENCE_WORDS),
    "printed three times or more" => is(p.block.copies > 2),
    "printed five times" => is(p.block.copies > 4),
    "said again beside it" => is(p.block.repeats_neighbour),
    "begins as other short blocks do" => is(p.block.same_start > 1),
    "a boilerplate phrase" => is(p.block.phrase.is_some() && p.words() < LONG_WORDS),
    "boilerplate phrases a word" => if p.words() < LONG_WORDS { (p.block.phrase_share * 2.0).min(1.0) } else { 0.0 },
    "opens with a boilerplate phrase" => is(p.block.opens_with_phrase),
    "opens with a boilerplate phrase, labelled" => is(p.block.opens_with_phrase && p.shape().is_labelled),
    "words of a caption" => is(p.says(RemovalRule::Caption)),
    "words of a prompt to subscribe" => is(p.says(RemovalRule::Subscribe)),
    "words of a date" => is(p.says(RemovalRule::Date)),
    "words of a byline" => is(p.says(RemovalRule::Byline)),
    "words of a pointer to comments" => is(p.says(RemovalRule::Comments)),
    "words of sound or film" => is(p.says(RemovalRule::Media)),
    "a boilerplate phrase before" => is(p.before().is_some_and(|block| block.is_prompt())),
    "a boilerplate phrase after" => is(p.after().is_some_and(|block| block.is_prompt())),
    "a date before" => is(p.before().is_some_and(|block| block.shape.has_date && block.shape.words < PROSE_WORDS)),
    "a date after" => is(p.after().is_some_and(|block| block.shape.has_date && block.shape.words < PROSE_WORDS)),
    // where it stands
    "first block" => is(p.at == 0),
    "last block" => is(p.at + 1 == p.page.blocks.len()),
    "first three blocks" => is(p.at < 3),
    "first twentieth" => is(p.block.position < 0.05),
    "last tenth" => is(p.block.position > 0.9),
    "before the prose" => is(p.at < p.page.first_prose),
    "far before the prose" => share(p.page.first_prose.saturating_sub(p.at), 8.0),
    "after the prose" => is(p.at > p.page.last_prose),
    "far after the prose" => share(p.at.saturating_sub(p.page.last_prose), 8.0),
    "a blank line before" => is(p.block.blank_before),
    "a blank line after" => is(p.block.blank_after),
    "blank lines around" => is(p.block.blank_before && p.block.blank_after),
    "no blank line, where prose has them" =>
        if p.block.blank_before || p.block.blank_after { 0.0 } else { p.page.prose_spaced },
    "no blank line after, where prose has them" => if p.block.blank_after { 0.0 } else { p.page.prose_spaced },
    "blank lines around, short, as prose has them" =>
        if p.is_short() && p.block.blank_before && p.block.blank_after { p.page.prose_spaced } else { 0.0 },
    // what stands around it
    "prose before" => is(p.before().is_some_and(|block| block.is_prose)),
    "prose after" => is(p.after().is_some_and(|block| block.is_prose)),
    "a very short block before" => is(p.before().is_some_and(|block| block.shape.words < SENTENCE_WORDS)),
    "a very short block after" => is(p.after().is_some_and(|block| block.shape.words < SENTENCE_WORDS)),
    "a sentence before" => is(p.before().is_some_and(|block| block.shape.ends_sentence)),
    "a sentence after" => is(p.after().is_some_and(|block| block.shape.ends_sentence)),
    "a leading block before" => is(p.before().is_some_and(|block| block.shape.ends_soft)),
    "a list mark before" => is(p.before().is_some_and(|block| block.shape.is_bulleted)),
    "a list mark after" => is(p.after().is_some_and(|block| block.shape.is_bulleted)),
    "prose within two" => share(p.prose_before(2) + p.prose_after(2), 4.0),
    "prose within five" => share(p.prose_before(5) + p.prose_after(5), 10.0),
    "between prose" => is(p.is_between_prose()),
    "between prose, short" => is(p.is_between_prose() && p.is_short()),
    "prose alone" => is(p.block.is_prose && p.prose_before(3) + p.prose_after(3) == 0),
    "set as a heading" => is(p.is_set_as_heading()),
    "set as a heading, a sentence" => is(p.is_set_as_heading() && p.shape().ends_sentence),
    "set as a heading, long" => is(p.is_set_as_heading() && p.words() >= 8.0),
    "set as a heading, very short" => is(p.is_set_as_heading() && p.words() < 4.0),
    "set as a heading, capitalised" =>
        if p.is_set_as_heading() { p.shape().capitals as f32 / p.shape().cased_words.max(1) as f32 } else { 0.0 },
    "second last before a blank line" => is(p.block.left_in_group == 1),
    "in a group of four or more" => is(p.block.group >= 4),
    "in a group of ten or more" => is(p.block.group >= 10),
    "code before" => is(p.before().is_some_and(|block| block.shape.sign_share > 0.05)),
    "code after" => is(p.after().is_some_and(|block| block.shape.sign_share > 0.05)),
    "indented before" => is(p.before().is_some_and(|block| block.is_indented)),
    "indented after" => is(p.after().is_some_and(|block| block.is_indented)),
    "set as a heading after prose" => is(p.is_set_as_heading() && p.before().is_some_and(|block| block.is_prose)),
    "in a run of two short blocks or more" => is(p.block.run >= 2),
    "in a run of four short blocks or more" => is(p.block.run >= 4),
    "in a run of ten short blocks or more" => is(p.block.run >= 10),
    "in a run of three like blocks or more" => is(p.block.similar_run >= 3),
    "in a run of six like blocks or more" => is(p.block.similar_run >= 6),
    "in a run of twelve like blocks or more" => is(p.block.similar_run >= 12),
    "in a list that a colon leads to" => is(p.block.follows_colon),
    "in a long list that a colon leads to" => is(p.block.follows_colon && p.block.similar_run >= 3),
    // what the text is like
    "no page evidence" => if p.block.is_prose { 0.0 } else { is(p.page.page_evidence == 0) },
    "little page evidence" => if p.block.is_prose { 0.0 } else { 1.0 - share(p.page.page_evidence, 8.0) },
    "page evidence a block" => if p.block.is_prose { 0.0 } else { p.page.page_evidence_share },
    "prose, no page evidence" => if p.block.is_prose { is(p.page.page_evidence == 0) } else { 0.0 },
    "prose, page evidence a block" => if p.block.is_prose { p.page.page_evidence_share } else { 0.0 },
    "little of the text is prose" => if p.block.is_prose { 0.0 } else { 1.0 - p.page.prose_words },
    "few of the blocks are prose" => if p.block.is_prose { 0.0 } else { 1.0 - p.page.prose_blocks },
    "prose, little of the text is" => if p.block.is_prose { 1.0 - p.page.prose_words } else { 0.0 },
    "prose, few of the blocks are" => if p.block.is_prose { 1.0 - p.page.prose_blocks } else { 0.0 },
    // what its page's markup says
    "in links" => p.markup().link_share.min(1.0),
    "mostly in links" => is(p.markup().link_share > 0.5),
    "bold" => is(p.markup().is_bold),
    "a paragraph" => is(p.markup().is_paragraph),
    "in a figure" => is(p.markup().in_figure),
    "in boilerplate by name" => is(p.markup().in_boilerplate),
    "in boilerplate by name, prose" => is(p.markup().in_boilerplate && p.block.is_prose),
    "in the article by name" => is(p.markup().in_article),
    "outside the article by name, where one is" =>
        is(p.block.markup.is_some() && !p.markup().in_article && p.page.has_named_article),
    "a first heading" => is(p.block.markup.is_some() && p.block.kind == BlockKind::Headline),
    "a heading" => is(p.block.markup.is_some() && p.block.kind == BlockKind::Heading),
    "a list item" => is(p.block.markup.is_some() && p.block.kind == BlockKind::ListItem),
    "a list item in links" => if p.block.kind == BlockKind::ListItem { p.markup().link_share.min(1.0) } else { 0.0 },
    "a quotation" => is(p.block.markup.is_some() && p.block.kind == BlockKind::Quotation),
    "a caption" => is(p.block.markup.is_some() && p.block.kind == BlockKind::Caption),
    "a cell or code" => is(p.block.markup.is_some() && p.block.kind == BlockKind::Other),
    "a paragraph before" => is(p.before().is_some_and(PageBlock::is_paragraph)),
    "links before" => is(p.before().is_some_and(PageBlock::is_linked)),
    "links after" => is(p.after().is_some_and(PageBlock::is_linked)),
    "not a paragraph, where prose is" =>
        if p.block.markup.is_some() && !p.block.is_paragraph() { p.page.prose_in_paragraphs } else { 0.0 },
}
