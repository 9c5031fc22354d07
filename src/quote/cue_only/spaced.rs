//! Who speaks in a script without capitals that puts spaces between words, where no full name stands beside the cue: a
//! surname, an office or a pronoun alone, or a verb without a subject.

use crate::chars::punctuation::{Marks, is_sentence_end};
use crate::lang::{Language, Roles};
use crate::quote::cue_only::known::Known;
use crate::quote::cue_only::spaced_subject::{FIRST_NAME, Reader, Subject, verb_gender};
use crate::quote::cue_only::uncased::{CALLING, CUE, is_name, sides};
use crate::quote::cue_only::uncased_words::{self, Gap, Word};
use crate::quote::grammar::evidence::Rule;
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::people::entity::Gender;
use crate::quote::voice::{ResolvedSpeaker, said_by};
use crate::span::Span;

/// Maximum words from a quotation without a mark at its end to the cue (set by hand).
const MOST_UNMARKED_WORDS: usize = 6;
/// Maximum words of a sentence that are asked whether they name somebody (set by hand).
const MOST_MENTION_WORDS: usize = 20;

/// What the words beside a quotation, or of a sentence without one, tell of who speaks.
pub(crate) enum Spoken {
    Voice(ResolvedSpeaker),
    /// A pronoun or a verb without a subject.
    Pronoun(Option<Gender>),
    /// No word stands beside the quotation.
    Alone,
    /// Somebody acts who is named.
    Acts(ResolvedSpeaker),
    /// Somebody is named who may be the subject or not.
    Somebody,
    /// A name stands in the sentence, whose last word this is.
    Mention(Span),
    Nobody,
}
/// The voice of the quotation at token `quote`.
pub(crate) fn voice(
    clause: ParagraphView<'_>,
    quote: usize,
    known: Option<Span>,
    language: &Language,
) -> Option<Spoken> {
    let (text, here) = (clause.text, clause.token(quote)?.span);
    let (before, after, goes_on) = sides(clause, quote, language)?;
    let reader = Reader::new(text, here.start, known, language);

    let (mut words, gap) = uncased_words::words(text, before, true, language);
    part_sources(&mut words, text, language);
    let other = |subject: &Subject| matches!(subject, Subject::Known(known) if reader.is_spoken_for(known));
    pass_participles(&mut words);
    if let Some((subject, cue)) = reader.leading(&words, gap > Gap::Space) {
        return Some(if other(&subject) { Spoken::Nobody } else { spoken(subject, cue, quote) });
    }
    if gap == Gap::Lead
        && let Some(Known { name, title }) = reader.label(&words)
    {
        let voice = said_by(name, title, name, quote);
        return Some(Spoken::Voice(ResolvedSpeaker { rule: Rule::Label, cue: None, ..voice }));
    }
    let (mut behind, gap) = uncased_words::words(text, after, false, language);
    part_sources(&mut behind, text, language);
    pass_participles(&mut behind);
    if reader.has_agents() {
        if let Some((subject, cue)) = reader.ahead_of_quotation(&words, &behind) {
            return Some(spoken(subject, behind[cue].span, quote));
        }
        // "मोहन वर्मा ने … “…” कहा और … बताया, “…”": the subject is told before the other quotation.
        let earlier = ahead_of_earlier(clause, quote, language);
        if let Some((subject, cue)) = reader.ahead_of_quotation(&earlier, &words) {
            return Some(spoken(subject, words[cue].span, quote));
        }
    }
    // "…." X said: "…" is about what comes.
    let full = here.of(text).ends_with(is_sentence_end);
    // Without a mark the quotation is a part of the clause that goes on.
    let marked = here.of(text).ends_with(|c: char| c.is_ascii_punctuation() || is_sentence_end(c) || c == '،')
        || behind.first().is_none_or(|word| word.gap > Gap::Space);
    let end = match behind.first() {
        _ if marked => behind.len(),
        Some(first) if first.roles.intersects(CUE) || reader.predicate(&behind).is_some() => behind.len(),
        _ if reader.has_agents() => behind.len().min(MOST_UNMARKED_WORDS),
        // “…” ফুরিক বলেন।
        _ if words.is_empty()
            && behind.len() <= MOST_UNMARKED_WORDS
            && behind.last().is_some_and(|word| word.roles.intersects(CUE) && word.gap == Gap::Space) =>
        {
            behind.len()
        }
        _ => 0,
    };
    if (!goes_on || gap != Gap::Lead && (!full || gap == Gap::Stop))
        && let Some((subject, cue)) = reader.following(&behind[..end])
    {
        return Some(if other(&subject) { Spoken::Nobody } else { spoken(subject, cue, quote) });
    }
    let opens = |span: Span| span.of(text).trim_start_matches(|c: char| !c.is_alphanumeric() && c != '\n').is_empty();
    let alone = words.is_empty() && (opens(after) || behind.first().is_some_and(|word| word.gap == Gap::Stop));
    Some(if alone { Spoken::Alone } else { Spoken::Nobody })
}

