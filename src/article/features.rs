//! What is measured of a block, one named row each: what it looks like, where it stands, what stands around it, and what
//! its page's markup says. Every value lies between 0 and 1. The weights beside the names stand in `weights.rs`.
//!
//! The rows follow what is known to tell text from boilerplate without a word list: length and the density of its
//! neighbours (Kohlschütter, Fankhauser, Nejdl 2010, "Boilerplate Detection using Shallow Text Features"), here measured
//! by width and joined by the blank lines that a browser writes around paragraphs.

use crate::article::block::{BlockKind, Markup};
use crate::article::page::{Page, Seen};

/// One row: a name, and how its value is found.
pub(super) struct Feature {
    pub name: &'static str,
    pub of: fn(&Place<'_>) -> f32,
}

/// A block in its place on the page.
pub(super) struct Place<'p> {
    page: &'p Page,
    at: usize,
    block: &'p Seen,
}

impl<'p> Place<'p> {
    /// The block at `at`, which must be one of the page's.
    pub fn new(page: &'p Page, at: usize) -> Self {
        Self { page, at, block: &page.blocks[at] }
    }

    pub fn at(&self) -> usize {
        self.at
    }

    pub fn block(&self) -> &'p Seen {
        self.block
    }

    fn before(&self) -> Option<&'p Seen> {
        self.page.blocks.get(self.at.wrapping_sub(1))
    }

    fn after(&self) -> Option<&'p Seen> {
        self.page.blocks.get(self.at + 1)
    }

    /// What the page's markup says; nothing, if there is none.
    fn markup(&self) -> Markup {
        self.block.markup.unwrap_or_default()
    }

    pub fn words(&self) -> f32 {
        self.block.look.words
    }

    /// Too short for prose.
    pub fn is_short(&self) -> bool {
        self.block.look.words < 14.0
    }

    fn is_unended(&self) -> bool {
        !self.block.look.ends_sentence && !self.block.look.ends_soft
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

    /// A short line with a gap above and none below, where prose follows: set as a subheading is.
    fn is_set_as_heading(&self) -> bool {
        let before_prose = self.after().is_some_and(|after| after.is_prose || after.look.ends_sentence);
        self.is_short() && self.block.blank_before && !self.block.blank_after && before_prose
    }
}

fn count_prose(blocks: &[Seen]) -> usize {
    blocks.iter().filter(|block| block.is_prose).count()
}

fn is(condition: bool) -> f32 {
    f32::from(u8::from(condition))
}

fn share(count: usize, of: f32) -> f32 {
    (count as f32 / of).min(1.0)
}

const fn row(name: &'static str, of: fn(&Place<'_>) -> f32) -> Feature {
    Feature { name, of }
}

