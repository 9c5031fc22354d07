//! The sentences' text → what can be seen of each without knowing what it means: does it lean on the one before, does it
//! ask, is it somebody's speech, does it end; and where it starts, if a dateline or a list's mark
//! stands in front.

use crate::article::{Article, BlockKind};
use crate::lang::{Language, class, lower};
use crate::rank::dateline::without_dateline;
use crate::span::Span;
use crate::text::{Sentence, words};

/// What a sentence looks like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Surface {
    /// What it states: all of it, but for a dateline, a bullet or a number in front.
    pub stated: Span,
    /// It opens with words that point back: "He said …", "But that …".
    pub leans: bool,
    /// It is a question.
    pub asks: bool,
    /// It has no end or no beginning: a headline, a credit, a label rather than a sentence; what is left of one that was
    /// cut; or one that announces, by a colon, what does not come with it.
    pub unfinished: bool,
    /// The share of its letters that stand in quotation marks, 0 to 1; a quotation goes on through the sentences of its
    /// block until it is closed.
    pub spoken: f64,
}

/// The phrases in the list of dangling openings have at most so many words.
const LONGEST_OPENING_WORDS: usize = 4;

/// What each of the sentences looks like to a reader of `language`.
pub fn surfaces(article: &Article<'_>, sentences: &[Sentence], language: &Language) -> Vec<Surface> {
    let text = article.text();
    let mut speech = Speech::default();
    let mut block = None;
    let look = |sentence: &Sentence| {
        let is_first = block.is_none();
        let opens_block = block.replace(sentence.block) != Some(sentence.block);
        if opens_block {
            speech = Speech::default();
        }
        let stated = match article.blocks()[sentence.block].kind {
            _ if !opens_block => sentence.span,
            BlockKind::ListItem => without_list_mark(sentence.span, text),
            _ => without_dateline(sentence.span, text, is_first && !language.capital_nouns),
        };
        let sentence = stated.of(text);
        let body = sentence.trim_end_matches(is_closing);
        Surface {
            stated,
            leans: leans(sentence, language),
            asks: body.ends_with(['?', '？', '؟', '՞']),
            unfinished: is_cut(sentence) || !body.ends_with(|c| is_end(c) || language.terminators.contains(c)),
            spoken: speech.share(sentence),
        }
    };
    sentences.iter().map(look).collect()
}

/// An item of a list without the bullet or number in front of it.
fn without_list_mark(item: Span, text: &str) -> Span {
    let (mark, rest) = item.of(text).split_once(char::is_whitespace).unwrap_or_default();
    let number = mark.trim_end_matches(['.', ')']);
    let is_number = number.len() < mark.len() && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_mark = is_number || !mark.is_empty() && !mark.contains(|c: char| c.is_alphanumeric() || is_closing(c));
    if is_mark { Span::new(item.end - rest.len(), item.end).trim(text) } else { item }
}

/// Whether the sentence opens with a phrase of the list.
fn leans(sentence: &str, language: &Language) -> bool {
    let mut opening = String::new();
    for (_, word) in words(sentence).take(LONGEST_OPENING_WORDS) {
        if !opening.is_empty() {
            opening.push(' ');
        }
        opening.push_str(&lower(word));
        if language.dangling.contains(&opening) {
            return true;
        }
    }
    false
}

/// Whether the sentence goes on from words that are not there: it begins in lower case, and not with a name like "eBay".
fn is_cut(sentence: &str) -> bool {
    let (_, first) = words(sentence).next().unwrap_or_default();
    first.starts_with(char::is_lowercase) && !first.contains(char::is_uppercase)
}

fn is_closing(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '”' | '’' | '»' | '«' | '“' | '‘' | ')' | ']' | '」' | '』' | '`')
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '．' | '｡' | '।' | '॥' | '؟' | '۔' | '։' | '።')
}

/// Whether we are inside a quotation, from one sentence to the next.
#[derive(Default)]
struct Speech {
    is_open: bool,
}

impl Speech {
    /// The share of the sentence's letters that are inside. A mark that faces no way opens where it stands before a word
    /// and closes where it stands behind one; single marks are left to apostrophes.
    fn share(&mut self, sentence: &str) -> f64 {
        let (mut letters, mut inside, mut at) = (0u32, 0u32, 0);
        while at < sentence.len() {
            let start = at;
            at = class::end(sentence, class::WORD, at);
            if class::at(sentence, start) & class::SPACE != 0 {
                at += 1;
                continue;
            }
            let mut found = (at - start) as u32;
            if found == 0 {
                let c = sentence[at..].chars().next().unwrap_or_default();
                at += c.len_utf8();
                self.turn(c, sentence, at);
                found = u32::from(c.is_alphanumeric());
            }
            letters += found;
            inside += if self.is_open { found } else { 0 };
        }
        f64::from(inside) / f64::from(letters.max(1))
    }

    /// Goes inside or outside at a character that ends at `end` of the sentence, if it is a quotation mark.
    fn turn(&mut self, c: char, sentence: &str, end: usize) {
        let before = || sentence[..end - c.len_utf8()].chars().next_back().unwrap_or(' ');
        let opens = |c: char| c.is_alphanumeric() || matches!(c, '‘' | '\'' | '[' | '(' | '¿' | '¡');
        match c {
            '„' | '「' | '『' => self.is_open = true,
            '」' | '』' => self.is_open = false,
            '«' if before().is_whitespace() => self.is_open = true,
            '"' | '“' | '”' | '«' | '»' => {
                self.is_open = sentence[end..].starts_with(opens) && !is_inner(before())
            }
            _ => {}
        }
    }
}

/// Whether a character before a quotation mark shows that the mark closes: it belongs to the words quoted.
fn is_inner(before: char) -> bool {
    before.is_alphanumeric() || matches!(before, '.' | ',' | '!' | '?' | '…' | '।' | '。')
}
