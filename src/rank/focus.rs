//! A reader's or headline's words → how much of them each sentence holds, and which of them the text does not have.

use crate::chars::words;
use crate::lang::Language;
use crate::rank::similarity::Similarity;
use crate::text::Terms;

/// How much of some words each sentence holds, by their weight there, the fullest 1; `None` where none holds any.
pub(super) fn held(wanted: &str, similarity: &Similarity, terms: &Terms, language: &Language) -> Option<Vec<f64>> {
    let mut is_wanted = vec![false; terms.len()];
    for term in stems(wanted, language).filter_map(|stem| terms.find(&stem)) {
        is_wanted[term as usize] = true;
    }
    let held = similarity.held(&is_wanted);
    let fullest = held.iter().copied().fold(0.0, f64::max);
    (fullest > 0.0).then(|| held.iter().map(|held| held / fullest).collect())
}

/// The words of `focus`, as they were given, that stand for something of which no sentence has anything.
pub(super) fn unmatched(focus: &str, terms: &Terms, language: &Language) -> Vec<String> {
    let is_unmatched = |piece: &&str| {
        let mut stems = stems(piece, language).peekable();
        stems.peek().is_some() && stems.all(|stem| terms.find(&stem).is_none())
    };
    let pieces = focus.split_whitespace().map(|piece| piece.trim_matches(|c: char| !c.is_alphanumeric()));
    pieces.filter(is_unmatched).map(str::to_owned).collect()
}

fn stems<'t>(text: &'t str, language: &'t Language) -> impl Iterator<Item = String> + 't {
    words(text).filter_map(|(_, word)| language.term(word))
}
