//! Words that somebody else relays or a sentence is about, in a script without capitals that puts spaces between words: "the
//! agency quoted | from the minister Ana Ruiz | his saying: “…”"; "“…,” this is what | Ana Ruiz | said".

use crate::lang::Roles;
use crate::quote::cue_only::spaced_subject::{Reader, Subject, verb_gender};
use crate::quote::cue_only::uncased::{CALLING, CUE};
use crate::quote::cue_only::uncased_words::{Gap, Word};
use crate::span::Span;

/// Maximum words from the preposition of whom the words come to them (set by hand).
const MOST_SOURCE_WORDS: usize = 12;
/// Maximum words behind a quotation up to the verb whose object it is: "this is what | said".
const MOST_PREDICATE_WORDS: usize = 4;

impl Reader<'_> {
    /// Whether words are relayed, with no verb of speech behind the noun that stands for them; and whose they are.
    pub(super) fn relayed(&self, words: &[Word]) -> (bool, Option<(Subject, Span)>) {
        let Some(saying) = words.iter().rposition(|word| word.roles.intersects(Roles::WORDING)) else {
            return (false, None);
        };
        if words[saying + 1..].iter().any(|word| word.roles.intersects(CUE)) {
            return (false, None);
        }
        let noun = &words[saying];
        let low = saying.saturating_sub(MOST_SOURCE_WORDS);
        let from = words[low..saying].iter().rposition(|word| word.roles.intersects(Roles::ORIGIN)).map(|at| low + at);
        let Some(from) = from.filter(|&at| words[..at].iter().any(|word| word.roles.intersects(CUE))) else {
            return (false, None);
        };
        if from + 1 == saying {
            let own = noun.roles.intersects(Roles::FEMININE);
            let gender = verb_gender(if own { Roles::FEMININE } else { Roles::MASCULINE }, self.language());
            return (true, Some((Subject::Pronoun(gender), noun.span)));
        }
        let source = &words[from + 1..saying];
        let named = self.clauses.behind(source).and_then(|named| {
            let ends = source.get(named.end).is_none_or(|next| next.gap > Gap::Space);
            self.sure(named.name, named.title, noun.span).filter(|_| ends)
        });
        (true, named.map(|known| (Subject::Known(known), noun.span)))
    }

    /// The verb whose object a quotation is: "…", according to what | said | Ruiz; "…," this is what | said | Ruiz.
    pub(super) fn predicate(&self, words: &[Word]) -> Option<usize> {
        let said = words.iter().take(MOST_PREDICATE_WORDS).position(|word| word.roles.intersects(Roles::CUE))?;
        let what = said > 0 && words[said - 1].roles.intersects(Roles::RELATIVE) && self.language().verb_first;
        let small = |word: &Word| word.roles.intersects(Roles::NAME_STOP.union(Roles::ACCORDING));
        (what && words[..said].iter().all(small)).then_some(said)
    }

    /// The subject behind the verb at `cue`, in full or known in full; a preposition with its pronoun may stand between.
    pub(super) fn behind_or_named(&self, words: &[Word], cue: usize) -> Option<Subject> {
        let plain = Roles::NAME_STOP.union(Roles::CLAUSE_WORD).union(CALLING).union(Roles::DAY);
        let small = words.get(cue + 1).is_some_and(|word| word.roles & plain == Roles::NAME_STOP);
        match self.clauses.behind(&words[cue + 1 + usize::from(small)..]) {
            Some(named) => self.sure(named.name, named.title, words[cue].span).map(Subject::Known),
            None => self.behind(words, cue),
        }
    }
}
