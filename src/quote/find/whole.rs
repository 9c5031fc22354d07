//! Quotations that the marks of one block don't show: one that opens in a paragraph and closes in a later one, the paragraphs
//! between without marks of their own; one with others in the same marks inside it; and one whose opening mark is missing.
//!
//! The marks are counted: each must show by its shape whether it opens or closes. Where one does not, nothing is found, and
//! each block's marks are paired alone.

use crate::article::{Article, BlockKind};
use crate::chars::letters::{bare, char_at, has_letter_or_digit};
use crate::chars::lower;
use crate::chars::punctuation::{is_bullet, is_sentence_end};
use crate::chars::script::{is_hangul, is_ideograph, is_stopless, is_word_char};
use crate::lang::{Language, Roles};
use crate::quote::find::double_marks::{Piece, forgotten_mark};
use crate::quote::find::headless;
use crate::quote::find::marks::{self, Guillemets, Mark};
use crate::quote::find::turned;
use crate::span::Span;

/// Maximum blocks behind the one that it opens in (set by hand).
const MOST_BLOCKS: usize = 8;

/// Maximum quotations inside one another (set by hand); it bounds the work on a text of marks alone.
const MOST_DEPTH: usize = 4;

/// A quotation from its opening mark to its closing one.
pub(crate) struct Whole {
    opening: Edge,
    closing: Edge,
    mark: char,
}

/// A mark at the edge of a quotation, and the block that it stands in.
#[derive(Clone, Copy)]
struct Edge {
    block: usize,
    mark: Span,
}

impl Whole {
    /// What it covers of a block with its marks, and the piece that is said there.
    pub fn in_block(&self, block: usize, span: Span) -> Option<(Span, Piece)> {
        if block < self.opening.block || self.closing.block < block {
            return None;
        }
        let (opens, closes) = (block == self.opening.block, block == self.closing.block);
        let (from, start) =
            if opens { (self.opening.mark.start, self.opening.mark.end) } else { (span.start, span.start) };
        let (end, to) = if closes { (self.closing.mark.start, self.closing.mark.end) } else { (span.end, span.end) };
        let piece = Piece { span: Span::new(start, end), mark: Some(self.mark), closed: closes, goes_on: !opens };
        Some((Span::new(from, to), piece))
    }

    /// The last block that it stands in.
    pub fn last_block(&self) -> usize {
        self.closing.block
    }
}

/// A mark that waits to be closed.
struct Open {
    edge: Edge,
    mark: char,
    /// Whether a mark inside it may be taken for its own.
    has_alike: bool,
}

/// All such quotations, in order. `is_apart` tells of a block that is speech of another kind: labelled, or led by a dash.
pub(crate) fn find(
    article: &Article<'_>,
    guillemets: Guillemets,
    is_apart: impl Fn(usize) -> bool,
    language: &Language,
) -> Vec<Whole> {
    let text = article.text();
    let mut found = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for (index, block) in article.blocks().iter().enumerate() {
        let body = block.span.of(text);
        if !block.kind.is_prose() || block.kind == BlockKind::Quotation || is_apart(index) || !has_letter_or_digit(body)
        {
            open.clear();
            continue;
        }
        let too_far = open.first().is_some_and(|first| index - first.edge.block > MOST_BLOCKS);
        if too_far
            || body.trim_start().starts_with(|c| marks::opens(c) || is_bullet(c) || matches!(c, '>' | '”' | '\'' | '‘'))
        {
            open.clear();
        }
        let marks = turned::marks(text, block.span);
        let (mut passed, mut passed_marks) = (block.span.start, 0);
        for mark in &marks {
            if mark.at < passed || mark.is_apostrophe(text, language) {
                continue;
            }
            let Some(sized) = Sized::of(text, mark) else { continue };
            passed = sized.span.end;
            passed_marks += 1;
            let edge = Edge { block: index, mark: sized.span };
            let glued = passed_marks == 1 && open.last().is_some_and(|it| it.edge.block < index) && sized.is_glued();
            let way = if glued { Some(Way::Closes) } else { sized.way(open.last().map(|it| it.mark), guillemets) };
            match way {
                Some(Way::Opens) if open.len() < MOST_DEPTH => {
                    open.iter_mut().for_each(|it| {
                        it.has_alike |= it.mark == sized.mark || marks::closes(sized.mark, '"') && it.mark == '"'
                    });
                    open.push(Open { edge, mark: sized.mark, has_alike: false });
                }
                Some(Way::Closes) => {
                    let Some(last) = open.pop() else {
                        if passed_marks == 1
                            && let Some(start) = headless::start(text, block.span, sized.span, language)
                        {
                            let opening = Edge { block: index, mark: Span::new(start, start) };
                            found.push(Whole { opening, closing: edge, mark: sized.mate() });
                        }
                        continue;
                    };
                    if !marks::closes(last.mark, sized.mark) {
                        open.clear();
                        break;
                    }
                    open.iter_mut().for_each(|it| it.has_alike |= marks::closes(it.mark, sized.mark));
                    let across = last.edge.block < index;
                    if across && is_source_line(&text[block.span.start..mark.at], language) {
                        open.clear();
                        break;
                    }
                    if open.is_empty() && (across || last.has_alike) {
                        found.push(Whole { opening: last.edge, closing: edge, mark: last.mark });
                    }
                }
                Some(Way::Opens) | None => {
                    open.clear();
                    break;
                }
            }
        }
        let breaks_off = |it: &Open| {
            let said = Span::new(it.edge.mark.end, block.span.end);
            !has_letter_or_digit(said.of(text)) || forgotten_mark(text, said, language).is_some()
        };
        if open.first().is_some_and(|first| first.edge.block == index && breaks_off(first)) {
            open.clear();
        }
    }
    found
}

