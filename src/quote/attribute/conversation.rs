//! The conversation as far as it was read: who has the floor, and whom a mention means.

use crate::lang::{Language, Part, Roles};
use crate::quote::attribute::holder;
use crate::quote::attribution::{Attribution, Grammar};
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{EntityId, Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::{ParsedArticle, Place};
use crate::quote::parse::token::Token;
use crate::quote::people::coreference::{self, Features};
use crate::quote::people::entity::Gender;
use crate::quote::voice::ResolvedSpeaker;
use crate::span::Span;

/// The talk of an article as it goes on: who has the floor.
pub(crate) struct Conversation<'a> {
    pub reading: &'a ParsedArticle<'a>,
    pub language: &'a Language,
    pub attribution: Attribution,
    /// The last person who spoke.
    floor: Option<EntityId>,
    /// Who has spoken since by a description alone, and where: "the spokesman".
    described: Option<(Place, ResolvedSpeaker)>,
    /// The last quotation: where it stands and whose it is.
    pub last: Option<(Place, Option<ResolvedSpeaker>)>,
    /// The last quotation of somebody.
    pub spoken: Option<(Place, ResolvedSpeaker)>,
    /// How many have been quoted so far.
    pub speakers: usize,
    heard: Vec<EntityId>,
    /// The last voice found, and in which paragraph.
    pub running: Option<(usize, ResolvedSpeaker)>,
    /// Where the quotation begins that is being read.
    pub opening: Option<Place>,
    /// Up to where the text between quotations was read for those who speak without being quoted.
    pub read: Place,
}

impl<'a> Conversation<'a> {
    pub fn new(reading: &'a ParsedArticle<'a>, language: &'a Language) -> Self {
        let read = Place { paragraph: 0, token: 0 };
        Self {
            reading,
            language,
            attribution: Attribution::of(language),
            floor: None,
            described: None,
            last: None,
            spoken: None,
            speakers: 0,
            heard: Vec::new(),
            running: None,
            opening: None,
            read,
        }
    }

    /// The place and token before which the antecedent of a mention at token `end` of `place` is looked for. The antecedent of
    /// a tag behind a quotation of several paragraphs stands before the first of them.
    pub fn asked_from(&self, place: Place, end: usize) -> (Place, usize) {
        let opening = self.opening.filter(|opening| opening.paragraph < place.paragraph);
        opening.map_or((place, end), |opening| (opening, opening.token))
    }

    /// Counts the one who is quoted.
    pub fn count_speaker(&mut self, voice: Option<ResolvedSpeaker>) {
        if let Some(id) = voice.and_then(|voice| voice.entity).filter(|id| !self.heard.contains(id)) {
            self.heard.push(id);
            self.speakers += 1;
        }
    }

    /// Whether somebody has been quoted so far.
    pub fn has_spoken(&self, id: EntityId) -> bool {
        self.heard.contains(&id)
    }

    /// Takes in who speaks at a place.
    pub fn note(&mut self, place: Place, voice: Option<ResolvedSpeaker>) {
        let entity = voice.and_then(|voice| voice.entity);
        if let Some(id) = entity.filter(|&id| self.reading.entities.get(id).is_some_and(|entity| entity.is_person)) {
            self.floor = Some(id);
            self.described = None;
        } else if let Some(voice) = voice.filter(|voice| voice.noun.is_some()) {
            let clause = self.reading.clause(place.paragraph);
            // "the spokesman", whom "a union spokesman" has introduced
            let definite = clause.has_any(voice.mention.first, Roles::DEFINITE)
                && !(voice.mention.first..voice.mention.last).any(|i| clause.has_any(i, Roles::POSSESSIVE));
            let known = self.same_description(place.paragraph, &voice.mention).is_some();
            let person = voice.mention.kind == MentionKind::Noun && clause.is_person_noun(&voice.mention);
            if person && (known || !definite) {
                self.described = Some((place, voice));
            }
        }
    }

