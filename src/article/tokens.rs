//! The words of a text's blocks as numbers, so that blocks are compared without a look at their letters again.

use crate::article::look::is_ideograph;
use crate::lang::{Interner, class, lower_onto};

/// The number of a distinct lower-case word.
pub(super) type WordId = u32;

/// As many characters as a longer word has at least.
const LONGER: usize = 4;

/// The words of all blocks, in order.
#[derive(Default)]
pub(super) struct Tokens {
    words: Vec<WordId>,
    /// Where each block's words end.
    ends: Vec<usize>,
    /// Of each distinct word, whether it is a longer one: mostly those say what a text is about.
    longer: Vec<bool>,
}

impl Tokens {
    /// Adds the words of the next block, and gives them back.
    pub fn push(&mut self, text: &str, interner: &mut Interner) -> &[WordId] {
        let start = self.words.len();
        read_words(text, interner, &mut self.words);
        self.ends.push(self.words.len());
        for id in self.longer.len()..interner.len() {
            self.longer.push(interner.word(id as WordId).chars().nth(LONGER - 1).is_some());
        }
        &self.words[start..]
    }

    /// The words of each block, in order.
    pub fn blocks(&self) -> impl Iterator<Item = &[WordId]> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.words[start..end])
    }

    /// The words of all blocks, and where each block's end.
    pub fn all(&self) -> (&[WordId], &[usize]) {
        (&self.words, &self.ends)
    }

    /// Of each distinct word, by its number, whether it has four characters or more.
    pub fn longer(&self) -> &[bool] {
        &self.longer
    }
}

/// The words of a text in lower case, by their numbers: runs of letters and figures, an ideograph by itself.
pub(super) fn read_words(text: &str, interner: &mut Interner, words: &mut Vec<WordId>) {
    let mut lowered = String::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if class::of(bytes[at]) & (INNER | class::WIDE) == 0 {
            at += 1;
            continue;
        }
        let (end, is_plain) = word_end(text, at);
        if end == at {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        let mut word = &text[at..end];
        at = end;
        if !is_plain {
            lowered.clear();
            lower_onto(word, &mut lowered);
            word = &lowered;
        }
        words.push(interner.intern(word));
    }
}

/// The bytes of ASCII that stand in words, and those of them that are the same in lower case.
const INNER: u8 = PLAIN | class::UPPER;
const PLAIN: u8 = class::LOWER | class::DIGIT | class::JOINER;

/// Where the word that begins at a byte ends, there if none does; and whether its letters need no lowering.
fn word_end(text: &str, start: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    let (mut end, mut seen) = (start, 0);
    loop {
        let class = if end < bytes.len() { class::of(bytes[end]) } else { 0 };
        if class & INNER != 0 {
            end += 1;
        } else if class & class::WIDE != 0 {
            let c = text[end..].chars().next().unwrap_or(' ');
            if !c.is_alphanumeric() || (is_ideograph(c) && end > start) {
                break;
            }
            end += c.len_utf8();
            if is_ideograph(c) {
                break;
            }
        } else {
            break;
        }
        seen |= class;
    }
    (end, seen & !PLAIN == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_and_figures_in_lower_case_and_ideographs() {
        let mut interner = Interner::default();
        let mut tokens = Tokens::default();
        assert_eq!(tokens.push("Été_2 — 2B・漢字x", &mut interner), [0, 1, 2, 3, 4]);
        assert_eq!(tokens.push("¡X, été_2!", &mut interner), [4, 0]);
        assert_eq!(interner.words().collect::<Vec<_>>(), ["été_2", "2b", "漢", "字", "x"]);
        assert_eq!(tokens.longer(), [true, false, false, false, false]);
        assert_eq!(tokens.blocks().collect::<Vec<_>>(), [[0, 1, 2, 3, 4].as_slice(), &[4, 0]]);
    }
}
