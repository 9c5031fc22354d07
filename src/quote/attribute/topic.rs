//! Whom the text before a place is about, in a language without a full grammar: the one who goes on where a verb has no
//! subject, a pronoun stands for somebody, or a quotation stands alone.

use std::ops::Range;

use crate::lang::Roles;
use crate::quote::attribute::bearer::{is_surely_somebody, may_go_on};
use crate::quote::attribute::called::{OFFICE_MENTIONS, OFFICE_PARAGRAPHS, called, may_be_person};
use crate::quote::attribute::conversation::Conversation;
use crate::quote::attribute::topic_subject::{Asked, Subject, subject};
use crate::quote::cue_only::common_noun::reads_common_nouns;
use crate::quote::grammar::evidence::Rule;
use crate::quote::parse::mention::{EntityId, Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::Place;
use crate::quote::people::coreference;
use crate::quote::voice::ResolvedSpeaker;

/// Maximum paragraphs between a quotation and the sentence that tells whom it is about.
const TOPIC_PARAGRAPHS: usize = 2;
/// Maximum sentences that are asked whom they are about.
const TOPIC_SENTENCES: usize = 4;
/// Maximum paragraphs between a speaker's quotation and one that goes on.
const SPEAKER_PARAGRAPHS: usize = 4;

/// Maximum words of an office ahead of its bearer.
const LONGEST_OFFICE: usize = 6;

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

/// Whom the text before token `end` of the place's paragraph is about, if that is surely somebody who may speak.
pub(super) fn topic(talk: &Conversation<'_>, place: Place, end: usize, asked: Asked) -> Option<Topic> {
    let found = subject_so_far(talk, place, end, asked)?;
    let Found { topic: Topic::Named { id, .. }, speaks } = found else { return Some(found.topic) };
    let regular = talk.reading.entities.get(id).is_some_and(|it| !it.is_odd_form);
    if !speaks && !may_go_on(talk, id, place.paragraph) {
        return None;
    }
    // "Nils Hauge left early. “…”, he said."
    let sure = matches!(found.topic, Topic::Named { sure: true, .. });
    let person = matches!(asked, Asked::Pronoun(Pronoun::He | Pronoun::She | Pronoun::Person))
        && talk.reading.entities.get(id).is_some_and(|it| it.is_person && it.words.len() > 1);
    (speaks && regular || sure && person && regular || is_surely_somebody(talk, id)).then_some(found.topic)
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
    let person = matches!(asked, Asked::Pronoun(_) | Asked::Noun);
    let told = matches!(asked, Asked::Pronoun(_) | Asked::Verb);
    let main = talk.reading.main;
    // What stands for somebody before the last quotation is none that goes on with it.
    let near = |last: &Place| place.paragraph.checked_sub(last.paragraph).is_some_and(|it| it <= SPEAKER_PARAGRAPHS);
    let last = talk.spoken.filter(|(last, _)| near(last));
    let speaker = last.and_then(|(_, voice)| voice.entity);
    let told_by = |rule: Rule| rule != Rule::According && rule <= Rule::BeforeQuote || rule == Rule::GoesOn;
    let cued = last.is_some_and(|(_, voice)| told_by(voice.rule));
    let speaker = speaker.filter(|&id| {
        !person || may_be_person(talk, id) || cued && talk.reading.entities.get(id).is_some_and(|it| it.is_person)
    });
    let unnamed = last.is_some_and(|(_, voice)| voice.entity.is_none());
    let (mut sentences, mut before, mut clear, mut same, mut described) = (0, 0, true, true, false);
    let mut other = false;
    for paragraph in (place.paragraph.saturating_sub(TOPIC_PARAGRAPHS)..=place.paragraph).rev() {
        let clause = talk.reading.clause(paragraph);
        let mut end = if paragraph == place.paragraph { end } else { clause.len() };
        while end > 0 && sentences <= TOPIC_SENTENCES {
            let start = clause.sentence_start(end - 1);
            if let Some((_, voice)) =
                last.filter(|(last, _)| last.paragraph == paragraph && (start..end).contains(&last.token))
            {
                let body = !matches!(asked, Asked::Pronoun(_)) && voice.rule <= Rule::BeforeQuote;
                // "“…”, said Tom Ruiz. | La ministra | left it. It was late. “…”, he said."
                if told && other {
                    return None;
                }
                // "Ruiz said that the suspect had spoken “in haste”. “…”, she added.": Ruiz.
                let ahead = last.is_some_and(|(last, _)| (start..last.token).contains(&voice.mention.first));
                let outer = if told && ahead { clause.outer_teller(&voice.mention) } else { None };
                if let Some(id) = outer.filter(|&id| voice.entity != Some(id)) {
                    return Some(Found { topic: Topic::Named { id, sure: true }, speaks: true });
                }
                if let Some(id) = speaker {
                    return Some(Found { topic: Topic::Named { id, sure: false }, speaks: body });
                }
                let goes_on = voice.noun.is_some() && clear && asked != Asked::Noun;
                return goes_on.then_some(Found { topic: Topic::Heard(voice), speaks: true });
            }
            let own = paragraph == place.paragraph && clause.sentence(place.token) == clause.sentence(start);
            // "Kaya'yı hedef alan mesajına şunları ekledi:": nobody named here is the subject.
            let skips = own && asked == Asked::Verb && clause.lacks_subject(start, end);
            let found = if skips { Subject::None } else { subject(talk, paragraph, start, end, asked) };
            let beside = if own { sentences == 0 } else { told && clear && same };
            let near = told && clear && before <= 1;
            match found {
                // "The president spoke": nobody who is named before, but for the last speaker.
                Subject::Speaker(id) | Subject::Somebody(id, _) if described && Some(id) != speaker => return None,
                Subject::Speaker(id) => {
                    let topic = Topic::Named { id, sure: beside };
                    return Some(Found { topic, speaks: true });
                }
                // "The ministry says that the port will close. “…”"
                Subject::Organisation(id)
                    if beside && asked == Asked::Verb
                        || asked == Asked::Nothing && !own && before == 0 && paragraph == place.paragraph =>
                {
                    return Some(Found { topic: Topic::Named { id, sure: true }, speaks: true });
                }
                Subject::Somebody(id, alone) if sentences == 0 && own || !own && near && !unnamed => {
                    return Some(Found { topic: Topic::Named { id, sure: alone && beside }, speaks: false });
                }
                Subject::Described(mention, _) if told && beside => {
                    return Some(Found { topic: Topic::Described { paragraph, mention }, speaks: true });
                }
                // "Presiden tidak senang. “…”"
                Subject::Described(..)
                    if talk.language.bare_nouns && asked == Asked::Nothing && !own && before == 0 =>
                {
                    return None;
                }
                // "The driver says that it braked. “…”": the driver speaks, and not the speaker of the quotation before.
                Subject::Described(mention, true) if asked == Asked::Nothing && !own && before == 0 => {
                    return Some(Found { topic: Topic::Described { paragraph, mention }, speaks: true });
                }
                Subject::Same | Subject::None | Subject::Unclear(_)
                    if told && !own && before == 0 && turns_to_other(clause, start..end, speaker) =>
                {
                    return None;
                }
                Subject::Same => {}
                // "Ruiz lost to Hale. “…”": nobody goes on who has not spoken.
                Subject::Unclear(id)
                    if asked == Asked::Nothing && !own && before == 0 && speaker.is_none() && !talk.has_spoken(id) =>
                {
                    return None;
                }
                // "The two tell that …": no one of them goes on.
                Subject::Others if asked == Asked::Nothing && !own && before == 0 => return None,
                Subject::Unclear(id)
                    if told && !own && before == 0 && speaker != Some(id) && is_surely_somebody(talk, id) =>
                {
                    return None;
                }
                Subject::Newcomer if told || asked == Asked::Nothing && !own && before == 0 => return None,
                // "Hale's plan will fail. “…”, he said.": Ruiz, who spoke before, or Hale?
                _ if asked != Asked::Noun
                    && (told || last.is_some())
                    && !own
                    && before == 0
                    && has_other(talk, clause, start..end, speaker, told) =>
                {
                    return None;
                }
                // "Ruiz left. The older manager took me aside. “…”, she told me."
                Subject::None if told && !own && before == 0 && has_office(talk, paragraph, start..end) => return None,
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
            described |= told && matches!(found, Subject::Described(..) | Subject::Titled | Subject::Others);
            let gender = speaker.and_then(|id| talk.reading.entities.get(id)).and_then(|it| it.gender);
            other |= clause.opening_office(start).is_some_and(|it| clause.is_of_other_gender(&it, gender));
            if let Subject::Described(noun, _) = found {
                let (holder, _) = called(talk, Place { paragraph, token: noun.first }, &noun);
                other |= holder.is_some_and(|id| Some(id) != speaker);
            }
            sentences += usize::from(start < end);
            before += usize::from(start < end && !own);
            same &= own || matches!(found, Subject::Same);
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
        MentionKind::Pronoun(_) => it.first <= range.start + 2 || !told && it.is_personal_pronoun(),
        MentionKind::Noun => false,
    };
    let other = |it: &Mention| match it.kind {
        MentionKind::Name { entity, .. } if may_be_person(talk, entity) => is_surely_somebody(talk, entity),
        MentionKind::Name { is_person, .. } if is_person && clause.may_be_subject(it) => {
            let acts = clause.is_content(it.last + 1) || told && clause.is_mark(it.last + 1, &[',']);
            // "Nyt | Virtanen | haastaa"
            let behind_adverb = told && it.first == range.start + 1 && clause.has_any(range.start, Roles::ADVERB);
            (it.first == range.start || behind_adverb) && acts || clause.leads_clause(it)
        }
        _ => false,
    };
    // "Valmarin antaman | lausunnon mukaan": a body tells what follows.
    let stated = |i: usize| clause.has_any(i, Roles::POSTPOSED) && clause.has_any(i - 1, Roles::WORDING);
    let stated = told && (range.start + 1..range.end).any(stated);
    !mentions.iter().any(same) && (stated || mentions.iter().any(other))
}

/// Whether a sentence ends with its subject, who is not the one who spoke, in a language whose articles have cases: "Την άποψη
/// αμφισβήτησε | ο βουλευτής Tom Hale |."
fn turns_to_other(clause: ParagraphView<'_>, range: Range<usize>, speaker: Option<EntityId>) -> bool {
    let own = |it: &Mention| matches!(it.kind, MentionKind::Name { entity, .. } if Some(entity) == speaker);
    let turned = |it: &Mention| !own(it) && clause.is_titled_at_end(it, range.start);
    let language = clause.language;
    let fixed = language.verb_first || language.verb_last || language.verb_second || language.subject_first;
    let cased = !fixed && language.drops_subject && !language.names_inflect && !reads_common_nouns(language);
    cased && clause.mentions(range.start, range.end).iter().any(turned)
}

/// Whether an office that no name follows, and that nobody named before holds, may be the subject of a sentence, where nouns
/// have cases and no article.
fn has_office(talk: &Conversation<'_>, paragraph: usize, range: Range<usize>) -> bool {
    let clause = talk.reading.clause(paragraph);
    let alone = |&i: &usize| clause.is_office(i) && clause.mention_at(i).is_none() && !clause.is_capital(i + 1);
    let holder = |i: usize| {
        let noun = clause.noun(i, i);
        noun.and_then(|noun| called(talk, Place { paragraph, token: i }, &noun).0)
    };
    let language = talk.language;
    language.names_inflect
        && language.drops_subject
        && range.into_iter().find(alone).is_some_and(|i| holder(i).is_none())
}

/// Whether a sentence names somebody in full whom nothing before the last speaker's quotation names.
fn has_newcomer(talk: &Conversation<'_>, clause: ParagraphView<'_>, start: usize, end: usize) -> bool {
    let Some((since, _)) = talk.spoken else { return false };
    // "dari penurunan | Indeks Harga Gabungan": what a noun without a title behind a preposition belongs to.
    let belongs = |it: &Mention| {
        let noun = |&i: &usize| clause.is_content(i) && !clause.has_any(i, Roles::TITLE.union(Roles::CUE));
        let nouns = (start..it.first).rev().take_while(noun).count();
        let before = it.first.checked_sub(nouns + 1).filter(|&i| i >= start && nouns > 0);
        talk.language.bare_nouns && before.is_some_and(|i| clause.has_any(i, Roles::PREPOSITION))
    };
    clause.mentions(start, end).iter().any(|it| match it.kind {
        MentionKind::Name { entity, .. } if may_be_person(talk, entity) && it.last > it.first && !belongs(it) => {
            let known = |it: &coreference::Candidate<'_>| it.entity == entity;
            talk.reading.names_before(since, OFFICE_PARAGRAPHS, OFFICE_MENTIONS, &mut |it| known(it)).is_none()
        }
        _ => false,
    })
}

impl ParagraphView<'_> {
    /// Whether a name of several words ends its sentence, which begins at `start`, with its office before it in the case of a
    /// subject: "Την άποψη αυτή αμφισβήτησε | ο βουλευτής της Harrow Ana Ruiz |."
    fn is_titled_at_end(self, name: &Mention, start: usize) -> bool {
        let low = start.max(name.first.saturating_sub(LONGEST_OFFICE));
        let plain = |&i: &usize| self.is_word(i) && !self.has_any(i, Roles::CLAUSE_WORD.union(Roles::RELATIVE));
        let office = |i: usize| {
            let article = self.has_any(i, Roles::DEFINITE) && !self.has_any(i, Roles::TO);
            article && self.has_any(i + 1, Roles::TITLE) && !self.is_hanging(i) && !self.is_genitive_article(i)
        };
        let mut offices = (low..name.first).rev().take_while(plain).filter(|&i| office(i));
        let adverb = |i: usize| self.has_any(i, Roles::ADVERB.union(Roles::DAY));
        let free = |i: usize| i > start && (self.is_content(i - 1) || adverb(i - 1)) && !self.is_hanging(i - 1);
        let ends = name.last > name.first && !self.is_word(name.last + 1);
        ends && name.is_person() && offices.next().is_some_and(free)
    }
}
