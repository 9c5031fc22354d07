//! Which words of a sentence are a name.

use crate::check::index::Index;
use crate::check::reading::Reading;
use crate::check::similar::is_misspelling;
use crate::check::token::{Token, Vocabulary};
use crate::lang::Roles;
use crate::span::Span;

/// First names.
pub(super) const GIVEN: Roles = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
/// What stands before a name and is not part of it.
pub(super) const TITLE: Roles = Roles::TITLE.union(Roles::OFFICE).union(Roles::MODIFIER);
/// What may follow a name that opens a sentence.
const AFTER_NAME: Roles = Roles::CUE.union(Roles::AUXILIARY).union(Roles::PAST);

/// Finds the names of one text.
pub(super) struct Names<'a> {
    pub reading: &'a Reading,
    pub text: &'a str,
    pub index: &'a Index<'a>,
    pub vocabulary: &'a Vocabulary<'a>,
    /// Words that the summary writes with a capital inside a sentence.
    inside: Vec<bool>,
}

/// A name: its tokens, from the first up to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub from: usize,
    pub to: usize,
    /// It opens a sentence, and nothing but what follows it says that it is a name.
    pub is_doubtful: bool,
}

impl<'a> Names<'a> {
    pub fn new(reading: &'a Reading, text: &'a str, index: &'a Index<'a>, vocabulary: &'a Vocabulary<'a>) -> Self {
        let mut inside = vec![false; vocabulary.words.len()];
        for token in reading.tokens.iter().filter(|token| token.is_capital() && !token.opens()) {
            inside[token.word as usize] = true;
        }
        Self { reading, text, index, vocabulary, inside }
    }

    #[inline(never)]
    pub fn roles(&self, token: &Token) -> Roles {
        self.vocabulary.roles(token)
    }

    /// A small word inside a name: "of", "van", "&".
    #[inline(never)]
    pub fn is_inner(&self, token: &Token) -> bool {
        let roles = self.roles(token);
        let inner = Roles::PARTICLE.union(Roles::OF).union(Roles::DEFINITE).union(Roles::NOUN_ATTACHING);
        let is_and =
            roles.intersects(Roles::CONJUNCTION) && !roles.intersects(Roles::RELATIVE.union(Roles::DETERMINER));
        !token.is_capital() && (roles.intersects(inner) || is_and)
    }

    fn token(&self, at: usize) -> &Token {
        &self.reading.tokens[at]
    }

    /// Whether this word is also the name of a group: a country, a month.
    #[inline(never)]
    pub fn is_alias(&self, at: usize) -> bool {
        let aliases = &self.reading.aliases;
        let from = aliases.partition_point(|alias| alias.at + alias.len <= at);
        aliases.get(from).is_some_and(|alias| alias.at <= at)
    }

    #[inline(never)]
    fn is_known_name(&self, at: usize) -> bool {
        let token = self.token(at);
        self.index.has_name(token.word)
            || self.inside[token.word as usize]
            || self.roles(token).intersects(GIVEN)
            || self.is_alias(at)
            || token.is_initials()
    }

    /// The names of a sentence.
    pub fn find(&self, unit: usize) -> Vec<Name> {
        let range = self.reading.units[unit];
        let mut names = Vec::new();
        let mut at = range.from;
        while at < range.to {
            match self.name_at(at, range.to) {
                Some(name) => {
                    at = name.to;
                    names.push(name);
                }
                None => at += 1,
            }
        }
        names
    }

    fn name_at(&self, at: usize, end: usize) -> Option<Name> {
        let token = self.token(at);
        if !token.is_capital() || token.is_figure() || token.is_sign() {
            return None;
        }
        let next = (at + 1 < end).then(|| self.token(at + 1));
        if token.is_stop() && !token.is_initials() && !self.is_alias(at) {
            // a stop word opens a name only where nothing else gives it a capital: "The Hague", "Of Mice and Men"
            let opens = !token.opens() && next.is_some_and(|next| next.is_capital());
            return opens.then(|| self.run(at, end));
        }
        if !token.opens() {
            return Some(self.run(at, end));
        }
        let is_plain = self.index.has_lower(token.word);
        let joins = next.is_some_and(|next| {
            next.is_proper() && self.gap(at) == " " && !token.is_possessive() && !is_plain && !self.is_opener(token)
        });
        if self.is_known_name(at) || joins {
            return Some(self.run(at, end));
        }
        let is_doubtful = !self.text[token.span.end..].starts_with(':'); // "Navarrette: The mainstream media …"
        self.opens_with_name(at, next).then_some(Name { from: at, to: at + 1, is_doubtful })
    }

