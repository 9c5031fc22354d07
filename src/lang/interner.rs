//! Words → numbers: every distinct word has one, counted from 0 as they come.
//!
//! All letters lie in one string and the table holds numbers alone, so that a look-up allocates nothing. Of a word of eight
//! bytes or fewer, which most are, the key holds all letters, and no other is compared.

/// Distinct words, each with its number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Interner {
    /// The words, one behind the other.
    letters: String,
    words: Vec<Word>,
    /// 1 + the number of a word, at the place that its key says or the next free one; 0 where there is none. A power of two
    /// of them, at least half of them free.
    places: Vec<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Word {
    /// See [`key`].
    key: u64,
    /// Where its letters begin, and how many bytes they are.
    start: u32,
    length: u32,
}

impl Interner {
    /// None yet, with room for so many words.
    pub fn with_room(words: usize) -> Self {
        let places = vec![0; (2 * words).max(FEWEST_PLACES).next_power_of_two()];
        Self { words: Vec::with_capacity(words), places, ..Self::default() }
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The word of a number; empty for a number that no word has.
    pub fn word(&self, id: u32) -> &str {
        self.words.get(id as usize).map_or("", |word| self.spelling(word))
    }

    /// How many bytes the word of a number has; 0 for a number that no word has.
    pub fn length(&self, id: u32) -> usize {
        self.words.get(id as usize).map_or(0, |word| word.length as usize)
    }

    /// The words, in the order of their numbers.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| self.spelling(word))
    }

    /// The number of a word, if it has one.
    pub fn find(&self, word: &str) -> Option<u32> {
        if self.places.is_empty() {
            return None;
        }
        self.places[self.place(word, key(word.as_bytes()))].checked_sub(1)
    }

    /// The number of a word of fewer than eight bytes, if it has one, given as [`eight`](super::eight) reads it: its bytes
    /// from the lowest up, and zeros behind them.
    #[inline]
    pub fn find_short(&self, word: u64, length: usize) -> Option<u32> {
        let mut place = home(word, self.places.len());
        loop {
            let id = self.places.get(place)?.checked_sub(1)?;
            let known = &self.words[id as usize];
            if known.key == word && known.length as usize == length {
                return Some(id);
            }
            place = (place + 1) & (self.places.len() - 1);
        }
    }

    /// The number of a word, which it gets now if it has none: that of the words before.
    pub fn intern(&mut self, word: &str) -> u32 {
        if self.places.len() <= 2 * self.words.len() {
            self.grow();
        }
        let key = key(word.as_bytes());
        let place = self.place(word, key);
        match self.places[place] {
            0 => self.add(word, key, place),
            id => id - 1,
        }
    }

    #[cold]
    fn add(&mut self, word: &str, key: u64, place: usize) -> u32 {
        self.words.push(Word { key, start: self.letters.len() as u32, length: word.len() as u32 });
        self.letters.push_str(word);
        self.places[place] = self.words.len() as u32;
        self.places[place] - 1
    }

    fn spelling(&self, word: &Word) -> &str {
        &self.letters[word.start as usize..][..word.length as usize]
    }

    /// Where a word stands in the table, or where it would.
    fn place(&self, word: &str, key: u64) -> usize {
        let mut place = home(key, self.places.len());
        while let Some(id) = self.places[place].checked_sub(1) {
            let known = &self.words[id as usize];
            let is_alike = known.key == key && known.length as usize == word.len();
            if is_alike && (word.len() <= KEY_BYTES || self.spelling(known) == word) {
                break;
            }
            place = (place + 1) & (self.places.len() - 1);
        }
        place
    }

    #[cold]
    fn grow(&mut self) {
        self.places = vec![0; (2 * self.places.len()).max(FEWEST_PLACES)];
        for (id, word) in (1..).zip(&self.words) {
            let mut place = home(word.key, self.places.len());
            while self.places[place] != 0 {
                place = (place + 1) & (self.places.len() - 1);
            }
            self.places[place] = id;
        }
    }
}

/// As many places as a table begins with.
const FEWEST_PLACES: usize = 64;

/// As many bytes as a key can hold.
const KEY_BYTES: usize = size_of::<u64>();

