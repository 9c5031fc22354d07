//! Sequences of numbers → numbers: every distinct sequence has one, counted from 0 as they come. As the words' table does
//! it, with nothing of a sequence kept but where it stands.

/// Distinct sequences, each with its number.
#[derive(Default)]
pub struct Sequences<'s> {
    known: Vec<&'s [u32]>,
    /// 1 + the number of a sequence, at the place that its hash says or the next free one; 0 where there is none. A power of
    /// two of them, at least half of them free.
    places: Vec<u32>,
}

impl<'s> Sequences<'s> {
    /// The number of a sequence, if it has one.
    pub fn find(&self, sequence: &[u32]) -> Option<usize> {
        let place = self.places.get(self.place(sequence))?;
        place.checked_sub(1).map(|id| id as usize)
    }

    /// The number of a sequence, which it gets now if it has none: that of the sequences before.
    pub fn intern(&mut self, sequence: &'s [u32]) -> usize {
        if self.places.len() <= 2 * self.known.len() {
            self.places = vec![0; (2 * self.places.len()).max(FEWEST_PLACES)];
            for id in 0..self.known.len() {
                let place = self.place(self.known[id]);
                self.places[place] = id as u32 + 1;
            }
        }
        let place = self.place(sequence);
        if self.places[place] == 0 {
            self.known.push(sequence);
            self.places[place] = self.known.len() as u32;
        }
        self.places[place] as usize - 1
    }

    /// Where a sequence stands in the table, or where it would.
    fn place(&self, sequence: &[u32]) -> usize {
        let last = self.places.len().wrapping_sub(1);
        let mut hash = 0_u64;
        for &number in sequence {
            hash = (hash.rotate_left(5) ^ u64::from(number)).wrapping_mul(MULTIPLIER);
        }
        let mut place = (hash >> 32) as usize & last;
        while self.places.get(place).is_some_and(|&id| id > 0 && self.known[id as usize - 1] != sequence) {
            place = (place + 1) & last;
        }
        place
    }
}

/// As many places as a table begins with.
const FEWEST_PLACES: usize = 64;

/// An odd number without pattern: the golden ratio of 2⁶⁴ (Knuth, The Art of Computer Programming, section 6.4).
const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_distinct_sequence_keeps_its_number_however_many_come() {
        let all: Vec<u32> = (0..400).map(|i| i * i % 97).collect();
        let mut sequences = Sequences::default();
        assert_eq!((sequences.find(&[]), sequences.find(&[1])), (None, None));
        let mut distinct: Vec<&[u32]> = Vec::new();
        for length in (0..6).chain([0, 2]) {
            for sequence in all.windows(length.max(1)).map(|window| &window[..length]) {
                let id = distinct.iter().position(|known| *known == sequence).unwrap_or(distinct.len());
                if id == distinct.len() {
                    distinct.push(sequence);
                }
                assert_eq!(sequences.intern(sequence), id);
            }
        }
        assert!(distinct.iter().enumerate().all(|(id, sequence)| sequences.find(sequence) == Some(id)));
        assert_eq!(sequences.find(&[97]), None);
    }
}
