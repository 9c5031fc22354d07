//! Sentences → surface features: is it dangling, a question, unfinished, quoted; and where its body starts, behind a dateline
//! or the bullet of a list.

use crate::article::{Article, BlockKind};
use crate::chars::letters::{char_before, has_letter_or_digit, has_upper};
use crate::chars::punctuation::{Marks, is_closing};
use crate::chars::{Interner, lower_onto, words};
use crate::lang::{Language, Section};
use crate::rank::dateline::without_dateline;
use crate::span::Span;
use crate::text::Sentence;

/// Surface features of a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SentenceFeatures {
    /// The sentence without a dateline, bullet or number in front of it.
    pub body: Span,
    /// It opens with words that point back: "He said …", "But that …".
    pub is_dangling: bool,
    /// It is a question.
    pub is_question: bool,
    /// It has no end or no beginning: a headline, a credit, a label, the rest of a sentence that was cut, or an announcement
    /// that ends with a colon.
    pub is_unfinished: bool,
    /// The share of its letters inside quotation marks, 0 to 1. A quotation goes on through the sentences of its block until
    /// it is closed.
    pub quoted_share: f64,
}

/// Maximum words of a phrase in the list of dangling openings; a test holds the lists to it.
const MAX_OPENING_WORDS: usize = 4;

/// The surface features of each sentence.
pub fn features(article: &Article<'_>, sentences: &[Sentence], language: &Language) -> Vec<SentenceFeatures> {
    let text = article.text();
    let mut quotation = Quotation::default();
    let mut openings = Openings::new(language);
    let mut block = None;
    let features_of = |sentence: &Sentence| {
        let is_first = block.is_none();
        let opens_block = block.replace(sentence.block) != Some(sentence.block);
        if opens_block {
            quotation = Quotation::default();
        }
        let body = match article.blocks()[sentence.block].kind {
            _ if !opens_block => sentence.span,
            BlockKind::ListItem => without_list_mark(sentence.span, text),
            _ => without_dateline(sentence.span, text, is_first && !language.capital_nouns),
        };
        let sentence = body.of(text);
        let (_, first) = words(sentence).next().unwrap_or_default();
        let open = sentence.trim_end_matches(|c: char| c.is_whitespace() || is_closing(c));
        SentenceFeatures {
            body,
            is_dangling: openings.is_dangling(first, sentence),
            is_question: open.ends_with(|c| Marks::QUESTION.has(c)),
            is_unfinished: is_cut(first)
                || !open.ends_with(|c| Marks::TERMINATOR.has(c) || language.terminators.contains(c)),
            quoted_share: quotation.share(sentence),
        }
    };
    sentences.iter().map(features_of).collect()
}

/// An item of a list without its bullet or number.
fn without_list_mark(item: Span, text: &str) -> Span {
    let (mark, rest) = item.of(text).split_once(char::is_whitespace).unwrap_or_default();
    let number = mark.trim_end_matches(['.', ')']);
    let is_number = number.len() < mark.len() && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_mark = is_number || !mark.is_empty() && !mark.contains(|c: char| c.is_alphanumeric() || is_closing(c));
    if is_mark { Span::new(item.end - rest.len(), item.end).trim(text) } else { item }
}

/// The openings that make a sentence dangling.
struct Openings<'l> {
    language: &'l Language,
    /// The first words of the phrases. Most sentences begin with none of them.
    first: Interner,
    /// A buffer for the opening of a sentence.
    opening: String,
}

impl<'l> Openings<'l> {
    fn new(language: &'l Language) -> Self {
        let mut first = Interner::default();
        for phrase in language.list(Section::DanglingOpenings).iter() {
            first.intern(phrase.split(' ').next().unwrap_or(phrase));
        }
        Self { language, first, opening: String::new() }
    }

    /// Whether a sentence opens with a phrase of the list. `first` is its first word.
    fn is_dangling(&mut self, first: &str, sentence: &str) -> bool {
        self.opening.clear();
        lower_onto(first, &mut self.opening);
        if self.first.find(&self.opening).is_none() {
            return false;
        }
        let mut others = words(sentence).take(MAX_OPENING_WORDS);
        others.next();
        while !self.language.list(Section::DanglingOpenings).contains(&self.opening) {
            let Some((_, word)) = others.next() else { return false };
            self.opening.push(' ');
            lower_onto(word, &mut self.opening);
        }
        true
    }
}

/// Whether the beginning of a sentence with this first word is cut off: the word is in lower case, and not like "eBay".
fn is_cut(first: &str) -> bool {
    first.starts_with(char::is_lowercase) && !has_upper(first)
}

/// Whether a quotation is open, from one sentence to the next.
#[derive(Default)]
struct Quotation {
    is_open: bool,
}

impl Quotation {
    /// The share of the sentence's letters inside quotation marks. A mark that may open and close opens before a word and
    /// closes behind one. Single marks are ignored, since apostrophes look the same.
    fn share(&mut self, sentence: &str) -> f64 {
        if !has_double_mark(sentence) {
            let is_inside = self.is_open && has_letter_or_digit(sentence);
            return f64::from(u8::from(is_inside));
        }
        let (mut letters, mut inside) = (0_u32, 0_u32);
        for (at, c) in sentence.char_indices() {
            self.turn(c, sentence, at + c.len_utf8());
            letters += u32::from(c.is_alphanumeric());
            inside += u32::from(c.is_alphanumeric() && self.is_open);
        }
        f64::from(inside) / f64::from(letters.max(1))
    }

    /// Opens or closes the quotation if the character that ends at `end` is a quotation mark.
    fn turn(&mut self, c: char, sentence: &str, end: usize) {
        let before = || char_before(sentence, end - c.len_utf8()).unwrap_or(' ');
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

/// Whether a text may have a double quotation mark. A fast path: most sentences have none.
fn has_double_mark(text: &str) -> bool {
    let may_open = |byte: u8| matches!(byte, 0xc2 | 0xe2 | 0xe3);
    text.as_bytes().contains(&b'"') || !text.is_ascii() && text.bytes().any(may_open)
}

/// Whether a character before a quotation mark shows that the mark closes.
fn is_inner(before: char) -> bool {
    before.is_alphanumeric() || Marks::TERMINATOR.union(Marks::COMMA).has(before)
}
