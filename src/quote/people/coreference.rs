//! Pronoun → the entity that it stands for: the likeliest by gender, nearness, place in the sentence and who spoke last.

use crate::chars::words;
use crate::lang::Roles;
use crate::quote::attribution::Grammar;
use crate::quote::grammar::noun_phrase::NO_NOUN;
use crate::quote::parse::mention::{EntityId, Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::{ParsedArticle, Place};
use crate::quote::people::entity::{Entity, Gender};

/// How far back an antecedent is looked for, in paragraphs and in mentions (set by hand).
const REACH_PARAGRAPHS: usize = 8;
const REACH_MENTIONS: usize = 60;
/// Maximum distance of a quotation beside a pronoun, in tokens (set by hand).
const REACH_TOKENS: usize = 12;
/// Maximum distance of a source's name behind "according", in tokens (set by hand).
const SOURCE_TOKENS: usize = 4;
/// Minimum weight of an antecedent that does not have the floor (set by hand).
pub(crate) const LEAST_WEIGHT: f64 = -2.0;
/// Minimum margin between the likeliest candidate and the next (set by hand; below it, one in two is wrong on news articles).
pub(crate) const LEAST_MARGIN: f64 = 0.8;

/// The names of the features of a candidate, in their order.
pub(crate) const NAMES: [&str; 10] = [
    "paragraphs",
    "sentences",
    "gender",
    "slight",
    "subject_here",
    "subject_of_paragraph",
    "subject_before",
    "floor",
    "just_heard",
    "spoken_of",
];

/// The features of a candidate: two distances, and eight that are 0 or 1.
pub type Features = [f64; NAMES.len()];

/// The weights of the features in [`NAMES`], in log odds. tools/learn/pronouns.py learns them, and says from what; the last
/// two are set by hand.
pub(crate) const WEIGHTS: Features = [-0.7, -0.4, 0.3, -1.5, 1.0, 2.2, 0.9, 0.6, 0.4, -2.5];

/// More sentences between count no more.
const MOST_SENTENCES: usize = 4;

/// A name that a pronoun or an office may stand for.
pub(crate) struct Candidate<'a> {
    pub mention: &'a Mention,
    pub paragraph: usize,
    pub entity: EntityId,
}

/// The likeliest of a pronoun's candidates, if it is likely enough. `floor` is the last who spoke.
pub(crate) fn antecedent(candidates: &[(EntityId, Features)], floor: Option<EntityId>) -> Option<EntityId> {
    let mut best: Option<(f64, EntityId)> = None;
    let mut second = f64::NEG_INFINITY;
    for &(entity, features) in candidates {
        let weight: f64 = features.iter().zip(WEIGHTS).map(|(feature, weight)| feature * weight).sum();
        match best {
            Some((most, known)) if known == entity => best = Some((most.max(weight), known)),
            Some((most, _)) if weight <= most => second = second.max(weight),
            _ => {
                second = best.map_or(second, |(most, _)| most);
                best = Some((weight, entity));
            }
        }
    }
    let (weight, entity) = best?;
    let near = weight > LEAST_WEIGHT || floor == Some(entity);
    (near && weight - second >= LEAST_MARGIN).then_some(entity)
}

/// The entities that the pronoun `pronoun`, a mention of paragraph `paragraph`, may stand for, nearest first, once for each of
/// their names there, with the features of each. `floor` is the last who spoke; `asker` has just asked a question, and gives
/// no answer.
pub(crate) fn candidates(
    reading: &ParsedArticle<'_>,
    floor: Option<EntityId>,
    asker: Option<EntityId>,
    paragraph: usize,
    mention: &Mention,
    pronoun: Pronoun,
) -> Vec<(EntityId, Features)> {
    let mut found = Vec::new();
    let place = Place { paragraph, token: mention.first };
    reading.names_before(place, REACH_PARAGRAPHS, REACH_MENTIONS, &mut |candidate| {
        if let Some(entity) = reading.entities.get(candidate.entity) {
            let asks = asker == Some(candidate.entity) && entity.gender.is_none();
            if !asks && fits(reading, candidate, entity, pronoun) && !is_told_of(reading, candidate, pronoun, place) {
                let speaks = floor == Some(candidate.entity);
                found.push((candidate.entity, features(reading, candidate, entity, place, pronoun, speaks)));
            }
        }
        false
    });
    found
}

