//! Who speaks in a language without a full grammar: the evidence beside a quotation, and whoever a pronoun, an office or a
//! verb without a subject stands for; where there is none, the one who goes on speaking.

use crate::lang::Roles;
use crate::quote::attribute::conversation::Conversation;
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{EntityId, Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::Place;
use crate::quote::parse::token::{Token, WordId};
use crate::quote::people::coreference;
use crate::quote::people::entity::{Entity, Gender};
use crate::quote::voice::ResolvedSpeaker;

/// Maximum paragraphs between a quotation and the sentence that tells whom it is about.
const TOPIC_PARAGRAPHS: usize = 2;
/// Maximum sentences that are asked whom they are about.
const TOPIC_SENTENCES: usize = 4;

/// The voice at this place.
pub(crate) fn voice(talk: &Conversation<'_>, place: Place, first: bool) -> Option<ResolvedSpeaker> {
    let clause = talk.reading.clause(place.paragraph);
    if let Some(evidence) = clause.evidence_beside(place.token, talk.language) {
        return resolve(talk, place, &evidence);
    }
    if !first {
        return None;
    }
    goes_on(talk, place)
}

fn resolve(talk: &Conversation<'_>, place: Place, evidence: &Evidence) -> Option<ResolvedSpeaker> {
    let Evidence { mention, rule, cue } = *evidence;
    let voice = ResolvedSpeaker { entity: None, noun: None, title: None, mention, rule, cue };
    match mention.kind {
        MentionKind::Name { entity, .. } => Some(ResolvedSpeaker { entity: Some(entity), ..voice }),
        MentionKind::Pronoun(pronoun) => {
            let gender = coreference::gender_of(pronoun);
            let subject = if pronoun == Pronoun::Dropped { Asked::Verb } else { Asked::Pronoun };
            let entity = topic(talk, place, mention.first.min(place.token), subject)
                .filter(|&id| pronoun != Pronoun::They && fits(talk, id, gender));
            let known = |id: EntityId| talk.reading.entities.get(id).and_then(|entity| entity.gender) == gender;
            let spoke = |id: EntityId| {
                talk.spoken.and_then(|(_, voice)| voice.entity) == Some(id) || talk.reading.main == Some(id)
            };
            let entity = entity.filter(|&id| gender.is_none() || known(id) || spoke(id));
            Some(ResolvedSpeaker { entity, ..voice })
        }
        MentionKind::Noun => {
            let clause = talk.reading.clause(place.paragraph);
            let entity = holder(talk, place, &mention, rule);
            // Without a determiner a name may hide in the words.
            let told = clause.has_any(mention.first, Roles::DETERMINER);
            let noun = told.then_some(mention.span);
            Some(ResolvedSpeaker { entity, noun, ..voice })
        }
    }
}

fn fits(talk: &Conversation<'_>, id: EntityId, gender: Option<Gender>) -> bool {
    let known = talk.reading.entities.get(id).and_then(|entity| entity.gender);
    gender.is_none() || known.is_none() || known == gender
}

/// Whom a noun phrase stands for: the last person named who is called so, or the only one whom the text is about.
fn holder(talk: &Conversation<'_>, place: Place, mention: &Mention, rule: Rule) -> Option<EntityId> {
    let clause = talk.reading.clause(place.paragraph);
    let (called, several) = called(talk, place, mention);
    // "according to the police" is a source of its own.
    let definite = clause.has_any(mention.first, Roles::DEFINITE) && rule != Rule::According;
    let spoken = talk.spoken.and_then(|(_, voice)| voice.entity);
    let only = |id: &EntityId| definite && !several && (spoken.is_none() || spoken == Some(*id));
    called.or_else(|| topic(talk, place, mention.first.min(place.token), Asked::Noun).filter(only))
}

/// The last person named who is called what a noun phrase says, and whether several people are named near it.
fn called(talk: &Conversation<'_>, place: Place, mention: &Mention) -> (Option<EntityId>, bool) {
    let clause = talk.reading.clause(place.paragraph);
    let describes = |&i: &usize| clause.is_word(i) && !clause.is_hanging(i) && !clause.has_any(i, Roles::DETERMINER);
    let said: Vec<WordId> =
        (mention.first..=mention.last).filter(describes).filter_map(|i| clause.token(i)).map(Token::word).collect();
    let before = Place { paragraph: place.paragraph, token: mention.first };
    let (mut only, mut several) = (None, false);
    let called = talk.reading.names_before(before, OFFICE_PARAGRAPHS, OFFICE_MENTIONS, &mut |it| {
        if !is_somebody(talk, it.entity) {
            return false;
        }
        several |= only.is_some_and(|only| only != it.entity) && place.paragraph - it.paragraph <= ONLY_PARAGRAPHS;
        only = only.or(Some(it.entity));
        talk.reading.clause(it.paragraph).is_called(it.mention, &said)
    });
    (called, several)
}

/// Maximum paragraphs back in which the person is named whom an office stands for.
const OFFICE_PARAGRAPHS: usize = 12;
const OFFICE_MENTIONS: usize = 240;
/// Paragraphs back in which nobody else may be named where an office alone tells whom it stands for.
const ONLY_PARAGRAPHS: usize = 4;

/// Whether an entity may be a person: one with a full name or a title.
fn is_somebody(talk: &Conversation<'_>, id: EntityId) -> bool {
    talk.reading.entities.get(id).is_some_and(|it| it.is_person && (it.words.len() > 1 || it.title.is_some()))
}

/// Whether an entity is surely a person: one with a title, a description or a first name that we know, or who has spoken.
fn is_surely_somebody(talk: &Conversation<'_>, id: EntityId) -> bool {
    let told =
        |it: &Entity| it.title.is_some() || !it.role_nouns.is_empty() || it.gender.is_some() || talk.has_spoken(id);
    talk.reading.entities.get(id).is_some_and(|it| it.is_person && !it.is_odd_form && told(it))
}

impl ParagraphView<'_> {
    /// Whether all of the words describe a name: before it ("la premier italiana | Ana Ruiz") or in its apposition.
    fn is_called(self, name: &Mention, words: &[WordId]) -> bool {
        let low = name.first.saturating_sub(DESCRIPTION_TOKENS);
        let start = (low..name.first).rev().take_while(|&i| self.is_word(i) && !self.has_any(i, NO_DESCRIPTION)).last();
        let first = self.first_word(name);
        // "the prosecutors of | New York"
        let hung = first > 0 && self.is_hanging(first - 1);
        let before = if hung { first..first } else { start.unwrap_or(name.first)..first };
        let apposed = if self.is_mark(name.last + 1, &[',']) { name.last + 2 } else { self.len() };
        let end = self.len().min(name.last + 2 + DESCRIPTION_TOKENS);
        let behind = (apposed.min(end)..end).take_while(|&i| self.is_word(i) && !self.has_any(i, NO_DESCRIPTION));
        let described: Vec<WordId> =
            before.chain(behind).filter_map(|i| self.token(i)).filter(|it| it.is_word()).map(Token::word).collect();
        words.iter().all(|word| described.contains(word))
    }
}

