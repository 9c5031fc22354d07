//! Who speaks in a language without a full grammar: the evidence beside a quotation, and whoever a pronoun, an office or a
//! verb without a subject stands for; where there is none, the one who goes on speaking.

use crate::chars::letters::{has_lower, has_space};
use crate::chars::{lower, words};
use crate::lang::{Language, Roles};
use crate::quote::attribute::bearer::is_named_inside;
use crate::quote::attribute::called::{called, is_shared, may_be_person};
use crate::quote::attribute::conversation::Conversation;
use crate::quote::attribute::epithet::{epithet, is_told_of};
use crate::quote::attribute::hearer;
use crate::quote::attribute::script_label;
use crate::quote::attribute::topic::{Topic, topic};
use crate::quote::attribute::topic_subject::{Asked, Subject, subject};
use crate::quote::attribute::upright::upright;
use crate::quote::cue_only::common_noun::reads_common_nouns;
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{EntityId, Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::Place;
use crate::quote::people::coreference;
use crate::quote::people::entity::{Entity, Gender};
use crate::quote::people::gate;
use crate::quote::voice::ResolvedSpeaker;
use crate::span::Span;

/// Maximum tokens between two quotations of one sentence that are said by one (set by hand).
const JOINED_TOKENS: usize = 30;
/// Maximum words behind the determiner of an office that tells no more: "the | former prime minister".
const MOST_OFFICE_WORDS: usize = 3;
/// Maximum words between two quotations with one speaker behind the second: "“…” and also “…”, said Ruiz".
const MOST_JOINING_WORDS: usize = 6;

/// The voice at this place.
pub(crate) fn voice(talk: &Conversation<'_>, place: Place, first: bool) -> Option<ResolvedSpeaker> {
    let clause = talk.reading.clause(place.paragraph);
    let evidence = clause.evidence_beside(place.token, talk.language);
    if let Some(evidence) = evidence.or_else(|| clause.evidence_behind_next(place.token, talk.language)) {
        return resolve(talk, place, &evidence);
    }
    if let Some(evidence) = script_label::evidence(talk, place) {
        return resolve(talk, place, &evidence);
    }
    if let Some(voice) = joined(talk, place) {
        return Some(voice);
    }
    if let Some(evidence) = clause.said_so(place.token).or_else(|| clause.told_so_behind(place.token)) {
        return resolve(talk, place, &evidence);
    }
    if first { goes_on(talk, place) } else { None }
}

/// The speaker of the quotation before in the same sentence, if nobody else is named between the two: "Ruiz said that “…”
/// and that “…”".
fn joined(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let (last, voice) = talk.last.filter(|(last, _)| last.paragraph == place.paragraph && last.token < place.token)?;
    let clause = talk.reading.clause(place.paragraph);
    // "He told that Ruiz said “…”, and hence that “…”": he or Ruiz.
    if voice.is_some_and(|voice| voice.mention.first < last.token && clause.is_told_inside(&voice.mention)) {
        return None;
    }
    let (from, to) = (last.token + 1, place.token);
    let near = clause.is_speech(last.token) && to - from <= JOINED_TOKENS;
    let same = near && clause.sentence(last.token) == clause.sentence(to);
    let voice = voice.filter(|voice| same && (voice.entity.is_some() || voice.noun.is_some()))?;
    let cue = (from..to).find(|&i| clause.has_any(i, Roles::CUE) && !clause.is_capital(i));
    // "and added that Hale “…”"
    let cue_end = cue.map_or(to, |cue| cue + 1);
    let named = clause.mentions(from, cue_end).iter().any(|it| it.is_name() && !clause.is_hung(it) || is_pronoun(it));
    let follows = cue.is_none_or(|cue| {
        let verb = (from..cue).rev().find(|&i| !clause.has_any(i, Roles::AUXILIARY.union(Roles::ADVERB)));
        verb.is_some_and(|i| clause.has_any(i, Roles::CONJUNCTION))
    });
    // "a report, in which it said that “…”"
    let joins = Roles::RELATIVE.union(Roles::WHO).union(Roles::CLAUSE_WORD);
    let hung =
        |i: usize| i > 0 && clause.has_any(i - 1, Roles::PREPOSITION) && !clause.has_any(i - 1, Roles::CONJUNCTION);
    let inside = |i: usize| {
        let article = usize::from(i > from && clause.has_any(i - 1, Roles::DEFINITE));
        clause.has_any(i, joins)
            && !clause.has_any(i, Roles::PREPOSITION)
            && (article > 0 || clause.has_any(i, Roles::RELATIVE))
            && hung(i - article)
    };
    let broken = (from..to).any(|i| clause.is_mark(i, &[';', ':', '.', '(']) || inside(i));
    (!named && follows && !broken).then_some(ResolvedSpeaker { rule: Rule::GoesOn, cue: None, ..voice })
}

fn is_pronoun(mention: &Mention) -> bool {
    matches!(mention.kind, MentionKind::Pronoun(_))
}

fn resolve(talk: &Conversation<'_>, place: Place, evidence: &Evidence) -> Option<ResolvedSpeaker> {
    let Evidence { mention, rule, cue } = *evidence;
    let voice = ResolvedSpeaker { entity: None, noun: None, title: None, mention, rule, cue };
    let clause = talk.reading.clause(place.paragraph);
    if let Some(body) = clause.body_in_lower_case(&mention).filter(|_| rule != Rule::Label) {
        return Some(ResolvedSpeaker { noun: Some(body.span), ..voice });
    }
    match mention.kind {
        MentionKind::Name { entity, .. } if is_adjective(talk, entity) => None,
        MentionKind::Name { entity, .. }
            if rule == Rule::Inverted && is_unknown_surname(talk, place, &mention, entity)
                || hearer::may_be_hearer(talk, place.paragraph, entity, evidence) =>
        {
            Some(voice)
        }
        MentionKind::Name { entity, .. } if is_state(talk, place, evidence, entity) => {
            let article = mention.first.checked_sub(1).filter(|&i| clause.has_any(i, Roles::DEFINITE));
            let start = article.and_then(|i| clause.token(i)).map_or(mention.span.start, |it| it.span.start);
            // "a Coreia | do Norte"
            let mut last = mention.last;
            while clause.has_any(last + 1, Roles::OF) && clause.is_capital(last + 2) {
                last += 2;
            }
            let end = clause.token(last).map_or(mention.span.end, |it| it.span.end);
            Some(ResolvedSpeaker { noun: Some(Span::new(start, end)), ..voice })
        }
        MentionKind::Name { entity, .. } => {
            let entity = if rule == Rule::According { upright(talk, entity) } else { entity };
            Some(ResolvedSpeaker { entity: Some(entity), ..voice })
        }
        MentionKind::Pronoun(pronoun) if clause.has_any(mention.last, Roles::LATTER) => {
            Some(ResolvedSpeaker { entity: latter(talk, place, &mention, pronoun), ..voice })
        }
        MentionKind::Pronoun(pronoun) => {
            let asked = if pronoun == Pronoun::Dropped { Asked::Verb } else { Asked::Pronoun(pronoun) };
            let (from, end) = talk.asked_from(place, mention.first.min(place.token));
            let somebody = !matches!(pronoun, Pronoun::They | Pronoun::Unnamed);
            let found = topic(talk, from, end, asked).filter(|_| somebody);
            // "ông | này" is the one named last, who may be nobody's topic.
            let near = talk.language.bare_nouns && clause.has_any(mention.last + 1, Roles::DEFINITE);
            let found = found
                .filter(|it| !near || it.name().is_none_or(|id| latter(talk, place, &mention, pronoun) == Some(id)));
            // "the mayor answered | Ruiz | and said that": an object is no subject of the second verb.
            let object = |it: &Topic| it.name().is_some_and(|id| clause.is_object_before(mention.first, id));
            let found = found.filter(|it| asked != Asked::Verb || !object(it));
            let gender = coreference::gender_of(pronoun);
            let told = gender.or(clause.gender_of_verb(mention.first));
            match found {
                // "цитирует | его | «Вестник»"
                Some(Topic::Named { id, .. })
                    if clause.has_any(mention.first, Roles::QUOTING) && !is_told_of(talk, id) =>
                {
                    Some(voice)
                }
                Some(Topic::Named { id, sure }) => {
                    let known = talk.reading.entities.get(id).and_then(|entity| entity.gender);
                    let spoke = talk.spoken.and_then(|(_, voice)| voice.entity) == Some(id);
                    let sure = sure || spoke || talk.reading.main == Some(id);
                    let fits = if known.is_some() { told.is_none() || known == told } else { gender.is_none() || sure };
                    // "zegt VluchtelingenWerk. “…”, legt hij uit.": a pronoun for a person.
                    let person = talk.reading.entities.get(id).is_some_and(|it| it.is_person);
                    let fits = fits && (person || gender.is_none() || !talk.language.verb_second);
                    Some(ResolvedSpeaker { entity: Some(id).filter(|_| fits), ..voice })
                }
                Some(Topic::Described { paragraph, mention: noun }) => {
                    let there = talk.reading.clause(paragraph);
                    let body = gender.is_some() && talk.language.verb_second && there.is_no_person(&noun);
                    let fits = !there.is_of_other_gender(&noun, told) && !there.is_several(&noun) && !body;
                    let there = Place { paragraph, token: noun.first };
                    // "Ana Ruiz was there. The captain came too. “…”, he said.": the captain is another.
                    let other = |id: EntityId| {
                        let known = talk.reading.entities.get(id).and_then(|entity| entity.gender);
                        known.is_some() && told.is_some() && known != told
                    };
                    let entity = holder(talk, there, &noun, rule).filter(|&id| fits && !other(id));
                    let fits = fits && !talk.language.bare_nouns;
                    Some(ResolvedSpeaker { entity, noun: Some(noun.span).filter(|_| fits), ..voice })
                }
                Some(Topic::Heard(heard)) => {
                    let noun = &heard.mention;
                    let there = talk.spoken.map_or(place, |(last, _)| last);
                    let there = talk.reading.clause(there.paragraph);
                    // "“…”, zegt de partij. “…”, legt hij uit.": a pronoun for a person.
                    let body = gender.is_some() && talk.language.verb_second && there.is_no_person(noun);
                    let one = noun.kind != MentionKind::Noun || !there.is_several(noun) && !body;
                    Some(ResolvedSpeaker { noun: heard.noun.filter(|_| one), ..voice })
                }
                None => Some(voice),
            }
        }
        MentionKind::Noun => {
            let entity = holder(talk, place, &mention, rule).or_else(|| epithet(talk, place, &mention));
            // Without a determiner a name may hide in the words.
            let body = talk.language.subject_first && clause.is_capital(mention.first) && clause.is_body(&mention);
            // "du | ministère"
            let joined = mention.first > 0 && clause.has_any(mention.first - 1, Roles::OF);
            let told = body
                || clause.has_any(mention.first, Roles::DETERMINER.union(Roles::DEFINITE_FORM))
                || joined && !talk.language.names_inflect
                || clause.is_name_of_body(&mention)
                || clause.is_body_with_complement(&mention);
            let noun = told.then_some(mention.span);
            Some(ResolvedSpeaker { entity, noun, ..voice })
        }
    }
}

/// Whether a word behind a common noun is no surname of somebody whom the text names in full: "in the paper | Clarín".
fn is_unknown_surname(talk: &Conversation<'_>, place: Place, mention: &Mention, id: EntityId) -> bool {
    let clause = talk.reading.clause(place.paragraph);
    let full = |it: &Entity| it.is_person && it.words.len() > 1;
    // "explains a | Notice": one word with the indefinite article.
    let indefinite =
        mention.first == mention.last && mention.first > 0 && clause.has_any(mention.first - 1, Roles::INDEFINITE);
    let loose = reads_common_nouns(talk.language) && (indefinite || clause.is_loose_surname(mention));
    loose && !talk.reading.entities.get(id).is_some_and(full)
}

/// Whether a place's name stands for the state or the city that says something: the subject of a verb that is sure to report,
/// in a language where a noun phrase has an article.
fn is_state(talk: &Conversation<'_>, place: Place, evidence: &Evidence, id: EntityId) -> bool {
    let clause = talk.reading.clause(place.paragraph);
    let sure = evidence
        .cue
        .is_some_and(|cue| talk.language.roles(&lower(cue.of(talk.reading.text))).intersects(Roles::UNAMBIGUOUS_CUE));
    let told = matches!(evidence.rule, Rule::BeforeQuote | Rule::Inverted | Rule::AfterQuote);
    // "from Bethesda, | Maryland |, said"
    let (first, next) = (evidence.mention.first, evidence.mention.last + 1);
    let opens = first == clause.sentence_start(first) || clause.has_any(first - 1, Roles::DEFINITE);
    let told = told && (opens || !clause.is_mark(next, &[',']));
    let state = |it: &Entity| !it.is_person && gate::is_place(it.name.of(talk.reading.text), talk.language);
    let romance = reads_common_nouns(talk.language);
    romance && sure && told && !clause.is_hung(&evidence.mention) && talk.reading.entities.get(id).is_some_and(state)
}

/// How far back the one is named whom "este último" means, in mentions.
const LATTER_MENTIONS: usize = 8;

/// Whom "este último" means: the person named last who agrees with it, in its sentence or the one before.
fn latter(talk: &Conversation<'_>, place: Place, mention: &Mention, pronoun: Pronoun) -> Option<EntityId> {
    let before = Place { paragraph: place.paragraph, token: mention.first };
    let here = talk.reading.clause(place.paragraph).sentence(mention.first);
    let gender = coreference::gender_of(pronoun);
    talk.reading.names_before(before, 1, LATTER_MENTIONS, &mut |it| {
        let clause = talk.reading.clause(it.paragraph);
        let at = clause.sentence(it.mention.first);
        let last = if it.paragraph == place.paragraph { here } else { clause.paragraph.sentences.len() + here };
        let known = talk.reading.entities.get(it.entity).and_then(|entity| entity.gender);
        it.mention.is_person() && last - at <= 1 && (known.is_none() || known == gender)
    })
}

/// Whether a name that is one word only ever stands before a noun, where the first word alone of an organisation has a
/// capital: "Národní | centrum". Finnish and Hungarian have their adjectives in lower case.
fn is_adjective(talk: &Conversation<'_>, id: EntityId) -> bool {
    let single = talk.reading.entities.get(id).is_some_and(|it| it.words.len() == 1 && it.title.is_none());
    single
        && talk.language.names_inflect
        && !talk.language.postposes_sources
        && (0..talk.reading.paragraphs.len()).all(|at| {
            let clause = talk.reading.clause(at);
            let noun = |i: usize| clause.is_content(i) && !clause.has_any(i, Roles::CUE);
            let own = |it: &&Mention| matches!(it.kind, MentionKind::Name { entity, .. } if entity == id);
            clause.paragraph.mentions.iter().filter(own).all(|it| noun(it.last + 1))
        })
}

/// Whom a noun phrase stands for: the last person named who is called so, or the only one whom the text is about.
fn holder(talk: &Conversation<'_>, place: Place, mention: &Mention, rule: Rule) -> Option<EntityId> {
    let clause = talk.reading.clause(place.paragraph);
    if clause.is_body(mention) {
        return None;
    }
    let (called, several) = called(talk, place, mention);
    // "Bakan Ruiz … Bakan Hale … Bakan": either.
    let called = called.filter(|&id| !talk.language.verb_last || !is_shared(talk, place, mention, id));
    let bearer = clause.unnamed_bearer(mention);
    let since = |id: EntityId, from: usize| {
        let same = |it: &Mention| matches!(it.kind, MentionKind::Name { entity, .. } if entity == id);
        clause.mentions(from, mention.first).iter().any(same)
    };
    let called = called.filter(|&id| bearer.is_none_or(|from| since(id, from)));
    // "according to the police" is a source of its own.
    let definite =
        clause.has_any(mention.first, Roles::DEFINITE.union(Roles::DEFINITE_FORM)) && rule != Rule::According;
    let spoken = talk.spoken.and_then(|(_, voice)| voice.entity);
    // "According to Ruiz, the mayor said": the two are not one.
    let start = clause.sentence_start(mention.first);
    let beside = |id: EntityId| {
        let same = |it: &Mention| matches!(it.kind, MentionKind::Name { entity, .. } if entity == id);
        clause.mentions(start, mention.first).iter().any(same)
    };
    // "the reporter of the harbour" tells who she is.
    let told = (mention.first..mention.last).any(|i| clause.has_any(i, Roles::OF) && !clause.has_any(i, Roles::TITLE));
    // "the statement" is nobody whom the text is about.
    let common = clause.is_common_noun(mention);
    // "wrote the Courier. The speaker of | Valmar | said": hardly the Courier.
    let names_other = || clause.mentions(mention.first, mention.last + 1).iter().any(Mention::is_name);
    let only = |id: &EntityId| {
        definite
            && !common
            && !several
            && !told
            && !beside(*id)
            && (may_be_person(talk, *id) || !names_other())
            && !clause.is_several(mention)
            && (spoken.is_none() || spoken == Some(*id))
    };
    let (from, end) = talk.asked_from(place, mention.first.min(place.token));
    let topic = || topic(talk, from, end, Asked::Noun).and_then(Topic::name);
    // "“It should be Ruiz, if she can,” said the minister.": another minister.
    let called = called.filter(|&id| !is_named_inside(talk, place, id));
    called.or_else(|| topic().filter(only)).filter(|&id| {
        let gender = talk.reading.entities.get(id).and_then(|entity| entity.gender);
        !clause.is_of_other_gender(mention, gender)
    })
}

impl ParagraphView<'_> {
    /// Whether a second noun phrase may follow inside a noun phrase, whose end no word tells: "Az elnök | azzal az".
    fn is_open(self, noun: &Mention) -> bool {
        (noun.first + 2..=noun.last)
            .any(|i| self.has_any(i, Roles::DETERMINER) && !self.is_hanging(i - 1) && !self.is_hanging(i))
    }

    /// Whether a quotation names somebody, who hardly is its speaker: "“No more figures, Ruiz”".
    fn addresses(self, talk: &Conversation<'_>, quote: usize, id: EntityId) -> bool {
        let (Some(quote), Some(entity)) = (self.token(quote), talk.reading.entities.get(id)) else { return false };
        let own = |word: &str| {
            words(entity.name.of(self.text)).any(|(_, it)| it == word && word.starts_with(char::is_uppercase))
        };
        entity.is_person && words(quote.span.of(self.text)).any(|(_, word)| own(word))
    }

    /// Whether a noun phrase has a title of the other gender than a pronoun.
    pub(super) fn is_of_other_gender(self, noun: &Mention, gender: Option<Gender>) -> bool {
        let other = match gender {
            Some(Gender::Feminine) => Roles::MASCULINE_TITLE,
            Some(Gender::Masculine) => Roles::FEMININE_TITLE,
            None => return false,
        };
        (noun.first..=noun.last).any(|i| self.has_any(i, other))
    }

    /// What stands behind the next quotation of the sentence, if only a few small words join the two: "“…” and “…”, said
    /// Ruiz".
    fn evidence_behind_next(self, quote: usize, language: &Language) -> Option<Evidence> {
        let high = self.sentence_end(quote).min(quote + MOST_JOINING_WORDS + 3);
        let next = (quote + 1..high).find(|&i| self.is_speech(i))?;
        let plain = |i: usize| {
            let word = self.is_word(i) && !self.has_any(i, Roles::CUE) && self.mention_at(i).is_none();
            word || self.is_mark(i, &[','])
        };
        let joined = (quote + 1..next).all(plain) && (quote + 1..next).any(|i| self.has_any(i, Roles::CONJUNCTION));
        let evidence = if joined { self.evidence_beside(next, language) } else { None };
        evidence.filter(|it| matches!(it.rule, Rule::Inverted | Rule::AfterQuote))
    }
}

