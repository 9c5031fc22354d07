//! One word right behind its verb that is no subject, but the one who is told something: "řekl | Radiožurnálu".

use crate::lang::Part;
use crate::quote::attribute::conversation::Conversation;
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::EntityId;
use crate::quote::people::entity::Entity;

/// Whether the name has the ending of another case, and nothing else in the text shows that somebody is called so.
pub(super) fn may_be_hearer(talk: &Conversation<'_>, paragraph: usize, entity: EntityId, evidence: &Evidence) -> bool {
    let Evidence { mention, rule, cue } = *evidence;
    let clause = talk.reading.clause(paragraph);
    let written = clause.token(mention.first).map_or("", |it| it.span.of(clause.text));
    let before = mention.first.checked_sub(1).and_then(|i| clause.token(i));
    let right_behind = cue.zip(before).is_some_and(|(cue, verb)| verb.span == cue);
    let bare = |it: &Entity| it.words.len() == 1 && it.title.is_none() && it.gender.is_none();
    rule == Rule::Inverted
        && talk.language.names_inflect
        && mention.first == mention.last
        && right_behind
        && talk.language.ends_in(written, Part::Accusative)
        && talk.reading.entities.get(entity).is_some_and(bare)
}