/// Maximum tokens of a description on one side of a name.
const DESCRIPTION_TOKENS: usize = 12;
/// What ends a description.
const NO_DESCRIPTION: Roles = Roles::CUE.union(Roles::CLAUSE_WORD).union(Roles::RELATIVE).union(Roles::AUXILIARY);

/// What stands for the one who is looked for.
#[derive(Clone, Copy, PartialEq)]
enum Asked {
    /// A verb without a subject.
    Verb,
    Pronoun,
    Noun,
    /// Nothing: a quotation goes on.
    Nothing,
}

/// Whom the text before token `end` of the place's paragraph is about, if that is surely a person.
fn topic(talk: &Conversation<'_>, place: Place, end: usize, asked: Asked) -> Option<EntityId> {
    let (id, speaks) = subject_so_far(talk, place, end, asked)?;
    let regular = talk.reading.entities.get(id).is_some_and(|it| !it.is_odd_form);
    (speaks && regular || is_surely_somebody(talk, id)).then_some(id)
}

/// The last speaker, unless somebody else has come in since; or the subject of a sentence before, and whether it is that of a
/// cue; or whom the whole article is about.
fn subject_so_far(talk: &Conversation<'_>, place: Place, end: usize, asked: Asked) -> Option<(EntityId, bool)> {
    let person = matches!(asked, Asked::Pronoun | Asked::Noun);
    let told = matches!(asked, Asked::Pronoun | Asked::Verb);
    let main = talk.reading.main;
    let last = talk.spoken.filter(|(last, _)| place.paragraph - last.paragraph <= SPEAKER_PARAGRAPHS);
    let speaker = last.and_then(|(_, voice)| voice.entity);
    let cued = last.is_some_and(|(_, voice)| voice.rule != Rule::According && voice.rule <= Rule::BeforeQuote);
    let speaker = speaker.filter(|&id| {
        !person || is_somebody(talk, id) || cued && talk.reading.entities.get(id).is_some_and(|it| it.is_person)
    });
    if last.is_some_and(|(_, voice)| voice.entity.is_none()) {
        return None;
    }
    let (mut sentences, mut before, mut clear, mut described) = (0, 0, true, false);
    for paragraph in (place.paragraph.saturating_sub(TOPIC_PARAGRAPHS)..=place.paragraph).rev() {
        let clause = talk.reading.clause(paragraph);
        let mut end = if paragraph == place.paragraph { end } else { clause.len() };
        while end > 0 && sentences <= TOPIC_SENTENCES {
            let start = clause.sentence_start(end - 1);
            if last.is_some_and(|(last, _)| last.paragraph == paragraph && (start..end).contains(&last.token)) {
                return speaker.map(|id| (id, false));
            }
            let own = paragraph == place.paragraph && clause.sentence(place.token) == clause.sentence(start);
            let found = subject(talk, paragraph, start, end);
            let near = told && clear && before <= 1;
            match found {
                // "The president spoke": nobody who is named before, but for the last speaker.
                Subject::Speaker(id) | Subject::Somebody(id) if described && Some(id) != speaker => return None,
                Subject::Speaker(id) => return Some((id, true)),
                Subject::Somebody(id) if sentences == 0 && own || !own && near => return Some((id, false)),
                // "Hale's plan will fail. “…”, he said.": Ruiz, who spoke before, or Hale?
                _ if told && !own && before == 0 && has_other(talk, clause, start..end, speaker) => return None,
                Subject::Somebody(id) if Some(id) == main || Some(id) == speaker || last.is_none() => {
                    return Some((id, false));
                }
                // "Ruiz" spoke, and "Hale" left the room: Ruiz goes on if she is the only one who speaks, and Hale is
                // nobody new.
                Subject::Somebody(_) | Subject::Unclear if has_newcomer(talk, clause, start, end) => return None,
                Subject::Somebody(_) if talk.speakers > 1 => return None,
                Subject::Organisation => return None,
                Subject::Unclear if main.is_none() && talk.speakers != 1 => return None,
                _ => {}
            }
            described |= told && matches!(found, Subject::Described);
            sentences += usize::from(start < end);
            before += usize::from(start < end && !own);
            clear &= own || matches!(found, Subject::None);
            end = start;
        }
    }
    let only = speaker.filter(|_| talk.speakers == 1);
    // Nobody is meant who is named only later.
    let place = Place { paragraph: place.paragraph, token: end };
    let named = |id: &EntityId| {
        let same = |it: &coreference::Candidate<'_>| it.entity == *id;
        talk.reading.names_before(place, usize::MAX, usize::MAX, &mut |it| same(it)).is_some()
    };
    only.or(main.filter(named)).map(|id| (id, false))
}

