//! Blocks → a [`Page`]: each block's look beside what only the whole text can tell: what is printed twice, which words
//! its long blocks share, where its prose begins and ends. One pass a question, so it stays linear.

use rustc_hash::FxHashMap;

use crate::article::block::{Article, BlockKind, Markup};
use crate::article::look::{Look, is_unspaced};
use crate::article::phrases::{Phrases, lower_words};
use crate::lang::Language;

/// One block among the others.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    /// What its text looks like.
    pub look: Look,
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
    /// How many short blocks begin with the same two words, itself among them.
    pub same_start: u32,
    /// A neighbour says the same and a little more, or less: a caption and its `alt`, a teaser and its kicker.
    pub is_echoed: bool,
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
    pub group_left: u32,
    /// The share of its words that stand in many of the text's prose blocks: the text's own stop words, in any language.
    pub common_share: f32,
    /// The share of its longer words that stand in some other block of prose.
    pub topic_share: f32,
    /// The rule of the first furniture phrase that it holds.
    pub phrase: Option<&'static str>,
    /// The share of its words that belong to furniture phrases.
    pub phrase_share: f32,
    /// The share of the text's words that stand before it.
    pub position: f32,
    /// How many blocks without prose stand together here, itself among them; 0 for prose.
    pub run: u32,
}

/// All blocks of a text, seen together.
#[derive(Debug, Clone)]
pub(super) struct Page {
    /// The blocks, in order.
    pub blocks: Vec<Seen>,
    /// Whether the blocks come with markup.
    pub has_markup: bool,
    /// Whether any block stands inside what the markup names the article.
    pub has_named_article: bool,
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
    /// The share of its characters in a script that this stage can't read (see [`is_unspaced`]).
    pub unreadable: f32,
}

type WordId = u32;

impl Page {
    /// Looks at an article's blocks.
    pub fn new(article: &Article<'_>, language: &Language) -> Self {
        let text = article.text();
        let phrases = Phrases::new(language);
        let mut words = Interner::default();
        let mut tokens: Vec<Vec<WordId>> = Vec::with_capacity(article.blocks().len());
        let mut blocks: Vec<Seen> = Vec::with_capacity(article.blocks().len());
        for block in article.blocks() {
            let block_text = block.span.of(text);
            let look = Look::new(block_text);
            let lower = lower_words(block_text);
            let (phrase, phrase_share) = phrases.find(&lower);
            tokens.push(lower.iter().map(|word| words.id(word)).collect());
            blocks.push(Seen { phrase, phrase_share, kind: block.kind, markup: block.markup, ..Seen::new(look) });
        }
        let mut page = Self::of(blocks);
        page.count_copies(&tokens);
        page.count_starts(&tokens);
        page.find_echoes(&tokens);
        page.find_repeats(&tokens);
        page.share_words(&tokens, words.lengths());
        page.find_gaps(article);
        page.find_runs();
        page.find_positions();
        page.unreadable = unreadable_share(text);
        page
    }

