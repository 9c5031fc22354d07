//! Pronoun → the entity that it stands for: the likeliest by gender, nearness, place in the sentence and who spoke last.

use crate::lang::Roles;
use crate::quote::clause::Clause;
use crate::quote::entity::Gender;
use crate::quote::mention::{EntityId, Mention, MentionKind, Pronoun};
use crate::quote::reading::Reading;

/// As many paragraphs back as a pronoun reaches.
const REACH_PARAGRAPHS: usize = 8;
/// As many mentions back as are weighed.
const REACH_MENTIONS: usize = 60;
/// A candidate below this is too far off to be meant.
const LEAST_WEIGHT: f64 = -7.0;
/// With less between the likeliest and the next, nobody is named: on news articles that would be wrong every other time.
const LEAST_MARGIN: f64 = 1.5;

/// Who has spoken so far, and where.
#[derive(Debug, Default)]
pub(super) struct Floor {
    last: Option<EntityId>,
    paragraphs: Vec<Option<usize>>,
}

impl Floor {
    pub fn new(entities: usize) -> Self {
        Self { last: None, paragraphs: vec![None; entities] }
    }

    /// Notes that a person spoke in a paragraph.
    pub fn note(&mut self, entity: EntityId, paragraph: usize) {
        self.last = Some(entity);
        if let Some(spoke) = self.paragraphs.get_mut(entity) {
            *spoke = Some(paragraph);
        }
    }

    /// The more, the likelier the entity is still the one who speaks.
    fn weight(&self, entity: EntityId, paragraph: usize) -> f64 {
        let Some(spoke) = self.paragraphs.get(entity).copied().flatten() else { return 0.0 };
        let recent = if spoke + 1 >= paragraph { 1.5 } else { 0.4 };
        recent + if self.last == Some(entity) { 0.7 } else { 0.0 }
    }
}

/// A mention that a pronoun may stand for.
struct Candidate<'a> {
    mention: &'a Mention,
    paragraph: usize,
    entity: EntityId,
}

/// The entity that the pronoun `pronoun`, a mention of paragraph `paragraph`, stands for.
pub(super) fn antecedent(
    reading: &Reading<'_>,
    floor: &Floor,
    paragraph: usize,
    mention: &Mention,
    pronoun: Pronoun,
) -> Option<EntityId> {
    let mut best: Option<(f64, EntityId)> = None;
    let mut second = f64::NEG_INFINITY;
    for candidate in candidates(reading, paragraph, mention).filter(|it| fits(reading, it.entity, pronoun)) {
        let weight =
            weight(reading, &candidate, paragraph, mention, pronoun) + floor.weight(candidate.entity, paragraph);
        match best {
            Some((most, entity)) if entity == candidate.entity => best = Some((most.max(weight), entity)),
            Some((most, _)) if weight <= most => second = second.max(weight),
            _ => {
                second = best.map_or(second, |(most, _)| most);
                best = Some((weight, candidate.entity));
            }
        }
    }
    let (weight, entity) = best?;
    (weight > LEAST_WEIGHT && weight - second >= LEAST_MARGIN).then_some(entity)
}

/// The names before the pronoun, from the nearest back.
fn candidates<'a>(
    reading: &'a Reading<'_>,
    paragraph: usize,
    pronoun: &Mention,
) -> impl Iterator<Item = Candidate<'a>> {
    let before = pronoun.first;
    let back = (paragraph.saturating_sub(REACH_PARAGRAPHS)..=paragraph).rev();
    let mentions = back.flat_map(move |at| {
        let end = if at == paragraph { before } else { reading.paragraphs[at].tokens.len() };
        reading.clause(at).mentions(0, end).iter().rev().map(move |mention| (at, mention))
    });
    mentions.take(REACH_MENTIONS).filter_map(|(paragraph, mention)| match mention.kind {
        MentionKind::Name { entity, .. } => Some(Candidate { mention, paragraph, entity }),
        _ => None,
    })
}

fn gender_of(pronoun: Pronoun) -> Option<Gender> {
    match pronoun {
        Pronoun::He => Some(Gender::Masculine),
        Pronoun::She => Some(Gender::Feminine),
        Pronoun::They | Pronoun::It => None,
    }
}

fn fits(reading: &Reading<'_>, entity: EntityId, pronoun: Pronoun) -> bool {
    let Some(entity) = reading.entities.get(entity) else { return false };
    match gender_of(pronoun) {
        Some(gender) => entity.is_person && entity.gender.is_none_or(|known| known == gender),
        None => pronoun == Pronoun::They || !entity.is_person,
    }
}

fn weight(reading: &Reading<'_>, candidate: &Candidate<'_>, paragraph: usize, pronoun: &Mention, kind: Pronoun) -> f64 {
    let Some(entity) = reading.entities.get(candidate.entity) else { return LEAST_WEIGHT };
    let clause = reading.clause(candidate.paragraph);
    let same_paragraph = candidate.paragraph == paragraph;
    let sentence_of = |clause: Clause<'_>, i: usize| clause.token(i).map_or(0, |token| token.sentence);
    let its_sentence = sentence_of(clause, candidate.mention.first);
    let last_sentence = if same_paragraph { sentence_of(clause, pronoun.first) } else { clause.paragraph.sentences };
    let back = last_sentence.saturating_sub(its_sentence);
    let behind_preposition = candidate.mention.first > 0 && clause.has(candidate.mention.first - 1, Roles::PREPOSITION);

    let known_gender = entity.gender.is_some() && entity.gender == gender_of(kind);
    let mut weight = if known_gender { 0.6 } else { 0.0 };
    let slight = entity.is_person && entity.words.len() == 1 && entity.gender.is_none() && entity.title.is_none();
    weight -= if slight { 1.0 } else { 0.0 };
    weight -= if kind == Pronoun::They && entity.is_person { 1.5 } else { 0.0 };
    weight -= 1.1 * (paragraph - candidate.paragraph) as f64 + 0.55 * back.min(4) as f64;
    if !candidate.mention.is_possessive() && !behind_preposition && clause.is_subject_like(candidate.mention) {
        weight += match (same_paragraph, back) {
            (true, 0) => 2.6,
            (true, _) => 3.2,
            (false, _) => 0.9,
        };
    }
    weight -= match (behind_preposition, gender_of(kind)) {
        (true, Some(_)) => 0.5,
        (true, None) => 1.5,
        _ => 0.0,
    };
    weight -= if candidate.mention.is_possessive() { 0.3 } else { 0.0 };
    weight + 0.02 * entity.count.min(12) as f64
}

impl Clause<'_> {
    /// Whether the mention opens its sentence, or is the first person named in it.
    fn is_subject_like(self, mention: &Mention) -> bool {
        let start = self.sentence_start(mention.first);
        let words = (start..mention.first).filter(|&i| self.is_word(i)).nth(1);
        words.is_none() || self.persons(start, mention.first).next().is_none()
    }
}
