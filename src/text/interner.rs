//! Strings → their numbers, from 0 in the order in which they first came. All of them lie in one buffer, and one table
//! of numbers finds them: a string that is known costs one look-up and no memory.

/// The slots that a table begins with; always a power of two.
const FEWEST_SLOTS: usize = 64;

/// Numbered strings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Interner {
    /// The strings, one behind the other.
    text: String,
    /// Where each of them ends.
    ends: Vec<u32>,
    /// Of each string, its hash above and 1 + its number below, in the first slot free from where the hash points; 0 is
    /// a free slot. At most half of them are taken.
    slots: Vec<u64>,
}

impl Interner {
    /// How many strings there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The string with a number, which must be one of this interner's.
    pub fn get(&self, number: u32) -> &str {
        let (start, end) = self.place(number as usize);
        &self.text[start..end]
    }

    /// The number of a string, if it has one.
    pub fn find(&self, string: &str) -> Option<u32> {
        self.search(string, hash(string))
    }

    /// The number of a string, and whether it is new.
    pub fn intern(&mut self, string: &str) -> (u32, bool) {
        let hash = hash(string);
        match self.search(string, hash) {
            Some(known) => (known, false),
            None => (self.add(string, hash), true),
        }
    }

    #[inline]
    fn search(&self, string: &str, hash: u32) -> Option<u32> {
        let mut at = hash as usize;
        loop {
            let slot = *self.slots.get(at & self.slots.len().wrapping_sub(1))?;
            if slot == 0 {
                return None;
            }
            let number = slot as u32 - 1;
            if (slot >> 32) as u32 == hash {
                let (start, end) = self.place(number as usize);
                if &self.text.as_bytes()[start..end] == string.as_bytes() {
                    return Some(number);
                }
            }
            at += 1;
        }
    }

    fn add(&mut self, string: &str, hash: u32) -> u32 {
        if 2 * self.len() >= self.slots.len() {
            let slots = vec![0; (2 * self.slots.len()).max(FEWEST_SLOTS)];
            for slot in std::mem::replace(&mut self.slots, slots) {
                self.put(slot);
            }
        }
        let number = self.ends.len() as u32;
        self.put((u64::from(hash) << 32) | (u64::from(number) + 1));
        self.text.push_str(string);
        self.ends.push(self.text.len() as u32);
        number
    }

    /// Puts what a slot had held into the first free one of its own.
    fn put(&mut self, held: u64) {
        let last = self.slots.len() - 1;
        let mut at = (held >> 32) as usize & last;
        while held != 0 && self.slots[at] != 0 {
            at = (at + 1) & last;
        }
        if held != 0 {
            self.slots[at] = held;
        }
    }

    fn place(&self, number: usize) -> (usize, usize) {
        let start = if number == 0 { 0 } else { self.ends[number - 1] };
        (start as usize, self.ends[number] as usize)
    }
}

/// FNV-1a (Fowler, Noll and Vo), its 64 bits folded.
fn hash(string: &str) -> u32 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for &byte in string.as_bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (hash ^ (hash >> 32)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_keeps_the_number_that_it_got_first() {
        let mut interner = Interner::default();
        let strings: Vec<String> = (0..1000).map(|i| format!("été {i}")).chain([String::new()]).collect();
        for (number, string) in strings.iter().enumerate() {
            assert_eq!(interner.find(string), None);
            assert_eq!(interner.intern(string), (number as u32, true));
        }
        for (number, string) in strings.iter().enumerate() {
            assert_eq!(interner.intern(string), (number as u32, false));
            assert_eq!(interner.find(string), Some(number as u32));
            assert_eq!(interner.get(number as u32), string);
        }
        assert_eq!(interner.len(), strings.len());
    }
}
