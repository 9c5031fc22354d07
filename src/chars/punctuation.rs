//! What a character is in a line of a page, by itself.

use crate::chars::script::{Terminator, terminator};

/// The character that begins at a byte; a space behind the text's end.
pub(crate) fn char_at(text: &str, at: usize) -> char {
    text[at..].chars().next().unwrap_or(' ')
}

/// Han, kana: scripts where a character is about a word.
pub(crate) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// A sign that opens an item of a list.
pub(crate) fn is_list_mark(c: char) -> bool {
    matches!(c, '•' | '*' | '▪' | '■' | '◆' | '▶' | '►' | '–' | '—' | '-' | '‣' | '◦' | '●' | '○')
}

/// A mark that ends a sentence.
pub(crate) fn is_sentence_end(c: char) -> bool {
    !matches!(terminator(c), None | Some(Terminator::Ellipsis))
}

/// A mark that may stand between a sentence's last stop and the white space after it.
pub(crate) fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '’' | '»' | '」' | '』' | ')' | ']' | '）' | '\'')
}
