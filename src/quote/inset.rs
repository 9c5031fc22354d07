//! A cue set between dashes inside the marks, «The bridge is closed, — said Ruiz. — Nobody will be cut off», is none of the
//! quote.

use crate::lang::{Language, lower};
use crate::span::Span;

/// As many bytes as such a cue has at most.
const LONGEST_BYTES: usize = 150;
/// As many words as its verb has, with a dash or without; one more where a pause stands before: ", ha detto Ruiz".
const VERB_WORDS: usize = 2;

/// The first such cue inside a quotation, with its dashes; the end of the quotation may stand for the second one.
pub(super) fn cue(text: &str, quotation: Span, language: &Language) -> Option<Span> {
    let said = quotation.of(text);
    let mut opening = None;
    let mut before = ' ';
    for (at, c) in said.char_indices() {
        if matches!(c, '—' | '–') || c == '-' && before == ' ' {
            let dash = Span::new(quotation.start + at, quotation.start + at + c.len_utf8());
            if let Some(start) = opening.filter(|&start| is_cue(text, Span::new(start, dash.start), language)) {
                return Some(Span::new(start, dash.end));
            }
            opening = Some(dash.start).filter(|_| before == ' ');
        }
        before = c;
    }
    let last = Span::new(opening?, quotation.end);
    is_cue(text, last, language).then_some(last)
}

/// Whether one of the first words behind a dash is a cue verb.
fn is_cue(text: &str, inset: Span, language: &Language) -> bool {
    let pauses = text[..inset.start].trim_end().ends_with([',', '.', '!', '?', '…']);
    let words = inset.of(text).split_whitespace().take(if pauses { VERB_WORDS + 1 } else { VERB_WORDS });
    let verb = |word: &str| language.cue_verbs.contains(&lower(word.trim_start_matches(['—', '–', '-'])));
    inset.len() < LONGEST_BYTES && words.into_iter().any(verb)
}
