//! The words around a quotation: tokens and mentions by position. Ranges are half-open ranges of tokens.

use crate::chars::punctuation::Marks;
use crate::lang::{Language, Roles};
use crate::quote::attribution::Grammar;
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph::Paragraph;
use crate::quote::parse::token::Token;

/// One paragraph, asked for its tokens and mentions.
#[derive(Clone, Copy)]
pub(crate) struct ParagraphView<'a> {
    pub text: &'a str,
    pub paragraph: &'a Paragraph,
    pub language: &'a Language,
}

/// Maximum distance that a rule looks from a quotation, in tokens (set by hand); it bounds the work on a text without stops.
const REACH_TOKENS: usize = 100;

impl<'a> ParagraphView<'a> {
    pub fn grammar(self) -> Grammar {
        self.paragraph.grammar
    }

    pub fn token(self, i: usize) -> Option<&'a Token> {
        self.paragraph.tokens.get(i)
    }

    /// Whether the token exists and has one of the roles.
    #[inline(never)]
    pub fn has_any(self, i: usize, any: Roles) -> bool {
        self.token(i).is_some_and(|token| token.has_any(any))
    }

    /// Whether the token exists and is one of these marks.
    #[inline(never)]
    pub fn is_mark(self, i: usize, marks: &[char]) -> bool {
        self.token(i).is_some_and(|token| token.is_mark(marks))
    }

    /// Whether the token at `i` is a punctuation mark of these classes.
    #[inline(never)]
    pub fn has_mark(self, i: usize, marks: Marks) -> bool {
        self.token(i).is_some_and(|token| token.has_mark(marks))
    }

    #[inline(never)]
    pub fn is_word(self, i: usize) -> bool {
        self.token(i).is_some_and(Token::is_word)
    }

    #[inline(never)]
    pub fn is_capital(self, i: usize) -> bool {
        self.token(i).is_some_and(|token| token.is_capital())
    }

    pub fn is_quote(self, i: usize) -> bool {
        self.token(i).is_some_and(Token::is_quote)
    }

    pub fn len(self) -> usize {
        self.paragraph.tokens.len()
    }

    /// Whether token `i` is a quotation long enough to have a speaker of its own; a title of a work or a scare quote is
    /// a word among others.
    pub fn is_speech(self, i: usize) -> bool {
        let said = |token: &&Token| token.is_quote() && token.span.of(self.text).split_whitespace().nth(3).is_some();
        self.token(i).filter(said).is_some()
    }

    /// The first token of the sentence that holds token `i`, within reach.
    pub fn sentence_start(self, i: usize) -> usize {
        self.paragraph.sentences[self.sentence(i)].max(i.saturating_sub(REACH_TOKENS))
    }

    /// Behind the last token of the sentence that holds token `i`.
    pub fn sentence_end(self, i: usize) -> usize {
        self.paragraph.sentences.get(self.sentence(i) + 1).copied().unwrap_or(self.len())
    }

    /// The number of the sentence that holds token `i`.
    pub fn sentence(self, i: usize) -> usize {
        self.paragraph.sentence(i)
    }

    /// The tokens of the same sentence before and after quotation `i`, up to other quotations, within reach.
    pub fn sides(self, i: usize) -> (usize, usize) {
        let beside = |&j: &usize| !self.is_speech(j);
        let low = (self.sentence_start(i)..i).rev().take_while(beside).last().unwrap_or(i);
        let high = (i + 1..self.sentence_end(i).min(i + REACH_TOKENS))
            .take_while(beside)
            .last()
            .map_or(i + 1, |last| last + 1);
        (low, high)
    }

    /// The mention that holds token `i`.
    pub fn mention_at(self, i: usize) -> Option<&'a Mention> {
        let mentions = &self.paragraph.mentions;
        let after = mentions.partition_point(|mention| mention.first <= i);
        after.checked_sub(1).and_then(|last| mentions.get(last)).filter(|mention| i <= mention.last)
    }

    /// The mention whose last token is `i`.
    pub fn mention_ending(self, i: usize) -> Option<&'a Mention> {
        self.mention_at(i).filter(|mention| mention.last == i)
    }

    /// The mentions wholly inside the tokens `low..high`.
    pub fn mentions(self, low: usize, high: usize) -> &'a [Mention] {
        let mentions = &self.paragraph.mentions;
        let start = mentions.partition_point(|mention| mention.first < low);
        let end = mentions.partition_point(|mention| mention.last < high);
        mentions.get(start..end).unwrap_or_default()
    }

    /// The persons named inside the tokens `low..high`.
    pub fn persons(self, low: usize, high: usize) -> impl DoubleEndedIterator<Item = &'a Mention> {
        self.mentions(low, high).iter().filter(|mention| mention.is_person())
    }

    /// A noun phrase as a mention.
    pub fn noun(self, first: usize, last: usize) -> Option<Mention> {
        let (start, end) = (self.token(first)?.span.start, self.token(last)?.span.end);
        let span = crate::span::Span::new(start, end);
        Some(Mention { kind: MentionKind::Noun, first, last, span })
    }
}
