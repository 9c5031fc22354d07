//! Word → stem: Snowball's English algorithm, or a list of affixes in every other language.
//!
//! Snowball has algorithms for most of these languages. On French and German summaries they score no better than the
//! lists, and they add 40 KB gzip to the module.

use pagefind_stem::Algorithm;

use crate::order::sort_few;

/// How a language's words are stemmed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Stemmer {
    /// They are not: the word is its stem.
    #[default]
    Whole,
    /// Porter's second algorithm for English.
    Porter,
    /// A beginning and an ending are cut.
    Affixes(Affixes),
}

/// The longest beginning and the longest ending that leave a stem are cut, as in the light stemmers of Savoy (2006).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Affixes {
    /// Longest first.
    beginnings: Vec<&'static str>,
    endings: Vec<&'static str>,
    /// Characters that a stem must have.
    least: usize,
}

impl Stemmer {
    /// A stemmer that cuts affixes and leaves at least so many characters.
    pub(super) fn affixes(least: usize) -> Self {
        Self::Affixes(Affixes { least, ..Affixes::default() })
    }

    /// Sets the affixes, "beginning-" and "-ending", of a stemmer that cuts them.
    pub(super) fn set_affixes(&mut self, affixes: impl Iterator<Item = &'static str>) {
        let Self::Affixes(own) = self else { return };
        (own.beginnings, own.endings) = Default::default();
        for affix in affixes {
            own.beginnings.extend(affix.strip_suffix('-'));
            own.endings.extend(affix.strip_prefix('-'));
        }
        for affixes in [&mut own.beginnings, &mut own.endings] {
            sort_few(affixes, |one, other| one.len() > other.len());
        }
    }

    /// The stem of a word in lower case.
    pub fn stem(&self, word: &str) -> String {
        match self {
            Self::Whole => word.to_owned(),
            Self::Porter => pagefind_stem::Stemmer::create(Algorithm::English).stem(word).into_owned(),
            Self::Affixes(affixes) => affixes.cut(word).to_owned(),
        }
    }
}

impl Affixes {
    fn cut<'w>(&self, word: &'w str) -> &'w str {
        let is_stem = |rest: &&str| rest.chars().nth(self.least.saturating_sub(1)).is_some();
        let mut rests = self.beginnings.iter().filter_map(|&affix| word.strip_prefix(affix));
        let word = rests.find(is_stem).unwrap_or(word);
        let mut rests = self.endings.iter().filter_map(|&affix| word.strip_suffix(affix));
        rests.find(is_stem).unwrap_or(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_affixes_that_leave_a_stem_are_cut() {
        let stem = |least, word| {
            let mut stemmer = Stemmer::affixes(least);
            stemmer.set_affixes(["-a", "-ami", "-i", "un-", "under-"].into_iter());
            stemmer.stem(word)
        };
        let stems = ["hradami", "hrada", "underhrad", "unami", "ami", "hrad"].map(|word| stem(2, word));
        assert_eq!(stems, ["hrad", "hrad", "hrad", "am", "am", "hrad"]);
        assert_eq!(stem(3, "ami"), "ami");
    }
}
