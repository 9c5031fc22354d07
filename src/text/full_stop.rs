//! A full stop and the words around it → whether it ends the sentence, or only an abbreviation, an initial or a number.

use crate::chars::lower;
use crate::chars::punctuation::{is_closing, is_dash, is_opening};
use crate::chars::script::{is_unspaced, is_word_char};
use crate::lang::{Language, Roles, Section};

/// Maximum bytes of an abbreviation. Set by hand.
const MAX_ABBREVIATION_BYTES: usize = 24;

/// Letters that are no vowel in any language, of the scripts with capitals.
const CONSONANTS: &str = "bcdfghjklmnpqrstvwxzбвгджзклмнпрстфхцчшщβγδζθκλμνξπρστφχψ";

/// Minimum words of a sentence that ends with an abbreviation before a word that is not known to begin sentences. Set by hand.
const MIN_WORDS: usize = 4;

/// A full stop in its context.
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
enum StopKind {
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
    /// "etc.", "p.m.", "руб.", "Inc.": it ends its phrase, so a capital behind it begins a sentence.
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
            StopKind::ListMark | StopKind::Title | StopKind::BeforeNumber | StopKind::Letter => false,
            StopKind::Ordinal => self.opening || self.starter_follows(),
            StopKind::Abbreviation => self.starter_follows(),
            StopKind::Closing => self.closes_sentence(word),
            StopKind::WordOfOneLetter | StopKind::Word => true,
        }
    }

    fn kind(&self, word: &str, lower: &str) -> StopKind {
        let language = self.language;
        let unit = || self.ahead_of(word).ends_with(char::is_numeric); // "12 km"
        let abbreviation = language.is_abbreviation(lower) || has_no_vowel(word, lower) && !unit();
        let number = self.after.starts_with(char::is_numeric) || is_roman(word_after(self.after));
        let letter = is_letter(word);
        if self.before.len() <= word.len() && (letter || is_number(word)) {
            StopKind::ListMark
        } else if word.ends_with(is_closing) {
            StopKind::Word
        } else if word.ends_with(char::is_numeric) && self.ordinal_follows() {
            StopKind::BeforeNumber
        } else if language.ordinal_stop && (is_number(word) || is_roman(word)) {
            StopKind::Ordinal
        } else if language.is_title(lower) && (letter || abbreviation) && !self.is_street(word, lower) {
            StopKind::Title
        } else if self.ends_title(word) {
            StopKind::Abbreviation
        } else if number && (letter || language.list(Section::NumberAbbreviations).contains(lower)) {
            StopKind::BeforeNumber
        } else if letter && self.letter_follows() {
            StopKind::Letter
        } else if letter && self.stands_alone(word, lower) {
            StopKind::WordOfOneLetter
        } else if !number && self.is_closing(word, lower) {
            StopKind::Closing
        } else if is_dotted(word) || abbreviation || letter && self.is_initial(word) {
            if number { StopKind::BeforeNumber } else { StopKind::Abbreviation }
        } else {
            StopKind::Word
        }
    }

    /// Whether a title is the end of a street's name here: "14 Pell St. The door".
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

    /// Whether a letter is a stop word ("I", or one in lower case) with no name or title before it: not "said A. Dunn",
    /// "Samuel I. Newhouse", "prof. A. Pop".
    fn stands_alone(&self, word: &str, lower: &str) -> bool {
        let ahead = self.ahead_of(word);
        let before = word_before(ahead);
        let name_ahead =
            before.starts_with(char::is_uppercase) || ahead.ends_with('.') || self.language.is_title(before);
        let capital =
            word.starts_with(char::is_uppercase) && !self.language.roles(lower).intersects(Roles::FIRST_PERSON);
        self.language.is_stop_word(lower) && !capital && !name_ahead
    }

    /// Whether a letter is not in lower case, or follows another letter with a full stop ("h. c.").
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

    /// Whether the next word begins a sentence: a stop word with a capital.
    fn starter_follows(&self) -> bool {
        let word = word_after(self.after);
        let piece = self.after.split_whitespace().next().unwrap_or_default();
        let stops = || self.language.is_stop_word(&lower(word)) || self.language.elision(piece) > 0;
        word.starts_with(char::is_uppercase) && !self.letter_follows() && stops()
    }

    /// Whether a closing abbreviation ends the sentence. No before a day, a place or an all-caps word ("3 p.m. Tuesday",
    /// "9 a.m. EST"). Before a word that does not begin sentences, no if the sentence has fewer than [`MIN_WORDS`] words
    /// ("By 9 a.m. Jones"), in a bracket ("(Ariz.) Sheriff"), or if a title or two capitals follow a name ("Hexon Inc. Chief
    /// Executive Mona Pryce").
    fn closes_sentence(&self, word: &str) -> bool {
        let next = word_after(self.after);
        let roles = self.language.roles(&lower(next));
        if roles.intersects(Roles::DAY.union(Roles::PLACE)) || next.chars().nth(1).is_some_and(char::is_uppercase) {
            return false;
        }
        let has_begun = self.before.split_whitespace().nth(MIN_WORDS - 1).is_some();
        let is_attached = !self.before[..self.before.len() - word.len()].ends_with(char::is_whitespace);
        let second = self.after[next.len()..].trim_start_matches(['.', ' ']);
        let name = roles.intersects(Roles::TITLE) || second.starts_with(char::is_uppercase);
        self.starter_follows() || has_begun && !is_attached && !(name && self.is_behind_name(word))
    }

    /// Whether a word is a closing abbreviation, or the end of one: the "д" of "т. д".
    fn is_closing(&self, word: &str, lower_word: &str) -> bool {
        let before = self.ahead_of(word).strip_suffix('.').map(word_before).filter(|before| is_letter(before));
        let joined = before.map(|before| lower(before) + "." + lower_word);
        self.language.is_closing_abbreviation(joined.as_deref().unwrap_or(lower_word))
    }
}

/// The word at the start of the text.
fn word_after(text: &str) -> &str {
    &text[..text.find(|c| !is_word_char(c)).unwrap_or(text.len())]
}

/// The word at the end of the text with its inner full stops: "U.S", "Dec". Empty if it is too long for an abbreviation.
pub(super) fn word_before(text: &str) -> &str {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        let inside = c == '"' && text[..at].ends_with(char::is_alphabetic); // Hebrew: ש"ח
        if c.is_whitespace() || is_opening(c) && !inside || is_dash(c) || matches!(c, '/' | '’') || is_unspaced(c) {
            break;
        }
        start = at;
        if text.len() - at > MAX_ABBREVIATION_BYTES {
            return "";
        }
    }
    &text[start..]
}

/// Whether a word is an abbreviation for its lack of vowels: two or more consonants, without inner capitals ("BBC", "PhD") or
/// an inner "r" or "l", which may be a syllable (Czech "smrt", "vlk"). `lower` is the word in lower case.
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

/// A number of one or two digits; longer ones are years and amounts.
fn is_number(word: &str) -> bool {
    word.chars().all(char::is_numeric) && (1..=2).contains(&word.chars().count())
}

/// A Roman number of two letters or more.
fn is_roman(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|c| "IVXLCDM".contains(c))
}

/// A single letter with its marks.
fn is_letter(word: &str) -> bool {
    let mut letters = word.chars().filter(|&c| c.is_alphanumeric());
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// "U.S", "a.m", "Ph.D": short pieces of letters with full stops between them.
fn is_dotted(word: &str) -> bool {
    let short = |piece: &str| piece.chars().all(char::is_alphabetic) && (1..=2).contains(&piece.chars().count());
    word.contains('.') && word.split('.').all(short)
}
