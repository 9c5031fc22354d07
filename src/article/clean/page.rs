//! Blocks → a [`Page`]: each block's shape beside what only the whole text can tell: what is printed twice, which words
//! its long blocks share, where its prose begins and ends. One pass a question, so it stays linear.

use crate::article::block::{Article, Block, BlockKind, Markup};
use crate::article::clean::captions::is_caption;
use crate::article::clean::phrases::Phrases;
use crate::article::clean::removal::RemovalRule;
use crate::article::scan::block_shape::{BlockShape, PROSE_WORDS, SENTENCE_WORDS, is_time_stamp};
use crate::article::scan::token_table::TokenTable;
use crate::chars::script::is_stopless;
use crate::lang::Language;
use crate::span::Span;

/// Share of a sentence's words that a boilerplate phrase may have and say nothing of the sentence. By hand.
pub(crate) const SMALL_SHARE: f32 = 0.21;

/// One block among the others.
#[derive(Debug, Clone)]
pub(crate) struct PageBlock {
    /// What its text looks like.
    pub shape: BlockShape,
    /// What it was taken for.
    pub kind: BlockKind,
    /// What its page's markup says, if there is any.
    pub markup: Option<Markup>,
    /// Reads as running text.
    pub is_prose: bool,
    /// The number of the first block with the same letters and figures: its own, if none came before.
    pub key: usize,
    /// How many blocks have the same letters and figures, itself among them.
    pub copies: u32,
    /// Whether one of these came before.
    pub is_repeat: bool,
    /// Whether it belongs to a further copy of the whole article.
    pub is_second_copy: bool,
    /// Whether one of these stands no more than three blocks away.
    pub has_near_copy: bool,
    /// How many short blocks begin with the same two words, itself among them.
    pub same_start: u32,
    /// A neighbour says the same and a little more, or less: a caption and its `alt`, a teaser and its kicker.
    pub repeats_neighbour: bool,
    /// A blank line (or the text's edge) stands before it.
    pub blank_before: bool,
    /// A blank line (or the text's edge) stands after it.
    pub blank_after: bool,
    /// The share of its runs of four words that stand in another block too: a pull quote, a teaser, a caption's copy.
    pub said_elsewhere: f32,
    /// White space stands before it on its own line.
    pub is_indented: bool,
    /// How many blocks stand between the blank lines around it, itself among them.
    pub group: u32,
    /// How many of these stand after it.
    pub left_in_group: u32,
    /// The share of its words that stand in many of the text's prose blocks: the text's own stop words, in any language.
    pub common_share: f32,
    /// The share of its longer words that stand in some other block of prose.
    pub topic_share: f32,
    /// The rule of the first boilerplate phrase that it holds.
    pub phrase: Option<RemovalRule>,
    /// Among its first words is a notice of the page: "A version of this article …".
    pub opens_with_notice: bool,
    /// Ends with a credit in brackets: "(Photo: Jo Marsh)".
    pub has_credit: bool,
    /// Ends with the agency that it comes from, behind its last sentence: "(dpa)".
    pub names_agency: bool,
    /// Plain text that is a caption by its grammar.
    pub is_caption: bool,
    /// Nothing but a time of day, and perhaps its date or zone.
    pub is_time_stamp: bool,
    /// Whether it begins with that phrase.
    pub opens_with_phrase: bool,
    /// The share of its words that belong to boilerplate phrases.
    pub phrase_share: f32,
    /// The share of the text's words that stand before it.
    pub position: f32,
    /// How many blocks without prose stand together here, itself among them; 0 for prose.
    pub run: u32,
    /// How many blocks of about its length and form stand together here, itself among them; 1 for prose.
    pub similar_run: u32,
    /// The block before these ends with a colon: it leads to a list.
    pub follows_colon: bool,
}

