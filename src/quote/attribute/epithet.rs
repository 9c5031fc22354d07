//! Whom a noun stands for that only says what somebody is, where no article tells that somebody named before is meant: "…",
//! считает эксперт.

use crate::lang::Roles;
use crate::quote::attribute::conversation::Conversation;
use crate::quote::attribute::topic::{Topic, topic};
use crate::quote::attribute::topic_subject::Asked;
use crate::quote::parse::mention::{EntityId, Mention, Pronoun};
use crate::quote::parse::parsed_article::Place;
use crate::quote::people::entity::{Entity, Gender};

/// The one whom the text before is about, if the verb in front of the noun has that one's gender.
pub(super) fn epithet(talk: &Conversation<'_>, place: Place, noun: &Mention) -> Option<EntityId> {
    let clause = talk.reading.clause(place.paragraph);
    if noun.first != noun.last || !clause.has_any(noun.first, Roles::EPITHET) {
        return None;
    }
    let told = noun.first.checked_sub(1).and_then(|verb| clause.gender_of_verb(verb));
    let asked = match told {
        Some(Gender::Masculine) => Asked::Pronoun(Pronoun::He),
        Some(Gender::Feminine) => Asked::Pronoun(Pronoun::She),
        None => Asked::Verb,
    };
    let (from, end) = talk.asked_from(place, noun.first.min(place.token));
    let Some(Topic::Named { id, sure }) = topic(talk, from, end, asked) else { return None };
    let entity = talk.reading.entities.get(id).filter(|it| it.is_person)?;
    if !is_told_of(talk, id) {
        return None;
    }
    let spoke = talk.spoken.and_then(|(_, voice)| voice.entity) == Some(id);
    let fits = match entity.gender {
        Some(known) => told.is_none_or(|told| told == known),
        None => sure || spoke || talk.reading.main == Some(id),
    };
    Some(id).filter(|_| fits)
}

/// Whether the text tells who somebody is, or has heard that one before. "Зимин, который приехал с коллегой, Роуз Линд,
/// признался": not everybody named beside a verb of speech speaks.
pub(super) fn is_told_of(talk: &Conversation<'_>, id: EntityId) -> bool {
    let told = |it: &Entity| it.is_person && (it.title.is_some() || it.gender.is_some() || !it.role_nouns.is_empty());
    talk.has_spoken(id) || talk.reading.main == Some(id) || talk.reading.entities.get(id).is_some_and(told)
}
