//! Clauses of a Korean sentence that end behind a quotation with a verb of their own, so that the subject of the main clause
//! does not say it.

use crate::lang::{Part, Roles, Section};
use crate::quote::cue_only::topic_marked::{Reader, SentenceAround, Subject};
use crate::quote::cue_only::uncased_words::places;
use crate::span::Span;

/// Maximum words between a quotation and the verb of its subordinate clause (set by hand).
const MOST_VERB_WORDS: usize = 2;
/// Maximum words from a verb to the name that it tells more of (set by hand).
const MOST_HEAD_WORDS: usize = 4;

impl Reader<'_> {
    /// Who says the quotation in a clause that is not the main one.
    pub(super) fn subject_of_subordinate(&self, sentence: &SentenceAround) -> Option<Subject> {
        let words = self.clause_behind(sentence.after.get(1..)?);
        let verb = words.first()?.of(self.text);
        let main = self.subject_of_words(words);
        // 김 시장은 “…”고 했다고 | 이 대변인은 전했다
        let told =
            words.iter().take(MOST_VERB_WORDS).position(|it| self.language.ends_in(it.of(self.text), Part::Relayed));
        if let Some(told) = told {
            main?;
            let inner = self.subject_of_words(&sentence.before);
            return inner.or((told == 0).then_some(Subject::UNKNOWN));
        }
        // 김 시장이 “…”고 하면서 | 이 의원은
        if main.is_some() && self.language.roles(verb).intersects(Roles::CONJUNCTION) {
            return self.nearest(&sentence.before);
        }
        if self.is_adnominal(verb) {
            return self.subject_of_attribute(sentence, words, main.as_ref());
        }
        // 김 시장이 “…”고 하자 | 이 의원은, “…”고 김 시장이 묻자 | 이 의원은
        let ends = |word: &Span| self.language.roles(word.of(self.text)).intersects(Roles::SUBORDINATING);
        let end = words.iter().position(ends)?;
        if let Some(inside) = self.subject_of_words(&words[..end]) {
            return Some(inside);
        }
        (end <= MOST_VERB_WORDS).then_some(())?;
        self.nearest(&sentence.before).or(main.map(|_| Subject::UNKNOWN))
    }

    /// Who says what stands in the attribute of a noun: 이 의원이 “…”고 한 데 대해, “…”고 밝힌 김 시장에 대해.
    fn subject_of_attribute(
        &self,
        sentence: &SentenceAround,
        words: &[Span],
        main: Option<&Subject>,
    ) -> Option<Subject> {
        let next = |at: usize| words.get(at + 1).map_or(words[at].end, |it| it.start);
        let closes = |at: usize| {
            let word = words[at].of(self.text);
            let inner = self.language.roles(word).intersects(Roles::SUBORDINATING);
            let marks = [Section::TopicMarks, Section::SubjectMarks];
            let subject = marks.iter().any(|&marks| self.marked(words, at, marks).is_some());
            inner || self.is_border(words[at], next(at)) && !subject
        };
        let close = (1..words.len()).find(|&at| closes(at))?;
        // “…”고 밝힌 | 김 시장은: the head is the subject.
        let before_close = self.subject_of_words(&words[1..close]).is_some();
        if before_close {
            return None;
        }
        let near = self.nearest_with(&sentence.before, Section::SubjectMarks);
        near.or_else(|| self.head_of_attribute(&words[1..=close]))
            .or_else(|| self.subject_of_words(&sentence.before))
            .or(main.map(|_| Subject::UNKNOWN))
    }

    /// The name that an attribute tells more of, right behind its verb or behind a party.
    fn head_of_attribute(&self, words: &[Span]) -> Option<Subject> {
        let stem = |word: Span| {
            let written = word.of(self.text);
            let cases = self.language.list(Section::CaseParticles).iter();
            let owner = self.language.before_end(written, Part::Owner);
            let cut = cases.filter_map(|case| written.strip_suffix(case)).min_by_key(|it| it.len());
            Span::new(word.start, word.start + owner.or(cut).unwrap_or(written).len())
        };
        let titled = |&at: &usize| self.title_of(stem(words[at]).of(self.text)).is_some();
        let at = (0..words.len().min(MOST_HEAD_WORDS)).find(titled)?;
        let subject = self.subject_in_words(words, at, stem(words[at]))?;
        let name = subject.name.filter(|name| self.title_of(name.of(self.text)).is_none())?;
        let opens = words.first().is_some_and(|first| {
            name.start == first.start
                || at == 0
                || name.start >= first.end && self.ends(first.of(self.text), Section::OrganisationWords)
        });
        // 김 시장: the surname alone is led to the full name elsewhere.
        let short = words[0].of(self.text).chars().count() == 1 && self.is_surname(words[0].of(self.text));
        (opens || short).then_some(subject)
    }

    /// The subject or topic nearest to a quotation.
    fn nearest(&self, words: &[Span]) -> Option<Subject> {
        let near = self.nearest_with(words, Section::SubjectMarks);
        near.or_else(|| self.subject_of_words(words))
    }

    /// The one with a mark nearest to a quotation, if no topic stands between; nobody if that is no name or there are two.
    fn nearest_with(&self, words: &[Span], marks: Section) -> Option<Subject> {
        let topic = (0..words.len()).rev().find(|&at| {
            let found = self.marked(words, at, Section::TopicMarks);
            found.is_some_and(|(head, stem)| self.subject_in_words(words, head, stem).is_some())
        });
        let low = topic.map_or(0, |topic| topic + 1);
        let mut found: Option<Subject> = None;
        for at in (low..words.len()).rev() {
            let Some((head, stem)) = self.marked(words, at, marks) else { continue };
            let subject = if self.is_pronoun(stem.of(self.text)) {
                Some(Subject::PRONOUN)
            } else {
                let inside = self.is_answered(words, at) || self.is_in_attribute(words, at);
                self.subject_in_words(words, head, stem).filter(|_| !inside)
            };
            match subject {
                Some(_) if found.is_some() => return Some(Subject::UNKNOWN),
                Some(subject) => found = Some(subject),
                // 기자들이 “…”고 묻자
                None if at + 1 == words.len() && !self.language.is_stop_word(words[at].of(self.text)) => {
                    return Some(Subject::UNKNOWN);
                }
                None => {}
            }
        }
        found
    }

    /// Whether a verb before a noun stands behind the word at `at`, whose subject it may be: 이 의원이 | 낸 안에 대해.
    fn is_in_attribute(&self, words: &[Span], at: usize) -> bool {
        words[at + 1..].iter().any(|word| {
            let written = word.of(self.text);
            self.language.ends_in(written, Part::ActingForm) && !self.language.is_stop_word(written)
        })
    }

    /// Whether a word is the form of a verb of speech before a noun: 밝힌, 했다는.
    fn is_adnominal(&self, word: &str) -> bool {
        let says = || self.language.list(Section::CueVerbs).contains(word);
        self.language.ends_in(word, Part::Reported)
            || self.language.parts(Part::SayingForm).contains(&word)
            || self.language.ends_in(word, Part::SayingForm) && says()
    }

    /// Whether the quotation is an opinion that is said to exist, and nobody is said to hold: “…”는 | 의견이 나왔다.
    pub(super) fn is_opinion_of_nobody(&self, sentence: &SentenceAround) -> bool {
        let [joined, noun, ..] = sentence.after[..] else { return false };
        let marks = |section: Section, word: Span| {
            self.language.list(section).iter().any(|mark| word.of(self.text).ends_with(mark))
        };
        self.is_topic_mark(joined) && marks(Section::SubjectMarks, noun)
    }

    fn is_topic_mark(&self, word: Span) -> bool {
        self.language.list(Section::TopicMarks).contains(word.of(self.text))
    }

    /// Whether the word at `at` is the subject of a clause that a noun behind it makes an object: 이 의원이 떠난 것을.
    pub(super) fn is_in_noun_clause(&self, words: &[Span], at: usize) -> bool {
        words[at + 1..].iter().any(|word| self.language.parts(Part::NounClause).contains(&word.of(self.text)))
    }

    /// Whether one title alone stands in a sentence that is about nobody else: 김 시장이 떠났다.
    pub(super) fn is_only_person(&self, words: &[Span]) -> bool {
        let titled = |word: &&Span| {
            self.language.list(Section::Titles).iter().any(|title| !places(word.of(self.text), title).is_empty())
        };
        self.spaced && words.iter().filter(titled).count() == 1 && self.topic_of_words(words).is_none()
    }
}
