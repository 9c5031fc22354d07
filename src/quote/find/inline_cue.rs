//! A cue set between dashes inside the marks, «The bridge is closed, — said Ruiz. — Nobody will be cut off», is none of the
//! quote.

use crate::chars::lower;
use crate::chars::words;
use crate::lang::{Language, Roles, Section};
use crate::span::Span;

/// Maximum length of such a cue, in bytes (set by hand).
const LONGEST_BYTES: usize = 150;
/// Maximum words between its verb and its end (set by hand).
const LONGEST_SUBJECT: usize = 6;

/// The first such cue inside a quotation, with its dashes; the end of the quotation may stand for the second one.
pub(crate) fn cue(text: &str, quotation: Span, language: &Language) -> Option<Span> {
    let mut opening = None;
    let (mut before, mut mark) = (' ', ' ');
    for (at, c) in quotation.of(text).char_indices() {
        if matches!(c, '—' | '–') || c == '-' && before == ' ' {
            let start = quotation.start + at;
            let end = start + c.len_utf8();
            if let Some((from, verb)) = opening
                && (is_cue(&text[from..start], verb, language) || is_compound_cue(&text[from..start], language))
            {
                return Some(Span::new(from, end));
            }
            // ", ha detto Ruiz": behind a pause, an auxiliary may stand before the verb.
            let verb = if matches!(mark, ',' | '.' | '!' | '?' | '…') { 2 } else { 1 };
            opening = if before == ' ' { Some((start, verb)) } else { None };
        }
        if c == ',' && before.is_alphanumeric() {
            let start = quotation.start + at;
            if let Some(length) = inset(&text[start..quotation.end], language) {
                return Some(Span::new(start, start + length));
            }
        }
        before = c;
        mark = if c == ' ' { mark } else { c };
    }
    let (from, verb) = opening?;
    is_cue(&text[from..quotation.end], verb, language).then_some(Span::new(from, quotation.end))
}

/// The length of a cue between commas at the start of the text, whose subject is a name behind its verb: ", a déclaré Louise
/// Prade,".
fn inset(text: &str, language: &Language) -> Option<usize> {
    let body = text.get(1..).filter(|body| body.trim_start().starts_with(char::is_lowercase))?;
    let length = body.find([',', '.', '?', '!', ';', ':']).unwrap_or(body.len());
    let clause = &body[..length];
    if length < LONGEST_BYTES && has_joined_pronoun(clause, language) {
        return Some(1 + length);
    }
    let mut words = words(clause).map(|(_, word)| word);
    let roles = |word: &str| language.roles(&lower(word));
    let first = words.next().filter(|word| word.starts_with(char::is_lowercase))?;
    let verb = if roles(first).intersects(Roles::AUXILIARY) { words.next()? } else { first };
    let reports = roles(verb).intersects(Roles::UNAMBIGUOUS_CUE) && !roles(first).intersects(Roles::CONJUNCTION);
    let named = words.take(LONGEST_SUBJECT).any(|word| word.starts_with(char::is_uppercase))
        || body[length..].starts_with(',')
            && clause.split_whitespace().count() <= LONGEST_SUBJECT
            && opens_with_name(&body[length + 1..]);
    (reports && named && length < LONGEST_BYTES).then_some(1 + cue_end(body, length))
}

/// Whether a clause begins with a verb of speech and the pronoun that is joined to it: "a-t-elle assuré", "dit-il". Whom the
/// speaker quotes has another pronoun in front: "m'a-t-il dit".
fn has_joined_pronoun(clause: &str, language: &Language) -> bool {
    let mut words = clause.split_whitespace().map(|word| (word, language.roles(&lower(word))));
    let Some((verb, roles)) = words.next().filter(|(word, _)| word.contains('-')) else { return false };
    let reports = |roles: Roles| roles.intersects(Roles::UNAMBIGUOUS_CUE);
    let pronoun = roles.intersects(Roles::MASCULINE.union(Roles::FEMININE));
    let told = reports(roles) || roles.intersects(Roles::AUXILIARY) && words.next().is_some_and(|it| reports(it.1));
    pronoun && told && !verb.contains(['\'', '’'])
}

/// Where a cue that ends at `length` ends if an apposition is its name: "a déclaré la maire, Louise Prade, et".
fn cue_end(body: &str, length: usize) -> usize {
    let rest = &body[length..];
    if !rest.starts_with(',') || !opens_with_name(&rest[1..]) {
        return length;
    }
    length + 1 + rest[1..].find([',', '.', '?', '!', ';', ':']).unwrap_or(rest.len() - 1)
}

fn opens_with_name(text: &str) -> bool {
    text.trim_start().starts_with(char::is_uppercase)
}

/// Whether a cue of several words stands between two dashes, no pause before the first: "the crane - ha detto il sindaco -
/// holds". Nobody in particular speaks in a document: "the crane - si legge nella nota - holds".
fn is_compound_cue(inset: &str, language: &Language) -> bool {
    let mut words = words(inset).map(|(_, word)| lower(word));
    let Some(first) = words.next().map(|word| language.roles(&word)) else { return false };
    let is_verb = |word: &String| language.list(Section::CueVerbs).contains(word);
    let written = |word: String| language.roles(&word).intersects(Roles::DOCUMENT);
    let told = first.intersects(Roles::AUXILIARY) && words.next().as_ref().is_some_and(is_verb);
    inset.len() < LONGEST_BYTES && (told || first.intersects(Roles::IMPERSONAL) && words.any(written))
}

/// Whether a cue verb is among the first `most` words behind a dash.
fn is_cue(inset: &str, most: usize, language: &Language) -> bool {
    let is_verb = |(_, word): (usize, &str)| language.list(Section::CueVerbs).contains(&lower(word));
    inset.len() < LONGEST_BYTES && words(inset).take(most).any(is_verb)
}