impl ParsedArticle<'_> {
    /// Calls `take` with the names before a place, nearest first, until it takes one; at most `paragraphs` paragraphs and
    /// `mentions` mentions back.
    pub fn names_before(
        &self,
        place: Place,
        paragraphs: usize,
        mentions: usize,
        take: &mut dyn FnMut(&Candidate<'_>) -> bool,
    ) -> Option<EntityId> {
        let mut count = 0;
        for paragraph in (place.paragraph.saturating_sub(paragraphs)..=place.paragraph).rev() {
            let here = paragraph == place.paragraph;
            let end = if here { place.token } else { self.paragraphs[paragraph].tokens.len() };
            for mention in self.clause(paragraph).mentions(0, end).iter().rev() {
                count += 1;
                match mention.kind {
                    _ if count > mentions => return None,
                    MentionKind::Name { entity, .. } if take(&Candidate { mention, paragraph, entity }) => {
                        return Some(entity);
                    }
                    _ => {}
                }
            }
        }
        None
    }
}

pub(crate) fn gender_of(pronoun: Pronoun) -> Option<Gender> {
    match pronoun {
        Pronoun::He => Some(Gender::Masculine),
        Pronoun::She => Some(Gender::Feminine),
        Pronoun::They | Pronoun::It | Pronoun::Person | Pronoun::Unnamed | Pronoun::Dropped => None,
    }
}

/// Whether the candidate can be the antecedent. "It" never means the object of a preposition: "the owners of the MBTC".
fn fits(reading: &ParsedArticle<'_>, candidate: &Candidate<'_>, entity: &Entity, pronoun: Pronoun) -> bool {
    let clause = reading.clause(candidate.paragraph);
    // "the former | Chelsea | chairman"
    let next = clause.token(candidate.mention.last + 1);
    if next.is_some_and(|it| it.is_lower() && it.has_any(Roles::TITLE)) {
        return false;
    }
    // "an | Ana Ruiz | goal"
    let named = clause.first_word(candidate.mention);
    let article = named > 0
        && clause.has_any(named - 1, Roles::DETERMINER)
        && !clause.has_any(named - 1, Roles::CONJUNCTION.union(Roles::POSSESSIVE).union(Roles::DEFINITE));
    if article && entity.is_person && next.is_some_and(|it| it.is_lower() && !it.has_any(NO_NOUN)) {
        return false;
    }
    let hangs = || clause.is_behind_preposition(clause.sentence_start(candidate.mention.first), candidate.mention);
    match gender_of(pronoun) {
        Some(gender) => {
            let acts = || entity.is_person && entity.words.len() > 1 && clause.is_subject_like(candidate.mention);
            entity.gender.is_none_or(|known| known == gender) && (entity.is_somebody() || acts())
        }
        // "It" and "they" may be an organisation that is the subject of its sentence.
        None => {
            !entity.is_person && !candidate.mention.is_possessive() && !hangs() && clause.leads_verb(candidate.mention)
        }
    }
}

/// Whether the same pronoun stands before the candidate in its sentence, whose subject the candidate is not: "Asked whether
/// he would take gifts from Lord Bell, | he | said". `place` is that of the pronoun.
fn is_told_of(reading: &ParsedArticle<'_>, candidate: &Candidate<'_>, kind: Pronoun, place: Place) -> bool {
    // "He was visited by Lord Bell"
    let clause = reading.clause(candidate.paragraph);
    let first = candidate.mention.first;
    let start = clause.sentence_start(first);
    let own_sentence = candidate.paragraph == place.paragraph && clause.sentence_start(place.token) <= first;
    let agent = first.checked_sub(1).is_some_and(|i| clause.has_any(i, Roles::AGENT));
    if agent && (own_sentence || clause.mentions(start, first).iter().any(Mention::is_person)) {
        return true;
    }
    let same = |it: &Mention| it.kind == MentionKind::Pronoun(kind);
    // "And | he | repeated what a great man Lord Bell was"
    let opens = |it: &Mention| same(it) && (start..it.first).all(|i| clause.has_any(i, Roles::CONJUNCTION));
    let pronouns = clause.mentions(start, first);
    pronouns.iter().any(opens) || clause.is_behind_preposition(start, candidate.mention) && pronouns.iter().any(same)
}

/// Whether a quotation beside the pronoun names the entity, who then hardly is its speaker: "“A word with Olof,” he said."
fn is_spoken_of(reading: &ParsedArticle<'_>, entity: &Entity, place: Place) -> bool {
    let clause = reading.clause(place.paragraph);
    let low = clause.sentence_start(place.token).max(place.token.saturating_sub(REACH_TOKENS));
    let high = clause.sentence_end(place.token).min(place.token + REACH_TOKENS);
    let quotes = (low..high).filter(|&i| clause.is_quote(i)).filter_map(|i| clause.token(i));
    let is_name =
        |(_, word): (usize, &str)| words(entity.name.of(reading.text)).any(|(_, name)| name == word && name.len() > 1);
    entity.is_person && quotes.into_iter().any(|quote| words(quote.span.of(reading.text)).any(is_name))
}

