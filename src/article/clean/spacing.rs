//! How the blocks of a page are set: the gaps between them, the groups and runs that they stand in, how far down they are.

use crate::article::block::Article;
use crate::article::clean::page::{Page, PageBlock};

impl Page {
    pub(crate) fn find_gaps(&mut self, article: &Article<'_>) {
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
                (block.group, block.left_in_group) = (length, length - 1 - i as u32);
            }
        }
        let prose = || self.blocks.iter().filter(|block| block.is_prose);
        let spaced = prose().filter(|block| block.blank_before && block.blank_after).count();
        self.prose_spaced = spaced as f32 / prose().count().max(1) as f32;
    }

    pub(crate) fn find_runs(&mut self) {
        for run in self.blocks.chunk_by_mut(|a, b| !a.is_prose && !b.is_prose) {
            let length = if run.first().is_some_and(|block| block.is_prose) { 0 } else { run.len() as u32 };
            run.iter_mut().for_each(|block| block.run = length);
        }
    }

    pub(crate) fn find_similar_runs(&mut self) {
        let leads: Vec<bool> = self.blocks.iter().map(|block| block.shape.ends_soft).collect();
        let mut start = 0;
        for likes in self.blocks.chunk_by_mut(PageBlock::is_like) {
            let length = likes.len() as u32;
            let follows_colon = start > 0 && leads[start - 1] && !likes[0].is_prose;
            start += likes.len();
            likes.iter_mut().for_each(|block| (block.similar_run, block.follows_colon) = (length, follows_colon));
        }
    }

    pub(crate) fn find_positions(&mut self) {
        let all: f64 = self.blocks.iter().map(|block| f64::from(block.shape.words)).sum();
        let mut before = 0.0;
        for block in &mut self.blocks {
            block.position = (before / all.max(1.0)) as f32;
            before += f64::from(block.shape.words);
        }
    }
}
