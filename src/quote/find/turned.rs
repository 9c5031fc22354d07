//! Marks of scripts written from right to left, turned so that « and “ open and » and ” close.
//!
//! Papers there set either mark first, and programs that make guillemets of straight marks set the wrong one beside a
//! prefix or a space. So each paragraph shows by itself which mark opens: by order, and by the side that a mark has its word on.

use crate::chars::letters::{char_at, char_before};
use crate::chars::script::is_right_to_left;
use crate::quote::find::marks::{self, Mark, is_right_to_left_text};
use crate::span::Span;

/// The two marks of a pair, the opening one first.
const PAIRS: [(char, char); 2] = [('«', '»'), ('“', '”')];

/// Maximum letters of the small words that are joined to the next one: "and the".
const MOST_PREFIX_LETTERS: usize = 4;

/// The marks of a block, in order, those of a script written from right to left turned.
pub(super) fn marks(text: &str, block: Span) -> Vec<Mark> {
    let mut marks = marks::marks(text, block);
    set(&mut marks, text, block);
    marks
}

/// Minimum marks for each one whose side is against a reading (set by hand): of the marks as they are, and of others.
const GIVEN_SHARE: usize = 2;
const OTHER_SHARE: usize = 4;

/// Sets the marks of a block so that they open and close as their shapes are read from left to right.
fn set(marks: &mut [Mark], text: &str, block: Span) {
    let any = |mark: &Mark| PAIRS.iter().any(|&(open, close)| mark.here == open || mark.here == close);
    if !marks.iter().any(any) || !is_right_to_left_text(block.of(text)) {
        return;
    }
    let low = marks.iter().any(|mark| mark.here == '„');
    for (open, close) in PAIRS {
        let of_pair = |mark: &&mut Mark| mark.here == open || mark.here == close;
        let mut pair: Vec<&mut Mark> = marks.iter_mut().filter(of_pair).collect();
        let sides: Vec<Side> = pair.iter().map(|mark| side(mark, text, block)).collect();
        let given: Vec<Side> =
            pair.iter().map(|mark| if mark.here == open { Side::Opens } else { Side::Closes }).collect();
        let way = match read(&given, &sides) {
            Some(way) => way,
            None if open == '«' => sides.iter().zip(&given).map(|(side, given)| side.or(*given)).collect(),
            None => continue,
        };
        if open == '“' && low {
            continue;
        }
        for (mark, side) in pair.iter_mut().zip(way) {
            mark.here = if side == Side::Opens { open } else { close };
        }
    }
}

/// What a mark does, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Unknown,
}

impl Side {
    fn or(self, other: Self) -> Self {
        if self == Self::Unknown { other } else { self }
    }

    fn other(self) -> Self {
        match self {
            Self::Opens => Self::Closes,
            Self::Closes => Self::Opens,
            Self::Unknown => Self::Unknown,
        }
    }
}

/// How the marks of a paragraph are read: as they are, the other way round, or each second one as closing; of those that leave
/// none open the one that most of the sides agree with that show.
fn read(given: &[Side], sides: &[Side]) -> Option<Vec<Side>> {
    let against =
        |way: &[Side]| way.iter().zip(sides).filter(|(way, side)| **side != Side::Unknown && way != side).count();
    let turned = || given.iter().map(|side| side.other()).collect::<Vec<_>>();
    let by_turns = || (0..given.len()).map(|at| if at % 2 == 0 { Side::Opens } else { Side::Closes }).collect();
    let ways = [(given.to_vec(), GIVEN_SHARE), (turned(), OTHER_SHARE), (by_turns(), OTHER_SHARE)].into_iter();
    let fits = |&(ref way, share): &(Vec<Side>, usize)| is_balanced(way) && against(way) * share <= way.len();
    ways.filter(fits).map(|(way, _)| way).min_by_key(|way| against(way))
}

fn is_balanced(way: &[Side]) -> bool {
    let mut open = 0_usize;
    for side in way {
        match side {
            Side::Opens => open += 1,
            _ if open == 0 => return false,
            _ => open -= 1,
        }
    }
    open == 0
}

/// What a mark does by what stands beside it.
fn side(mark: &Mark, text: &str, block: Span) -> Side {
    let stop = |c: char| matches!(c, '.' | ',' | '،' | '؛' | ';' | '!' | '?' | '؟' | ')' | ':' | '…');
    let before = &text[block.start..mark.at];
    let behind = &text[mark.at + mark.here.len_utf8()..block.end];
    let apart = mark.before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | ':'));
    let ends = mark.after.is_none_or(|c| c.is_whitespace() || stop(c));
    match (apart, ends) {
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        // "the paper wrote: « … », as it had »"
        (true, true) => {
            let next = char_at(behind.trim_start(), 0);
            let last = char_before(before.trim_end(), before.trim_end().len());
            match (last.is_none_or(|c| c == ':'), next.is_none_or(stop)) {
                (true, false) => Side::Opens,
                (false, true) => Side::Closes,
                _ => Side::Unknown,
            }
        }
        // "in«the port»", "«the port»and"
        (false, false) => {
            let letters = before.chars().rev().take_while(|c| c.is_alphabetic()).count();
            match letters {
                1..=MOST_PREFIX_LETTERS if mark.after.is_some_and(is_right_to_left) => Side::Opens,
                _ => Side::Unknown,
            }
        }
    }
}
