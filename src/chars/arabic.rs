//! Arabic letters → the same word in one spelling.

use std::borrow::Cow;

/// A word without vowel marks and tatweel: "إنَّ" is "إن".
pub fn without_marks(word: &str) -> Cow<'_, str> {
    let is_mark = |c: char| matches!(c, '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}');
    if may_be_arabic(word) && word.contains(is_mark) { Cow::Owned(word.replace(is_mark, "")) } else { word.into() }
}

/// A word without hamza, whose seat changes with the case ending ("أبناؤه", "أبنائه") and which many writers leave out
/// ("الى"), and with the two shapes of a final ya as one. It shows which words are the same; it is no spelling.
pub fn folded(word: &str) -> Cow<'_, str> {
    const LEAST: usize = 3;
    let variants = ['أ', 'إ', 'آ', 'ٱ', 'ى', 'ؤ', 'ئ', 'ء'];
    if !may_be_arabic(word) || !word.contains(variants) {
        return word.into();
    }
    let shaped: String = word.chars().map(shape).collect();
    let bare = shaped.replace(['ؤ', 'ئ', 'ء'], "");
    Cow::Owned(if bare.chars().nth(LEAST - 1).is_some() { bare } else { shaped })
}

fn shape(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        _ => c,
    }
}

/// A fast path: whether a byte may begin a letter of the Arabic block.
fn may_be_arabic(word: &str) -> bool {
    word.bytes().any(|byte| matches!(byte, 0xd8..=0xdb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_word_are_one() {
        for spellings in [["أبناؤه", "أبنائه"], ["مسؤول", "مسئول"], ["إلى", "الي"], ["القرآن", "القران"]]
        {
            assert_eq!(folded(spellings[0]), folded(spellings[1]));
        }
        assert_eq!(folded("ماء"), "ماء");
        assert_eq!(folded("harbour"), "harbour");
        assert_eq!(without_marks("إنَّ"), "إن");
        assert_eq!(without_marks("الحـــرب"), "الحرب");
    }
}
