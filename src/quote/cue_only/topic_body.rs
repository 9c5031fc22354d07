//! The bodies that speak in a Korean sentence.

use crate::lang::{Part, Section};
use crate::quote::cue_only::topic_marked::Reader;
use crate::span::Span;

/// Maximum letters of a noun for a body that is told apart by the word before it: 대학 | 측.
const SHORT_BODY: usize = 2;

impl Reader<'_> {
    /// The body that a word is the name of or, where it is a noun alone, its phrase: 교육부, 대학 측.
    pub(super) fn body(&self, words: &[Span], at: usize, stem: Span) -> Option<Span> {
        let written = stem.of(self.text);
        let bodies = self.language.list(Section::Sources);
        let ending = bodies
            .iter()
            .filter_map(|entry| entry.strip_prefix('-'))
            .any(|ending| written.ends_with(ending) && written.chars().count() > ending.chars().count() + 1);
        if ending {
            return Some(self.with_branch(words, at, stem));
        }
        if !bodies.contains(written) {
            return None;
        }
        if written.chars().count() > SHORT_BODY {
            return Some(stem);
        }
        let before = at.checked_sub(1).map(|i| words[i]).filter(|&it| {
            let word = it.of(self.text);
            let number = word.starts_with(|c: char| c.is_ascii_digit());
            !number && !self.is_border(it, words[at].start) && !self.language.is_stop_word(word)
        });
        match before {
            Some(before) if self.title_of(before.of(self.text)) == Some(0) => {
                // 김민수 의원 측
                let name = at.checked_sub(2).map(|i| words[i]).filter(|it| self.is_full_name(it.of(self.text)))?;
                Some(Span::new(name.start, stem.end))
            }
            Some(before) => Some(Span::new(before.start, stem.end)),
            None => (written.chars().count() > 1).then_some(stem),
        }
    }

    /// The name of a body whose branch is the word at `at`: 정의당 | 대구시당.
    fn with_branch(&self, words: &[Span], at: usize, branch: Span) -> Span {
        let branches = self.language.ends_in(branch.of(self.text), Part::Branch);
        let body = at.checked_sub(1).map(|i| words[i]).filter(|_| branches);
        let belongs = |it: &Span| !self.is_border(*it, branch.start) && !self.language.is_stop_word(it.of(self.text));
        body.filter(belongs).map_or(branch, |body| Span::new(body.start, branch.end))
    }
}
