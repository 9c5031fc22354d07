//! What holds where marks of case stand behind names and the verb closes its clause, in a script without capitals: Hindi.

use crate::lang::Roles;
use crate::quote::cue_only::known::Known;
use crate::quote::cue_only::spaced_subject::{LONGEST_NAME, PRONOUN, Reader, Subject};
use crate::quote::cue_only::uncased::{CALLING, CUE, is_name};
use crate::quote::cue_only::uncased_words::{Gap, Word};
use crate::span::Span;

impl Reader<'_> {
    /// The subject before the mark of the subject at `marker`, or in it: उन्होंने.
    pub fn marked(&self, words: &[Word], marker: usize) -> Option<Subject> {
        let mark = &words[marker];
        if mark.roles.intersects(Roles::RELATIVE) {
            return None;
        }
        if mark.roles.intersects(PRONOUN) {
            // "जिस | प्रवक्ता से पूछा गया, | उसने": the one of whom the clause before tells.
            let relative = words[..marker].iter().position(|word| word.roles.intersects(Roles::RELATIVE));
            let opens = |at: usize| at == 0 || words[at - 1].roles.intersects(Roles::ACCORDING);
            if relative.is_some_and(opens) {
                return None;
            }
            // "वह काम | जो | उन्होंने किया": a clause inside the sentence.
            if mark.gap == Gap::Space && relative == marker.checked_sub(1) && relative.is_some() {
                return None;
            }
            // "मीरा देसाई, | जो … हैं, | उन्होंने": it stands for the name ahead of the clause.
            if mark.gap > Gap::Space && relative.is_some_and(|at| self.has_name_ahead(words, at)) {
                return self.before_relative_clause(words, marker);
            }
            return Some(self.pronoun(mark));
        }
        self.ending(words, marker)
    }

    /// The subject that ends before the word at `end`.
    pub(super) fn ending(&self, words: &[Word], end: usize) -> Option<Subject> {
        if words[end].gap > Gap::Space {
            return self.before_relative_clause(words, end);
        }
        let last = words.get(end.checked_sub(1)?).filter(|_| words[end].gap == Gap::Space)?;
        if self.is_pronoun(last) {
            return Some(self.pronoun(last));
        }
        if last.roles.intersects(CALLING) && !last.roles.intersects(Roles::NAME_STOP) {
            let before = end.checked_sub(2).map(|i| &words[i]).filter(|_| last.gap == Gap::Space);
            let called = before.is_some_and(|before| {
                before.roles.intersects(Roles::DETERMINER.union(Roles::OF)) || is_name(before, self.text.text)
            });
            return if called { None } else { self.text.holder(last.span).map(Subject::Known) };
        }
        self.run(words, self.first_of_run(words, end), end)
    }

    /// Where the words of a name begin that end before the word at `end`.
    pub(super) fn first_of_run(&self, words: &[Word], end: usize) -> usize {
        let mut first = end;
        while first > 0
            && is_name(&words[first - 1], self.text.text)
            && (first == end || words[first].gap == Gap::Space)
        {
            first -= 1;
        }
        first
    }

    /// The name that the words in `first..end` are.
    pub(super) fn run(&self, words: &[Word], first: usize, end: usize) -> Option<Subject> {
        // "एक | लेबर सदस्य | ने": somebody who is not named.
        let before = first.checked_sub(1).filter(|_| words.get(first).is_some_and(|it| it.gap == Gap::Space));
        if before.is_some_and(|i| words[i].roles.intersects(Roles::DETERMINER)) {
            return None;
        }
        match end - first {
            0 => None,
            // "62 वर्षीय | रमेश | ने कहा"
            1 if first > 0 && words[first - 1].roles.intersects(Roles::NOW) => {
                let here = Known { name: words[first].span, title: None };
                Some(Subject::Known(self.single(&words[first]).unwrap_or(here)))
            }
            // "श्री | वर्मा | जो"
            1 if before.is_some_and(|i| words[i].roles.intersects(Roles::TITLE)) => {
                let here = Known { name: words[first].span, title: before.map(|i| words[i].span) };
                Some(Subject::Known(self.single(&words[first]).unwrap_or(here)))
            }
            1 => self.single(&words[first]).map(Subject::Known),
            2..=LONGEST_NAME => {
                let title = first
                    .checked_sub(1)
                    .filter(|&i| words[i].roles.intersects(CALLING) && words[first].gap == Gap::Space);
                let name = Span::new(words[first].span.start, words[end - 1].span.end);
                Some(Subject::Known(self.settled(name, title.map(|i| words[i].span))))
            }
            _ => {
                let known = self.text.full_name(words[end - 1].span.of(self.text.text))?;
                let name = known.name.of(self.text.text);
                let run = Span::new(words[first].span.start, words[end - 1].span.end);
                run.of(self.text.text).ends_with(name).then_some(Subject::Known(known))
            }
        }
    }

    /// The subject whose mark at `marker` stands behind a relative clause: "मीरा देसाई, जो … हैं, | ने".
    pub(super) fn before_relative_clause(&self, words: &[Word], marker: usize) -> Option<Subject> {
        let relative =
            |i: usize| words[i].roles.intersects(Roles::RELATIVE) && !words[i].roles.intersects(Roles::AGENT);
        let clause =
            (0..marker).rev().find(|&i| relative(i) && (words[i].gap > Gap::Space || self.has_name_ahead(words, i)))?;
        self.run(words, self.first_of_run(words, clause), clause)
    }

    /// Whether a name stands right ahead of the relative word at `i`; without a comma, one behind a title or an age.
    pub(super) fn has_name_ahead(&self, words: &[Word], i: usize) -> bool {
        let first = self.first_of_run(words, i);
        let called = |at: usize| words[at].roles.intersects(CALLING.union(Roles::NOW));
        first < i && (words[i].gap > Gap::Space || first > 0 && words[first].gap == Gap::Space && called(first - 1))
    }

    /// Whom somebody asks in the passive, who answers next: "मीरा देसाई | से … पूछा गया".
    pub(super) fn asked(&self, words: &[Word]) -> Option<Subject> {
        let passive = |i: usize| words.get(i + 1).is_some_and(|it| it.roles.intersects(Roles::PASSIVE));
        let asks = |i: usize| words[i].roles.contains(Roles::CUE.union(Roles::ADDRESSEE)) && passive(i);
        let cue = (0..words.len()).find(|&i| asks(i))?;
        let mark = |it: &Word| it.roles.intersects(Roles::ADDRESSEE) && !it.roles.intersects(Roles::CUE);
        let marker = words[..cue].iter().position(mark)?;
        self.run(words, self.first_of_run(words, marker), marker)
    }

    /// The subject of a verb whose object the quotation is, in the words ahead of it: "मोहन वर्मा | ने देरी को | “…” | बताया".
    pub(super) fn ahead_of_quotation(&self, ahead: &[Word], behind: &[Word]) -> Option<(Subject, usize)> {
        let cue = behind.iter().position(|it| it.roles.intersects(CUE)).filter(|&cue| {
            let own = behind[..cue].iter().any(|it| it.roles.intersects(Roles::AGENT));
            behind[cue].roles.intersects(Roles::PAST) && !own
        })?;
        let apart = behind[..=cue].iter().any(|it| it.gap > Gap::Space);
        let marker = ahead.iter().rposition(|it| it.roles.intersects(Roles::AGENT)).filter(|_| !apart)?;
        // "उन्होंने कहा कि यह “…” कहा जाता है": a clause of its own.
        let told = ahead[marker..].iter().any(|it| it.roles.intersects(Roles::CLAUSE_WORD.union(CUE)));
        if told { None } else { Some((self.marked(ahead, marker)?, cue)) }
    }
}
