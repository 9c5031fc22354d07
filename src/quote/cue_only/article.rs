//! What an article tells of the words behind it, where it shows the case: "ο ίδιος", "της δημάρχου".

use crate::lang::Roles;
use crate::quote::cue_only::phrase::Phrase;
use crate::quote::parse::mention::{Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;

impl ParagraphView<'_> {
    /// A pronoun behind its article, with a verb, a mark or a small word behind it: "ο ίδιος | said", but not "η ίδια
    /// εταιρεία" or "ο ίδιος ο Ruiz".
    pub(super) fn determined_pronoun(self, first: usize, high: usize) -> Option<Phrase> {
        let person = |it: &&Mention| matches!(it.kind, MentionKind::Pronoun(Pronoun::He | Pronoun::She));
        let pronoun = self.mention_at(first + 1).filter(|it| person(it) && it.first == first + 1 && it.last < high)?;
        let next = pronoun.last + 1;
        let noun = self.is_content(next) && !self.has_any(next, Roles::CUE);
        let other = noun || self.is_capital(next) || self.has_any(next, Roles::DEFINITE);
        let article = self.has_any(first, Roles::DEFINITE) && !self.has_any(first, Roles::AUXILIARY);
        (article && !other).then_some(Phrase { mention: *pronoun, end: next })
    }

    /// Whether an article is that of the genitive, behind which no subject stands: "| της | δημάρχου Ana Ruiz".
    pub(crate) fn is_genitive_article(self, i: usize) -> bool {
        self.has_any(i, Roles::OF) && self.has_any(i, Roles::DETERMINER) && !self.has_any(i, Roles::PLURAL_VERB)
    }
}