/// The features of a candidate for the pronoun at `place`; `speaks`: it was the last one to speak.
fn features(
    reading: &ParsedArticle<'_>,
    candidate: &Candidate<'_>,
    entity: &Entity,
    place: Place,
    pronoun: Pronoun,
    speaks: bool,
) -> Features {
    let clause = reading.clause(candidate.paragraph);
    let paragraphs = place.paragraph - candidate.paragraph;
    let last_sentence = if paragraphs == 0 { clause.sentence(place.token) } else { clause.paragraph.sentences.len() };
    let sentences = last_sentence.saturating_sub(clause.sentence(candidate.mention.first));
    let subject = clause.is_subject_like(candidate.mention);
    [
        paragraphs as f64,
        sentences.min(MOST_SENTENCES) as f64,
        // The name or a title tells the pronoun's gender.
        f64::from(entity.gender.is_some() && entity.gender == gender_of(pronoun)),
        // The person is known by one word alone.
        f64::from(entity.is_person && entity.words.len() == 1 && entity.gender.is_none() && entity.title.is_none()),
        // The candidate is a subject of the pronoun's own sentence,
        f64::from(subject && paragraphs == 0 && sentences == 0),
        // of a sentence before it in the paragraph,
        f64::from(subject && paragraphs == 0 && sentences > 0),
        // or of one in the paragraph before.
        f64::from(subject && paragraphs == 1),
        f64::from(speaks),
        // That is told in this sentence or in the one before, whose subject the candidate is.
        f64::from(speaks && subject && paragraphs == 0 && sentences <= 1),
        f64::from(is_spoken_of(reading, entity, place)),
    ]
}

impl ParagraphView<'_> {
    /// Whether the mention opens its clause, alone or behind a determiner, and a verb follows it.
    fn leads_verb(self, mention: &Mention) -> bool {
        let start = self.sentence_start(mention.first);
        let comma = (start..mention.first).rev().find(|&i| self.is_mark(i, &[',', ';', ':', '—', '–']));
        let first = comma.map_or(start, |comma| comma + 1);
        let ahead = Roles::DETERMINER.union(Roles::CONJUNCTION).union(Roles::ADVERB);
        let verb =
            Roles::PAST.union(Roles::THIRD_PERSON).union(Roles::AUXILIARY).union(Roles::PASSIVE).union(Roles::CUE);
        let verb = verb.union(Roles::DAY_WORD); // "The council on Friday made"
        let follows = self.has_any(mention.last + 1, verb) || self.is_mark(mention.last + 1, &[',', '(']);
        follows && (first..mention.first).all(|i| self.has_any(i, ahead))
    }

    /// Whether the mention opens its sentence or is the first person named in it, and is no object of a preposition.
    pub fn is_subject_like(self, mention: &Mention) -> bool {
        let start = self.sentence_start(mention.first);
        let words = (start..mention.first).filter(|&i| self.is_word(i)).nth(1);
        let source = self.grammar() == Grammar::German
            && (mention.first.saturating_sub(SOURCE_TOKENS)..mention.first).any(|i| self.has_any(i, Roles::ACCORDING));
        if source && !mention.is_possessive() {
            return true;
        }
        // "Dass Ruiz kommt, freut | Hale"
        if self.grammar() == Grammar::German
            && self.has_any(start, Roles::CLAUSE_WORD)
            && self.has_any(start, Roles::NO_NOUN)
        {
            let comma = (start..mention.first).rev().find(|&i| self.is_mark(i, &[',']));
            return comma.is_some_and(|comma| comma + 2 == mention.first) && !mention.is_possessive();
        }
        let hung = mention.is_possessive() || mention.first > 0 && self.has_any(mention.first - 1, Roles::PREPOSITION);
        let before = self.persons(start, mention.first).next();
        // "Mary Cole and Ana Ruiz met": both.
        let joined =
            || before.is_some_and(|it| it.last + 2 == mention.first && self.has_any(it.last + 1, Roles::CONJUNCTION));
        // "It was no good, argued | Ana Ruiz"
        let turned = mention.first.checked_sub(2).is_some_and(|comma| {
            self.is_mark(comma, &[',']) && self.has_any(comma + 1, Roles::UNAMBIGUOUS_CUE) && comma > start
        });
        turned || !hung && !self.is_object(mention) && (words.is_none() || before.is_none() || joined())
    }

    /// Whether a verb in the past stands right before the mention, and its subject before the verb: "The youth shocked | Tom
    /// Hale".
    fn is_object(self, mention: &Mention) -> bool {
        let Some(verb) = mention.first.checked_sub(2).map(|subject| subject + 1) else { return false };
        self.grammar() == Grammar::English
            && self.has_any(verb, Roles::PAST)
            && self.is_word(verb - 1)
            && verb > self.sentence_start(mention.first)
            && !self.has_any(mention.last + 1, Roles::PAST.union(Roles::CUE))
    }
}