/// Minimum letters of a word that a name writes with a capital.
const LONG_WORD_LETTERS: usize = 4;

/// Maximum words in a line that names whose words stand above it (set by hand).
const LONGEST_SOURCE_WORDS: usize = 12;

/// Whether a line only names whom the quotation above it is of, inside its marks: "Ana Ruiz, mayor, Institute of Ports."
fn is_source_line(line: &str, language: &Language) -> bool {
    let name =
        |word: &str| word.starts_with(char::is_uppercase) || language.roles(&lower(word)).intersects(Roles::TITLE);
    let mut long = line.split_whitespace().map(bare).filter(|word| word.chars().count() >= LONG_WORD_LETTERS);
    let mut words = line.split_whitespace();
    let named = line.split_whitespace().any(name);
    named && words.nth(1).is_some() && words.nth(LONGEST_SOURCE_WORDS - 2).is_none() && long.all(name)
}

enum Way {
    Opens,
    Closes,
}

/// A double mark with the characters on both of its sides.
struct Sized {
    span: Span,
    mark: char,
    before: Option<char>,
    after: Option<char>,
}

impl Sized {
    /// The double mark at a place; two single ones are one.
    fn of(text: &str, mark: &Mark) -> Option<Self> {
        let one = mark.at + mark.here.len_utf8();
        if mark.here == '″' || !mark.is_doubled() && (marks::is_single(mark.here) || mark.here == '`') {
            return None;
        }
        let (end, after) = match mark.is_doubled() {
            true => (one + mark.here.len_utf8(), char_at(text, one + mark.here.len_utf8())),
            false => (one, mark.after),
        };
        let alike = mark.is_doubled() && mark.here != '"';
        Some(Self {
            span: Span::new(mark.at, end),
            mark: if alike { '"' } else { mark.here },
            before: mark.before,
            after,
        })
    }

    /// The mark that opens what this one closes.
    fn mate(&self) -> char {
        match self.mark {
            '”' | '“' => '“',
            '»' => '«',
            '«' => '»',
            '」' => '「',
            '』' => '『',
            other => other,
        }
    }

    /// Whether the mark opens or closes, if that is sure; `last` is the one that is open.
    fn way(&self, last: Option<char>, guillemets: Guillemets) -> Option<Way> {
        match self.mark {
            '«' | '‹' if guillemets == Guillemets::Inward => Some(Way::Closes),
            '«' | '‹' => Some(Way::Opens),
            '»' | '›' if guillemets == Guillemets::Outward => Some(Way::Closes),
            '»' | '›' if guillemets == Guillemets::Inward => Some(Way::Opens),
            '「' | '『' | '„' => Some(Way::Opens),
            '」' | '』' => Some(Way::Closes),
            '“' if last == Some('„') => Some(Way::Closes),
            '“' if self.begins() || self.after.is_some_and(is_ideograph) => Some(Way::Opens),
            '”' if self.ends() || self.before.is_some_and(is_ideograph_or_stop) => Some(Way::Closes),
            _ => self.by_shape(),
        }
    }

    fn by_shape(&self) -> Option<Way> {
        match (self.begins(), self.ends()) {
            (true, false) => Some(Way::Opens),
            (false, true) => Some(Way::Closes),
            _ => None,
        }
    }

    /// Whether a straight mark stands between two letters of a script without spaces: it shows no side, and the first one in
    /// a later paragraph closes what is open.
    fn is_glued(&self) -> bool {
        self.mark == '"' && self.before.is_some_and(is_stopless) && self.after.is_some_and(is_stopless)
    }

    /// Whether it stands before a word, and not behind one.
    fn begins(&self) -> bool {
        let apart = |c: char| {
            c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | ':' | '¡' | '¿' | '’' | '\'')
        };
        let starts = |c: char| {
            c.is_alphanumeric() || matches!(c, '¿' | '¡' | '…' | '(' | '[' | '$' | '£' | '€' | '#' | '@' | '.')
        };
        self.before.is_none_or(apart) && self.after.is_some_and(starts)
    }

    /// Whether it stands behind a word or a stop, and not before one. Behind a figure it may be a mark of inches.
    fn ends(&self) -> bool {
        let stop = |c: char| is_sentence_end(c) || matches!(c, ',' | '，' | '、');
        let said = |c: char| is_word_char(c) || stop(c) || matches!(c, '…' | '%' | ')' | ']');
        let figure = self.before.is_some_and(|c| c.is_ascii_digit()) && self.mark == '"';
        let apart = |c: char| {
            matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '—' | '–' | '-' | '…')
                || c.is_whitespace() && !figure
        };
        // “It is closed,”said Ruiz.
        let letter = |c: char| c.is_lowercase() || c.is_alphabetic() && !c.is_uppercase();
        // "길이 멀다"라고
        let particle = self.before.is_some_and(is_hangul) && self.after.is_some_and(is_hangul);
        let glued = particle || self.before.is_some_and(stop) && self.after.is_some_and(letter);
        // " fusionner les deux livrets ", souligne Ana Ruiz.
        let spaced = self.before.is_some_and(char::is_whitespace) && self.after == Some(',');
        self.before.is_some_and(said) && (self.after.is_none_or(apart) || glued) || spaced
    }
}

/// Whether a character is Han or kana, or a mark that ends a part of a sentence there.
fn is_ideograph_or_stop(c: char) -> bool {
    is_ideograph(c) || matches!(c, '。' | '，' | '！' | '？' | '；' | '、' | '…')
}
