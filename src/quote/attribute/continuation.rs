//! No evidence beside the quote: who has the floor?

use crate::chars::punctuation::{Marks, is_sentence_end};
use crate::lang::{Roles, Section};
use crate::quote::attribute::beside;
use crate::quote::attribute::conversation::Conversation;
use crate::quote::attribute::floor;
use crate::quote::attribute::indirect;
use crate::quote::attribution::{Grammar, Script};
use crate::quote::cue_only::topic_marked::{Heard, Told};
use crate::quote::cue_only::{cjk, topic_marked, uncased};
use crate::quote::find::marks::is_quotation_mark;
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::Place;
use crate::quote::voice::{ResolvedSpeaker, who};
use crate::span::Span;

/// Maximum tokens in a line that only names the speaker of the quote above it: "— Ana Ruiz, mayor".
const LONGEST_LABEL_TOKENS: usize = 13;

/// The voice that has the floor at this place, by the first rule that finds one.
pub(crate) fn voice(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let before = source_behind(talk, place).or_else(|| indirect::told_behind(talk, place));
    let goes_on = goes_on(talk, place);
    match indirect::voice(talk, place).filter(|_| before.is_none()) {
        // "“…,” said Ruiz. Hale laughed. “…”": either.
        Some((voice, false)) if goes_on.is_some_and(|it| who(it) != who(voice)) => return None,
        Some((voice, told)) if told || goes_on.is_none() => return Some(voice),
        _ => {}
    }
    before
        .or(goes_on)
        .or_else(|| label_below(talk, place))
        .or_else(|| said_below(talk, place))
        .or_else(|| sentence_before(talk, place))
        .or_else(|| paragraph_before(talk, place))
}

/// The voice at this place in a language without a grammar.
pub(crate) fn voice_beside(
    talk: &Conversation<'_>,
    script: Script,
    place: Place,
    first: bool,
) -> Option<ResolvedSpeaker> {
    let clause = talk.reading.clause(place.paragraph);
    let chinese = talk.language.list(Section::TopicMarks).is_empty();
    let found = match script {
        Script::Cased => return beside::voice(talk, place, first),
        Script::Uncased if talk.language.list(Section::SentenceOpenings).is_empty() => {
            return floor::voice(talk, place, first);
        }
        Script::Uncased => {
            let known = talk.running.and_then(|(_, voice)| voice.noun);
            uncased::voice(clause, place.token, known, talk.language)
        }
        Script::Cjk if chinese => cjk::voice(clause, place.token, talk.language),
        Script::Cjk => topic_marked::voice(clause, place.token, talk.language),
    };
    match found {
        Some(Told::Voice(voice)) => Some(voice),
        Some(Told::GoesOn) => {
            let (last, voice) = talk.last.filter(|(last, _)| place.is_within(*last, 1))?;
            (last != place).then_some(ResolvedSpeaker { rule: Rule::GoesOn, cue: None, ..voice? })
        }
        Some(Told::Pronoun) => antecedent(talk, place, script),
        None if script == Script::Cjk && !chinese => {
            told_below(talk, place).or_else(|| alone(talk, place)).or_else(|| led_above(talk, place))
        }
        None if script == Script::Cjk || !talk.language.list(Section::SentenceOpenings).is_empty() => {
            alone(talk, place)
        }
        None => None,
    }
}

/// Maximum paragraphs between somebody's name and the pronoun that means them, and where marks show the subject of each
/// sentence between (both set by hand).
const PRONOUN_PARAGRAPHS: usize = 3;
const MARKED_PRONOUN_PARAGRAPHS: usize = 4;
/// Maximum sentences between them there.
const MARKED_PRONOUN_SENTENCES: usize = 12;
/// Maximum paragraphs between a speaker's name and the pronoun in a script without capitals (set by hand).
const UNCASED_PARAGRAPHS: usize = 3;

