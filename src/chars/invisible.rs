//! Invisible characters: soft hyphens, zero-width characters, bidirectional marks.

/// Whether a character after `previous` is invisible and can be ignored.
///
/// Kept are joiners in scripts that are spelled with them, zero-width spaces in Thai and its neighbours, and the joiners
/// and modifiers of emoji.
pub(crate) fn is_invisible(c: char, previous: char) -> bool {
    match c {
        '\u{ad}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => true,
        '\u{200b}' => !matches!(previous, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'),
        '\u{200c}' | '\u{200d}' => is_european(previous),
        '\u{fe00}'..='\u{fe0f}' => is_european(previous) && !matches!(previous, '0'..='9' | '#' | '*' | '©' | '®'),
        _ => false,
    }
}

/// Whether a character belongs to Latin, Greek, Cyrillic or Armenian, or to the signs in and before those blocks: none of
/// them needs a joiner.
fn is_european(c: char) -> bool {
    matches!(c, '\0'..='\u{58f}' | '\u{1e00}'..='\u{206f}')
}
