//! Quote → speaker, in the order of the evidence: a cue or a label beside the quote, the subject of its sentence, the one
//! who goes on speaking. Pronouns and offices are resolved; where the evidence is weak, no speaker is named.

mod around;
mod bearer;
pub(crate) mod beside;
mod called;
pub(crate) mod continuation;
pub(crate) mod conversation;
mod epithet;
pub(crate) mod floor;
mod hearer;
mod holder;
mod indirect;
pub(crate) mod is_quotation;
mod object;
mod opening;
mod script_label;
mod topic;
mod topic_subject;
mod training;
mod turn;
mod upright;

use crate::article::{Article, TokenTable};
use crate::lang::{Language, Roles, Section};
use crate::quote::attribute::conversation::Conversation;
use crate::quote::attribute::is_quotation::Around;
use crate::quote::attribution::{Attribution, Grammar, Script};
use crate::quote::cue_only::uncased_words::longest;
use crate::quote::find::marks;
use crate::quote::grammar::evidence::{Evidence, Found, Rule};
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::{ParsedArticle, Place};
use crate::quote::people::gate;
use crate::quote::quotation::{Quote, with_inner_mark};
use crate::quote::voice::{ResolvedSpeaker, Speaker, said_by, who};
use crate::span::Span;

pub use training::{MeasuredPronoun, measure_pronouns, pronoun_parameters};

/// A quote and, where it could be found, its speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attributed {
    /// The quote.
    pub quote: Quote,
    /// Who said it; `None` rather than a guess.
    pub speaker: Option<Speaker>,
    /// The words that report the speech: "said", "according to".
    pub cue: Option<Span>,
    /// Whether the speaker is known by name, and not by a description: "officials".
    pub is_named: bool,
}

/// Finds the speakers, and leaves out what only stands in quotation marks: scare quotes, titles of works. `words` are the
/// article's.
pub fn attribute(
    quotes: Vec<Quote>,
    article: &Article<'_>,
    words: &TokenTable,
    language: &Language,
) -> Vec<Attributed> {
    if quotes.is_empty() {
        return Vec::new();
    }
    let (reading, places) = ParsedArticle::new(article, &quotes, words, language);
    let mut talk = Conversation::new(&reading, language);
    let mut places = &places[..];
    let mut attributed = Vec::new();
    for quote in quotes {
        let (here, after) = places.split_at(quote.parts.len().min(places.len()));
        places = after;
        let around = here
            .first()
            .map_or(Around::default(), |&place| reading.clause(place.paragraph).around(place.token, talk.attribution));
        for (quote, voice) in talk.voices(quote, here) {
            let named = |it: ResolvedSpeaker| it.entity.map(|id| upright::shown(&talk, id));
            let voice = voice.map(|it| ResolvedSpeaker { entity: named(it), ..it });
            if is_quotation::is_quotation(
                article.text(),
                &quote,
                voice.map(|voice| voice.rule),
                around,
                talk.attribution != Attribution::None,
                language,
            ) {
                let it = reading.attributed(quote, voice);
                if it.speaker.is_some() || !is_quotation::is_short(article.text(), &it.quote) {
                    attributed.push(it);
                }
            }
        }
    }
    attributed
}

/// Whether a voice is told beside its piece, and the other is inferred from the text before. A tag that tells nobody whom we
/// know leaves who goes on.
fn is_surer(voice: Option<ResolvedSpeaker>, other: Option<ResolvedSpeaker>) -> bool {
    let Some((voice, other)) = voice.filter(|voice| voice.rule < Rule::Sentence).zip(other) else { return false };
    let told = voice.entity.is_some() || voice.noun.is_some();
    matches!(other.rule, Rule::SentenceBefore | Rule::ParagraphBefore) || other.rule == Rule::GoesOn && told
}

