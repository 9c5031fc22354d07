//! What the blocks of a page share: which are printed twice, which say what another says, which words stand in many. One
//! pass a question, so it stays linear.

use rustc_hash::FxHashMap;

use crate::article::page::Page;
use crate::article::tokens::{Tokens, WordId};

impl Page {
    pub(super) fn count_copies(&mut self, tokens: &Tokens) {
        const NEAR: usize = 3;
        let mut firsts: FxHashMap<&[WordId], u32> = FxHashMap::default();
        let mut copies = vec![0; self.blocks.len()];
        for (i, words) in tokens.blocks().enumerate() {
            self.blocks[i].key = *firsts.entry(words).or_insert(i as u32) as usize;
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

    pub(super) fn count_starts(&mut self, tokens: &Tokens) {
        let mut starts: FxHashMap<&[WordId], u32> = FxHashMap::default();
        for (block, words) in self.blocks.iter().zip(tokens.blocks()) {
            if let (false, Some(start)) = (block.is_prose, words.get(..2)) {
                *starts.entry(start).or_default() += 1;
            }
        }
        for (block, words) in self.blocks.iter_mut().zip(tokens.blocks()) {
            block.same_start = words.get(..2).and_then(|start| starts.get(start).copied()).unwrap_or(1);
        }
    }

    pub(super) fn find_echoes(&mut self, tokens: &Tokens) {
        const LEAST_WORDS: usize = 3;
        let says = |less: &[WordId], more: &[WordId]| {
            less.len() >= LEAST_WORDS && less.len() * 3 > more.len() && (more.starts_with(less) || more.ends_with(less))
        };
        for (i, (words, next)) in tokens.blocks().zip(tokens.blocks().skip(1)).enumerate() {
            if says(words, next) || says(next, words) {
                self.blocks[i].is_echoed = true;
                self.blocks[i + 1].is_echoed = true;
            }
        }
    }

    /// Counts the runs of words that stand in another block too, for all blocks but the long ones: in those a few say nothing.
    pub(super) fn find_repeats(&mut self, tokens: &Tokens) {
        const LONG_WORDS: f32 = 60.0;
        let (words, ends) = tokens.all();
        let is_asked: Vec<bool> = self.blocks.iter().map(|block| block.look.words < LONG_WORDS).collect();
        let lengths: Vec<usize> = tokens.blocks().map(<[WordId]>::len).collect();
        let asked = lengths.iter().zip(&is_asked).filter(|(_, is_asked)| **is_asked).map(|(length, _)| length).sum();
        let mut runs = Runs::new(words, asked);
        let mut counts = vec![0_u32; ends.len()];
        let mut again: Vec<(usize, usize)> = Vec::new();
        for adds in [true, false] {
            for block in (0..ends.len()).filter(|&block| is_asked[block] == adds) {
                let start = ends[block] - lengths[block];
                for at in start..(ends[block] + 1).saturating_sub(RUN_WORDS).max(start) {
                    let Some((entry, first)) = runs.find(at, adds) else { continue };
                    if adds && first >= start {
                        if first < at {
                            again.push((entry, block));
                        }
                        continue;
                    }
                    counts[block] += 1;
                    if runs.share(entry) {
                        counts[ends.partition_point(|&end| end <= first)] += 1;
                    }
                }
            }
        }
        for (entry, block) in again {
            counts[block] += u32::from(runs.is_shared(entry));
        }
        for (at, block) in self.blocks.iter_mut().enumerate() {
            let all = (lengths[at] + 1).saturating_sub(RUN_WORDS).max(1);
            block.said_elsewhere = if is_asked[at] { counts[at] as f32 / all as f32 } else { 0.0 };
        }
    }

    /// Words that stand in a quarter of the prose blocks work as stop words do, whatever the language.
    pub(super) fn share_words(&mut self, tokens: &Tokens) {
        const COMMON_SHARE: u32 = 4;
        let longer = tokens.longer();
        let mut blocks_with = vec![0_u32; longer.len()];
        let mut last_in = vec![u32::MAX; longer.len()];
        let mut prose = 0_u32;
        for (words, _) in tokens.blocks().zip(&self.blocks).filter(|(_, block)| block.is_prose) {
            for &word in words {
                if last_in[word as usize] != prose {
                    last_in[word as usize] = prose;
                    blocks_with[word as usize] += 1;
                }
            }
            prose += 1;
        }
        let least_common = prose.div_ceil(COMMON_SHARE).max(2);
        for (block, words) in self.blocks.iter_mut().zip(tokens.blocks()) {
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

/// As many words as make a run.
const RUN_WORDS: usize = 4;

/// The runs of words of a text, each by the place among its words where it stands first.
struct Runs<'w> {
    words: &'w [WordId],
    /// 1 + that place, at the entry that the run's hash says or the next free one; 0 where there is none. A power of two of
    /// them, a third free at least.
    firsts: Vec<u32>,
}

impl<'w> Runs<'w> {
    /// Set in an entry whose run stands in more than one block.
    const SHARED: u32 = 1 << 31;

    /// No run yet, with room for so many.
    fn new(words: &'w [WordId], most: usize) -> Self {
        let entries = (most + most / 2).next_power_of_two().max(2);
        Self { words, firsts: vec![0; entries] }
    }

    /// The entry of the run that begins at a word, and where that run stands first. A run that has none is added if it may
    /// be: then it stands first here.
    fn find(&mut self, at: usize, adds: bool) -> Option<(usize, usize)> {
        let last = self.firsts.len() - 1;
        let run = &self.words[at..at + RUN_WORDS];
        let mut hash = 0_u32;
        for word in run {
            hash = (hash ^ word).wrapping_mul(0x9e37_79b1).rotate_left(15);
        }
        let mut entry = hash as usize & last;
        while let Some(first) = (self.firsts[entry] & !Self::SHARED).checked_sub(1) {
            if self.words[first as usize..][..RUN_WORDS] == *run {
                return Some((entry, first as usize));
            }
            entry = (entry + 1) & last;
        }
        if !adds {
            return None;
        }
        self.firsts[entry] = at as u32 + 1;
        Some((entry, at))
    }

    /// Marks an entry as one of a run that several blocks share; answers whether this was not yet known.
    fn share(&mut self, entry: usize) -> bool {
        let is_new = !self.is_shared(entry);
        self.firsts[entry] |= Self::SHARED;
        is_new
    }

    fn is_shared(&self, entry: usize) -> bool {
        self.firsts[entry] & Self::SHARED != 0
    }
}
