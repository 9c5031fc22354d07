//! The phrases that furniture is known by: a language's list → which of them a block's words hold.
//!
//! A line of the list is `phrase: rule`; the phrase is one to four words in lower case, after a `^` if it counts only at
//! a block's start; the rule is what a reader is told.

use rustc_hash::FxHashMap;

use crate::article::look::is_ideograph;
use crate::lang::{Language, lower};

/// As many words as a phrase has at most.
const MOST_WORDS: usize = 4;

/// A language's furniture phrases, ready to be looked up.
pub(super) struct Phrases {
    anywhere: FxHashMap<String, &'static str>,
    opening: FxHashMap<String, &'static str>,
}

impl Phrases {
    /// The phrases of a language.
    pub fn new(language: &Language) -> Self {
        let mut phrases = Self { anywhere: FxHashMap::default(), opening: FxHashMap::default() };
        for (phrase, rule) in language.furniture.iter().filter_map(|line| line.split_once(": ")) {
            let list = if phrase.starts_with('^') { &mut phrases.opening } else { &mut phrases.anywhere };
            list.insert(lower_words(phrase).join(" "), rule);
        }
        phrases
    }

    /// The rule of the first phrase among the words, if any, whether they begin with it, and the share of the words that
    /// belong to phrases.
    pub fn find(&self, words: &[String]) -> (Option<&'static str>, bool, f32) {
        if self.anywhere.is_empty() || words.is_empty() {
            return (None, false, 0.0);
        }
        let (mut first, mut opens, mut held, mut at) = (None, false, 0, 0);
        while at < words.len() {
            let (length, rule) = self.longest_at(words, at);
            opens |= at == 0 && rule.is_some();
            first = first.or(rule);
            held += length;
            at += length.max(1);
        }
        (first, opens, held as f32 / words.len() as f32)
    }

    fn longest_at(&self, words: &[String], at: usize) -> (usize, Option<&'static str>) {
        let end = words.len().min(at + MOST_WORDS);
        let mut phrase = String::new();
        let mut longest = (0, None);
        for (i, word) in words[at..end].iter().enumerate() {
            if i > 0 {
                phrase.push(' ');
            }
            phrase.push_str(word);
            let rule =
                self.anywhere.get(phrase.as_str()).or_else(|| self.opening.get(phrase.as_str()).filter(|_| at == 0));
            if let Some(&rule) = rule {
                longest = (i + 1, Some(rule));
            }
        }
        longest
    }
}

/// The words of a text in lower case: runs of letters and figures, an ideograph by itself.
pub(super) fn lower_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for run in text.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let letters = || rest.find(is_ideograph).unwrap_or(rest.len());
            let end = if is_ideograph(first) { first.len_utf8() } else { letters() };
            words.push(lower(&rest[..end]));
            rest = &rest[end..];
        }
    }
    words
}