/// The words ahead of the quotation before this one in its sentence.
fn ahead_of_earlier(clause: ParagraphView<'_>, quote: usize, language: &Language) -> Vec<Word> {
    let ends = |i: usize| clause.has_mark(i, Marks::SENTENCE_END);
    let Some(earlier) = (0..quote).rev().take_while(|&i| !ends(i)).find(|&i| clause.is_quote(i)) else {
        return Vec::new();
    };
    let (Some(here), Some((before, _, _))) = (clause.token(earlier), sides(clause, earlier, language)) else {
        return Vec::new();
    };
    if here.span.of(clause.text).ends_with(is_sentence_end) {
        return Vec::new();
    }
    uncased_words::words(clause.text, before, true, language).0
}

/// Parts the preposition from the source that it is joined to: وفقا ل|جون.
fn part_sources(words: &mut Vec<Word>, text: &str, language: &Language) {
    for i in (1..words.len()).rev() {
        if !words[i - 1].roles.intersects(Roles::ACCORDING) || !words[i].roles.intersects(Roles::TO) {
            continue;
        }
        let written = words[i].span.of(text);
        let preposition = written.chars().next().map_or(0, char::len_utf8);
        let rest = written[preposition..].trim_start_matches(TATWEEL);
        if rest.is_empty() {
            words.remove(i);
        } else {
            words[i].span.start = words[i].span.end - rest.len();
            words[i].roles = language.roles(rest);
        }
    }
}

/// Takes verbs of speech that only go along with a later one for no verbs: "सोचते | हुए, मोहन वर्मा ने कहा".
fn pass_participles(words: &mut [Word]) {
    let Some(last) = words.iter().rposition(|word| word.roles.intersects(CUE)) else { return };
    for i in 0..last {
        let along = words[i + 1].roles.intersects(Roles::PARTICIPLE) && words[i + 1].gap == Gap::Space;
        if along && words[i].roles.intersects(Roles::CUE) {
            words[i].roles -= Roles::CUE | Roles::UNAMBIGUOUS_CUE;
        }
    }
}

/// A stroke that lengthens a letter.
const TATWEEL: char = 'ـ';