    /// Who spoke last by a description with the same head.
    fn same_description(&self, paragraph: usize, mention: &Mention) -> Option<ResolvedSpeaker> {
        let head = |it: &Mention, at: usize| {
            let clause = self.reading.clause(at);
            clause.token(clause.head_of_noun(it)).map(Token::word)
        };
        let same = |(at, it): &(Place, ResolvedSpeaker)| head(&it.mention, at.paragraph) == head(mention, paragraph);
        self.described.filter(same).map(|(_, it)| it)
    }

    /// The description that a pronoun stands for: the last who spoke is only described, and nobody else is the subject since.
    fn described_by(&self, paragraph: usize, mention: &Mention, pronoun: Pronoun) -> Option<ResolvedSpeaker> {
        let (place, voice) = self.described.filter(|(place, _)| paragraph - place.paragraph <= 1)?;
        let gender = coreference::gender_of(pronoun)?;
        let clause = self.reading.clause(place.paragraph);
        let head = clause.head_of_noun(&voice.mention);
        let other = match gender {
            Gender::Masculine => Roles::FEMININE_TITLE,
            Gender::Feminine => Roles::MASCULINE_TITLE,
        };
        let last = Place { paragraph, token: mention.first };
        let mut between = false;
        self.reading.names_before(last, 1, OFFICE_MENTIONS, &mut |it| {
            let after = (it.paragraph, it.mention.first) > (place.paragraph, place.token);
            between |= after && it.mention.is_person() && self.reading.clause(it.paragraph).is_subject_like(it.mention);
            !after
        });
        (!between && !clause.has_any(head, other)).then_some(voice)
    }

    /// Who is meant by the mention that the evidence points to.
    pub fn resolve(&self, paragraph: usize, evidence: &Evidence) -> Option<ResolvedSpeaker> {
        let Evidence { mention, rule, cue } = *evidence;
        let voice = ResolvedSpeaker { entity: None, noun: None, title: None, mention, rule, cue };
        match mention.kind {
            MentionKind::Name { .. } if self.reading.clause(paragraph).is_people(mention.first, mention.last) => {
                Some(voice)
            }
            MentionKind::Name { entity, .. } => {
                let both = if rule <= Rule::BeforeQuote {
                    self.reading.clause(paragraph).joined_names(&mention, rule)
                } else {
                    None
                };
                Some(ResolvedSpeaker { entity: Some(entity).filter(|_| both.is_none()), noun: both, ..voice })
            }
            MentionKind::Pronoun(Pronoun::Unnamed) => Some(voice),
            MentionKind::Pronoun(pronoun) => {
                let clause = self.reading.clause(paragraph);
                let both = if pronoun == Pronoun::They { clause.pair_before(mention.first) } else { None };
                if both.is_some() {
                    return Some(ResolvedSpeaker { noun: both, ..voice });
                }
                // "They include “…”": what is told of things is not said by them.
                let thing = coreference::gender_of(pronoun).is_none() && rule >= Rule::Sentence;
                // "Kym Moss, a spokesperson for Samsung, confirmed it. “…,” they said."
                let person = pronoun == Pronoun::They && clause.persons(0, mention.first).next().is_some();
                if thing || person || self.is_behind_people(paragraph, &mention) {
                    return None;
                }
                if let Some(described) = self.described_by(paragraph, &mention, pronoun) {
                    return Some(ResolvedSpeaker { noun: described.noun, ..voice });
                }
                let candidates = || coreference::antecedent(&self.candidates(paragraph, &mention, pronoun), self.floor);
                let entity = self.just_spoke(paragraph, &mention, pronoun).or_else(candidates);
                Some(ResolvedSpeaker { entity, ..voice })
            }
            MentionKind::Noun => {
                let clause = self.reading.clause(paragraph);
                let entity = match clause.grammar() {
                    Grammar::English => self.holder_of_office(paragraph, clause, &mention),
                    Grammar::German => holder::holder(self.reading, paragraph, &mention),
                };
                if entity.is_some() && clause.is_age(mention.last) {
                    return Some(ResolvedSpeaker { entity, ..voice });
                }
                let noun = clause.speaking_noun(&mention)?;
                if entity.is_none() && clause.is_people(mention.first + 1, mention.last) {
                    return Some(voice);
                }
                if rule >= Rule::Sentence && entity.is_none() && !clause.is_role(&mention) {
                    return None;
                }
                let body = if clause.is_bare_body(&mention) { self.body(paragraph, &mention) } else { None };
                if let Some(ResolvedSpeaker { entity, noun, .. }) = body {
                    return Some(ResolvedSpeaker { entity, noun, ..voice });
                }
                // "the spokesman", whom "a spokesman for the port" has introduced
                let bare = mention.first + 1 == mention.last && clause.has_any(mention.first, Roles::DEFINITE);
                let fuller = if bare { self.same_description(paragraph, &mention) } else { None };
                Some(ResolvedSpeaker { entity, noun: fuller.and_then(|it| it.noun).or(Some(noun)), ..voice })
            }
        }
    }