/// Whether a sentence names a person who is not the one who spoke, and neither names that one nor begins with a pronoun.
fn has_other(
    talk: &Conversation<'_>,
    clause: ParagraphView<'_>,
    range: std::ops::Range<usize>,
    speaker: Option<EntityId>,
) -> bool {
    let mentions = clause.mentions(range.start, range.end);
    let same = |it: &Mention| match it.kind {
        MentionKind::Name { entity, .. } => Some(entity) == speaker,
        MentionKind::Pronoun(_) => it.first <= range.start + 2,
        MentionKind::Noun => false,
    };
    let other = |it: &Mention| match it.kind {
        MentionKind::Name { entity, .. } => is_somebody(talk, entity) && is_surely_somebody(talk, entity),
        _ => false,
    };
    !mentions.iter().any(same) && mentions.iter().any(other)
}

/// Whether a sentence names somebody in full whom nothing before the last speaker's quotation names.
fn has_newcomer(talk: &Conversation<'_>, clause: ParagraphView<'_>, start: usize, end: usize) -> bool {
    let Some((since, _)) = talk.spoken else { return false };
    clause.mentions(start, end).iter().any(|it| match it.kind {
        MentionKind::Name { entity, .. } if is_somebody(talk, entity) && it.last > it.first => {
            let known = |it: &coreference::Candidate<'_>| it.entity == entity;
            talk.reading.names_before(since, OFFICE_PARAGRAPHS, OFFICE_MENTIONS, &mut |it| known(it)).is_none()
        }
        _ => false,
    })
}

