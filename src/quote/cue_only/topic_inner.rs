//! Clauses inside a Korean sentence: whose subject does not say what the sentence quotes, and whose does.

use crate::chars::letters::has_space;
use crate::lang::{Part, Section};
use crate::quote::cue_only::topic_marked::{Reader, SentenceAround, Subject};
use crate::span::Span;

/// Maximum words from a clause that is told to the noun that is answered: 져야 한다는 | 일부의 주장에 대해 (set by hand).
const MOST_NOUN_WORDS: usize = 3;

impl Reader<'_> {
    /// Whether a clause that somebody answers to stands behind the word at `at`, its subject: 시장이 물러나야 한다는 주장에.
    pub(super) fn is_answered(&self, words: &[Span], at: usize) -> bool {
        let ends = |word: &Span, part| self.language.ends_in(word.of(self.text), part);
        let answered = |told: usize| words[told + 1..].iter().take(MOST_NOUN_WORDS).any(|it| ends(it, Part::Answered));
        (at + 1..words.len()).any(|told| ends(&words[told], Part::Reported) && answered(told))
    }

    /// The words without what somebody else says in single marks: 기자가 ‘길은 멀지 않으냐’고 묻자, ‘길은 멀다’ 발언에.
    pub(super) fn without_inner(&self, mut words: Vec<Span>) -> Vec<Span> {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return words };
        let (mut at, end) = (first.start, last.end);
        while let Some(open) = self.text[at..end].find('‘').map(|open| at + open) {
            let Some(close) = self.text[open..end].find('’').map(|close| open + close) else { break };
            at = close + '’'.len_utf8();
            let rest = &self.text[at..end];
            let joined = rest.split(char::is_whitespace).next().unwrap_or_default();
            let said = &self.text[open..close];
            let told = self.is_told(joined, &rest[joined.len()..]);
            if has_space(said) && (told || self.language.ends_in(said, Part::Predicate)) {
                at += if told { joined.len() } else { 0 };
                words.retain(|word| word.end <= open || word.start >= at);
            }
        }
        words
    }

    /// Whether the word joined to a closing mark leads to a verb, or to what is answered: ’고, ’는 질문에.
    fn is_told(&self, joined: &str, rest: &str) -> bool {
        let answered = || rest.split_whitespace().next().is_some_and(|it| self.language.ends_in(it, Part::Answered));
        self.begins(joined, Section::Quotatives) && (self.language.parts(Part::Joining).contains(&joined) || answered())
    }

    /// Who speaks in a clause whose telling the main clause reports: 김 비서관은 이 부장이 “…”며 | 웃었다고 | 했다.
    pub(super) fn reported(&self, sentence: &SentenceAround) -> Option<Subject> {
        let relayed = |word: &Span| self.language.ends_in(word.of(self.text), Part::Relayed);
        let told = sentence.after.get(1..sentence.after.len().checked_sub(1)?)?;
        told.iter().any(relayed).then_some(())?;
        let words = &sentence.before;
        let inner = (0..words.len()).rev().find_map(|at| {
            let (head, stem) = self.marked(words, at, Section::SubjectMarks)?;
            self.subject_in_words(words, head, stem)
        });
        inner.filter(|it| it.title.is_some())
    }

    /// The words behind a quotation up to where their clause ends: 했고 | 시장은.
    pub(super) fn clause_behind<'w>(&self, words: &'w [Span]) -> &'w [Span] {
        let ends = |word: &Span| {
            let written = word.of(self.text);
            self.language.parts(Part::ClauseEnd).iter().any(|end| written.ends_with(end))
        };
        &words[..words.iter().position(ends).unwrap_or(words.len())]
    }
}