    /// Whom a pronoun may mean.
    pub fn candidates(&self, paragraph: usize, mention: &Mention, pronoun: Pronoun) -> Vec<(EntityId, Features)> {
        coreference::candidates(self.reading, self.floor, self.asker(paragraph), paragraph, mention, pronoun)
    }

    /// The body that "the company" stands for, whose name opens the sentence before; for "the statement", who speaks there
    /// in a statement too.
    fn body(&self, paragraph: usize, mention: &Mention) -> Option<ResolvedSpeaker> {
        let clause = self.reading.clause(paragraph);
        let end = clause.sentence_start(mention.first);
        let start = clause.sentence_start(end.checked_sub(1)?);
        let subject = if clause.has_any(mention.last, Roles::WORDING) {
            let told = (start..end).any(|i| clause.has_any(i, Roles::WORDING));
            clause.cued_subject(start, end).filter(|_| told)
        } else {
            clause.mention_at(start).filter(|it| it.is_organisation() && !it.is_possessive()).copied()
        };
        self.resolve(paragraph, &Evidence { mention: subject?, rule: Rule::BeforeQuote, cue: None })
    }

    /// Whether the sentence before a pronoun's has somebody for its subject of whom only the land is told: "The American, who
    /// won, was ill. | He | said".
    fn is_behind_people(&self, paragraph: usize, pronoun: &Mention) -> bool {
        let start = self.reading.clause(paragraph).sentence_start(pronoun.first);
        let at = if start > 0 { paragraph } else { paragraph.saturating_sub(1) };
        let clause = self.reading.clause(at);
        let end = if start > 0 { start } else { clause.len() };
        let first = clause.sentence_start(end.saturating_sub(1)) + 1;
        let verb = Roles::AUXILIARY.union(Roles::PAST).union(Roles::CUE);
        clause.is_people(first, first) && (clause.is_mark(first + 1, &[',']) || clause.has_any(first + 1, verb))
    }

    /// Who is named beside the quotation in the sentence before a pronoun, if nobody else is named since.
    fn just_spoke(&self, paragraph: usize, pronoun: &Mention, kind: Pronoun) -> Option<EntityId> {
        let (place, voice) = self.last.filter(|(place, _)| place.paragraph == paragraph)?;
        let sure = [Rule::Inverted, Rule::AfterQuote, Rule::BeforeQuote];
        let voice = voice.filter(|voice| sure.contains(&voice.rule) && voice.mention.is_person())?;
        let clause = self.reading.clause(paragraph);
        let near = clause.sentence(pronoun.first) <= clause.sentence(place.token) + 1 && place.token < pronoun.first;
        let spoken = place.token.max(voice.mention.last);
        let asks = clause.token(place.token)?.span.of(clause.text).ends_with('?');
        let alone = near
            && !asks
            && clause.is_speech(place.token)
            && clause.persons(spoken, pronoun.first).all(|it| *it == voice.mention);
        let gender = voice.entity.and_then(|id| self.reading.entities.get(id)).map(|entity| entity.gender);
        voice.entity.filter(|_| alone && gender.is_some_and(|it| it.is_none() || it == coreference::gender_of(kind)))
    }

