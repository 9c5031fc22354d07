//! The body that speaks in a document of its own, or through those whom the verb alone tells.

use crate::lang::Roles;
use crate::quote::cue_only::cased::{COMMA, Frames};
use crate::quote::cue_only::phrase::{MOST_ADJECTIVES, Phrase};
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;

impl ParagraphView<'_> {
    /// The owner of the document at `document`, who speaks in it: "the statement of | the ministry".
    pub fn document_owner(self, document: usize, high: usize) -> Option<Phrase> {
        let of = (document + 1..high).find(|&i| !self.is_content(i)).filter(|&i| self.has_any(i, Roles::OF))?;
        if of > document + MOST_ADJECTIVES {
            return None;
        }
        self.phrase_at(of + 1, high, false).or_else(|| self.body_at(of, high))
    }

    /// The body behind the preposition at `of`, whose article may be joined to it: "du | ministère de la Santé".
    fn body_at(self, of: usize, high: usize) -> Option<Phrase> {
        let article = self.has_any(of + 1, Roles::DETERMINER);
        let head = of + 1 + usize::from(article);
        let bodies = |it: &Phrase| {
            let noun = it.mention.kind == MentionKind::Noun && self.has_any(head, Roles::ORGANISATION);
            it.mention.is_organisation() || noun
        };
        let phrase = self.mention_at(head).filter(|it| it.first == head && self.may_be_subject(it));
        let phrase = phrase.map(|it| Phrase { mention: *it, end: it.last + 1 });
        phrase.or_else(|| self.described_from(of + 1, head, high, false)).filter(bodies)
    }
}

impl Frames<'_> {
    /// The one whose document tells what nobody in particular says with the verb at `cue`: behind the verb or, from `low`,
    /// ahead of it.
    pub(super) fn owner_of_words(&self, low: usize, cue: usize, high: usize) -> Option<Mention> {
        let owner = self.written_in(cue + 1, high).or_else(|| self.body_named(low, cue));
        owner.or_else(|| self.body_named(cue + 1, high))
    }

    /// The owner of the document in which is written what nobody in particular says: "se lee en la nota de | la Fiscalía".
    fn written_in(&self, first: usize, high: usize) -> Option<Mention> {
        let at = self.at;
        let part = Roles::PREPOSITION.union(Roles::DETERMINER);
        let document = (first..high).find(|&i| !at.has_any(i, part)).filter(|&i| at.has_any(i, Roles::DOCUMENT))?;
        let written = document > first && at.has_any(first, Roles::PREPOSITION) && !self.inflect;
        at.document_owner(document, high).filter(|_| written).map(|it| it.mention)
    }

    /// The body for which several speak whose verb is at `cue`: "señalan desde | el Ayuntamiento", "Desde | el Ayuntamiento |
    /// señalan".
    pub(super) fn on_side(&self, cue: usize, high: usize) -> Option<Mention> {
        let at = self.at;
        let first = self.first_of_verb(self.low, cue);
        if !(first..=cue).any(|i| at.has_any(i, Roles::PLURAL_VERB)) {
            return None;
        }
        let of = |side: usize| if at.has_any(side + 1, Roles::OF) { side + 1 } else { side };
        let body = |side: usize, high: usize| {
            Some(side).filter(|&it| at.has_any(it, Roles::SIDE)).and_then(|it| at.body_at(of(it), high))
        };
        let ahead = || body(self.low, first).filter(|it| it.end == first || at.is_mark(it.end, COMMA));
        body(cue + 1, high).or_else(ahead).map(|it| it.mention)
    }
}
