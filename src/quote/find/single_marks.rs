//! Single quotation marks of one block → the pieces between them, apostrophes kept apart.
//!
//! British papers put single marks outside; elsewhere a single mark inside double ones belongs to the inner quotation.

use crate::chars::lower;
use crate::lang::{Language, Part, Roles};
use crate::quote::find::double_marks::Piece;
use crate::quote::find::marks::{self, Mark};
use crate::span::Span;

/// Pairs the single marks that stand outside the pieces between double ones, or around them. A quotation that no mark
/// closes in its block goes on in the next one, if that opens with a mark (`reopened`); the last paragraph of an open one
/// (`open`) may lack its mark.
pub(crate) fn pairs(
    text: &str,
    marks: &[Mark],
    block: Span,
    (open, reopened): (bool, bool),
    doubles: &[Piece],
    language: &Language,
) -> Vec<Piece> {
    let mut opening = Vec::new();
    for (i, mark) in marks.iter().enumerate() {
        if opens(text, mark, language) {
            opening.push(i);
        }
    }
    let mut pieces: Vec<Piece> = Vec::new();
    let mut doubles = doubles.iter().peekable();
    let mut last_end = 0;
    for (nth, &i) in opening.iter().enumerate() {
        let at = marks[i].at;
        let limit = opening.get(nth + 1).copied().unwrap_or(marks.len());
        while doubles.next_if(|double| double.span.end + 1 < at).is_some() {}
        let nested = doubles.peek().is_some_and(|double| double.span.start <= at + 1);
        if nested || at < last_end {
            continue;
        }
        let start = at + marks[i].here.len_utf8();
        let takes_up = open && text[block.start..at].trim().is_empty();
        let goes_on = || (reopened || takes_up) && nth + 1 == opening.len() && opens_speech(text, block, at);
        let piece = match closing(text, &marks[i..limit], start, language) {
            Some((end, is_sure)) if is_sure || !goes_on() => {
                Piece { span: Span::new(start, end), mark: Some('\''), closed: true, goes_on: false }
            }
            _ if goes_on() => {
                Piece { span: Span::new(start, block.end), mark: Some('\''), closed: false, goes_on: false }
            }
            _ => continue,
        };
        let end = piece.span.end;
        // It stands beside the double marks, or around all that it meets: ‘He told me “no” and left,’ she said.
        let beside = |double: &Piece| end <= double.span.start;
        let around = |double: &Piece| double.closed && (double.span.end < end || beside(double));
        let opens_line = opens_speech(text, block, at);
        if doubles.peek().is_none_or(|&double| beside(double) || opens_line)
            && doubles.clone().take_while(|double| double.span.start < end).all(around)
        {
            pieces.push(piece);
            last_end = end;
        }
    }
    pieces
}

/// Whether speech begins at the mark: at the start of the block, behind a colon, or behind a comma.
fn opens_speech(text: &str, block: Span, mark: usize) -> bool {
    let before = text[block.start..mark].trim_end();
    before.is_empty() || before.ends_with([':', ','])
}

/// Whether a single mark opens a quotation: it stands before a word, and is not the apostrophe of a year or of 'til.
fn opens(text: &str, mark: &Mark, language: &Language) -> bool {
    matches!(mark.here, '\'' | '‘' | '‚')
        && mark.before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | ':' | ','))
        && mark.after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '£' | '$' | '€' | '[' | '…'))
        && !is_elision(&text[mark.at + mark.here.len_utf8()..], language)
}

/// Whether an apostrophe before this text stands for what is left out: '90s, 'til.
fn is_elision(text: &str, language: &Language) -> bool {
    let word: String = text.chars().take_while(|c| c.is_alphanumeric()).take(8).collect();
    let word = lower(&word);
    let decade = word.len() >= 2 && word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with("0s");
    decade || language.roles(&word).intersects(Roles::ELISION)
}

/// Where the quotation that begins at `start`, behind the first of these marks, closes: best after punctuation, since the
/// apostrophe of "the players' " looks like a closing mark. And whether it is surely no apostrophe.
fn closing(text: &str, marks: &[Mark], start: usize, language: &Language) -> Option<(usize, bool)> {
    let (open, rest) = marks.split_first()?;
    let low = open.here == '‚';
    let (mut first, mut last) = (None, None);
    for mark in rest {
        if closes(mark) || low && mark.here == '‘' {
            if matches!(mark.before, Some('.' | ',' | '!' | '?' | '…')) {
                return Some((mark.at, true));
            }
            first = first.or(Some(mark));
            last = Some(mark);
        }
    }
    let first = first?;
    let may_be_possessive = language.ends_in(&text[start..first.at], Part::PluralNoun);
    let looks_possessive = may_be_possessive && text[start..first.at].split_whitespace().nth(2).is_some();
    if looks_possessive { last.map(|mark| (mark.at, false)) } else { Some((first.at, !may_be_possessive)) }
}

fn closes(mark: &Mark) -> bool {
    matches!(mark.here, '\'' | '’')
        && mark.after.is_none_or(|c| !c.is_alphanumeric() && c != '_')
        && mark.before.is_some_and(|c| !c.is_whitespace() && !marks::opens(c))
}