    /// Who asks the question that ends the paragraph before, by a cue beside it.
    fn asker(&self, paragraph: usize) -> Option<EntityId> {
        let (place, voice) = self.last.filter(|(place, _)| place.paragraph + 1 == paragraph)?;
        let asked = self.reading.clause(place.paragraph).token(place.token)?.span.of(self.reading.text);
        let voice = voice.filter(|voice| voice.rule <= Rule::BeforeQuote && asked.ends_with('?'))?;
        voice.entity
    }

    /// The person that "the senator" stands for: the last one named who is called so.
    fn holder_of_office(&self, paragraph: usize, clause: ParagraphView<'_>, mention: &Mention) -> Option<EntityId> {
        let head = clause.token(mention.last).filter(|head| head.has_any(Roles::OFFICE))?;
        if !clause.has_any(mention.first, Roles::DEFINITE) || mention.last - mention.first > LONGEST_OFFICE_WORDS {
            return None;
        }
        let place = Place { paragraph, token: mention.first };
        self.reading.names_before(place, OFFICE_PARAGRAPHS, OFFICE_MENTIONS, &mut |it| {
            let entity = self.reading.entities.get(it.entity);
            matches!(it.mention.kind, MentionKind::Name { is_person: true, .. })
                && entity.is_some_and(|entity| entity.role_nouns.contains(&head.word()))
        })
    }
}

/// Maximum words between "the" and an office that stands for its holder (set by hand).
const LONGEST_OFFICE_WORDS: usize = 3;
/// How far back its holder is looked for (set by hand).
const OFFICE_PARAGRAPHS: usize = 6;
const OFFICE_MENTIONS: usize = 240;
/// Maximum words in a noun phrase that speaks (set by hand).
const LONGEST_NOUN_WORDS: usize = 14;

