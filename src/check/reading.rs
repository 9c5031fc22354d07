//! A text → its sentences, their words, names that mean the same as others, and numbers.

use crate::article::{Article, Block, BlockKind};
use crate::chars::script::is_unspaced;
use crate::check::calendar::{self, Month};
use crate::check::lists::{GroupId, GroupKind};
use crate::check::number::Number;
use crate::check::number_finder;
use crate::check::pair;
use crate::check::scan;
use crate::check::token::{Token, Vocabulary};
use crate::span::Span;
use crate::text;

/// A sentence, or another piece of text that stands alone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    pub span: Span,
    /// Its tokens: from the first up to the second.
    pub from: usize,
    pub to: usize,
}

/// A name that means the same as others: a country, a party, a month.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alias {
    pub group: GroupId,
    /// Its first token, and how many it has.
    pub at: usize,
    pub len: usize,
    pub unit: usize,
}

/// A text that was read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub units: Vec<Unit>,
    pub tokens: Vec<Token>,
    pub aliases: Vec<Alias>,
    pub numbers: Vec<Number>,
    /// Next to no word inside a sentence has a capital.
    pub is_uncased: bool,
}

impl Reading {
    /// Reads the blocks of an article, whatever their kind: a headline or a caption says something too.
    pub fn new(article: &Article<'_>, vocabulary: &mut Vocabulary<'_>) -> Self {
        let blocks: Vec<Block> =
            article.blocks().iter().map(|block| Block { kind: BlockKind::Paragraph, ..block.clone() }).collect();
        let sentences = text::segment(&article.with_blocks(blocks), vocabulary.language);
        let mut reading = Reading::default();
        for sentence in sentences {
            reading.add(article.text(), sentence.span, vocabulary);
        }
        let words = reading.tokens.iter().filter(|token| !token.is_sign() && !token.is_figure()).count();
        let capitals = reading.tokens.iter().filter(|token| token.is_capital() && !token.is_first()).count();
        let opened = reading.tokens.iter().filter(|token| token.is_capital() && token.is_first()).count();
        reading.is_uncased = capitals * 100 < words && opened * 2 < reading.units.len();
        reading
    }

    #[inline(never)]
    pub fn tokens_of(&self, unit: usize) -> &[Token] {
        let unit = &self.units[unit];
        &self.tokens[unit.from..unit.to]
    }

    #[inline(never)]
    pub fn numbers_of(&self, unit: usize) -> impl Iterator<Item = &Number> {
        let start = self.numbers.partition_point(|number| number.unit < unit);
        self.numbers[start..].iter().take_while(move |number| number.unit == unit)
    }

    #[inline(never)]
    pub fn aliases_of(&self, unit: usize) -> impl Iterator<Item = &Alias> {
        let start = self.aliases.partition_point(|alias| alias.unit < unit);
        self.aliases[start..].iter().take_while(move |alias| alias.unit == unit)
    }

    #[inline(never)]
    fn add(&mut self, text: &str, span: Span, vocabulary: &mut Vocabulary<'_>) {
        let from = self.tokens.len();
        let body = span.of(text);
        let language = vocabulary.language;
        for piece in scan::pieces(body, language) {
            let written = &body[piece.start..piece.end];
            let (form, word) = vocabulary.spell(written);
            let known = vocabulary.known(word);
            let mut marks = 0;
            let mut set = |mark, on| marks |= if on { mark } else { 0 };
            let is_word = !piece.is_figure && !piece.is_sign;
            set(Token::FIGURE, piece.is_figure);
            set(Token::SIGN, piece.is_sign);
            set(Token::STOP, known.is_stop && is_word);
            if is_word {
                let first = self.tokens[from..].iter().all(|token| token.is_sign());
                set(Token::CAPITAL, written.starts_with(char::is_uppercase));
                set(Token::INITIALS, scan::is_initials(scan::without_possessive(written)));
                set(Token::FIRST, first);
                set(Token::OPENS, first || follows_opener(&body[..piece.start]));
                set(Token::POSSESSIVE, scan::without_possessive(written).len() < written.len());
            }
            let span = Span::new(span.start + piece.start, span.start + piece.end);
            self.tokens.push(Token { span, form, word: known.word, stem: known.stem, marks });
        }
        let unit = self.units.len();
        self.pair_wide(text, from, vocabulary);
        self.find_aliases(unit, from, vocabulary);
        let first_alias = self.aliases.partition_point(|alias| alias.unit < unit);
        let names = &self.aliases[first_alias..];
        let is_free =
            |number: &Number| !names.iter().any(|it| it.len > 1 && it.at < number.to && number.from < it.at + it.len);
        let mut numbers = number_finder::find(text, &self.tokens, from, unit, vocabulary);
        numbers.retain(is_free);
        let months = names.iter().filter_map(|it| {
            let number = vocabulary.lists.month(it.group)?;
            Some(Month { from: it.at, to: it.at + it.len, number })
        });
        calendar::find(&mut numbers, &months.collect::<Vec<_>>(), &self.tokens, text);
        pair::pair_up(&mut numbers, &self.tokens);
        self.numbers.extend(numbers);
        self.stem_numbers(unit, vocabulary);
        self.units.push(Unit { span, from, to: self.tokens.len() });
    }

