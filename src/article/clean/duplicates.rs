//! What the blocks of a page share: which are printed twice, which say what another says, which words stand in many. One
//! pass a question, so it stays linear.

use crate::article::clean::page::{Page, PageBlock};
use crate::article::clean::shingles;
use crate::article::scan::token_table::{TokenTable, WordId};
use crate::chars::SliceInterner;

impl Page {
    pub(crate) fn count_copies(&mut self, article: &TokenTable) {
        const NEAR: usize = 3;
        let (mut distinct, mut firsts) = (SliceInterner::default(), Vec::new());
        let mut copies = vec![0; self.blocks.len()];
        for (i, words) in article.blocks().enumerate() {
            let id = distinct.intern(words);
            if id == firsts.len() {
                firsts.push(i);
            }
            self.blocks[i].key = firsts[id];
            copies[self.blocks[i].key] += 1;
        }
        let mut last = vec![usize::MAX; self.blocks.len()];
        for i in 0..self.blocks.len() {
            let key = self.blocks[i].key;
            let before = std::mem::replace(&mut last[key], i);
            if before != usize::MAX && i - before <= NEAR {
                self.blocks[before].has_near_copy = true;
                self.blocks[i].has_near_copy = true;
            }
            self.blocks[i].copies = copies[key];
            self.blocks[i].is_repeat = key < i;
        }
    }

    /// Where a page holds its article more than once (for wide and for narrow screens, say), the first copy counts as the
    /// only one.
    pub(crate) fn find_second_copies(&mut self) {
        const LEAST_BLOCKS: usize = 3;
        const LEAST_SHARE: f32 = 0.3;
        const LEAST_MEAN_WORDS: f32 = 25.0;
        let words = |blocks: &mut dyn Iterator<Item = &PageBlock>| blocks.map(|block| block.shape.words).sum::<f32>();
        let is_first = |block: &&PageBlock| block.is_prose && !block.is_repeat;
        let copied: Vec<usize> =
            (0..self.blocks.len()).filter(|&at| is_first(&&self.blocks[at]) && self.blocks[at].copies > 1).collect();
        let copied_words = words(&mut copied.iter().map(|&at| &self.blocks[at]));
        let is_article = copied.len() >= LEAST_BLOCKS
            && copied_words >= LEAST_SHARE * words(&mut self.blocks.iter().filter(is_first))
            && copied_words >= LEAST_MEAN_WORDS * copied.len() as f32;
        let (Some(&first), Some(&last), true) = (copied.first(), copied.last(), is_article) else { return };
        for at in first..self.blocks.len() {
            let block = &mut self.blocks[at];
            if block.copies > 1 && (first..=last).contains(&block.key) {
                block.is_second_copy = block.key < at;
                if !block.is_second_copy {
                    (block.copies, block.has_near_copy, block.said_elsewhere) = (1, false, 0.0);
                }
            }
        }
    }

    pub(crate) fn count_starts(&mut self, article: &TokenTable) {
        let (mut starts, mut counts) = (SliceInterner::default(), Vec::new());
        for (block, words) in self.blocks.iter().zip(article.blocks()) {
            if let (false, Some(start)) = (block.is_prose, words.get(..2)) {
                let id = starts.intern(start);
                if id == counts.len() {
                    counts.push(0);
                }
                counts[id] += 1;
            }
        }
        for (block, words) in self.blocks.iter_mut().zip(article.blocks()) {
            block.same_start = words.get(..2).and_then(|start| starts.find(start)).map_or(1, |id| counts[id]);
        }
    }

    pub(crate) fn find_neighbour_repeats(&mut self, article: &TokenTable) {
        const LEAST_WORDS: usize = 3;
        let says = |less: &[WordId], more: &[WordId]| {
            less.len() >= LEAST_WORDS && less.len() * 3 > more.len() && (more.starts_with(less) || more.ends_with(less))
        };
        for (i, (words, next)) in article.blocks().zip(article.blocks().skip(1)).enumerate() {
            if says(words, next) || says(next, words) {
                self.blocks[i].repeats_neighbour = true;
                self.blocks[i + 1].repeats_neighbour = true;
            }
        }
    }

    pub(crate) fn find_repeats(&mut self, article: &TokenTable) {
        const LONG_WORDS: f32 = 60.0;
        let (words, ends) = article.all();
        let shares = shingles::shared(words, ends, |at| self.blocks[at].shape.words < LONG_WORDS);
        for (block, share) in self.blocks.iter_mut().zip(shares) {
            block.said_elsewhere = share;
        }
    }

    /// Words that stand in a quarter of the prose blocks work as stop words do, whatever the language.
    pub(crate) fn share_words(&mut self, article: &TokenTable) {
        const COMMON_SHARE: u32 = 4;
        let longer = article.longer();
        let mut blocks_with = vec![0_u32; longer.len()];
        let mut last_in = vec![u32::MAX; longer.len()];
        let mut prose = 0_u32;
        for (words, _) in article.blocks().zip(&self.blocks).filter(|(_, block)| block.is_prose) {
            for &word in words {
                if last_in[word as usize] != prose {
                    last_in[word as usize] = prose;
                    blocks_with[word as usize] += 1;
                }
            }
            prose += 1;
        }
        let least_common = prose.div_ceil(COMMON_SHARE).max(2);
        for (block, words) in self.blocks.iter_mut().zip(article.blocks()) {
            let own = u32::from(block.is_prose);
            let (mut common, mut long, mut topic) = (0, 0_u32, 0);
            for &word in words {
                let with = blocks_with[word as usize];
                common += u32::from(with >= least_common);
                if longer[word as usize] {
                    long += 1;
                    topic += u32::from(with > own);
                }
            }
            block.common_share = common as f32 / words.len().max(1) as f32;
            block.topic_share = topic as f32 / long.max(1) as f32;
        }
    }
}
