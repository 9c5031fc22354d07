//! Quote → speaker, in the order of the evidence: a cue or a label beside the quote, the subject of its sentence, the one
//! who goes on speaking. Whoever a pronoun or an office stands for is looked up; the unsure stays without a speaker.

use crate::article::{Article, Words};
use crate::lang::{Language, Roles};
use crate::quote::clause::Clause;
use crate::quote::evidence::{Evidence, Rule};
use crate::quote::mention::{EntityId, Mention, MentionKind};
use crate::quote::pronoun;
use crate::quote::reading::{Place, Reading};
use crate::quote::{Quote, running, scare};
use crate::span::Span;

/// Who said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest mention of the name in the article, without title.
    pub name: Span,
    /// The title or office as the article gives it beside the name.
    pub title: Option<Span>,
    /// The mention beside the quote that led to the name: the name itself, a pronoun, "the minister".
    pub mention: Span,
    /// How the speaker was found.
    pub by: By,
}

/// How a speaker was found, from the surest to the most inferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// A cue beside the quote names them: "…," said Cho.
    Cue,
    /// A label before the quote names them: "Cho: …".
    Label,
    /// A cue beside the quote has a pronoun: "…," she said.
    Pronoun,
    /// No cue: the one who has the floor goes on speaking.
    Running,
}

/// A quote and, where it could be found, its speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attributed {
    /// The quote.
    pub quote: Quote,
    /// Who said it; `None` rather than a guess.
    pub speaker: Option<Speaker>,
    /// The words that report the speech: "said", "according to".
    pub cue: Option<Span>,
    /// How often the article names the speaker.
    pub prominence: usize,
}

/// Finds the speakers, and leaves out what only stands in quotation marks: scare quotes, titles of works. `words` are the
/// article's.
pub fn attribute(quotes: Vec<Quote>, article: &Article<'_>, words: &Words, language: &Language) -> Vec<Attributed> {
    if quotes.is_empty() {
        return Vec::new();
    }
    let (reading, places) = Reading::new(article, &quotes, words, language);
    let mut talk = Talk::new(&reading, language);
    let mut places = &places[..];
    let mut attributed = Vec::new();
    for quote in quotes {
        let (here, after) = places.split_at(quote.parts.len().min(places.len()));
        places = after;
        for (quote, voice) in talk.voices(quote, here) {
            if scare::is_quotation(article.text(), &quote, voice.map(|voice| voice.rule), language.names_speakers()) {
                attributed.push(reading.attributed(quote, voice));
            }
        }
    }
    attributed
}

/// Somebody who speaks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Voice {
    pub entity: Option<EntityId>,
    /// A noun phrase's own words, where nobody is named.
    pub noun: Option<Span>,
    /// The title beside them.
    pub title: Option<Span>,
    pub mention: Mention,
    pub rule: Rule,
    pub cue: Option<Span>,
}

/// The talk of an article as it goes on: who has the floor.
pub(super) struct Talk<'a> {
    pub reading: &'a Reading<'a>,
    pub language: &'a Language,
    /// The last person who spoke.
    floor: Option<EntityId>,
    /// The last quotation: where it stands and whose it is.
    pub last: Option<(Place, Option<Voice>)>,
    /// The last voice found, and in which paragraph.
    pub running: Option<(usize, Voice)>,
    /// Up to where the text between quotations was read for those who speak without being quoted.
    read: Place,
}

impl<'a> Talk<'a> {
    fn new(reading: &'a Reading<'a>, language: &'a Language) -> Self {
        let read = Place { paragraph: 0, token: 0 };
        Self { reading, language, floor: None, last: None, running: None, read }
    }

    /// The voice of a quote. A quote over several paragraphs of which each names another speaker is several quotes, of
    /// which one lost its closing mark.
    fn voices(&mut self, quote: Quote, places: &[Place]) -> Vec<(Quote, Option<Voice>)> {
        let mut voices: Vec<(Quote, Option<Voice>)> = Vec::new();
        for ((&part, &block), &place) in quote.parts.iter().zip(&quote.blocks).zip(places) {
            let first = voices.is_empty();
            let voice = match quote.label {
                Some(label) => self.labelled(place, label),
                None if self.language.speech.is_some() => self.voice(place, first),
                None if self.language.has_few_words() => running::voice_beside(self, place, first),
                None => None,
            };
            match voices.last_mut() {
                Some((last, known)) if voice.is_none() || known.is_none() || voice.map(who) == known.map(who) => {
                    last.parts.push(part);
                    last.blocks.push(block);
                    *known = known.or(voice);
                }
                _ => voices.push((Quote { parts: vec![part], blocks: vec![block], ..quote }, voice)),
            }
            let known = voices.last().and_then(|(_, voice)| *voice);
            self.last = Some((place, known));
            self.running = known.map(|voice| (place.paragraph, voice)).or(self.running);
        }
        voices
    }

    /// Whose label stands before this place: the one that it names, or nobody ("Q").
    fn labelled(&mut self, place: Place, label: Span) -> Option<Voice> {
        let clause = self.reading.clause(place.paragraph);
        let named = clause.mentions(0, place.token).iter().rfind(|it| label.contains(it.span) && it.is_name());
        let voice = self.resolve(place.paragraph, &Evidence { mention: *named?, rule: Rule::Label, cue: None });
        self.note(voice);
        voice
    }

    /// Who speaks at this place; only a quote's first piece may be inferred from what stands before.
    fn voice(&mut self, place: Place, first: bool) -> Option<Voice> {
        self.hear_indirect(place);
        let clause = self.reading.clause(place.paragraph);
        if let Some(evidence) = clause.evidence(place.token) {
            let voice = self.resolve(place.paragraph, &evidence);
            self.note(voice);
            return voice;
        }
        if !first {
            return None;
        }
        running::voice(self, place)
    }

