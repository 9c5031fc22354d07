//! The phrases that boilerplate is known by: a language's list → which of them a block's words hold.
//!
//! A line of the list is `rule: phrase`; the rule is what a reader is told; the phrase is one to four words in lower case,
//! after a `^` if it counts only at a block's start.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::article::clean::removal::RemovalRule;
use crate::article::scan::token_table::{WordId, split};
use crate::chars::Interner;
use crate::lang::{Language, Section};

/// A language's boilerplate phrases.
pub(crate) struct Phrases {
    /// By their first words.
    by_first: FxHashMap<WordId, Vec<BoilerplatePhrase>>,
}

struct BoilerplatePhrase {
    words: Vec<WordId>,
    opens_only: bool,
    rule: RemovalRule,
}

impl Phrases {
    /// The phrases of a language that an article of these distinct words may hold.
    pub fn new(language: &Language, distinct: &Interner) -> Self {
        let mut phrases = Self { by_first: FxHashMap::default() };
        for &(phrase, rule) in language.list(Section::Boilerplate).entries() {
            phrases.add(RemovalRule::from_code(rule).unwrap_or(RemovalRule::PageNotice), phrase, distinct);
        }
        phrases
    }

    /// Adds a phrase, unless the article lacks one of its words.
    fn add(&mut self, rule: RemovalRule, phrase: &str, distinct: &Interner) {
        let words: Option<Vec<WordId>> = split(phrase).map(|(_, word)| distinct.find(word)).collect();
        let words = words.unwrap_or_default();
        if let Some(&first) = words.first() {
            let opens_only = phrase.starts_with('^');
            self.by_first.entry(first).or_default().push(BoilerplatePhrase { words, opens_only, rule });
        }
    }

    /// The rule of the first phrase among the words, if any, whether they begin with it, and the share of the words that
    /// belong to phrases.
    pub fn find(&self, words: &[WordId]) -> (Option<RemovalRule>, bool, f32) {
        let (mut first, mut opens, mut held, mut at) = (None, false, 0, 0);
        while at < words.len() {
            let longest = self.longest_at(words, at);
            opens |= at == 0 && longest.is_some();
            first = first.or(longest.map(|phrase| phrase.rule));
            let length = longest.map_or(0, |phrase| phrase.words.len());
            held += length;
            at += length.max(1);
        }
        (first, opens, held as f32 / words.len().max(1) as f32)
    }

    /// Where the words have a notice of the page or the words of a caption, in two words or more, and which it is.
    pub fn notices(&self, words: &[WordId]) -> Vec<(RemovalRule, Range<usize>)> {
        let mut found = Vec::new();
        for at in 0..words.len() {
            let is_notice = |phrase: &&BoilerplatePhrase| {
                matches!(phrase.rule, RemovalRule::PageNotice | RemovalRule::Caption) && phrase.words.len() > 1
            };
            let notice = self.longest_at(words, at).filter(is_notice);
            found.extend(notice.map(|phrase| (phrase.rule, at..at + phrase.words.len())));
        }
        found
    }

    /// The longest phrase that begins here; of equal ones the last of the list.
    fn longest_at(&self, words: &[WordId], at: usize) -> Option<&BoilerplatePhrase> {
        let stands =
            |phrase: &&BoilerplatePhrase| words[at..].starts_with(&phrase.words) && (at == 0 || !phrase.opens_only);
        self.by_first.get(&words[at])?.iter().filter(stands).max_by_key(|phrase| phrase.words.len())
    }
}
