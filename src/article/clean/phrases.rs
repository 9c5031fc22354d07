//! The phrases that boilerplate is known by: a language's list → which of them a block's words hold.
//!
//! A line of the list is `rule: phrase`; the rule is what a reader is told; the phrase is one to four words in lower case,
//! after a `^` if it counts only at a block's start.

use std::ops::Range;

use crate::article::clean::removal::RemovalRule;
use crate::article::scan::token_table::{WordId, split};
use crate::chars::Interner;
use crate::lang::{Language, Section};

/// A language's boilerplate phrases, ready to be looked up by their first words.
pub(crate) struct Phrases {
    phrases: Vec<Phrase>,
    /// The words of all phrases, in order.
    words: Vec<WordId>,
    /// For each word of the article, 1 + the last phrase that begins with it; 0 if none does.
    by_first: Vec<usize>,
}

struct Phrase {
    /// Where its words stand among those of all phrases.
    words: Range<usize>,
    opens_only: bool,
    rule: RemovalRule,
    /// 1 + the phrase before that begins with the same word; 0 if none does.
    next: usize,
}

impl Phrases {
    /// The phrases of a language that an article of these distinct words may hold.
    pub fn new(language: &Language, distinct: &Interner) -> Self {
        let mut phrases = Self { phrases: Vec::new(), words: Vec::new(), by_first: vec![0; distinct.len()] };
        for &(phrase, rule) in language.list(Section::Boilerplate).entries() {
            phrases.add(RemovalRule::from_code(rule).unwrap_or(RemovalRule::PageNotice), phrase, distinct);
        }
        phrases
    }

    /// Adds a phrase, unless one of its words is none of the article's.
    fn add(&mut self, rule: RemovalRule, phrase: &str, distinct: &Interner) {
        let start = self.words.len();
        for (_, word) in split(phrase) {
            let Some(word) = distinct.find(word) else {
                self.words.truncate(start);
                return;
            };
            self.words.push(word);
        }
        if let Some(&first) = self.words.get(start) {
            let next = std::mem::replace(&mut self.by_first[first as usize], self.phrases.len() + 1);
            let words = start..self.words.len();
            self.phrases.push(Phrase { words, opens_only: phrase.starts_with('^'), rule, next });
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
            let is_notice = |phrase: &&Phrase| {
                matches!(phrase.rule, RemovalRule::PageNotice | RemovalRule::Caption) && phrase.words.len() > 1
            };
            let notice = self.longest_at(words, at).filter(is_notice);
            found.extend(notice.map(|phrase| (phrase.rule, at..at + phrase.words.len())));
        }
        found
    }

    fn longest_at(&self, words: &[WordId], at: usize) -> Option<&Phrase> {
        let mut next = self.by_first.get(words[at] as usize).copied().unwrap_or_default();
        let mut longest: Option<&Phrase> = None;
        while let Some(phrase) = next.checked_sub(1).and_then(|next| self.phrases.get(next)) {
            let stands = words[at..].starts_with(&self.words[phrase.words.clone()]) && (at == 0 || !phrase.opens_only);
            if stands && longest.is_none_or(|longest| phrase.words.len() > longest.words.len()) {
                longest = Some(phrase);
            }
            next = phrase.next;
        }
        longest
    }
}
