//! Byte offsets ↔ UTF-16 offsets.

/// The UTF-16 offsets of one text, known at regular steps so that any other is a short count away.
pub struct Utf16<'t> {
    text: &'t str,
    /// The UTF-16 offset of the first character that starts at or after byte `i * STEP`, and that byte.
    steps: Vec<(usize, usize)>,
}

/// How many bytes lie between two known offsets: small enough to count in no time, large enough to cost no memory.
const STEP: usize = 128;

impl<'t> Utf16<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str) -> Self {
        let mut steps = Vec::with_capacity(text.len() / STEP + 1);
        let mut units = 0;
        for (byte, character) in text.char_indices() {
            if byte >= steps.len() * STEP {
                steps.push((byte, units));
            }
            units += character.len_utf16();
        }
        Self { text, steps }
    }

    /// The UTF-16 offset of a byte offset, which must be on a character border.
    pub fn unit_of(&self, byte: usize) -> usize {
        let step = self.steps.partition_point(|&(at, _)| at <= byte).checked_sub(1);
        let (at, units) = step.map_or((0, 0), |step| self.steps[step]);
        units + self.text.get(at..byte).map_or(0, |between| between.chars().map(char::len_utf16).sum())
    }

    /// The byte offset of a UTF-16 offset; `None` if it is past the end or inside a character.
    pub fn byte_of(&self, unit: usize) -> Option<usize> {
        let step = self.steps.partition_point(|&(_, units)| units <= unit).checked_sub(1);
        let (at, mut units) = step.map_or((0, 0), |step| self.steps[step]);
        for (byte, character) in self.text[at..].char_indices() {
            if units >= unit {
                return (units == unit).then_some(at + byte);
            }
            units += character.len_utf16();
        }
        (units == unit).then_some(self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_agree_with_counting_from_the_start() {
        for text in ["", "plain", "née 😀 한국", &"é😀x".repeat(300)] {
            let table = Utf16::new(text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let units = text[..byte].encode_utf16().count();
                assert_eq!(table.unit_of(byte), units, "{text:.20} at {byte}");
                assert_eq!(table.byte_of(units), Some(byte), "{text:.20} at {units}");
            }
        }
    }

    #[test]
    fn an_offset_inside_a_character_or_past_the_end_is_none() {
        let table = Utf16::new("a😀");
        assert_eq!(table.byte_of(2), None);
        assert_eq!(table.byte_of(4), None);
    }
}