    /// Whoever speaks without being quoted has the floor too: "Ruiz said that the port would close."
    fn hear_indirect(&mut self, place: Place) {
        while self.read.paragraph <= place.paragraph {
            let at = self.read.paragraph;
            let clause = self.reading.clause(at);
            let end = if at == place.paragraph { place.token } else { clause.len() };
            for cue in self.read.token..end {
                let subject = if clause.is_sure_cue(cue) { clause.indirect_subject(cue, end) } else { None };
                if let Some(mention) = subject {
                    let voice = self.resolve(at, &Evidence { mention, rule: Rule::SentenceBefore, cue: None });
                    self.note(voice);
                }
            }
            if at == place.paragraph {
                self.read.token = place.token + 1;
                return;
            }
            self.read = Place { paragraph: at + 1, token: 0 };
        }
    }

    fn note(&mut self, voice: Option<Voice>) {
        let entity = voice.and_then(|voice| voice.entity);
        if let Some(id) = entity.filter(|&id| self.reading.entities.get(id).is_some_and(|entity| entity.is_person)) {
            self.floor = Some(id);
        }
    }

    /// Who is meant by the mention that the evidence points to.
    pub fn resolve(&self, paragraph: usize, evidence: &Evidence) -> Option<Voice> {
        let Evidence { mention, rule, cue } = *evidence;
        let voice = Voice { entity: None, noun: None, title: None, mention, rule, cue };
        match mention.kind {
            MentionKind::Name { entity, .. } => Some(Voice { entity: Some(entity), ..voice }),
            MentionKind::Pronoun(pronoun) => {
                let entity = pronoun::antecedent(self.reading, self.floor, paragraph, &mention, pronoun);
                Some(Voice { entity, ..voice })
            }
            MentionKind::Noun => {
                let clause = self.reading.clause(paragraph);
                let entity = self.holder_of_office(paragraph, clause, &mention);
                let noun = clause.speaking_noun(&mention)?;
                Some(Voice { entity, noun: Some(noun), ..voice })
            }
        }
    }

    /// The person that "the senator" stands for: the last one named who is called so.
    fn holder_of_office(&self, paragraph: usize, clause: Clause<'_>, mention: &Mention) -> Option<EntityId> {
        let head = clause.token(mention.last).filter(|head| head.has(Roles::OFFICE))?;
        if !clause.has(mention.first, Roles::DEFINITE) || mention.last - mention.first > LONGEST_OFFICE_WORDS {
            return None;
        }
        let place = Place { paragraph, token: mention.first };
        self.reading.names_before(place, OFFICE_PARAGRAPHS, OFFICE_MENTIONS, &mut |it| {
            let entity = self.reading.entities.get(it.entity);
            matches!(it.mention.kind, MentionKind::Name { is_person: true, .. })
                && entity.is_some_and(|entity| entity.callings.contains(&head.word()))
        })
    }
}

/// As many words as stand between "the" and an office that stands for its holder.
const LONGEST_OFFICE_WORDS: usize = 3;
/// How far back its holder is named.
const OFFICE_PARAGRAPHS: usize = 6;
const OFFICE_MENTIONS: usize = 240;
/// As many words as a noun phrase has that speaks.
const LONGEST_NOUN_WORDS: usize = 14;

/// What tells two voices apart.
fn who(voice: Voice) -> (Option<EntityId>, Option<Span>) {
    (voice.entity, voice.noun)
}

impl Clause<'_> {
    /// The subject of a cue in a sentence without a quotation; a noun phrase takes no floor.
    fn indirect_subject(self, cue: usize, high: usize) -> Option<Mention> {
        let start = self.sentence_start(cue);
        let end = self.sentence_end(cue).min(cue + LONGEST_SENTENCE_TOKENS);
        if (start..end).any(|i| self.is_quote(i)) {
            return None;
        }
        let subject = self.subject_of_verb(start, cue, high);
        subject.filter(|subject| subject.kind != MentionKind::Noun)
    }

    /// The words of a noun phrase that can speak, without "the".
    fn speaking_noun(self, mention: &Mention) -> Option<Span> {
        let words = mention.first..=mention.last;
        if words.clone().count() > LONGEST_NOUN_WORDS || words.clone().any(|i| self.has(i, Roles::NOT_NOUN)) {
            return None;
        }
        let first = words.clone().find(|&i| !self.has(i, Roles::DEFINITE))?;
        Some(Span::new(self.token(first)?.span.start, mention.span.end))
    }
}

/// As far as a sentence is searched for a quotation, in tokens.
const LONGEST_SENTENCE_TOKENS: usize = 100;

impl Reading<'_> {
    fn attributed(&self, quote: Quote, voice: Option<Voice>) -> Attributed {
        let entity = voice.and_then(|voice| voice.entity).and_then(|id| self.entities.get(id));
        let name = entity.map(|entity| entity.name).or(voice.and_then(|voice| voice.noun));
        let speaker = voice.zip(name).map(|(voice, name)| Speaker {
            name,
            title: entity.and_then(|entity| entity.title).or(voice.title),
            mention: voice.mention.span,
            by: voice.by(),
        });
        let cue = speaker.and(voice).and_then(|voice| voice.cue);
        Attributed { quote, speaker, cue, prominence: entity.map_or(0, |entity| entity.count) }
    }
}

impl Voice {
    fn by(self) -> By {
        match self.rule {
            Rule::Label => By::Label,
            Rule::Sentence | Rule::GoesOn | Rule::SentenceBefore | Rule::ParagraphBefore => By::Running,
            _ if matches!(self.mention.kind, MentionKind::Pronoun(_)) => By::Pronoun,
            _ => By::Cue,
        }
    }
}
