//! Block → tokens in sentences, each quotation one token: the frame of words in which a speaker is named.

use crate::lang::{Language, Roles};
use crate::quote::mention::{Mention, MentionKind, Pronoun};
use crate::quote::token::{Kind, Scanner, Token};
use crate::quote::vocabulary::Vocabulary;
use crate::span::Span;

/// A prose block as attribution sees it.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    pub tokens: Vec<Token>,
    /// How many of them are words.
    pub words: usize,
    /// Which of them have a capital.
    pub capitals: Vec<usize>,
    /// Who is named or meant in it, outside quotations, in order.
    pub mentions: Vec<Mention>,
    /// How many sentences it has.
    pub sentences: usize,
    /// Whether every noun in it has a capital.
    pub capital_nouns: bool,
    pub is_quotation: bool,
}

/// Reads one block after the other.
pub(super) struct Reader<'t> {
    text: &'t str,
    language: &'t Language,
    pub vocabulary: Vocabulary<'t>,
    /// The paragraph that is being read.
    paragraph: Paragraph,
}

/// As many bytes of text as there are for a token at least, but in odd texts; and for a capital or pronoun.
const BYTES_A_TOKEN: usize = 4;
const BYTES_A_CAPITAL: usize = 64;

impl<'t> Reader<'t> {
    pub fn new(text: &'t str, language: &'t Language) -> Self {
        Self { text, language, vocabulary: Vocabulary::new(language), paragraph: Paragraph::default() }
    }

    /// Reads a block with the quotations that stand in it; its only mentions are pronouns so far.
    pub fn read(&mut self, block: Span, quotations: impl Iterator<Item = Span>) -> Paragraph {
        self.paragraph = Paragraph {
            tokens: Vec::with_capacity(block.len() / BYTES_A_TOKEN + 1),
            capitals: Vec::with_capacity(block.len() / BYTES_A_CAPITAL),
            mentions: Vec::with_capacity(block.len() / BYTES_A_CAPITAL),
            capital_nouns: self.language.capital_nouns,
            ..Paragraph::default()
        };
        let mut at = block.start;
        for quotation in quotations {
            self.read_words(Span::new(at, quotation.start), false);
            self.read_words(quotation, true);
            self.paragraph.tokens.push(token(quotation, Kind::Quote));
            at = quotation.end;
        }
        self.read_words(Span::new(at, block.end), false);
        let mut paragraph = std::mem::take(&mut self.paragraph);
        paragraph.tokens.shrink_to_fit();
        paragraph.sentences = number_sentences(self.text, &mut paragraph.tokens, &self.vocabulary);
        for &i in paragraph.capitals.iter().filter(|_| !paragraph.capital_nouns) {
            if !opens_sentence(&paragraph.tokens, i) {
                self.vocabulary.note_capital_inside(paragraph.tokens[i].word);
            }
        }
        paragraph
    }

    /// Takes in the words of a stretch of text; those of a quotation are no tokens of the paragraph.
    fn read_words(&mut self, within: Span, quoted: bool) {
        let mut after_lower = false;
        let mut scanner = Scanner::new(self.text, within);
        while let Some((span, kind)) = scanner.next() {
            let mut token = token(span, kind);
            if kind == Kind::Word {
                let form = self.vocabulary.form(span.of(self.text));
                (token.word, token.roles, token.capital) = (form.word, form.roles, form.capital);
                let ends_lower = form.ends_lower;
                if token.capital && after_lower && !self.language.capital_nouns {
                    self.vocabulary.note_capital_inside(token.word);
                }
                after_lower = ends_lower;
            } else {
                after_lower = kind == Kind::Mark(',');
            }
            if !quoted {
                self.paragraph.add(token);
            }
        }
    }
}

impl Paragraph {
    fn add(&mut self, token: Token) {
        let i = self.tokens.len();
        self.words += usize::from(token.is_word());
        if token.capital {
            self.capitals.push(i);
        }
        if let Some(pronoun) = Pronoun::of(token.roles) {
            let kind = MentionKind::Pronoun(pronoun);
            self.mentions.push(Mention { kind, first: i, last: i, span: token.span });
        }
        self.tokens.push(token);
    }
}

fn token(span: Span, kind: Kind) -> Token {
    Token { span, kind, word: 0, roles: Roles::NONE, capital: false, sentence: 0 }
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
    let abbreviation = i > 0 && tokens[i].is_mark(&['.']) && vocabulary.is_abbreviation(&tokens[i - 1]);
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