impl Conversation<'_> {
    /// The voice of a quote. A quote over several paragraphs of which each names another speaker is several quotes, of
    /// which one lost its closing mark.
    fn voices(&mut self, quote: Quote, places: &[Place]) -> Vec<(Quote, Option<ResolvedSpeaker>)> {
        let mut voices: Vec<(Quote, Option<ResolvedSpeaker>)> = Vec::new();
        self.opening = places.first().copied();
        let tagged = self.is_tagged_later(places);
        for ((&part, &block), &place) in quote.parts.iter().zip(&quote.blocks).zip(places) {
            let first = voices.is_empty() && !tagged;
            let voice = match quote.label {
                Some(label) => self.labelled(place, label),
                None => match self.attribution {
                    Attribution::Grammar(_) => self.voice(place, first),
                    Attribution::CueOnly(script) => continuation::voice_beside(self, script, place, first),
                    Attribution::None => None,
                },
            };
            match voices.last_mut() {
                // The cue at the end of a quotation over paragraphs says more than what stands before it.
                Some((last, known)) if is_surer(voice, *known) || self.is_body_going_on(voice, *known) => {
                    last.parts.push(part);
                    last.blocks.push(block);
                    *known = voice;
                }
                Some((last, known)) if voice.is_none() || known.is_none() || voice.map(who) == known.map(who) => {
                    last.parts.push(part);
                    last.blocks.push(block);
                    *known = known.or(voice);
                }
                _ => voices.push((Quote { parts: vec![part], blocks: vec![block], ..quote }, voice)),
            }
            let known = voices.last().and_then(|(_, voice)| *voice);
            self.last = Some((place, known));
            self.count_speaker(known);
            let carried = known.filter(|voice| !self.is_common(place, voice));
            self.spoken = carried.map(|voice| (place, voice)).or(self.spoken);
            self.running = known.map(|voice| (place.paragraph, voice)).or(self.running);
        }
        voices
    }

    /// Whether a voice is one of a common noun that stands for nobody named: "the statement".
    pub(crate) fn is_common(&self, place: Place, voice: &ResolvedSpeaker) -> bool {
        let clause = self.reading.clause(place.paragraph);
        self.attribution == Attribution::CueOnly(Script::Cased)
            && voice.entity.is_none()
            && voice.rule < Rule::Sentence
            && (clause.is_common_noun(&voice.mention) || voice.mention.is_name())
    }

    /// Whether words stand beside a later paragraph of a quotation, in its sentence: they tell who speaks, and not what stands
    /// before the first one. A paragraph with a mark of its own may be another quotation, where the first one goes on with
    /// what somebody says in its paragraph.
    fn is_tagged_later(&self, places: &[Place]) -> bool {
        let Some((first, rest)) = places.split_first() else { return false };
        let goes_on = self.running.is_some_and(|(paragraph, _)| paragraph == first.paragraph);
        rest.iter().filter(|place| place.paragraph > first.paragraph).any(|place| {
            let clause = self.reading.clause(place.paragraph);
            let (low, high) = clause.sides(place.token);
            let reopened = place.token > 0 || self.reading.is_behind_mark(*place);
            (low..high).any(|i| clause.is_word(i)) && !(reopened && goes_on)
        })
    }

    /// Whether a body goes on in a quotation at whose end somebody is told whom we don't know.
    fn is_body_going_on(&self, voice: Option<ResolvedSpeaker>, known: Option<ResolvedSpeaker>) -> bool {
        let body = |id| self.reading.entities.get(id).is_some_and(|it| !it.is_person);
        let goes_on = known.filter(|known| known.rule == Rule::GoesOn).and_then(|known| known.entity);
        voice.is_some_and(|voice| voice.rule < Rule::Sentence) && goes_on.is_some_and(body)
    }

    /// Whose label stands before this place: the one that it names, or nobody ("Q").
    fn labelled(&mut self, place: Place, label: Span) -> Option<ResolvedSpeaker> {
        let clause = self.reading.clause(place.paragraph);
        let named = clause.mentions(0, place.token).iter().rfind(|it| label.contains(it.span) && it.is_name());
        let Some(named) = named else { return self.titled_label(place, label) };
        let voice = self.resolve(place.paragraph, &Evidence { mention: *named, rule: Rule::Label, cue: None });
        self.note(place, voice);
        voice
    }

    /// Whom a label in a script without capitals names before a title: 丸山|先生.
    fn titled_label(&self, place: Place, label: Span) -> Option<ResolvedSpeaker> {
        let written = label.of(self.reading.text);
        let Attribution::CueOnly(Script::Cjk) = self.attribution else { return None };
        let title = longest(self.language.list(Section::Titles), &|title| written.ends_with(title));
        let name = Span::new(label.start, label.end - title);
        let voice = said_by(name, Some(Span::new(name.end, label.end)), name, place.token);
        (title > 0 && !name.of(self.reading.text).is_empty()).then_some(ResolvedSpeaker {
            rule: Rule::Label,
            cue: None,
            ..voice
        })
    }

    /// Who speaks at this place; only a quote's first piece may be inferred from what stands before.
    fn voice(&mut self, place: Place, first: bool) -> Option<ResolvedSpeaker> {
        self.hear_indirect(place);
        let clause = self.reading.clause(place.paragraph);
        match clause.evidence(place.token) {
            Some(Found::Evidence(evidence)) => {
                let voice = self.resolve(place.paragraph, &evidence);
                self.note(place, voice);
                return voice;
            }
            None if first => {}
            _ => return None,
        }
        continuation::voice(self, place)
    }

    /// Indirect speech takes the floor too: "Ruiz said that the port would close."
    fn hear_indirect(&mut self, place: Place) {
        while self.read.paragraph <= place.paragraph {
            let at = self.read.paragraph;
            let clause = self.reading.clause(at);
            let end = if at == place.paragraph { place.token } else { clause.len() };
            for cue in self.read.token..end {
                let source = clause.grammar() == Grammar::German && clause.has_any(cue, Roles::ACCORDING);
                if let Some(mention) =
                    if source { clause.source_german(cue, clause.sentence_end(cue).min(end)) } else { None }
                {
                    let voice = self.resolve(at, &Evidence { mention, rule: Rule::SentenceBefore, cue: None });
                    self.note(Place { paragraph: at, token: cue }, voice);
                }
                let subject = if clause.is_cue(cue) { clause.indirect_subject(cue, end) } else { None };
                if let Some(mention) = subject {
                    let voice = self.resolve(at, &Evidence { mention, rule: Rule::SentenceBefore, cue: None });
                    self.note(Place { paragraph: at, token: cue }, voice);
                }
            }
            if at == place.paragraph {
                self.read.token = place.token + 1;
                return;
            }
            self.read = Place { paragraph: at + 1, token: 0 };
        }
    }
}

