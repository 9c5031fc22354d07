//! Whom the text before a place is about, in a language without a full grammar: the one who goes on where a verb has no
//! subject, a pronoun stands for somebody, or a quotation stands alone.

use std::ops::Range;

use crate::lang::Roles;
use crate::quote::attribute::bearer::may_go_on;
use crate::quote::attribute::called::{OFFICE_MENTIONS, OFFICE_PARAGRAPHS, called, may_be_person};
use crate::quote::attribute::conversation::Conversation;
use crate::quote::cue_only::phrase::BEFORE_VERB;
use crate::quote::grammar::evidence::Rule;
use crate::quote::parse::mention::{EntityId, Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::Place;
use crate::quote::people::coreference;
use crate::quote::people::entity::Entity;
use crate::quote::voice::ResolvedSpeaker;

/// Maximum paragraphs between a quotation and the sentence that tells whom it is about.
const TOPIC_PARAGRAPHS: usize = 2;
/// Maximum sentences that are asked whom they are about.
const TOPIC_SENTENCES: usize = 4;
/// Maximum paragraphs between a speaker's quotation and one that goes on.
const SPEAKER_PARAGRAPHS: usize = 4;
/// Maximum words between a conjunction and the name that leads its clause: "so that | the coach | Ana Ruiz".
const MOST_LEADING_WORDS: usize = 3;

/// What stands for the one who is looked for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Asked {
    /// A verb without a subject.
    Verb,
    Pronoun,
    Noun,
    /// Nothing: a quotation goes on.
    Nothing,
}

/// Whom the text is about.
#[derive(Clone, Copy)]
pub(super) enum Topic {
    /// Somebody named; `sure` if nobody else may be meant, whatever is known of their gender.
    Named { id: EntityId, sure: bool },
    /// Somebody who is only described, by a mention in this paragraph.
    Described { paragraph: usize, mention: Mention },
    /// Somebody who has just spoken and is only described.
    Heard(ResolvedSpeaker),
}

impl Topic {
    pub fn name(self) -> Option<EntityId> {
        match self {
            Self::Named { id, .. } => Some(id),
            Self::Described { .. } | Self::Heard(_) => None,
        }
    }
}

/// Whether an entity is surely a person: one with a title, a description or a first name that we know, who is called by the
/// surname, or who has spoken.
fn is_surely_somebody(talk: &Conversation<'_>, id: EntityId) -> bool {
    let told = |it: &Entity| {
        let described = it.title.is_some() || !it.role_nouns.is_empty() || it.gender.is_some();
        described || it.is_called_by_surname || talk.has_spoken(id)
    };
    talk.reading.entities.get(id).is_some_and(|it| it.is_person && !it.is_odd_form && told(it))
}

/// Whom the text before token `end` of the place's paragraph is about, if that is surely somebody who may speak.
pub(super) fn topic(talk: &Conversation<'_>, place: Place, end: usize, asked: Asked) -> Option<Topic> {
    let found = subject_so_far(talk, place, end, asked)?;
    let Found { topic: Topic::Named { id, .. }, speaks } = found else { return Some(found.topic) };
    let regular = talk.reading.entities.get(id).is_some_and(|it| !it.is_odd_form);
    if !speaks && !may_go_on(talk, id, place.paragraph) {
        return None;
    }
    (speaks && regular || is_surely_somebody(talk, id)).then_some(found.topic)
}

/// A topic, and whether it is surely somebody who speaks.
struct Found {
    topic: Topic,
    speaks: bool,
}

impl Found {
    fn named(id: EntityId) -> Option<Self> {
        Some(Self { topic: Topic::Named { id, sure: false }, speaks: false })
    }
}

