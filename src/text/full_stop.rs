//! A full stop and the words around it → whether it ends the sentence, or only an abbreviation, an initial, a number.

use crate::chars::lower;
use crate::chars::punctuation::{is_closing, is_dash, is_opening};
use crate::chars::script::{is_unspaced, is_word_char};
use crate::lang::{Language, Roles, Section};

/// No abbreviation is longer, in bytes.
const MOST_ABBREVIATION_BYTES: usize = 24;

/// The letters that are never a vowel, in any language of the scripts with capitals.
const CONSONANTS: &str = "bcdfghjklmnpqrstvwxzбвгджзклмнпрстфхцчшщβγδζθκλμνξπρστφχψ";

/// A sentence that ends with an abbreviation before no word that is known to begin one has at least so many words.
const FEWEST_WORDS: usize = 4;

/// A full stop in its place.
pub(super) struct FullStop<'a> {
    /// The sentence so far, from its first word up to the stop.
    pub before: &'a str,
    /// The rest of the block, from the first letter, digit or symbol after it.
    pub after: &'a str,
    /// Whether a quotation mark or bracket opens between the stop and the rest.
    pub opening: bool,
    /// Whose abbreviations count.
    pub language: &'a Language,
}

/// What a word with a full stop behind it may be.
enum Kind {
    /// "1." or "b." at the head of the sentence.
    ListMark,
    /// "am 3. Oktober", "Karel IV. Lucemburský".
    Ordinal,
    /// "Mr.": a name follows.
    Title,
    /// "No.": a number follows.
    BeforeNumber,
    /// The "J." of "J. P. Morgan", the "z." of "z. B.": another letter with a full stop follows.
    Letter,
    /// "So do I.": a letter that is a word of its own.
    WordOfOneLetter,
    /// "etc.", "p.m.", "руб.", "Inc.": what it belongs to stands before it, so that a capital opens the next sentence.
    Closing,
    /// "George W.", "Bros.", "U.S.": the sentence may end here or go on.
    Abbreviation,
    /// Any other word.
    Word,
}

impl FullStop<'_> {
    /// Whether the sentence ends here.
    pub fn ends_sentence(&self) -> bool {
        let word = word_before(self.before);
        match self.kind(word, &lower(word)) {
            Kind::ListMark | Kind::Title | Kind::BeforeNumber | Kind::Letter => false,
            Kind::Ordinal => self.opening || self.starter_follows(),
            Kind::Abbreviation => self.starter_follows(),
            Kind::Closing => self.closes_sentence(word),
            Kind::WordOfOneLetter | Kind::Word => true,
        }
    }

    fn kind(&self, word: &str, lower: &str) -> Kind {
        let language = self.language;
        let unit = || self.ahead_of(word).ends_with(char::is_numeric); // "12 km"
        let abbreviation = language.is_abbreviation(lower) || has_no_vowel(word, lower) && !unit();
        let number = self.after.starts_with(char::is_numeric) || is_roman(word_after(self.after));
        let letter = is_letter(word);
        if self.before.len() <= word.len() && (letter || is_number(word)) {
            Kind::ListMark
        } else if word.ends_with(is_closing) {
            Kind::Word
        } else if word.ends_with(char::is_numeric) && self.ordinal_follows() {
            Kind::BeforeNumber
        } else if language.ordinal_stop && (is_number(word) || is_roman(word)) {
            Kind::Ordinal
        } else if language.is_title(lower) && (letter || abbreviation) && !self.is_street(word, lower) {
            Kind::Title
        } else if self.ends_title(word) {
            Kind::Abbreviation
        } else if number && (letter || language.list(Section::NumberAbbreviations).contains(lower)) {
            Kind::BeforeNumber
        } else if letter && self.letter_follows() {
            Kind::Letter
        } else if letter && self.stands_alone(word, lower) {
            Kind::WordOfOneLetter
        } else if !number && self.is_closing(word, lower) {
            Kind::Closing
        } else if is_dotted(word) || abbreviation || letter && self.is_initial(word) {
            if number { Kind::BeforeNumber } else { Kind::Abbreviation }
        } else {
            Kind::Word
        }
    }

    /// Whether a title is also what the name of a street ends with, and one ends here: "14 Pell St. The door".
    fn is_street(&self, word: &str, lower: &str) -> bool {
        self.language.is_closing_abbreviation(lower) && self.is_behind_name(word) && self.starter_follows()
    }

    /// Whether a word in lower case goes on with the title before it: "Dr. iur.", "prof. em.".
    fn ends_title(&self, word: &str) -> bool {
        let title = self.ahead_of(word).strip_suffix('.').map(word_before);
        word.starts_with(char::is_lowercase) && title.is_some_and(|title| self.language.is_title(&lower(title)))
    }

    fn is_behind_name(&self, word: &str) -> bool {
        word_before(self.ahead_of(word)).starts_with(char::is_uppercase)
    }

    /// Whether a letter is a stop word, of which only "I" is a capital, that stands among no names and behind no title: not
    /// "said A. Dunn", "Samuel I. Newhouse", "prof. A. Pop".
    fn stands_alone(&self, word: &str, lower: &str) -> bool {
        let ahead = self.ahead_of(word);
        let before = word_before(ahead);
        let name_ahead =
            before.starts_with(char::is_uppercase) || ahead.ends_with('.') || self.language.is_title(before);
        let capital =
            word.starts_with(char::is_uppercase) && !self.language.roles(lower).intersects(Roles::FIRST_PERSON);
        self.language.is_stop_word(lower) && !capital && !name_ahead
    }

    /// Whether a letter is a capital, of a script without capitals, or behind another one with a full stop ("h. c.").
    fn is_initial(&self, word: &str) -> bool {
        let second = || self.ahead_of(word).strip_suffix('.').is_some_and(|ahead| is_letter(word_before(ahead)));
        !word.starts_with(char::is_lowercase) || second()
    }

    fn ahead_of(&self, word: &str) -> &str {
        self.before.strip_suffix(word).unwrap_or_default().trim_end()
    }

    /// Whether a number with a full stop is next: "2020. 12. 30."
    fn ordinal_follows(&self) -> bool {
        self.after.split(' ').next().and_then(|piece| piece.strip_suffix('.')).is_some_and(is_number)
    }

    fn letter_follows(&self) -> bool {
        let mut after = self.after.chars();
        after.next().is_some_and(char::is_alphabetic) && after.next() == Some('.')
    }

    /// Whether the next word is one that begins sentences: a stop word with a capital.
    fn starter_follows(&self) -> bool {
        let word = word_after(self.after);
        let piece = self.after.split_whitespace().next().unwrap_or_default();
        let stops = || self.language.is_stop_word(&lower(word)) || self.language.elision(piece) > 0;
        word.starts_with(char::is_uppercase) && !self.letter_follows() && stops()
    }

    /// Whether the sentence ends behind what a phrase ends with: not before a day, a place or capitals alone ("3 p.m. Tuesday",
    /// "9 a.m. EST"). Before a word that begins no sentences: nor where this one has hardly begun ("By 9 a.m. Jones"), in a
    /// bracket ("(Ariz.) Sheriff"), or if a title or two capitals follow a name ("Hexon Inc. Chief Executive Mona Pryce").
    fn closes_sentence(&self, word: &str) -> bool {
        let next = word_after(self.after);
        let roles = self.language.roles(&lower(next));
        if roles.intersects(Roles::DAY.union(Roles::PLACE)) || next.chars().nth(1).is_some_and(char::is_uppercase) {
            return false;
        }
        let has_begun = self.before.split_whitespace().nth(FEWEST_WORDS - 1).is_some();
        let clings = !self.before[..self.before.len() - word.len()].ends_with(char::is_whitespace);
        let second = self.after[next.len()..].trim_start_matches(['.', ' ']);
        let name = roles.intersects(Roles::TITLE) || second.starts_with(char::is_uppercase);
        self.starter_follows() || has_begun && !clings && !(name && self.is_behind_name(word))
    }

    /// Whether a word is an abbreviation that a phrase ends with, or the end of one: "т.д" for the "д" of "т. д".
    fn is_closing(&self, word: &str, lower_word: &str) -> bool {
        let before = self.ahead_of(word).strip_suffix('.').map(word_before).filter(|before| is_letter(before));
        let joined = before.map(|before| lower(before) + "." + lower_word);
        self.language.is_closing_abbreviation(joined.as_deref().unwrap_or(lower_word))
    }
}

