//! What holds where marks of case stand behind names and the verb closes its clause, in a script without capitals: Hindi.

use crate::lang::Roles;
use crate::quote::cue_only::spaced_subject::{Reader, Subject};
use crate::quote::cue_only::uncased::{CALLING, CUE};
use crate::quote::cue_only::uncased_words::{Gap, Word};

impl Reader<'_> {
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