/// Who speaks, or else acts, in words without a quotation.
pub(crate) fn indirect(clause: ParagraphView<'_>, low: usize, high: usize, language: &Language) -> Spoken {
    let start = clause.token(low).map_or(0, |token| token.span.start);
    let span = Span::new(start, clause.token(high - 1).map_or(start, |token| token.span.end));
    let reader = Reader::new(clause.text, start, None, language);
    let (mut words, _) = uncased_words::words(clause.text, span, false, language);
    pass_participles(&mut words);
    if let Some(Subject::Known(asked)) = reader.asked(&words) {
        return Spoken::Acts(said_by(asked.name, asked.title, asked.name, low));
    }
    if let Some(first) = words.first_mut().filter(|_| language.verb_first) {
        first.roles -= Roles::CONJUNCTION; // "And said Ruiz that": most sentences open so.
    }
    let cue = words.iter().position(|word| word.roles.intersects(CUE));
    if let Some(cue) = cue {
        return match reader.following(&words).or_else(|| reader.leading(&words[..=cue], true)) {
            Some((Subject::Known(known), _)) if language.verb_first && !reader.is_somebody(&known) => Spoken::Somebody,
            Some((Subject::Known(known), _)) if reader.is_spoken_for(&known) => Spoken::Somebody,
            Some((subject, cue)) => spoken(subject, cue, low),
            None => Spoken::Somebody,
        };
    }
    // "whom they blamed, | who | left": a clause about one inside the sentence.
    let acts = |word: &Word| word.roles.intersects(Roles::AGENT) && !word.roles.intersects(Roles::RELATIVE);
    if let Some(marker) = words.iter().position(acts) {
        return match reader.marked(&words, marker) {
            Some(Subject::Known(known)) => Spoken::Acts(said_by(known.name, known.title, words[marker].span, low)),
            Some(Subject::Pronoun(gender)) => Spoken::Pronoun(gender),
            None => Spoken::Somebody,
        };
    }
    if words.is_empty() {
        return Spoken::Nobody;
    }
    if let Some((known, last)) = reader.topic(&words) {
        let hangs = words.get(last).is_some_and(|next| next.roles.intersects(Roles::BLOCKS_SUBJECT));
        return if hangs {
            Spoken::Somebody
        } else {
            Spoken::Acts(said_by(known.name, known.title, words[0].span, low))
        };
    }
    let named = |i: usize| {
        let called = CALLING.union(FIRST_NAME);
        i > 0 && words[i - 1].roles.intersects(called) && words[i].gap == Gap::Space
            || reader.text.is_called(words[i].span.of(clause.text))
    };
    let is_named = |&i: &usize| is_name(&words[i], clause.text) && named(i) || reader.is_inflected_name(&words[i]);
    (0..words.len().min(MOST_MENTION_WORDS)).find(is_named).map_or(Spoken::Nobody, |i| Spoken::Mention(words[i].span))
}

/// Whether a verb of speech or the mark of a subject stands among the words between two quotations, or none joins them.
pub(crate) fn tells(clause: ParagraphView<'_>, low: usize, high: usize, language: &Language) -> bool {
    let (Some(first), Some(last)) = (clause.token(low), clause.token(high.wrapping_sub(1))) else { return true };
    let (words, gap) = uncased_words::words(clause.text, Span::new(first.span.start, last.span.end), false, language);
    let tells = CUE.union(Roles::AGENT);
    gap > Gap::Border || words.iter().any(|word| word.gap > Gap::Border || word.roles.intersects(tells))
}

/// Whether a voice is known to be a man or a woman: by its title, its first name, its verb.
pub(crate) fn gender(text: &str, voice: &ResolvedSpeaker, language: &Language) -> Option<Gender> {
    let roles = |span: Span| {
        let words = span.of(text).split_whitespace();
        words.fold(Roles::empty(), |roles, word| roles | language.roles(word))
    };
    let title = voice.title.map_or(Roles::empty(), roles);
    let name = voice
        .noun
        .and_then(|name| name.of(text).split_whitespace().next())
        .map_or(Roles::empty(), |first| language.roles(first));
    let masculine = title.intersects(Roles::MASCULINE_TITLE) || name.intersects(Roles::MASCULINE_NAME);
    let feminine = title.intersects(Roles::FEMININE_TITLE) || name.intersects(Roles::FEMININE_NAME);
    match (masculine, feminine) {
        (true, false) => Some(Gender::Masculine),
        (false, true) => Some(Gender::Feminine),
        _ => voice.cue.and_then(|cue| verb_gender(language.roles(cue.of(text)), language)),
    }
}

fn spoken(subject: Subject, cue: Span, quote: usize) -> Spoken {
    match subject {
        Subject::Known(known) => Spoken::Voice(said_by(known.name, known.title, cue, quote)),
        Subject::Pronoun(gender) => Spoken::Pronoun(gender),
    }
}