/// Whom the pronoun beside a quotation means: the last one who speaks before, quoted or not.
fn antecedent(talk: &Conversation<'_>, place: Place, script: Script) -> Option<ResolvedSpeaker> {
    // A quotation over paragraphs is asked from its first one on.
    let (place, _) = talk.asked_from(place, place.token);
    let marked = script == Script::Cjk && !talk.language.list(Section::TopicMarks).is_empty();
    let reach = if marked { MARKED_PRONOUN_PARAGRAPHS } else { PRONOUN_PARAGRAPHS };
    let most = if script == Script::Cjk { reach } else { UNCASED_PARAGRAPHS };
    let spoken = talk.spoken.filter(|(last, _)| place.is_within(*last, most));
    let since = spoken.map_or(Place { paragraph: place.paragraph.saturating_sub(reach), token: 0 }, |(last, _)| last);
    let indirect = match script {
        Script::Uncased | Script::Cased => uncased::indirect,
        Script::Cjk if talk.language.list(Section::TopicMarks).is_empty() => cjk::indirect,
        Script::Cjk => topic_marked::indirect,
    };
    let mut sentences = 0;
    for at in (since.paragraph..=place.paragraph).rev() {
        let clause = talk.reading.clause(at);
        let border = |i: usize| clause.is_quote(i) || clause.has_mark(i, Marks::SENTENCE_END);
        let low = if at == since.paragraph { since.token } else { 0 };
        let mut high = if at == place.paragraph { place.token } else { clause.len() };
        while at == place.paragraph && high > low && !border(high - 1) {
            high -= 1;
        }
        while high > low && !clause.is_quote(high - 1) {
            let mut start = high - 1;
            while start > low && !border(start - 1) {
                start -= 1;
            }
            sentences += 1;
            if marked && sentences > MARKED_PRONOUN_SENTENCES {
                return None;
            }
            match indirect(clause, start, high, talk.language) {
                Heard::Voice(voice) => return Some(ResolvedSpeaker { rule: Rule::GoesOn, cue: None, ..voice }),
                // Who is named may be the one who spoke.
                Heard::Somebody if !marked && names(clause, start, high, spoken) => high = start,
                // Nobody has spoken whom the pronoun may mean as well.
                Heard::Somebody if marked && spoken.is_none() => {
                    let voice = topic_marked::only_person(clause, start, high, talk.language)?;
                    return Some(ResolvedSpeaker { rule: Rule::GoesOn, cue: None, ..voice });
                }
                Heard::Somebody => return None,
                Heard::Nobody => high = start,
            }
        }
        // Somebody speaks between who is not known.
        if high > low && (at, high) != (since.paragraph, since.token + 1) {
            return None;
        }
    }
    Some(ResolvedSpeaker { rule: Rule::GoesOn, cue: None, ..spoken?.1 })
}

/// Whether the words in `low..high` hold the name of the one who spoke last.
fn names(clause: ParagraphView<'_>, low: usize, high: usize, spoken: Option<(Place, ResolvedSpeaker)>) -> bool {
    let name = spoken.and_then(|(_, voice)| voice.noun).map(|name| name.of(clause.text));
    let (first, last) = (clause.token(low), clause.token(high.wrapping_sub(1)));
    let words = first.zip(last).map(|(first, last)| Span::new(first.span.start, last.span.end));
    name.zip(words).is_some_and(|(name, words)| words.of(clause.text).contains(name))
}

/// Whether a quotation is its whole paragraph.
fn is_alone(talk: &Conversation<'_>, place: Place) -> bool {
    let clause = talk.reading.clause(place.paragraph);
    !(0..clause.len()).any(|i| clause.is_word(i))
}

/// Who is told right below the quotation to have said so.
fn told_below(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let below = place.paragraph + 1;
    let asked = below < talk.reading.paragraphs.len() && is_alone(talk, place);
    asked.then(|| topic_marked::told_so(talk.reading.clause(below), talk.language)).flatten()
}

/// Who speaks or gives an opinion in the sentence that ends the paragraph above.
fn led_above(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let above = place.paragraph.checked_sub(1).filter(|_| is_alone(talk, place))?;
    let clause = talk.reading.clause(above);
    let end = (0..clause.len()).rev().find(|&i| !clause.has_mark(i, Marks::SENTENCE_END))? + 1;
    let mut start = end;
    while start > 0 && !clause.has_mark(start - 1, Marks::SENTENCE_END) {
        start -= 1;
    }
    if clause.is_quote(end - 1) {
        return None;
    }
    let voice = topic_marked::leads_in(clause, start, end, talk.language)?;
    Some(ResolvedSpeaker { rule: Rule::ParagraphBefore, cue: None, ..voice })
}

