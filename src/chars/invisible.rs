//! Invisible characters: soft hyphens, zero-width characters, bidirectional marks, format and control characters.

/// Whether a character after `previous` is invisible and can be ignored.
///
/// Kept are joiners, fillers and variants in scripts that are spelled with them, zero-width spaces in Thai and its neighbours, and
/// the joiners and modifiers of emoji. C1 controls are kept too: they are mostly the quotation marks of a wrong encoding.
pub(crate) fn is_invisible(c: char, previous: char) -> bool {
    match c {
        '\0'..='\u{8}'
        | '\u{e}'..='\u{1b}'
        | '\u{7f}'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' => true,
        '\u{200b}' => !matches!(previous, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'),
        '\u{200c}'
        | '\u{200d}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{180b}'..='\u{180f}'
        | '\u{3164}'
        | '\u{ffa0}'
        | '\u{e0100}'..='\u{e01ef}' => is_european(previous),
        '\u{e0000}'..='\u{e007f}' => !matches!(previous, '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..='\u{e007f}'),
        '\u{fe00}'..='\u{fe0f}' => is_european(previous) && !matches!(previous, '0'..='9' | '#' | '*' | '©' | '®'),
        _ => false,
    }
}

/// Whether a character belongs to Latin, Greek, Cyrillic or Armenian, or to the signs in and before those blocks: none of
/// them needs a joiner.
fn is_european(c: char) -> bool {
    matches!(c, '\0'..='\u{58f}' | '\u{1e00}'..='\u{206f}')
}
