//! Words that the article does not use, and lists of things of which it names none.

use crate::check::findings::Findings;
use crate::check::index::{Index, bare_initials};
use crate::check::result::{FlagKind, Strength};
use crate::check::token::{Token, Vocabulary};
use crate::span::Span;

/// Whether the article uses a word, in another form or by another name.
#[inline(never)]
pub(super) fn is_used(token: &Token, index: &Index<'_>, vocabulary: &Vocabulary<'_>) -> bool {
    index.has_stem(token.stem)
        || index.has_word(token.word)
        || token.is_initials() && {
            let bare = bare_initials(vocabulary.word(token.word));
            index.has_initials(&bare) || index.has_abbreviation(&bare)
        }
}

/// More things than these in a list are worth a look.
const MANY_THINGS: usize = 3;

/// Flags the words of a sentence that the article does not use.
pub(super) fn check(
    tokens: &[Token],
    text: &str,
    index: &Index<'_>,
    vocabulary: &Vocabulary<'_>,
    findings: &mut Findings,
) {
    let is_new: Vec<bool> = tokens
        .iter()
        .map(|token| token.is_content() && !token.is_figure() && !is_used(token, index, vocabulary))
        .collect();
    for (span, things) in lists(tokens, &is_new, text) {
        let sure = if things > MANY_THINGS { Strength::Medium } else { Strength::Weak };
        if !findings.covers(span) {
            findings.add(span, FlagKind::List, sure, None);
        }
    }
    for (token, _) in tokens.iter().zip(&is_new).filter(|(_, is_new)| **is_new) {
        if !findings.covers(token.span) {
            findings.new_words += 1;
            findings.add(token.span, FlagKind::Word, Strength::Weak, None);
        }
    }
}

/// Lists of three things or more, most of which the article does not name: "fighter aircraft, surface-to-air missiles,
/// armored vehicles". Each runs from the first such thing to the last.
#[inline(never)]
fn lists(tokens: &[Token], is_new: &[bool], text: &str) -> Vec<(Span, usize)> {
    const LEAST_THINGS: usize = 3;
    let mut lists = Vec::new();
    let mut things: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for at in 0..tokens.len() {
        let after = tokens.get(at + 1).map_or(tokens[at].span.end + 1, |next| next.span.start);
        let gap = Span::new(tokens[at].span.end, after).of(text);
        if at + 1 < tokens.len() && !gap.contains([',', '،', '、', ';']) {
            continue;
        }
        things.push((from, at + 1));
        from = at + 1;
    }
    const LONGEST: usize = 6;
    const LAST: usize = 2;
    let mut run: Vec<(usize, usize)> = Vec::new();
    let mut close = |run: &mut Vec<(usize, usize)>| {
        if run.len() >= LEAST_THINGS
            && let (Some(first), Some(last)) = (run.first(), run.last())
        {
            let start = (first.0..first.1).find(|&at| is_new[at]).unwrap_or(first.0);
            let end = (last.0..last.1).rfind(|&at| is_new[at]).unwrap_or(last.1 - 1);
            lists.push((Span::new(tokens[start].span.start, tokens[end].span.end), run.len()));
        }
        run.clear();
    };
    for &(from, to) in &things {
        let new = (from..to).any(|at| is_new[at]);
        let is_short = to - from <= LONGEST;
        match (new, is_short) {
            (true, true) => run.push((from, to)),
            (true, false) => {
                // the clause that leads to the list: "they were given new tanks, trucks and drones"
                close(&mut run);
                if (to - LAST..to).any(|at| is_new[at]) {
                    run.push((to - LAST, to));
                }
            }
            _ => close(&mut run),
        }
    }
    close(&mut run);
    lists
}