/// Whether a verb with a pronoun joined to it tells inside the marks who speaks: "Elle ira, | a-t-elle | assuré".
fn tells_inside(body: &str, language: &Language) -> bool {
    body.split(',').skip(1).any(|part| {
        let first = part.split_whitespace().next().unwrap_or("");
        let pronoun = first.rsplit_once('-').map(|(_, last)| Pronoun::of(language.roles(&lower(last))));
        matches!(pronoun, Some(Some(Pronoun::He | Pronoun::She | Pronoun::They)))
    })
}

/// Nobody is named beside the quotation, which is a sentence of its own: the speaker before goes on.
fn goes_on(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let clause = talk.reading.clause(place.paragraph);
    let (low, high) = clause.sides(place.token);
    if (low..high).any(|i| clause.is_word(i)) {
        return None;
    }
    // "“THE PORT IS FULL”": a heading.
    let body = clause.token(place.token).map_or("", |it| it.span.of(clause.text));
    let heading = body.contains(char::is_uppercase) && !has_lower(body) && has_space(body.trim());
    if heading || tells_inside(body, talk.language) {
        return None;
    }
    // "Ana Ruiz (PTX)", "Ports", "“…”": the entries of a fact sheet.
    let above = place.paragraph.checked_sub(1).filter(|_| low == 0);
    if above.is_some_and(|above| talk.reading.clause(above).is_line()) {
        return None;
    }
    // The quotation before is nobody's: nobody goes on.
    let unclear = |(last, voice): (Place, Option<ResolvedSpeaker>)| {
        let spoken = talk.reading.clause(last.paragraph).is_speech(last.token);
        voice.is_none() && spoken && place.is_within(last, 1)
    };
    // "“…?” asks the ballot. Ana Ruiz spoke up. “…”": the sentence right before tells who speaks.
    let told = || {
        let start = low.checked_sub(1).map_or(low, |last| clause.sentence_start(last));
        start < low && matches!(subject(talk, place.paragraph, start, low, Asked::Nothing), Subject::Speaker(_))
    };
    if talk.last.is_some_and(unclear) && !told() {
        return None;
    }
    // "“…”, says the statement. “…”"
    let common = |(last, voice): (Place, Option<ResolvedSpeaker>)| {
        voice.filter(|voice| talk.is_common(last, voice)).map(|voice| (last, voice))
    };
    if let Some((last, voice)) = talk.last.and_then(common) {
        let (there, here) = (talk.reading.clause(last.paragraph), clause.sentence(place.token));
        let same = last.paragraph == place.paragraph;
        let rest = if same { here } else { there.paragraph.sentences.len() + here } - there.sentence(last.token);
        if rest <= 1 && place.is_within(last, 1) {
            return Some(ResolvedSpeaker { rule: Rule::GoesOn, cue: None, ..voice }).filter(|_| same);
        }
    }
    let (entity, noun, span) = match topic(talk, place, low, Asked::Nothing)? {
        Topic::Named { id, .. } if clause.addresses(talk, place.token, id) => return None,
        Topic::Named { id, .. } => (Some(id), None, talk.reading.entities.get(id)?.name),
        Topic::Described { paragraph, mention } => {
            let there = talk.reading.clause(paragraph);
            let at = Place { paragraph, token: mention.first };
            // "The driver suspected of the crash at Harrow" is nobody whom the text is about.
            let short = mention.last - mention.first <= MOST_OFFICE_WORDS;
            let holder = || if short { holder(talk, at, &mention, Rule::GoesOn) } else { called(talk, at, &mention).0 };
            let one = !there.is_several(&mention) && !there.is_open(&mention) && !there.is_body(&mention);
            (holder().filter(|_| one), Some(mention.span).filter(|_| one), mention.span)
        }
        Topic::Heard(voice) => (None, voice.noun, voice.noun?),
    };
    let mention = Mention { kind: MentionKind::Noun, first: place.token, last: place.token, span };
    Some(ResolvedSpeaker { entity, noun, title: None, mention, rule: Rule::GoesOn, cue: None })
}
