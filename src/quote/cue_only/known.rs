//! Names that the rest of a text knows, in a script without capitals: whose surname a word is, who holds an office.
//!
//! Unknown words are a name if their places in the text show enough evidence of one: a title before them, a mark of the
//! subject behind them, punctuation or small words around them.

use crate::chars::letters::{char_at, char_before};
use crate::chars::script::is_word_char;
use crate::lang::{Language, Roles};
use crate::quote::cue_only::office::{NO_OFFICE, whole_title};
use crate::quote::cue_only::uncased::{CALLING, CUE, is_name};
use crate::quote::cue_only::uncased_words::{self, Gap, Word, places};
use crate::span::Span;

/// Maximum places of a word that are looked at (all numbers here are set by hand).
const MOST_PLACES: usize = 24;
/// Bytes read on each side of such a place.
const REACH: usize = 120;
/// Bytes before an office up to its holder's name.
const OFFICE_REACH: usize = 6000;
const FIRST_NAME: Roles = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
/// Minimum evidence for a name.
const LEAST_EVIDENCE: usize = 3;
/// Maximum words in a name.
const LONGEST_NAME: usize = 3;

/// A name, and the title beside it.
#[derive(Clone, Copy)]
pub(crate) struct Known {
    pub name: Span,
    pub title: Option<Span>,
}

/// A text and its language.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    pub text: &'a str,
    pub language: &'a Language,
    /// The part of the text that is searched.
    pub window: Span,
}

/// A run of words that may be a name.
struct Run {
    known: Known,
    evidence: usize,
}