impl ParagraphView<'_> {
    /// The subject of a cue in a sentence without a quotation.
    fn indirect_subject(self, cue: usize, high: usize) -> Option<Mention> {
        let start = self.sentence_start(cue);
        let end = self.sentence_end(cue).min(cue + LONGEST_SENTENCE_TOKENS);
        if (start..end).any(|i| self.is_speech(i)) {
            return None;
        }
        let subject = self.subject_of_verb(start, cue, high)?;
        // "A port spokesman denied it."
        let ahead = Roles::ADVERB.union(Roles::CONJUNCTION);
        let opens = subject.kind == MentionKind::Noun
            && (start..subject.first).all(|i| !self.is_word(i) || self.has_any(i, ahead));
        (opens || self.is_sure_cue(cue)).then_some(subject)
    }
}

/// Maximum length of the sentence that is searched for a quotation, in tokens (set by hand).
const LONGEST_SENTENCE_TOKENS: usize = 100;

impl ParsedArticle<'_> {
    /// Whether a quotation mark stands right before the piece at a place.
    fn is_behind_mark(&self, place: Place) -> bool {
        let start = self.clause(place.paragraph).token(place.token).map_or(0, |it| it.span.start);
        self.text[..start].trim_end().ends_with(marks::is_quotation_mark)
    }

    fn attributed(&self, quote: Quote, voice: Option<ResolvedSpeaker>) -> Attributed {
        let entity = voice.and_then(|voice| voice.entity).and_then(|id| self.entities.get(id));
        let entity = entity.filter(|entity| {
            gate::may_be_name(entity.name.of(self.text), entity, self.language)
                && voice.is_none_or(|voice| gate::is_earned(voice, entity, self.language))
        });
        let noun = voice.filter(|voice| voice.entity.is_none() || entity.is_some()).and_then(|voice| voice.noun);
        // Two names together are no description.
        let named = voice.is_some_and(|voice| voice.mention.is_name());
        let noun =
            noun.and_then(|noun| if named { Some(noun) } else { gate::description(noun, self.text, self.language) });
        let name = entity.map(|entity| entity.name).or(noun);
        let speaker = voice.zip(name).map(|(voice, name)| Speaker {
            name,
            title: entity.and_then(|entity| entity.title).or(voice.title),
            mention: voice.mention.span,
            by: voice.by(),
        });
        let mut quote = quote;
        if matches!(quote.mark, Some('“' | '"')) {
            quote.parts.iter_mut().for_each(|part| *part = with_inner_mark(self.text, *part));
        }
        let cue = speaker.and(voice).and_then(|voice| voice.cue);
        Attributed { quote, speaker, cue, is_named: entity.is_some() }
    }
}