/// All blocks of a text, seen together.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// The blocks, in order.
    pub blocks: Vec<PageBlock>,
    /// Where the text speaks of its page: notices, addresses, labels of speakers.
    pub notices: Vec<Span>,
    /// The block with the mark that ends a press release.
    pub end: Option<usize>,
    /// Whether the text begins with front matter or a mail's header, the headline in it.
    pub has_metadata: bool,
    /// About how many words it has.
    pub words: f32,
    /// Whether the blocks come with markup.
    pub has_markup: bool,
    /// Whether any block stands inside what the markup names the article.
    pub has_named_article: bool,
    /// How many blocks show that they were copied from a page, and which share of the blocks without prose that is.
    pub page_evidence: usize,
    pub page_evidence_share: f32,
    /// The share of the prose blocks that are a `p`.
    pub prose_in_paragraphs: f32,
    /// The first block of prose; the number of blocks if there is none.
    pub first_prose: usize,
    /// The last block of prose; 0 if there is none.
    pub last_prose: usize,
    /// The share of the blocks that are prose.
    pub prose_blocks: f32,
    /// The share of the words that stand in prose.
    pub prose_words: f32,
    /// The share of its prose blocks that have a blank line on both sides.
    pub prose_spaced: f32,
    /// The share of its characters in a script that this stage can't read (see [`is_stopless`]).
    pub unreadable: f32,
}

impl Page {
    /// Looks at an article's blocks, whose words were read.
    pub fn new(article: &Article<'_>, words: &TokenTable, language: &Language) -> Self {
        let phrases = Phrases::new(language, words.distinct());
        let mut blocks: Vec<PageBlock> = Vec::with_capacity(article.blocks().len());
        for ((block, shape), words) in article.blocks().iter().zip(words.shapes()).zip(words.blocks()) {
            let (phrase, opens_with_phrase, phrase_share) = phrases.find(words);
            blocks.push(PageBlock {
                is_time_stamp: is_time_stamp(block.span.of(article.text())),
                is_caption: block.markup.is_none() && is_caption(block.span.of(article.text()), language),
                phrase,
                opens_with_phrase,
                phrase_share,
                kind: block.kind,
                markup: block.markup,
                ..PageBlock::new(shape.clone())
            });
        }
        read_short_prose(&mut blocks);
        let mut page = Self::of(blocks);
        page.count_copies(words);
        page.count_starts(words);
        page.find_neighbour_repeats(words);
        page.find_repeats(words);
        page.find_second_copies();
        page.share_words(words);
        page.find_gaps(article);
        page.find_runs();
        page.find_similar_runs();
        page.find_positions();
        page.unreadable = unreadable_share(article.text());
        page.find_notices(article, words, &phrases);
        page.end = page.find_end(article, language);
        let is_metadata = |block: &Block| matches!(block.kind, BlockKind::Metadata | BlockKind::Headline);
        page.has_metadata = article
            .blocks()
            .iter()
            .take_while(|block| is_metadata(block))
            .any(|block| block.kind == BlockKind::Metadata)
            && article.headline().is_some();
        page
    }

    fn of(blocks: Vec<PageBlock>) -> Self {
        let prose = || blocks.iter().enumerate().filter(|(_, block)| block.is_prose);
        let words = |block: &PageBlock| block.shape.words;
        let all: f32 = blocks.iter().map(words).sum();
        let page_evidence = blocks.iter().filter(|block| block.shows_page()).count();
        Self {
            notices: Vec::new(),
            end: None,
            has_metadata: false,
            words: all,
            has_markup: blocks.iter().any(|block| block.markup.is_some()),
            has_named_article: blocks.iter().any(|block| block.markup.is_some_and(|markup| markup.in_article)),
            page_evidence,
            page_evidence_share: page_evidence as f32 / (blocks.len() - prose().count()).max(1) as f32,
            prose_in_paragraphs: prose().filter(|(_, block)| block.is_paragraph()).count() as f32
                / prose().count().max(1) as f32,
            first_prose: prose().next().map_or(blocks.len(), |(i, _)| i),
            last_prose: prose().next_back().map_or(0, |(i, _)| i),
            prose_blocks: prose().count() as f32 / blocks.len().max(1) as f32,
            prose_words: prose().map(|(_, block)| words(block)).sum::<f32>() / all.max(1.0),
            prose_spaced: 0.0,
            unreadable: 0.0,
            blocks,
        }
    }
}

