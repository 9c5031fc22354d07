//! Dialogue written as in a script: the surname alone before a colon opens the paragraph, and a quotation follows: "Ruiz: “…”".

use crate::quote::attribute::conversation::Conversation;
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{EntityId, Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::Place;

/// Paragraphs on each side in which another label shows that people talk (set by hand).
const NEAR_PARAGRAPHS: usize = 3;

/// The label before the quotation at a place, if it is the name of somebody whom the article names in full, and who is surely
/// a person or talks with another one.
pub(super) fn evidence(talk: &Conversation<'_>, place: Place) -> Option<Evidence> {
    let clause = talk.reading.clause(place.paragraph);
    let (mention, id) = label(clause, place.token)?;
    let entity = talk.reading.entities.get(id).filter(|it| it.is_person && it.words.len() > 1)?;
    let talks = || {
        let low = place.paragraph.saturating_sub(NEAR_PARAGRAPHS);
        let high = (place.paragraph + NEAR_PARAGRAPHS + 1).min(talk.reading.paragraphs.len());
        (low..high).any(|at| opening_label(talk.reading.clause(at)).is_some_and(|(_, other)| other != id))
    };
    (entity.is_somebody() || talks()).then_some(Evidence { mention, rule: Rule::Label, cue: None })
}

/// The name before a colon that opens a paragraph, right before the quotation at token `quote`.
fn label(clause: ParagraphView<'_>, quote: usize) -> Option<(Mention, EntityId)> {
    let colon = quote.checked_sub(1).filter(|&i| i > 0 && clause.is_mark(i, &[':']))?;
    let mention = *clause.mention_ending(colon - 1)?;
    let opens = (0..mention.first).all(|i| !clause.is_word(i) && !clause.is_quote(i));
    let MentionKind::Name { entity, .. } = mention.kind else { return None };
    (opens && clause.may_be_subject(&mention)).then_some((mention, entity))
}

/// The label that a paragraph opens with, before a quotation.
fn opening_label(clause: ParagraphView<'_>) -> Option<(Mention, EntityId)> {
    let first = clause.mentions(0, clause.len()).first()?;
    label(clause, first.last + 2).filter(|_| clause.is_quote(first.last + 2))
}
