//! A verb of speech that another verb governs: "…", | wanted to make clear | Ana Ruiz; Ana Ruiz | was keen to stress | that “…”.

use crate::lang::Roles;
use crate::quote::cue_only::cased::Frames;
use crate::quote::cue_only::phrase::NO_CONTENT;
use crate::quote::parse::mention::Mention;

/// Maximum words from the governing verb to the infinitive: "| fez | questão de | ressaltar".
const MOST_GOVERNING_WORDS: usize = 4;
/// What may stand between the two.
const BETWEEN: Roles = Roles::PREPOSITION.union(Roles::OF).union(Roles::TO).union(Roles::ADVERB);

impl Frames<'_> {
    /// The infinitive that the verb at `first` governs.
    pub(super) fn infinitive_from(&self, first: usize, high: usize) -> Option<usize> {
        let at = self.at;
        // "may | say" tells of nothing said.
        let other = NO_CONTENT.difference(Roles::NAME_STOP).union(Roles::TITLE).union(Roles::MODAL);
        let lower = |i: usize| at.is_word(i) && !at.is_capital(i) && at.mention_at(i).is_none();
        let verb = |i: usize| lower(i) && !at.has_any(i, other);
        let infinitive = |i: usize| at.has_any(i, Roles::INFINITIVE) && !at.is_capital(i);
        let near = first + 1..high.min(first + 1 + MOST_GOVERNING_WORDS);
        let found = near.into_iter().take_while(|&i| verb(i) || at.has_any(i, BETWEEN)).find(|&i| infinitive(i))?;
        (first < high && verb(first) && !infinitive(first)).then_some(found)
    }

    /// The subject ahead of the verb that governs the infinitive at `infinitive`.
    pub(super) fn subject_of_infinitive(&self, low: usize, infinitive: usize) -> Option<Mention> {
        let at = self.at;
        if !at.has_any(infinitive, Roles::INFINITIVE) || at.is_capital(infinitive) {
            return None;
        }
        let nearest = infinitive.saturating_sub(MOST_GOVERNING_WORDS).max(low + 1);
        let governs = |verb: usize| self.infinitive_from(verb, infinitive + 1) == Some(infinitive);
        let subject = |verb: usize| self.ahead(low, verb).map(|it| it.mention).filter(|it| it.last < verb);
        (nearest..infinitive).filter(|&verb| governs(verb)).find_map(subject)
    }
}