/// Maximum paragraphs between a speaker's quotation and one that goes on.
const SPEAKER_PARAGRAPHS: usize = 4;

/// Whom a sentence is about.
enum Subject {
    /// Who speaks in it.
    Speaker(EntityId),
    Somebody(EntityId),
    /// An organisation speaks in it.
    Organisation,
    /// Somebody speaks in it who is only described, maybe the last speaker: "the mayor".
    Described,
    /// Several people who may be meant.
    Unclear,
    None,
}

/// The subject of a sentence without a quotation of ours: of its cue, or of the whole.
fn subject(talk: &Conversation<'_>, paragraph: usize, start: usize, end: usize) -> Subject {
    let clause = talk.reading.clause(paragraph);
    let entity = |mention: &Mention| match mention.kind {
        MentionKind::Name { entity, .. } if is_somebody(talk, entity) => Some(entity),
        _ => None,
    };
    let mut described = false;
    for cue in start..end {
        if clause.has_any(cue, Roles::UNAMBIGUOUS_CUE) && !clause.is_capital(cue) {
            let said = clause.indirect_subject_beside(cue, start, end, talk.language);
            let person = |mention: &Mention| match mention.kind {
                MentionKind::Name { entity, is_person: true, .. } => Some(entity),
                _ => None,
            };
            if let Some(id) = said.as_ref().and_then(person) {
                return Subject::Speaker(id);
            }
            if said.is_some_and(|it| it.is_organisation()) {
                return Subject::Organisation;
            }
            // "Presiden | mengatakan"
            described |= said.is_none() && cue > start && clause.has_any(cue - 1, Roles::TITLE);
            if let Some(noun) = said.filter(|it| it.kind == MentionKind::Noun) {
                if let (Some(id), _) = called(talk, Place { paragraph, token: noun.first }, &noun) {
                    return Subject::Speaker(id);
                }
                described = true;
            }
        }
    }
    let mut free = clause.mentions(start, end).iter().filter(|it| !clause.is_hung(it) && entity(it).is_some());
    let Some(first) = free.next() else { return if described { Subject::Described } else { Subject::None } };
    let others = free.any(|it| entity(it) != entity(first));
    let opens = first.first <= start + 2 || clause.is_mark(first.first - 1, &[',']);
    match entity(first) {
        Some(id) if opens && !others || talk.reading.main == Some(id) => Subject::Somebody(id),
        _ => Subject::Unclear,
    }
}

/// Nobody is named beside the quotation, which is a sentence of its own: the speaker before goes on.
fn goes_on(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let clause = talk.reading.clause(place.paragraph);
    let (low, high) = clause.sides(place.token);
    if (low..high).any(|i| clause.is_word(i)) {
        return None;
    }
    // The quotation before is nobody's: nobody goes on.
    let unclear = |(last, voice): (Place, Option<ResolvedSpeaker>)| {
        let spoken = talk.reading.clause(last.paragraph).is_speech(last.token);
        voice.is_none() && spoken && place.paragraph - last.paragraph <= 1
    };
    if talk.last.is_some_and(unclear) {
        return None;
    }
    let entity = topic(talk, place, low, Asked::Nothing)?;
    let mention = Mention {
        kind: MentionKind::Name { entity, is_person: true, possessive: false },
        first: place.token,
        last: place.token,
        span: talk.reading.entities.get(entity)?.name,
    };
    Some(ResolvedSpeaker { entity: Some(entity), noun: None, title: None, mention, rule: Rule::GoesOn, cue: None })
}
