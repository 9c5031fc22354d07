//! Words that somebody else relays, in a script without capitals that puts spaces between words: "the agency quoted | from the
//! minister Ana Ruiz | his saying: “…”".

use crate::lang::Roles;
use crate::quote::cue_only::spaced_subject::{Reader, Subject, verb_gender};
use crate::quote::cue_only::uncased::CUE;
use crate::quote::cue_only::uncased_words::{Gap, Word};
use crate::span::Span;

/// Maximum words from the preposition of whom the words come to them (set by hand).
const MOST_SOURCE_WORDS: usize = 12;

/// What is relayed beside a quotation.
pub(super) enum Relayed {
    /// Nothing.
    Nothing,
    /// Somebody's words, who is not known.
    Words,
    By(Subject, Span),
}

impl Reader<'_> {
    /// Whose words are relayed, where no verb of speech stands behind the noun that stands for them.
    pub(super) fn relayed(&self, words: &[Word]) -> Relayed {
        let Some(saying) = words.iter().rposition(|word| word.roles.intersects(Roles::WORDING)) else {
            return Relayed::Nothing;
        };
        if words[saying + 1..].iter().any(|word| word.roles.intersects(CUE)) {
            return Relayed::Nothing;
        }
        let noun = &words[saying];
        let low = saying.saturating_sub(MOST_SOURCE_WORDS);
        let from = words[low..saying].iter().rposition(|word| word.roles.intersects(Roles::ORIGIN)).map(|at| low + at);
        let Some(from) = from.filter(|&at| words[..at].iter().any(|word| word.roles.intersects(CUE))) else {
            return Relayed::Nothing;
        };
        if from + 1 == saying {
            let own = noun.roles.intersects(Roles::FEMININE);
            let gender = verb_gender(if own { Roles::FEMININE } else { Roles::MASCULINE }, self.language());
            return Relayed::By(Subject::Pronoun(gender), noun.span);
        }
        let source = &words[from + 1..saying];
        let named = self.clauses.behind(source).and_then(|named| {
            let ends = source.get(named.end).is_none_or(|next| next.gap > Gap::Space);
            self.sure(named.name, named.title, noun.span).filter(|_| ends)
        });
        named.map_or(Relayed::Words, |known| Relayed::By(Subject::Known(known), noun.span))
    }
}