    /// In scripts without spaces, the stem of a character is the pair that it begins.
    #[inline(never)]
    fn pair_wide(&mut self, text: &str, from: usize, vocabulary: &mut Vocabulary<'_>) {
        for at in from..self.tokens.len() {
            let token = self.tokens[at];
            if !token.span.of(text).starts_with(is_unspaced) {
                continue;
            }
            let next = self.tokens.get(at + 1).filter(|next| next.span.start == token.span.end);
            let pair = next.map_or(token.span, |next| Span::new(token.span.start, next.span.end));
            match vocabulary.language.term(pair.of(text)) {
                Some(term) => self.tokens[at].stem = vocabulary.stems.intern(&term),
                None => self.tokens[at].marks |= Token::STOP,
            }
        }
    }

    #[inline(never)]
    fn find_aliases(&mut self, unit: usize, from: usize, vocabulary: &mut Vocabulary<'_>) {
        let (lists, mut at, mut found) = (vocabulary.lists, from, Vec::new());
        while at < self.tokens.len() {
            let tokens = &self.tokens[at..];
            let first = tokens[0];
            let may_be = |is_capital: bool| is_capital == first.is_capital() || !is_capital && first.opens();
            lists.phrases_at(|k| tokens.get(k).and_then(|token| vocabulary.listed(token)), may_be, &mut found);
            let len = found.first().map_or(1, |(_, len)| *len);
            for &(group, len) in &found {
                self.aliases.push(Alias { group, at, len, unit });
            }
            if let Some(&(group, _)) = found.first() {
                let stem = vocabulary.stems.intern(&["~", group.to_string().as_str()].concat());
                for token in &mut self.tokens[at..at + len] {
                    token.stem = stem;
                    if lists.kind(group) == GroupKind::Name {
                        token.marks &= !Token::STOP;
                    }
                }
            }
            at += len;
        }
    }

    /// The stem of a number is its value, in figures or in words.
    #[inline(never)]
    fn stem_numbers(&mut self, unit: usize, vocabulary: &mut Vocabulary<'_>) {
        let start = self.numbers.partition_point(|number| number.unit < unit);
        for number in &self.numbers[start..] {
            if number.is_loose() {
                continue;
            }
            let stem = vocabulary.stems.intern(&["#", number.value.to_bits().to_string().as_str()].concat());
            for token in &mut self.tokens[number.from..number.to] {
                token.stem = stem;
            }
        }
    }
}

/// Whether a word behind this text has a capital in any case.
#[inline(never)]
fn follows_opener(before: &str) -> bool {
    let before = before.strip_suffix(char::is_whitespace).unwrap_or(before);
    if before.strip_suffix(['\'', '’']).is_some_and(|before| before.ends_with(char::is_alphanumeric)) {
        return false; // an apostrophe: "l'Allemagne"
    }
    before.ends_with([
        '"', '“', '”', '„', '«', '»', '‹', '›', '\'', '‘', '’', '(', '[', ':', '.', '!', '?', '…', '–', '—',
    ])
}
