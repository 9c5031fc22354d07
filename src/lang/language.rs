//! What a language is to us: lists of words, and a stemmer.

use crate::lang::en::ENGLISH;
use crate::lang::neutral::NEUTRAL;
use crate::lang::words::WordList;

/// A language: data only, so that a new one is a folder of word lists and one row.
#[derive(Debug)]
pub struct Language {
    /// Its BCP 47 tag, such as "en".
    pub tag: &'static str,
    /// A lower-case word → its stem; the word itself where no stemmer is known.
    pub stem: fn(&str) -> String,
    /// Words that carry no content, lower case.
    pub stopwords: WordList,
    /// Abbreviations whose full stop ends no sentence, lower case, without that last stop.
    pub abbreviations: WordList,
    /// Words that are abbreviations only before a number ("No. 2", "Sat. 4"), lower case, without that stop.
    pub number_abbreviations: WordList,
    /// Whether a full stop after a number makes it an ordinal ("am 3. Oktober").
    pub ordinal_stop: bool,
    /// Verbs that report speech, in every form that does so, lower case.
    pub cue_verbs: WordList,
    /// Titles and offices that stand before a name, lower case.
    pub titles: WordList,
    /// Words that lean on the sentence before when they open one, lower case.
    pub dangling: WordList,
    /// Phrases that furniture is known by, lower case.
    pub furniture: WordList,
}

/// All languages that we know, English first.
pub(super) static LANGUAGES: &[&Language] = &[&ENGLISH];

/// The language of a BCP 47 tag, by its primary subtag ("en-GB" is English); a neutral one ("und") if we don't know it.
pub fn find(tag: &str) -> &'static Language {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES.iter().copied().find(|language| language.tag.eq_ignore_ascii_case(primary)).unwrap_or(&NEUTRAL)
}

impl Language {
    /// The term that a word stands for: lower-cased, without a possessive ending, stemmed. `None` for a stop word and
    /// for a single letter, which carry no content.
    pub fn term(&self, word: &str) -> Option<String> {
        let lower = word.to_lowercase().replace('’', "'");
        if self.stopwords.contains(&lower) || lower.chars().nth(1).is_none() {
            return None;
        }
        Some((self.stem)(&lower))
    }
}
