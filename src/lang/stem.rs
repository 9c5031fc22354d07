//! Word → stem: Snowball's English algorithm, or a list of affixes in every other language.
//!
//! Snowball has algorithms for most of these languages. On French and German summaries they score no better than the
//! lists, and they add 40 KB gzip to the module.

use pagefind_stem::Algorithm;

use crate::lang::word_list::WordList;

/// How a language's words are stemmed.
#[derive(Debug, Clone, Copy)]
pub enum Stemmer {
    /// They are not: the word is its stem.
    Whole,
    /// The Porter2 algorithm for English.
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
            Self::Porter => pagefind_stem::Stemmer::create(Algorithm::English).stem(word).into_owned(),
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
    use crate::lang::word_list::word_list;

    #[test]
    fn the_longest_affixes_that_leave_a_stem_are_cut() {
        let affixes = word_list!("-a\n-ami\n-i\nun-\nunder-\n");
        let stems = ["hradami", "hrada", "underhrad", "unami", "ami", "hrad"]
            .map(|word| Stemmer::Affixes(affixes, 2).stem(word));
        assert_eq!(stems, ["hrad", "hrad", "hrad", "am", "am", "hrad"]);
        assert_eq!(Stemmer::Affixes(affixes, 3).stem("ami"), "ami");
    }
}
