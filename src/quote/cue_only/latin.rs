//! Names in Latin letters inside a text of another script.

use crate::quote::cue_only::uncased_words::{behind_last, first};

/// Maximum words in such a name (set by hand).
const MOST_WORDS: usize = 4;

/// The name that a text opens with; an acronym is none.
pub(crate) fn latin_name(text: &str) -> Option<&str> {
    let is_part = |c: char| matches!(c, 'A'..='Z' | 'a'..='z' | 'À'..='ɏ' | '-' | '.' | '\'' | '’' | ' ');
    let run = &text[..first(text, &|c| !is_part(c)).unwrap_or(text.len())];
    let run = &run[..behind_last(run, &char::is_alphabetic)];
    let (mut words, mut named, mut before) = (0, false, ' ');
    for c in run.chars() {
        if c != ' ' && before == ' ' {
            words += 1;
            if !c.is_uppercase() {
                return None;
            }
        }
        named |= c.is_lowercase();
        before = c;
    }
    (named && words <= MOST_WORDS).then_some(run)
}
