//! Block → tokens in sentences, each quotation one token: the frame of words in which a speaker is named.

use crate::lang::{Language, Roles};
use crate::quote::mention::Mention;
use crate::quote::token::{Kind, Scanner, Token};
use crate::quote::vocabulary::Vocabulary;
use crate::span::Span;

/// A prose block as attribution sees it.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    pub tokens: Vec<Token>,
    /// Who is named or meant in it, outside quotations, in order.
    pub mentions: Vec<Mention>,
    /// How many sentences it has.
    pub sentences: usize,
    /// Whether every noun in it has a capital.
    pub capital_nouns: bool,
    pub is_quotation: bool,
}

/// Reads a block with the quotations that stand in it.
pub(super) fn read(
    text: &str,
    block: Span,
    quotations: &[Span],
    vocabulary: &mut Vocabulary<'_>,
    language: &Language,
) -> Paragraph {
    let mut tokens = Vec::new();
    let mut at = block.start;
    for &quotation in quotations {
        read_words(text, Span::new(at, quotation.start), vocabulary, &mut tokens, language);
        let before = tokens.len();
        read_words(text, quotation, vocabulary, &mut tokens, language);
        tokens.truncate(before);
        tokens.push(token(quotation, Kind::Quote));
        at = quotation.end;
    }
    read_words(text, Span::new(at, block.end), vocabulary, &mut tokens, language);
    let sentences = number_sentences(text, &mut tokens, vocabulary);
    for i in 1..tokens.len() {
        if tokens[i].capital && !language.capital_nouns && !opens_sentence(&tokens, i) {
            vocabulary.note_capital_inside(tokens[i].word);
        }
    }
    Paragraph { tokens, sentences, capital_nouns: language.capital_nouns, ..Paragraph::default() }
}

fn token(span: Span, kind: Kind) -> Token {
    Token { span, kind, word: 0, roles: Roles::NONE, capital: false, sentence: 0 }
}

fn read_words(text: &str, within: Span, vocabulary: &mut Vocabulary<'_>, tokens: &mut Vec<Token>, language: &Language) {
    let mut after_lower = false;
    let mut scanner = Scanner::new(text, within);
    while let Some((span, kind)) = scanner.next() {
        if kind != Kind::Word {
            after_lower = kind == Kind::Mark(',');
            tokens.push(token(span, kind));
            continue;
        }
        let form = vocabulary.form(text, span);
        if form.capital && after_lower && !language.capital_nouns {
            vocabulary.note_capital_inside(form.word);
        }
        after_lower = form.ends_lower;
        tokens.push(Token { word: form.word, roles: form.roles, capital: form.capital, ..token(span, kind) });
    }
}

/// Whether a sentence, or what a colon leads in, begins at the token.
pub(super) fn opens_sentence(tokens: &[Token], i: usize) -> bool {
    i == 0 || tokens[i - 1].is_mark(&[':']) || tokens[i - 1].sentence != tokens[i].sentence
}

/// Numbers the sentences; a full stop inside a quotation ends the sentence only if no cue follows.
fn number_sentences(text: &str, tokens: &mut [Token], vocabulary: &Vocabulary<'_>) -> usize {
    let mut sentence = 0;
    for i in 0..tokens.len() {
        tokens[i].sentence = sentence;
        let ends = match tokens[i].kind {
            Kind::Mark('.' | '!' | '?' | '…') => mark_ends_sentence(text, tokens, i, vocabulary),
            Kind::Quote => quotation_ends_sentence(text, tokens, i),
            _ => false,
        };
        sentence += usize::from(ends && i + 1 < tokens.len());
    }
    sentence + 1
}

fn mark_ends_sentence(text: &str, tokens: &[Token], i: usize, vocabulary: &Vocabulary<'_>) -> bool {
    let Some(next) = tokens.get(i + 1) else { return true };
    let abbreviation = i > 0 && tokens[i].is_mark(&['.']) && vocabulary.is_abbreviation(text, &tokens[i - 1]);
    let begins = next.is_quote() || next.capital || next.span.of(text).starts_with(|c: char| c.is_numeric());
    begins && (!abbreviation || next.is_quote())
}

fn quotation_ends_sentence(text: &str, tokens: &[Token], i: usize) -> bool {
    let Some(next) = tokens.get(i + 1) else { return true };
    let body = tokens[i].span.of(text);
    let stop = body.ends_with('.');
    let call = body.ends_with(['!', '?', '…']);
    if next.is_quote() {
        return stop || call;
    }
    next.capital && (stop || call && !cue_follows(&tokens[i + 1..]))
}

/// How far from a quotation that ends in ! or ? its cue stands at most, in tokens.
const CUE_REACH_TOKENS: usize = 7;

fn cue_follows(tokens: &[Token]) -> bool {
    let near =
        tokens.iter().take(CUE_REACH_TOKENS).take_while(|token| !token.is_quote() && !token.is_mark(&['.', ';']));
    near.into_iter().any(|token| token.has(Roles::SURE_CUE))
}