/// The last speaker, unless somebody else has come in since; or the subject of a sentence before, and whether it is that of a
/// cue; or whom the whole article is about.
fn subject_so_far(talk: &Conversation<'_>, place: Place, end: usize, asked: Asked) -> Option<Found> {
    let person = matches!(asked, Asked::Pronoun | Asked::Noun);
    let told = matches!(asked, Asked::Pronoun | Asked::Verb);
    let main = talk.reading.main;
    let last = talk.spoken.filter(|(last, _)| place.paragraph - last.paragraph <= SPEAKER_PARAGRAPHS);
    let speaker = last.and_then(|(_, voice)| voice.entity);
    let cued = last.is_some_and(|(_, voice)| voice.rule != Rule::According && voice.rule <= Rule::BeforeQuote);
    let speaker = speaker.filter(|&id| {
        !person || may_be_person(talk, id) || cued && talk.reading.entities.get(id).is_some_and(|it| it.is_person)
    });
    let unnamed = last.is_some_and(|(_, voice)| voice.entity.is_none());
    let (mut sentences, mut before, mut clear, mut described) = (0, 0, true, false);
    for paragraph in (place.paragraph.saturating_sub(TOPIC_PARAGRAPHS)..=place.paragraph).rev() {
        let clause = talk.reading.clause(paragraph);
        let mut end = if paragraph == place.paragraph { end } else { clause.len() };
        while end > 0 && sentences <= TOPIC_SENTENCES {
            let start = clause.sentence_start(end - 1);
            if let Some((_, voice)) =
                last.filter(|(last, _)| last.paragraph == paragraph && (start..end).contains(&last.token))
            {
                let body = asked != Asked::Pronoun && voice.rule <= Rule::BeforeQuote;
                if let Some(id) = speaker {
                    return Some(Found { topic: Topic::Named { id, sure: false }, speaks: body });
                }
                let goes_on = voice.noun.is_some() && clear && asked != Asked::Noun;
                return goes_on.then_some(Found { topic: Topic::Heard(voice), speaks: true });
            }
            let own = paragraph == place.paragraph && clause.sentence(place.token) == clause.sentence(start);
            let found = subject(talk, paragraph, start, end);
            let beside = if own { sentences == 0 } else { told && clear && before == 0 };
            let near = told && clear && before <= 1;
            match found {
                // "The president spoke": nobody who is named before, but for the last speaker.
                Subject::Speaker(id) | Subject::Somebody(id, _) if described && Some(id) != speaker => return None,
                Subject::Speaker(id) => {
                    let topic = Topic::Named { id, sure: beside };
                    return Some(Found { topic, speaks: true });
                }
                Subject::Organisation(id) if beside && asked == Asked::Verb => {
                    return Some(Found { topic: Topic::Named { id, sure: true }, speaks: true });
                }
                Subject::Somebody(id, alone) if sentences == 0 && own || !own && near && !unnamed => {
                    return Some(Found { topic: Topic::Named { id, sure: alone && beside }, speaks: false });
                }
                Subject::Described(mention) if told && beside => {
                    return Some(Found { topic: Topic::Described { paragraph, mention }, speaks: true });
                }
                Subject::Same => {}
                // "The two tell that …": no one of them goes on.
                Subject::Others if asked == Asked::Nothing && !own && before == 0 => return None,
                Subject::Unclear(id)
                    if told && !own && before == 0 && speaker != Some(id) && is_surely_somebody(talk, id) =>
                {
                    return None;
                }
                Subject::Newcomer if told => return None,
                // "Hale's plan will fail. “…”, he said.": Ruiz, who spoke before, or Hale?
                _ if asked != Asked::Noun
                    && (told || last.is_some())
                    && !own
                    && before == 0
                    && has_other(talk, clause, start..end, speaker, told) =>
                {
                    return None;
                }
                Subject::Somebody(id, _) if Some(id) == main || Some(id) == speaker || last.is_none() => {
                    return Found::named(id);
                }
                // "Ruiz" spoke, and "Hale" left the room: Ruiz goes on if she is the only one who speaks, and Hale is
                // nobody new.
                Subject::Somebody(..) | Subject::Unclear(_) if has_newcomer(talk, clause, start, end) => return None,
                Subject::Somebody(..) if talk.speakers > 1 => return None,
                Subject::Organisation(_) => return None,
                Subject::Unclear(_) if main.is_none() && talk.speakers != 1 => return None,
                _ => {}
            }
            described |= told && matches!(found, Subject::Described(_) | Subject::Titled | Subject::Others);
            sentences += usize::from(start < end);
            before += usize::from(start < end && !own);
            clear &= own || matches!(found, Subject::None | Subject::Same);
            end = start;
        }
    }
    if unnamed {
        return None;
    }
    let only = speaker.filter(|_| talk.speakers == 1);
    // Nobody goes on who is named only later.
    let place = Place { paragraph: place.paragraph, token: end };
    let named = |id: &EntityId| {
        let same = |it: &coreference::Candidate<'_>| it.entity == *id;
        asked == Asked::Noun || talk.reading.names_before(place, usize::MAX, usize::MAX, &mut |it| same(it)).is_some()
    };
    only.or(main.filter(named)).and_then(Found::named)
}