/// A quotation that is its own sentence, right behind the sentence of somebody's quotation.
fn alone(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let clause = talk.reading.clause(place.paragraph);
    let (last, voice) = talk.last?;
    let there = talk.reading.clause(last.paragraph);
    let asks = there.token(last.token)?.span.of(clause.text).ends_with(['?', '？']);
    let stops = |clause: ParagraphView<'_>, low: usize, high: usize| {
        (low..high).filter(|&i| clause.has_mark(i, Marks::SENTENCE_END)).count()
    };
    let close = if last.paragraph == place.paragraph {
        last.token < place.token && stops(clause, last.token + 1, place.token) == 1
    } else {
        let tail =
            (last.token + 1..there.len()).any(|i| there.is_quote(i)) || stops(there, last.token + 1, there.len()) > 1;
        let whole = !(0..clause.len()).any(|i| clause.is_word(i));
        last.paragraph + 1 == place.paragraph && !asks && (whole || place.token == 0 && !tail)
    };
    (close && is_sentence(clause, place.token)).then_some(ResolvedSpeaker {
        rule: if last.paragraph == place.paragraph { Rule::GoesOn } else { Rule::ParagraphBefore },
        cue: None,
        ..voice?
    })
}

/// Whether no word stands beside a quotation in its sentence.
fn is_sentence(clause: ParagraphView<'_>, quote: usize) -> bool {
    let opens = quote == 0 || clause.has_mark(quote - 1, Marks::SENTENCE_END);
    let Some(here) = clause.token(quote).map(|it| it.span) else { return false };
    let behind = clause.text[here.end..].trim_start_matches(is_quotation_mark);
    let ended = here.of(clause.text).ends_with(is_sentence_end) && behind.starts_with(char::is_whitespace);
    let next = (quote + 1..clause.len()).find(|&i| clause.is_word(i) || clause.has_mark(i, Marks::SENTENCE_END));
    opens && next.is_none_or(|i| ended || clause.has_mark(i, Marks::SENTENCE_END))
}

/// An earlier quote of the same paragraph has a speaker.
fn goes_on(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let (paragraph, voice) = talk.running?;
    let clause = talk.reading.clause(place.paragraph);
    let told = match clause.grammar() {
        Grammar::English => !clause.is_told_otherwise(place.token, voice) && !is_interrupted(talk, place, voice),
        Grammar::German => clause.is_told_again(place.token),
    };
    (paragraph == place.paragraph && told).then_some(ResolvedSpeaker { rule: Rule::GoesOn, cue: None, ..voice })
}

/// Whether the sentence before tells of somebody else, who is its subject: "“…,” said Ruiz. But Hale criticised it. “…”"
fn is_interrupted(talk: &Conversation<'_>, place: Place, voice: ResolvedSpeaker) -> bool {
    let clause = talk.reading.clause(place.paragraph);
    let end = clause.sentence_start(place.token);
    let start = end.checked_sub(1).map_or(0, |last| clause.sentence_start(last));
    if end == 0 || !clause.is_main_clause(place.token) || (start..end).any(|i| clause.is_speech(i)) {
        return false;
    }
    let subject = subject_of_last_sentence(clause, end);
    let other = subject.and_then(|mention| {
        talk.resolve(place.paragraph, &Evidence { mention, rule: Rule::SentenceBefore, cue: None })
    });
    other.is_some_and(|other| (other.entity.is_some() || other.noun.is_some()) && who(other) != who(voice))
}

