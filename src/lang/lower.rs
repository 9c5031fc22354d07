//! Text → the same in lower case, with straight apostrophes: the form in which all words are looked up.
//!
//! The letters of Latin, Greek, Cyrillic and Armenian have their capitals at a few fixed distances, so that rules do what
//! the standard library does with a table of 5 KB gzip. Two differences: İ becomes i without a combining dot, as Turkish
//! has it, and Σ becomes σ at a word's end too. `clippy.toml` keeps the table from coming back.

/// The text in lower case, ’ as '.
pub fn lower(text: &str) -> String {
    let mut lowered = String::with_capacity(text.len());
    lower_onto(text, &mut lowered);
    lowered
}

/// Writes a text in lower case, ’ as ', behind another.
pub fn lower_onto(text: &str, lowered: &mut String) {
    let start = lowered.len();
    if text.is_ascii() {
        lowered.push_str(text);
        lowered[start..].make_ascii_lowercase();
        return;
    }
    let mut same = 0;
    for (at, c) in text.char_indices() {
        let small = lower_char(c);
        if small != c {
            lowered.push_str(&text[same..at]);
            lowered.push(small);
            same = at + c.len_utf8();
        }
    }
    lowered.push_str(&text[same..]);
}

fn lower_char(c: char) -> char {
    let code = u32::from(c);
    let step: i32 = match code {
        0x00..=0x40 | 0x5b..=0xbf => 0,
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde => 32,         // Latin
        0x391..=0x3ab | 0x410..=0x42f | 0xff21..=0xff3a => 32, // Greek, Cyrillic, full-width Latin
        0x400..=0x40f => 80,                                   // Ѐ to Џ
        0x531..=0x556 => 48,                                   // Armenian
        0x4c0 => 15,                                           // Ӏ
        0x386 => 38,
        0x388..=0x38a => 37,
        0x38c => 64,
        0x38e..=0x38f => 63,
        0x130 => -199,   // İ
        0x178 => -121,   // Ÿ
        0x1e9e => -7615, // ẞ
        0x2019 => -8178, // ’
        // Capital and small letter in turn:
        0x139..=0x148 | 0x179..=0x17e | 0x1af | 0x1cd..=0x1dc | 0x4c1..=0x4ce => (code % 2) as i32,
        0x100..=0x137 | 0x14a..=0x177 | 0x1a0 | 0x1de..=0x1ef | 0x1f8..=0x21f | 0x222..=0x233 => 1 - (code % 2) as i32,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => 1 - (code % 2) as i32,
        _ => 0,
    };
    char::from_u32(code.wrapping_add_signed(step)).unwrap_or(c)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)]
mod tests {
    use super::*;
    use crate::lang::LANGUAGES;

    #[test]
    fn a_letter_of_our_alphabets_is_lowered_as_unicode_has_it() {
        let blocks = [0..=0x17f, 0x386..=0x3ce, 0x400..=0x52f, 0x531..=0x587, 0x1e00..=0x1e95, 0x1e9e..=0x1eff];
        let letters = || blocks.iter().cloned().flatten().filter_map(char::from_u32);
        let wrong = |&c: &char| !c.to_lowercase().eq([lower_char(c)]) && c != 'İ' && c != '\u{3a2}';
        assert_eq!(letters().filter(wrong).collect::<String>(), "");
        for language in LANGUAGES {
            let small =
                ('a'..='\u{ffff}').filter(|&c| language.spells(c) && !c.is_uppercase() && !"ßıςΐΰև".contains(c));
            let lost = |c: &char| lower(&c.to_uppercase().to_string()) != c.to_string();
            assert_eq!(small.filter(lost).collect::<String>(), "", "{}", language.tag);
        }
    }

    #[test]
    fn apostrophes_and_what_has_no_case_stay_as_they_are_looked_up() {
        assert_eq!(lower("L’Été À İSTANBUL, ΑΘΉΝΑ — ЇЖАК 東京 ＡＢ 5"), "l'été à istanbul, αθήνα — їжак 東京 ａｂ 5");
    }
}