impl Text<'_> {
    /// Where a word stands in the text nearby.
    pub fn places(&self, word: &str) -> Vec<usize> {
        let (mut found, mut start) = (Vec::new(), self.window.start);
        while let Some(at) = self.text[start..self.window.end].find(word).filter(|_| found.len() < MOST_PLACES) {
            found.push(start + at);
            start += at + word.len().max(1);
        }
        found
    }

    /// The full name whose last or first word this is.
    pub fn full_name(&self, word: &str) -> Option<Known> {
        let mut runs: Vec<Run> = Vec::new();
        for at in self.places(word).into_iter() {
            let here = Span::new(at, at + word.len());
            let Some(run) = self.run_at(here) else { continue };
            let same = |it: &&mut Run| it.known.name.of(self.text) == run.known.name.of(self.text);
            match runs.iter_mut().find(same) {
                Some(known) => {
                    known.evidence += run.evidence;
                    known.known.title = known.known.title.or(run.known.title);
                }
                None => runs.push(run),
            }
        }
        let best = runs.iter().map(|run| run.evidence).max().filter(|&most| most >= LEAST_EVIDENCE)?;
        let mut best = runs.iter().filter(|run| run.evidence == best);
        let first = best.next()?;
        best.next().is_none().then_some(first.known)
    }

    /// Whether a word is the last of a full name, or stands behind a title.
    pub fn is_called(&self, word: &str) -> bool {
        let titled = |at: usize| {
            let ends = !self.text[at + word.len()..].starts_with(is_word_char);
            ends && self.before(at).last().is_some_and(|it| it.roles.intersects(Roles::TITLE))
        };
        self.places(word).into_iter().any(titled) || self.full_name(word).is_some()
    }

    /// The name of two or three words that ends or begins with the word at `here`.
    fn run_at(&self, here: Span) -> Option<Run> {
        let cut = |c: Option<char>| !c.is_some_and(is_word_char);
        if !cut(char_before(self.text, here.start)) || !cut(char_at(self.text, here.end)) {
            return None;
        }
        let (before, after) = (self.before(here.start), self.after(here.end));
        let latin = self.is_latin(here);
        // "Ruiz | in town", "Ruiz | and Hale"
        let clings = |word: &Word| {
            word.roles.intersects(Roles::NOUN_ATTACHING.union(Roles::CONJUNCTION)) && !word.roles.intersects(FIRST_NAME)
        };
        let fits = |word: &&Word| is_name(word, self.text) && self.is_latin(word.span) == latin && !clings(word);
        let left = before.iter().rev().take_while(fits).count();
        // "minister | of the roads | Ana Ruiz": a definite word ahead of a name belongs to the office.
        let of_office = |word: &&Word| word.roles.intersects(Roles::DEFINITE) && !word.roles.intersects(FIRST_NAME);
        let of_office = before[before.len() - left..].iter().take_while(of_office).count();
        let left = left - of_office;
        let right = after.iter().take_while(fits).count();
        let (first, last, left, right) = match (left, right) {
            (1 | 2, _) => (before.len() - left, 0, left, 0),
            (0, 1 | 2) => (before.len(), right, 0, right),
            _ => return None,
        };
        let start = before.get(first).map_or(here.start, |word| word.span.start);
        let end = if right > 0 { after.get(last - 1)?.span.end } else { here.end };
        let title = self.title(&before[..before.len() - left]);
        let next = after.get(right);
        let given = self.given(Span::new(start, end));
        let mut evidence = if title.is_some() { 3 } else { 1 } + if given { 2 } else { 0 };
        // "Ruiz said": a name alone and a verb.
        let marked = next.is_some_and(|next| next.roles.intersects(Roles::AGENT));
        if right > 0 && !given && !marked && (of_office == 0 || title.is_none()) {
            return None;
        }
        evidence += match next {
            Some(next) if next.roles.intersects(Roles::AGENT.union(CUE)) => 2,
            Some(next) if is_name(next, self.text) => 0,
            _ => 1,
        };
        Some(Run { known: Known { name: Span::new(start, end), title }, evidence })
    }

    /// Whether a word is written in Latin letters, as foreign names may be.
    fn is_latin(&self, word: Span) -> bool {
        word.of(self.text).starts_with(|c: char| c.is_ascii_alphabetic())
    }

    /// Whether a name begins with a first name that is known.
    fn given(&self, name: Span) -> bool {
        let first = name.of(self.text).split_whitespace().next().unwrap_or_default();
        self.language.roles(first).intersects(FIRST_NAME)
    }

    /// The title that the words end with, with the definite words behind it.
    fn title(&self, words: &[Word]) -> Option<Span> {
        let title =
            words.iter().rposition(|word| !word.roles.intersects(Roles::DEFINITE) || word.roles.intersects(CALLING))?;
        let last = words.last().filter(|_| words[title].roles.intersects(CALLING))?;
        let first = &words[whole_title(words, title)];
        (!first.roles.intersects(NO_OFFICE)).then(|| Span::new(first.span.start, last.span.end))
    }

    /// The name of the one who is called by the title in `office`, if the text before tells one alone.
    pub fn holder(&self, office: Span) -> Option<Known> {
        let title = office.of(self.text);
        let mut low = office.start.saturating_sub(OFFICE_REACH);
        while !self.text.is_char_boundary(low) {
            low += 1;
        }
        let mut found: Option<Known> = None;
        for at in places(&self.text[low..office.start], title).into_iter().take(MOST_PLACES) {
            let end = low + at + title.len();
            let after = self.after(end);
            let joined = self.text[end..].starts_with(is_word_char) || self.text[..low + at].ends_with(is_word_char);
            let definite = after.iter().take_while(|word| word.roles.intersects(Roles::DEFINITE)).count();
            let name = after[definite..].iter().take_while(|word| is_name(word, self.text)).count();
            if joined || !(1..=LONGEST_NAME).contains(&name) {
                continue;
            }
            let (first, last) = (after.get(definite)?, after.get(definite + name - 1)?);
            let mut name = Span::new(first.span.start, last.span.end);
            if first.span == last.span && definite > 0 {
                continue;
            }
            if first.span == last.span {
                let Some(full) = self.full_name(name.of(self.text)) else { continue };
                name = full.name;
            }
            let known = Known { name, title: Some(Span::new(low + at, end)) };
            match found {
                Some(other) if other.name.of(self.text) != name.of(self.text) => return None,
                _ => found = found.or(Some(known)),
            }
        }
        found
    }

    /// The words before a place, up to the next mark.
    fn before(&self, end: usize) -> Vec<Word> {
        let mut low = end.saturating_sub(REACH);
        while !self.text.is_char_boundary(low) {
            low += 1;
        }
        if low > 0 {
            low += self.text[low..end].find(char::is_whitespace).unwrap_or(end - low);
        }
        let (mut words, gap) = uncased_words::words(self.text, Span::new(low, end), true, self.language);
        if gap > Gap::Space {
            words.clear();
        }
        let mut first = words.len();
        let mut next = end;
        while first > 0 && self.is_space(words[first - 1].span.end, next) {
            first -= 1;
            next = words[first].span.start;
        }
        words.drain(..first);
        words
    }

    /// The words behind a place, up to the next mark.
    fn after(&self, start: usize) -> Vec<Word> {
        let mut high = self.text.len().min(start + REACH);
        while !self.text.is_char_boundary(high) {
            high -= 1;
        }
        let (mut words, _) = uncased_words::words(self.text, Span::new(start, high), false, self.language);
        let mut before = start;
        let end = words.iter().take_while(|word| {
            let joined = self.is_space(before, word.span.start);
            before = word.span.end;
            joined
        });
        let end = end.count();
        // The last one may be cut.
        words.truncate(end.min(if high < self.text.len() { words.len().saturating_sub(1) } else { end }));
        words
    }

    /// Whether spaces alone stand between two places of one line, or the full stop of a title.
    fn is_space(&self, start: usize, end: usize) -> bool {
        let between = &self.text[start..end.max(start)];
        between.trim_start_matches('.').chars().all(|c| c.is_whitespace() && c != '\n')
    }
}