/// Whether a sentence names a person who is not the one who spoke, and neither names that one nor begins with a pronoun.
fn has_other(
    talk: &Conversation<'_>,
    clause: ParagraphView<'_>,
    range: Range<usize>,
    speaker: Option<EntityId>,
    told: bool,
) -> bool {
    let mentions = clause.mentions(range.start, range.end);
    let same = |it: &Mention| match it.kind {
        MentionKind::Name { entity, .. } => Some(entity) == speaker,
        MentionKind::Pronoun(pronoun) => {
            it.first <= range.start + 2 || !told && matches!(pronoun, Pronoun::He | Pronoun::She)
        }
        MentionKind::Noun => false,
    };
    let other = |it: &Mention| match it.kind {
        MentionKind::Name { entity, .. } if may_be_person(talk, entity) => is_surely_somebody(talk, entity),
        MentionKind::Name { is_person, .. } if is_person && clause.may_be_subject(it) => {
            it.first == range.start && clause.is_content(it.last + 1) || clause.leads_clause(it)
        }
        _ => false,
    };
    !mentions.iter().any(same) && mentions.iter().any(other)
}

/// Whether a sentence names somebody in full whom nothing before the last speaker's quotation names.
fn has_newcomer(talk: &Conversation<'_>, clause: ParagraphView<'_>, start: usize, end: usize) -> bool {
    let Some((since, _)) = talk.spoken else { return false };
    clause.mentions(start, end).iter().any(|it| match it.kind {
        MentionKind::Name { entity, .. } if may_be_person(talk, entity) && it.last > it.first => {
            let known = |it: &coreference::Candidate<'_>| it.entity == entity;
            talk.reading.names_before(since, OFFICE_PARAGRAPHS, OFFICE_MENTIONS, &mut |it| known(it)).is_none()
        }
        _ => false,
    })
}

/// Whom a sentence is about.
enum Subject {
    /// Who speaks in it.
    Speaker(EntityId),
    /// Who acts in it, and whether nobody else is named in it.
    Somebody(EntityId, bool),
    /// An organisation speaks in it.
    Organisation(EntityId),
    /// Somebody speaks or acts in it who is only described, maybe the last speaker: "the mayor".
    Described(Mention),
    /// Somebody speaks in it who is only called by a title: "Presiden mengatakan".
    Titled,
    /// Several speak in it, or somebody described without a determiner: "they say", "Duoen forklarer".
    Others,
    /// Somebody is told of who is only called something that nobody before is: "Норвежец, который …".
    Newcomer,
    /// The one before: its subject is a pronoun, or its verb has none.
    Same,
    /// Several people who may be meant, of whom this one is named first.
    Unclear(EntityId),
    None,
}

