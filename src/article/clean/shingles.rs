//! The words of a text's blocks → the share of its runs of four words that a block has in common with another: a pull quote,
//! a teaser, a caption's copy.
//!
//! A hash table with open addressing, of places in the text: 4 bytes an entry, where a map of runs has 24, which a book would
//! feel. Only the runs of blocks that are asked about are in it, for the long blocks of a book hold most of its words.

use std::ops::Range;

use crate::article::scan::token_table::WordId;

/// Words in a run.
const RUN_WORDS: usize = 4;

/// The runs of the blocks that were added.
pub(crate) struct Shingles<'w> {
    /// The words of all blocks, and where each block's end.
    words: &'w [WordId],
    ends: &'w [usize],
    /// 1 + where a run stands first, at the entry that its hash says or the next free one; 0 where there is none. A power of
    /// two of them, half of them free at least.
    firsts: Vec<u32>,
    /// How many of each block's runs stand in another block too.
    counts: Vec<u32>,
    /// The entries of the runs that a block repeats within itself, each with the block.
    again: Vec<(usize, usize)>,
}

/// Set in an entry whose run stands in more than one block.
const SHARED: u32 = 1 << 31;

/// The share of its runs that stand in another block too, for each block that `is_asked`; 0 for the others. `ends` are the
/// ends of the blocks among the words.
pub(crate) fn shared(words: &[WordId], ends: &[usize], is_asked: impl Fn(usize) -> bool) -> Vec<f32> {
    let mut runs = Shingles { words, ends, firsts: Vec::new(), counts: vec![0; ends.len()], again: Vec::new() };
    let (asked, others): (Vec<usize>, Vec<usize>) = (0..ends.len()).partition(|&block| is_asked(block));
    let all: usize = asked.iter().map(|&block| runs.of(block).len()).sum();
    runs.firsts = vec![0; (2 * all + 1).next_power_of_two()];
    asked.iter().for_each(|&block| runs.add(block));
    others.iter().for_each(|&block| runs.compare(block));
    for &(entry, block) in &runs.again {
        runs.counts[block] += u32::from(runs.firsts[entry] & SHARED != 0);
    }
    let share = |block| runs.counts[block] as f32 / runs.of(block).len().max(1) as f32;
    (0..ends.len()).map(|block| if is_asked(block) { share(block) } else { 0.0 }).collect()
}

impl Shingles<'_> {
    /// Where the runs of a block begin.
    fn of(&self, block: usize) -> Range<usize> {
        let start = block.checked_sub(1).map_or(0, |before| self.ends[before]);
        start..(self.ends[block] + 1).saturating_sub(RUN_WORDS).max(start)
    }

    /// Adds the runs of a block. Blocks come in order.
    fn add(&mut self, block: usize) {
        let runs = self.of(block);
        for at in runs.clone() {
            match self.find(at) {
                Err(entry) => self.firsts[entry] = at as u32 + 1,
                Ok((entry, first)) if first >= runs.start => self.again.push((entry, block)),
                Ok((entry, first)) => self.share(entry, first, block),
            }
        }
    }

    /// Counts the runs that a block, which is not added itself, shares with those that are.
    fn compare(&mut self, block: usize) {
        for at in self.of(block) {
            if let Ok((entry, first)) = self.find(at) {
                self.share(entry, first, block);
            }
        }
    }

    /// The entry of the run that begins at a word, and where that run stands first; the entry that it would have, if it has
    /// none.
    fn find(&self, at: usize) -> Result<(usize, usize), usize> {
        let last = self.firsts.len() - 1;
        let run = &self.words[at..at + RUN_WORDS];
        let mut hash = 0_u32;
        for word in run {
            hash = (hash ^ word).wrapping_mul(0x9e37_79b1).rotate_left(15);
        }
        let mut entry = hash as usize & last;
        while let Some(first) = (self.firsts[entry] & !SHARED).checked_sub(1) {
            if self.words[first as usize..][..RUN_WORDS] == *run {
                return Ok((entry, first as usize));
            }
            entry = (entry + 1) & last;
        }
        Err(entry)
    }

    /// Counts a run of a block that stands first in another, and, if it is the first such, the one there.
    fn share(&mut self, entry: usize, first: usize, block: usize) {
        self.counts[block] += 1;
        if self.firsts[entry] & SHARED == 0 {
            self.firsts[entry] |= SHARED;
            self.counts[self.ends.partition_point(|&end| end <= first)] += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_counts_as_often_as_it_stands_in_each_block_that_shares_it() {
        // The first block says 1 2 3 4 twice, the second once, the third is empty, and the last, which nobody asks about,
        // has 3 4 5 6 in common with the second.
        let words = [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 9, 3, 4, 5, 6];
        assert_eq!(shared(&words, &[8, 14, 14, 19], |block| block < 3), [2.0 / 5.0, 2.0 / 3.0, 0.0, 0.0]);
    }

    #[test]
    fn a_run_that_one_block_alone_repeats_is_not_shared() {
        assert_eq!(shared(&[1; 12], &[9, 12], |_| true), [0.0, 0.0], "three words are no run");
        assert_eq!(shared(&[1; 13], &[9, 13], |_| true), [1.0, 1.0]);
    }
}
