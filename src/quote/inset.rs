//! A cue set between dashes inside the marks, «The bridge is closed, — said Ruiz. — Nobody will be cut off», is none of the
//! quote.

use crate::lang::{Language, lower};
use crate::span::Span;

/// As many bytes as such a cue has at most.
const LONGEST_BYTES: usize = 150;
/// As many words into it as its verb stands: "ha detto Ruiz".
const VERB_WORDS: usize = 2;
const DASHES: &[char] = &['—', '–', '-'];

/// The first such cue inside a quotation, with its dashes; the end of the quotation may stand for the second one.
pub(super) fn cue(text: &str, quotation: Span, language: &Language) -> Option<Span> {
    let mut start = quotation.start;
    while let Some(at) = text[start..quotation.end].find(DASHES) {
        let before = &text[start..start + at];
        let inner = text[start + at..quotation.end].trim_start_matches(DASHES);
        let end = inner.find(DASHES).unwrap_or(inner.len());
        let pauses = before.trim_end().ends_with([',', '.', '!', '?', '…']);
        let mut verb = inner[..end].split_whitespace().take(if pauses { VERB_WORDS } else { 1 });
        let dash = start + at;
        start = quotation.end - inner.len();
        let apart = before.ends_with(char::is_whitespace);
        if apart && end < LONGEST_BYTES && verb.any(|word| language.cue_verbs.contains(&lower(word))) {
            let after = inner[end..].trim_start_matches(DASHES);
            return Some(Span::new(dash, quotation.end - after.len()));
        }
    }
    None
}