impl ParagraphView<'_> {
    /// The head of a noun phrase: its last word before a preposition.
    fn head_of_noun(self, mention: &Mention) -> usize {
        let preposition =
            (mention.first + 1..=mention.last).find(|&i| self.has_any(i, Roles::PREPOSITION.union(Roles::OF)));
        preposition.map_or(mention.last, |i| i - 1)
    }

    /// Whether a word is only an age: "36-year-old".
    pub fn is_age(self, i: usize) -> bool {
        let word = self.token(i).map_or("", |it| it.span.of(self.text));
        word.starts_with(|c: char| c.is_numeric()) && word.contains('-') && word.contains(char::is_alphabetic)
    }

    /// Whether a noun phrase only says that a body speaks, or the statement of one: "the company", "the statement".
    fn is_bare_body(self, mention: &Mention) -> bool {
        let bare = self.has_any(mention.first, Roles::DEFINITE) && mention.first + 1 == mention.last;
        bare && self.has_any(mention.last, Roles::BODY)
    }

    /// Whether a noun phrase is one person: "a spokesman for the port".
    fn is_person_noun(self, mention: &Mention) -> bool {
        self.has_any(self.head_of_noun(mention), Roles::TITLE.union(Roles::OFFICE))
    }

    /// Whether "the" and these words only tell of what land somebody is: "the | American".
    fn is_people(self, first: usize, last: usize) -> bool {
        let word = self.token(first).filter(|_| first == last && first > 0 && self.has_any(first - 1, Roles::DEFINITE));
        word.is_some_and(|it| {
            let written = it.span.of(self.text);
            let several = self.language.ends_in(written, Part::PluralNoun);
            it.has_any(Roles::PLACE) && written.contains(char::is_lowercase) && !several
        })
    }

    /// Whether the head of a noun phrase is a title, a trade or an organisation, so that it speaks without a cue.
    fn is_role(self, mention: &Mention) -> bool {
        self.has_any(self.head_of_noun(mention), Roles::TITLE.union(Roles::OFFICE).union(Roles::ORGANISATION))
    }

    /// Two names that are the subject together: "Ruth and Tom Okafor said", "said Ruth Hale and Tom Moss".
    fn joined_names(self, mention: &Mention, rule: Rule) -> Option<Span> {
        let alike = |other: &&Mention| other.is_name() && other.is_person() == mention.is_person();
        let joins = |i: usize| self.has_any(i, Roles::CONJUNCTION) && self.has_any(i, Roles::NAME_LINK);
        // "the Bank of Harrow and | the | Treasury"
        let skip = |i: usize| usize::from(!mention.is_person() && self.has_any(i, Roles::DEFINITE));
        let joint = mention.first.checked_sub(1).map(|i| i - skip(i).min(i)).filter(|&joint| joins(joint));
        let left = joint.and_then(|joint| joint.checked_sub(1)).and_then(|i| self.mention_ending(i)).filter(alike);
        let second = mention.last + 2 + skip(mention.last + 2);
        let right = self.mention_at(second).filter(|it| joins(mention.last + 1) && it.first == second);
        let (first, last) = match (left, right.filter(alike)) {
            (Some(left), _) => (left, mention),
            (None, Some(right)) => (mention, right),
            (None, None) => return None,
        };
        let start = first.first - first.first.checked_sub(1).map_or(0, skip);
        let opens = match start.checked_sub(1) {
            Some(i) if rule == Rule::Inverted || rule == Rule::According => {
                self.is_cue(i) || self.has_any(i, Roles::TO)
            }
            Some(i) => {
                let alone = !self.is_word(i) && !self.is_mark(i, &['(']);
                alone || self.paragraph.opens_sentence(start) || self.is_plural_title(i)
            }
            None => true,
        };
        // "said Ana Ruiz and Tom Hale nodded"
        let ends = rule != Rule::Inverted
            || !self.has_any(last.last + 1, Roles::PAST.union(Roles::THIRD_PERSON).union(Roles::CUE));
        (opens && ends).then(|| Span::new(first.span.start, last.span.end))
    }

    /// The two persons whom "they" at token `end` means: they open a sentence before it together, and nobody else is named
    /// in between.
    fn pair_before(self, end: usize) -> Option<Span> {
        let mut named = self
            .mentions(0, end)
            .iter()
            .rev()
            .filter(|it| matches!(it.kind, MentionKind::Name { is_person: true, .. }));
        let (second, first) = (named.next()?, named.next()?);
        let joined = self.has_any(first.last + 1, Roles::NAME_LINK) && first.last + 2 == second.first;
        let start = self.sentence_start(first.first);
        let opens = first.first == start || first.first == start + 1 && self.is_plural_title(start);
        let both = joined && opens && !first.is_possessive() && !second.is_possessive();
        (both && self.sentence(first.first) < self.sentence(end)).then(|| Span::new(first.span.start, second.span.end))
    }

    /// The words of a noun phrase that can speak, without "the".
    fn speaking_noun(self, mention: &Mention) -> Option<Span> {
        let words = mention.first..=mention.last;
        let verb = |i: usize| {
            let auxiliary = self.has_any(i, Roles::AUXILIARY) && !self.has_any(i, Roles::DETERMINER);
            self.is_word(i) && !self.is_capital(i) && (auxiliary || self.has_any(i, Roles::NAMING))
        };
        if words.clone().count() > LONGEST_NOUN_WORDS
            || words.clone().any(|i| self.has_any(i, Roles::NO_NOUN) || verb(i))
            || self.is_age(self.head_of_noun(mention))
        {
            return None;
        }
        // "die | glückliche | Trainerin": how somebody is called has a capital.
        let german = self.grammar() == Grammar::German && self.has_any(mention.first, Roles::DEFINITE);
        let adjective = |i: usize| german && !self.is_capital(i) && !self.has_any(i, Roles::MODIFIER);
        let first = words.clone().find(|&i| !self.has_any(i, Roles::DEFINITE) && !adjective(i))?;
        Some(Span::new(self.token(first)?.span.start, mention.span.end))
    }
}