/// The word that the text begins with.
fn word_after(text: &str) -> &str {
    &text[..text.find(|c| !is_word_char(c)).unwrap_or(text.len())]
}

/// The word that the text ends with, inner full stops included: "U.S", "Dec". Empty if it is too long to be an abbreviation.
pub(super) fn word_before(text: &str) -> &str {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        let inside = c == '"' && text[..at].ends_with(char::is_alphabetic); // Hebrew: ש"ח
        if c.is_whitespace() || is_opening(c) && !inside || is_dash(c) || matches!(c, '/' | '’') || is_unspaced(c) {
            break;
        }
        start = at;
        if text.len() - at > MOST_ABBREVIATION_BYTES {
            return "";
        }
    }
    &text[start..]
}

/// Whether a word cannot be spoken as it stands, so that it must be an abbreviation: two or more consonants, without inner
/// capitals ("BBC", "PhD") or an "r" or "l" between them, which may carry a syllable (Czech "smrt", "vlk"). `lower` is the
/// word in lower case.
fn has_no_vowel(word: &str, lower: &str) -> bool {
    let mut letters = word.chars();
    letters.next();
    let rest = letters.as_str();
    letters.next_back();
    !rest.is_empty()
        && rest.chars().all(char::is_lowercase)
        && lower.chars().all(|letter| CONSONANTS.contains(letter))
        && !letters.as_str().contains(['r', 'l', 'р', 'л'])
}

/// A number of one or two digits: longer ones are years and sums.
fn is_number(word: &str) -> bool {
    word.chars().all(char::is_numeric) && (1..=2).contains(&word.chars().count())
}

/// A Roman number of two letters or more.
fn is_roman(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|c| "IVXLCDM".contains(c))
}

/// A single letter, its marks included.
fn is_letter(word: &str) -> bool {
    let mut letters = word.chars().filter(|&c| c.is_alphanumeric());
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// "U.S", "a.m", "Ph.D": short pieces of letters with full stops between them.
fn is_dotted(word: &str) -> bool {
    let short = |piece: &str| piece.chars().all(char::is_alphabetic) && (1..=2).contains(&piece.chars().count());
    word.contains('.') && word.split('.').all(short)
}