/// 2⁶⁴ divided by the golden ratio: of all multipliers, it scatters keys that follow each other best (Knuth, The Art of
/// Computer Programming, section 6.4).
const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// The place of a key in a table of so many. The upper bits of a product depend on all bits of the key.
fn home(key: u64, places: usize) -> usize {
    (key.wrapping_mul(MULTIPLIER) >> (places as u64).wrapping_sub(1).leading_zeros()) as usize
}

/// A number of a word's letters; among words that are equally long, and no longer than a key, no two have the same. That
/// of a word shorter than a key is its bytes, from the lowest up. Those of a longer one are mixed eight at a time, so that
/// the next eight do not undo them.
fn key(word: &[u8]) -> u64 {
    let (mut key, mut rest) = (0, word);
    while let Some((eight, after)) = rest.split_first_chunk() {
        key = (key ^ u64::from_le_bytes(*eight)).wrapping_mul(MULTIPLIER);
        key ^= key >> 32;
        rest = after;
    }
    let shift = |bytes: usize| 8 * bytes as u32;
    key ^ match (rest, rest.first_chunk(), rest.last_chunk()) {
        (_, Some(&first), Some(&last)) => {
            u64::from(u32::from_le_bytes(first)) | u64::from(u32::from_le_bytes(last)) << shift(rest.len() - 4)
        }
        ([first, .., last], ..) => {
            u64::from(*first) | u64::from(rest[1]) << shift(1) | u64::from(*last) << shift(rest.len() - 1)
        }
        (rest, ..) => rest.first().map_or(0, |&byte| u64::from(byte)),
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
        assert!(interner.words().eq(words.iter().map(String::as_str)));
    }

    #[test]
    fn a_short_word_is_found_by_its_bytes_and_its_length() {
        let mut interner = Interner::default();
        let bytes = |word: &str| word.bytes().rfold(0, |eight, byte| eight << 8 | u64::from(byte));
        assert_eq!(interner.find_short(bytes("a"), 1), None);
        let words: Vec<String> = (0..8).map(|length| "pilothouse"[..length].to_owned()).collect();
        for (id, word) in (0..).zip(&words) {
            assert_eq!(interner.find_short(bytes(word), word.len()), None, "{word}");
            assert_eq!((interner.intern(word), interner.find_short(bytes(word), word.len())), (id, Some(id)), "{word}");
        }
        assert_eq!((interner.find_short(bytes("pilot"), 6), interner.find_short(bytes("Pilot"), 5)), (None, None));
    }

    #[test]
    fn words_that_differ_in_any_one_byte_are_told_apart_whatever_their_length() {
        let mut interner = Interner::default();
        let mut distinct = 0;
        for length in 0..=40 {
            let plain = "a".repeat(length);
            distinct += 1 + length;
            interner.intern(&plain);
            for at in 0..length {
                interner.intern(&format!("{}b{}", &plain[..at], &plain[at + 1..]));
            }
        }
        assert_eq!(interner.len(), distinct);
    }

    #[test]
    fn forged_words_stand_near_the_places_that_their_keys_say() {
        const SHAPES: [fn(u32) -> String; 9] = [
            |i| format!("{i:08}{i:08}"), // the letters of one eight are those of the next
            |i| format!("{i:08}{:08}", 99_999_999 - i),
            |i| format!("{i:04x}{i:04x}"),
            |i| format!("{i:05}aaa"),
            |i| format!("aaa{i:05}"),
            |i| format!("{i:08}aaaaaaaa{i:08}aaaaaaaa"),
            |i| format!("aaaaaaaaaaaaaaaa{i:05}"),
            |i| i.to_string().chars().flat_map(|c| [c; 4]).collect(),
            |i| i.to_string().replace('0', "é").replace('1', "№"),
        ];
        for (at, shape) in SHAPES.iter().enumerate() {
            let mut interner = Interner::default();
            (0..50_000).for_each(|i| _ = interner.intern(&shape(i)));
            let last = interner.places.len() - 1;
            let steps = |(place, id): (usize, &u32)| match id.checked_sub(1) {
                Some(id) => place.wrapping_sub(home(interner.words[id as usize].key, last + 1)) & last,
                None => 0,
            };
            let steps: usize = interner.places.iter().enumerate().map(steps).sum();
            assert!(steps < 4 * interner.len(), "{steps} steps to {} words of shape {at}", interner.len());
        }
    }
}