    /// A word that opens a sentence and is no name: "Sorry", "Front".
    #[inline(never)]
    fn is_opener(&self, token: &Token) -> bool {
        let openers = Roles::NAME_STOP
            .union(Roles::OPENING_FORM)
            .union(Roles::ADVERB)
            .union(Roles::DETERMINER)
            .union(Roles::PREPOSITION);
        self.roles(token).intersects(openers)
    }

    /// Whether a word that nothing else knows opens the sentence as a name: "Bentece completed".
    #[inline(never)]
    fn opens_with_name(&self, at: usize, next: Option<&Token>) -> bool {
        const SHORT: usize = 3;
        let token = self.token(at);
        let word = self.vocabulary.word(token.word);
        let is_new = !self.index.has_lower(token.word) && !self.index.has_stem(token.stem);
        if !token.is_first() || !is_new || token.is_stop() || word.len() <= SHORT || self.is_opener(token) {
            return false;
        }
        if self.is_near_name(word) {
            return true;
        }
        if self.vocabulary.lists.is_common(word) {
            return false;
        }
        let behind = &self.text[token.span.end..];
        token.is_possessive()
            || behind.starts_with(':')
            || next.is_some_and(|next| !next.is_capital() && self.roles(next).intersects(AFTER_NAME))
    }

    /// Whether the article has a name that this may be a misspelling of.
    #[inline(never)]
    fn is_near_name(&self, word: &str) -> bool {
        self.index.names().any(|name| !self.index.has_lower(name) && is_misspelling(word, self.vocabulary.word(name)))
    }

    #[inline(never)]
    fn gap(&self, at: usize) -> &str {
        Span::new(self.token(at).span.end, self.token(at + 1).span.start).of(self.text)
    }

    /// The run of capitals that begins here, with the small words inside it.
    #[inline(never)]
    fn run(&self, from: usize, end: usize) -> Name {
        let mut last = from;
        loop {
            let mut next = last + 1;
            while next < end && next - last <= 2 && self.is_inner(self.token(next)) {
                next += 1;
            }
            if next >= end
                || !self.token(next).is_capital()
                || self.token(next).is_figure()
                || self.token(last).is_possessive()
            {
                break;
            }
            let gap = Span::new(self.token(last).span.end, self.token(next).span.start).of(self.text);
            let parts = self.vocabulary.language.capital_nouns
                && (self.is_alias(last) || self.is_alias(next))
                && !self.is_alias(last + 1 - usize::from(next == last + 1));
            if parts {
                break;
            }
            if !gap_joins(gap) || gap.starts_with('.') && !self.is_shortened(last, next) {
                break;
            }
            if next - last > 1 && self.separates(last, next, from) {
                break;
            }
            last = next;
        }
        Name { from, to: last + 1, is_doubtful: false }
    }

    /// Whether the stop between two capitals shortens the first: "George W. Bush", "St. Louis".
    fn is_shortened(&self, last: usize, next: usize) -> bool {
        let (last, next) = (self.token(last), self.token(next));
        let shortens = Roles::TITLE.union(Roles::HONORIFIC).union(Roles::PARTICLE);
        let is_letter = self.vocabulary.word(last.word).chars().nth(1).is_none();
        is_letter
            || self.roles(last).intersects(shortens)
                && !next.is_stop()
                && !self.is_opener(next)
                && !self.index.has_lower(next.word)
    }

    /// Whether small words part two names, as "and" does, rather than join them.
    #[inline(never)]
    fn separates(&self, last: usize, next: usize, from: usize) -> bool {
        let small = &self.reading.tokens[last + 1..next];
        let joins = Roles::PARTICLE.union(Roles::OF);
        if small.iter().all(|token| self.roles(token).intersects(joins)) {
            return false;
        }
        const MOST: usize = 512;
        self.index.phrase(&self.reading.tokens[from..=next], false, MOST).is_none()
    }

    /// The words of a name without the small ones.
    #[inline(never)]
    pub fn content(&self, name: Name) -> Vec<usize> {
        (name.from..name.to).filter(|&at| !self.is_inner(self.token(at)) && !self.token(at).is_sign()).collect()
    }

    /// The span of some tokens without a possessive ending.
    #[inline(never)]
    pub fn span(&self, from: usize, to: usize) -> Span {
        let last = self.token(to - 1).span;
        let bare = crate::check::scan::without_possessive(last.of(self.text)).len();
        Span::new(self.token(from).span.start, last.start + bare)
    }
}

/// Whether nothing but small words, spaces and hyphens stand between two capitals.
fn gap_joins(gap: &str) -> bool {
    !gap.contains([',', ';', ':', '!', '?', '(', ')', '[', ']', '"', '“', '”', '«', '»', '„', '…', '\n', '–', '—', '/'])
        && !gap.contains(". ")
        || gap == ". "
}