    fn of(blocks: Vec<Seen>) -> Self {
        let prose = || blocks.iter().enumerate().filter(|(_, block)| block.is_prose);
        let words = |block: &Seen| block.look.words;
        let all: f32 = blocks.iter().map(words).sum();
        Self {
            has_markup: blocks.iter().any(|block| block.markup.is_some()),
            has_named_article: blocks.iter().any(|block| block.markup.is_some_and(|markup| markup.in_article)),
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

    fn count_copies(&mut self, tokens: &[Vec<WordId>]) {
        let mut firsts: FxHashMap<&[WordId], u32> = FxHashMap::default();
        let mut copies = vec![0; tokens.len()];
        for (i, words) in tokens.iter().enumerate() {
            self.blocks[i].key = *firsts.entry(words).or_insert(i as u32) as usize;
            copies[self.blocks[i].key] += 1;
        }
        for (i, block) in self.blocks.iter_mut().enumerate() {
            block.copies = copies[block.key];
            block.is_repeat = block.key < i;
        }
    }

    fn count_starts(&mut self, tokens: &[Vec<WordId>]) {
        let mut starts: FxHashMap<&[WordId], u32> = FxHashMap::default();
        for (block, words) in self.blocks.iter().zip(tokens) {
            if let (false, Some(start)) = (block.is_prose, words.get(..2)) {
                *starts.entry(start).or_default() += 1;
            }
        }
        for (block, words) in self.blocks.iter_mut().zip(tokens) {
            block.same_start = words.get(..2).and_then(|start| starts.get(start).copied()).unwrap_or(1);
        }
    }

    fn find_echoes(&mut self, tokens: &[Vec<WordId>]) {
        const LEAST_WORDS: usize = 3;
        let says = |less: &[WordId], more: &[WordId]| {
            less.len() >= LEAST_WORDS && less.len() * 3 > more.len() && (more.starts_with(less) || more.ends_with(less))
        };
        for (i, pair) in tokens.windows(2).enumerate() {
            if says(&pair[0], &pair[1]) || says(&pair[1], &pair[0]) {
                self.blocks[i].is_echoed = true;
                self.blocks[i + 1].is_echoed = true;
            }
        }
    }

    fn find_repeats(&mut self, tokens: &[Vec<WordId>]) {
        const RUN_WORDS: usize = 4;
        const UNSEEN: u32 = u32::MAX;
        const SHARED: u32 = u32::MAX - 1;
        let is_asked = |block: &Seen| block.look.words < 60.0;
        let mut blocks_with: FxHashMap<&[WordId], u32> = FxHashMap::default();
        for (_, words) in self.blocks.iter().zip(tokens).filter(|(block, _)| is_asked(block)) {
            blocks_with.extend(words.windows(RUN_WORDS).map(|run| (run, UNSEEN)));
        }
        for (i, words) in tokens.iter().enumerate() {
            for run in words.windows(RUN_WORDS) {
                if let Some(block) = blocks_with.get_mut(run) {
                    *block = if *block == UNSEEN || *block == i as u32 { i as u32 } else { SHARED };
                }
            }
        }
        for (block, words) in self.blocks.iter_mut().zip(tokens).filter(|(block, _)| is_asked(block)) {
            let runs = words.windows(RUN_WORDS);
            let all = runs.len().max(1) as f32;
            block.said_elsewhere = runs.filter(|run| blocks_with.get(run) == Some(&SHARED)).count() as f32 / all;
        }
    }

    /// Words that stand in a quarter of the prose blocks work as stop words do, whatever the language.
    fn share_words(&mut self, tokens: &[Vec<WordId>], lengths: &[u8]) {
        const COMMON_SHARE: f32 = 0.25;
        const LONG_WORD: u8 = 4;
        let mut blocks_with = vec![0_u32; lengths.len()];
        let mut last_in = vec![usize::MAX; lengths.len()];
        let mut prose = 0_u32;
        for (i, words) in tokens.iter().enumerate().filter(|&(i, _)| self.blocks[i].is_prose) {
            prose += 1;
            for &word in words {
                if last_in[word as usize] != i {
                    last_in[word as usize] = i;
                    blocks_with[word as usize] += 1;
                }
            }
        }
        let least_common = (COMMON_SHARE * prose as f32).max(2.0);
        for (block, words) in self.blocks.iter_mut().zip(tokens) {
            let own = u32::from(block.is_prose);
            let (mut common, mut long, mut topic) = (0.0, 0.0_f32, 0.0);
            for &word in words {
                let with = blocks_with[word as usize];
                common += f32::from(u8::from(with as f32 >= least_common));
                if lengths[word as usize] >= LONG_WORD {
                    long += 1.0;
                    topic += f32::from(u8::from(with > own));
                }
            }
            block.common_share = common / words.len().max(1) as f32;
            block.topic_share = topic / long.max(1.0);
        }
    }

    fn find_gaps(&mut self, article: &Article<'_>) {
        let text = article.text();
        let mut end = 0;
        for (i, block) in article.blocks().iter().enumerate() {
            let gap = text.get(end..block.span.start).unwrap_or_default();
            let blank = i == 0
                || if self.has_markup {
                    self.blocks[i - 1].is_paragraph() || self.blocks[i].is_paragraph()
                } else {
                    gap.bytes().filter(|&byte| byte == b'\n').nth(1).is_some()
                };
            self.blocks[i].blank_before = blank;
            self.blocks[i].is_indented = gap.ends_with([' ', '\t', '\u{a0}']);
            if i > 0 {
                self.blocks[i - 1].blank_after = blank;
            }
            end = block.span.end;
        }
        for group in self.blocks.chunk_by_mut(|a, _| !a.blank_after) {
            let length = group.len() as u32;
            for (i, block) in group.iter_mut().enumerate() {
                (block.group, block.group_left) = (length, length - 1 - i as u32);
            }
        }
        let prose = || self.blocks.iter().filter(|block| block.is_prose);
        let spaced = prose().filter(|block| block.blank_before && block.blank_after).count();
        self.prose_spaced = spaced as f32 / prose().count().max(1) as f32;
    }

    fn find_runs(&mut self) {
        for run in self.blocks.chunk_by_mut(|a, b| !a.is_prose && !b.is_prose) {
            let length = if run.first().is_some_and(|block| block.is_prose) { 0 } else { run.len() as u32 };
            run.iter_mut().for_each(|block| block.run = length);
        }
    }

    fn find_positions(&mut self) {
        let all: f64 = self.blocks.iter().map(|block| f64::from(block.look.words)).sum();
        let mut before = 0.0;
        for block in &mut self.blocks {
            block.position = (before / all.max(1.0)) as f32;
            before += f64::from(block.look.words);
        }
    }
}

impl Seen {
    /// A short line that points the way down a site.
    pub fn is_breadcrumb(&self) -> bool {
        self.look.has_breadcrumb && self.look.words < 14.0
    }

    /// A paragraph of whole sentences, set between blank lines, that is no copy and holds no furniture phrase.
    pub fn is_blameless_prose(&self) -> bool {
        let is_set = self.is_prose && self.look.ends_sentence && self.blank_before && self.blank_after;
        is_set && self.phrase.is_none() && self.copies == 1 && !self.is_echoed && self.said_elsewhere < 0.3
    }

    /// Shows that it was copied from a page: no letter or note looks so.
    pub fn has_trace(&self) -> bool {
        let look = &self.look;
        let is_long_copy = self.copies > 1 && look.words >= 6.0;
        self.is_prompt() || look.has_copyright || look.has_breadcrumb || is_long_copy || self.markup.is_some()
    }

    /// Most of it stands in links.
    pub fn is_linked(&self) -> bool {
        self.markup.is_some_and(|markup| markup.link_share > 0.5)
    }

    /// A `p` of its page: what browsers set, and copy, between blank lines.
    pub fn is_paragraph(&self) -> bool {
        self.markup.is_some_and(|markup| markup.is_paragraph)
    }

    /// A short block with a furniture phrase.
    pub fn is_prompt(&self) -> bool {
        self.phrase.is_some() && self.look.words < 14.0
    }

    fn new(look: Look) -> Self {
        Self {
            is_prose: look.is_prose(),
            look,
            kind: BlockKind::Paragraph,
            markup: None,
            key: 0,
            copies: 1,
            is_repeat: false,
            same_start: 1,
            is_echoed: false,
            said_elsewhere: 0.0,
            is_indented: false,
            group: 1,
            group_left: 0,
            blank_before: true,
            blank_after: true,
            common_share: 0.0,
            topic_share: 0.0,
            phrase: None,
            phrase_share: 0.0,
            position: 0.0,
            run: 0,
        }
    }
}

fn unreadable_share(text: &str) -> f32 {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (all, unreadable) = letters.fold((0_u32, 0_u32), |(all, un), c| (all + 1, un + u32::from(is_unspaced(c))));
    unreadable as f32 / all.max(1) as f32
}

/// Gives every distinct lower-case word a number.
#[derive(Default)]
struct Interner {
    ids: FxHashMap<String, WordId>,
    lengths: Vec<u8>,
}

impl Interner {
    fn id(&mut self, word: &str) -> WordId {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let id = self.lengths.len() as WordId;
        self.lengths.push(word.chars().take(u8::MAX as usize).count() as u8);
        self.ids.insert(word.to_owned(), id);
        id
    }

    fn lengths(&self) -> &[u8] {
        &self.lengths
    }
}
