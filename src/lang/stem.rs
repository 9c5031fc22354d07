//! Word → stem: by Porter's algorithm in English, by a list of affixes in every other language.
//!
//! Snowball has algorithms for most of our languages, but they cost 20 KB gzip, and stems here need only be the same for
//! the forms of a word: summaries are as good with these lists.

use crate::lang::porter;
use crate::lang::words::WordList;

/// How a language's words are stemmed.
#[derive(Debug, Clone, Copy)]
pub enum Stemmer {
    /// They are not: the word is its stem.
    Whole,
    /// Porter's second algorithm for English.
    Porter,
    /// The longest listed beginning ("beginning-") and the longest listed ending ("-ending") are cut, as in the light
    /// stemmers of Savoy (2006); at least so many characters are left.
    Affixes(WordList, usize),
}

impl Stemmer {
    /// The stem of a word in lower case.
    pub fn stem(self, word: &str) -> String {
        match self {
            Self::Whole => word.to_owned(),
            Self::Porter => porter::stem(word),
            Self::Affixes(affixes, least) => without_affixes(word, affixes, least).to_owned(),
        }
    }
}

fn without_affixes(word: &str, affixes: WordList, least: usize) -> &str {
    let word = shortest(word, least, affixes.iter().map(|affix| word.strip_prefix(affix.strip_suffix('-')?)));
    shortest(word, least, affixes.iter().map(|affix| word.strip_suffix(affix.strip_prefix('-')?)))
}

/// The shortest of the rests that is long enough for a stem: what the longest affix leaves. The word itself if none is.
fn shortest<'w>(word: &'w str, least: usize, rests: impl Iterator<Item = Option<&'w str>>) -> &'w str {
    let long_enough = |rest: &&str| rest.chars().nth(least - 1).is_some();
    rests.flatten().filter(long_enough).min_by_key(|rest| rest.len()).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::words::word_list;

    #[test]
    fn the_longest_affixes_that_leave_a_stem_are_cut() {
        let affixes = word_list!("-a\n-ami\n-i\nun-\nunder-\n");
        let stems = ["hradami", "hrada", "underhrad", "unami", "ami", "hrad"]
            .map(|word| Stemmer::Affixes(affixes, 2).stem(word));
        assert_eq!(stems, ["hrad", "hrad", "hrad", "am", "am", "hrad"]);
        assert_eq!(Stemmer::Affixes(affixes, 3).stem("ami"), "ami");
    }
}
