//! The phrases that furniture is known by: a language's list → which of them a block's words hold.
//!
//! A line of the list is `rule: phrase`; the rule is what a reader is told; the phrase is one to four words in lower case,
//! after a `^` if it counts only at a block's start.

use std::ops::Range;

use crate::article::tokens::{WordId, read_words};
use crate::lang::{Interner, Language};

/// A language's furniture phrases, ready to be looked up by their first words.
pub(super) struct Phrases {
    phrases: Vec<Phrase>,
    /// The words of all phrases, in order.
    words: Vec<WordId>,
    /// For each word, 1 + the last phrase that begins with it; 0 if none does. The words of the phrases have the first
    /// numbers, so that a later word begins none.
    by_first: Vec<usize>,
}

struct Phrase {
    /// Where its words stand among those of all phrases.
    words: Range<usize>,
    opens_only: bool,
    rule: &'static str,
    /// 1 + the phrase before that begins with the same word; 0 if none does.
    next: usize,
}

impl Phrases {
    /// The phrases of a language. Their words must be the first that the interner sees.
    pub fn new(language: &Language, interner: &mut Interner) -> Self {
        let mut phrases = Self { phrases: Vec::new(), words: Vec::new(), by_first: Vec::new() };
        for line in language.furniture.iter() {
            let Some(colon) = line.find(':') else { continue };
            let (rule, phrase) = (&line[..colon], line[colon + 1..].trim_start());
            let start = phrases.words.len();
            read_words(phrase, interner, &mut phrases.words);
            phrases.by_first.resize(interner.len(), 0);
            if let Some(&first) = phrases.words.get(start) {
                let next = std::mem::replace(&mut phrases.by_first[first as usize], phrases.phrases.len() + 1);
                let words = start..phrases.words.len();
                phrases.phrases.push(Phrase { words, opens_only: phrase.starts_with('^'), rule, next });
            }
        }
        phrases
    }

    /// The rule of the first phrase among the words, if any, whether they begin with it, and the share of the words that
    /// belong to phrases.
    pub fn find(&self, words: &[WordId]) -> (Option<&'static str>, bool, f32) {
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
