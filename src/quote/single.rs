//! Single quotation marks of one block → the pieces between them, apostrophes kept apart.
//!
//! British papers put single marks outside; elsewhere a single mark inside double ones belongs to the inner quotation.

use crate::lang::{Language, Roles, lower};
use crate::quote::double::Piece;
use crate::quote::mark;
use crate::span::Span;

/// Pairs the single marks that stand outside the pieces between double ones.
pub(super) fn pairs(text: &str, chars: &[(usize, char)], doubles: &[Piece], language: &Language) -> Vec<Piece> {
    let opening: Vec<usize> = (0..chars.len()).filter(|&i| opens(text, chars, i, language)).collect();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut doubles = doubles.iter().peekable();
    let mut last_end = 0;
    for (nth, &i) in opening.iter().enumerate() {
        let at = chars[i].0;
        let limit = opening.get(nth + 1).copied().unwrap_or(chars.len());
        while doubles.next_if(|double| double.span.end + 1 < at).is_some() {}
        let nested = doubles.peek().is_some_and(|double| double.span.start <= at + 1);
        if nested || at < last_end {
            continue;
        }
        let start = at + chars[i].1.len_utf8();
        let Some(end) = closing(text, &chars[i..limit], start) else { continue };
        if doubles.peek().is_none_or(|double| end <= double.span.start) {
            pieces.push(Piece { span: Span::new(start, end), mark: Some('\''), closed: true });
            last_end = end;
        }
    }
    pieces
}

/// Whether a single mark opens a quotation: it stands before a word, and is not the apostrophe of a year or of 'til.
fn opens(text: &str, chars: &[(usize, char)], i: usize, language: &Language) -> bool {
    let Some(&(at, c)) = chars.get(i).filter(|&&(_, c)| matches!(c, '\'' | '‘' | '‚')) else { return false };
    let before = i.checked_sub(1).and_then(|i| chars.get(i)).map(|&(_, c)| c);
    let after = chars.get(i + 1).map(|&(_, c)| c);
    before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | ':' | ','))
        && after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '£' | '$' | '€' | '[' | '…'))
        && !is_elision(&text[at + c.len_utf8()..], language)
}

/// Whether an apostrophe before this text stands for what is left out: '90s, 'til.
fn is_elision(text: &str, language: &Language) -> bool {
    let word: String = text.chars().take_while(|c| c.is_alphanumeric()).take(8).collect();
    let word = lower(&word);
    let decade = word.len() >= 2 && word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with("0s");
    decade || language.roles(&word).has(Roles::ELISION)
}

/// Where the quotation that begins at `start` closes: best after punctuation, since the apostrophe of "the players' "
/// looks like a closing mark.
fn closing(text: &str, chars: &[(usize, char)], start: usize) -> Option<usize> {
    let low = chars.first().is_some_and(|&(_, c)| c == '‚');
    let ends = (1..chars.len()).filter(|&i| closes(chars, i) || low && chars[i].1 == '‘');
    let ends: Vec<usize> = ends.map(|i| chars[i].0).collect();
    let after = |end: &&usize, marks: &[char]| text[start..**end].ends_with(marks);
    let first = ends.first()?;
    if let Some(punctuated) = ends.iter().find(|end| after(end, &['.', ',', '!', '?', '…'])) {
        return Some(*punctuated);
    }
    let looks_possessive = after(&first, &['s']) && text[start..*first].split_whitespace().nth(2).is_some();
    if looks_possessive { ends.last().copied() } else { Some(*first) }
}

fn closes(chars: &[(usize, char)], i: usize) -> bool {
    let is_apart = |i: usize| chars.get(i).is_none_or(|&(_, c)| !c.is_alphanumeric() && c != '_');
    matches!(chars[i].1, '\'' | '’')
        && is_apart(i + 1)
        && !chars[i - 1].1.is_whitespace()
        && !mark::opens(chars[i - 1].1)
}
