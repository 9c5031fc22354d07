//! Who speaks in a script without capitals that puts spaces between words. The first that applies: the person named beside
//! the quotation, the antecedent of its pronoun or bare verb, the last speaker of a quotation that stands alone.

use crate::chars::punctuation::{Marks, is_sentence_end};
use crate::lang::Roles;
use crate::quote::attribute::conversation::Conversation;
use crate::quote::cue_only::spaced::{self, Spoken};
use crate::quote::grammar::evidence::Rule;
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::parsed_article::Place;
use crate::quote::people::entity::Gender;
use crate::quote::voice::ResolvedSpeaker;
use crate::span::Span;

/// Maximum paragraphs between somebody's name and the pronoun that means them (both set by hand).
const PRONOUN_PARAGRAPHS: usize = 3;
/// Maximum sentences between them.
const PRONOUN_SENTENCES: usize = 5;

/// The voice at this place.
pub(crate) fn voice(talk: &Conversation<'_>, place: Place, first: bool) -> Option<ResolvedSpeaker> {
    let clause = talk.reading.clause(place.paragraph);
    let known = talk.running.and_then(|(_, voice)| voice.noun);
    match spaced::voice(clause, place.token, known, talk.language)? {
        Spoken::Voice(voice) => Some(voice),
        Spoken::Pronoun(gender) => antecedent(talk, place, gender),
        Spoken::Alone if first => alone(talk, place),
        Spoken::Nobody => joined(talk, place),
        _ => None,
    }
}

/// The speaker of the quotation before in the same sentence, if no verb of speech and no other subject stands between:
/// "Ruiz said that it is “…” and a chance “…”".
fn joined(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    let (last, voice) = talk.last.filter(|(last, _)| last.paragraph == place.paragraph && last.token < place.token)?;
    let clause = talk.reading.clause(place.paragraph);
    let same = !(last.token..place.token).any(|i| ends_sentence(clause, i));
    let ends = clause.token(last.token)?.span.of(talk.reading.text).ends_with(is_sentence_end);
    let told = spaced::tells(clause, last.token + 1, place.token, talk.language);
    let voice = voice.filter(|voice| same && !ends && !told && voice.noun.is_some())?;
    Some(ResolvedSpeaker { rule: Rule::GoesOn, cue: None, ..voice })
}

/// Whom the pronoun beside the quotation means: the last one who speaks or acts before, quoted or not, unless somebody else
/// is named since.
fn antecedent(talk: &Conversation<'_>, place: Place, gender: Option<Gender>) -> Option<ResolvedSpeaker> {
    let spoken = talk.spoken.filter(|(last, _)| place.is_within(*last, PRONOUN_PARAGRAPHS));
    let fits = |voice: &ResolvedSpeaker| {
        let own = spaced::gender(talk.reading.text, voice, talk.language);
        gender.is_none() || own.is_none() || own == gender
    };
    let goes_on = |voice: ResolvedSpeaker| {
        Some(ResolvedSpeaker { rule: Rule::GoesOn, cue: None, ..voice }).filter(|_| fits(&voice))
    };
    // Sentences, and those of them whose subject is a pronoun too.
    let (mut sentences, mut pronouns) = (0, 0);
    for at in (place.paragraph.saturating_sub(PRONOUN_PARAGRAPHS)..=place.paragraph).rev() {
        let clause = talk.reading.clause(at);
        let mut high = if at == place.paragraph { sentence_start(clause, place.token) } else { clause.len() };
        while high > 0 && sentences < PRONOUN_SENTENCES {
            if clause.is_quote(high - 1) {
                match spoken {
                    Some((last, voice)) if last == (Place { paragraph: at, token: high - 1 }) => return goes_on(voice),
                    _ => {}
                }
                high -= 1;
                continue;
            }
            if ends_sentence(clause, high - 1) {
                high -= 1;
                continue;
            }
            let start = sentence_start(clause, high);
            match spaced::indirect(clause, start, high, talk.language) {
                Spoken::Voice(voice) => return goes_on(voice),
                Spoken::Acts(voice) if sentences == pronouns => return goes_on(voice),
                Spoken::Acts(voice) if spoken.is_some_and(|(_, last)| is_same(talk.reading.text, last, voice)) => {}
                Spoken::Mention(name) if spoken.is_some_and(|(_, last)| is_part(talk.reading.text, name, last)) => {}
                Spoken::Somebody | Spoken::Mention(_) | Spoken::Acts(_) => return None,
                // Where verbs come first, a verb alone may have its subject behind it.
                Spoken::Pronoun(_) => pronouns += usize::from(!talk.language.verb_first),
                Spoken::Alone | Spoken::Nobody => {}
            }
            sentences += 1;
            high = start;
        }
    }
    None
}

/// Whether two voices are of one name.
fn is_same(text: &str, one: ResolvedSpeaker, other: ResolvedSpeaker) -> bool {
    one.noun.map(|name| name.of(text)) == other.noun.map(|name| name.of(text))
}

/// Whether a word is one of a voice's name.
fn is_part(text: &str, word: Span, voice: ResolvedSpeaker) -> bool {
    voice.noun.is_some_and(|name| name.of(text).split_whitespace().any(|part| part == word.of(text)))
}

/// Where the words begin that end before token `high`: behind a quotation or a sentence.
fn sentence_start(clause: ParagraphView<'_>, high: usize) -> usize {
    let mut start = high;
    while start > 0 && !clause.is_quote(start - 1) && !ends_sentence(clause, start - 1) {
        start -= 1;
    }
    start
}

fn ends_sentence(clause: ParagraphView<'_>, i: usize) -> bool {
    clause.has_mark(i, Marks::SENTENCE_END)
}

/// A quotation that is its own sentence goes on with the quotation or the indirect speech right before it.
fn alone(talk: &Conversation<'_>, place: Place) -> Option<ResolvedSpeaker> {
    match talk.last {
        Some((last, voice)) if last.paragraph + 1 >= place.paragraph => {
            let asks =
                talk.reading.clause(last.paragraph).token(last.token)?.span.of(talk.reading.text).ends_with(['?', '؟']);
            let next = last.paragraph < place.paragraph;
            voice.filter(|_| !(asks && next)).and_then(|_| antecedent(talk, place, None))
        }
        _ => {
            let at = place.paragraph.checked_sub(1).filter(|_| place.token == 0)?;
            let above = talk.reading.clause(at);
            let end = (0..above.len()).rev().find(|&i| !ends_sentence(above, i))? + 1;
            let reports = |i: usize| above.has_any(i, Roles::UNAMBIGUOUS_CUE);
            let told = (sentence_start(above, end)..end).any(reports);
            if told { antecedent(talk, place, None) } else { None }
        }
    }
}