/// The paragraph below the quotation is a label: a dash and a name; or a name alone below a block quote.
fn label_below(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let paragraphs = &talk.reading.paragraphs;
    let said =
        |at: usize, from: usize| paragraphs[at].tokens[from..].iter().all(|it| it.is_quote() || it.is_mark(&['>']));
    let reach = place.paragraph + 1..paragraphs.len().min(place.paragraph + MOST_CITED_PARAGRAPHS);
    let below = reach.into_iter().find(|&at| !said(at, 0)).filter(|_| said(place.paragraph, place.token + 1))?;
    let clause = talk.reading.clause(below);
    let first = usize::from(clause.is_mark(0, &['>']));
    let dash = clause.has_mark(first, Marks::DASH);
    let is_label = dash
        || paragraphs[below].is_quotation && paragraphs[below - 1].is_quotation
        || below == place.paragraph + 1 && said(place.paragraph, 0) && clause.is_source_line(0);
    let mention = clause.mention_at(first + usize::from(dash)).filter(|it| it.is_name())?;
    let short = clause.len() <= LONGEST_LABEL_TOKENS;
    let evidence = Evidence { mention: *mention, rule: Rule::Label, cue: None };
    if is_label && short { talk.resolve(below, &evidence) } else { None }
}

/// Behind a quotation that opens its paragraph stands only its source: "“…” Ana Ruiz in Harrow Letter, May 3, 2006".
fn source_behind(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let clause = talk.reading.clause(place.paragraph);
    let first = place.token + 1;
    let mention = *clause.mention_at(first).filter(|_| place.token == 0 && clause.is_source_line(first))?;
    talk.resolve(place.paragraph, &Evidence { mention, rule: Rule::Label, cue: None })
}

/// The paragraph below a quotation of its own opens with who says it: "So says Ruiz, who drives a lorry."
fn said_below(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let clause = talk.reading.clause(place.paragraph);
    let below = place.paragraph + 1;
    if below >= talk.reading.paragraphs.len() || (0..clause.len()).any(|i| clause.is_word(i)) {
        return None;
    }
    let clause = talk.reading.clause(below);
    let told = clause.has_any(0, Roles::CLAUSE_WORD) && clause.is_cue(1);
    let mention = clause.subject_after(2, clause.sentence_end(1)).filter(|it| told && it.is_name())?;
    talk.resolve(below, &clause.by_cue(mention, Rule::Inverted, 1))
}

/// Maximum paragraphs in a block quote above the line that names its speaker (set by hand).
const MOST_CITED_PARAGRAPHS: usize = 12;

/// The sentence before, in the same paragraph, has a subject.
fn sentence_before(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let clause = talk.reading.clause(place.paragraph);
    let end = clause.sentence_start(place.token);
    if clause.grammar() == Grammar::English && !clause.is_main_clause(place.token) {
        return None;
    }
    // "Roth spoke. Her plan was doubted by the senator Ana Ruiz: “…”"
    let told = |i: usize| clause.is_cue(i) || clause.has_any(i, Roles::TITLE);
    let led = place.token > end && clause.is_mark(place.token - 1, &[':']);
    if clause.grammar() == Grammar::German && led && (end..place.token).any(told) {
        return None;
    }
    let mention = subject_of_last_sentence(clause, end)?;
    talk.resolve(place.paragraph, &Evidence { mention, rule: Rule::SentenceBefore, cue: None })
}

/// The paragraph before ends with a quote of somebody, or speaks of somebody in its last sentence.
fn paragraph_before(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let before = place.paragraph.checked_sub(1)?;
    let clause = talk.reading.clause(place.paragraph);
    let (_, end) = clause.sides(place.token);
    if (0..place.token).chain(place.token + 1..end).any(|i| clause.is_word(i)) {
        return None;
    }
    let above = talk.reading.clause(before);
    let last = talk.last.filter(|(last, _)| last.paragraph == before);
    // "“…,” he said. Ruiz said that the port was old." | "“…” Ruiz added: “…”"
    let start = above.sentence_start(above.len().saturating_sub(1));
    let teller = above
        .cued_subject(start, above.len())
        .filter(|it| it.is_person() && last.is_some_and(|(last, _)| last.token < start));
    let next = clause.persons(end, clause.len()).next();
    if let Some(mention) = teller.filter(|it| next.is_some_and(|next| next.kind == it.kind)) {
        return talk.resolve(before, &Evidence { mention, rule: Rule::ParagraphBefore, cue: None });
    }
    if let Some(voice) = last.and_then(|(_, voice)| voice) {
        return Some(ResolvedSpeaker { rule: Rule::ParagraphBefore, cue: None, ..voice });
    }
    if last.is_some_and(|(last, _)| above.is_speech(last.token)) && clause.grammar() == Grammar::English {
        return None;
    }
    let mention = subject_of_last_sentence(above, above.len())?;
    talk.resolve(before, &Evidence { mention, rule: Rule::ParagraphBefore, cue: None })
}

