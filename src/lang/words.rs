//! A list of words kept as text: one a line, sorted, `#` for comments at its head.
//!
//! A word is looked up in the text itself, by halving: nothing is built when the page loads, and a list is two words of
//! memory, so that a language can be a constant.

/// Words or phrases from an embedded text file, in lower case, sorted by code point, each once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordList(&'static str);

impl WordList {
    /// The list without an entry.
    pub const EMPTY: Self = Self("");

    /// The list in this text: one entry a line, below the comment lines that it may begin with.
    pub const fn new(source: &'static str) -> Self {
        Self(source)
    }

    /// Whether the list holds exactly this entry.
    pub fn contains(self, word: &str) -> bool {
        let mut rest = self.entries();
        while !rest.is_empty() {
            let (before, after) = rest.as_bytes().split_at(rest.len() / 2);
            let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
            let end = after.iter().position(|&byte| byte == b'\n').map_or(rest.len(), |at| before.len() + at);
            match word.cmp(&rest[start..end]) {
                std::cmp::Ordering::Equal => return !word.is_empty(),
                std::cmp::Ordering::Less => rest = &rest[..start],
                std::cmp::Ordering::Greater => rest = rest.get(end + 1..).unwrap_or_default(),
            }
        }
        false
    }

    /// The entries, in the order of the file.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.entries().lines()
    }

    /// Whether there is no entry.
    pub fn is_empty(self) -> bool {
        self.entries().is_empty()
    }

    /// The text below the comments.
    fn entries(self) -> &'static str {
        let mut rest = self.0;
        while rest.starts_with('#') {
            rest = rest.split_once('\n').map_or("", |(_, below)| below);
        }
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_found_and_nothing_else() {
        let list = WordList::new("# comment\n# another\na\nab\nb b\nc's\nzoë\nécole\n");
        for word in ["a", "ab", "b b", "c's", "zoë", "école"] {
            assert!(list.contains(word), "{word}");
        }
        for word in ["", "b", "# comment", "comment", "zo", "zoëé", "école\n", "A"] {
            assert!(!list.contains(word), "{word:?}");
        }
        assert_eq!(list.iter().count(), 6);
    }

    #[test]
    fn a_list_may_be_empty_or_lack_its_last_line_break() {
        assert!(!WordList::EMPTY.contains("") && WordList::EMPTY.is_empty());
        assert!(WordList::new("# only a comment").is_empty());
        assert!(WordList::new("x").contains("x"));
    }
}
