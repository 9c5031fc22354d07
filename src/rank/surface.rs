//! A sentence's text → what can be seen of it without knowing what it means: does it lean on the one before, does it ask,
//! is it somebody's speech, does it end.

use unicode_segmentation::UnicodeSegmentation;

use crate::lang::Language;

/// What a sentence looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Surface {
    /// It opens with a word that points back: "He said …", "But that …".
    pub leans: bool,
    /// It is a question.
    pub asks: bool,
    /// It holds a quotation mark that opens or closes speech.
    pub quotes: bool,
    /// It has no end: a headline, a credit, a label rather than a sentence.
    pub unfinished: bool,
}

/// Phrases in the list of dangling openings have at most so many words.
const LONGEST_START_WORDS: usize = 4;

impl Surface {
    /// What the sentence with this text looks like to a reader of `language`.
    pub fn new(sentence: &str, language: &Language) -> Self {
        let body = sentence.trim_end_matches(is_closing);
        Self {
            leans: leans(sentence, language),
            asks: body.ends_with(['?', '？', '؟', '՞']),
            quotes: sentence.contains(['"', '“', '”', '„', '«', '»', '「', '」']) || sentence.contains("``"),
            unfinished: !body.ends_with(is_end),
        }
    }
}

/// Whether the sentence opens with a phrase of in the list.
fn leans(sentence: &str, language: &Language) -> bool {
    let mut start = String::new();
    for word in sentence.unicode_words().take(LONGEST_START_WORDS) {
        if !start.is_empty() {
            start.push(' ');
        }
        start.push_str(&word.to_lowercase().replace('’', "'"));
        if language.dangling.contains(&start) {
            return true;
        }
    }
    false
}

fn is_closing(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '”' | '’' | '»' | '«' | '“' | '‘' | ')' | ']' | '」' | '』' | '`')
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '॥' | '؟' | '۔' | '։' | '።' | ':' | ';')
}