/// The subject of a sentence without a quotation of ours: of its cue, of its source, or of the whole.
fn subject(talk: &Conversation<'_>, paragraph: usize, start: usize, end: usize) -> Subject {
    let clause = talk.reading.clause(paragraph);
    let (mut described, mut coordinated, mut titled, mut others) = (None, false, false, false);
    let same = clause.goes_on_about_same(start, end, talk.language.drops_subject);
    // "The mayor said that | Ruiz | had announced it": the mayor.
    let that = |i: usize| clause.has_any(i - 1, Roles::UNAMBIGUOUS_CUE) && clause.has_any(i, Roles::CLAUSE_WORD);
    let reported = |it: &Mention| (start + 1..it.first).any(that);
    for cue in start..end {
        let source = clause.has_any(cue, Roles::ACCORDING) || cue == start && clause.has_any(cue, Roles::VIEWPOINT);
        let said = if source {
            clause.source_at(cue, end)
        } else if clause.has_any(cue, Roles::UNAMBIGUOUS_CUE) && !clause.is_capital(cue) {
            clause.indirect_subject_beside(cue, start, end, talk.language)
        } else {
            None
        };
        if !source && (described.is_some() || same) && said.is_some_and(|it| it.is_name() && reported(&it)) {
            continue;
        }
        match said {
            Some(Mention { kind: MentionKind::Name { entity, is_person, .. }, .. }) if is_person => {
                return Subject::Speaker(entity);
            }
            Some(Mention { kind: MentionKind::Name { entity, .. }, .. }) if !source => {
                return Subject::Organisation(entity);
            }
            Some(mention) if mention.kind == MentionKind::Noun && clause.leads(&mention, start) => {
                if let (Some(id), _) = called(talk, Place { paragraph, token: mention.first }, &mention) {
                    return Subject::Speaker(id);
                }
                described = Some(mention).filter(|_| !source).or(described);
            }
            None if !source && clause.has_any(cue, Roles::UNAMBIGUOUS_CUE) => {
                let verb = (start..cue).rev().find(|&i| !clause.has_any(i, BEFORE_VERB));
                coordinated |= verb.is_some_and(|i| clause.has_any(i, Roles::CONJUNCTION));
                titled |= verb.is_some_and(|i| clause.has_any(i, Roles::TITLE));
                others |= clause.language.verb_second && cue == start + 1 && clause.is_undetermined(start);
                titled |= (start..cue).any(|i| clause.is_office(i));
            }
            Some(mention) => others |= mention.kind == MentionKind::Pronoun(Pronoun::They),
            _ => {}
        }
    }
    if same {
        return Subject::Same;
    }
    let entity = |mention: &Mention| match mention.kind {
        MentionKind::Name { entity, .. } if may_be_person(talk, entity) => Some(entity),
        _ => None,
    };
    let mentions = clause.mentions(start, end);
    let mut free = mentions.iter().filter(|it| !clause.is_hung(it) && entity(it).is_some());
    let Some(first) = free.next() else {
        if others {
            return Subject::Others;
        }
        let none = if clause.opens_with_other(start, talk.language.names_inflect) {
            Subject::Newcomer
        } else if titled {
            Subject::Titled
        } else {
            Subject::None
        };
        return described.or_else(|| clause.acting_noun(start, end)).map_or(none, Subject::Described);
    };
    if let Some(noun) = described.filter(|_| reported(first)) {
        return Subject::Described(noun);
    }
    let Some(id) = entity(first) else { return Subject::None };
    let others = free.any(|it| entity(it) != Some(id));
    let other = |it: &Mention| entity(it).is_some_and(|it| it != id && is_surely_somebody(talk, it));
    let alone = !mentions.iter().any(|it| other(it) && !clause.is_thing(it));
    let settled = talk.reading.main == Some(id) || talk.has_spoken(id);
    // "Ruiz left early and said that it would close."
    if coordinated && first.first <= start + 2 {
        return Subject::Speaker(id);
    }
    let opens = first.first <= start + 2 || clause.is_mark(first.first - 1, &[',']);
    if talk.reading.main == Some(id)
        || opens && !others && (alone || settled)
        || alone && !others && clause.leads_clause(first)
    {
        return Subject::Somebody(id, alone);
    }
    Subject::Unclear(id)
}