/// All rows, in the order of the weights.
pub(super) const FEATURES: &[Feature] = &[
    // how long it is
    row("1 word or more", |p| is(p.words() >= 1.0)),
    row("2 words or more", |p| is(p.words() >= 2.0)),
    row("4 words or more", |p| is(p.words() >= 4.0)),
    row("8 words or more", |p| is(p.words() >= 8.0)),
    row("14 words or more", |p| is(p.words() >= 14.0)),
    row("25 words or more", |p| is(p.words() >= 25.0)),
    row("45 words or more", |p| is(p.words() >= 45.0)),
    // how it ends and what it is made of
    row("ends as a sentence", |p| is(p.block.look.ends_sentence)),
    row("ends as a sentence, short", |p| is(p.block.look.ends_sentence && p.is_short())),
    row("ends as a sentence, very short", |p| is(p.block.look.ends_sentence && p.words() < 6.0)),
    row("leads on: colon or ellipsis", |p| is(p.block.look.ends_soft)),
    row("a question", |p| is(p.block.look.is_question)),
    row("long without an end", |p| is(p.is_unended() && !p.is_short())),
    row("ends with a bracket", |p| is(p.block.look.ends_bracket && !p.block.look.ends_sentence)),
    row("sentences inside", |p| is(p.block.look.inner_ends >= 1)),
    row("many sentences inside", |p| is(p.block.look.inner_ends >= 3)),
    row("has a comma", |p| is(p.block.look.commas >= 1)),
    row("commas a word", |p| (p.block.look.commas as f32 * 5.0 / p.words().max(1.0)).min(1.0)),
    row("has a quotation mark", |p| is(p.block.look.has_quote)),
    row("begins in lower case", |p| is(p.block.look.starts_lower)),
    row("capitalised words", |p| match p.block.look.cased_words {
        0 | 1 => 0.3,
        cased => p.block.look.capitals as f32 / cased as f32,
    }),
    row("each word capitalised, short", |p| {
        is(p.words() < 6.0 && p.block.look.cased_words > 1 && p.block.look.capitals == p.block.look.cased_words)
    }),
    row("all capitals", |p| is(p.block.look.shouted * 5 > p.block.look.cased_words * 3)),
    row("digits", |p| (p.block.look.digit_share * 5.0).min(1.0)),
    row("a date or time, short", |p| is(p.block.look.has_date && p.is_short())),
    row("a count, short", |p| is(p.block.look.has_count && p.is_short())),
    row("parted as a menu", |p| is(p.block.look.has_separator && p.words() < 25.0)),
    row("parted as a breadcrumb", |p| is(p.block.is_breadcrumb())),
    row("an address", |p| is(p.block.look.has_address)),
    row("a copyright mark", |p| is(p.block.look.has_copyright)),
    row("an arrow", |p| is(p.block.look.has_arrow)),
    row("a list mark", |p| is(p.block.look.is_bulleted)),
    row("a label", |p| is(p.block.look.is_labelled)),
    row("signs of code", |p| (p.block.look.sign_share * 8.0).min(1.0)),
    row("a table's row", |p| is(p.block.look.has_tab)),
    row("indented", |p| is(p.block.is_indented)),
    row("a sentence, then no end", |p| is(p.block.look.inner_ends > 0 && p.is_unended())),
    // what it shares with the text
    row("said elsewhere", |p| p.block.said_elsewhere),
    row("said elsewhere, long", |p| if p.is_short() { 0.0 } else { p.block.said_elsewhere }),
    row("common words", |p| (p.block.common_share * 2.0).min(1.0)),
    row("no common word", |p| is(p.block.common_share == 0.0)),
    row("words of the prose", |p| p.block.topic_share),
    row("words of the prose, short", |p| if p.is_short() { p.block.topic_share } else { 0.0 }),
    row("printed twice", |p| is(p.block.copies > 1)),
    row("printed before", |p| is(p.block.is_repeat)),
    row("printed five times", |p| is(p.block.copies > 4)),
    row("said again beside it", |p| is(p.block.is_echoed)),
    row("begins as other short blocks do", |p| is(p.block.same_start > 1)),
    row("a furniture phrase", |p| is(p.block.phrase.is_some() && p.words() < 40.0)),
    row("furniture phrases a word", |p| if p.words() < 40.0 { (p.block.phrase_share * 2.0).min(1.0) } else { 0.0 }),
    row("a furniture phrase before", |p| is(p.before().is_some_and(|block| block.is_prompt()))),
    row("a furniture phrase after", |p| is(p.after().is_some_and(|block| block.is_prompt()))),
    row("a date before", |p| is(p.before().is_some_and(|block| block.look.has_date && block.look.words < 14.0))),
    row("a date after", |p| is(p.after().is_some_and(|block| block.look.has_date && block.look.words < 14.0))),
    // where it stands
    row("first block", |p| is(p.at == 0)),
    row("last block", |p| is(p.at + 1 == p.page.blocks.len())),
    row("first three blocks", |p| is(p.at < 3)),
    row("first twentieth", |p| is(p.block.position < 0.05)),
    row("last tenth", |p| is(p.block.position > 0.9)),
    row("before the prose", |p| is(p.at < p.page.first_prose)),
    row("far before the prose", |p| share(p.page.first_prose.saturating_sub(p.at), 8.0)),
    row("after the prose", |p| is(p.at > p.page.last_prose)),
    row("far after the prose", |p| share(p.at.saturating_sub(p.page.last_prose), 8.0)),
    row("a blank line before", |p| is(p.block.blank_before)),
    row("a blank line after", |p| is(p.block.blank_after)),
    row("blank lines around", |p| is(p.block.blank_before && p.block.blank_after)),
    row("no blank line, where prose has them", |p| {
        if p.block.blank_before || p.block.blank_after { 0.0 } else { p.page.prose_spaced }
    }),
    row("no blank line after, where prose has them", |p| if p.block.blank_after { 0.0 } else { p.page.prose_spaced }),
    row("blank lines around, short, as prose has them", |p| {
        if p.is_short() && p.block.blank_before && p.block.blank_after { p.page.prose_spaced } else { 0.0 }
    }),
    // what stands around it
    row("prose before", |p| is(p.before().is_some_and(|block| block.is_prose))),
    row("prose after", |p| is(p.after().is_some_and(|block| block.is_prose))),
    row("a very short block before", |p| is(p.before().is_some_and(|block| block.look.words < 6.0))),
    row("a very short block after", |p| is(p.after().is_some_and(|block| block.look.words < 6.0))),
    row("a sentence before", |p| is(p.before().is_some_and(|block| block.look.ends_sentence))),
    row("a sentence after", |p| is(p.after().is_some_and(|block| block.look.ends_sentence))),
    row("a leading block before", |p| is(p.before().is_some_and(|block| block.look.ends_soft))),
    row("a list mark before", |p| is(p.before().is_some_and(|block| block.look.is_bulleted))),
    row("a list mark after", |p| is(p.after().is_some_and(|block| block.look.is_bulleted))),
    row("prose within two", |p| share(p.prose_before(2) + p.prose_after(2), 4.0)),
    row("prose within five", |p| share(p.prose_before(5) + p.prose_after(5), 10.0)),
    row("between prose", |p| is(p.is_between_prose())),
    row("between prose, short", |p| is(p.is_between_prose() && p.is_short())),
    row("prose alone", |p| is(p.block.is_prose && p.prose_before(3) + p.prose_after(3) == 0)),
    row("set as a heading", |p| is(p.is_set_as_heading())),
    row("set as a heading, a sentence", |p| is(p.is_set_as_heading() && p.block.look.ends_sentence)),
    row("set as a heading, long", |p| is(p.is_set_as_heading() && p.words() >= 8.0)),
    row("set as a heading, very short", |p| is(p.is_set_as_heading() && p.words() < 4.0)),
    row("set as a heading, capitalised", |p| {
        if p.is_set_as_heading() { p.block.look.capitals as f32 / p.block.look.cased_words.max(1) as f32 } else { 0.0 }
    }),
    row("second last before a blank line", |p| is(p.block.group_left == 1)),
    row("third last before a blank line", |p| is(p.block.group_left == 2)),
    row("in a group of four or more", |p| is(p.block.group >= 4)),
    row("in a group of ten or more", |p| is(p.block.group >= 10)),
    row("code before", |p| is(p.before().is_some_and(|block| block.look.sign_share > 0.05))),
    row("code after", |p| is(p.after().is_some_and(|block| block.look.sign_share > 0.05))),
    row("indented before", |p| is(p.before().is_some_and(|block| block.is_indented))),
    row("indented after", |p| is(p.after().is_some_and(|block| block.is_indented))),
    row(
        "set as a heading after prose",
        |p| is(p.is_set_as_heading() && p.before().is_some_and(|block| block.is_prose)),
    ),
    row("in a run of two short blocks or more", |p| is(p.block.run >= 2)),
    row("in a run of four short blocks or more", |p| is(p.block.run >= 4)),
    row("in a run of ten short blocks or more", |p| is(p.block.run >= 10)),
    // what the text is like
    row("little of the text is prose", |p| if p.block.is_prose { 0.0 } else { 1.0 - p.page.prose_words }),
    row("few of the blocks are prose", |p| if p.block.is_prose { 0.0 } else { 1.0 - p.page.prose_blocks }),
    row("prose, little of the text is", |p| if p.block.is_prose { 1.0 - p.page.prose_words } else { 0.0 }),
    row("prose, few of the blocks are", |p| if p.block.is_prose { 1.0 - p.page.prose_blocks } else { 0.0 }),
    // what its page's markup says
    row("in links", |p| p.markup().link_share.min(1.0)),
    row("mostly in links", |p| is(p.markup().link_share > 0.5)),
    row("no link", |p| is(p.block.markup.is_some_and(|markup| markup.link_share == 0.0))),
    row("bold", |p| is(p.markup().is_bold)),
    row("a paragraph", |p| is(p.markup().is_paragraph)),
    row("in a figure", |p| is(p.markup().in_figure)),
    row("in furniture by name", |p| is(p.markup().in_furniture)),
    row("in furniture by name, prose", |p| is(p.markup().in_furniture && p.block.is_prose)),
    row("in the article by name", |p| is(p.markup().in_article)),
    row("outside the article by name, where one is", |p| {
        is(p.block.markup.is_some() && !p.markup().in_article && p.page.has_named_article)
    }),
    row("a first heading", |p| is(p.block.markup.is_some() && p.block.kind == BlockKind::Headline)),
    row("a heading", |p| is(p.block.markup.is_some() && p.block.kind == BlockKind::Heading)),
    row("a list item", |p| is(p.block.markup.is_some() && p.block.kind == BlockKind::ListItem)),
    row(
        "a list item in links",
        |p| {
            if p.block.kind == BlockKind::ListItem { p.markup().link_share.min(1.0) } else { 0.0 }
        },
    ),
    row("a quotation", |p| is(p.block.markup.is_some() && p.block.kind == BlockKind::Quotation)),
    row("a caption", |p| is(p.block.markup.is_some() && p.block.kind == BlockKind::Caption)),
    row("a cell or code", |p| is(p.block.markup.is_some() && p.block.kind == BlockKind::Other)),
    row("a paragraph before", |p| is(p.before().is_some_and(Seen::is_paragraph))),
    row("a paragraph after", |p| is(p.after().is_some_and(Seen::is_paragraph))),
    row("links before", |p| is(p.before().is_some_and(Seen::is_linked))),
    row("links after", |p| is(p.after().is_some_and(Seen::is_linked))),
    row("not a paragraph, where prose is", |p| {
        if p.block.markup.is_some() && !p.block.is_paragraph() { p.page.prose_in_paragraphs } else { 0.0 }
    }),
];
