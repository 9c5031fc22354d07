//! Whom the first verb of a sentence is done to, who is no subject of its second one.

use crate::lang::Roles;
use crate::quote::cue_only::common_noun::reads_common_nouns;
use crate::quote::cue_only::phrase::BEFORE_VERB;
use crate::quote::parse::mention::{EntityId, Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;

impl ParagraphView<'_> {
    /// Whether the verb at `verb` is joined to a clause that ends with a person to whom something is done: "the mayor answered
    /// | Ruiz | and told her".
    pub(super) fn is_object_before(self, verb: usize, person: EntityId) -> bool {
        let joint = (self.sentence_start(verb)..verb).rev().find(|&i| !self.has_any(i, BEFORE_VERB));
        let joint = joint.filter(|&i| self.has_any(i, Roles::CONJUNCTION) && reads_common_nouns(self.language));
        let Some(name) = joint.and_then(|i| self.mention_ending(i.checked_sub(1)?)) else { return false };
        let same = |it: &Mention| matches!(it.kind, MentionKind::Name { entity, .. } if entity == person);
        let to = name.first.checked_sub(1).filter(|&i| same(name) && self.has_any(i, Roles::TO));
        to.is_some_and(|i| !self.has_any(i, Roles::DETERMINER) && self.is_word(i.wrapping_sub(1)))
    }
}