impl ParagraphView<'_> {
    /// Whether the word that opens a sentence is a noun without a determiner: "Duoen | forklarer".
    fn is_undetermined(self, i: usize) -> bool {
        let small = BEFORE_VERB.union(Roles::CLAUSE_WORD).union(Roles::PREPOSITION).union(Roles::NAME_STOP);
        self.is_word(i) && self.mention_at(i).is_none() && !self.has_any(i, small.union(Roles::CUE))
    }

    /// Whether a sentence begins with a pronoun for a person, or with a verb of speech that has no subject.
    fn goes_on_about_same(self, start: usize, end: usize, drops: bool) -> bool {
        let person = |it: &Mention| matches!(it.kind, MentionKind::Pronoun(Pronoun::He | Pronoun::She));
        let pronoun = self.mentions(start, end).first().is_some_and(person);
        let follows = Roles::CLAUSE_WORD.union(Roles::PREPOSITION).union(Roles::DETERMINER).union(Roles::ADVERB);
        let verb = drops && self.has_any(start, Roles::CUE) && start + 1 < end && self.has_any(start + 1, follows);
        pronoun || verb && self.mention_at(start + 1).is_none()
    }

    /// Whether a sentence opens with a noun for somebody whom a relative clause describes: "The Norwegian, who".
    fn opens_with_other(self, start: usize, inflect: bool) -> bool {
        let noun = start + usize::from(self.has_any(start, Roles::DETERMINER) && !self.is_hanging(start));
        let told = noun > start || inflect && self.is_capital(noun);
        told && self.is_word(noun) && self.is_mark(noun + 1, &[',']) && self.has_any(noun + 2, Roles::RELATIVE)
    }

    /// Whether a name of several words has an article and no title: "the Harrow Trust".
    fn is_thing(self, name: &Mention) -> bool {
        let article = name.first > 0 && self.has_any(name.first - 1, Roles::DEFINITE);
        article && self.first_word(name) == name.first && name.last > name.first
    }

    /// Whether a mention stands at the start of its sentence or clause.
    fn leads(self, mention: &Mention, start: usize) -> bool {
        let before = mention.first.checked_sub(1).filter(|&before| before >= start);
        before.is_none_or(|i| !self.is_word(i) || self.has_any(i, Roles::CONJUNCTION.union(Roles::CUE)))
    }

    /// The noun phrase of a person that opens a sentence, with a verb behind it: "The president | spoke".
    fn acting_noun(self, start: usize, end: usize) -> Option<Mention> {
        let phrase = self.phrase_at(start, end, false).filter(|it| it.mention.kind == MentionKind::Noun)?;
        let acts = phrase.end < end && self.is_word(phrase.end) && !self.is_hanging(phrase.end);
        (self.has_any(start, Roles::DEFINITE) && acts).then_some(phrase.mention)
    }

    /// Whether a name leads its clause: a conjunction or a mark, then nothing but what it is called, and a verb behind it.
    fn leads_clause(self, name: &Mention) -> bool {
        let called = |i: usize| self.has_any(i, Roles::DETERMINER.union(Roles::TITLE)) && !self.is_hanging(i);
        let low = name.first.saturating_sub(MOST_LEADING_WORDS);
        let first = (low..name.first).rev().take_while(|&i| called(i)).last().unwrap_or(name.first);
        let joins = Roles::CONJUNCTION.union(Roles::CLAUSE_WORD);
        let leads = first > 0 && (self.has_any(first - 1, joins) || self.is_mark(first - 1, &[',', ';', ':']));
        leads && (self.is_content(name.last + 1) || self.has_any(name.last + 1, Roles::AUXILIARY))
    }

    /// Whose view the word at `i` tells: "according to | Ana Ruiz", "for | Ana Ruiz,".
    fn source_at(self, i: usize, end: usize) -> Option<Mention> {
        let mut name = i + 1;
        while name < end && self.is_hanging(name) && self.mention_at(name).is_none() {
            name += 1;
        }
        self.phrase_at(name, end, false).map(|phrase| phrase.mention)
    }
}
