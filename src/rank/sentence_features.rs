//! The sentences' text → what can be seen of each without knowing what it means: does it lean on the one before, does it
//! ask, is it somebody's speech, does it end; and where it starts, if a dateline or a list's mark
//! stands in front.

use crate::article::{Article, BlockKind};
use crate::chars::punctuation::{Marks, is_closing};
use crate::chars::{Interner, byte_class, lower_onto, words};
use crate::lang::{Language, Section};
use crate::rank::dateline::without_dateline;
use crate::span::Span;
use crate::text::Sentence;

/// What a sentence looks like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SentenceFeatures {
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
pub fn surfaces(article: &Article<'_>, sentences: &[Sentence], language: &Language) -> Vec<SentenceFeatures> {
    let text = article.text();
    let mut speech = Speech::default();
    let mut openings = Openings::new(language);
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
        let (_, first) = words(sentence).next().unwrap_or_default();
        let body = sentence.trim_end_matches(|c: char| c.is_whitespace() || is_closing(c));
        SentenceFeatures {
            stated,
            leans: openings.lean(first, sentence),
            asks: body.ends_with(|c| Marks::QUESTION.has(c)),
            unfinished: is_cut(first)
                || !body.ends_with(|c| Marks::TERMINATOR.has(c) || language.terminators.contains(c)),
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

/// How sentences open that lean on the one before.
struct Openings<'l> {
    language: &'l Language,
    /// The words that the phrases of the list begin with: most sentences begin with none of them.
    first: Interner,
    /// Room for the words that a sentence opens with.
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

    /// Whether a sentence, whose first word is given too, opens with a phrase of the list.
    fn lean(&mut self, first: &str, sentence: &str) -> bool {
        self.opening.clear();
        lower_onto(first, &mut self.opening);
        if self.first.find(&self.opening).is_none() {
            return false;
        }
        let mut others = words(sentence).take(LONGEST_OPENING_WORDS);
        others.next();
        while !self.language.list(Section::DanglingOpenings).contains(&self.opening) {
            let Some((_, word)) = others.next() else { return false };
            self.opening.push(' ');
            lower_onto(word, &mut self.opening);
        }
        true
    }
}

/// Whether a sentence with this first word goes on from others that are not there: it is in lower case, and no "eBay".
fn is_cut(first: &str) -> bool {
    first.starts_with(char::is_lowercase) && !first.contains(char::is_uppercase)
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
        if !may_turn(sentence) {
            let is_inside = self.is_open && sentence.contains(char::is_alphanumeric);
            return f64::from(u8::from(is_inside));
        }
        let (mut letters, mut inside, mut at) = (0u32, 0u32, 0);
        while at < sentence.len() {
            let start = at;
            at = byte_class::end(sentence, byte_class::WORD, at);
            if byte_class::at(sentence, start) & byte_class::SPACE != 0 {
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

/// Whether a text has a byte that some double quotation mark begins with. What is all ASCII, as most is, is seen at once.
fn may_turn(text: &str) -> bool {
    let may_open = |byte: u8| matches!(byte, 0xc2 | 0xe2 | 0xe3);
    text.as_bytes().contains(&b'"') || !text.is_ascii() && text.bytes().any(may_open)
}

/// Whether a character before a quotation mark shows that the mark closes: it belongs to the words quoted.
fn is_inner(before: char) -> bool {
    before.is_alphanumeric() || Marks::TERMINATOR.union(Marks::COMMA).has(before)
}