/// The main subject of the sentence that ends before token `end`, if it is somebody.
fn subject_of_last_sentence(clause: ParagraphView<'_>, end: usize) -> Option<Mention> {
    let start = clause.sentence_start(end.checked_sub(1)?);
    let subject = match clause.grammar() {
        Grammar::English => clause.told_subject(start, end),
        Grammar::German => clause.main_subject(start, end),
    };
    subject.filter(|mention| !mention.is_organisation())
}

impl ParagraphView<'_> {
    /// Whether the sentence that token `first` opens is a person's name with a place, a paper or years behind it, and
    /// no clause: "Ana Ruiz (1950-2010)".
    fn is_source_line(self, first: usize) -> bool {
        let Some(name) = self.mention_at(first).filter(|it| it.is_person() && it.first == first) else { return false };
        let number = |i: usize| self.token(i).is_some_and(|it| it.span.of(self.text).starts_with(char::is_numeric));
        let end = self.sentence_end(first);
        let rest = name.last + 1..end;
        let small = Roles::PREPOSITION.union(Roles::DETERMINER).union(Roles::CONJUNCTION);
        let plain = |i: usize| {
            let word = self.is_capital(i) || number(i) || self.has_any(i, small);
            (!self.is_word(i) || word) && !self.is_quote(i) && !self.is_cue(i)
        };
        end - first <= LONGEST_LABEL_TOKENS && rest.clone().any(number) && rest.into_iter().all(plain)
    }

    /// Whether the words ahead of a quotation in its sentence report speech or name somebody else, so that the one who spoke
    /// before does not go on: "Moss spoke. Staff protested, saying it left “…”".
    fn is_told_otherwise(self, quote: usize, voice: ResolvedSpeaker) -> bool {
        let (low, _) = self.sides(quote);
        // "“…,” said Ana Ruiz of the port, “…”"
        if low > self.sentence_start(quote) || self.is_subject_of_quotation(quote) {
            return false;
        }
        let other = |it: &Mention| match it.kind {
            MentionKind::Name { entity, is_person, .. } => is_person && Some(entity) != voice.entity,
            _ => false,
        };
        (low..quote).any(|i| self.is_cue(i)) || self.mentions(low, quote).iter().any(other)
    }

    /// Whether a quotation is the main clause of its sentence, and its last mark announces no cue. What is said inside a
    /// sentence of other words is not told of by the sentence before: "Ruiz wants the job. Her plan promises “…”".
    fn is_main_clause(self, quote: usize) -> bool {
        let (low, high) = self.sides(quote);
        let start = self.sentence_start(quote);
        let announced = self.token(quote).is_some_and(|it| it.span.of(self.text).ends_with(','))
            && (quote + 1..high).any(|i| self.is_word(i));
        // "In the two days of July, “the port was closed.”"
        let opening = Roles::PREPOSITION.union(Roles::SUBORDINATING).union(Roles::CLAUSE_WORD).union(Roles::ADVERB);
        let fronted = start == low
            && quote > low
            && self.is_mark(quote - 1, &[','])
            && (start..start + 2).any(|i| self.has_any(i, opening))
            && !(start..quote - 1).any(|i| self.is_cue(i) || self.is_mark(i, &[',']))
            && self.persons(start, quote).next().is_none();
        !announced && (fronted || !(start..quote).any(|i| self.is_word(i)))
    }

    /// Whether a quotation is its whole sentence, or stands in a sentence whose verb is in reported speech.
    pub(super) fn is_told_again(self, quote: usize) -> bool {
        let (low, high) = self.sides(quote);
        let around = || (low..high).filter(|&i| self.is_word(i));
        let told = || around().any(|i| self.has_any(i, Roles::REPORTED)) && !around().any(|i| self.is_cue(i));
        // "Aber: „…“"
        let linked = quote > low
            && self.is_mark(quote - 1, &[':'])
            && (low..quote - 1).all(|i| self.has_any(i, Roles::CONJUNCTION.union(Roles::ADVERB)));
        around().next().is_none() || told() || linked && quote - low <= 3
    }
}
