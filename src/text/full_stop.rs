//! A full stop and the words around it → whether it ends the sentence, or only an abbreviation, an initial, a number.

use crate::lang::Language;
use crate::lang::script::is_word_char;
use crate::text::enclosure::{is_dash, is_opening};

/// No abbreviation is longer, in bytes.
const MOST_ABBREVIATION_BYTES: usize = 24;

/// A full stop in its place.
pub(super) struct FullStop<'a> {
    /// The sentence so far, from its first word up to the stop.
    pub before: &'a str,
    /// The rest of the block, from the first letter, digit or symbol after it.
    pub after: &'a str,
    /// Whose abbreviations count.
    pub language: &'a Language,
}

impl FullStop<'_> {
    /// Whether the sentence ends here.
    pub fn ends_sentence(&self) -> bool {
        let word = word_before(self.before);
        if self.is_list_mark(word) {
            return false;
        }
        let lower = word.to_lowercase();
        let before_number = self.after.starts_with(char::is_numeric);
        if word.chars().all(char::is_numeric) {
            let may_be_ordinal = self.language.ordinal_stop && word.chars().count() <= 2;
            return !may_be_ordinal || self.starter_follows();
        }
        if before_number && (self.language.number_abbreviations.contains(&lower) || is_letter(word)) {
            return false;
        }
        if is_letter(word) && self.initial_follows() {
            return false; // J. P. Morgan, z. B.
        }
        if is_initial(word) {
            return self.initial_ends(word, &lower);
        }
        if is_dotted(word) || is_letter(word) && self.letter_ahead(word) || self.language.abbreviations.contains(&lower)
        {
            return !before_number && !self.language.titles.contains(&lower) && self.starter_follows();
        }
        true
    }

    /// "1." or "b." with nothing ahead of it: the mark of a list.
    fn is_list_mark(&self, word: &str) -> bool {
        let short = word.chars().nth(2).is_none();
        let mark = short && (word.chars().all(char::is_numeric) || word.chars().nth(1).is_none());
        mark && self.before.len() <= word.len()
    }

    /// "J. P. Morgan" goes on, "Plan B. The" does not. A single letter that is a word of its own ("So do I.") ends the
    /// sentence unless it stands among names ("Samuel I. Newhouse", "I. M. Pei").
    fn initial_ends(&self, word: &str, lower: &str) -> bool {
        let ahead = self.before.strip_suffix(word).unwrap_or_default().trim_end();
        let name_ahead = word_before(ahead).starts_with(char::is_uppercase);
        if self.language.stopwords.contains(lower) && !name_ahead && !ahead.is_empty() {
            return true;
        }
        self.starter_follows()
    }

    /// Whether the word ahead is a letter with a full stop too: "h. c."
    fn letter_ahead(&self, word: &str) -> bool {
        let ahead = self.before.strip_suffix(word).unwrap_or_default().trim_end();
        ahead.strip_suffix('.').is_some_and(|ahead| is_letter(word_before(ahead)))
    }

    fn initial_follows(&self) -> bool {
        let mut after = self.after.chars();
        after.next().is_some_and(char::is_alphabetic) && after.next() == Some('.')
    }

    /// Whether the next word is one that begins sentences: a stop word with a capital.
    fn starter_follows(&self) -> bool {
        let end = self.after.find(|c| !is_word_char(c)).unwrap_or(self.after.len());
        let word = &self.after[..end];
        let capital = word.starts_with(char::is_uppercase);
        capital && !self.initial_follows() && self.language.stopwords.contains(&word.to_lowercase())
    }
}

/// The word that the text ends with, inner full stops included: "U.S", "Dec". Empty if it is too long to be an abbreviation.
pub(super) fn word_before(text: &str) -> &str {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        if c.is_whitespace() || is_opening(c) || is_dash(c) || c == '/' || c == '’' {
            break;
        }
        start = at;
        if text.len() - at > MOST_ABBREVIATION_BYTES {
            return "";
        }
    }
    &text[start..]
}

/// A single letter, its marks included.
fn is_letter(word: &str) -> bool {
    let mut letters = word.chars().filter(|&c| c.is_alphanumeric());
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// One letter that may stand for a name: a capital, or any letter of a script without capitals.
fn is_initial(word: &str) -> bool {
    is_letter(word) && !word.starts_with(char::is_lowercase)
}

/// "U.S", "a.m", "Ph.D": short pieces of letters with full stops between them.
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word
            .split('.')
            .all(|piece| piece.chars().all(char::is_alphabetic) && (1..=2).contains(&piece.chars().count()))
}
