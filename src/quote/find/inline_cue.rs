//! A cue set between dashes inside the marks, «The bridge is closed, — said Ruiz. — Nobody will be cut off», is none of the
//! quote.

use crate::chars::lower;
use crate::chars::words;
use crate::lang::{Language, Section};
use crate::span::Span;

/// Maximum length of such a cue, in bytes (set by hand).
const LONGEST_BYTES: usize = 150;

/// The first such cue inside a quotation, with its dashes; the end of the quotation may stand for the second one.
pub(crate) fn cue(text: &str, quotation: Span, language: &Language) -> Option<Span> {
    let mut opening = None;
    let (mut before, mut mark) = (' ', ' ');
    for (at, c) in quotation.of(text).char_indices() {
        if matches!(c, '—' | '–') || c == '-' && before == ' ' {
            let start = quotation.start + at;
            let end = start + c.len_utf8();
            if let Some((from, verb)) = opening
                && is_cue(&text[from..start], verb, language)
            {
                return Some(Span::new(from, end));
            }
            // ", ha detto Ruiz": behind a pause, an auxiliary may stand before the verb.
            let verb = if matches!(mark, ',' | '.' | '!' | '?' | '…') { 2 } else { 1 };
            opening = if before == ' ' { Some((start, verb)) } else { None };
        }
        before = c;
        mark = if c == ' ' { mark } else { c };
    }
    let (from, verb) = opening?;
    is_cue(&text[from..quotation.end], verb, language).then_some(Span::new(from, quotation.end))
}

/// Whether a cue verb is among the first `most` words behind a dash.
fn is_cue(inset: &str, most: usize, language: &Language) -> bool {
    let is_verb = |(_, word): (usize, &str)| language.list(Section::CueVerbs).contains(&lower(word));
    inset.len() < LONGEST_BYTES && words(inset).take(most).any(is_verb)
}