impl PageBlock {
    /// A short line that points the way down a site.
    pub fn is_breadcrumb(&self) -> bool {
        self.shape.has_breadcrumb && self.shape.words < PROSE_WORDS
    }

    /// Shows by itself that it was copied from a page: no letter or note looks so.
    pub fn shows_page(&self) -> bool {
        self.is_prompt() || self.shape.has_copyright || self.shape.has_breadcrumb
    }

    /// Its markup says that it is no text of an article: mostly links, a figure, boilerplate by name.
    pub fn is_named_boilerplate(&self) -> bool {
        self.is_linked() || self.markup.is_some_and(|markup| markup.in_boilerplate || markup.in_figure)
    }

    /// Too short for prose.
    pub fn is_short(&self) -> bool {
        self.shape.words < PROSE_WORDS
    }

    /// Shows so by itself, by its markup or by a copy.
    pub fn has_trace(&self) -> bool {
        self.shows_page() || self.is_named_boilerplate() || (self.copies > 1 && self.shape.words >= SENTENCE_WORDS)
    }

    /// Neither is prose, and both are of about the same length and form, as the items of one list are.
    pub fn is_like(&self, other: &Self) -> bool {
        let form = |block: &Self| {
            (
                block.is_prose,
                block.shape.has_tab,
                block.shape.is_bulleted,
                block.shape.is_labelled,
                block.shape.ends_sentence,
            )
        };
        let (less, more) = (self.shape.words.min(other.shape.words), self.shape.words.max(other.shape.words));
        !self.is_prose && form(self) == form(other) && more <= 2.0 * less + 3.0
    }

    /// Most of it stands in links.
    pub fn is_linked(&self) -> bool {
        self.markup.is_some_and(|markup| markup.link_share > 0.5)
    }

    /// A `p` of its page: what browsers set, and copy, between blank lines.
    pub fn is_paragraph(&self) -> bool {
        self.markup.is_some_and(|markup| markup.is_paragraph)
    }

    /// A short block with a boilerplate phrase, which is more than a small part of a sentence.
    pub fn is_prompt(&self) -> bool {
        let states = self.shape.ends_sentence && self.phrase_share <= SMALL_SHARE;
        self.phrase.is_some() && self.shape.words < PROSE_WORDS && !states
    }

    fn new(shape: BlockShape) -> Self {
        Self {
            is_prose: shape.is_prose(),
            shape,
            kind: BlockKind::Paragraph,
            markup: None,
            key: 0,
            copies: 1,
            is_repeat: false,
            is_second_copy: false,
            has_near_copy: false,
            same_start: 1,
            repeats_neighbour: false,
            said_elsewhere: 0.0,
            is_indented: false,
            group: 1,
            left_in_group: 0,
            blank_before: true,
            blank_after: true,
            common_share: 0.0,
            topic_share: 0.0,
            phrase: None,
            opens_with_notice: false,
            has_credit: false,
            names_agency: false,
            is_caption: false,
            is_time_stamp: false,
            opens_with_phrase: false,
            phrase_share: 0.0,
            position: 0.0,
            run: 0,
            similar_run: 1,
            follows_colon: false,
        }
    }
}

/// Where no block is long enough for prose and the text shows that it was copied from a page, its sentences are the prose:
/// short paragraphs, or those of a script that needs little room.
fn read_short_prose(blocks: &mut [PageBlock]) {
    const LEAST_EVIDENCE: usize = 2;
    let evidence = blocks.iter().filter(|block| block.shows_page()).count();
    if evidence >= LEAST_EVIDENCE && !blocks.iter().any(|block| block.is_prose) {
        blocks.iter_mut().for_each(|block| block.is_prose = block.shape.is_sentence());
    }
}

fn unreadable_share(text: &str) -> f32 {
    /// What those scripts begin with in UTF-8.
    const FIRST_BYTES: [u8; 2] = [0xe0, 0xe1];
    if text.is_ascii() || !FIRST_BYTES.iter().any(|byte| text.as_bytes().contains(byte)) {
        return 0.0;
    }
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (all, unreadable) = letters.fold((0_u32, 0_u32), |(all, un), c| (all + 1, un + u32::from(is_stopless(c))));
    unreadable as f32 / all.max(1) as f32
}
