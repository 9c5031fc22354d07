//! Characters that no reader sees: soft hyphens, zero-width characters, marks of direction.

/// Whether a character behind `previous` is invisible and no part of how its word is written.
///
/// Scripts beyond the European ones are written with joiners, Thai and its neighbours are parted by zero-width spaces, and emoji are
/// joined and coloured by such characters: there they stay.
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

/// Letters of Latin, Greek, Cyrillic and Armenian, and all signs before and among them: none of them is joined.
fn is_european(c: char) -> bool {
    matches!(c, '\0'..='\u{58f}' | '\u{1e00}'..='\u{206f}')
}
