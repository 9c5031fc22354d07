//! What the blocks of a page share: which are printed twice, which say what another says, which words stand in many. One
//! pass a question, so it stays linear.

use rustc_hash::FxHashMap;

use crate::article::page::{Page, Seen};

/// The number of a distinct lower-case word.
pub(super) type WordId = u32;

impl Page {
    pub(super) fn count_copies(&mut self, tokens: &[Vec<WordId>]) {
        const NEAR: usize = 3;
        let mut firsts: FxHashMap<&[WordId], u32> = FxHashMap::default();
        let mut copies = vec![0; tokens.len()];
        for (i, words) in tokens.iter().enumerate() {
            self.blocks[i].key = *firsts.entry(words).or_insert(i as u32) as usize;
            copies[self.blocks[i].key] += 1;
        }
        let mut last = vec![usize::MAX; tokens.len()];
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

    pub(super) fn count_starts(&mut self, tokens: &[Vec<WordId>]) {
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

    pub(super) fn find_echoes(&mut self, tokens: &[Vec<WordId>]) {
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

    pub(super) fn find_repeats(&mut self, tokens: &[Vec<WordId>]) {
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
    pub(super) fn share_words(&mut self, tokens: &[Vec<WordId>], lengths: &[u8]) {
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
}

/// Gives every distinct lower-case word a number.
#[derive(Default)]
pub(super) struct Interner {
    ids: FxHashMap<String, WordId>,
    lengths: Vec<u8>,
}

impl Interner {
    pub fn id(&mut self, word: &str) -> WordId {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let id = self.lengths.len() as WordId;
        self.lengths.push(word.chars().take(u8::MAX as usize).count() as u8);
        self.ids.insert(word.to_owned(), id);
        id
    }

    pub fn lengths(&self) -> &[u8] {
        &self.lengths
    }
}
