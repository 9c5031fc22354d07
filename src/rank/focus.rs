//! The reader's or the headline's words → their overlap with each sentence, and the words that the text does not have.

use crate::chars::letters::bare;
use crate::chars::words;
use crate::lang::Language;
use crate::rank::similarity::Similarity;
use crate::text::Terms;

/// The weight of the wanted words in each sentence, scaled so that the highest is 1; `None` if no sentence has any.
pub(super) fn overlap(wanted: &str, similarity: &Similarity, terms: &Terms, language: &Language) -> Option<Vec<f64>> {
    let mut is_wanted = vec![false; terms.len()];
    for term in stems(wanted, language).filter_map(|stem| terms.find_joined(stem, language)) {
        is_wanted[term as usize] = true;
    }
    let overlap = similarity.overlap(&is_wanted);
    let highest = overlap.iter().copied().fold(0.0, f64::max);
    (highest > 0.0).then(|| overlap.iter().map(|weight| weight / highest).collect())
}

/// The words of `focus`, as they were given, that have terms, of which no sentence has any.
pub(super) fn unmatched(focus: &str, terms: &Terms, language: &Language) -> Vec<String> {
    let is_unmatched = |piece: &&str| {
        let mut stems = stems(piece, language).peekable();
        stems.peek().is_some() && stems.all(|stem| terms.find_joined(stem, language).is_none())
    };
    let pieces = focus.split_whitespace().map(bare);
    pieces.filter(is_unmatched).map(str::to_owned).collect()
}

fn stems<'t>(text: &'t str, language: &'t Language) -> impl Iterator<Item = String> + 't {
    words(text).filter_map(|(_, word)| language.term(word))
}
